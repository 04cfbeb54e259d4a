"""A newsroom's own labels: which are understood, and which are refused with a reason."""

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from invented_news import corpus, write_corpus

from onrecord.training.corpora import Labelled
from onrecord.training.own_labels import Plan, RetrainError, leaks, read_items, targets
from onrecord.training.samples import Articles


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


def test_labels_that_are_articles_are_not_printed_whole():
    with pytest.raises(RetrainError) as refused:
        targets(pd.Series([f"Story {n}\n\n" + "It rained. " * 300 for n in range(90)]))
    assert len(str(refused.value)) < 400 and "and 85 more" in str(refused.value)


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_corpora_come_in_three_formats(tmp_path: Path, ending: str):
    path = tmp_path / f"ours.{ending}"
    write_corpus(pd.DataFrame(corpus(80)).rename(columns={"text": "body"}), path)
    items, _ = read_items(Plan(path, "stars", "ours", text=("text", "body"), group="outlet"))
    assert len(items) == 80 and {item.label for item in items} == {0, 1}


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
    write_corpus(pd.DataFrame(rows), path)
    with pytest.raises(RetrainError, match=reason):
        read_items(Plan(path, **{"label": "verdict", "name": "ours", "positive": ("sound",), **options}))


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
