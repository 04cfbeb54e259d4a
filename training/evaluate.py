"""The honest table: how good both scores are, measured in every way that could embarrass them.

Everything the model card says comes from `evaluate`'s result. Figures are dictionaries with value, low and high (the
middle 95 % of 300 bootstrap draws) and n.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from .additive import AdditiveModel, Recipe, Shapes
from .corpora import RATINGS
from .extract import WORDS
from .metrics import auc, auc_equal_length, auc_within, calibration, ece, figure, interval, spearman
from .rivals import RIVALS, Sample, additive
from .samples import SEEDS, Articles, at_random, by_corpus, by_outlet, by_time, predictions
from .scorecards import platt

Array = NDArray[np.float64]
Figure = dict[str, Any]
Report = Callable[[str], None]


@dataclass(frozen=True)
class Fitted:
    """A calibrated model with the out-of-fold log-odds it was calibrated on."""

    model: AdditiveModel
    out_of_fold: list[Array]  # one a seed, calibrated
    figures: dict[str, Any]


def fit_and_measure(
    articles: Articles,
    recipe: Recipe,
    shapes: Shapes,
    seeds: Sequence[int] = SEEDS,
    rivals: bool = True,
    say: Report = lambda _: None,
) -> Fitted:
    """Fit one score on all `articles`, and measure it on articles of outlets it did not learn from."""
    single = replace(recipe, bags=1)
    held, free = additive(single, shapes), additive(single, shapes, held=False)
    others = {"scorecard, length free": free, **RIVALS} if rivals else {}
    if rivals and shapes.ramps:
        others = {"scorecard, no ramps": additive(single, shapes._replace(ramps={})), **others}
    names, fits = ["scorecard", *others], [held, *others.values()]
    grouped: dict[str, list[Array]] = {name: [] for name in names}
    for seed in seeds:
        say(f"by outlet, seed {seed}")
        chosen = fits if seed == seeds[0] else fits[:1]
        for name, scores in zip(names, predictions(articles, by_outlet(articles, seed), chosen), strict=False):
            grouped[name].append(scores)
    say("at random")
    found = predictions(articles, at_random(articles, seeds[0]), fits)
    mixed = {name: [scores] for name, scores in zip(names, found, strict=True)}
    weight = articles.sample().weight
    calibrated = [_cross_calibrated(articles, scores, weight) for scores in grouped["scorecard"]]
    scale, shift = np.mean([platt(scores, articles.label, weight) for scores in grouped["scorecard"]], axis=0)
    model = AdditiveModel(recipe, shapes)
    sample = articles.sample()
    model.fit(sample.X, sample.target, sample.weight, sample.groups).calibrated(float(scale), float(shift))
    figures = {
        "articles": len(articles),
        "outlets": len(set(articles.outlets)),
        "by_outlet": _per_corpus(articles, grouped["scorecard"]),
        "at_random": _per_corpus(articles, mixed["scorecard"]),
        "by_time": _timed(articles, held),
        "compared": {
            name: {"by_outlet": _headline(articles, grouped[name]), "at_random": _headline(articles, mixed[name])}
            for name in names
        },
        "calibration": _calibration(articles, calibrated, weight),
    }
    return Fitted(model, [scale * scores + shift for scores in grouped["scorecard"]], figures)


def across(articles: Articles, recipe: Recipe, shapes: Shapes) -> dict[str, Figure]:
    """Each corpus measured by a model that learnt from the others."""
    fit = additive(replace(recipe, bags=1), shapes)
    result = {}
    for corpus, split in by_corpus(articles):
        (scores,) = predictions(articles, [split], [fit])
        result[corpus] = _auc(articles.label[split[1]], [scores[split[1]]])
    return result


def elsewhere(model: AdditiveModel, articles: Articles) -> Figure:
    """AUC on articles of a corpus that the model never saw."""
    return _auc(articles.label, [model.raw(articles.X)])


def fairness(log_odds: Array, outlets: Articles) -> dict[str, Any]:
    """Mean score of left- minus right-leaning outlets of equal rating (outlets_mbfc), in points of 100.

    `log_odds` (n,) come from models that did not learn from the article's outlet. Outlets, not articles, are the unit:
    each outlet's mean score counts once within its rating. The total weighs the ratings by the smaller number of
    outlets on either side.
    """
    score = 100 * expit(log_odds)
    means: dict[tuple[float, str, str], list[float]] = {}
    for item, value in zip(outlets.items, score, strict=True):
        if item.bias in ("left", "right") and item.grade is not None and item.outlet:
            means.setdefault((item.grade, item.bias, item.outlet), []).append(float(value))
    rows = [(grade, bias, float(np.mean(values))) for (grade, bias, _), values in means.items()]
    table = {name: _gap([row for row in rows if row[0] == grade]) for name, grade in RATINGS.items()}
    total = figure(lambda chosen: _weighted_gap([rows[i] for i in chosen]), len(rows))
    return {"gap": total, "by_rating": table, "outlets": len(rows)}


def _gap(rows: list[tuple[float, str, float]]) -> dict[str, float] | None:
    left = [value for _, bias, value in rows if bias == "left"]
    right = [value for _, bias, value in rows if bias == "right"]
    if not left or not right:
        return None
    return {
        "left": float(np.mean(left)), "right": float(np.mean(right)), "gap": float(np.mean(left) - np.mean(right)),
        "n_left": len(left), "n_right": len(right),
    }  # fmt: skip


def _weighted_gap(rows: list[tuple[float, str, float]]) -> float:
    gaps = [_gap([row for row in rows if row[0] == grade]) for grade in RATINGS.values()]
    found = [(gap["gap"], min(gap["n_left"], gap["n_right"])) for gap in gaps if gap]
    return float(np.average([gap for gap, _ in found], weights=[n for _, n in found])) if found else float("nan")


def _per_corpus(articles: Articles, scores: Sequence[Array]) -> dict[str, dict[str, Figure]]:
    corpora = np.array(articles.corpora)
    result = {}
    for corpus in dict.fromkeys(articles.corpora):
        chosen = np.flatnonzero(corpora == corpus)
        part = articles.take(chosen)
        own = [values[chosen] for values in scores]
        label, words = part.label, part.X[WORDS].to_numpy()
        result[corpus] = {
            "auc": _auc(label, own),
            "auc_equal_length": _over(
                own, len(part), lambda s, i, y=label, w=words: auc_equal_length(y[i], s[i], w[i])
            ),
            "words_spearman": _over(own, len(part), lambda s, i, w=words: spearman(w[i], s[i])),
        }
        if len(set(part.outlets)) < len(part):
            groups = np.array(part.outlets, dtype=object)
            result[corpus]["auc_within_outlet"] = _over(
                own, len(part), lambda s, i, y=label, g=groups: auc_within(y[i], s[i], g[i].tolist())
            )
        if corpus == "healthnewsreview":
            result[corpus] |= _graded(part, own)
    return result


def _graded(part: Articles, scores: Sequence[Array]) -> dict[str, Figure]:
    """What only the expert reviews can say: far-apart stars, and the order of criteria met."""
    grade = part.grade
    stars = np.round(10 * part.target - grade / 2)
    apart = np.flatnonzero((stars >= 4) | (stars <= 2))
    clear = [values[apart] for values in scores]
    return {
        "auc_4_stars_against_2": _auc((stars[apart] >= 4).astype(float), clear),
        "spearman_criteria": _over(scores, len(part), lambda s, i: spearman(grade[i], s[i])),
    }


def _headline(articles: Articles, scores: Sequence[Array]) -> dict[str, Figure]:
    """AUC on the largest corpus's articles, or on each where there are several."""
    corpora = np.array(articles.corpora)
    return {
        corpus: _auc(articles.label[corpora == corpus], [values[corpora == corpus] for values in scores])
        for corpus in dict.fromkeys(articles.corpora)
    }


def _timed(articles: Articles, fit: Callable[[Sample], Callable[[Sample], Array]]) -> Figure | None:
    """None where too few articles are dated."""
    splits = by_time(articles)
    if len(splits[0][1]) < 100:
        return None
    (scores,) = predictions(articles, splits, [fit])
    later = splits[0][1]
    return _auc(articles.label[later], [scores[later]])


def _cross_calibrated(articles: Articles, scores: Array, weight: Array) -> Array:
    """Probabilities (n,) for articles of outlets that neither the model nor its calibration saw."""
    probability = np.empty(len(scores))
    for train, test in by_outlet(articles, seed=17):
        scale, shift = platt(scores[train], articles.label[train], weight[train])
        probability[test] = expit(scale * scores[test] + shift)
    return probability


def _calibration(articles: Articles, probabilities: Sequence[Array], weight: Array) -> dict[str, Any]:
    label = articles.label
    value = float(np.mean([ece(label, probability, weight) for probability in probabilities]))
    low, high = interval(lambda i: ece(label[i], probabilities[0][i], weight[i]), len(label))
    return {
        "ece": {"value": value, "low": low, "high": high, "n": len(label)},
        "curve": calibration(label, probabilities[0], weight),
    }


def _auc(label: Array, scores: Sequence[Array]) -> Figure:
    return _over(scores, len(label), lambda s, i: auc(label[i], s[i]))


def _over(scores: Sequence[Array], size: int, measure: Callable[[Array, Any], float]) -> Figure:
    """A figure averaged over seeds, its interval from drawing articles."""
    return figure(lambda indices: float(np.mean([measure(values, indices) for values in scores])), size)
