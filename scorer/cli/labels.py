"""How labels are read, asked alike wherever a command takes a labelled corpus."""

from typing import Annotated

import typer

Positive = Annotated[list[str] | None, typer.Option("--positive", help="A label that means good; repeatable.")]
Order = Annotated[list[str] | None, typer.Option("--order", help="The labels in their order, worst first; repeatable.")]
