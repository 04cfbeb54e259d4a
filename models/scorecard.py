"""A scorecard: an additive model as a table of bins and points, held in plain JSON.

Every feature's values are cut into bins by sorted edges, every bin has its points (log-odds), and so does "not
applicable". An article's score is the base plus its points, so what each feature contributes is exact and needs no
approximation. Points are centred: 0 is what the average training article gets from that feature.
"""

import json
import math
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

FORMAT = "onrecord-scorecard/1"
BANDS = ("weak", "mixed", "solid", "strong")
MOST_BYTES = 8_000_000
MOST_FEATURES = 500
MOST_BINS = 256
MOST_REPLICATES = 500
LARGEST = 1e9
MOST_LOG_ODDS = 30.0  # no article may get more, so a probability is never quite 0 or 1

_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")


class Score(NamedTuple):
    """One article's score. `base` plus all `contributions` is the log-odds of `probability`."""

    value: float  # 0..100: 100 times the probability
    low: float  # the bootstrap's 90 % interval, on the scale of `value`
    high: float
    probability: float
    band: str  # weak | mixed | solid | strong
    base: float  # log-odds
    contributions: dict[str, float]  # log-odds a feature


class Curve(NamedTuple):
    """One feature: bin i holds the values v with edges[i - 1] < v <= edges[i]."""

    edges: tuple[float, ...]
    points: tuple[float, ...]  # one more than edges
    missing: float  # where the feature does not apply
    replicates: NDArray[np.float64]  # (replicates, bins + 1): the bootstrap's points, the last column for missing

    def bin(self, value: float | None) -> int:
        """The value's column: its bin, or the last column where the feature does not apply."""
        if value is None or math.isnan(value):
            return len(self.points)
        return bisect_left(self.edges, value)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """An additive model over features, read from JSON and checked on the way in.

    Raises `ValueError`, with the reason, on anything that is not a well-formed scorecard.
    """

    name: str
    question: str
    base: float
    curves: dict[str, Curve]
    cutoffs: tuple[float, float, float]  # probabilities at which mixed, solid and strong begin
    base_replicates: NDArray[np.float64]  # (replicates,)
    notes: dict[str, Any]  # how it was trained: reference length, calibration, sizes

    @classmethod
    def load(cls, path: str | Path) -> "Scorecard":
        """Read a scorecard file of at most 8 MB."""
        path = Path(path)
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(f"{path.name}: larger than {MOST_BYTES:,} bytes")
        return cls.from_json(path.read_bytes(), path.name)

    @classmethod
    def from_json(cls, data: bytes, name: str = "scorecard") -> "Scorecard":
        """`name` is for error messages. NaN, infinities and doubled keys are refused."""
        return cls.from_dict(parse_json(data, name, MOST_BYTES), name)

    @classmethod
    def from_dict(cls, data: Any, name: str = "scorecard") -> "Scorecard":
        """Check plain data, as `to_dict` returns it, and build the scorecard."""
        try:
            return cls(**_checked(data))
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            reason = f"lacks {error}" if isinstance(error, KeyError) else error
            raise ValueError(f"{name}: not a valid scorecard: {reason}") from None

    def to_dict(self) -> dict[str, Any]:
        """Plain data for `json.dumps`; `from_dict` reads it back unchanged."""
        return {
            "format": FORMAT,
            "name": self.name,
            "question": self.question,
            "base": self.base,
            "base_replicates": self.base_replicates.tolist(),
            "cutoffs": list(self.cutoffs),
            "features": {
                key: {
                    "edges": list(curve.edges),
                    "points": list(curve.points),
                    "missing": curve.missing,
                    "replicates": curve.replicates.tolist(),
                }
                for key, curve in self.curves.items()
            },
            "notes": self.notes,
        }

    @property
    def features(self) -> tuple[str, ...]:
        return tuple(self.curves)

    def points(self, feature: str, value: float | None) -> float:
        """What `feature` contributes at `value` (None: not applicable), in log-odds; 0 for one it does not use."""
        curve = self.curves.get(feature)
        if curve is None:
            return 0.0
        column = curve.bin(value)
        return curve.missing if column == len(curve.points) else curve.points[column]

    def score(self, values: Mapping[str, float | None]) -> Score:
        """Score one article. A feature that is None, NaN or absent is not applicable; unknown ones are ignored."""
        contributions = {key: self.points(key, values.get(key)) for key in self.curves}
        probability = logistic(self.base + math.fsum(contributions.values()))
        replicates = self.base_replicates.copy()
        for key, curve in self.curves.items():
            replicates += curve.replicates[:, curve.bin(values.get(key))]
        low, high = _interval(replicates[None, :], np.array([probability]))
        points = round(100 * probability)  # as pages tell it, so that a 65 is never called what ends below 65
        band = BANDS[sum(points >= round(100 * cutoff) for cutoff in self.cutoffs)]
        return Score(100 * probability, float(low[0]), float(high[0]), probability, band, self.base, contributions)

    def score_many(self, columns: Mapping[str, Sequence[float | None] | NDArray[np.float64]]) -> dict[str, NDArray]:
        """Score n articles at once: feature id to its n values (None or NaN: not applicable).

        Returns arrays of shape (n,): `value`, `low`, `high`, `probability`, `log_odds`. Raises `KeyError` where a
        feature's column is missing altogether.
        """
        table = {key: np.asarray(columns[key], dtype=np.float64) for key in self.curves}
        size = len(next(iter(table.values()))) if table else 0
        log_odds = np.full(size, self.base)
        replicates = np.repeat(self.base_replicates[None, :], size, axis=0)
        for key, curve in self.curves.items():
            missing = np.isnan(table[key])
            bins = np.where(missing, len(curve.points), np.searchsorted(curve.edges, table[key], side="left"))
            log_odds += np.array([*curve.points, curve.missing])[bins]
            replicates += curve.replicates[:, bins].T
        probability = 1 / (1 + np.exp(-log_odds))
        low, high = _interval(replicates, probability)
        return {"value": 100 * probability, "low": low, "high": high, "probability": probability, "log_odds": log_odds}


def logistic(log_odds: float) -> float:
    """Probability of log-odds (a scorecard's never exceed 30 either way)."""
    return 1 / (1 + math.exp(-log_odds))


def parse_json(data: bytes, name: str, most: int) -> Any:
    """Strict JSON: bounded, UTF-8, no NaN or infinity, no key twice. Raises `ValueError` with the file's name."""
    if len(data) > most:
        raise ValueError(f"{name}: larger than {most:,} bytes")
    try:
        return json.loads(
            data.decode("utf-8"), parse_constant=_no_constant, parse_float=_finite, object_pairs_hook=_unique
        )
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else error
        raise ValueError(f"{name}: not the JSON that is expected ({reason})") from None


def _no_constant(text: str) -> float:
    raise ValueError(f"{text} is not a number a model may hold")


def _finite(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _no_constant(text)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key stands twice")
    return result


def _interval(replicates: NDArray[np.float64], probability: NDArray[np.float64]) -> tuple[NDArray, NDArray]:
    """The middle 90 % of the replicates (n, replicates) as percentages; it always holds the score itself."""
    if not replicates.shape[1]:
        return 100 * probability, 100 * probability
    ordered = np.sort(replicates, axis=1)
    low, high = _quantile(ordered, 0.05), _quantile(ordered, 0.95)
    bounds = 1 / (1 + np.exp(-np.clip(np.stack([low, high]), -700, 700)))
    return 100 * np.minimum(bounds[0], probability), 100 * np.maximum(bounds[1], probability)


def _quantile(ordered: NDArray[np.float64], share: float) -> NDArray:
    """What `np.quantile` gives for rows in ascending order, in a tenth of its time for one row."""
    part, place = math.modf(share * (ordered.shape[1] - 1))
    below = ordered[:, int(place)]
    above = ordered[:, min(int(place) + 1, ordered.shape[1] - 1)]
    return below + (above - below) * part if part < 0.5 else above - (above - below) * (1 - part)


def _checked(data: Any) -> dict[str, Any]:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError(f"its format is not {FORMAT}")
    wanted = {"format", "name", "question", "base", "base_replicates", "cutoffs", "features", "notes"}
    if unknown := sorted(set(data) - wanted):
        raise ValueError(f"unknown keys {unknown}")
    features = data["features"]
    if not isinstance(features, dict) or not 1 <= len(features) <= MOST_FEATURES:
        raise ValueError(f"it needs 1 to {MOST_FEATURES} features")
    base_replicates = numbers(data["base_replicates"], MOST_REPLICATES)
    cutoffs = numbers(data["cutoffs"], 3)
    if len(cutoffs) != 3 or not 0 < cutoffs[0] < cutoffs[1] < cutoffs[2] < 1:
        raise ValueError("cutoffs must be three rising probabilities")
    if not isinstance(data["notes"], dict):
        raise ValueError("notes must be an object")
    curves = {_identifier(key): _curve(key, value, len(base_replicates)) for key, value in features.items()}
    base = _number(data["base"])
    if abs(base) + sum(max(map(abs, (*curve.points, curve.missing))) for curve in curves.values()) > MOST_LOG_ODDS:
        raise ValueError(f"its points can add up to more than {MOST_LOG_ODDS:g}")
    return {
        "name": _text(data["name"]),
        "question": _text(data["question"]),
        "base": base,
        "base_replicates": np.array(base_replicates, dtype=np.float64),
        "cutoffs": cutoffs,
        "curves": curves,
        "notes": data["notes"],
    }


def _curve(key: str, data: Any, replicates: int) -> Curve:
    if not isinstance(data, dict) or set(data) != {"edges", "points", "missing", "replicates"}:
        raise ValueError(f"{key}: a feature has edges, points, missing and replicates")
    edges, points = numbers(data["edges"], MOST_BINS), numbers(data["points"], MOST_BINS)
    if len(points) != len(edges) + 1:
        raise ValueError(f"{key}: {len(edges)} edges need {len(edges) + 1} points, not {len(points)}")
    if any(a >= b for a, b in pairwise(edges)):
        raise ValueError(f"{key}: edges must rise")
    rows = data["replicates"]
    if not isinstance(rows, list) or len(rows) != replicates:
        raise ValueError(f"{key}: {replicates} replicates are needed")
    table = [numbers(row, MOST_BINS + 1) for row in rows]
    if any(len(row) != len(points) + 1 for row in table):
        raise ValueError(f"{key}: a replicate needs {len(points) + 1} points")
    return Curve(
        edges, points, _number(data["missing"]), np.array(table, dtype=np.float64).reshape(-1, len(points) + 1)
    )


def numbers(data: Any, most: int) -> tuple[float, ...]:
    """A JSON list as finite numbers; `ValueError` where it is anything else."""
    if not isinstance(data, list) or len(data) > most:
        raise ValueError(f"a list of at most {most} numbers is needed")
    if all(type(item) is float and -LARGEST <= item <= LARGEST for item in data):  # nearly all: the fast way
        return tuple(data)
    return tuple(_number(item) for item in data)


def _number(data: Any) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float):
        raise ValueError(f"{str(data)[:40]!r} is not a number")
    value = float(data)
    if not math.isfinite(value) or abs(value) > LARGEST:
        raise ValueError(f"{value} is out of range")
    return value


def _text(data: Any) -> str:
    if not isinstance(data, str) or len(data) > 500:
        raise ValueError("a short text is needed")
    return data


def _identifier(data: str) -> str:
    if not _ID.fullmatch(data):
        raise ValueError(f"{data[:40]!r} is no feature's id")
    return data
