"""Settings of a folder and of the user: what they set, and that mistakes in them are said."""

import json

import pytest
from articles import article


def test_a_settings_file_sets_what_the_command_line_may_override(score, two, tmp_path):
    (tmp_path / "onrecord.toml").write_text('format = "csv"\nfail_under = 100\n', encoding="utf-8")
    assert score(two).exit_code == 1
    assert score(two).stdout.startswith("id,title")
    assert score(two, "-f", "jsonl", "--fail-under", "0").exit_code == 0


def test_columns_and_limits_in_pyproject(score, tmp_path):
    toml = '[tool.other]\nx = 1\n[tool.onrecord.columns]\ntext = "story"\n[tool.onrecord.limits]\ndepth = 3\n'
    (tmp_path / "pyproject.toml").write_text(toml, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps([{"story": article(1)}, [[[[1]]]]]), encoding="utf-8")
    assert "nested deeper than 3" in score("a.json", "-f", "csv").stderr
    (tmp_path / "a.json").write_text(json.dumps({"story": article(1)}), encoding="utf-8")
    assert score("a.json", "-f", "csv").exit_code == 0


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("fail-under = 3", "unknown key fail-under; did you mean fail_under?"),
        ("[limits]\ndeep = 3", "unknown key limits.deep; did you mean limits.depth?"),
        ("[fail_under]\ntruth = 3", "unknown key fail_under.truth; known are: sourcing_quality, reliability"),
        ('jobs = "two"', "jobs must be a whole number"),
        ("jobs = true", "jobs must be a whole number"),
        ('format = "xml"', "format is one of text, json, jsonl, csv, parquet"),
        ("[limits]\ndepth = 0", "limit depth must be at least 1"),
        ("jobs = ", "onrecord.toml: Invalid value"),
    ],
)
def test_mistakes_are_said(score, two, tmp_path, toml, message):
    (tmp_path / "onrecord.toml").write_text(toml, encoding="utf-8")
    result = score(two)
    assert result.exit_code == 2 and message in result.stderr and len(result.stderr.splitlines()) == 1


def test_the_users_own_settings_count_where_no_folder_has_any(score, two, tmp_path, monkeypatch):
    monkeypatch.setenv("ONRECORD_SETTINGS", str(tmp_path / "own.toml"))
    (tmp_path / "own.toml").write_text('format = "csv"\n', encoding="utf-8")
    assert score(two).stdout.startswith("id,title")
    (tmp_path / "onrecord.toml").write_text('format = "jsonl"\n', encoding="utf-8")
    assert score(two).stdout.startswith("{")


def test_a_folder_cannot_say_which_estimators_are_trusted(score, two, tmp_path):
    (tmp_path / "onrecord.toml").write_text(f'estimators = ["{"0" * 64}"]\n', encoding="utf-8")
    result = score(two)
    assert result.exit_code == 2 and "only be pinned in your own settings" in result.stderr
