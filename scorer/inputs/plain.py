"""Plain text: the file is the article."""

from collections.abc import Iterator

from ...features.reading.records import Article
from .decoding import decode
from .fields import make_article
from .record import Item, Reading
from .source import Source


def items(source: Source, reading: Reading) -> Iterator[Item]:
    yield source.item("text", payload=source.rest(reading.limits))


def parse(raw: bytes, item: Item, reading: Reading) -> tuple[Article, str | None]:
    text, note = decode(raw)
    article, replaced = make_article(text, reading.limits, item.id)
    return article, note or replaced
