"""The index of a batch: a small row an article, so that ten thousand are one page."""

from collections.abc import Iterable
from typing import NamedTuple

from .page import render
from .visible import headline, one_line
from .wording import NOT_MEASURED, SCORES


class Row(NamedTuple):
    """What the index keeps of a document."""

    href: str
    title: str
    outlet: str
    date: str
    words: int
    status: str
    reason: str
    quality: float | None
    reliability: float | None
    quality_band: str
    reliability_band: str
    problem: str  # the feature whose advice gains most


def row(document: dict, href: str) -> Row:
    scores = document["scores"] or {}
    quality, reliability = scores.get("sourcing_quality", {}), scores.get("reliability", {})
    titles = {feature["id"]: feature["title"] for feature in document["features"]}
    advice = document["advice"]
    return Row(
        href,
        headline(document),
        one_line(document["article"]["outlet"] or "", 80),
        one_line(document["article"]["date"] or "", 40),
        document["article"]["words"],
        document["status"],
        one_line(document["reason"] or ""),
        quality.get("value"),
        reliability.get("value"),
        quality.get("band", ""),
        reliability.get("band", ""),
        titles.get(advice[0]["feature"], advice[0]["feature"]) if advice else "",
    )


def render_index(rows: Iterable[Row]) -> str:
    """The index as HTML: unscored and failed articles apart, the scored worst first."""
    rows = list(rows)
    scored = sorted((one for one in rows if one.quality is not None), key=lambda one: (one.quality or 0.0, one.href))
    apart = [one for one in rows if one.quality is None]
    return render(
        "index.html.j2", ("base.css", "index.css"), ("index.js",),
        scored=scored, apart=apart, score_names=SCORES, not_measured=NOT_MEASURED,
    )  # fmt: skip
