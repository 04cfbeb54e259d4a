"""Files opened with bounds: gzip is unpacked as it is read, and never to more than the limits allow."""

import gzip
import io
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from .decoding import MARKS
from .record import InputError, Limits, over

GENTLE = 16 * 2**20  # below this many bytes any compression ratio is fine
GZIP = b"\x1f\x8b"


@contextmanager
def open_bytes(path: Path, limits: Limits) -> Iterator[IO[bytes]]:
    """Open `path` for reading; gzip is recognised by its first bytes, whatever the name says.

    Raises `InputError` for what is no regular file and, while reading, for a compression ratio over the limit.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise InputError("not a regular file")
    with path.open("rb") as file:
        if file.peek(2)[:2] != GZIP:
            yield file
            return
        with gzip.GzipFile(fileobj=file) as unpacked:
            yield io.BufferedReader(_Bounded(unpacked, file, limits), 2**17)


def read_whole(path: Path, limits: Limits) -> bytes:
    """All bytes of a file that holds one document. Raises `InputError` where it is over the limit or damaged."""
    with open_bytes(path, limits) as file, damaged_gzip():
        return read_bounded(file, limits.document_bytes, "document_bytes")


def read_bounded(file: IO[bytes], limit: int, name: str) -> bytes:
    raw = file.read(limit + 1)
    if len(raw) > limit:
        raise over(f"over {limit:,} bytes", name)
    return raw


def lines(file: IO[bytes], limits: Limits) -> Iterator[bytes | None]:
    """The lines of a file without their ends; None stands for a line over `record_bytes`, which is skipped unread."""
    limit = limits.record_bytes
    file = _recoded(file)
    while line := file.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(2**20)
        yield None


def marked(file: IO[bytes]) -> str:
    """The encoding of the byte order mark that `file` is about to give; UTF-8 where there is none."""
    head = file.peek(4)[:4] if hasattr(file, "peek") else b""  # type: ignore[attr-defined]
    return next((name for mark, name in MARKS if head.startswith(mark)), "utf-8")


@contextmanager
def damaged_gzip() -> Iterator[None]:
    """Turn what gzip raises for damaged data into `InputError`."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as problem:
        raise InputError(f"damaged gzip data ({problem})") from None


def _recoded(file: IO[bytes]) -> IO[bytes]:
    """The same in UTF-8 where a byte order mark says UTF-16 or UTF-32."""
    encoding = marked(file)
    if encoding == "utf-8":
        return file
    return _Recoded(io.TextIOWrapper(file, encoding[:6], newline="\n"))  # type: ignore[return-value]


class _Recoded:
    """Lines of another Unicode encoding as lines of UTF-8."""

    def __init__(self, text: io.TextIOWrapper):
        self._text = text

    def readline(self, limit: int) -> bytes:
        try:
            return self._text.readline(limit).encode()
        except UnicodeError as problem:
            raise InputError(f"unreadable: marked as {self._text.encoding.upper()}, but {problem}") from None


class _Bounded(io.RawIOBase):
    """Counts what comes out of a decompressor against what went in."""

    def __init__(self, unpacked: gzip.GzipFile, packed: IO[bytes], limits: Limits):
        self._unpacked, self._packed, self._ratio, self._out = unpacked, packed, limits.compression_ratio, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        raw = self._unpacked.read1(len(buffer))
        self._out += len(raw)
        if self._out > GENTLE and self._out > self._ratio * self._packed.tell():
            raise over(f"unpacks to over {self._ratio} times its size", "compression_ratio")
        buffer[: len(raw)] = raw
        return len(raw)
