"""Documents to files and streams. A file appears whole or not at all: it is written beside its place, then renamed."""

import io
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, Any

from .pool import in_chunks

Lines = Iterable[str]  # documents, each as one line of JSON
FORMATS = ("text", "json", "jsonl", "csv", "parquet")
ROWS = 256  # rows made into a table at once


def format_of(path: Path) -> str | None:
    """The output format that a file's ending stands for."""
    ending = path.suffix.lower().lstrip(".")
    return {"txt": "text", "ndjson": "jsonl"}.get(ending, ending if ending in FORMATS else None)


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A path to write to; when the block ends well it takes `target`'s place in one step, else it is removed."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        yield temporary
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def write_file(lines: Lines, format: str, target: Path) -> None:
    """Write documents to `target` in one of `FORMATS`. Raises `OSError`; then `target` is as it was before."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with beside(target) as temporary:
        if format == "parquet":
            write_parquet(lines, temporary)
        else:
            with temporary.open("w", encoding="utf-8", newline="\n") as file:
                STREAMED[format](lines, file)


def write_stream(lines: Lines, format: str, file: IO[str]) -> None:
    """Write documents to `file` as they come, in any of `FORMATS` but Parquet."""
    STREAMED[format](lines, file)


def write_jsonl(lines: Lines, file: IO[str]) -> None:
    for line in lines:
        file.write(line + "\n")
        file.flush()


def write_json(lines: Lines, file: IO[str]) -> None:
    """One document as an object, several as a list."""
    source = iter(lines)
    first, second = next(source, None), next(source, None)
    if first is None or second is None:
        file.write(f"{first or '[]'}\n")
        return
    file.write(f"[\n{first},\n{second}")
    for line in source:
        file.write(f",\n{line}")
    file.write("\n]\n")


def write_text(lines: Lines, file: IO[str]) -> None:
    """For people, as the terminal shows it."""
    from rich.console import Console

    from ..reports.terminal import render_terminal

    console = Console(file=file, soft_wrap=False)
    for line in lines:
        document = json.loads(line)
        try:
            render_terminal(document, console)
        except SystemExit:  # Rich's way to say that the reader has left; its code 1 would mean a low score here
            raise BrokenPipeError from None


def write_csv(lines: Lines, file: IO[str]) -> None:
    """One row an article; cells that a spreadsheet would run as a formula are neutralised."""
    from ..reports.tables import to_csv

    for number, table in enumerate(_tables(lines)):
        part = io.StringIO()
        to_csv(table, part)
        file.write(part.getvalue() if number == 0 else part.getvalue().partition("\n")[2])
        file.flush()


def write_parquet(lines: Lines, path: Path) -> None:
    """One row an article."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    writer = None
    try:
        for table in _tables(lines):
            rows = pa.Table.from_pandas(table, preserve_index=False)
            writer = writer or ParquetWriter(path, rows.schema)
            writer.write_table(rows)
    finally:
        if writer:
            writer.close()


STREAMED: dict[str, Callable[[Lines, IO[str]], None]] = {
    "text": write_text,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
}


def _tables(lines: Lines) -> Iterator[Any]:
    """Data frames of some hundred articles each, so that memory stays flat; at least one, all of the same columns."""
    from ..features.catalogue import catalogue
    from ..reports.tables import feature_rows

    features = [entry.id for entry in catalogue()]
    for number, chunk in enumerate(chain(in_chunks(lines, ROWS), [[]])):
        if chunk or number == 0:
            table = feature_rows(map(json.loads, chunk))
            facts = [name for name in table.columns if name not in features]
            yield table.reindex(columns=[*facts, *features]).astype(dict.fromkeys(features, "float64"))
