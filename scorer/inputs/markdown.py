"""Markdown: the words as a reader sees them, without marks, links and code."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...features.reading.records import Article
from .decoding import decode
from .fields import USUAL, make_article
from .record import Item, Reading
from .source import Source

if TYPE_CHECKING:
    from markdown_it.token import Token


def items(source: Source, reading: Reading) -> Iterator[Item]:
    yield source.item("markdown", payload=source.rest(reading.limits))


def parse(raw: bytes, item: Item, reading: Reading) -> tuple[Article, str | None]:
    from markdown_it import MarkdownIt  # comes with Rich

    text, note = decode(raw)
    details, body = front_matter(text)
    title, paragraphs = None, []
    level = ""
    for token in MarkdownIt("commonmark", {"maxNesting": 50}).parse(body):
        level = token.tag if token.type == "heading_open" else "" if token.type == "heading_close" else level
        if token.type == "inline":
            words = visible(token)
            if level == "h1" and title is None and not paragraphs:
                title = words  # a heading before everything else is the headline, no part of the body
            elif words:
                paragraphs.append(words)
    details.setdefault("title", title or "")
    article, replaced = make_article("\n\n".join(paragraphs), reading.limits, item.id, **details)
    return article, note or replaced


def visible(token: "Token") -> str:
    """The words of one block."""
    parts = {"softbreak": "\n", "hardbreak": "\n"}
    inner = token.children or []
    return "".join(parts.get(t.type, t.content if t.type in ("text", "code_inline") else "") for t in inner).strip()


def front_matter(text: str) -> tuple[dict[str, str | None], str]:
    """The `key: value` lines between two lines of `---` at the top, and what follows them."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != "---":
        return {}, text
    end = next((i for i, line in enumerate(lines[1:100], 1) if line.strip() in ("---", "...")), None)
    if end is None:
        return {}, text
    given = {}
    for line in lines[1:end]:
        key, colon, value = line.partition(":")
        if colon and not line[0].isspace():
            given[key.strip().casefold()] = value.strip().strip("\"'")
    details = {
        kind: next((given[name] for name in names if given.get(name)), None)
        for kind, names in USUAL.items()
        if kind != "text"
    }
    return {kind: value for kind, value in details.items() if value}, "".join(lines[end + 1 :])
