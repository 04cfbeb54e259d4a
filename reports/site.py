"""A folder of pages for a batch: one page an article and an index, written only where something changed."""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .article import render_article
from .index import Row, render_rows, row

ARTICLES = "articles"
_UNSAFE = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class SiteSummary:
    """What `write_site` did: the index's path, and how many pages it wrote and left as they were."""

    index: Path
    articles: int
    written: int
    unchanged: int


def page_name(article_id: str) -> str:
    """A file name for an article's page: readable, safe on every system, different for different ids.

    Ids may hold anything (paths, dots, control characters). What is kept is lower-case letters and digits of ASCII;
    the digest keeps apart what that makes equal, and names that Windows reserves harmless.
    """
    readable = _UNSAFE.sub("-", article_id[:200].lower()).strip("-")[:60].rstrip("-")
    digest = hashlib.sha256(article_id.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{readable}-{digest}.html" if readable else f"{digest}.html"


def write_site(documents: Iterable[dict], folder: Path) -> SiteSummary:
    """Write `folder`/index.html and `folder`/articles/*.html. Documents are taken one at a time and not kept.

    Previous and next lead through the articles in the order given. A page that would not change is not written again;
    a page that does is written beside its place and then renamed, so that no reader meets half a page.
    """
    (folder / ARTICLES).mkdir(parents=True, exist_ok=True)
    rows: list[Row] = []
    written = 0
    previous = None
    for name, document, following in _neighbours(documents):
        page = render_article(document, previous=previous, next=following, index="../index.html")
        written += write_if_changed(folder / ARTICLES / name, page)
        rows.append(row(document, f"{ARTICLES}/{name}"))
        previous = name
    index = folder / "index.html"
    written += write_if_changed(index, render_rows(rows))
    return SiteSummary(index, len(rows), written, len(rows) + 1 - written)


def _neighbours(documents: Iterable[dict]) -> Iterator[tuple[str, dict, str | None]]:
    """Each document with its page's name and the name of the next one's; ids that come twice are numbered."""
    used: dict[str, int] = {}
    held: tuple[str, dict] | None = None
    for document in documents:
        name = page_name(document["article"]["id"])
        used[name] = used.get(name, 0) + 1
        if used[name] > 1:
            name = f"{name.removesuffix('.html')}-{used[name]}.html"
        if held:
            yield (*held, name)
        held = (name, document)
    if held:
        yield (*held, None)


def write_if_changed(path: Path, page: str) -> bool:
    """Write `page` unless the file holds it already; True where it was written."""
    data = page.encode("utf-8")
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    except FileNotFoundError:
        pass
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return True
