"""Additive models of bins, averaged over bootstraps: what scorecards are read off from.

Values are first cut into quantile bins. On the bins two additive models are fitted, under the directions that
journalism knows, and averaged: `HistGradientBoostingClassifier` without interactions, whose curves may bend (Lou,
Caruana and Gehrke 2012; `interpret` boosts them alike), and ridge regression, whose curves are straight over the bins
and which is the better of the two where articles are few. The sum of additive models is additive, so each feature
keeps one curve. The mean over bootstraps by outlet is the model, their spread its interval. Graded labels enter as
probabilities: a story of four stars counts as a good one with weight .8 and as a bad one with .2.

Length inflates such models: editors give good stories more room. `words` is therefore fitted along as a nuisance and
then held at one reference length, so that nobody gains by writing more.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import expit
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.ensemble import HistGradientBoostingClassifier

from .extract import WORDS
from .ridge import ridge
from .weights import groups_of

Array = NDArray[np.float64]
REFERENCE_WORDS = 600.0
STEPS = 15  # of a ramp


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a scorecard is fitted; the defaults were chosen on grouped cross-validation of the training corpora."""

    bins: int = 8
    learning_rate: float = 0.05
    iterations: int = 120
    leaves: int = 3
    least_in_leaf: int = 25
    l2: float = 5.0
    columns: float = 1.0  # share of the features each split may choose from
    straight: float = 0.5  # weight of the straight curves beside the boosted ones
    penalty: float = 100.0  # ridge, on curves over standardised bins
    smoothing: float = 0.0  # share of the articles over which the points of neighbouring bins are averaged
    bags: int = 20
    length: bool = True  # fit `words` as a nuisance
    seed: int = 0


class Ramp(NamedTuple):
    """What a feature costs at least at zero, less and less up to `below`, whatever is learnt.

    For what the training articles cannot teach: nearly every story that experts review names its sources, so their
    reviews do not tell what it costs to name nobody. The standards of journalism do.
    """

    below: float
    cost: float  # log-odds before calibration

    def owed(self, edges: Array, learnt: Array) -> Array:
        """What each bin, by its lower edge, and "not applicable", which costs all, owe beside what was learnt
        (bins + 1,): the learnt points count towards the cost."""
        lower = np.concatenate([[0.0], edges, [0.0]])
        top = learnt[np.searchsorted(edges, self.below, side="left")]
        cost = self.cost * np.clip(1 - lower / self.below, 0, 1)
        return np.where(cost > 0, np.minimum(top - cost - learnt, 0.0), 0.0)


class Shapes(NamedTuple):
    """What is known of features' curves before any article is looked at."""

    directions: Mapping[str, int] = {}  # +1 or -1 where a curve may only rise or fall
    ramps: Mapping[str, Ramp] = {}


class Bag(NamedTuple):
    """What one sample of the articles taught: a start, and for each column the points of its bins (bins + 1,), in
    log-odds; the last point is for "not applicable"."""

    start: float
    points: list[Array]

    def decision_function(self, binned: Array) -> Array:
        columns = zip(self.points, binned.T, strict=True)
        return self.start + np.sum([points[_places(column)] for points, column in columns], axis=0)


class AdditiveModel(ClassifierMixin, BaseEstimator):
    """An additive classifier over a table of features, equal to its scorecard to 1e-9.

    `fit(X, y, sample_weight, groups)` takes a DataFrame (n, features) with NaN where a feature does not apply, targets
    in 0..1, and optional weights and groups (n,). `shapes` says what is known of the curves beforehand. A column
    `words` is fitted and then held at the reference length.
    """

    def __init__(self, recipe: Recipe | None = None, shapes: Shapes | None = None):
        self.recipe = recipe
        self.shapes = shapes

    def fit(
        self,
        X: pd.DataFrame,
        y: Sequence[float] | Array,
        sample_weight: Array | None = None,
        groups: Sequence[Any] | None = None,
    ) -> "AdditiveModel":
        recipe = self.recipe or Recipe()
        target = np.asarray(y, dtype=np.float64)
        weight = np.ones(len(target)) if sample_weight is None else np.asarray(sample_weight, dtype=np.float64)
        table = _with_length(X, recipe.length)
        self.classes_ = np.array([0, 1])
        self.feature_names_in_ = np.array([name for name in table if name != WORDS])
        self.columns_ = list(table)
        ramps = self._shapes.ramps
        self.edges_ = {name: _edges(table[name].to_numpy(), recipe.bins, ramps.get(name)) for name in table}
        binned = self._binned(table)
        generator = np.random.default_rng(recipe.seed)
        samples = _bootstraps(len(target), groups, recipe.bags, generator)
        self.bags_ = [self._fit_bag(binned, target, weight * counts, recipe) for counts in samples]
        self.ramps_ = {name: self._owed(name, ramp) for name, ramp in ramps.items() if name in table}
        self.scale_, self.shift_ = 1.0, 0.0
        return self

    def calibrated(self, scale: float, shift: float) -> "AdditiveModel":
        """The same model with log-odds `scale * log_odds + shift` (Platt 1999): still additive, its points scaled."""
        self.scale_, self.shift_ = scale, shift
        return self

    def decision_function(self, X: pd.DataFrame) -> Array:
        """Calibrated log-odds (n,), every article at the reference length."""
        return self.scale_ * self.raw(X) + self.shift_

    def raw(self, X: pd.DataFrame, held: bool = True) -> Array:
        """Log-odds before calibration (n,); with `held` false at each article's own length, to measure its share."""
        table = pd.DataFrame(_with_length(X, WORDS in self.columns_)[self.columns_])
        if held and WORDS in table:
            table = table.assign(**{WORDS: REFERENCE_WORDS})
        binned = self._binned(table)
        learnt = np.mean([bag.decision_function(binned) for bag in self.bags_], axis=0)
        return learnt + sum(self._ramp(binned, name) for name in self.ramps_)

    def predict_proba(self, X: pd.DataFrame) -> Array:
        good = expit(self.decision_function(X))
        return np.column_stack([1 - good, good])

    def predict(self, X: pd.DataFrame) -> NDArray[np.int64]:
        return (self.decision_function(X) > 0).astype(np.int64)

    def curves(self) -> tuple[Array, dict[str, Array]]:
        """Each bag's log-odds at its starting point (bags,), and each feature's change from there
        (bags, bins + 1; the last column where it does not apply): one feature varied, the others held.
        """
        start = np.array([bag.start for bag in self.bags_])
        if WORDS in self.columns_:
            place = self.columns_.index(WORDS)
            held = np.searchsorted(self.edges_[WORDS], REFERENCE_WORDS, side="left")
            start = start + np.array([bag.points[place][held] for bag in self.bags_])
        places = [self.columns_.index(name) for name in self.feature_names_in_]
        tables = [np.stack([bag.points[place] for bag in self.bags_]) for place in places]
        named = zip(self.feature_names_in_, tables, strict=True)
        return start, {name: table + self.ramps_.get(name, 0.0) for name, table in named}

    def _binned(self, table: pd.DataFrame) -> Array:
        columns = []
        for name in self.columns_:
            values = table[name].to_numpy(dtype=np.float64)
            binned = np.searchsorted(self.edges_[name], values, side="left").astype(np.float64)
            columns.append(np.where(np.isnan(values), np.nan, binned))
        return np.column_stack(columns)

    def _ramp(self, binned: Array, name: str) -> Array:
        return self.ramps_[name][_places(binned[:, self.columns_.index(name)])]

    def _owed(self, name: str, ramp: Ramp) -> Array:
        """What the ramp adds to the learnt points of each bin, so that they cost as much as it says."""
        place = self.columns_.index(name)
        return ramp.owed(self.edges_[name], np.mean([bag.points[place] for bag in self.bags_], axis=0))

    @property
    def _shapes(self) -> Shapes:
        return self.shapes or Shapes()

    def _fit_bag(self, binned: Array, target: Array, weight: Array, recipe: Recipe) -> Bag:
        rows, labels, weights = as_two_classes(binned, target, weight)
        columns = np.flatnonzero([len(np.unique(column[~np.isnan(column)])) > 1 for column in rows.T])
        signs = [self._shapes.directions.get(self.columns_[i], 0) for i in columns]
        boosted = HistGradientBoostingClassifier(
            interaction_cst="no_interactions",
            monotonic_cst=signs,
            learning_rate=recipe.learning_rate,
            max_iter=recipe.iterations,
            max_leaf_nodes=recipe.leaves,
            min_samples_leaf=recipe.least_in_leaf,
            l2_regularization=recipe.l2,
            max_features=recipe.columns,
            max_bins=max(len(edges) for edges in self.edges_.values()) + 2,
            early_stopping=False,  # pyright: ignore[reportArgumentType]  (its stub knows only "auto")
            random_state=recipe.seed,
        )
        boosted.fit(rows[:, columns], labels, sample_weight=weights)
        chosen = binned[:, columns]
        middle, spread = np.nanmean(chosen, axis=0), np.nanstd(chosen, axis=0) + 1e-9
        intercept, slopes = ridge(_standardised(chosen, middle, spread), target, weight, signs, recipe.penalty)

        def log_odds(some: Array) -> Array:
            line = intercept + _standardised(some, middle, spread) @ slopes
            return (1 - recipe.straight) * boosted.decision_function(some) + recipe.straight * line

        sizes = [len(self.edges_[name]) + 1 for name in self.columns_]
        start, varied = _read_off(log_odds, [sizes[i] for i in columns])
        points = [np.zeros(size + 1) for size in sizes]
        for i, found in zip(columns, varied, strict=True):
            points[i] = _smoothed(found, binned[:, i], recipe.smoothing)
        return Bag(start, points)


def _read_off(log_odds: Callable[[Array], Array], sizes: Sequence[int]) -> tuple[float, list[Array]]:
    """An additive function of bins as a start and each column's points: one column varied, the others held."""
    origin = np.zeros((1, len(sizes)))
    rows = [origin]
    for i, size in enumerate(sizes):
        varied = np.repeat(origin, size + 1, axis=0)
        varied[:, i] = [*range(size), np.nan]
        rows.append(varied)
    values = log_odds(np.concatenate(rows))
    cuts = 1 + np.cumsum([size + 1 for size in sizes])[:-1]
    return float(values[0]), [part - values[0] for part in np.split(values[1:], cuts - 1)]


def _smoothed(points: Array, bins: Array, bandwidth: float) -> Array:
    """Points as means over neighbouring bins, weighted by their articles: a step that a few articles decided becomes
    a slope, and an article that is read a little differently moves a little (Nadaraya 1964 and Watson 1964).

    `bandwidth` is a share of the articles, so bins that many share, such as none at all, stay what they are. A curve
    that only rises still does.
    """
    if not bandwidth:
        return points
    counts = np.bincount(bins[~np.isnan(bins)].astype(np.int64), minlength=len(points) - 1).astype(np.float64)
    middle = (np.cumsum(counts) - counts / 2) / counts.sum()
    weight = (counts + 1e-9) * np.exp(-(((middle[:, None] - middle) / bandwidth) ** 2) / 2)
    return np.append(weight @ points[:-1] / weight.sum(axis=1), points[-1])


def as_two_classes(rows: Array, target: Array, weight: Array) -> tuple[Array, NDArray[np.int64], Array]:
    """Targets between 0 and 1 as a good and a bad row with the weights divided; rows without weight are dropped."""
    labels = np.repeat([1, 0], len(target))
    weights = np.concatenate([weight * target, weight * (1 - target)])
    keep = weights > 0
    return np.concatenate([rows, rows])[keep], labels[keep], weights[keep]


def _places(bins: Array) -> NDArray[np.int64]:
    """Bins as places in a table of points; where the feature does not apply, the last."""
    return np.where(np.isnan(bins), -1, bins).astype(np.int64)


def _standardised(binned: Array, middle: Array, spread: Array) -> Array:
    """Bins as standard deviations from the mean; where the feature does not apply, the mean."""
    return np.nan_to_num((binned - middle) / spread)


def _bootstraps(size: int, groups: Sequence[Any] | None, bags: int, generator: np.random.Generator) -> list[Array]:
    """How often each article counts, for each bag: once in the first, then as drawn; groups are drawn whole."""
    samples = [np.ones(size)]
    codes = pd.factorize(np.array(groups_of(groups, size), dtype=object))[0]
    count = codes.max() + 1
    for _ in range(bags - 1):
        drawn = np.bincount(generator.integers(0, count, count), minlength=count)
        samples.append(drawn[codes].astype(np.float64))
    return samples


def _edges(values: Array, bins: int, ramp: Ramp | None = None) -> Array:
    """At most `bins - 1` edges at quantiles of the distinct-enough values, each half way between two values; and the
    steps of a ramp."""
    steps = np.empty(0) if ramp is None else np.linspace(0, ramp.below, STEPS + 1)[1:]
    values = np.sort(values[np.isfinite(values)])
    if not len(values) or values[0] == values[-1]:
        return np.round(steps, 6)
    cuts = np.quantile(values, np.linspace(0, 1, bins + 1)[1:-1], method="lower")
    upper = np.array([values[min(np.searchsorted(values, cut, side="right"), len(values) - 1)] for cut in cuts])
    return np.unique(np.round(np.concatenate([((cuts + upper) / 2)[upper > cuts], steps]), 6))


def _with_length(X: pd.DataFrame, length: bool) -> pd.DataFrame:
    """`words` is kept or dropped; it is a nuisance, never a feature of a scorecard."""
    return X if length else pd.DataFrame(X[[name for name in X if name != WORDS]])
