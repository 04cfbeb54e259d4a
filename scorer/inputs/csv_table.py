"""CSV: one article a row, field names in the first; comma, semicolon, tab or bar between fields."""

import csv
import io
from collections.abc import Iterator
from typing import IO

from ...features.reading.records import Article
from .decoding import decode, read_as, refuse_binary
from .fields import article_from
from .opening import damaged_gzip, marked
from .record import InputError, Item, Reading, over
from .source import Source

DELIMITERS = ",;\t|"
MOST_FIELDS = 1000
UNIT = "\x1f"


def items(source: Source, reading: Reading) -> Iterator[Item]:
    """Rows, their bytes that are no UTF-8 kept as surrogates: `parse` decodes each row for itself."""
    with source.opened(reading.limits) as file, damaged_gzip():
        csv.field_size_limit(reading.limits.record_bytes)
        note = read_as(marked(file))
        text, names, delimiter = _header(file, reading.limits.record_bytes)
        rows = csv.reader(text, delimiter=delimiter)
        number = 0
        try:
            for number, row in enumerate(rows, 1):
                if any(row):
                    yield source.item("csv", number, f"row {number}", _fields(names, row), note=note)
        except csv.Error as problem:
            raise InputError(f"after row {number}: {problem}; is a quotation mark left open?") from None


def parse(fields: dict[str, str], item: Item, reading: Reading) -> tuple[Article, str | None]:
    note = None
    if any(not value.isascii() for value in fields.values()):
        # One encoding a row: more text to detect it by. The unit separator, which no text needs, keeps fields apart.
        joined = UNIT.join(value.replace(UNIT, " ") for value in fields.values()).encode("utf-8", "surrogateescape")
        if not _is_utf8(joined):
            text, note = decode(joined)
            fields = dict(zip(fields, text.split(UNIT), strict=True))
    article, replaced = article_from(fields, reading.columns, reading.limits, item.id)
    return article, note or replaced


def _header(file: IO[bytes], limit: int) -> tuple[Iterator[str], list[str], str]:
    """The rows' text, bounded line by line; the names in the first row; what stands between fields."""
    encoding = marked(file)
    if encoding == "utf-8" and hasattr(file, "peek"):
        refuse_binary(file.peek(4))  # type: ignore[attr-defined]
    wrapped = io.TextIOWrapper(file, {"utf-8": "utf-8-sig"}.get(encoding, encoding[:6]), "surrogateescape", newline="")
    text = _bounded_lines(wrapped, limit)
    first = next(text, "")
    delimiter = max(DELIMITERS, key=first.count)
    names = next(csv.reader([first], delimiter=delimiter), [])
    names = [name.strip() for name in names]
    if not any(names):
        raise InputError("empty: no row with the fields' names")
    if len(names) > MOST_FIELDS:
        raise InputError(f"over {MOST_FIELDS} fields in the first row")
    return text, names, delimiter


def _bounded_lines(text: io.TextIOWrapper, limit: int) -> Iterator[str]:
    while line := _line(text, limit + 1):
        if len(line) > limit:
            raise over(f"the rest of the file was not read: a line over {limit:,} characters", "record_bytes")
        if "\0" in line:
            raise InputError("not text: it holds NUL bytes")
        yield line


def _line(text: io.TextIOWrapper, limit: int) -> str:
    try:
        return text.readline(limit)
    except UnicodeError as problem:
        raise InputError(f"unreadable: marked as {text.encoding.upper()}, but {problem}") from None


def _fields(names: list[str], row: list[str]) -> dict[str, str]:
    return {name: value for name, value in zip(names, row, strict=False) if name}


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
