"""Figures for scores against labels, each with a bootstrap interval. Arrays in, plain numbers out."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata, spearmanr

Array = NDArray[np.float64]
DRAWS = 300  # of the bootstrap


def auc(label: Array, score: Array, weight: Array | None = None) -> float:
    """Area under the ROC curve; NaN with one class only. With weights, the weighted share of well-ordered pairs."""
    good = np.asarray(label) > 0.5
    if good.all() or not good.any():
        return float("nan")
    if weight is None or np.ptp(weight) == 0:
        ranks = rankdata(score)
        return float((ranks[good].mean() - (good.sum() + 1) / 2) / (~good).sum())
    order = np.argsort(score[~good])
    values = score[~good][order]
    below = np.concatenate([[0.0], np.cumsum(weight[~good][order])])
    left, right = np.searchsorted(values, score[good], "left"), np.searchsorted(values, score[good], "right")
    return float(np.average((below[left] + below[right]) / 2, weights=weight[good]) / below[-1])


def auc_within(label: Array, score: Array, groups: Sequence[Any]) -> float:
    """AUC over the pairs of articles of one outlet: what is left when the outlet cannot help."""
    names = {group: i for i, group in enumerate(dict.fromkeys(groups))}
    codes = np.array([names[group] for group in groups])
    total = pairs = 0.0
    for code in np.unique(codes):
        chosen = codes == code
        good = int((label[chosen] > 0.5).sum())
        count = good * (int(chosen.sum()) - good)
        if count:
            total += count * auc(label[chosen], score[chosen])
            pairs += count
    return total / pairs if pairs else float("nan")


def auc_equal_length(label: Array, score: Array, words: Array, tolerance: float = 0.1) -> float:
    """AUC over the pairs of articles whose lengths differ by at most a tenth."""
    good = label > 0.5
    length = np.log(words)
    near = np.abs(length[good][:, None] - length[~good][None, :]) < tolerance
    if not near.any():
        return float("nan")
    ahead, behind = score[good][:, None], score[~good][None, :]
    return float(((ahead > behind) + 0.5 * (ahead == behind))[near].mean())


def spearman(grade: Array, score: Array) -> float:
    return float(np.asarray(spearmanr(grade, score))[0])


def calibration(
    label: Array, probability: Array, weight: Array | None = None, bins: int = 10
) -> list[dict[str, float]]:
    """The calibration curve: `bins` groups of equal weight by probability, with what was said and what was so."""
    weight = np.ones(len(label)) if weight is None else weight
    order = np.argsort(probability, kind="stable")
    place = np.cumsum(weight[order]) / weight.sum()
    curve = []
    for i in range(bins):
        chosen = order[(place > i / bins) & (place <= (i + 1) / bins + 1e-12)]
        if len(chosen):
            share = weight[chosen].sum() / weight.sum()
            said = np.average(probability[chosen], weights=weight[chosen])
            seen = np.average(label[chosen], weights=weight[chosen])
            curve.append({"said": float(said), "seen": float(seen), "share": float(share), "n": len(chosen)})
    return curve


def ece(label: Array, probability: Array, weight: Array | None = None) -> float:
    """Expected calibration error over ten groups of equal weight (Naeini et al. 2015)."""
    return sum(row["share"] * abs(row["said"] - row["seen"]) for row in calibration(label, probability, weight))


def interval(measure: Callable[[NDArray[np.int64]], float], size: int) -> tuple[float, float]:
    """The middle 95 % of `measure(indices)` over bootstrap draws of articles."""
    generator = np.random.default_rng(0)
    values = [measure(generator.integers(0, size, size)) for _ in range(DRAWS)]
    found = np.array(values)[np.isfinite(values)]
    return (float(np.quantile(found, 0.025)), float(np.quantile(found, 0.975))) if len(found) else (np.nan, np.nan)


def figure(measure: Callable[[NDArray[np.int64]], float], size: int) -> dict[str, Any]:
    """A figure with its interval and the number of articles it rests on."""
    low, high = interval(measure, size)
    return {"value": measure(np.arange(size)), "low": low, "high": high, "n": size}
