"""Fitting and retraining: additive models equal to their scorecards, and a newsroom's corpus to a bundle of its own."""

import json
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from invented_news import article, corpus
from typer.testing import CliRunner

from onrecord.models.bundle import Bundle
from onrecord.scorer.cli.main import app
from onrecord.training.additive import AdditiveModel, Ramp, Recipe, Shapes, _smoothed
from onrecord.training.clean import clean, near_doubles, outlet_of
from onrecord.training.corpora import Labelled
from onrecord.training.evaluate import Fitted
from onrecord.training.extract import extract
from onrecord.training.own_labels import Plan, RetrainError, leaks, read_items, targets
from onrecord.training.retrain import chance, retrain
from onrecord.training.samples import Articles
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


def test_cleaning_takes_out_what_tells_the_outlet():
    text = f"By Ana Koren\n\n{article(1, True)}\n\nCopyright 2024 The Velden Courier\n\nShe told the Velden Courier so."
    cleaned = clean(text, "veldencourier.example") or ""
    assert "Courier" not in cleaned and "By Ana" not in cleaned and "She told the publication so." in cleaned


@pytest.mark.parametrize("text", ["", "Too short.", "Please enable cookies in your browser. " * 20])
def test_pages_without_an_article_are_left_out(text):
    assert clean(text) is None


def test_outlets_have_one_name():
    names = ("online.wsj.com", "wsj.com", "blogs.wsj.com", "politi.co", "news.bbc.co.uk", None)
    assert [outlet_of(name) for name in names] == ["wsj.com", "wsj.com", "wsj.com", "politico.com", "bbc.co.uk", None]


def test_near_doubles_are_found_and_others_are_not():
    texts = [article(i, True) for i in range(6)]
    texts.append(texts[2].replace("Monday", "Tuesday") + " One more line was added here.")
    clusters = near_doubles(texts)
    assert clusters[6] == clusters[2] and len(set(clusters)) == 6


@pytest.mark.parametrize(
    ("labels", "options", "expected"),
    [
        (["sound", "unsound"] * 2, {"positive": ("sound",)}, [1, 0, 1, 0]),
        ([0, 1, 1, 0], {}, [0, 1, 1, 0]),
        ([True, False, True, False], {}, [1, 0, 1, 0]),
        (["low", "high", "mid", "low"], {"order": ("low", "mid", "high")}, [0, 1, 1, 0]),
        ([1.5, 4.5, 3.5, 2.5], {}, [0, 1, 1, 0]),
    ],
)
def test_labels_of_any_kind_are_understood(labels, options, expected):
    target, label = targets(pd.Series(labels), **options)
    assert label.tolist() == expected
    assert ((target >= 0) & (target <= 1)).all()


@pytest.mark.parametrize(
    ("labels", "options", "reason"),
    [
        (["good", "bad", "good"], {}, "--positive"),
        (["good", "good"], {}, "nothing to learn"),
        (["good", "bad"], {"positive": ("fine",)}, "no article has the label 'fine'"),
        (["good", "bad"], {"order": ("good",)}, "lacks"),
    ],
)
def test_labels_that_cannot_be_understood_are_refused(labels, options, reason):
    with pytest.raises(RetrainError, match=reason):
        targets(pd.Series(labels), **options)


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_corpora_come_in_three_formats(tmp_path: Path, ending: str):
    path = tmp_path / f"ours.{ending}"
    _write(pd.DataFrame(corpus(80)).rename(columns={"text": "body"}), path)
    items, _ = read_items(Plan(path, "stars", "ours", text=("text", "body"), group="outlet"))
    assert len(items) == 80 and {item.label for item in items} == {0, 1}


def _write(frame: pd.DataFrame, path: Path) -> None:
    if path.suffix == ".csv":
        frame.to_csv(path, index=False)
    elif path.suffix == ".parquet":
        frame.to_parquet(path)
    else:
        frame.to_json(path, orient="records", lines=True)


@pytest.mark.parametrize(
    ("rows", "options", "reason"),
    [
        (corpus(40), {}, "at least 60"),
        ([{**row, "verdict": "sound"} for row in corpus(80)], {}, "good"),
        ([{**row, "verdict": "sound" if i > 3 else "unsound"} for i, row in enumerate(corpus(80))], {}, "at least 12"),
        (corpus(80), {"label": "rating"}, "there is no column 'rating'"),
        ([{"story": row.pop("text"), **row} for row in corpus(80)], {}, "say with --text which holds the articles"),
        ([{**row, "text": corpus(1)[0]["text"]} for row in corpus(80)], {}, "usable"),
    ],
)
def test_corpora_that_teach_nothing_are_refused(tmp_path: Path, rows, options, reason):
    path = tmp_path / "ours.csv"
    _write(pd.DataFrame(rows), path)
    with pytest.raises(RetrainError, match=reason):
        read_items(Plan(path, **{"label": "verdict", "name": "ours", "positive": ("sound",), **options}))


@pytest.fixture(scope="module")
def in_use() -> Bundle:
    return Bundle.load()


@pytest.fixture(scope="module")
def cache(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("cache")


def test_features_are_read_once(in_use, cache, monkeypatch):
    texts = [article(i, True) for i in range(4)]
    first = extract(texts, in_use, folder=cache)
    monkeypatch.setattr("onrecord.training.extract._measure", lambda *_: pytest.fail("read again"))
    assert extract(texts, in_use, folder=cache).equals(first)
    assert list(extract(texts[::-1], in_use, folder=cache)["words"]) == list(first["words"][::-1])


def test_a_label_that_one_feature_decides_is_refused(tmp_path, in_use, cache):
    path = tmp_path / "ours.csv"
    rows = [
        {"text": article(i, i % 2 == 0) + (" Why? Why not!" * 6 if i % 2 else ""), "good": (i + 1) % 2}
        for i in range(80)
    ]
    _write(pd.DataFrame(rows), path)
    with pytest.raises(RetrainError, match="alone decides the label"):
        retrain(Plan(path, "good", "ours"), tmp_path / "bundle", in_use, cache=cache)


def _measured(outlets: int, dull: np.ndarray | None = None) -> Articles:
    """Eighty articles of as many outlets, each outlet all good or all bad, with one feature."""
    label = [(i % outlets) % 2 for i in range(80)]
    items = [
        Labelled(f"ours/{i}", "ours", "", None, f"paper {i % outlets}", None, float(good), good, cluster=i)
        for i, good in enumerate(label)
    ]
    values = np.random.default_rng(1).normal(size=80) if dull is None else dull + 2.2 * np.array(label)
    return Articles(items, pd.DataFrame({"weasels": values, "words": np.arange(80) % 7 + 300.0}))


def test_labels_of_few_outlets_instead_of_articles_are_refused():
    with pytest.raises(RetrainError, match=r"outlet alone decides the label \(AUC 1.00\)"):
        leaks(_measured(4), grouped=True)
    assert leaks(_measured(4), grouped=False) == []


def test_what_nearly_decides_the_label_is_a_warning_with_its_figure():
    (warning,) = leaks(_measured(20), grouped=True)
    assert "the outlet alone nearly decides the label (AUC 1.00)" in warning
    (warning,) = leaks(_measured(20, np.random.default_rng(1).normal(size=80)), grouped=False)
    assert re.search(r"the feature weasels alone nearly decides the label \(AUC 0\.9\d\)", warning)


def test_a_newsrooms_labels_become_a_bundle(tmp_path: Path, monkeypatch):
    path = tmp_path / "ours.jsonl"
    _write(pd.DataFrame(corpus(90, wrong=0.25)), path)
    monkeypatch.setenv("ONRECORD_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("ONRECORD_CACHE", str(tmp_path / "cache"))
    command = ["train", str(path), "--label", "verdict", "--positive", "sound", "--group", "outlet", "--name", "ours"]
    done = CliRunner().invoke(app, command)
    assert done.exit_code == 0, done.output
    assert "ours (held-out outlets)" in done.output and "(in use)" in done.output
    bundle = Bundle.load("ours")
    assert bundle.scorecards["reliability"].to_dict() == Bundle.load().scorecards["reliability"].to_dict()
    assert bundle.card.startswith("# ours 1")
    again = CliRunner().invoke(app, command)
    assert again.exit_code == 2 and "exists" in again.output
    listed = CliRunner().invoke(app, ["model", "list"])
    assert "ours" in listed.output and "default" in listed.output
    assert CliRunner().invoke(app, ["model", "verify", "ours"]).exit_code == 0
    compare = ["model", "compare", "default", "ours", "--on", str(path)]
    compared = CliRunner().invoke(app, [*compare, "--label", "verdict", "--positive", "sound"]).output
    assert "source_diversity" in compared and " default     ours\n" in compared
    assert "reliability: the same scorecard" in compared and re.search(r"\nours: AUC \.\d", compared)
    assert CliRunner().invoke(app, compare).exit_code == 2
    assert CliRunner().invoke(app, ["model", "show", "nobody"]).exit_code == 2


def test_a_model_no_better_than_a_coin_is_called_that():
    def fitted(low: float) -> Fitted:
        auc = {"value": 0.6, "low": low, "high": 0.7, "n": 80}
        return Fitted(AdditiveModel(Recipe(), Shapes()), [], {"by_outlet": {"ours": {"auc": auc}}})

    assert chance(fitted(0.55)) == []
    (warning,) = chance(fitted(0.45))
    assert warning.startswith("no better than a coin, as far as these articles show (AUC .600 [.450, .700])")


def test_labels_that_are_articles_are_not_printed_whole():
    with pytest.raises(RetrainError) as refused:
        targets(pd.Series([f"Story {n}\n\n" + "It rained. " * 300 for n in range(90)]))
    assert len(str(refused.value)) < 400 and "and 85 more" in str(refused.value)
