"""The command `onrecord score` on many articles: formats, exit codes, messages, the same bytes however it is run."""

import csv
import io
import json
import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pandas
import pytest
from articles import ONRECORD, article, write_lines
from typer.testing import CliRunner

from onrecord.scorer.cli.main import app
from onrecord.scorer.progress import Tally

# Before a command: without the superuser's right to look into everything. None where nothing takes it away.
CAPABILITIES = "-dac_override,-dac_read_search"
DROPPED = ["setpriv", f"--bounding-set={CAPABILITIES}", f"--inh-caps={CAPABILITIES}"]
BOUND: list[str] | None = [] if os.geteuid() else DROPPED if shutil.which("setpriv") else None


@pytest.fixture
def score(tmp_path, monkeypatch):
    """Run `onrecord score` in an empty folder; gives exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin: str | None = None):
        return CliRunner().invoke(app, ["score", *map(str, arguments)], input=stdin)

    return run


def documents(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def two(tmp_path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "two"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.txt").write_text(article(number), encoding="utf-8")
    return folder


class TestFormats:
    def test_text_for_people(self, score, two):
        result = score(two)
        assert result.exit_code == 0
        assert "Sourcing quality" in result.stdout and "Reliability" in result.stdout
        assert "2 articles: 2 scored" in result.stderr

    def test_json_is_an_object_for_one_article_and_a_list_for_several(self, score, two):
        assert json.loads(score(two / "0.txt", "-f", "json").stdout)["article"]["id"] == "0.txt"
        assert [found["article"]["id"] for found in json.loads(score(two, "-f", "json").stdout)] == ["0.txt", "1.txt"]

    def test_json_lines(self, score, two):
        lines = score(two, "-f", "jsonl").stdout.splitlines()
        assert [json.loads(line)["article"]["id"] for line in lines] == ["0.txt", "1.txt"]

    def test_csv(self, score, two):
        rows = list(csv.DictReader(io.StringIO(score(two, "-f", "csv").stdout)))
        assert [row["id"] for row in rows] == ["0.txt", "1.txt"]
        assert 0 <= float(rows[0]["sourcing_quality"]) <= 100

    def test_the_format_follows_the_name_of_the_output(self, score, two, tmp_path):
        assert score(two, "-o", "r.parquet").exit_code == 0
        table = pandas.read_parquet(tmp_path / "r.parquet")
        assert list(table["id"]) == ["0.txt", "1.txt"] and table["reliability"].notna().all()
        assert sorted(path.name for path in tmp_path.iterdir()) == ["r.parquet", "two"]

    def test_tables_have_the_same_columns_whatever_was_scored(self, score, tmp_path, monkeypatch):
        monkeypatch.setattr("onrecord.scorer.output.ROWS", 16)
        write_lines(tmp_path / "many.jsonl", 40)
        (tmp_path / "short.txt").write_text("Too short.", encoding="utf-8")
        for name in ("many.jsonl", "short.txt"):
            score(name, "-o", f"{name}.csv")
            score(name, "-o", f"{name}.parquet")
        many, short = (pandas.read_csv(tmp_path / f"{name}.csv") for name in ("many.jsonl", "short.txt"))
        assert list(many.columns) == list(short.columns) and len(many) == 40
        assert len(pandas.read_parquet(tmp_path / "many.jsonl.parquet")) == 40

    def test_html_reports_are_not_printed_too_unless_asked_for(self, score, two, tmp_path):
        result = score(two, "--html", "site")
        assert not result.stdout
        assert (tmp_path / "site" / "index.html").exists()
        assert len(list((tmp_path / "site" / "articles").glob("*.html"))) == 2
        assert "written: site/index.html" in result.stderr
        assert "Sourcing quality" in score(two, "--html", "site", "-f", "text").stdout
        assert len(score(two, "--html", "site", "-f", "jsonl").stdout.splitlines()) == 2

    def test_standard_input(self, score):
        result = score("-", "-f", "jsonl", stdin=article(1))
        assert json.loads(result.stdout)["status"] == "scored"

    def test_every_article_becomes_one_line_in_input_order(self, score, tmp_path):
        write_lines(tmp_path / "a.jsonl", 70)
        score("a.jsonl", "-o", "r.jsonl")
        found = documents(tmp_path / "r.jsonl")
        expected = [f"n{number}" if number % 100 != 50 else f"a.jsonl#{number + 1}" for number in range(70)]
        assert [document["article"]["id"] for document in found] == expected
        assert {document["status"] for document in found} == {"scored", "failed"}


class TestExitCodesAndMessages:
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
    def test_bad_input_is_one_line_and_code_2_and_stops_nothing(self, score, two, tmp_path, name, content, message):
        if content is not None:
            (tmp_path / name).write_bytes(content)
        result = score(name, two, "-f", "jsonl")
        assert result.exit_code == 2
        (line,) = [line for line in result.stderr.splitlines() if name in line]
        assert line.startswith(f"onrecord: {message}")
        assert [json.loads(line)["status"] for line in result.stdout.splitlines()] == ["failed", "scored", "scored"]
        assert "3 articles: 2 scored, 1 failed" in result.stderr

    def test_what_is_not_scored_is_said_and_no_failure(self, score, two, tmp_path):
        (tmp_path / "short.txt").write_text("The council met on Monday.", encoding="utf-8")
        result = score("short.txt", two, "-f", "jsonl")
        assert result.exit_code == 0
        assert "short.txt: not scored: shorter than the 100 words" in result.stderr
        assert json.loads(result.stdout.splitlines()[0])["status"] == "not_scored"

    def test_nothing_scored_at_all_is_code_2(self, score, tmp_path):
        (tmp_path / "short.txt").write_text("The council met on Monday.", encoding="utf-8")
        assert score("short.txt").exit_code == 2

    def test_files_that_hold_no_article_at_all_are_said(self, score, tmp_path):
        for name in ("a.jsonl", "b.csv"):
            (tmp_path / name).write_text("id,text\n" * name.endswith("csv"), encoding="utf-8")
        result = score("a.jsonl", "b.csv", "-f", "jsonl")
        assert (result.exit_code, result.stderr) == (2, "onrecord: no article in a.jsonl, b.csv\n")

    def test_another_language(self, score, tmp_path):
        text = (
            "Der Rat hat die Brücke am Montag gesperrt, sagte die Sprecherin der Stadt, und niemand weiß, wie lange. "
            * 9
        )
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        result = score("a.txt")
        assert result.exit_code == 2 and "a.txt: not scored: not English" in result.stderr

    def test_thresholds(self, score, two):
        assert score(two, "-f", "csv", "--fail-under", "0").exit_code == 0
        result = score(two, "-f", "csv", "--fail-under", "reliability=100")
        assert result.exit_code == 1 and "reliability is" in result.stderr

    def test_what_a_run_writes_into_its_own_folder_is_no_input(self, score, two, tmp_path):
        for _ in range(2):  # the second time the first one's files are there
            result = score(".", "-o", "scores.jsonl", "--html", "report", "-q")
            assert (result.exit_code, result.stderr) == (0, "")
            assert len((tmp_path / "scores.jsonl").read_text(encoding="utf-8").splitlines()) == 2
        assert score("*", "-o", "scores.jsonl", "--html", "report", "-q").exit_code == 0

    def test_a_threshold_is_held_against_the_score_as_it_is_told(self):
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
    def test_bad_usage_is_one_line_and_code_2(self, score, two, arguments):
        result = score(two, *arguments)
        assert result.exit_code == 2 and result.stdout == ""
        assert len(result.stderr.splitlines()) == 1 and result.stderr.startswith("onrecord: ")

    def test_a_detected_encoding_is_said(self, score, tmp_path):
        (tmp_path / "a.txt").write_bytes(article(1).encode("windows-1252"))
        assert "note: a.txt: not UTF-8; detected as Windows-1252" in score("a.txt").stderr

    def test_quiet_leaves_errors_only(self, score, two, tmp_path):
        (tmp_path / "bad.txt").write_bytes(b"")
        assert score(two, "bad.txt", "-q", "-f", "csv").stderr == "onrecord: bad.txt: empty: no text in it\n"

    def test_a_thousand_errors_do_not_bury_the_summary(self, score, tmp_path):
        (tmp_path / "a.jsonl").write_text("{broken\n" * 1000, encoding="utf-8")
        lines = score("a.jsonl", "-f", "csv").stderr.splitlines()
        assert len(lines) < 30 and "1,000 articles: 0 scored, 1,000 failed" in lines[-1]


class TestSettings:
    def test_a_settings_file_sets_what_the_command_line_may_override(self, score, two, tmp_path):
        (tmp_path / "onrecord.toml").write_text('format = "csv"\nfail_under = 100\n', encoding="utf-8")
        assert score(two).exit_code == 1
        assert score(two).stdout.startswith("id,title")
        assert score(two, "-f", "jsonl", "--fail-under", "0").exit_code == 0

    def test_columns_and_limits_in_pyproject(self, score, tmp_path):
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
    def test_mistakes_are_said(self, score, two, tmp_path, toml, message):
        (tmp_path / "onrecord.toml").write_text(toml, encoding="utf-8")
        result = score(two)
        assert result.exit_code == 2 and message in result.stderr and len(result.stderr.splitlines()) == 1

    def test_the_users_own_settings_count_where_no_folder_has_any(self, score, two, tmp_path, monkeypatch):
        monkeypatch.setenv("ONRECORD_SETTINGS", str(tmp_path / "own.toml"))
        (tmp_path / "own.toml").write_text('format = "csv"\n', encoding="utf-8")
        assert score(two).stdout.startswith("id,title")
        (tmp_path / "onrecord.toml").write_text('format = "jsonl"\n', encoding="utf-8")
        assert score(two).stdout.startswith("{")

    def test_a_folder_cannot_say_which_estimators_are_trusted(self, score, two, tmp_path):
        (tmp_path / "onrecord.toml").write_text(f'estimators = ["{"0" * 64}"]\n', encoding="utf-8")
        result = score(two)
        assert result.exit_code == 2 and "only be pinned in your own settings" in result.stderr


class TestTheSameBytes:
    def test_any_number_of_processes(self, score, tmp_path):
        write_lines(tmp_path / "a.jsonl", 100)
        for jobs in (1, 2, 8):
            assert score("a.jsonl", "-o", f"{jobs}.jsonl", "-j", jobs).exit_code == 2  # it holds a broken line
        assert len({(tmp_path / f"{jobs}.jsonl").read_bytes() for jobs in (1, 2, 8)}) == 1

    def test_alone_and_in_company(self, score, tmp_path):
        write_lines(tmp_path / "a.jsonl", 40)
        lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
        together = score("a.jsonl", "-f", "jsonl").stdout.splitlines()
        for number in (0, 7, 39):
            assert score("-", "-f", "jsonl", stdin=lines[number]).stdout.splitlines() == [together[number]]

    def test_in_python(self, scorer):
        texts = [article(number) for number in range(40)]
        together = [document.to_json() for document in scorer.score_many(texts)]
        assert [scorer.score(text).to_json() for text in texts] == together


class TestOutputFiles:
    def test_nothing_half_written_stays_behind(self, score, two, tmp_path, monkeypatch):
        (tmp_path / "r.csv").write_text("as before", encoding="utf-8")

        def full(*_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.replace", full)
        result = score(two, "-o", "r.csv")
        assert result.exit_code == 2 and "No space left on device" in result.stderr and "--resume" in result.stderr
        assert (tmp_path / "r.csv").read_text() == "as before"
        assert not list(tmp_path.glob(".r.csv*"))
        monkeypatch.undo()
        monkeypatch.chdir(tmp_path)
        assert score(two, "-o", "r.csv", "--resume").exit_code == 0
        assert sorted(path.name for path in tmp_path.iterdir()) == ["r.csv", "two"]

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
    def test_standard_output_that_is_full(self, two):
        command = [*ONRECORD, "score", str(two), "-f", "jsonl"]
        with open("/dev/full", "w") as full:
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert done.returncode == 2 and "cannot write standard output: No space left" in done.stderr
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize("format", ["jsonl", "text"])
    def test_a_reader_that_leaves_early(self, tmp_path, format):
        write_lines(tmp_path / "a.jsonl", 200)
        score = shlex.join([*ONRECORD, "score", f"{tmp_path}/a.jsonl", "-f", format])
        command = f"({score}; echo ended with $? >&2) | head -n 1"
        done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
        assert len(done.stdout.splitlines()) == 1 and "Traceback" not in done.stderr
        assert "ended with 2" in done.stderr  # 1 would mean a low score

    @pytest.mark.skipif(BOUND is None, reason="the superuser may look into every folder")
    @pytest.mark.parametrize("mode", [0o000, 0o555], ids=["closed", "read only"])
    def test_a_folder_without_rights(self, two, tmp_path, mode):
        folder = tmp_path / "folder"
        folder.mkdir()
        (folder / "a.txt").write_text(article(1))
        command = [*(BOUND or ()), *ONRECORD, "score"]
        folder.chmod(mode)
        try:
            for target in (["-o", str(folder / "r.jsonl")], ["--html", str(folder / "pages")]):
                done = subprocess.run([*command, str(two), *target], capture_output=True, text=True, check=False)
                (said,) = done.stderr.splitlines()
                assert done.returncode == 2 and said.startswith("onrecord: cannot write")
                assert said.endswith("Permission denied")
            read = [*command, str(folder / "a.txt"), str(two), "-f", "jsonl"]
            done = subprocess.run(read, capture_output=True, text=True, check=False)
            assert len(done.stdout.splitlines()) == 3  # the others are scored
            assert ("a.txt: Permission denied" in done.stderr) == (done.returncode == 2) == (mode == 0)
        finally:
            folder.chmod(0o755)

    def test_a_folder_lost_during_the_run(self, score, tmp_path, monkeypatch):
        from onrecord.scorer.resume import Journal

        write_lines(tmp_path / "a.jsonl", 100)
        real = Journal.write

        def write(journal, lines):
            real(journal, lines)
            journal.path.unlink()

        monkeypatch.setattr(Journal, "write", write)
        result = score("a.jsonl", "-o", "out/r.jsonl")
        assert (
            result.exit_code == 2
            and "cannot write out/r.jsonl.partial: " in result.stderr
            and "is kept" not in result.stderr
        )
