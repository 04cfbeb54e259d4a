"""What to fix first: the features that cost this article most, each as one sentence about this article."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from ..features.catalogue import catalogue
from ..features.feature import Feature, Measurement
from ..features.prose import counted
from ..features.reading.records import ReadArticle
from ..features.wording import sentence
from ..models.bundle import Bundle
from ..models.scorecard import Score, Scorecard

MOST = 5
LEAST_GAIN = 0.5  # points of 100: smaller gains are not worth an editor's time
HALF = 0.5  # of a thing: what is missing rounds to none
TYPICAL_LENGTH = 800  # words; of 450 articles of high-rated outlets, half have fewer than 833
ALIKE = (  # features that ask an editor for the same thing: of each line, one piece of advice is enough
    {
        "source_diversity",
        "named_sentences",
        "named_share",
        "named_sources",
        "voices_of_people",
        "attributed_statements",
    },
    {"source_diversity", "concentration"},
    {"anonymous_share", "unexplained_anonymity"},
    {"news_releases", "prepared_statements"},
)


def advise(
    read: ReadArticle, measurements: Mapping[str, Measurement], scores: Mapping[str, Score], bundle: Bundle
) -> list[dict[str, Any]]:
    """At most five pieces of advice, biggest gain first, none that asks for what a stronger one asks for.

    The gain is what the score would gain if this one feature were at its goal: the median of articles of high-rated
    outlets, of which an article of few words owes its part where longer ones have more. It is exact, because
    scorecards are additive. Spans are passages to mend; what there is of a thing already, too little of it, is `found`.
    """
    rows, words = [], read.tokens.count()
    for entry in catalogue():
        measured = measurements[entry.id]
        typical = bundle.typical.get(entry.id)
        if measured.value is None or typical is None:
            continue
        goal = _goal(entry.feature, measured.value, _median(entry.feature, typical[1], words))
        above = goal < measured.value
        if measured.amiss == () if above else not _owed(entry.feature, measured.value, goal, words):
            continue
        if above and measured.amiss:  # what an editor cannot ask of stays
            goal = max(goal, measured.value * (1 - len(measured.amiss) / len(measured.evidence)))
        gain, name = max(
            (_gain(scores[name], bundle.scorecards[name], entry.id, goal), name) for name in bundle.scorecards
        )
        if gain >= LEAST_GAIN:
            too_much = measured.evidence if measured.amiss is None else measured.amiss
            spans = too_much if above else measured.lacking
            found = () if above else set(measured.evidence).difference(spans)
            rows.append(
                {
                    "feature": entry.id,
                    "text": _sentence(entry.feature, measured.facts, above),
                    "goal": goal,
                    "gain": round(gain, 1),
                    "score": name,
                    "spans": [list(span) for span in spans],
                    "found": [list(span) for span in sorted(found)],
                }
            )
    rows = distinct(sorted(rows, key=lambda row: (-row["gain"], row["feature"])))[:MOST]
    rows = [_besides(row, rows[:rank], read, measurements[row["feature"]]) for rank, row in enumerate(rows)]
    return [row | _quotes(read, row) for row in rows]


def _besides(
    row: dict[str, Any], stronger: list[dict[str, Any]], read: ReadArticle, measured: Measurement
) -> dict[str, Any]:
    """Advice on so many passages, without those that stronger advice is about: a word is complained of once."""
    known = [span for other in stronger for span in other["spans"]]
    left = [(start, end) for start, end in row["spans"] if not _known((start, end), known)]
    facts = measured.facts or {}
    too_much = row["goal"] < (measured.value or 0.0)
    if not too_much or not 0 < len(left) < len(row["spans"]) or facts.get("count") != len(row["spans"]):
        return row
    feature = next(entry.feature for entry in catalogue() if entry.id == row["feature"])
    template = feature.advice_above or feature.advice
    text = sentence(f"Besides, {template[:1].lower()}{template[1:]}", {**facts, **counted(read, left)})
    return row | {"text": text, "spans": [list(span) for span in left]}


def _quotes(read: ReadArticle, row: dict[str, Any]) -> dict[str, Any]:
    """Which of its passages an advice quotes, and where."""
    for start, end in row["spans"][:1]:
        quoted = sentence("{count:place}", {**counted(read, [(start, end)]), "count": 1})
        at = row["text"].find(quoted)
        if at >= 0:
            return {"quotes": {"span": [start, end], "at": [at, at + len(quoted)]}}
    return {}


def distinct(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without advice that repeats a stronger piece: it asks for the same, or is about no passage that one is not."""
    kept: list[dict[str, Any]] = []
    for row in rows:
        if not any(_repeats(row, stronger) for stronger in kept):
            kept.append(row)
    return kept


def _repeats(row: dict[str, Any], stronger: dict[str, Any]) -> bool:
    asks = {row["feature"], stronger["feature"]}
    passages, others = (one["spans"] + one["found"] for one in (row, stronger))
    repeats = bool(passages) and all(_known(span, others) for span in passages)
    return repeats or any(asks <= alike for alike in ALIKE)


def _known(span: Sequence[int], others: Sequence[Sequence[int]]) -> bool:
    """Is one of the others the same passage? They begin or end together: "reportedly", "reportedly looking for"."""
    return any(span[0] == start or span[1] == end for start, end in others)


def _median(feature: Feature, median: float, words: int) -> float:
    """What an article of so many words is held to."""
    return float(round(median * min(words / TYPICAL_LENGTH, 1.0))) if feature.grows else median


def _owed(feature: Feature, value: float, goal: float, words: int) -> bool:
    """Is so much missing that an editor could tell? A short article owes no part of an institution, a long one no ninth
    number where it has eight; the first of what it lacks altogether it does owe.
    """
    missing = goal - value
    if feature.grows:
        return missing > 1 or (value == 0 and missing == 1)
    return missing * words / 1000 >= HALF if feature.unit == "per_1000_words" else missing > 0


def _goal(feature: Feature, value: float, median: float) -> float:
    if feature.direction == "higher":
        return max(value, median)
    if feature.direction == "lower":
        return min(value, median)
    low, high = feature.band or (median, median)
    return min(max(value, low), high)


def _gain(score: Score, card: Scorecard, feature: str, goal: float) -> float:
    log_odds = math.log(score.probability / (1 - score.probability))
    changed = log_odds + card.points(feature, goal) - score.contributions.get(feature, 0.0)
    return 100 * (1 / (1 + math.exp(-changed)) - score.probability)


def _sentence(feature: Feature, facts: Mapping[str, Any] | None, above: bool) -> str:
    template = (above and feature.advice_above) or feature.advice
    if template and facts:
        return sentence(template, facts)
    return feature.improve
