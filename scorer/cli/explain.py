"""`onrecord explain`: what a feature measures, why it matters, and how to do better."""

import json
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from .stopping import stop

if TYPE_CHECKING:
    from ...features.feature import Entry


class Format(StrEnum):
    text = "text"
    json = "json"
    markdown = "markdown"


def explain(
    feature: Annotated[
        str | None, typer.Argument(help="A feature's id or its title; without one, all are listed.", show_default=False)
    ] = None,
    all: Annotated[bool, typer.Option("--all", "-a", help="The pages of all features.")] = False,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write the page.")] = Format.text,
) -> None:
    """Explain what a feature measures, why it matters, how to improve it, and where it comes from."""
    from ...features.catalogue import catalogue
    from ...features.manual import manual, markdown, page

    if feature is not None and all:
        stop("give a feature or --all, not both")
    entries = {entry.id: entry for entry in catalogue()}
    names = {_plain(entry.feature.title): entry.id for entry in entries.values()}  # reports show titles
    names |= {name: name for name in entries}
    if feature is not None and (feature := names.get(_plain(feature), feature)) not in entries:
        close = list(dict.fromkeys(names[one] for one in get_close_matches(_plain(feature), names, n=3)))
        hint = f"do you mean {' or '.join(close)}?" if close else "see: onrecord explain"
        stop(f"there is no feature {feature!r}; {hint}")
    chosen = list(entries.values()) if feature is None else [entries[feature]]
    if format is Format.json:
        pages = [page(entry) for entry in chosen]
        typer.echo(json.dumps(pages if feature is None else pages[0], ensure_ascii=False, indent=2))
    elif format is Format.markdown:
        typer.echo(manual() if feature is None else markdown(chosen[0]), nl=feature is not None)
    elif feature is None and not all:
        typer.echo(_list(chosen))
    else:
        typer.echo("\n\n".join(_text(entry) for entry in chosen))


def _plain(title: str) -> str:
    """A title as it is compared: capitals and kinds of apostrophes do not matter."""
    return title.casefold().replace("’", "'")


def _list(entries: "list[Entry]") -> str:
    width = max(len(entry.id) for entry in entries)
    lines, dimension = [], ""
    for entry in entries:
        if entry.dimension != dimension:
            dimension = entry.dimension
            lines += ["", dimension.upper()]
        lines.append(f"  {entry.id:<{width}}  {entry.feature.title}")
    return "\n".join(lines[1:])


def _text(entry: "Entry") -> str:
    """A page for the terminal: as wide as it is, headings above indented paragraphs."""
    from shutil import get_terminal_size
    from textwrap import fill

    from ...features.manual import DIRECTIONS, UNITS, page

    data = page(entry)
    width = min(get_terminal_size().columns, 88)
    goal = DIRECTIONS[data["direction"]]
    if data["band"]:
        goal += f", {data['band'][0]:g} to {data['band'][1]:g}"
    sections = {
        "MEASURES": data["measures"],
        "WHY IT MATTERS": data["why"],
        "HOW TO IMPROVE IT": data["improve"],
        "WHERE IT COMES FROM": data["standard"],
        "AN EXAMPLE THAT DOES WELL": data["good"],
        "ONE THAT DOES BADLY": data["bad"],
    }
    lines = [f"{data['title']}  ({data['id']})", f"{data['dimension']}; {UNITS[data['unit']]}; {goal}"]
    for heading, body in sections.items():
        paragraphs = [fill(part, width, initial_indent="  ", subsequent_indent="  ") for part in body.split("\n\n")]
        lines += ["", heading, "\n\n".join(paragraphs)]
    return "\n".join(lines)
