"""What `onrecord score` says on standard error, and its exit codes."""

import json

import pytest
from articles import article

from onrecord.scorer.progress import Tally


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("none.txt", None, "none.txt: no such file or folder"),
        ("a.txt", b"", "a.txt: empty: no text in it"),
        ("a.txt", b"abc\0def", "a.txt: not text: it holds NUL bytes"),
        ("a.pdf", b"%PDF-1.7", "a.pdf: not text but a PDF document: convert it to text first"),
        ("a.json", b"{", "a.json: broken JSON"),
    ],
)
def test_bad_input_is_one_line_and_code_2_and_stops_nothing(score, two, tmp_path, name, content, message):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = score(name, two, "-f", "jsonl")
    assert result.exit_code == 2
    (line,) = [line for line in result.stderr.splitlines() if name in line]
    assert line.startswith(f"onrecord: {message}")
    assert [json.loads(line)["status"] for line in result.stdout.splitlines()] == ["failed", "scored", "scored"]
    assert "3 articles: 2 scored, 1 failed" in result.stderr


def test_what_is_not_scored_is_said_and_no_failure(score, two, tmp_path):
    (tmp_path / "short.txt").write_text("The council met on Monday.", encoding="utf-8")
    result = score("short.txt", two, "-f", "jsonl")
    assert result.exit_code == 0
    assert "short.txt: not scored: shorter than the 100 words" in result.stderr
    assert json.loads(result.stdout.splitlines()[0])["status"] == "not_scored"


def test_nothing_scored_at_all_is_code_2(score, tmp_path):
    (tmp_path / "short.txt").write_text("The council met on Monday.", encoding="utf-8")
    assert score("short.txt").exit_code == 2


def test_files_that_hold_no_article_at_all_are_said(score, tmp_path):
    for name in ("a.jsonl", "b.csv"):
        (tmp_path / name).write_text("id,text\n" * name.endswith("csv"), encoding="utf-8")
    result = score("a.jsonl", "b.csv", "-f", "jsonl")
    assert (result.exit_code, result.stderr) == (2, "onrecord: no article in a.jsonl, b.csv\n")


def test_another_language(score, tmp_path):
    text = (
        "Der Rat hat die Brücke am Montag gesperrt, sagte die Sprecherin der Stadt, und niemand weiß, wie lange. " * 9
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    result = score("a.txt")
    assert result.exit_code == 2 and "a.txt: not scored: not English" in result.stderr


def test_thresholds(score, two):
    assert score(two, "-f", "csv", "--fail-under", "0").exit_code == 0
    result = score(two, "-f", "csv", "--fail-under", "reliability=100")
    assert result.exit_code == 1 and "reliability is" in result.stderr


def test_what_a_run_writes_into_its_own_folder_is_no_input(score, two, tmp_path):
    for _ in range(2):  # the second time the first one's files are there
        result = score(".", "-o", "scores.jsonl", "--html", "report", "-q")
        assert (result.exit_code, result.stderr) == (0, "")
        assert len((tmp_path / "scores.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert score("*", "-o", "scores.jsonl", "--html", "report", "-q").exit_code == 0


def test_a_threshold_is_held_against_the_score_as_it_is_told():
    tally = Tally()
    tally.lowest["reliability"] = 64.6
    assert tally.below({"reliability": 65}) == {} and tally.below({"reliability": 66}) == {"reliability": 65}


@pytest.mark.parametrize(
    "arguments",
    [
        ("-f", "xml"),
        ("-f", "parquet"),
        ("--resume",),
        ("--fail-under", "x"),
        ("--fail-under", "101"),
        ("--fail-under", "truth=3"),
        ("--limit", "size=3"),
        ("--limit", "depth=0"),
        ("--input-format", "docx"),
        ("--model", "no-such-model"),
        ("--scheduler", "tcp://127.0.0.1:1"),
    ],
    ids=" ".join,
)
def test_bad_usage_is_one_line_and_code_2(score, two, arguments):
    result = score(two, *arguments)
    assert result.exit_code == 2 and result.stdout == ""
    assert len(result.stderr.splitlines()) == 1 and result.stderr.startswith("onrecord: ")


def test_a_detected_encoding_is_said(score, tmp_path):
    (tmp_path / "a.txt").write_bytes(article(1).encode("windows-1252"))
    assert "note: a.txt: not UTF-8; detected as Windows-1252" in score("a.txt").stderr


def test_quiet_leaves_errors_only(score, two, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"")
    assert score(two, "bad.txt", "-q", "-f", "csv").stderr == "onrecord: bad.txt: empty: no text in it\n"


def test_a_thousand_errors_do_not_bury_the_summary(score, tmp_path):
    (tmp_path / "a.jsonl").write_text("{broken\n" * 1000, encoding="utf-8")
    lines = score("a.jsonl", "-f", "csv").stderr.splitlines()
    assert len(lines) < 30 and "1,000 articles: 0 scored, 1,000 failed" in lines[-1]
