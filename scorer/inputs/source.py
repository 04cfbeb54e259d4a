"""One opened input: a file, or standard input."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from .opening import damaged_gzip, open_bytes, read_bounded, read_whole
from .record import Item, Limits


@dataclass(frozen=True, slots=True)
class Source:
    """What a format finds its items in. `stream` is None for a file that is opened only where it is parsed."""

    path: Path | None
    id: str  # the file's name below the folder that was named: stable between machines
    stream: IO[bytes] | None = None

    def item(
        self,
        format: str,
        number: int | None = None,
        where: str = "",
        payload: Any = None,
        error: str | None = None,
        note: str | None = None,
    ) -> Item:
        """An item of this source; `number`, counted from 1, tells several in one file apart."""
        own = self.id if number is None else f"{self.id}#{number}"
        return Item(format, self.path, own, where, payload, error, note)

    @contextmanager
    def opened(self, limits: Limits) -> Iterator[IO[bytes]]:
        """Its bytes, to be read piece by piece."""
        if self.stream is not None:
            yield self.stream
        else:
            assert self.path is not None
            with open_bytes(self.path, limits) as file:
                yield file

    def rest(self, limits: Limits) -> bytes | None:
        """Everything on standard input; None for a file, which the worker reads for itself."""
        return None if self.stream is None else read_bounded(self.stream, limits.document_bytes, "document_bytes")

    def whole(self, limits: Limits) -> bytes:
        """Everything, now."""
        if self.stream is None:
            assert self.path is not None
            return read_whole(self.path, limits)
        with damaged_gzip():
            return read_bounded(self.stream, limits.document_bytes, "document_bytes")
