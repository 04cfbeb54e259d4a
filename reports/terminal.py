"""A document for the terminal, with Rich. Colour comes only where the console is a terminal that wants it."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from . import ledger
from .visible import headline, one_line
from .wording import (
    BANDS,
    FIXES,
    NO_FIXES,
    NOT_MEASURED,
    SCORES,
    SOURCES,
    STATUSES,
    english_date,
    length,
    likely,
    plural,
    points,
    verdict,
    whole,
)

COLOURS = {"strong": "blue", "solid": "blue", "mixed": "yellow", "weak": "red"}
WIDTH = 100  # lines longer than this are hard to read, however wide the terminal is
SCALE = 40  # cells, of which a narrow terminal has fewer
SHORTEST = 10
BEFORE_SCALE = 29  # what stands before it: name, value, band


def render_terminal(document: dict, console: Console) -> None:
    """Print the report of one article: scores, what to fix, who is quoted."""
    width = min(console.width, WIDTH)

    def say(text: Text | Table, indent: int = 0) -> None:
        shown = Padding(text, (0, 0, 0, indent), expand=False) if indent else text
        console.print(shown, width=width, highlight=False, markup=False)

    article = document["article"]
    facts = (one_line(article["outlet"] or "", 80), english_date(article["date"]), length(article["words"]))
    say(Text(headline(document), style="bold"))
    if any(facts):
        say(Text(one_line(" · ".join(filter(None, facts))), style="dim"))
    if not document["scores"]:
        say(Text(f"{STATUSES[document['status']]}: {one_line(document['reason'] or 'no reason was recorded')}"))
        console.print()
        return
    for name, score in document["scores"].items():
        console.print()
        say(_score(name, score, min(SCALE, max(width - BEFORE_SCALE, SHORTEST))))
        say(Text(f"{verdict(name, score)} {likely(score).capitalize()}."), 2)
    console.print()
    say(Text(NOT_MEASURED, style="dim"))
    console.print()
    say(Text("What to fix first", style="bold"))
    say(_fixes(document) if document["advice"] else Text(NO_FIXES, style="dim"))
    console.print()
    say(Text("Who stands behind what", style="bold"))
    rows = ledger.rows(document)
    sources = [row for row in rows if not row["apart"]]
    if rows:
        say(_sources([*sources[:SOURCES], *rows[len(sources) :]]))
    if more := len(sources[SOURCES:]):
        say(Text(f"{plural(more, 'more source')}: --html shows them all", style="dim"))
    if missing := ledger.missing(document):
        say(Text(missing))
    console.print()


def _score(name: str, score: dict, cells: int) -> Text:
    """ "Sourcing quality  74 solid", and a scale of so many cells with the interval on it."""
    colour = COLOURS[score["band"]]
    low, at, high = (min(cells - 1, int(score[key] * cells / 100)) for key in ("low", "value", "high"))
    line = Text.assemble((f"{SCORES[name]:<17}", "bold"), (f"{whole(score['value']):>4} ", f"bold {colour}"))
    line.append(f"{BANDS[score['band']].lower():<7}", colour)
    for cell in range(cells):
        line.append(
            "●" if cell == at else "━" if low <= cell <= high else "─", colour if low <= cell <= high else "dim"
        )
    return line


def _fixes(document: dict) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(justify="right")
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    for number, advice in enumerate(document["advice"][:FIXES], 1):
        gain = Text.assemble((f"up to {points(advice['gain'])}\n", "bold"), (SCORES[advice["score"]].lower(), "dim"))
        table.add_row(Text(f"{number}"), Text(one_line(advice["text"])), gain)
    return table


def _sources(rows: list[dict]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("Source", ratio=3)
    table.add_column("Kind", ratio=2)
    for heading in ("Statements", "Words", "First in"):
        table.add_column(heading, justify="right", no_wrap=True)
    for row in rows:
        name = Text(one_line(row["name"], 120))
        if row["title"]:
            name.append(f", {one_line(row['title'], 120)}", "dim")
        kind = ", ".join(filter(None, (row["kind"], row["part"].lower())))
        table.add_row(name, Text(kind), str(row["attributions"]), row["percent"], f"¶{row['first_paragraph']}")
    return table
