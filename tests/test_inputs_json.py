"""JSON: objects, lists, lines, and the ninjs of news agencies."""

import json

import pytest
from input_files import BODY, FIRST, SECOND, only, write

from onrecord.scorer.inputs import read


class TestJson:
    @pytest.mark.parametrize("key", ["text", "body", "content", "articleBody", "Full_Text"])
    def test_the_usual_names_of_the_text(self, tmp_path, key):
        article = only(write(tmp_path, "a.json", json.dumps({key: BODY}))).article
        assert article is not None and article.text == BODY

    def test_details(self, tmp_path):
        value = {
            "id": 17,
            "headline": "Bridge",
            "authors": ["Ann Lee", {"name": "Bo"}],
            "publisher": {"name": "Gazette"},
            "text": BODY,
        }
        article = only(write(tmp_path, "a.json", json.dumps(value))).article
        assert article is not None
        assert (article.id, article.title, article.byline) == ("17", "Bridge", "Ann Lee, Bo")
        assert (article.outlet, article.date) == ("Gazette", None)

    @pytest.mark.parametrize("shape", [lambda rows: rows, lambda rows: {"count": 2, "articles": rows}])
    def test_lists(self, tmp_path, shape):
        path = write(
            tmp_path, "a.json", json.dumps(shape([{"text": "One."}, {"title": "no text"}, {"text": "Three."}]))
        )
        records = list(read([path]))
        assert [record.article and record.article.text for record in records] == ["One.", None, "Three."]
        assert [record.where for record in records] == ["item 1", "item 2", "item 3"]
        assert "no text among its fields ('title')" in str(records[1].error)

    def test_own_documents_can_be_scored_again(self, tmp_path):
        value = {"schema": "onrecord/1", "article": {"id": "x", "text": BODY, "title": "T"}, "status": "scored"}
        article = only(write(tmp_path, "a.json", json.dumps(value))).article
        assert article is not None and (article.id, article.title, article.text) == ("x", "T", BODY)

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            ("{", "broken JSON"),
            ("3", "no article but a bare int"),
            ("[]", "an empty list"),
            ('{"text": 3}', "its text is no string but int"),
            ('{"text": ""}', "empty: no text in it"),
            ('{"text": "\\ud800"}', None),
            ("[" * 300 + "]" * 300, "nested deeper than 200"),
            ("[" * 100_000, "nested deeper than 200"),
            ('{"a":' * 100_000, "nested deeper than 200"),
        ],
    )
    def test_one_line_for_what_cannot_be_read(self, tmp_path, content, reason):
        record = only(write(tmp_path, "a.json", content))
        assert (reason in str(record.error)) if reason else (record.article and record.note)


class TestJsonLines:
    def test_a_broken_line_costs_one_article(self, tmp_path):
        path = write(tmp_path, "a.jsonl", '{"text": "One."}\n{broken\n\n{"text": "Four."}')
        records = list(read([path]))
        assert [(record.where, record.article and record.article.text) for record in records] == [
            ("line 1", "One."),
            ("line 2", None),
            ("line 4", "Four."),
        ]

    def test_ids_name_the_line_where_there_are_no_others(self, tmp_path):
        path = write(tmp_path, "a.jsonl", '{"text": "One."}\n{"id": "own", "text": "Two."}\n')
        assert [record.article and record.article.id for record in read([path])] == ["a.jsonl#1", "own"]

    def test_lines_may_differ_in_encoding_and_each_says_so(self, tmp_path):
        lines = [json.dumps({"text": BODY}, ensure_ascii=False).encode(code) for code in ("utf-8", "windows-1252")]
        records = list(read([write(tmp_path, "a.jsonl", b"\n".join(lines))]))
        assert [record.article and record.article.text for record in records] == [BODY, BODY]
        assert [record.note for record in records] == [None, "not UTF-8; detected as Windows-1252"]

    def test_utf_16(self, tmp_path):
        lines = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in (BODY, "Two."))
        records = list(read([write(tmp_path, "a.jsonl", lines.encode("utf-16"))]))
        assert [record.article and record.article.text for record in records] == [BODY, "Two."]
        assert [record.note for record in records] == ["read as UTF-16-LE"] * 2

    def test_a_line_nested_too_deeply_costs_one_article(self, tmp_path):
        lines = '{"text": ' + "[" * 100_000 + '\n{"text": "Two."}\n'
        records = list(read([write(tmp_path, "a.jsonl", lines)]))
        assert [record.error for record in records] == [
            "nested deeper than 200, the limit depth; --limit depth=NUMBER allows more",
            None,
        ]


class TestNinjs:
    def test_version_1(self, tmp_path):
        item = {
            "uri": "tag:agency.example,2026:1",
            "headline": "Bridge shut",
            "byline": "Ann Lee",
            "versioncreated": "2026-01-02T10:00:00Z",
            "copyrightholder": "Agency",
            "body_xhtml": f"<p>{FIRST}</p><p>{SECOND}</p>",
        }
        article = only(write(tmp_path, "a.json", json.dumps(item))).article
        assert article is not None
        assert (article.id, article.title, article.byline) == ("tag:agency.example,2026:1", "Bridge shut", "Ann Lee")
        assert (article.outlet, article.date, article.text) == ("Agency", "2026-01-02T10:00:00Z", BODY)

    def test_version_2(self, tmp_path):
        item = {
            "uri": "urn:1",
            "headlines": [{"role": "short", "value": "Shut"}, {"role": "main", "value": "Bridge shut"}],
            "bodies": [{"contenttype": "text/html", "value": f"<p>{FIRST}</p><p>{SECOND}</p>"}],
        }
        article = only(write(tmp_path, "a.json", json.dumps(item))).article
        assert article is not None and (article.title, article.text) == ("Bridge shut", BODY)
