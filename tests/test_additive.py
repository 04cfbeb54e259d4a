"""Additive models: equal to their scorecards, monotonic where journalism knows the direction, fair in their weights."""

import json

import numpy as np
import pandas as pd
import pytest

from onrecord.training.additive import AdditiveModel, Ramp, Recipe, Shapes, _smoothed
from onrecord.training.scorecards import platt, scorecard
from onrecord.training.weights import balanced_weights

RNG = np.random.default_rng(0)
RECIPE = Recipe(bins=6, leaves=2, iterations=40, bags=4, least_in_leaf=5)


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    X = pd.DataFrame(RNG.normal(size=(300, 3)), columns=["named_sources", "weasels", "dates"])
    X.loc[RNG.random(300) < 0.2, "dates"] = np.nan
    return X.assign(words=RNG.integers(100, 2000, 300).astype(float))


@pytest.fixture(scope="module")
def label(table: pd.DataFrame) -> np.ndarray:
    log_odds = 1.5 * table["named_sources"] - table["weasels"] + 0.5 * np.log(table["words"] / 600)
    return (RNG.random(300) < 1 / (1 + np.exp(-log_odds))).astype(float)


@pytest.fixture(scope="module")
def model(table: pd.DataFrame, label: np.ndarray) -> AdditiveModel:
    shapes = Shapes({"named_sources": 1, "weasels": -1})
    return AdditiveModel(RECIPE, shapes).fit(table, label).calibrated(1.25, -0.5)


def test_a_scorecard_equals_its_estimator(model, table):
    card = scorecard(model, table, "sourcing_quality", "?", {})
    scores = card.score_many({name: table[name].to_numpy() for name in card.features})
    assert np.abs(scores["log_odds"] - model.decision_function(table)).max() < 1e-9
    for i in (0, 17, 200):
        one = card.score(table.iloc[i].to_dict())
        assert abs(one.base + sum(one.contributions.values()) - scores["log_odds"][i]) < 1e-9


def test_a_ramp_costs_at_least_what_it_says_and_stays_exact(table, label):
    X = table.assign(named_sources=table["named_sources"].clip(lower=0))
    X.loc[:9, "named_sources"] = np.nan
    for cost in (0.01, 3.0):
        shapes = Shapes({"named_sources": 1}, {"named_sources": Ramp(0.5, cost)})
        plain, ramped = (AdditiveModel(RECIPE, some).fit(X, label) for some in (shapes._replace(ramps={}), shapes))
        card = scorecard(ramped, X, "sourcing_quality", "?", {})
        log_odds = card.score_many({name: X[name].to_numpy() for name in card.features})["log_odds"]
        assert np.abs(log_odds - ramped.decision_function(X)).max() < 1e-9
        curve = card.curves["named_sources"]
        assert list(curve.points) == sorted(curve.points)
        learnt = scorecard(plain, X, "sourcing_quality", "?", {})
        fall = card.points("named_sources", 0.5) - card.points("named_sources", 0.0)
        by_itself = learnt.points("named_sources", 0.5) - learnt.points("named_sources", 0.0)
        assert fall == pytest.approx(max(cost, by_itself), abs=0.3)
        assert curve.missing <= card.points("named_sources", 0.5) - cost + 0.3


def test_smoothed_curves_have_no_steep_steps_and_keep_what_many_share():
    bins = np.repeat(np.arange(11.0), [90, *[9] * 10])
    points = np.append(np.where(np.arange(11) > 5, 1.0, 0.0), -0.5)
    smooth = _smoothed(points, bins, 0.06)
    steps = np.diff(smooth[:-1])
    assert (steps >= -1e-12).all() and steps.max() < 0.4
    assert smooth[0] == pytest.approx(0, abs=1e-3) and smooth[-1] == -0.5
    assert np.array_equal(_smoothed(points, bins, 0.0), points)


def test_points_are_centred_on_the_training_articles(model, table):
    card = scorecard(model, table, "sourcing_quality", "?", {})
    rows = [card.score(row.to_dict()).contributions for _, row in table.iterrows()]
    assert np.abs(pd.DataFrame(rows).mean()).max() < 1e-9


def test_known_directions_are_kept(model, table):
    card = scorecard(model, table, "sourcing_quality", "?", {})
    assert list(card.curves["named_sources"].points) == sorted(card.curves["named_sources"].points)
    assert list(card.curves["weasels"].points) == sorted(card.curves["weasels"].points, reverse=True)


def test_length_is_no_feature_and_moves_no_score(model, table):
    card = scorecard(model, table, "sourcing_quality", "?", {})
    assert "words" not in card.features
    longer = table.assign(words=table["words"] * 10)
    assert np.array_equal(model.decision_function(longer), model.decision_function(table))


def test_the_same_data_give_the_same_scorecard(table, label):
    cards = [
        scorecard(AdditiveModel(RECIPE).fit(table, label), table, "reliability", "?", {}).to_dict() for _ in range(2)
    ]
    assert json.dumps(cards[0]) == json.dumps(cards[1])


def test_graded_targets_order_articles_as_labels_do(table, label):
    soft = AdditiveModel(RECIPE).fit(table, 0.2 + 0.6 * label).raw(table)
    hard = AdditiveModel(RECIPE).fit(table, label).raw(table)
    assert np.corrcoef(soft, hard)[0, 1] > 0.9


def test_columns_that_say_nothing_are_left_out(table, label):
    X = table.assign(empty=np.nan, constant=3.0)
    card = scorecard(AdditiveModel(RECIPE).fit(X, label), X, "reliability", "?", {})
    assert not {"empty", "constant"} & set(card.features)


def test_weights_let_no_outlet_and_no_corpus_dominate():
    corpora = ["large"] * 100 + ["small"] * 25
    outlets = ["one"] * 81 + [f"o{i}" for i in range(19)] + ["two"] * 25
    labels = ([1.0] * 75 + [0.0] * 25) + ([1.0] * 5 + [0.0] * 20)
    weights = pd.Series(balanced_weights(corpora, outlets, labels))
    of_corpus = weights.groupby(corpora).sum()
    assert of_corpus["large"] / of_corpus["small"] == pytest.approx(2)  # as the square roots of 100 and 25
    good = pd.Series(labels) > 0.5
    assert weights[:100][good[:100]].sum() == pytest.approx(weights[:100][~good[:100]].sum())


def test_platt_scaling_undoes_a_scale():
    log_odds = RNG.normal(size=5000) * 2
    truth = (RNG.random(5000) < 1 / (1 + np.exp(-log_odds))).astype(float)
    scale, shift = platt(log_odds * 3 + 1, truth)
    assert scale == pytest.approx(1 / 3, rel=0.15) and shift == pytest.approx(-1 / 3, abs=0.15)
