"""What to fix first: the features that cost this article most, each as one sentence about this article."""

import math
from collections.abc import Mapping
from typing import Any

from ..features.catalogue import catalogue
from ..features.feature import Feature, Measurement
from ..features.wording import sentence
from ..models.bundle import Bundle
from ..models.scorecard import Score, Scorecard

MOST = 5
LEAST_GAIN = 0.5  # points of 100: smaller gains are not worth an editor's time
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
    measurements: Mapping[str, Measurement], scores: Mapping[str, Score], bundle: Bundle, words: int
) -> list[dict[str, Any]]:
    """At most five pieces of advice, biggest gain first, none that asks for what a stronger one asks for.

    The gain is what the score would gain if this one feature were at its goal: the median of articles of high-rated
    outlets, of which an article of few `words` owes its part where longer ones have more. It is exact, because
    scorecards are additive. Spans are passages to mend; what there is of a thing already, too little of it, is `found`.
    """
    rows = []
    for entry in catalogue():
        measured = measurements[entry.id]
        typical = bundle.typical.get(entry.id)
        if measured.value is None or typical is None:
            continue
        goal = _goal(entry.feature, measured.value, _median(entry.feature, typical[1], words))
        if goal == measured.value:
            continue
        gain, name = max(
            (_gain(scores[name], bundle.scorecards[name], entry.id, goal), name) for name in bundle.scorecards
        )
        if gain >= LEAST_GAIN:
            above = goal < measured.value
            spans = measured.evidence if above else measured.lacking
            rows.append(
                {
                    "feature": entry.id,
                    "text": _sentence(entry.feature, measured, above),
                    "goal": goal,
                    "gain": round(gain, 1),
                    "score": name,
                    "spans": [list(span) for span in spans],
                    "found": [list(span) for span in measured.evidence if span not in spans],
                }
            )
    return distinct(sorted(rows, key=lambda row: (-row["gain"], row["feature"])))[:MOST]


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
    known = passages and all(span in others for span in passages)
    return bool(known) or any(asks <= alike for alike in ALIKE)


def _median(feature: Feature, median: float, words: int) -> float:
    """What an article of so many words is held to."""
    return float(round(median * min(words / TYPICAL_LENGTH, 1.0))) if feature.grows else median


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


def _sentence(feature: Feature, measured: Measurement, above: bool) -> str:
    template = (above and feature.advice_above) or feature.advice
    if template and measured.facts:
        return sentence(template, measured.facts)
    return feature.improve
