"""The training articles of each score, with features and weights, and how they are split for honest figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

from .corpora import RATED_OUTLETS, Labelled
from .rivals import Fit, Sample
from .weights import balanced_weights, groups_of

Array = NDArray[np.float64]
Indices = NDArray[np.int64]
Split = tuple[Indices, Indices]

FOLDS = 5
SEEDS = (0, 1, 2)
QUESTIONS = {
    "sourcing_quality": "Would expert reviewers of journalism rate this article's reporting as good?",
    "reliability": (
        "Does it read like articles that fact-checkers found true, and unlike those that they marked down?"
    ),
}


@dataclass(frozen=True)
class Articles:
    """Labelled articles beside their features; all of length n and in one order."""

    items: list[Labelled]
    X: pd.DataFrame

    def of(self, *corpora: str) -> "Articles":
        """Those of the named corpora that have a verdict."""
        chosen = [i for i, item in enumerate(self.items) if item.corpus in corpora and item.label is not None]
        return self.take(np.array(chosen, dtype=np.int64))

    def take(self, indices: Indices) -> "Articles":
        return Articles([self.items[i] for i in indices], self.X.iloc[indices].reset_index(drop=True))

    def at_most(self, count: int) -> "Articles":
        """The first `count` articles of each outlet."""
        seen: dict[Any, int] = {}
        chosen = []
        for i, item in enumerate(self.items):
            seen[item.outlet] = seen.get(item.outlet, 0) + 1
            if seen[item.outlet] <= count:
                chosen.append(i)
        return self.take(np.array(chosen, dtype=np.int64))

    def __len__(self) -> int:
        return len(self.items)

    @property
    def label(self) -> Array:
        return np.array([item.label for item in self.items], dtype=np.float64)

    @property
    def target(self) -> Array:
        return np.array([item.target for item in self.items], dtype=np.float64)

    @property
    def grade(self) -> Array:
        return np.array([item.grade for item in self.items], dtype=np.float64)

    @property
    def corpora(self) -> list[str]:
        return [item.corpus for item in self.items]

    @property
    def outlets(self) -> list[Any]:
        return groups_of([item.outlet for item in self.items], len(self))

    @property
    def clusters(self) -> Indices:
        return np.array([item.cluster for item in self.items])

    def sample(self) -> Sample:
        """For fitting. One corpus counts as it is; several are balanced by corpus, outlet and label, and where labels
        are ratings of outlets also by leaning, so that the rating tells nothing about it.
        """
        strata = [(item.label, item.bias if item.corpus == RATED_OUTLETS else None) for item in self.items]
        several = len(set(self.corpora)) > 1
        weight = balanced_weights(self.corpora, self.outlets, strata) if several else np.ones(len(self))
        return Sample(self.X, [item.text for item in self.items], self.target, weight, self.outlets)


def by_outlet(articles: Articles, seed: int) -> list[Split]:
    """Folds with no outlet on both sides."""
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
    groups = pd.factorize(np.array(articles.outlets, dtype=object))[0]
    return list(folds.split(np.zeros(len(articles)), articles.label, groups))


def at_random(articles: Articles, seed: int) -> list[Split]:
    """Folds that ignore outlets: the figure that looks best and says least."""
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
    return list(folds.split(np.zeros(len(articles)), articles.label))


def by_time(articles: Articles, share: float = 0.6) -> list[Split]:
    """One split: the earlier dated articles to learn from, the later ones to measure on."""
    dated = [(str(item.date), i) for i, item in enumerate(articles.items) if item.date]
    order = np.array([i for _, i in sorted(dated)], dtype=np.int64)
    cut = int(share * len(order))
    return [(order[:cut], order[cut:])]


def by_corpus(articles: Articles) -> Iterator[tuple[str, Split]]:
    """Each corpus in turn measured on, the others learnt from."""
    corpora = np.array(articles.corpora)
    for corpus in dict.fromkeys(articles.corpora):
        yield corpus, (np.flatnonzero(corpora != corpus), np.flatnonzero(corpora == corpus))


def predictions(articles: Articles, splits: Sequence[Split], fits: Sequence[Fit]) -> list[Array]:
    """For each fit the scores of the measured articles (n,); NaN for articles no split measures.

    Near-doubles of measured articles never stand among those learnt from, whichever corpus they come from.
    """
    sample, clusters = articles.sample(), articles.clusters
    results = [np.full(len(articles), np.nan) for _ in fits]
    for train, test in splits:
        train = train[~np.isin(clusters[train], clusters[test])]
        measured = sample.take(test)
        for result, fit in zip(results, fits, strict=True):
            result[test] = fit(sample.take(train))(measured)
    return results
