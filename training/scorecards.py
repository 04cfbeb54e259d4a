"""A fitted additive model as a scorecard: its log-odds made probabilities, its curves read off as tables."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

from ..models.scorecard import FORMAT, Scorecard
from .additive import AdditiveModel, Array, as_two_classes

CUTOFFS = (0.4, 0.65, 0.8)  # weak, mixed, solid, strong; about two in three reviewed stories are rated good


def scorecard(model: AdditiveModel, X: pd.DataFrame, name: str, question: str, notes: Mapping[str, Any]) -> Scorecard:
    """The fitted model as a scorecard; points are centred on the training table `X`, so 0 is its average article."""
    start, curves = model.curves()
    start = model.scale_ * start + model.shift_
    features = {}
    base = start.copy()
    for key, table in curves.items():
        edges = model.edges_[key]
        values = X[key].to_numpy(dtype=np.float64)
        bins = np.where(np.isnan(values), len(edges) + 1, np.searchsorted(edges, values, side="left"))
        scaled = model.scale_ * table
        centre = scaled[:, bins].mean()  # one centre for all bags: base and points stay comparable
        base += centre
        mean = scaled.mean(axis=0) - centre
        if np.allclose(scaled, scaled[:, :1], atol=1e-12):
            base += scaled[:, 0] - centre
            continue  # the model never looks at it
        features[key] = {
            "edges": edges.tolist(),
            "points": mean[:-1].tolist(),
            "missing": float(mean[-1]),
            "replicates": np.round(scaled - centre, 5).tolist(),
        }
    return Scorecard.from_dict(
        {
            "format": FORMAT,
            "name": name,
            "question": question,
            "base": float(base.mean()),
            "base_replicates": np.round(base, 5).tolist(),
            "cutoffs": list(CUTOFFS),
            "features": features,
            "notes": dict(notes),
        }
    )


def platt(log_odds: Array, target: Array, weight: Array | None = None) -> tuple[float, float]:
    """Scale and shift that make out-of-fold log-odds probabilities (Platt 1999). The scale is kept positive."""
    weight = np.ones(len(target)) if weight is None else weight
    rows, labels, weights = as_two_classes(log_odds[:, None], target, weight)
    fitted = LogisticRegression(C=1e3).fit(rows, labels, sample_weight=weights)
    return max(float(fitted.coef_[0, 0]), 0.05), float(fitted.intercept_[0])
