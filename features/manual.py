"""The manual: every feature's page, as plain data or Markdown."""

from typing import Any

from .catalogue import DIMENSIONS, catalogue
from .feature import Entry

DIRECTIONS = {"higher": "higher is better", "lower": "lower is better", "band": "best within a range"}
UNITS = {
    "share": "share, 0 to 1",
    "per_1000_words": "per 1,000 words",
    "count": "count",
    "points": "points",
    "words": "words",
    "ratio": "ratio",
}
ABOUT = {
    "attribution": "How much of the article somebody stands behind.",
    "sourcing": "Who these people, organisations and documents are.",
    "hedging": "Where the article is unsure, and whether it says so honestly.",
    "specificity": "Whether there is something to check: who, where, when, how much.",
    "style": "How the article is written, in the reporter's own voice.",
}


def page(entry: Entry) -> dict[str, Any]:
    """A feature's manual page as plain data; its keys are stable."""
    feature = entry.feature
    return {
        "id": entry.id,
        "dimension": entry.dimension,
        "title": feature.title,
        "measures": (entry.measure.__doc__ or "").strip().split("\n")[0],
        "unit": feature.unit,
        "direction": feature.direction,
        "band": list(feature.band) if feature.band else None,
        "why": feature.why,
        "improve": feature.improve,
        "standard": feature.standard,
        "good": feature.good,
        "bad": feature.bad,
    }


def markdown(entry: Entry, level: int = 1) -> str:
    """A feature's manual page in Markdown, its title a heading of `level`."""
    data = page(entry)
    goal = DIRECTIONS[data["direction"]]
    if data["band"]:
        goal += f" ({data['band'][0]:g} to {data['band'][1]:g})"
    return "\n\n".join(
        [
            f"{'#' * level} {data['title']}",
            f"`{data['id']}` · {data['dimension']} · {UNITS[data['unit']]} · {goal}",
            data["measures"],
            f"**Why it matters.** {data['why']}",
            f"**How to improve it.** {data['improve']}",
            f"**Where it comes from.** {data['standard']}",
            "**An example that does well:**",
            _quoted(data["good"]),
            "**One that does badly:**",
            _quoted(data["bad"]),
        ]
    )


def manual() -> str:
    """The whole manual in Markdown: one section a dimension, one page a feature."""
    parts = [
        "# The catalogue of features",
        "What `onrecord` measures, and why. Written by `onrecord explain --all --format markdown`. The examples are "
        "invented; the tests hold each feature to its own.",
    ]
    for dimension in DIMENSIONS:
        entries = [entry for entry in catalogue() if entry.dimension == dimension]
        parts += [f"## {dimension.capitalize()}", ABOUT[dimension]]
        parts += [markdown(entry, level=3) for entry in entries]
    return "\n\n".join(parts) + "\n"


def _quoted(passage: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in passage.split("\n"))
