"""`onrecord train`: from a newsroom's corpus to a bundle of its own, each article read once."""

import re
from pathlib import Path

import pandas as pd
import pytest
from invented_news import article, corpus, write_corpus
from typer.testing import CliRunner

from onrecord.models.bundle import Bundle
from onrecord.scorer.cli.main import app
from onrecord.training.additive import AdditiveModel, Recipe, Shapes
from onrecord.training.evaluate import Fitted
from onrecord.training.extract import extract
from onrecord.training.own_labels import Plan, RetrainError
from onrecord.training.retrain import chance, retrain


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
    write_corpus(pd.DataFrame(rows), path)
    with pytest.raises(RetrainError, match="alone decides the label"):
        retrain(Plan(path, "good", "ours"), tmp_path / "bundle", in_use, cache=cache)


def test_a_newsrooms_labels_become_a_bundle(tmp_path: Path, monkeypatch):
    path = tmp_path / "ours.jsonl"
    write_corpus(pd.DataFrame(corpus(90, wrong=0.25)), path)
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
