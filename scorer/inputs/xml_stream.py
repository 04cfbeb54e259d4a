"""XML read piece by piece, with everything refused that XML can be abused for: entities, external references, depth."""

from collections.abc import Callable, Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from .markup import local_name
from .opening import damaged_gzip
from .record import InputError, Limits, over
from .source import Source

STEP = 2**16


def elements(source: Source, names: frozenset[str], limits: Limits) -> Iterator[Element]:
    """Every element whose local name is in `names`, whole; freed when the next one is asked for.

    Raises `InputError` for broken XML, declared entities, external references and elements nested too deeply.
    """
    with source.opened(limits) as file:
        yield from _elements(file, names, limits)


def first(element: Element, *names: str) -> Element | None:
    """The first element below with one of these local names; the names' own order decides."""
    for name in names:
        for found in element.iter():
            if local_name(found) == name:
                return found
    return None


def text_of(element: Element | None) -> str | None:
    return " ".join("".join(element.itertext()).split()) or None if element is not None else None


def _elements(file: IO[bytes], names: frozenset[str], limits: Limits) -> Iterator[Element]:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    builder = _Builder(names, limits)
    parser = DefusedXMLParser(target=builder, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    try:
        with damaged_gzip():
            while block := file.read(STEP):
                parser.feed(block)
                builder.check_size(len(block))
                yield from builder.take()
            parser.close()
            yield from builder.take()
    except DefusedXmlException:
        refusal = "refused: XML with entities of its own or external references; save it without them"
        raise InputError(refusal) from None
    except (ParseError, ValueError, LookupError) as problem:
        if isinstance(problem, InputError):
            raise
        raise InputError(f"broken XML: {problem}") from None


class _Builder:
    """Collects the wanted elements and nothing else, so that an export of any length takes little memory."""

    def __init__(self, names: frozenset[str], limits: Limits):
        self._names, self._limits = names, limits
        self._depth = 0
        self._inside: Callable | None = None
        self._builder, self._open, self._pending = None, 0, 0
        self._done: list[Element] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._limits.depth:
            raise over(f"elements nested deeper than {self._limits.depth}", "depth")
        if self._builder is None and tag.rpartition("}")[2] in self._names:
            from xml.etree.ElementTree import TreeBuilder

            self._builder, self._open, self._pending = TreeBuilder(), self._depth, 0
        if self._builder is not None:
            self._builder.start(tag, attributes)

    def end(self, tag: str) -> None:
        if self._builder is not None:
            self._builder.end(tag)
            if self._depth == self._open:
                self._done.append(self._builder.close())
                self._builder = None
        self._depth -= 1

    def data(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)

    def close(self) -> None:
        pass

    def check_size(self, size: int) -> None:
        """Bounds one element, not the file."""
        self._pending = self._pending + size if self._builder is not None else 0
        if self._pending > self._limits.document_bytes:
            raise over(f"one article over {self._limits.document_bytes:,} bytes", "document_bytes")

    def take(self) -> list[Element]:
        done, self._done = self._done, []
        return done
