"""Word documents (.docx, Office Open XML): the words as they stand with every tracked change accepted.

Read with `xml_stream` and not with a library for such documents: a draft may come from anywhere, and those libraries
set no bounds on what it unpacks to, how deep it is nested and which entities it declares.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...features.reading.records import Article
from .fields import make_article
from .markup import local_name
from .opening import GENTLE
from .record import InputError, Item, Limits, Reading, over
from .source import Source
from .xml_stream import elements, first

MAIN = "word/document.xml"
PARAGRAPH = frozenset({"p"})
HEADLINES = ("title", "heading1")  # styles of what is the headline where it stands before everything else
TRACKED = frozenset({"ins", "del", "moveTo", "moveFrom"})
# Taken out or moved away; pictures, and text boxes, which are stored twice.
LEFT_OUT = frozenset({"del", "moveFrom", "AlternateContent", "drawing", "pict", "object"})
# What `zipfile` raises for damaged, locked and oddly packed archives.
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, struct.error, OSError)
SPOKEN = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def items(source: Source, reading: Reading) -> Iterator[Item]:
    yield source.item("word", payload=source.rest(reading.limits))


def parse(raw: bytes, item: Item, reading: Reading) -> tuple[Article, str | None]:
    title, paragraphs, tracked = None, [], False
    source = Source(None, item.id, io.BytesIO(_main(raw, reading.limits)))
    for element in elements(source, PARAGRAPH, reading.limits):
        words = _words(element)
        tracked = tracked or any(local_name(part) in TRACKED for part in element.iter())
        if title is None and not paragraphs and _style(element) in HEADLINES:
            title = words or None
        elif words:
            paragraphs.append(words)
    article, replaced = make_article("\n\n".join(paragraphs), reading.limits, item.id, title=title)
    notes = ["tracked changes are read as accepted" if tracked else None, replaced]
    return article, "; ".join(filter(None, notes)) or None


def _main(raw: bytes, limits: Limits) -> bytes:
    """The part that holds the text. No more is unpacked than the archive's own list says."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if MAIN not in archive.namelist():
                raise InputError("an archive or another office document, not a Word document: save it as .docx or text")
            info = archive.getinfo(MAIN)
            if info.file_size > limits.document_bytes:
                raise over(f"unpacks to over {limits.document_bytes:,} bytes", "document_bytes")
            if info.file_size > max(GENTLE, limits.compression_ratio * info.compress_size):
                raise over(f"unpacks to over {limits.compression_ratio} times its size", "compression_ratio")
            return archive.read(info)
    except InputError:
        raise
    except DAMAGED as problem:
        raise InputError(f"a damaged or locked Word document ({problem}): save it anew") from None


def _words(paragraph: Element) -> str:
    """A paragraph's text in reading order."""
    pieces, stack = [], [paragraph]
    while stack:
        part = stack.pop()
        name = local_name(part)
        if name == "t":
            pieces.append(part.text or "")
        elif name not in LEFT_OUT:
            pieces.append(SPOKEN.get(name, ""))
            stack += reversed(part)
    return "".join(pieces).strip()


def _style(paragraph: Element) -> str:
    """The name of a paragraph's style in small letters; empty where it has none."""
    style = first(paragraph, "pStyle")
    values = [] if style is None else [value for key, value in style.items() if key.rpartition("}")[2] == "val"]
    return values[0].lower() if values else ""
