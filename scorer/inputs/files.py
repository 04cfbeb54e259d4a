"""From what stands on the command line to files: folders, patterns, standard input. Lazily, in a fixed order."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .formats import ENDINGS, by_name
from .record import printable

STDIN = "-"
HIDDEN = (".", "~$")  # "~$draft.docx" only says who has the draft open
KNOWN = f"no file ends in {', '.join(list(ENDINGS)[:-1])} or {list(ENDINGS)[-1]}"


class Found(NamedTuple):
    """A file to read, or the reason why a named one cannot be. `path` is None for standard input."""

    path: Path | None
    id: str
    error: str | None = None


def find_files(paths: Iterable[str | Path], format: str | None = None, own: tuple[str, ...] = ()) -> Iterator[Found]:
    """Every file that `paths` stand for, folders walked in the order of names.

    In a folder only files of a known ending count (all of them where `format` is given); hidden ones and what the run
    itself writes (`own`) are passed over, and symbolic links that lead out of the folder are refused.
    """
    for given in map(str, paths):
        path = Path(given)
        if given == STDIN:
            yield Found(None, "stdin")
        elif os.path.isdir(path):
            yield from _walk(path, format, own)
        elif (missing := _missing(path)) is None:
            yield Found(path, printable(path.name))
        elif glob.has_magic(given):
            yield from _matches(given, format, own)
        else:
            yield Found(path, printable(path.name), missing)


def _matches(pattern: str, format: str | None, own: tuple[str, ...]) -> Iterator[Found]:
    matches = sorted(found for found in glob.glob(pattern, recursive=True) if not _is_own(found, own))
    if not matches:
        yield Found(Path(pattern), printable(pattern), "nothing matches this pattern")
    for match in map(Path, matches):
        if os.path.isfile(match):  # folders in between are matched by **, too
            yield Found(match, printable(match.name))
        elif os.path.isdir(match):
            yield from _walk(match, format, own) if "**" not in pattern else ()
        elif missing := _missing(match):
            yield Found(match, printable(match.name), missing)


def _missing(path: Path) -> str | None:
    """Why there is nothing at a path, or nothing that may be seen; None where there is something."""
    try:
        os.lstat(path)
    except PermissionError as problem:  # of the folder around it
        return problem.strerror
    except (OSError, ValueError):
        return "no such file or folder"
    return None


def _walk(root: Path, format: str | None, own: tuple[str, ...]) -> Iterator[Found]:
    inside = root.resolve()
    empty = True
    problems: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=problems.append):
        for name in folders:
            linked = Path(folder, name)
            if _leads_out(linked, inside):
                yield Found(
                    linked, printable(str(linked.relative_to(root))), "a symbolic link that leads out of the folder"
                )
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not _is_own(os.path.join(folder, name), own)
        )
        for name in sorted(names):
            path = Path(folder, name)
            if name.startswith(HIDDEN) or (format is None and by_name(path) is None) or _is_own(path, own):
                continue
            empty = False
            yield Found(path, printable(path.relative_to(root).as_posix()), _refusal(path, inside))
        while problems:
            yield _unreadable(problems.pop(), root)
    while problems:
        empty = False
        yield _unreadable(problems.pop(), root)
    if empty:
        yield Found(root, printable(root.name), f"no article in this folder: {KNOWN}")


def _is_own(path: str | Path, own: tuple[str, ...]) -> bool:
    """Does the run write this itself: its output, and beside it what it needs to be taken up again?"""
    if not own:
        return False
    absolute = os.path.abspath(path)
    return any(absolute == written or absolute.startswith(f"{written}.") for written in own)


def _refusal(path: Path, inside: Path) -> str | None:
    if _leads_out(path, inside):
        return "a symbolic link that leads out of the folder"
    try:
        return None if stat.S_ISREG(path.stat().st_mode) else "not a regular file"
    except OSError as problem:
        return problem.strerror or str(problem)


def _leads_out(path: Path, inside: Path) -> bool:
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(inside)


def _unreadable(problem: OSError, root: Path) -> Found:
    path = Path(problem.filename or root)
    return Found(path, printable(path.name), problem.strerror or str(problem))
