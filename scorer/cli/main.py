"""The command `onrecord`: its subcommands, one file each."""

from importlib.metadata import version
from typing import Annotated

import typer

from .evaluate import evaluate
from .explain import explain
from .model import model
from .report import report
from .score import score
from .train import train

app = typer.Typer(
    name="onrecord",
    help=(
        "Shows who stands behind what in news articles. It never judges whether a claim is true. "
        "Begin with: onrecord score draft.txt --html report"
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {version('onrecord')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", is_eager=True, callback=_say_version)
    ] = False,
) -> None:
    """Options of the program itself."""


app.command()(score)
app.command()(report)
app.command()(explain)
app.command()(train)
app.add_typer(evaluate, name="evaluate")
app.add_typer(model, name="model")
