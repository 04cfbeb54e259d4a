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


def advise(
    measurements: Mapping[str, Measurement], scores: Mapping[str, Score], bundle: Bundle
) -> list[dict[str, Any]]:
    """At most five pieces of advice, biggest gain first.

    The gain is what the score would gain if this one feature were as good as the median article of a high-rated
    outlet. It is exact, because scorecards are additive.
    """
    rows = []
    for entry in catalogue():
        measured = measurements[entry.id]
        typical = bundle.typical.get(entry.id)
        if measured.value is None or typical is None:
            continue
        goal = _goal(entry.feature, measured.value, typical[1])
        if goal == measured.value:
            continue
        gain, name = max(
            (_gain(scores[name], bundle.scorecards[name], entry.id, goal), name) for name in bundle.scorecards
        )
        if gain >= LEAST_GAIN:
            text = _sentence(entry.feature, measured, above=goal < measured.value)
            rows.append(
                {
                    "feature": entry.id,
                    "text": text,
                    "gain": round(gain, 1),
                    "score": name,
                    "spans": [list(s) for s in measured.evidence],
                }
            )
    return sorted(rows, key=lambda row: (-row["gain"], row["feature"]))[:MOST]


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
