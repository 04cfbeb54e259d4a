"""Typical values: how the articles of highly rated outlets measure, as percentiles of each feature."""

import numpy as np

from .extract import WORDS
from .samples import Articles

STEPS = 41  # percentiles 0, 2.5, ... 100
PER_OUTLET = 40  # at most; the build reads fewer
FEWEST = 30  # articles a feature must apply to


def grids(outlets: Articles) -> dict[str, list[float]]:
    """For each feature its values at evenly spaced percentiles, over articles of the outlets rated high (outlets_mbfc),
    at most 40 an outlet.
    """
    high = [i for i, item in enumerate(outlets.items) if item.grade == 3.0]
    table = outlets.take(np.array(high, dtype=np.int64)).at_most(PER_OUTLET).X
    result = {}
    for name in table:
        values = table[name].dropna().to_numpy()
        if name != WORDS and len(values) >= FEWEST:
            found = np.round(np.quantile(values, np.linspace(0, 1, STEPS)), 4)
            result[str(name)] = np.maximum.accumulate(found).tolist()
    return result
