"""Web pages: trafilatura finds the body; schema.org's NewsArticle says who published it, when and by whom."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...features.reading.records import Article
from .decoding import decode
from .fields import make_article, plain
from .markup import block_text, fragment_text
from .record import InputError, Item, Limits, Reading, over
from .source import Source

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
ARTICLES = re.compile(r"(?:^|/)(?:\w*NewsArticle|Article|ReportageNewsArticle|BlogPosting|Report|LiveBlogPosting)$")


def items(source: Source, reading: Reading) -> Iterator[Item]:
    yield source.item("html", payload=source.rest(reading.limits))


def parse(raw: bytes, item: Item, reading: Reading) -> tuple[Article, str | None]:
    declared = CHARSET.search(raw[:4096])
    page, note = decode(raw, declared.group(1).decode("ascii", "replace") if declared else None)
    article, replaced = from_page(page, item.id, reading.limits)
    return article, note or replaced


def from_page(page: str, fallback_id: str, limits: Limits, url: str | None = None) -> tuple[Article, str | None]:
    """The article on a page. Raises `InputError` where the page holds none."""
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction, load_html

    try:
        tree = load_html(page)
        if tree is None:
            raise InputError("no HTML page")
        _check_depth(tree, limits.depth)
        stated = news_article(tree)
        found = bare_extraction(
            tree,
            url=url,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            # Only dates that the page states: one guessed from its text would look like knowledge.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (LxmlError, ValueError, TypeError, AttributeError, RecursionError) as problem:
        if isinstance(problem, InputError):
            raise
        raise InputError(f"unreadable HTML ({type(problem).__name__}: {problem})") from None
    body = getattr(found, "body", None)
    text = block_text(body, limits.depth) if body is not None else ""
    if not text and isinstance(stated.get("articleBody"), str):
        text = fragment_text(stated["articleBody"], limits.depth)
    if not text:
        raise InputError("no article found on the page")
    title = plain(stated.get("headline")) or plain(getattr(found, "title", None))
    if title and text.startswith(f"{title}\n\n"):
        text = text[len(title) :].lstrip()  # the page's heading is the headline, no part of the body
    return make_article(
        text,
        limits,
        fallback_id,
        title=title,
        byline=plain(stated.get("author")) or getattr(found, "author", None),
        date=plain(stated.get("datePublished")) or getattr(found, "date", None),
        outlet=plain(stated.get("publisher")) or getattr(found, "sitename", None),
        url=plain(stated.get("url")) or getattr(found, "url", None) or url,
    )


def news_article(tree: Any) -> dict[str, Any]:
    """The first schema.org article among the page's JSON-LD blocks; empty where it states none."""
    for script in tree.iter("script"):
        if script.get("type", "").split(";")[0].strip().lower() == "application/ld+json" and script.text:
            try:
                stated = json.loads(script.text, strict=False)
            except (ValueError, RecursionError):
                continue  # broken metadata is no reason to refuse the article
            if (found := _find(stated)) is not None:
                return found
    return {}


def _find(value: Any, depth: int = 0) -> dict[str, Any] | None:
    """Look into lists, `@graph` and `mainEntity`."""
    if isinstance(value, list) and depth < 6:
        return next((found for inner in value[:100] if (found := _find(inner, depth + 1))), None)
    if not isinstance(value, Mapping):
        return None
    kinds = value.get("@type")
    if any(isinstance(kind, str) and ARTICLES.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])):
        return dict(value)
    return _find([value[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in value], depth + 1)


def _check_depth(tree: Any, depth: int) -> None:
    level = [tree]
    for _ in range(depth + 1):
        level = [child for element in level for child in element]
        if not level:
            return
    raise over(f"elements nested deeper than {depth}", "depth")
