"""`SourcingFeatures`: onrecord's measures in a scikit-learn pipeline."""

import pickle
import warnings

import numpy as np
import pandas as pd
import pytest
from articles import article
from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_selection import VarianceThreshold
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.utils import estimator_checks
from small_bundle import write_small_bundle

from onrecord.features.catalogue import catalogue
from onrecord.scorer import transformer
from onrecord.scorer.transformer import SourcingFeatures

TEXTS = [article(number) for number in range(6)]
IDS = [entry.id for entry in catalogue()]


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return write_small_bundle(tmp_path_factory.mktemp("models") / "small")


@pytest.fixture(scope="module")
def frame(model) -> pd.DataFrame:
    return SourcingFeatures(model=model).fit_transform(TEXTS)


def test_one_row_a_text_and_one_column_a_feature(frame):
    assert list(frame.columns) == IDS
    assert frame.shape == (len(TEXTS), len(IDS))
    assert all(dtype.kind == "f" for dtype in frame.dtypes)
    assert frame["named_sources"].notna().all()


def test_what_does_not_apply_is_nan(model):
    row = SourcingFeatures(model=model).fit_transform(["Too short to say anything."]).iloc[0]
    assert np.isnan(row["first_person"]) and np.isnan(row["sentence_length"])


def test_a_text_is_measured_alike_alone_and_among_others(model, frame):
    alone = SourcingFeatures(model=model).fit_transform(TEXTS[3:4])
    np.testing.assert_array_equal(alone.to_numpy()[0], frame.to_numpy()[3])


def test_texts_are_normalised_first(model, frame):
    windows = SourcingFeatures(model=model).fit_transform(["\ufeff" + text.replace("\n", "\r\n") for text in TEXTS])
    pd.testing.assert_frame_equal(windows, frame)


def test_features_can_be_chosen(model, frame):
    chosen = SourcingFeatures(features=["dates", "named_sources"], model=model).fit(TEXTS)
    assert list(chosen.get_feature_names_out()) == ["dates", "named_sources"]
    pd.testing.assert_frame_equal(chosen.transform(TEXTS), frame[["dates", "named_sources"]])


@pytest.mark.parametrize("features", [["dates", "no_such_feature"], ["dates", "dates"]])
def test_features_that_cannot_be_chosen_are_refused(features):
    with pytest.raises(ValueError, match="feature"):
        SourcingFeatures(features=features).fit(TEXTS)


def test_a_series_keeps_its_index_and_a_frame_may_have_one_column(model, frame):
    series = pd.Series(TEXTS, index=list("abcdef"))
    features = SourcingFeatures(model=model)
    assert list(features.fit_transform(series).index) == list("abcdef")
    pd.testing.assert_frame_equal(features.fit_transform(pd.DataFrame({"text": TEXTS})), frame)
    np.testing.assert_array_equal(features.fit_transform(np.array(TEXTS, dtype=object)), frame)
    with pytest.raises(ValueError, match="one column"):
        features.fit(pd.DataFrame({"text": TEXTS, "title": TEXTS}))


@pytest.mark.parametrize("texts", [["fine", None], [1.5], "one text", [b"bytes"]])
def test_what_is_no_text_is_refused(texts):
    with pytest.raises(TypeError, match="text"):
        SourcingFeatures().fit(texts)


def test_no_texts_give_no_rows(model):
    assert SourcingFeatures(model=model).fit_transform([]).shape == (0, len(IDS))


def test_set_output(model, frame):
    features = SourcingFeatures(model=model).set_output(transform="pandas")
    pd.testing.assert_frame_equal(features.fit_transform(TEXTS), frame)
    assert list(features.get_feature_names_out()) == IDS


def test_it_can_be_cloned_and_pickled(model, frame):
    features = SourcingFeatures(features=["dates"], model=model, n_jobs=1)
    assert clone(features).get_params() == features.get_params()
    again = pickle.loads(pickle.dumps(features.fit(TEXTS)))
    pd.testing.assert_frame_equal(again.transform(TEXTS), frame[["dates"]])


def test_processes_share_the_work_and_change_nothing(model, frame, monkeypatch):
    monkeypatch.setattr(transformer, "LEAST_PER_JOB", 2)
    shared = SourcingFeatures(model=model, n_jobs=2).fit_transform(TEXTS)
    pd.testing.assert_frame_equal(shared, frame)


def test_it_stands_in_a_pipeline_and_a_cross_validation(model):
    labels = [0, 1] * 3
    pipeline = make_pipeline(
        SourcingFeatures(features=["dates", "figures"], model=model), SimpleImputer(), LogisticRegression()
    )
    assert pipeline.fit(TEXTS, labels).predict(TEXTS).shape == (6,)
    assert cross_val_score(pipeline, np.array(TEXTS, dtype=object), labels, cv=3).shape == (3,)


def test_it_stands_in_a_column_transformer(model):
    table = pd.DataFrame({"text": TEXTS, "shares": range(6)})
    columns = make_column_transformer(
        (SourcingFeatures(features=["dates"], model=model), "text"), remainder="passthrough"
    )
    names = columns.set_output(transform="pandas").fit_transform(table).columns
    assert list(names) == ["sourcingfeatures__dates", "remainder__shares"]


def test_a_feature_no_article_has_can_be_left_out(model):
    """scikit-learn's boosting refuses a column without a value, which features of health news are in political news."""
    values = SourcingFeatures(model=model).fit_transform(TEXTS * 8)
    assert values.isna().all().any()
    pipeline = make_pipeline(SourcingFeatures(model=model), VarianceThreshold(), HistGradientBoostingClassifier())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # numpy's, of the empty columns
        assert len(pipeline.fit(TEXTS * 8, [at % 2 for at in range(len(TEXTS) * 8)]).predict(TEXTS)) == len(TEXTS)


APPLICABLE = (  # scikit-learn's own checks, those that hand over no matrix of numbers
    "check_estimator_cloneable",
    "check_estimator_tags_renamed",
    "check_valid_tag_types",
    "check_estimator_repr",
    "check_no_attributes_set_in_init",
    "check_parameters_default_constructible",
    "check_get_params_invariance",
    "check_set_params",
    "check_mixin_order",
    "check_do_not_raise_errors_in_init_or_set_param",
)


@pytest.mark.parametrize("name", APPLICABLE)
def test_scikit_learns_own_checks(name):
    check = getattr(estimator_checks, name, None)
    if check is None:
        pytest.skip("this version of scikit-learn has no such check")
    check("SourcingFeatures", SourcingFeatures())


def test_an_unfitted_one_says_so():
    from sklearn.exceptions import NotFittedError

    with pytest.raises(NotFittedError):
        SourcingFeatures().transform(TEXTS)
