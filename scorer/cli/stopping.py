"""How a command ends where it cannot go on."""

from typing import NoReturn

import typer


def stop(problem: object) -> NoReturn:
    """One line on standard error that says why, and exit code 2."""
    typer.echo(f"onrecord: {problem}", err=True)
    raise typer.Exit(2) from None
