"""`SourcingFeatures`: onrecord's measures as a scikit-learn transformer, for a researcher's own pipeline."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from joblib import Parallel, delayed, effective_n_jobs
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from ..features.catalogue import catalogue, measure_all
from ..features.reading.read import read_articles
from ..features.reading.records import Article
from ..features.text.normalise import normalise
from ..models.bundle import Bundle

BATCH = 32  # articles read together
LEAST_PER_JOB = 64  # below this a second process costs more than it saves


class SourcingFeatures(TransformerMixin, BaseEstimator):
    """Turns article texts into one column a feature; NaN where a feature does not apply.

    Nothing is learnt from the texts it is fitted on, so that it may stand before or inside a cross-validation.

    Parameters
    ----------
    features : list of str, default=None
        Ids of the features to return, in that order; None returns all, in the catalogue's order.
    model : str or pathlib.Path, default=None
        Name or folder of the bundle whose reader is used; None is the one that came with onrecord.
    n_jobs : int, default=None
        Processes, as in joblib: None and 1 are one, -1 is one a core.

    Attributes
    ----------
    feature_names_out_ : ndarray of str
        The ids of the columns.

    Examples
    --------
    >>> from sklearn.ensemble import HistGradientBoostingClassifier
    >>> from sklearn.feature_selection import VarianceThreshold
    >>> from sklearn.pipeline import make_pipeline
    >>> pipeline = make_pipeline(SourcingFeatures(), VarianceThreshold(), HistGradientBoostingClassifier())
    """

    def __init__(
        self, features: Sequence[str] | None = None, model: str | Path | None = None, n_jobs: int | None = None
    ):
        self.features = features
        self.model = model
        self.n_jobs = n_jobs

    def fit(self, X: Iterable[str], y: Any = None) -> "SourcingFeatures":
        """Check the parameters and that `X` (n texts) can be read; learns nothing. Raises ValueError, TypeError."""
        known = [entry.id for entry in catalogue()]
        wanted = known if self.features is None else list(self.features)
        if unknown := sorted(set(wanted) - set(known)):
            raise ValueError(f"there are no features {', '.join(unknown)}; see `onrecord explain`")
        if len(set(wanted)) < len(wanted):
            raise ValueError("a feature is named twice")
        _texts(X)
        self.feature_names_out_ = np.array(wanted, dtype=object)
        return self

    def transform(self, X: Iterable[str]) -> pd.DataFrame:
        """Measure `X`, n texts: a frame of shape (n, features), or what `set_output` asks for.

        A Series keeps its index. Raises `TypeError` for what is no text.
        """
        check_is_fitted(self, "feature_names_out_")
        texts = _texts(X)
        columns = list(self.feature_names_out_)
        jobs = min(effective_n_jobs(1 if self.n_jobs is None else self.n_jobs), max(1, len(texts) // LEAST_PER_JOB))
        if jobs > 1:
            parts = [texts[start::jobs] for start in range(jobs)]
            blocks = Parallel(n_jobs=jobs)(delayed(_measure)(part, self.model, columns) for part in parts)
            values = np.empty((len(texts), len(columns)))
            for start, block in enumerate(blocks):
                values[start::jobs] = block
        else:
            values = _measure(texts, self.model, columns)
        return pd.DataFrame(values, columns=columns, index=X.index if isinstance(X, pd.Series | pd.DataFrame) else None)

    def get_feature_names_out(self, input_features: Any = None) -> np.ndarray:
        """The ids of the columns; `input_features` is ignored, since there is one column of texts."""
        check_is_fitted(self, "feature_names_out_")
        return self.feature_names_out_

    def __sklearn_tags__(self):
        tags = super().__sklearn_tags__()
        tags.input_tags.one_d_array = True
        tags.input_tags.two_d_array = False
        tags.input_tags.string = True
        tags.no_validation = True  # texts, not a matrix of numbers
        tags.requires_fit = True
        return tags

    def _more_tags(self) -> dict[str, Any]:
        """The same for scikit-learn before 1.6."""
        return {"X_types": ["string"], "no_validation": True, "requires_fit": True}


def _texts(X: Iterable[str]) -> list[str]:
    """The texts of a list, an array, a Series or a frame of one column."""
    if isinstance(X, str | bytes):
        raise TypeError("expected several texts, got one: wrap it in a list")
    if isinstance(X, pd.DataFrame):
        if X.shape[1] != 1:
            raise ValueError(f"expected one column of texts, got {X.shape[1]}")
        X = X.iloc[:, 0]
    texts = list(X)
    for place, text in enumerate(texts):
        if not isinstance(text, str):
            raise TypeError(f"expected texts, got {type(text).__name__} at position {place}")
    return texts


def _measure(texts: Sequence[str], model: str | Path | None, columns: Sequence[str]) -> np.ndarray:
    """The features' values, shape (texts, columns), NaN where one does not apply."""
    reader = Bundle.load(model).reader
    values = np.full((len(texts), len(columns)), np.nan)
    for start in range(0, len(texts), BATCH):
        articles = [Article(normalise(text)) for text in texts[start : start + BATCH]]
        for row, read in enumerate(read_articles(articles, reader), start):
            measured = measure_all(read)
            values[row] = [np.nan if (value := measured[name].value) is None else value for name in columns]
    return values
