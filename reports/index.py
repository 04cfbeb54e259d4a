"""The index of a batch: a small row an article, so that ten thousand are one page."""

import statistics
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from .page import render
from .visible import headline, one_line
from .wording import BANDS, NOT_MEASURED, SCORES, STATUSES, english_date

BINS = 20  # of the distributions, 5 points each
FEWEST = 10  # articles an outlet needs before its median is shown
ROWS = 50  # a page of the table
ENOUGH = 4  # scored articles: of fewer there is no distribution, and nothing to search or filter


class Row(NamedTuple):
    """What the index keeps of a document. Numbers are None, and bands empty, where it was not scored."""

    href: str
    title: str
    outlet: str
    date: str
    words: int
    status: str
    reason: str
    quality: tuple[float, float, float, str] | None  # value, low, high, band
    reliability: tuple[float, float, float, str] | None
    problem: str  # the check whose advice gains most
    gain: float
    id: str = ""  # where no outlet says where the article comes from


def row(document: dict, href: str) -> Row:
    article, advice, scores = document["article"], document["advice"], document["scores"] or {}
    titles = {feature["id"]: feature["title"] for feature in document["features"]}
    quality, reliability = (
        (score["value"], score["low"], score["high"], score["band"]) if (score := scores.get(name)) else None
        for name in SCORES
    )
    return Row(
        href,
        one_line(headline(document), 160),
        one_line(article["outlet"] or "", 80),
        one_line(english_date(article["date"]), 40),
        article["words"],
        document["status"],
        one_line(document["reason"] or "No reason was recorded."),
        quality,
        reliability,
        titles.get(advice[0]["feature"], advice[0]["feature"]) if advice else "",
        advice[0]["gain"] if advice else 0.0,
        "" if article["outlet"] else one_line(article["id"], 80),
    )


def render_index(documents: Iterable[dict], hrefs: Iterable[str]) -> str:
    """The index of `documents` as HTML; `hrefs` are their pages' addresses, relative to it."""
    return render_rows([row(document, href) for document, href in zip(documents, hrefs, strict=False)])


def render_rows(rows: list[Row]) -> str:
    """The index as HTML: the scored worst first, then the others by reason."""
    scored = _scored(rows)
    statuses = Counter(one.status for one in rows)
    outlets, problems = _names(one.outlet for one in scored), _names(one.problem for one in scored)
    return render(
        "index.html.j2",
        ("base.css", "index.css"),
        ("vendor/tanstack-table-core-8.21.3.js", "index.js"),
        total=len(rows),
        scored=scored,
        few_scored=len(scored) < ENOUGH,
        statuses=[(label, count) for name, label in STATUSES.items() if (count := statuses[name])],
        apart=_apart(rows),
        distributions=[
            _distribution(scored, name, field) for name, field in zip(SCORES, Row._fields[7:9], strict=True)
        ],
        medians=_medians(scored),
        few=sum(count < FEWEST for count in Counter(one.outlet for one in scored if one.outlet).values()),
        fewest=FEWEST,
        outlets=sorted(filter(None, outlets)),
        problems=sorted(filter(None, problems)),
        bands=BANDS,
        score_names=SCORES,
        not_measured=NOT_MEASURED,
        data={
            "outlets": list(outlets),
            "problems": list(problems),
            "bands": BANDS,
            "size": ROWS,
            "rows": [_packed(one, outlets, problems) for one in scored],
        },
    )


def in_order(rows: list[Row]) -> list[Row]:
    """All rows as the index shows them."""
    return _scored(rows) + [one for group in _apart(rows) for one in group["rows"]]


def _scored(rows: list[Row]) -> list[Row]:
    return sorted((one for one in rows if one.quality), key=lambda one: (one.quality, one.reliability, one.href))


def _names(names: Iterable[str]) -> dict[str, int]:
    """Each name once, with its place: rows carry the number instead of the name."""
    places: dict[str, int] = {}
    for name in names:
        places.setdefault(name, len(places))
    return places


def _packed(one: Row, outlets: dict[str, int], problems: dict[str, int]) -> list:
    scores = [
        [*map(_tenths, (value, low, high)), band]
        for value, low, high, band in filter(None, (one.quality, one.reliability))
    ]
    problem = problems[one.problem]
    facts = [one.href, one.title, outlets[one.outlet], one.date, one.words, *scores, problem, round(one.gain, 1)]
    return [*facts, one.id] if one.id else facts


def _tenths(value: float) -> float:
    """Cut, not rounded, so that the page's script finds the whole number and the bin that were found here."""
    return int(10 * value) / 10


def _distribution(scored: list[Row], name: str, field: str) -> dict:
    values = [getattr(one, field)[0] for one in scored]
    counts = Counter(min(BINS - 1, int(value * BINS / 100)) for value in values)
    return {
        "id": name,
        "label": SCORES[name],
        "bins": [counts[at] for at in range(BINS)],
        "most": max(counts.values(), default=1),
        "median": statistics.median(values) if values else None,
    }


def _medians(scored: list[Row]) -> list[dict]:
    """Outlets with at least `FEWEST` scored articles, lowest median of sourcing quality first."""
    groups: dict[str, list[Row]] = {}
    for one in scored:
        if one.outlet:
            groups.setdefault(one.outlet, []).append(one)
    found = [
        {
            "outlet": outlet,
            "count": len(group),
            "quality": statistics.median(one.quality[0] for one in group if one.quality),
            "reliability": statistics.median(one.reliability[0] for one in group if one.reliability),
        }
        for outlet, group in groups.items()
        if len(group) >= FEWEST
    ]
    return sorted(found, key=lambda group: (group["quality"], group["outlet"]))


def _apart(rows: list[Row]) -> list[dict]:
    """The articles without scores: failed ones first, gathered by reason, most frequent first."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for one in rows:
        if not one.quality:
            groups.setdefault((one.status, one.reason), []).append(one)
    ordered = sorted(groups.items(), key=lambda group: (group[0][0] != "failed", -len(group[1]), group[0]))
    return [{"status": STATUSES[status], "reason": reason, "rows": group} for (status, reason), group in ordered]
