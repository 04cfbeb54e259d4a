"""Documents to files and streams. A file appears whole or not at all: it is written beside its place, then renamed."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

Lines = Iterable[str]  # documents, each as one line of JSON
FORMATS = ("text", "json", "jsonl", "csv", "parquet")


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
        render_terminal(json.loads(line), console)


def write_csv(lines: Lines, file: IO[str]) -> None:
    """One row an article."""
    from ..reports.tables import write_csv as write

    write(_documents(lines), file)


def write_parquet(lines: Lines, path: Path) -> None:
    from ..reports.tables import write_parquet as write

    write(_documents(lines), path)


STREAMED: dict[str, Callable[[Lines, IO[str]], None]] = {
    "text": write_text,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
}


def _documents(lines: Lines) -> Iterator[dict[str, Any]]:
    return map(json.loads, lines)
