"""How labels are read, asked alike wherever a command takes a labelled corpus."""

from typing import Annotated

import typer

from ..inputs.fields import USUAL

Positive = Annotated[list[str] | None, typer.Option("--positive", help="A label that means good; repeatable.")]
Order = Annotated[list[str] | None, typer.Option("--order", help="The labels in their order, worst first; repeatable.")]
TextColumn = Annotated[
    str | None, typer.Option("--text", help="The column with the articles, where it has none of the usual names.")
]


def text_columns(given: str | None) -> tuple[str, ...]:
    """The columns that may hold the articles, the likeliest first."""
    return (given,) if given else USUAL["text"]
