"""Logistic regression with a ridge penalty and signs that are known beforehand."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

Array = NDArray[np.float64]


def ridge(rows: Array, target: Array, weight: Array, signs: Sequence[int], penalty: float) -> tuple[float, Array]:
    """Intercept and coefficients (features,) for `rows` (n, features), targets in 0..1 and weights (n,).

    A coefficient whose sign is +1 or -1 never takes the other one (Lawson and Hanson 1974 do so for least squares).
    """

    def loss(parameters: Array) -> tuple[float, Array]:
        log_odds = parameters[0] + rows @ parameters[1:]
        value = weight @ (np.logaddexp(0, log_odds) - target * log_odds) + penalty / 2 * parameters[1:] @ parameters[1:]
        error = weight * (expit(log_odds) - target)
        return float(value), np.concatenate([[error.sum()], rows.T @ error + penalty * parameters[1:]])

    bounds = [(None, None), *((0 if sign > 0 else None, 0 if sign < 0 else None) for sign in signs)]
    found = minimize(loss, np.zeros(rows.shape[1] + 1), jac=True, bounds=bounds, method="L-BFGS-B")
    return float(found.x[0]), found.x[1:]
