"""Web archives (WARC): the HTML pages that were fetched with success. Needs warcio: pip install 'onrecord[warc]'"""

import logging
import zlib
from collections.abc import Iterator
from typing import IO

from ...features.reading.records import Article
from .decoding import decode
from .html import CHARSET, from_page
from .opening import damaged_gzip, open_bytes
from .record import InputError, Item, Reading, over
from .source import Source

logging.getLogger("warcio").addHandler(logging.NullHandler())  # it talks to standard error where nobody listens
HTML = ("text/html", "application/xhtml+xml")


def items(source: Source, reading: Reading) -> Iterator[Item]:
    if source.stream is not None:
        yield from _items(source.stream, source, reading)
    else:
        assert source.path is not None
        with open_bytes(source.path, reading.limits) as file, damaged_gzip():
            yield from _items(file, source, reading)


def _items(file: IO[bytes], source: Source, reading: Reading) -> Iterator[Item]:
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        raise InputError("web archives need warcio: pip install 'onrecord[warc]'") from None
    limit, number = reading.limits.record_bytes, 0
    try:
        archive = ArchiveIterator(file)
        # It would print this, some lines and raw bytes, for a record of the wrong length.
        archive.INC_RECORD = ""  # type: ignore[assignment]
        for record in archive:
            number += 1
            headers = record.http_headers
            if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
                continue
            kind = headers.get_header("Content-Type") or ""
            if kind.split(";")[0].strip().lower() not in HTML:
                continue
            page = record.content_stream().read(limit + 1)
            url = record.rec_headers.get_header("WARC-Target-URI")
            where = f"record {number}"
            if len(page) > limit:
                error = str(over(f"a page over {limit:,} bytes", "record_bytes"))
                yield source.item("warc", number, where, error=error)
            else:
                yield source.item("warc", number, where, (page, kind, url))
    except (InputError, OSError, EOFError, zlib.error):
        raise
    except Exception as problem:  # besides its own errors, warcio raises whatever it trips over
        raise InputError(f"damaged web archive after record {number}: {problem}") from None


def parse(payload: tuple[bytes, str, str | None], item: Item, reading: Reading) -> tuple[Article, str | None]:
    raw, kind, url = payload
    stated = kind.partition("charset=")[2].strip(" \"'") or None
    if stated is None and (found := CHARSET.search(raw[:4096])):
        stated = found.group(1).decode("ascii", "replace")
    page, note = decode(raw, stated)
    article, replaced = from_page(page, item.id, reading.limits, url)
    return article, note or replaced
