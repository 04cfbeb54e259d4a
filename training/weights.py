"""What each article weighs when models learn, and which articles belong together."""

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Array = NDArray[np.float64]


def balanced_weights(corpora: Sequence[str], outlets: Sequence[str | None], strata: Sequence[Hashable]) -> Array:
    """Weights (n,), mean 1, with which no corpus and no outlet dominates.

    Within a corpus an outlet counts by the square root of its articles, and every stratum (good and bad, say) counts
    alike; a corpus counts by the square root of its articles.
    """
    frame = pd.DataFrame({"corpus": list(corpora), "outlet": groups_of(outlets, len(corpora))})
    frame["stratum"] = [str(stratum) for stratum in strata]
    frame["weight"] = frame.groupby(["corpus", "outlet"])["stratum"].transform("size").to_numpy(np.float64) ** -0.5
    frame["weight"] /= frame.groupby(["corpus", "stratum"])["weight"].transform("sum").to_numpy(np.float64)
    of_corpus = frame.groupby("corpus")["stratum"]
    frame["weight"] *= of_corpus.transform("size").to_numpy(np.float64) ** 0.5
    frame["weight"] /= of_corpus.transform("nunique").to_numpy(np.float64)
    weight = frame["weight"].to_numpy(np.float64)
    return weight / weight.mean()


def groups_of(groups: Sequence[Any] | None, size: int) -> list[Any]:
    """A group for each of `size` articles; one without a group is a group of its own."""
    if groups is None:
        return list(range(size))
    return [f"article {i}" if group is None else group for i, group in enumerate(groups)]
