"""A scorecard's score is its base plus its points, and nothing that is not a scorecard is taken for one."""

import copy
import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_bundle import small_scorecard

from onrecord.models.scorecard import Scorecard

CARD = Scorecard.from_dict(small_scorecard())
VALUE = st.none() | st.floats(allow_nan=True, allow_infinity=True) | st.integers(-5, 10)


def test_points_are_looked_up_in_bins_that_include_their_upper_edge():
    assert [CARD.points("named_sources", v) for v in (0, 1.5, 1.6, 3.5, 100)] == [-1.0, -1.0, 0.25, 0.25, 0.75]


def test_not_applicable_has_points_of_its_own():
    assert CARD.points("named_sources", None) == CARD.points("named_sources", math.nan) == -0.125


def test_a_feature_the_card_does_not_use_contributes_nothing():
    assert CARD.points("moon_phase", 3.0) == 0.0


@given(VALUE, VALUE)
def test_base_and_contributions_are_the_log_odds(named: float | None, weasels: float | None):
    score = CARD.score({"named_sources": named, "weasels": weasels})
    log_odds = math.log(score.probability / (1 - score.probability))
    assert math.isclose(score.base + sum(score.contributions.values()), log_odds, abs_tol=1e-9)
    assert 0 <= score.low <= score.value <= score.high <= 100
    assert score.value == 100 * score.probability


@given(st.lists(st.tuples(VALUE, VALUE), min_size=1, max_size=20))
def test_many_articles_score_as_each_does_alone(rows: list[tuple[float | None, float | None]]):
    table = CARD.score_many({"named_sources": [row[0] for row in rows], "weasels": [row[1] for row in rows]})
    for i, (named, weasels) in enumerate(rows):
        score = CARD.score({"named_sources": named, "weasels": weasels})
        assert np.allclose([table[key][i] for key in ("value", "low", "high")], [score.value, score.low, score.high])


def test_bands_begin_at_the_cutoffs():
    cases = ((0, 9), (0, 0), (3, 0), (9, 0))
    bands = [CARD.score({"named_sources": named, "weasels": weasels}).band for named, weasels in cases]
    assert bands == ["weak", "mixed", "solid", "solid"]
    lower = Scorecard.from_dict({**small_scorecard(), "cutoffs": [0.1, 0.5, 0.7]})
    assert lower.score({"named_sources": 9, "weasels": 0}).band == "strong"


def test_a_band_goes_by_the_score_as_it_is_told():
    values = {"named_sources": 3, "weasels": 3}
    assert 37.5 < CARD.score(values).value < 38
    cards = [Scorecard.from_dict({**small_scorecard(), "cutoffs": [0.1, 0.2, least]}) for least in (0.38, 0.39)]
    assert [card.score(values).band for card in cards] == ["strong", "solid"]


def test_a_card_survives_being_written_and_read():
    text = json.dumps(CARD.to_dict())
    assert json.dumps(Scorecard.from_json(text.encode()).to_dict()) == text


def _with(path: str, value: Any) -> dict[str, Any]:
    data = copy.deepcopy(small_scorecard())
    *parents, last = path.split(".")
    target: Any = data
    for key in parents:
        target = target[key]
    target[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        ("format", "onrecord-scorecard/9", "format"),
        ("base", math.nan, "out of range"),
        ("base", "1", "not a number"),
        ("base", True, "not a number"),
        ("base", 10**400, "too large"),
        ("cutoffs", [0.5, 0.25, 0.75], "rising"),
        ("extra", 1, "unknown keys"),
        ("features", {}, "features"),
        ("features", {f"f{i}": {} for i in range(501)}, "features"),
        ("features.named_sources.edges", [3.5, 1.5], "must rise"),
        ("features.named_sources.edges", [1.5, 1.5], "must rise"),
        ("features.named_sources.edges", [1.5], "need 2 points"),
        ("features.named_sources.edges", list(range(10_000)), "at most"),
        ("features.named_sources.points", [0.0, math.inf, 0.0], "out of range"),
        ("features.named_sources.points", [0.0, 31.0, 0.0], "add up"),
        ("features.named_sources.replicates", [[0, 0, 0, 0]], "replicates"),
        ("features.named_sources.replicates", [[0], [0], [0]], "needs 4 points"),
        ("features.named_sources.missing", None, "not a number"),
        ("features.named_sources", [1, 2], "a feature has"),
        ("features.__import__", small_scorecard()["features"]["weasels"], "no feature's id"),
        ("notes", "none", "notes"),
    ],
)
def test_what_is_not_a_scorecard_is_refused_with_the_reason(path: str, value: Any, reason: str):
    with pytest.raises(ValueError, match=reason):
        Scorecard.from_dict(_with(path, value))


@pytest.mark.parametrize(
    "data",
    [
        b"\x80\x04\x95",
        b"[]",
        b"NaN",
        b'{"base": 1e999}',
        b'{"base": Infinity}',
        b'{"base": 1, "base": 2}',
        b"[" * 100_000,
    ],
)
def test_bytes_that_are_not_strict_json_are_refused(data: bytes):
    with pytest.raises(ValueError, match="card"):
        Scorecard.from_json(data, "card")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "card.json"
    with path.open("wb") as file:
        file.truncate(9_000_000)
    with pytest.raises(ValueError, match="larger than"):
        Scorecard.load(path)
