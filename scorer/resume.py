"""The journal of a run: finished documents in a file beside the output, a line each, so that a killed run can go on.

Every input becomes exactly one line, in input order. How far a run got is therefore the number of whole lines; what
the run was is in a small file beside them. Nothing else has to be kept in step.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from io import FileIO
from pathlib import Path

from .document import VERSION
from .inputs import Reading
from .inputs.files import find_files


class ResumeError(ValueError):
    """A run that cannot be taken up. One line that says why and what to do."""


def run_description(paths: Iterable[str], reading: Reading, model_sha256: str, required: bool) -> dict[str, str]:
    """What a run depends on; two runs of equal description give equal lines.

    Standard input can be read once only: it raises `ResumeError` where the description is `required`.
    """
    digest = hashlib.sha256()
    for found in find_files(paths, reading.format, reading.own):
        if found.path is None:
            if required:
                raise ResumeError("--resume needs files: standard input cannot be read a second time")
            continue
        try:
            stat = found.path.stat()
            state = (str(found.path), stat.st_size, stat.st_mtime_ns)
        except OSError:
            state = (str(found.path), None, None)
        digest.update(repr(state).encode("utf-8", "backslashreplace"))
    options = hashlib.sha256(repr(asdict(reading)).encode()).hexdigest()
    return {"inputs": digest.hexdigest(), "options": options, "model": model_sha256, "version": VERSION}


def partial_of(target: Path) -> Path:
    """Where a run keeps what will become `target`."""
    return target.with_name(target.name + ".partial")


class Journal:
    """Finished documents on disk. `done` of them were there already when a run was resumed."""

    def __init__(self, target: Path, description: dict[str, str], resume: bool, chunk: int):
        """Start a journal for what will become `target`; with `resume`, go on with the one that is there.

        Lines beyond a multiple of `chunk` are dropped, so that a resumed run sees the same chunks as one in one go.
        Raises `ResumeError` where the journal belongs to another run, `OSError` where nothing can be written.
        """
        self.path = partial_of(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        self._file = _open_alone(self.path)
        self._about = target.with_name(target.name + ".run.json")
        self.done = 0
        if resume and self._file.tell():
            self._check(description)
            self.done = _keep_whole_lines(self.path, chunk)
        else:
            self._file.truncate(0)
            self._about.write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")
        self._inode = os.fstat(self._file.fileno()).st_ino

    def write(self, lines: Iterable[str]) -> None:
        """Add documents and hand them to the system. Raises `OSError` where the disk is full or the folder is gone."""
        rest = memoryview("".join(f"{line}\n" for line in lines).encode("utf-8"))
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as problem:
            problem.filename = str(self.path)
            raise
        if self.path.stat().st_ino != self._inode:
            raise FileNotFoundError(2, "the output folder was replaced during the run", str(self.path))

    def lines(self) -> Iterator[str]:
        """Everything so far, a document a line."""
        with self.path.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                yield line.rstrip("\n")

    def close(self) -> None:
        if not self._file.closed:
            os.fsync(self._file.fileno())
            self._file.close()

    def discard(self) -> None:
        """The run is complete: remove what was only needed to resume it."""
        self.close()
        self.path.unlink(missing_ok=True)
        self._about.unlink(missing_ok=True)

    def _check(self, description: dict[str, str]) -> None:
        try:
            before = json.loads(self._about.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise ResumeError(f"{self._about} is missing or broken: run again without --resume") from None
        changed = [name for name, value in description.items() if before.get(name) != value]
        if changed:
            raise ResumeError(f"cannot resume: {' and '.join(changed)} changed since; run again without --resume")


def _open_alone(path: Path) -> FileIO:
    """Open to append, with a lock that ends with the process. Raises `ResumeError` where another run holds it."""
    file = path.open("ab", buffering=0)  # a line is with the system when `write` returns
    try:
        import fcntl
    except ImportError:
        return file  # Windows: two runs into one file are the user's to avoid
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise ResumeError(f"another run is writing to {path}: wait for it, or name another output") from None
    return file


def _keep_whole_lines(path: Path, chunk: int) -> int:
    """Cut the file to whole chunks of whole lines; how many lines are left."""
    count, end, kept, kept_end = 0, 0, 0, 0
    with path.open("rb") as file:
        for line in file:
            if not line.endswith(b"}\n"):
                break  # torn by the kill, or zeros left by a power cut
            count, end = count + 1, end + len(line)
            if count % chunk == 0:
                kept, kept_end = count, end
    os.truncate(path, kept_end)
    return kept
