"""What a user would try instead of a scorecard, with one way of fitting: for the comparison in the honest table.

A `Fit` takes the training articles (table, texts, targets 0..1, weights, groups) and returns a function that scores
others, higher meaning better.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import QuantileTransformer, StandardScaler

from .additive import AdditiveModel, Recipe, Shapes
from .extract import WORDS

Array = NDArray[np.float64]


class Sample(NamedTuple):
    """Articles to fit on or to score: rows of one table."""

    X: pd.DataFrame
    texts: Sequence[str]
    target: Array
    weight: Array
    groups: Sequence[object]

    def take(self, indices: NDArray[np.int64]) -> "Sample":
        places = indices.tolist()
        texts, groups = [self.texts[i] for i in places], [self.groups[i] for i in places]
        return self._replace(
            X=self.X.iloc[places], texts=texts, target=self.target[places], weight=self.weight[places], groups=groups
        )


Score = Callable[[Sample], Array]
Fit = Callable[[Sample], Score]


def additive(recipe: Recipe, shapes: Shapes, held: bool = True) -> Fit:
    """The scorecard's model; with `held` false each article keeps its own length."""

    def fit(sample: Sample) -> Score:
        model = AdditiveModel(recipe, shapes).fit(sample.X, sample.target, sample.weight, sample.groups)
        return lambda other: model.raw(other.X, held)

    return fit


def length_only(sample: Sample) -> Score:
    return lambda other: other.X[WORDS].to_numpy()


def logistic_regression(sample: Sample) -> Score:
    """On ranks of the same features, ridge penalty."""
    prepare = make_pipeline(
        SimpleImputer(strategy="median", add_indicator=True), QuantileTransformer(n_quantiles=50), StandardScaler()
    )
    rows = prepare.fit_transform(sample.X)
    model = LogisticRegression(C=0.01, max_iter=1000).fit(*_classes(rows, sample))
    return lambda other: model.decision_function(prepare.transform(other.X))


def unrestricted_boosting(sample: Sample) -> Score:
    """Gradient boosting with interactions and length, as it comes."""
    model = HistGradientBoostingClassifier(max_iter=100, random_state=0)
    rows, labels = sample.X.to_numpy(), (sample.target >= 0.5).astype(int)
    model.fit(rows, labels, sample_weight=sample.weight)
    return lambda other: model.decision_function(other.X.to_numpy())


def bag_of_words(sample: Sample) -> Score:
    """TF-IDF of words and pairs with logistic regression: it sees topics and names."""
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=3, sublinear_tf=True, max_features=50_000)
    rows = words.fit_transform(sample.texts)
    labels = (sample.target >= 0.5).astype(int)
    model = LogisticRegression(C=10, max_iter=300, solver="liblinear").fit(rows, labels, sample_weight=sample.weight)
    return lambda other: model.decision_function(words.transform(other.texts))


RIVALS: dict[str, Fit] = {
    "logistic regression, same features": logistic_regression,
    "gradient boosting, interactions and length": unrestricted_boosting,
    "TF-IDF and logistic regression": bag_of_words,
    "length only": length_only,
}


def _classes(rows: Array, sample: Sample) -> tuple[Array, NDArray[np.int64], Array]:
    labels = np.repeat([1, 0], len(rows))
    weights = np.concatenate([sample.weight * sample.target, sample.weight * (1 - sample.target)])
    return np.concatenate([rows, rows]), labels, weights
