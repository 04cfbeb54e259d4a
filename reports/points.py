"""Contributions in points of the score, instead of in log-odds.

A scorecard adds log-odds; the score is 100 times the logistic of their sum. Walking straight from the base to the full
sum and crediting every feature with its part of the way (Aumann and Shapley's rule, the integrated gradients of
Sundararajan et al. 2017) gives points in proportion to log-odds which add up exactly to score minus base.
"""

import math


def logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value)) if value >= 0 else math.exp(value) / (1 + math.exp(value))


def start(score: dict) -> float:
    """The score before any feature is looked at, 0 to 100."""
    return 100 * logistic(score["base"])


def per_log_odds(score: dict, features: list[dict], name: str) -> float:
    """Points one unit of log-odds is worth on the way from the base to this score; always above 0."""
    way = math.fsum(feature["contributions"][name] for feature in features)
    if abs(way) < 1e-9:
        at = logistic(score["base"])
        return 100 * at * (1 - at)
    return 100 * (logistic(score["base"] + way) - logistic(score["base"])) / way


def in_points(document: dict, name: str) -> dict[str, float]:
    """Points by feature id for one of the two scores; with `start` they add up to the score. Empty without scores."""
    if not document["scores"]:
        return {}
    rate = per_log_odds(document["scores"][name], document["features"], name)
    return {feature["id"]: rate * feature["contributions"][name] for feature in document["features"]}
