"""Input in any of the usual formats, as one stream of records.

`find_items` looks for articles and is cheap; `parse_item` reads one, in whichever process has time. `read` and
`read_path` do both in turn. Nothing here raises for a broken input: it becomes a record with an error.
"""

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .files import Found, find_files
from .formats import FORMATS, by_content, by_name, reader
from .opening import GZIP, damaged_gzip, open_bytes, read_whole
from .record import Columns, InputError, Item, Limits, Reading, Record, printable
from .source import Source

__all__ = ["FORMATS", "Columns", "InputError", "Item", "Limits", "Reading", "Record", "find_items", "parse_item",
           "printable", "read", "read_path"]  # fmt: skip

HEAD = 65536
UNFORESEEN = "could not be read"


def read(paths: Iterable[str | Path], reading: Reading | None = None) -> Iterator[Record]:
    """One record an article in everything that `paths` stand for: files, folders, patterns, "-"."""
    reading = reading or Reading()
    return (parse_item(item, reading) for item in find_items(paths, reading))


def read_path(path: str | Path, reading: Reading | None = None) -> Iterator[Record]:
    """The records of one file or folder."""
    return read([path], reading)


def find_items(paths: Iterable[str | Path], reading: Reading | None = None) -> Iterator[Item]:
    """Every article in `paths`, not yet parsed, in a fixed order. What cannot be opened is an item with an error."""
    reading = reading or Reading()
    for found in find_files(paths, reading.format, reading.own):
        yield from items_of(found, reading)


def items_of(found: Found, reading: Reading) -> Iterator[Item]:
    """The items of one file."""
    if found.error is not None:
        yield Item("text", found.path, found.id, error=found.error)
        return

    def items() -> Iterator[Item]:
        source, format = _open(found, reading)
        yield from reader(format).items(source, reading)

    yield from guarded(found, items())


def guarded(found: Found, items: Iterator[Item]) -> Iterator[Item]:
    """`items` of one file; whatever they raise becomes one more item, which says so."""
    number = 0
    try:
        for item in items:
            number += 1
            yield item
    except Exception as problem:
        where = f"after {number} articles" if number else ""
        yield Item("text", found.path, f"{found.id}#broken" if number else found.id, where, error=_said(problem))


def parse_item(item: Item, reading: Reading | None = None) -> Record:
    """Read one item. Never raises: whatever is wrong stands in the record's `error`."""
    reading = reading or Reading()
    if item.error is not None:
        return Record(None, item.path, item.where, item.error)
    try:
        payload = item.payload
        if payload is None:
            assert item.path is not None
            payload = read_whole(item.path, reading.limits)
        article, note = reader(item.format).parse(payload, item, reading)
        return Record(article, item.path, item.where, None, note or item.note)
    except Exception as problem:
        return Record(None, item.path, item.where, _said(problem))


def _open(found: Found, reading: Reading) -> tuple[Source, str]:
    """The source and its format: the one that was asked for, else by name, else by its first bytes."""
    if found.path is None or found.path.is_fifo():
        stream: Any = sys.stdin.buffer if found.path is None else found.path.open("rb")
        buffered = io.BufferedReader(stream, HEAD)  # one that can look ahead, whatever standard input is
        head = buffered.peek(HEAD)
        if head.startswith(GZIP):
            raise InputError("compressed: decompress it first, as in `gzip -dc FILE | onrecord score -`")
        return Source(found.path, found.id, buffered), reading.format or by_content(head)
    format = reading.format or by_name(found.path)
    if format in (None, "xml"):
        with open_bytes(found.path, reading.limits) as file, damaged_gzip():
            format = by_content(file.read(HEAD))
    return Source(found.path, found.id), format


def _said(problem: Exception) -> str:
    """One line for a person. What no reader foresaw is said with its kind, and still costs one article only."""
    if isinstance(problem, OSError) and problem.strerror:
        return problem.strerror.lower()
    if isinstance(problem, RecursionError):
        return "nested too deeply"
    if isinstance(problem, MemoryError):
        return "too large for this machine's memory"
    said = printable(" ".join(str(problem).split()))[:300]
    return (
        said if isinstance(problem, (InputError, ImportError)) else f"{UNFORESEEN} ({type(problem).__name__}: {said})"
    )
