"""The article corpora as labelled, cleaned records, near-doubles marked.

Labels are probabilities that the article is good, so that graded ratings (stars) and yes-or-no verdicts fit one model.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .clean import clean, near_doubles, outlet_of
from .records import records


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article of a corpus."""

    id: str
    corpus: str
    text: str  # cleaned
    title: str | None
    outlet: str | None  # one name an outlet; for webis2016 the portal
    date: str | None
    target: float | None  # 0..1: how good; None where the corpus has no verdict on this article
    label: int | None  # 1 good, 0 bad: what figures are measured on
    grade: float | None = None  # the rating itself: criteria met, or the outlet's rating
    bias: str | None = None  # left | center | right, of the outlet
    cluster: int = -1  # near-doubles share it, over all corpora


SOURCING = ("healthnewsreview",)
RELIABILITY = ("clef_task3", "buzzfeed2016", "webis2016", "horne2017_buzzfeed")
RATED_OUTLETS = "outlets_mbfc"

# What is left out says neither: "partially false" and "other" of clef_task3, "no factual content" of webis2016.
_VERDICTS = {
    "true": 1, "truth": 1, "false": 0, "fake": 0, "real": 1,
    "mostly true": 1, "mixture of true and false": 0, "mostly false": 0,
    "reliable": 1, "unreliable": 0, "not_hyperpartisan": 1, "hyperpartisan": 0,
    "high": 1, "mostly": 1, "mixed": 0, "low": 0,
}  # fmt: skip
# The portals of webis2016 by the domains that other corpora know them by, so that an outlet is one outlet everywhere.
_PORTALS = {
    "politico": "politico.com", "cnn": "cnn.com", "abc": "go.com", "right-wing-news": "rightwingnews.com",
    "eagle-rising": "eaglerising.com", "addicting-info": "addictinginfo.org", "freedom-daily": "freedomdaily.com",
    "occupy-democrats": "occupydemocrats.com", "the-other-98": "other98.com",
}  # fmt: skip
RATINGS = {"high": 3.0, "mostly": 2.0, "mixed": 1.0, "low": 0.0}  # of outlets


def read_rows(data: Path, corpus: str) -> Iterator[dict[str, Any]]:
    """The rows of one file below `data`/articles, as they are."""
    return records(data / "articles" / f"{corpus}.jsonl.gz")


def read_corpus(data: Path, corpus: str) -> list[Labelled]:
    """One corpus, cleaned; texts that hold no article are left out. Clusters are not yet set."""
    return [item for row in read_rows(data, corpus) if (item := _labelled(row, corpus))]


def read_corpora(data: Path, names: tuple[str, ...]) -> list[Labelled]:
    """Several corpora with near-doubles marked over all of them, and within a file only the first of each kept."""
    items = [item for name in names for item in read_corpus(data, name)]
    clusters = near_doubles([item.text for item in items])
    seen: set[tuple[str, int]] = set()
    kept = []
    for item, cluster in zip(items, clusters.tolist(), strict=True):
        if (item.corpus, cluster) not in seen:
            seen.add((item.corpus, cluster))
            kept.append(replace(item, cluster=cluster))
    return kept


def _labelled(row: dict[str, Any], corpus: str) -> Labelled | None:
    text = clean(row["text"] or "", row.get("outlet"))
    if text is None:
        return None
    outlet = _PORTALS.get(row.get("portal") or "", row.get("portal")) or outlet_of(row.get("outlet"))
    target, label, grade = _verdict(row, corpus)
    bias = (row.get("bias") or row.get("orientation") or "").lower().split("-")[0].removeprefix("extreme ") or None
    return Labelled(
        f"{corpus}/{row['id']}", corpus, text, row.get("title"), outlet, row.get("date"), target, label, grade, bias
    )


def _verdict(row: dict[str, Any], corpus: str) -> tuple[float | None, int | None, float | None]:
    if corpus == "healthnewsreview":
        stars, criteria = row["stars"], row["criteria_met"]
        # Criteria say more finely what stars say coarsely; a story is good from three stars.
        return (criteria / 10 + stars / 5) / 2, int(stars >= 3), float(criteria)
    verdict = _VERDICTS.get(row["label"])
    if verdict is None:
        return None, None, None
    return float(verdict), verdict, RATINGS.get(row["label"])
