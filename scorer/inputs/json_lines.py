"""JSON lines: one article a line. Each line is decoded and parsed for itself, so a broken one costs one article."""

from collections.abc import Iterator

from ...features.reading.records import Article
from .decoding import decode, read_as
from .json_document import from_value, load
from .opening import damaged_gzip, lines, marked
from .record import Item, Reading, over
from .source import Source


def items(source: Source, reading: Reading) -> Iterator[Item]:
    with source.opened(reading.limits) as file, damaged_gzip():
        note = read_as(marked(file))
        for number, line in enumerate(lines(file, reading.limits), 1):
            if line is None:
                error = str(over(f"a line over {reading.limits.record_bytes:,} bytes", "record_bytes"))
                yield source.item("jsonl", number, f"line {number}", error=error)
            elif line.strip():
                yield source.item("jsonl", number, f"line {number}", line, note=note)


def parse(line: bytes, item: Item, reading: Reading) -> tuple[Article, str | None]:
    text, note = decode(line)
    article, replaced = from_value(load(text, reading.limits.depth), item, reading)
    return article, note or replaced
