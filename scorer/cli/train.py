"""`onrecord train`: a model of your own from your own labelled articles."""

from pathlib import Path
from typing import Annotated

import typer

from .labels import Order, Positive, TextColumn, text_columns
from .stopping import stop


def train(
    corpus: Annotated[Path, typer.Argument(help="Your labelled articles: .csv, .jsonl or .parquet.", dir_okay=False)],
    label: Annotated[str, typer.Option("--label", help="The column with the labels: two values, ordered or numbers.")],
    name: Annotated[str, typer.Option("--name", help="What to call the model.")],
    text: TextColumn = None,
    group: Annotated[
        str | None, typer.Option("--group", help="The column with the outlets: figures are measured on unseen ones.")
    ] = None,
    date: Annotated[str | None, typer.Option("--date", help="The column with dates, to measure on later ones.")] = None,
    positive: Positive = None,
    order: Order = None,
    score: Annotated[
        str, typer.Option("--score", help="The score to replace: sourcing_quality or reliability.")
    ] = "sourcing_quality",
    model: Annotated[
        str | None, typer.Option("--model", help="The model in use; else the settings' or the default one.")
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Processes that read articles; 0 is one a core.")
    ] = 1,
    force: Annotated[bool, typer.Option("--force", help="Replace a model of that name.")] = False,
) -> None:
    """Train a model on your own labelled articles and compare it with the model in use."""
    from ...models.bundle import MANIFEST, SCORES, Bundle, is_name, models_folder
    from ...training.model_card import figure
    from ...training.own_labels import Plan, RetrainError
    from ...training.retrain import retrain
    from ..pool import cores
    from ..settings import load_settings

    if score not in SCORES:
        stop(f"--score is one of {', '.join(SCORES)}, not {score!r}")
    if not is_name(name) or name == "default":
        stop(f"--name is letters, digits, dots, dashes and underscores, and not 'default': {name!r} is not possible")
    target = models_folder() / name
    if (target / MANIFEST).exists() and not force:
        stop(f"a model {name!r} exists: choose another name, or --force to replace it")
    plan = Plan(
        corpus,
        label,
        name,
        text_columns(text),
        group,
        date,
        tuple(positive or ()),
        tuple(order or ()),
        score,
        cores(jobs),
    )
    try:
        if not corpus.is_file():
            raise RetrainError(f"{corpus}: there is no such file")
        in_use = Bundle.load(model or load_settings().model)
        trained = retrain(plan, target, in_use, lambda line: typer.echo(line, err=True))
    except (RetrainError, OSError, ValueError) as problem:
        stop(problem)
    for warning in trained.warnings:
        typer.echo(f"warning: {warning}", err=True)
    found = trained.figures
    typer.echo(f"{name}: {found['articles']:,} articles")
    for corpus_name, row in found["by_outlet"].items():
        beside = figure(found["at_random"][corpus_name]["auc"])
        typer.echo(f"AUC on held-out {'outlets' if group else 'articles'} {figure(row['auc'])}; random split {beside}")
    typer.echo(f"calibration error {figure(found['calibration']['ece'])}")
    for which, value in trained.comparison.items():
        typer.echo(f"AUC on the same articles: {which} {value}")
    typer.echo(f"wrote {trained.folder}\nuse it: onrecord score --model {name} ARTICLE")
