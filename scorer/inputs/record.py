"""What every reader yields: one record an article, whether it could be read or not."""

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, NamedTuple

from ...features.reading.records import Article


class InputError(ValueError):
    """Input that cannot be read. Its message is one line that says what is wrong and, where it helps, what to do."""


def over(said: str, limit: str) -> InputError:
    """The refusal of what goes over one of `Limits`, with the way to allow it."""
    return InputError(f"{said}, the limit {limit}; --limit {limit}=NUMBER allows more")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what is read, so that one hostile or broken file cannot take the machine. All can be set."""

    document_bytes: int = 32 * 2**20  # a file that holds one article, or one JSON or XML document, after decompression
    record_bytes: int = 16 * 2**20  # one line, one cell, one archived page
    text_characters: int = 500_000  # one article's text, about 80,000 words
    depth: int = 200  # nested elements of XML and HTML, nested values of JSON
    compression_ratio: int = 200  # decompressed bytes for each compressed byte, beyond the first 16 MiB

    def __post_init__(self) -> None:
        for limit in fields(self):
            if getattr(self, limit.name) < 1:
                raise ValueError(f"limit {limit.name} must be at least 1")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table's or an object's fields stand. None tries the usual names."""

    text: str | None = None
    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """How input is read; sent to every worker."""

    format: str | None = None  # one of `formats.FORMATS`; None goes by the file's name, then by its first bytes
    columns: Columns = field(default_factory=Columns)
    limits: Limits = field(default_factory=Limits)
    own: tuple[str, ...] = ()  # absolute paths of what the run itself writes, which is no input


class Item(NamedTuple):
    """A piece of input that will become one record: cheap to find, parsed later, where there is a process to spare.

    `payload` is what the format's `parse` takes: bytes, fields, or None for the whole file at `path`.
    """

    format: str
    path: Path | None  # None for standard input
    id: str  # the article's id where it brings none of its own
    where: str = ""  # the place inside the file: "line 12", "row 3"; empty for a file with one article
    payload: Any = None
    error: str | None = None  # set where finding it already failed
    note: str | None = None  # what is already known about it: the encoding its file is marked with


class Record(NamedTuple):
    """One article, or the reason why there is none."""

    article: Article | None
    path: Path | None
    where: str
    error: str | None = None
    note: str | None = None  # what a reader should know: the encoding that was detected, characters replaced

    @property
    def label(self) -> str:
        """What messages call this input, on one line."""
        name = printable(str(self.path)) if self.path else "standard input"
        return f"{name}, {self.where}" if self.where else name


def printable(name: str) -> str:
    """A file name as one line of valid text: control characters and undecodable bytes are escaped."""
    visible = "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in name)
    return visible.encode("utf-8", "backslashreplace").decode()
