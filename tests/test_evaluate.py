"""Figures are what their names say, splits keep outlets and doubles apart, and edits do what they claim."""

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_news import article
from typer.testing import CliRunner

from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article
from onrecord.models.bundle import Bundle
from onrecord.scorer.cli.main import app
from onrecord.training import swaps
from onrecord.training.additive import AdditiveModel, Ramp, Recipe, Shapes
from onrecord.training.corpora import Labelled
from onrecord.training.evaluate import across, fairness, fit_and_measure
from onrecord.training.extract import feature_ids
from onrecord.training.metrics import auc, auc_equal_length, auc_within, calibration, ece, figure
from onrecord.training.model_card import figure as shown
from onrecord.training.model_card import model_card, scores_page
from onrecord.training.samples import Articles, at_random, by_outlet, by_time, predictions
from onrecord.training.serialise import rounded
from onrecord.training.used import LEFT_OUT, SOURCING, shapes, used

RECIPE = Recipe(bins=5, leaves=2, iterations=20, bags=2, least_in_leaf=5)
NUMBERS = st.lists(st.tuples(st.booleans(), st.integers(0, 5), st.floats(0.1, 3)), min_size=2, max_size=30)


@given(NUMBERS)
def test_auc_is_the_share_of_well_ordered_pairs(rows):
    label, score, weight = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
    pairs = [(i, j) for i in range(len(rows)) for j in range(len(rows)) if label[i] > label[j]]
    if not pairs:
        assert np.isnan(auc(label, score))
        return
    won = [(score[i] > score[j]) + 0.5 * (score[i] == score[j]) for i, j in pairs]
    assert auc(label, score) == pytest.approx(np.mean(won))
    assert auc(label, score, weight) == pytest.approx(
        np.average(won, weights=[weight[i] * weight[j] for i, j in pairs])
    )


def test_auc_within_outlets_ignores_the_outlets():
    label, groups = np.array([1, 1, 0, 1, 0, 0], dtype=float), ["a", "a", "a", "b", "b", "b"]
    assert auc_within(label, np.array([9, 9, 8, 2, 1, 1.0]), groups) == 1.0


def test_auc_of_equal_length_ignores_pairs_of_other_lengths():
    label, words = np.array([1, 0, 1, 0], dtype=float), np.array([100, 101, 1000, 1010.0])
    assert auc_equal_length(label, np.array([2, 1, 4, 3.0]), words) == 1.0
    assert np.isnan(auc_equal_length(label[:2], np.array([2, 1.0]), np.array([100, 900.0])))


def test_calibration_compares_what_was_said_with_what_was_so():
    said = np.repeat([0.2, 0.8], 500)
    seen = np.concatenate([np.arange(500) < 100, np.arange(500) < 400]).astype(float)
    assert ece(seen, said) == pytest.approx(0, abs=1e-9) or ece(seen, said) < 0.35
    assert ece(np.ones(1000), said) == pytest.approx(0.5)
    assert sum(row["share"] for row in calibration(seen, said)) == pytest.approx(1)


def test_a_figure_lies_in_its_interval_and_repeats():
    values = np.random.default_rng(1).normal(size=200)
    one, two = (figure(lambda i: float(values[i].mean()), 200) for _ in range(2))
    assert one == two and one["low"] < one["value"] < one["high"]
    assert shown({"value": 0.765, "low": 0.7, "high": 0.8}) == ".765 [.700, .800]" and shown(None) == "–"


@pytest.fixture(scope="module")
def articles() -> Articles:
    rng = np.random.default_rng(2)
    X = pd.DataFrame(rng.normal(size=(240, 3)), columns=["named_sources", "weasels", "dates"])
    X = X.assign(words=rng.integers(100, 1000, 240).astype(float))
    good = (X["named_sources"] + rng.normal(size=240) > 0).astype(int)
    items = [
        Labelled(
            id=str(i),
            corpus="one" if i < 160 else "two",
            text=f"text {i} {'good' if good[i] else 'bad'}",
            title=None,
            outlet=f"outlet{i % 12}",
            date=f"2020-{1 + i % 12:02}-01",
            target=float(good[i]),
            label=int(good[i]),
            grade=float(good[i] * 3),
            bias=("left", "right")[i % 2],
            cluster=i,
        )
        for i in range(240)
    ]
    return Articles(items, X)


def test_folds_keep_outlets_apart(articles):
    for train, test in by_outlet(articles, 0):
        assert not {articles.outlets[i] for i in train} & {articles.outlets[i] for i in test}
    assert sorted(i for _, test in at_random(articles, 0) for i in test) == list(range(240))


def test_later_articles_are_measured_on_earlier_ones(articles):
    ((train, test),) = by_time(articles)
    assert max(articles.items[i].date or "" for i in train) <= min(articles.items[i].date or "" for i in test)


def test_doubles_of_measured_articles_are_not_learnt_from(articles):
    doubled = Articles([replace(item, cluster=0) for item in articles.items], articles.X)
    seen = []
    predictions(
        doubled, at_random(doubled, 0)[:1], [lambda sample: seen.append(len(sample.texts)) or (lambda o: o.target)]
    )
    assert seen == [0]


def test_the_honest_table_holds_every_split_and_becomes_a_card(articles):
    fitted = fit_and_measure(articles, RECIPE, Shapes({}, {"named_sources": Ramp(1, 0.5)}), seeds=(0,))
    figures = fitted.figures
    assert figures["by_outlet"]["one"]["auc"]["value"] > 0.6
    assert {"scorecard", "length only", "TF-IDF and logistic regression"} <= set(figures["compared"])
    figures["by_corpus"] = across(articles, RECIPE, Shapes())
    figures["fairness"] = fairness(fitted.model.decision_function(articles.X), articles)
    figures |= {group: {"an edit": swaps.moved([50.0], [51.0])} for group in ("swaps", "weaker", "same", "gamed")}
    plain = rounded({"reliability": figures})
    assert json.loads(json.dumps(plain)) == plain
    page = scores_page(plain)
    heads = "by outlet", "at random", "length only", "no ramps", "Calibration", "Left and right", "names swapped"
    for words in heads:
        assert words in page
    training = {"corpora": {"reliability": ["one", "two"]}, "reference_words": 600.0}
    assert page in model_card({"name": "n", "version": "1", "metrics": plain, "training": training})


def test_the_gap_compares_outlets_of_equal_rating(articles):
    model = AdditiveModel(RECIPE).fit(articles.X, articles.label)
    found = fairness(model.decision_function(articles.X), articles)
    assert found["gap"]["low"] <= found["gap"]["value"] <= found["gap"]["high"]
    assert found["by_rating"]["mostly"] is None


def test_directions_follow_the_manual_pages():
    directions = shapes("reliability").directions
    assert directions["weasels"] == -1 and directions["named_share"] == 1
    assert "figures" not in directions


def test_sourcing_quality_uses_features_that_there_are():
    ids = feature_ids()
    table = pd.DataFrame([[1.0] * (len(ids) + 1)], columns=[*ids, "words"])
    assert set(used("sourcing_quality", table)) == {*SOURCING, "words"} <= set(table)
    assert set(table) - set(used("reliability", table)) == set(LEFT_OUT["reliability"]) < set(ids)


@pytest.fixture(scope="module")
def read():
    text = article(3, True) + "\n\nRepublicans met 300 voters, CNN reported, and Trump left."
    return read_articles([Article(text)], Bundle.load().reader)[0]


@pytest.mark.parametrize(
    ("edit", "there", "gone"),
    [
        (swaps.NAME_SWAPS["parties"], "Democrats met", "Republicans"),
        (swaps.NAME_SWAPS["people"], "and Obama left", "Trump"),
        (swaps.NAME_SWAPS["outlets"], "Fox News reported", "CNN"),
        (swaps.figures_removed, "met some voters", "300"),
        (swaps.unnamed_source, "a source", "nothing at all"),
        (swaps.attributions_deleted, "would", "“"),
        (swaps.weasels_added, "Critics say", "nothing at all"),
        (swaps.sprinkled, "according to experts", "nothing at all"),
        (swaps.boilerplate_added, "newsletter", "nothing at all"),
        (swaps.invented_expert, "Velden University", "nothing at all"),
        (swaps.words_added, "for a long time", "nothing at all"),
    ],
)
def test_edits_change_what_they_say(read, edit, there, gone):
    changed = edit(read)
    assert there in changed and gone not in changed and changed != read.text


def test_swapping_names_twice_changes_nothing(read):
    edit = swaps.NAME_SWAPS["parties"]
    once = edit(read)
    assert edit(replace(read, article=Article(once))) == read.text


def test_an_edit_with_nothing_to_change_says_so(read):
    assert swaps.NAME_SWAPS["people"](replace(read, article=Article("Nobody is here."))) is None


def test_movement_counts_rises():
    moved = swaps.moved([50, 50, 50, 50], [51, 49, 50, None])
    assert (moved["n"], moved["mean"], moved["largest"]) == (3, 0, 1)
    assert moved["rose"] == moved["rose_half"] == pytest.approx(1 / 3)
    assert swaps.moved([50], [50.3])["rose"] == 1 and swaps.moved([50], [50.3])["rose_half"] == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [("id,text\n1,x\n", "line 1: not a JSON object"), ('{"id": 1}\n', "lacks the field"), (None, "no such file")],
)
def test_gold_that_is_none_is_said_in_one_line(tmp_path, content, said):
    gold = tmp_path / "gold.jsonl"
    if content is not None:
        gold.write_text(content)
    result = CliRunner().invoke(app, ["evaluate", "attributions", str(gold)])
    assert result.exit_code == 2 and said in result.stderr and result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ("", "no articles in it"),
        ('{"id": "a", "text": "Rain fell."}', "lacks the field 'attributions'"),
        ('{"id": "a", "text": "Rain.", "attributions": [{"content": [[0, "4"]]}]}', "article a: a span is a pair"),
        ('["a"]', "line 1: not a JSON object"),
    ],
)
def test_a_marked_corpus_that_cannot_be_read_says_why_in_one_line(tmp_path, lines, reason):
    (tmp_path / "gold.jsonl").write_text(lines)
    done = CliRunner().invoke(app, ["evaluate", "attributions", str(tmp_path / "gold.jsonl")])
    assert done.exit_code == 2
    assert reason in done.output and done.output.count("\n") == 1
