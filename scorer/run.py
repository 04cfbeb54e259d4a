"""One `onrecord score`, from the paths on the command line to the exit code."""

import json
import os
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from .batch import CHUNK, Result, score_items, shared_scorer
from .inputs import Reading, find_items, printable
from .output import write_file, write_stream
from .pool import collect_rarely, cores
from .progress import Tally, progress_bar, say
from .resume import Journal, ResumeError, partial_of, run_description

FINE, BELOW, BAD, INTERRUPTED = 0, 1, 2, 130
TEXT = "text"


@dataclass(frozen=True, slots=True)
class Run:
    """What was asked for."""

    paths: tuple[str, ...]
    reading: Reading = field(default_factory=Reading)
    model: str | None = None
    jobs: int = 1
    format: str | None = None  # None: text; beside HTML reports nothing, for they say it all
    output: Path | None = None
    html: Path | None = None
    fail_under: dict[str, float] = field(default_factory=dict)
    resume: bool = False
    quiet: bool = False


def execute(run: Run) -> int:
    """Do it and say how it went on standard error. Returns the exit code."""
    collect_rarely()
    try:
        sha256 = shared_scorer(run.model).bundle.sha256
    except (OSError, ValueError) as problem:
        say(f"cannot load a model: {problem}")
        return BAD
    tally = Tally(run.quiet)
    try:
        if run.output is None and run.html is None:
            _print(run, _results(run, tally))
        else:
            _write(run, tally, sha256)
    except ResumeError as problem:
        say(str(problem))
        return BAD
    except BrokenPipeError:
        # The reader of our output has left, as `head` does; Python must not try to flush to it again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BAD
    except KeyboardInterrupt:
        say(f"stopped after {tally.total:,} articles{_how_to_go_on(run)}")
        return INTERRUPTED
    except OSError as problem:
        ours = " and ".join(str(path) for path in (run.output, run.html) if path)
        where = problem.filename or ours or "standard output"
        say(f"cannot write {where}: {problem.strerror or problem}{_how_to_go_on(run)}")
        return BAD
    return verdict(run, tally)


def _write(run: Run, tally: Tally, sha256: str) -> None:
    """Results go through a journal into files, which appear when everything is done."""
    target = run.output or run.html
    assert target is not None
    description = run_description(run.paths, run.reading, sha256, required=run.resume)
    journal = Journal(target, description, run.resume, CHUNK)
    if run.resume and not run.quiet and not journal.done:
        say("no stopped run to take up: starting from the beginning")
    try:
        _recount(journal, tally)
        results = _results(run, tally, journal)
        if run.output is None and run.format is not None:
            _print(run, results)
        else:
            deque(results, maxlen=0)
    finally:
        journal.close()
    if run.html is not None:
        from ..reports.site import write_site

        write_site(map(json.loads, journal.lines()), run.html)
    if run.output is not None:
        write_file(journal.lines(), run.format or TEXT, run.output)
    journal.discard()


def _results(run: Run, tally: Tally, journal: Journal | None = None) -> Iterator[Result]:
    """Every article's result as it comes, those that a journal holds already left out."""
    done = journal.done if journal else 0
    items = islice(find_items(run.paths, run.reading), done, None)
    with progress_bar(run.paths, run.reading, done, run.quiet) as advance:
        for results in score_items(items, run.model, run.reading, cores(run.jobs)):
            if journal:
                journal.write(result.json for result in results)
            for result in results:
                tally.add(result)
                yield result
            advance(len(results))


def _print(run: Run, results: Iterator[Result]) -> None:
    """To standard output as they come. For people, a failed article has its line on standard error alone."""
    format = run.format or TEXT
    lines = (result.json for result in results if format != TEXT or result.status != "failed")
    write_stream(lines, format, sys.stdout)
    sys.stdout.flush()


def _recount(journal: Journal, tally: Tally) -> None:
    """What a resumed run has done already belongs to its summary and its exit code."""
    for line in journal.lines() if journal.done else ():
        document = json.loads(line)
        values = {name: score["value"] for name, score in (document["scores"] or {}).items()}
        tally.add(Result(line, document["article"]["id"], document["status"], document["reason"], values, None))


def verdict(run: Run, tally: Tally) -> int:
    """The summary on standard error, and the exit code."""
    written = [str(path) for path in (run.output, run.html and run.html / "index.html") if path]
    if not tally.total:
        say(f"no article in {', '.join(map(printable, run.paths))}")
    elif not run.quiet and (tally.total > 1 or written):
        say(tally.summary() + (f"; written: {', '.join(written)}" if written else ""))
    if tally.statuses["failed"] or not tally.statuses["scored"]:
        return BAD
    below = tally.below(run.fail_under)
    for name, value in below.items():
        say(f"{name.replace('_', ' ')} is {value} at the lowest, under {run.fail_under[name]:g}")
    return BELOW if below else FINE


def _how_to_go_on(run: Run) -> str:
    target = run.output or run.html
    if target is None or not os.path.exists(partial_of(target)):  # nor where its folder may not be looked into
        return ""
    return "; what is done is kept: the same command with --resume goes on from there"
