"""`onrecord report`: pages from results that were stored earlier. Nothing is scored again."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from .stopping import stop

SCHEMA = "onrecord/1"
WANTED = "reports are made from what `onrecord score` wrote as .json or .jsonl"


class ResultsError(ValueError):
    """Stored results that cannot be read. One line that says where and why."""


def report(
    results: Annotated[Path, typer.Argument(help="Results of `onrecord score`: .json or .jsonl.", show_default=False)],
    html: Annotated[
        Path,
        typer.Option("--html", help="Write the pages into this folder; index.html is the first.", show_default=False),
    ],
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> None:
    """Render stored results to HTML: a page an article and an index. Pages that have not changed are left alone."""
    from ...reports.site import write_site
    from ..progress import say

    try:
        summary = write_site(stored(results), html)
    except OSError as problem:
        stop(f"{problem.filename or results}: {str(problem.strerror or problem).lower()}")
    except ResultsError as problem:
        stop(problem)
    if not quiet:
        pages = summary.written + summary.unchanged  # with the index
        done = f"{summary.written} of {pages} page{'s' * (pages != 1)} written, {summary.unchanged} unchanged"
        say(f"{summary.articles} article{'s' * (summary.articles != 1)}: {done}; open {summary.index}")


def stored(path: Path) -> Iterator[dict]:
    """The documents of a file, one at a time: one a line, or one JSON object or list.

    Raises `ResultsError` where it holds anything else, `OSError` where it cannot be read.
    """
    with path.open(encoding="utf-8") as file:
        try:
            lines = path.suffix.lower() in (".jsonl", ".ndjson")
            for number, found in _lines(file) if lines else enumerate(_whole(file.read()), 1):
                yield _document(found, f"{path}, {'line' if lines else 'document'} {number}")
        except UnicodeDecodeError as problem:
            raise ResultsError(f"{path} is not UTF-8 text: {WANTED}") from problem
        except (json.JSONDecodeError, RecursionError) as problem:
            raise ResultsError(f"{path} is not JSON ({problem}): {WANTED}") from problem


def _lines(file) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(file, 1):
        if line.strip():
            yield number, json.loads(line)


def _whole(text: str) -> list:
    found = json.loads(text) if text.strip() else []
    return found if isinstance(found, list) else [found]


def _document(found: object, where: str) -> dict:
    if not isinstance(found, dict) or found.get("schema") != SCHEMA:
        given = found.get("schema") if isinstance(found, dict) else type(found).__name__
        raise ResultsError(f"{where}: wanted a document of schema {SCHEMA!r}, found {given!r}")
    return found
