"""Parquet: one article a row. Rows are read a few at a time, so a table of any length fits."""

from collections.abc import Iterator
from typing import Any

from ...features.reading.records import Article
from .csv_table import MOST_FIELDS
from .fields import USUAL, article_from
from .record import Columns, InputError, Item, Reading, printable
from .source import Source

ROWS = 64


def items(source: Source, reading: Reading) -> Iterator[Item]:
    yield from rows(source, reading)


def rows(source: Source, reading: Reading, groups: list[int] | None = None, first: int = 1) -> Iterator[Item]:
    """The rows of some row groups (all of them where None), numbered from `first`."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    if source.path is None:
        raise InputError("Parquet cannot be read from standard input: name the file")
    try:
        schema = ParquetFile(source.path).schema_arrow
        strings = [f.name for f in schema if pa.types.is_string(f.type) or pa.types.is_large_string(f.type)]
        # Dictionaries keep a short file from unfolding into gigabytes of the same long text.
        with ParquetFile(source.path, read_dictionary=strings) as file:
            names = wanted(schema.names, reading.columns)
            number = first - 1
            for batch in file.iter_batches(ROWS, row_groups=groups, columns=names):
                for i in range(batch.num_rows):
                    number += 1
                    try:
                        fields = {name: batch.column(name)[i].as_py() for name in names}
                    except (ValueError, OverflowError) as problem:  # no UTF-8, a date in the year 300,000
                        yield source.item("parquet", number, f"row {number}", error=_said("a broken cell", problem))
                    else:
                        yield source.item("parquet", number, f"row {number}", fields)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as problem:
        raise InputError(_said("unreadable Parquet", problem)) from None


def _said(what: str, problem: Exception) -> str:
    return f"{what}: {printable(' '.join(str(problem).split())[:200])}"


def parse(fields: dict[str, Any], item: Item, reading: Reading) -> tuple[Article, str | None]:
    return article_from(fields, reading.columns, reading.limits, item.id)


def wanted(names: list[str], columns: Columns) -> list[str]:
    """The columns that an article is made of; all others stay unread."""
    if len(names) > MOST_FIELDS:
        raise InputError(f"over {MOST_FIELDS} columns")
    chosen = {getattr(columns, kind) for kind in USUAL}
    usual = {name for kind, found in USUAL.items() if getattr(columns, kind) is None for name in found}
    found = [name for name in names if name in chosen or name.casefold() in usual]
    if columns.text is not None and columns.text not in names:
        raise InputError(f"no column {columns.text!r}; there are: {', '.join(map(repr, names[:12]))}")
    if not found:
        raise InputError(f"no column with a text ({', '.join(map(repr, names[:12]))}); name it with --text-column")
    return found
