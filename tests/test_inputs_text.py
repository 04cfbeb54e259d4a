"""Plain text and Markdown, each also gzipped where that is usual."""

import gzip
import json

import pytest
from input_files import BODY, only, write

from onrecord.scorer.inputs import read


class TestPlainText:
    def test_the_file_is_the_article_and_its_name_the_id(self, tmp_path):
        record = only(write(tmp_path, "bridge.txt", BODY))
        assert record.article is not None
        assert (record.article.text, record.article.id, record.error, record.note) == (BODY, "bridge.txt", None, None)

    def test_line_ends_and_byte_order_mark_are_normalised(self, tmp_path):
        record = only(write(tmp_path, "a.txt", "\ufeff" + BODY.replace("\n", "\r\n")))
        assert record.article is not None and record.article.text == BODY

    def test_an_unknown_ending_is_read_as_text_where_it_is_text(self, tmp_path):
        record = only(write(tmp_path, "draft.final", BODY))
        assert record.article is not None and record.article.text == BODY

    @pytest.mark.parametrize("content", ["", " \n\t\n"])
    def test_empty(self, tmp_path, content):
        assert only(write(tmp_path, "a.txt", content)).error == "empty: no text in it"


class TestMarkdown:
    def test_marks_links_and_code_are_left_out(self, tmp_path):
        text = "# Bridge shut\n\nThe *council* [closed](http://x.example) it.\n\n```\ncode()\n```\n\n- one\n- two\n"
        article = only(write(tmp_path, "a.md", text)).article
        assert article is not None
        assert (article.title, article.text) == ("Bridge shut", "The council closed it.\n\none\n\ntwo")

    def test_front_matter(self, tmp_path):
        text = f"---\ntitle: 'Bridge: shut'\nauthor: Ann Lee\ndate: 2026-01-02\nlayout: post\n---\n{BODY}\n"
        article = only(write(tmp_path, "a.md", text)).article
        assert article is not None
        assert (article.title, article.byline, article.date) == ("Bridge: shut", "Ann Lee", "2026-01-02")
        assert article.text == BODY


class TestGzip:
    @pytest.mark.parametrize("name", ["a.txt.gz", "a.txt", "a.jsonl.gz", "a.csv.gz"])
    def test_recognised_by_its_first_bytes(self, tmp_path, name):
        content = {"jsonl": json.dumps({"text": BODY}), "csv": f'text\n"{BODY}"\n'}.get(name.split(".")[1], BODY)
        article = only(write(tmp_path, name, gzip.compress(content.encode()))).article
        assert article is not None and article.text == BODY

    def test_cut_off(self, tmp_path):
        raw = gzip.compress(b"\n".join(json.dumps({"text": f"{n} {BODY}"}).encode() for n in range(5000)))
        records = list(read([write(tmp_path, "a.jsonl.gz", raw[: len(raw) // 2])]))
        assert records[0].article is not None
        assert str(records[-1].error).startswith("damaged gzip data")
