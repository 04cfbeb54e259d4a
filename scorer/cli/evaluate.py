"""`onrecord evaluate`: how well each part does, measured on labelled data."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .stopping import stop

if TYPE_CHECKING:
    from ...features.reading.records import Attribution, ReadArticle
    from ...models.bundle import Bundle

evaluate = typer.Typer(no_args_is_help=True, help="Measure scores, attributions, sources and hedges on labelled data.")
Data = Annotated[Path, typer.Argument(help="The folder of labelled corpora.", file_okay=False)]
Model = Annotated[str | None, typer.Option("--model", help="The model whose reader reads; else the settings'.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Also write the figures as JSON.", dir_okay=False)]


@evaluate.command()
def scores(
    data: Data,
    model: Model = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Processes that read articles; 0 is one a core.")
    ] = 1,
    quick: Annotated[bool, typer.Option("--quick", help="One seed, and nothing to compare with.")] = False,
    output: Output = None,
) -> None:
    """The honest table: both scores by outlet, by time, across corpora, against rivals, and how fair they are."""
    from ...training.build import evaluate as measure
    from ...training.model_card import scores_page
    from ..pool import cores

    folder = _open(model).reader_folder
    figures, _, _ = _run(lambda: measure(data, folder, cores(jobs), quick, lambda line: typer.echo(line, err=True)))
    _print(scores_page(figures), figures, output)


@evaluate.command()
def attributions(
    gold: Annotated[
        Path,
        typer.Argument(
            help="Marked articles, .jsonl or .jsonl.gz: id, text, and attributions of source, cue and content, each a "
            "list of pairs start, end."
        ),
    ],
    model: Model = None,
    output: Output = None,
) -> None:
    """Precision, recall and F1 of source, cue and content against marked attributions, and the kinds of errors."""
    from ...features.reading.read import read_articles
    from ...features.reading.records import Article
    from ...training.attribution_errors import error_kinds
    from ...training.attribution_eval import attribution_figures, marked_articles

    bundle = _open(model)

    def measure() -> Any:
        marked = marked_articles(gold)
        reads = read_articles([Article(row["text"], key) for key, row in marked.items()], bundle.reader)
        found = {read.article.id: [_parts(item) for item in read.attributions] for read in reads}
        return attribution_figures(marked, found) | {"errors": error_kinds(marked, found)}

    figures = _run(measure)
    _print(_lines(figures), figures, output)


@evaluate.command()
def sources(data: Data, model: Model = None, output: Output = None) -> None:
    """Types, names and roles of sources against labelled ones, and the share of claims whose agent is in the ledger."""
    from ...training.source_eval import evaluate_sources

    bundle = _open(model)
    figures = _run(lambda: evaluate_sources(data, bundle.reader))
    _print(_lines(figures), figures, output)


@evaluate.command()
def hedges(data: Data, model: Model = None, output: Output = None) -> None:
    """Hedges against marked ones, weasel sentences against Wikipedia's tags, and events left open."""
    from ...features.reading.read import read_articles
    from ...features.reading.records import Article
    from ...training.hedge_eval import news_hedges, open_events, wiki_weasels

    bundle, folder = _open(model), data / "hedging"

    def read(texts: Sequence[str]) -> "list[ReadArticle]":
        return read_articles([Article(text) for text in texts], bundle.reader)

    def measure() -> Any:
        return {
            "news": news_hedges(folder / "news-hedges-dev.jsonl.gz", read)._asdict(),
            "weasels": wiki_weasels(folder / "conll2010-wiki-eval.jsonl.gz"),
            "open events": open_events(folder / "factuality_uw-test.jsonl.gz"),
        }

    figures = _run(measure)
    _print(_lines(figures), figures, output)


def _open(model: str | None) -> "Bundle":
    from ...models.bundle import Bundle
    from ..settings import load_settings

    return _run(lambda: Bundle.load(model or load_settings().model))


def _parts(item: "Attribution") -> dict[str, Any]:
    return {"source": item.source, "cue": item.cue, "content": item.content, "cue_kind": item.cue_kind}


def _run(measure: Any) -> Any:
    try:
        return measure()
    except (OSError, ValueError, KeyError) as problem:
        stop(_reason(problem))


def _reason(problem: Exception) -> str:
    if isinstance(problem, KeyError):
        return f"a record lacks the field {problem}"
    if isinstance(problem, OSError) and problem.filename:
        return f"{problem.filename}: {str(problem.strerror).lower()}"
    return str(problem)


def _print(text: str, figures: Any, output: Path | None) -> None:
    typer.echo(text)
    if output is not None:
        output.write_text(json.dumps(figures, indent=1, default=str) + "\n", encoding="utf-8")


def _lines(figures: Any, depth: int = 0) -> str:
    """Nested figures as indented lines, a few plain ones on one line."""
    lines = []
    for key, value in figures.items():
        plain = isinstance(value, dict) and all(isinstance(v, int | float | str | None) for v in value.values())
        if isinstance(value, dict) and not (plain and len(value) <= 5):
            lines += ["  " * depth + f"{key}:", _lines(value, depth + 1)]
        elif isinstance(value, dict):
            lines.append("  " * depth + f"{key}: " + ", ".join(f"{k} {_number(v)}" for k, v in value.items()))
        else:
            lines.append("  " * depth + f"{key}: {_number(value)}")
    return "\n".join(lines)


def _number(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
