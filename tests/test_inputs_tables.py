"""Tables: CSV in all its dialects, and Parquet."""

import csv
import io

import pytest
from input_files import BODY, only, write

from onrecord.scorer.inputs import Columns, Limits, Reading, read


class TestCsv:
    def table(self, rows: list[list[str]], delimiter: str = ",") -> str:
        file = io.StringIO()
        csv.writer(file, delimiter=delimiter).writerows(rows)
        return file.getvalue()

    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_rows_are_articles(self, tmp_path, delimiter):
        content = self.table([["id", "title", "text"], ["1", "T, or not", BODY], ["2", "", "Two."]], delimiter)
        records = list(read([write(tmp_path, "a.csv", content)]))
        assert [
            record.article and (record.article.id, record.article.title, record.article.text) for record in records
        ] == [
            ("1", "T, or not", BODY),
            ("2", None, "Two."),
        ]

    def test_columns_can_be_named(self, tmp_path):
        path = write(tmp_path, "a.csv", self.table([["nr", "story", "text"], ["1", BODY, "not this"]]))
        article = only(path, Reading(columns=Columns(text="story", id="nr"))).article
        assert article is not None and (article.id, article.text) == ("1", BODY)

    def test_a_named_column_that_is_not_there(self, tmp_path):
        path = write(tmp_path, "a.csv", self.table([["nr", "text"], ["1", BODY]]))
        assert only(path, Reading(columns=Columns(text="story"))).error == "no column 'story'; there are: 'nr', 'text'"

    def test_rows_may_differ_in_encoding(self, tmp_path):
        rows = self.table([["text"], [BODY]]).encode() + self.table([[BODY]]).encode("windows-1252")
        records = list(read([write(tmp_path, "a.csv", rows)]))
        assert [record.article and record.article.text for record in records] == [BODY, BODY]
        assert [record.note for record in records] == [None, "not UTF-8; detected as Windows-1252"]

    def test_utf_16_as_spreadsheets_write_it(self, tmp_path):
        path = write(tmp_path, "a.csv", self.table([["text"], [BODY]], "\t").encode("utf-16"))
        record = only(path)
        assert record.article is not None and record.article.text == BODY
        assert record.note == "read as UTF-16-LE"

    def test_an_open_quotation_mark_ends_in_one_error(self, tmp_path):
        rows = 'text\n"One."\n"open' + "\nline" * 1000
        records = list(read([write(tmp_path, "a.csv", rows)], Reading(limits=Limits(record_bytes=2000))))
        assert records[0].article is not None
        assert "is a quotation mark left open?" in str(records[-1].error)


class TestParquet:
    def test_rows_and_chosen_columns(self, tmp_path):
        import pandas

        frame = pandas.DataFrame(
            {"uid": [1, 2, 3], "story": [BODY, None, "Three."], "date": pandas.Timestamp("2026-01-02")}
        )
        frame.to_parquet(tmp_path / "a.parquet")
        records = list(read([tmp_path / "a.parquet"], Reading(columns=Columns(text="story", id="uid"))))
        assert [record.article and record.article.id for record in records] == ["1", None, "3"]
        assert records[0].article and records[0].article.date == "2026-01-02 00:00:00"
        assert records[1].error == "empty: no text in it"

    def test_no_text_column(self, tmp_path):
        import pandas

        pandas.DataFrame({"a": [1]}).to_parquet(tmp_path / "a.parquet")
        assert only(tmp_path / "a.parquet").error == "no column with a text ('a'); name it with --text-column"

    def test_damaged(self, tmp_path):
        assert str(only(write(tmp_path, "a.parquet", b"PAR1 nonsense")).error).startswith("unreadable Parquet:")
