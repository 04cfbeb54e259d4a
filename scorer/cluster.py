"""The same scoring on a Dask cluster: partitions of the input in, Parquet parts out. An extra: onrecord[cluster].

Workers read the input and write the parts themselves, so both must lie where every worker sees them. A part is named
after its partition and appears in one step: a partition that is done twice, because a worker died, is written once.
"""

import json
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from ..models.bundle import SCORES
from .batch import CHUNK, Result, score_chunk, shared_scorer
from .inputs import InputError, Reading, guarded, items_of
from .inputs.files import Found, find_files
from .inputs.formats import by_name
from .inputs.source import Source
from .output import beside
from .pool import in_chunks
from .progress import Tally, progress_bar, say
from .resume import ResumeError, run_description
from .run import BAD, INTERRUPTED, Run, verdict

ROWS = 2048  # articles of a partition, about, where the input can be cut as finely
FILES = 256  # files of one article each that make a partition
ONE_EACH = (None, "text", "markdown", "html", "word")  # formats of such files
ABOUT = "run.json"
PATIENCE = 30  # seconds for the scheduler to answer


class Partition(NamedTuple):
    """A share of the input: some files, or some row groups of one Parquet file."""

    files: tuple[Found, ...]
    row_groups: tuple[int, ...] | None = None
    first_row: int = 1


def execute_on_cluster(run: Run, scheduler: str) -> int:
    """Score on the cluster at `scheduler` into the folder `run.output`; says how it went. Returns the exit code."""
    if run.output is None or run.html is not None or run.format not in (None, "text", "parquet"):
        say("--scheduler needs --output FOLDER, where it writes Parquet parts; it writes nothing else")
        return BAD
    if "-" in run.paths:
        say("--scheduler needs files that every worker can read, not standard input")
        return BAD
    try:
        from distributed import Client
    except ImportError:
        say("--scheduler needs Dask: pip install 'onrecord[cluster]'")
        return BAD
    tally = Tally(run.quiet)
    try:
        sha256 = shared_scorer(run.model).bundle.sha256
        open_folder(run, run.output, sha256)
        client = Client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as problem:  # ResumeError is a ValueError, a scheduler that is not there an OSError
        say(f"cannot start: {problem}")
        return BAD
    try:
        with client, progress_bar(run.paths, run.reading, 0, run.quiet) as advance:
            for results in _run(client, run, run.output):
                for result in results:
                    tally.add(result)
                advance(len(results))
        for torn in run.output.glob(".part-*.tmp"):
            torn.unlink(missing_ok=True)  # what a worker was writing when it died
    except KeyboardInterrupt:
        say(f"stopped after {tally.total:,} articles; the same command with --resume goes on from there")
        return INTERRUPTED
    except OSError as problem:
        say(f"cannot go on: {problem}; the same command with --resume does")
        return BAD
    return verdict(run, tally)


def open_folder(run: Run, folder: Path, model_sha256: str) -> None:
    """Make the folder ready. Raises `ResumeError` where it holds the parts of another run."""
    paths = [str(Path(path).absolute()) for path in run.paths]
    description = run_description(paths, run.reading, model_sha256, required=True)
    about = folder / ABOUT
    if any(folder.glob("part-*.parquet")):
        before = json.loads(about.read_text(encoding="utf-8")) if about.exists() else {}
        if not run.resume:
            raise ResumeError(f"{folder} holds parts already: name another folder, or go on with --resume")
        if before != description:
            raise ResumeError(f"{folder} holds the parts of another run: name another folder")
    folder.mkdir(parents=True, exist_ok=True)
    about.write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


def partitions(paths: Iterable[str], reading: Reading) -> Iterator[Partition]:
    """The input in shares, in its own order; a pure function of the files, so that a resumed run sees the same."""
    pending: list[Found] = []
    for found in find_files(paths, reading.format, reading.own):
        format = reading.format or (by_name(found.path) if found.path else None)
        if found.error or format in ONE_EACH:
            pending.append(found)
            if len(pending) < FILES:
                continue
        if pending:
            yield Partition(tuple(pending))
            pending = []
            if found.error or format in ONE_EACH:
                continue
        yield from _row_groups(found, reading) if format == "parquet" else [Partition((found,))]
    if pending:
        yield Partition(tuple(pending))


def _row_groups(found: Found, reading: Reading) -> Iterator[Partition]:
    """About `ROWS` rows a partition; a file that cannot be read is one partition, which will say why."""
    import pyarrow as pa
    from pyarrow.parquet import read_metadata

    from .inputs.parquet import wanted

    assert found.path is not None
    try:
        metadata = read_metadata(found.path)
        wanted(metadata.schema.to_arrow_schema().names, reading.columns)
        sizes = [metadata.row_group(i).num_rows for i in range(metadata.num_row_groups)]
    except (pa.ArrowException, OSError, InputError):
        sizes = []
    groups, first, rows = [], 1, 0
    for number, size in enumerate(sizes):
        groups.append(number)
        rows += size
        if rows >= ROWS or number == len(sizes) - 1:
            yield Partition((found,), tuple(groups), first)
            groups, first, rows = [], first + rows, 0
    if not sizes:
        yield Partition((found,))


def score_partition(partition: Partition, part: str, model: str | None, reading: Reading) -> list[Result]:
    """Run by a worker: score a partition into the Parquet file `part`; what the summary needs comes back."""
    path = Path(part)
    if path.exists():  # done already: a resumed run, or a worker that died after it had written
        return stored(path)
    rows: list[Result] = []
    with beside(path) as temporary:
        _write(rows, _score(partition, model, reading), temporary)
    return rows


def stored(part: Path) -> list[Result]:
    """What the summary needs of a part that is there."""
    from pyarrow.parquet import read_table

    names = ["label", "status", "reason", *SCORES, "note"]
    rows = read_table(part, columns=names).to_pylist()
    return [
        Result(
            "",
            row["label"],
            row["status"],
            row["reason"],
            {name: row[name] for name in SCORES if row[name] is not None},
            row["note"],
        )
        for row in rows
    ]


def _score(partition: Partition, model: str | None, reading: Reading) -> Iterator[list[Result]]:
    for chunk in in_chunks(_items(partition, reading), CHUNK):
        yield score_chunk(chunk, model, reading)


def _items(partition: Partition, reading: Reading) -> Iterator[Any]:
    if partition.row_groups is None:
        for found in partition.files:
            yield from items_of(found, reading)
    else:
        from .inputs.parquet import rows

        (found,) = partition.files
        groups = list(partition.row_groups)
        yield from guarded(found, rows(Source(found.path, found.id), reading, groups, partition.first_row))


def _write(rows: list[Result], chunks: Iterator[list[Result]], path: Path) -> None:
    """Write the part chunk by chunk; `rows` collects what goes back, without the documents."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    text, scores = pa.string(), dict.fromkeys(SCORES, pa.float64())
    schema = pa.schema({"label": text, "status": text, "reason": text, **scores, "note": text, "document": text})
    with ParquetWriter(path, schema, compression="zstd") as writer:
        for results in chunks:
            table = [
                {
                    "label": result.label,
                    "status": result.status,
                    "reason": result.reason,
                    "note": result.note,
                    "document": result.json,
                    **result.values,
                }
                for result in results
            ]
            writer.write_table(pa.Table.from_pylist(table, schema))
            rows += [result._replace(json="") for result in results]


def _run(client: Any, run: Run, folder: Path) -> Iterator[list[Result]]:
    """Send partitions out, a few ahead of the workers; results come back in any order."""
    from distributed import as_completed

    shares = enumerate(partitions([os.path.abspath(path) for path in run.paths], run.reading))
    root = folder.absolute()

    def send(count: int) -> list:
        return [
            client.submit(
                score_partition,
                partition,
                str(root / f"part-{number:06}.parquet"),
                run.model,
                run.reading,
                pure=False,
            )
            for number, partition in islice(shares, count)
        ]

    threads = sum(client.nthreads().values()) or 1
    finished = as_completed(send(4 * threads), loop=client.loop)
    for future in finished:
        if future.status == "error":
            raise OSError(f"a partition failed for good: {future.exception()}")
        yield future.result()
        future.release()
        for later in send(1):
            finished.add(later)
