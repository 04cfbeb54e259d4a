"""`onrecord score`: articles in, scores and reports out."""

import os
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .stopping import stop

if TYPE_CHECKING:
    from ..inputs import Columns, Limits, Reading
    from ..settings import Settings

INPUT = "How input is read (fields are found by their usual names)"
SCORES = ("sourcing_quality", "reliability")


def score(
    paths: Annotated[
        list[str],
        typer.Argument(help="Files, folders, patterns in quotes, or - for standard input.", show_default=False),
    ],
    format: Annotated[
        str | None, typer.Option("--format", "-f", help="text, json, jsonl, csv or parquet; else by --output's ending.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write here, not to standard output.")] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Write HTML reports into this folder.")] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=0, help="Processes, 1 unless told; 0 is one a core.")
    ] = None,
    model: Annotated[
        str | None, typer.Option("--model", "-m", help="A name that `onrecord model list` shows, or a folder.")
    ] = None,
    fail_under: Annotated[
        list[str] | None,
        typer.Option(
            help="Exit with 1 where an article's sourcing quality is lower; reliability=N for the other; repeatable."
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Take up a run that was stopped; needs --output or --html.")
    ] = False,
    scheduler: Annotated[
        str | None,
        typer.Option(help="A Dask scheduler's address (tcp://...); --output is then a folder of Parquet parts."),
    ] = None,
    input_format: Annotated[
        str | None,
        typer.Option(
            "--input-format",
            help="text, html, jsonl, csv, ...: read every file as this; else by its ending and first bytes.",
            rich_help_panel=INPUT,
        ),
    ] = None,
    text_column: Annotated[
        str | None, typer.Option(help="The field that holds the text.", rich_help_panel=INPUT)
    ] = None,
    id_column: Annotated[str | None, typer.Option(help="The field that holds the id.", rich_help_panel=INPUT)] = None,
    title_column: Annotated[
        str | None, typer.Option(help="The field that holds the headline.", rich_help_panel=INPUT)
    ] = None,
    outlet_column: Annotated[
        str | None, typer.Option(help="The field that holds the outlet.", rich_help_panel=INPUT)
    ] = None,
    byline_column: Annotated[
        str | None, typer.Option(help="The field that holds the byline.", rich_help_panel=INPUT)
    ] = None,
    date_column: Annotated[
        str | None, typer.Option(help="The field that holds the date.", rich_help_panel=INPUT)
    ] = None,
    url_column: Annotated[
        str | None, typer.Option(help="The field that holds the address.", rich_help_panel=INPUT)
    ] = None,
    limit: Annotated[
        list[str] | None,
        typer.Option(help="Set a bound on input, as in text_characters=1000000; repeatable.", rich_help_panel=INPUT),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, notes or summary.")] = False,
) -> None:
    """Score news articles: how well they are sourced, and how much they read like those of reliable outlets."""
    from ..output import FORMATS as OUTPUT_FORMATS
    from ..output import format_of
    from ..run import Run, execute
    from ..settings import SettingsError, load_settings

    try:
        settings = load_settings()
    except SettingsError as problem:
        stop(problem)
    given = {
        name.removesuffix("_column"): value
        for name, value in {
            "text_column": text_column,
            "id_column": id_column,
            "title_column": title_column,
            "outlet_column": outlet_column,
            "byline_column": byline_column,
            "date_column": date_column,
            "url_column": url_column,
        }.items()
        if value is not None
    }
    reading = _reading(settings, input_format, replace(settings.columns, **given), limit or [])
    chosen = format or (format_of(output) if output and not scheduler else None) or settings.format
    if chosen not in (None, *OUTPUT_FORMATS):
        stop(f"--format is one of {', '.join(OUTPUT_FORMATS)}, not {chosen!r}")
    if chosen == "parquet" and output is None:
        stop("--format parquet needs --output: it cannot be written to a terminal or a pipe")
    if resume and output is None and html is None:
        stop("--resume needs --output or --html: what is only printed cannot be taken up")
    reading = replace(reading, own=tuple(os.path.abspath(path) for path in (output, html) if path))
    run = Run(
        paths=tuple(paths),
        reading=reading,
        model=model or settings.model,
        jobs=settings.jobs if jobs is None else jobs,
        format=chosen,
        output=output,
        html=html,
        fail_under=_thresholds(fail_under) if fail_under else settings.fail_under,
        resume=resume,
        quiet=quiet,
    )
    if scheduler:
        from ..cluster import execute_on_cluster

        sys.exit(execute_on_cluster(run, scheduler))
    sys.exit(execute(run))


def _reading(settings: "Settings", input_format: str | None, columns: "Columns", limits: list[str]) -> "Reading":
    from ..inputs import FORMATS, Reading

    chosen = input_format or settings.input_format
    if chosen is not None and chosen not in FORMATS:
        stop(f"--input-format is one of {', '.join(FORMATS)}, not {chosen!r}")
    return Reading(chosen, columns, _limits(settings.limits, limits))


def _limits(limits: "Limits", changes: list[str]) -> "Limits":
    known = [limit.name for limit in fields(limits)]
    for change in changes:
        name, _, value = change.partition("=")
        if name not in known or not value.isdecimal() or not int(value):
            stop(f"--limit {change}: wanted NAME=NUMBER with a name out of {', '.join(known)}")
        limits = replace(limits, **{name: int(value)})
    return limits


def _thresholds(given: list[str]) -> dict[str, float]:
    found = {}
    for text in given:
        name, _, value = text.rpartition("=")
        name = name or SCORES[0]
        try:
            found[name] = float(value)
        except ValueError:
            found[name] = -1.0
        if name not in SCORES or not 0 <= found[name] <= 100:
            stop(f"--fail-under {text}: wanted a number from 0 to 100, or SCORE=NUMBER with {' or '.join(SCORES)}")
    return found
