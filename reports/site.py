"""A folder of pages for a batch: one page an article and an index, written only where something changed."""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from .article import render_article
from .index import Row, in_order, render_rows, row
from .page import page_links

ARTICLES, INDEX = "articles", "../index.html"
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

    Previous and next lead through the articles in the order of the index, which is known when the last one has come:
    a page keeps the neighbours it had until then, and is written a second time only where it has others now. A page
    that would not change is not written again; one that does is written beside its place and then renamed, so that no
    reader meets half a page.
    """
    (folder / ARTICLES).mkdir(parents=True, exist_ok=True)
    rows: list[Row] = []
    stood: dict[str, Neighbours] = {}
    changed: set[str] = set()
    for name, document in _named(documents):
        path = folder / ARTICLES / name
        stood[name] = _neighbours_in(path)
        if write_if_changed(path, _page(document, stood[name])):
            changed.add(name)
        rows.append(row(document, f"{ARTICLES}/{name}"))
    names = [Path(one.href).name for one in in_order(rows)]
    wanted = dict(zip(names, map(Neighbours, [None, *names[:-1]], [*names[1:], None]), strict=True))
    for name, had in stood.items():
        if had != wanted[name]:
            path = folder / ARTICLES / name
            page = path.read_text(encoding="utf-8")
            write_if_changed(path, page.replace(_links(had), _links(wanted[name]), 1))
            changed.add(name)
    index = folder / "index.html"
    written = len(changed) + write_if_changed(index, render_rows(rows))
    return SiteSummary(index, len(rows), written, len(rows) + 1 - written)


class Neighbours(NamedTuple):
    """File names of the pages before and after one in the index."""

    previous: str | None = None
    next: str | None = None


def _named(documents: Iterable[dict]) -> Iterator[tuple[str, dict]]:
    """Each document with its page's name; ids that come twice are numbered."""
    used: dict[str, int] = {}
    for document in documents:
        name = page_name(document["article"]["id"])
        used[name] = used.get(name, 0) + 1
        yield (name if used[name] == 1 else f"{name.removesuffix('.html')}-{used[name]}.html"), document


def _page(document: dict, neighbours: Neighbours) -> str:
    return render_article(document, **neighbours._asdict(), index=INDEX)


def _links(neighbours: Neighbours) -> str:
    """The part of a page that names its neighbours. It comes before all text of the article."""
    return page_links(**neighbours._asdict(), index=INDEX)


def _neighbours_in(path: Path) -> Neighbours:
    """The neighbours that a page written before names; none where there is no such page."""
    try:
        page = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return Neighbours()
    found = (re.search(rf'<a rel="{rel}" href="([a-z0-9.-]+)">', page) for rel in ("prev", "next"))
    return Neighbours(*(link and link[1] for link in found))


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
