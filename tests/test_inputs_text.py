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


class TestLeftOvers:
    """What other programs did to a text before is undone, and said."""

    @pytest.mark.parametrize("closing", ["â€\x9d", "â€"])  # many programs drop the character that stands for nothing
    def test_utf8_that_was_read_as_another_encoding(self, tmp_path, closing):
        record = only(
            write(tmp_path, "a.txt", f"â€œWe could not wait,{closing} the cityâ€™s engineer, RenÃ©e Holt, said.")
        )
        assert record.article is not None
        assert record.article.text == "“We could not wait,” the city’s engineer, Renée Holt, said."
        assert record.note == "UTF-8 that had been read as another encoding was turned back"

    def test_html_entities(self, tmp_path):
        text = "&#8220;We could not wait,&#x201D; Smith &amp; Sons&rsquo; engineer said.&nbsp;R&D at AT&T;"
        record = only(write(tmp_path, "a.jsonl", json.dumps({"text": text})))
        assert record.article is not None
        assert record.article.text == "“We could not wait,” Smith & Sons’ engineer said.\u00a0R&D at AT&T;"
        assert record.note == "HTML entities were read as the characters they stand for"

    @pytest.mark.parametrize(
        "text",
        [
            "Café Müller, naïve, £5, “quoted” – and – “so” on, 5°",
            "BEYONCÉ’S “CAFÉ”",
            "Weiß’s café”—she",
            "R&D; AT&T &c., x &lt y",
        ],
    )
    def test_sound_text_stays(self, tmp_path, text):
        record = only(write(tmp_path, "a.txt", text))
        assert record.article is not None and (record.article.text, record.note) == (text, None)


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
