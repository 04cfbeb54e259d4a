"""`onrecord model`: the bundles that are there, what is in them, whether they are sound, how two of them differ."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .labels import Order, Positive, TextColumn, text_columns
from .stopping import stop

if TYPE_CHECKING:
    from ...models.bundle import Bundle

model = typer.Typer(no_args_is_help=True, help="List, show, verify and compare models.")
WIDTH = 100  # lines longer than this are hard to read
Name = Annotated[str, typer.Argument(help="A model's name or its folder.")]


@model.command("list")
def list_models() -> None:
    """The model that came with onrecord and your own, with version and digest."""
    from ...models.bundle import installed, models_folder

    found = installed()
    for name, folder in found.items():
        try:
            bundle = _load(str(folder) if name != "default" else None)
            typer.echo(f"{name:<24} {bundle.version:<12} {bundle.sha256[:12]}  {folder}")
        except ValueError as problem:
            typer.echo(f"{name:<24} refused: {problem}")
    if not found:
        typer.echo(f"no models; your own would lie in {models_folder()}")


@model.command()
def show(
    name: Name = "default",
    format: Annotated[str, typer.Option("--format", "-f", help="card, or json for the manifest.")] = "card",
) -> None:
    """A model's card: what it was trained on and how good it is."""
    if format not in ("card", "json"):
        stop(f"--format is card or json, not {format!r}")
    bundle = _open(name)
    if format == "card" and sys.stdout.isatty():
        _show(bundle.card)
    else:
        typer.echo(json.dumps(bundle.manifest, indent=1, ensure_ascii=False) if format == "json" else bundle.card)


@model.command()
def verify(name: Name = "default") -> None:
    """Check every file of a model against its manifest, and its features against what can be measured."""
    from ...models.bundle import ESTIMATOR
    from ..settings import SettingsError, own_file, pinned_estimators

    bundle = _open(name)
    typer.echo(f"{bundle.name} {bundle.version}: {len(bundle.manifest['files'])} files are as the manifest says")
    for score, card in bundle.scorecards.items():
        typer.echo(f"{score}: {len(card.features)} features, {len(card.base_replicates)} bootstrap replicates")
    if entry := bundle.manifest["files"].get(ESTIMATOR):
        try:
            pinned = entry["sha256"] in pinned_estimators()
        except SettingsError as problem:
            stop(problem)
        may = "may be opened: its digest is pinned" if pinned else "is never opened: its digest is not pinned"
        typer.echo(f"{ESTIMATOR} {may} in {own_file()}\n  {entry['sha256']}")
    typer.echo(f"sha256 {bundle.sha256}")


@model.command()
def compare(
    first: Name,
    second: Name,
    corpus: Annotated[Path | None, typer.Option("--on", help="A labelled corpus to measure both on.")] = None,
    label: Annotated[str | None, typer.Option("--label", help="The corpus's column with the labels.")] = None,
    text: TextColumn = None,
    positive: Positive = None,
    order: Order = None,
    score: Annotated[str, typer.Option("--score", help="The score that the labels are about.")] = "sourcing_quality",
) -> None:
    """How two models differ: which features they weigh how, and, with --on, how well each fits labelled articles."""
    one, other = _open(first), _open(second)
    if corpus is not None and label is None:
        stop("--on needs --label: which column holds the labels")
    if score not in one.scorecards:
        stop(f"--score is one of {', '.join(one.scorecards)}, not {score!r}")
    for name in one.scorecards:
        if one.manifest["files"][f"{name}.json"] == other.manifest["files"][f"{name}.json"]:
            typer.echo(f"{name}: the same scorecard")
            continue
        typer.echo(f"{name}: how far a feature can move the log-odds")
        typer.echo(f"  {'':<26} {_short(first)} {_short(second)}")
        for feature, left, right in _ranges(one, other, name):
            typer.echo(f"  {feature:<26} {left:8.2f} {right:8.2f}")
    if corpus is not None and label is not None:
        from ...training.own_labels import Plan, RetrainError
        from ...training.retrain import measure_bundles

        plan = Plan(
            corpus,
            label,
            "compared",
            text_columns(text),
            positive=tuple(positive or ()),
            order=tuple(order or ()),
            score=score,
        )
        try:
            rows = measure_bundles(plan, {first: one, second: other})
        except (RetrainError, OSError) as problem:
            stop(problem)
        for name, row in rows.items():
            typer.echo(f"{name}: AUC {row}")


def _show(card: str) -> None:
    """A card on a terminal, its tables in columns; elsewhere it stays the Markdown that it is."""
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    console.print(Markdown(card), width=min(console.width, WIDTH))


def _short(name: str) -> str:
    """A model's name over its column."""
    return f"{Path(name).name[:8]:>8}"


def _ranges(one: "Bundle", other: "Bundle", name: str) -> list[tuple[str, float, float]]:
    cards = one.scorecards[name], other.scorecards[name]
    spans = [{key: max(curve.points) - min(curve.points) for key, curve in card.curves.items()} for card in cards]
    rows = [(key, spans[0].get(key, 0.0), spans[1].get(key, 0.0)) for key in sorted({*spans[0], *spans[1]})]
    return sorted(rows, key=lambda row: -abs(row[1] - row[2]))


def _load(name: str | None) -> "Bundle":
    from ...features.catalogue import catalogue
    from ...models.bundle import Bundle

    return Bundle.load(name, features={entry.id for entry in catalogue()})


def _open(name: str) -> "Bundle":
    try:
        return _load(None if name == "default" else name)
    except (OSError, ValueError) as problem:
        stop(problem)
