"""The command `onrecord score` on many articles: every format, and the same bytes however it is run."""

import csv
import io
import json

import pandas
from articles import article, write_lines


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
        found = [json.loads(line) for line in (tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines()]
        expected = [f"n{number}" if number % 100 != 50 else f"a.jsonl#{number + 1}" for number in range(70)]
        assert [document["article"]["id"] for document in found] == expected
        assert {document["status"] for document in found} == {"scored", "failed"}


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
