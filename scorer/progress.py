"""What a person sees on standard error while a run goes on and when it ends."""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .batch import Result
from .inputs import Reading
from .inputs.files import find_files
from .inputs.formats import by_name

SHOWN = 20  # messages of a kind; a night's run must not bury its own summary


class Tally:
    """Counts results, says what went wrong with each, and sums the run up."""

    def __init__(self, quiet: bool = False):
        self.statuses: Counter[str] = Counter()
        self.lowest: dict[str, float] = {}
        self._said: Counter[str] = Counter()
        self._quiet = quiet
        self._start = time.perf_counter()

    @property
    def total(self) -> int:
        return self.statuses.total()

    def add(self, result: Result) -> None:
        self.statuses[result.status] += 1
        for name, value in result.values.items():
            self.lowest[name] = min(value, self.lowest.get(name, value))
        if result.status == "failed":
            self._say("failed", f"{result.label}: {result.reason}")
        elif result.status == "not_scored":
            self._say("not scored", f"{result.label}: not scored: {result.reason}")
        if result.note and not self._quiet:
            self._say("note", f"note: {result.label}: {result.note}")

    def below(self, thresholds: dict[str, float]) -> dict[str, float]:
        """The scores of which some article, in whole points, is under its threshold, with their lowest value."""
        lowest = {name: round(self.lowest[name]) for name in thresholds if name in self.lowest}
        return {name: low for name, low in lowest.items() if low < thresholds[name]}

    def summary(self) -> str:
        seconds = time.perf_counter() - self._start
        kinds = (("scored", "scored"), ("not_scored", "not scored"), ("failed", "failed"))
        counts = ", ".join(
            f"{self.statuses[key]:,} {name}" for key, name in kinds if self.statuses[key] or key == "scored"
        )
        noun = "article" if self.total == 1 else "articles"
        return f"{self.total:,} {noun}: {counts}; {seconds:.1f} s, {self.total / max(seconds, 1e-9):,.1f} a second"

    def _say(self, kind: str, message: str) -> None:
        self._said[kind] += 1
        if self._said[kind] <= SHOWN:
            say(message)
        elif self._said[kind] == SHOWN + 1:
            say(f"further messages of this kind ({kind}) are not shown; the summary counts them")


def say(message: str) -> None:
    """One line on standard error."""
    print(f"onrecord: {message}", file=sys.stderr, flush=True)


@contextmanager
def progress_bar(paths: Iterable[str], reading: Reading, done: int, quiet: bool) -> Iterator:
    """A function to call with the number of articles just finished; a bar where standard error is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda count: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    total = expected(paths, reading)
    columns = (
        TextColumn("Scoring"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    start = time.perf_counter()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, completed=done, rate="")
        finished = 0

        def advance(count: int) -> None:
            nonlocal finished
            finished += count
            bar.update(task, advance=count, rate=f"{finished / (time.perf_counter() - start):,.0f} a second")

        yield advance


def expected(paths: Iterable[str], reading: Reading) -> int | None:
    """How many articles to expect, from what is quickly counted; None where it is not (archives, compressed files)."""
    total = 0
    for found in find_files(paths, reading.format, reading.own):
        if found.path is None or found.error:
            return None
        format = reading.format or by_name(found.path)
        if found.path.suffix.lower() == ".gz" or format in ("warc", "wordpress", "xml", "newsml", None):
            return None
        total += _count(found.path, format)
    return total


def _count(path: Path, format: str) -> int:
    try:
        if format == "parquet":
            from pyarrow.parquet import read_metadata

            return read_metadata(path).num_rows
        if format in ("jsonl", "csv"):
            with path.open("rb") as file:
                return sum(block.count(b"\n") for block in iter(lambda: file.read(2**20), b""))
    except (OSError, ValueError):
        pass  # said when the file's turn comes
    return 1
