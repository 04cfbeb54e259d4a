"""Every format gives the same kind of record: the article, or one line that says why there is none."""

import csv
import gzip
import io
import json
from pathlib import Path

import pytest

from onrecord.scorer.inputs import Columns, Reading, read

BODY = (
    "The council closed the bridge on Monday, officials said.\n\n"
    "“We could not wait,” said Maria Ortiz, the city’s chief engineer."
)
FIRST, SECOND = BODY.split("\n\n")


def only(path, reading: Reading | None = None):
    """The one record of a file."""
    records = list(read([path], reading))
    assert len(records) == 1
    return records[0]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


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


NEWS_ARTICLE = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "BreadcrumbList"},
        {
            "@type": "NewsArticle",
            "headline": "Bridge shut after crack",
            "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Day"}],
            "datePublished": "2026-01-02T10:00:00Z",
            "publisher": {"@type": "Organization", "name": "The Gazette"},
            "url": "https://gazette.example/bridge",
        },
    ],
}
PARAGRAPHS = [
    FIRST,
    SECOND,
    "The crack had grown by four inches since the last inspection in March, according to a report by the department.",
    "Traffic is being sent over the old river crossing, which is expected to take two weeks, the department said.",
]


def page(head: str = "", paragraphs: list[str] = PARAGRAPHS) -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<!doctype html><html><head><title>Bridge - Gazette</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Bridge shut after crack</h1>{body}</article><footer>Contact us</footer></body></html>"
    )


class TestHtml:
    def test_the_body_is_found_and_the_rest_of_the_page_left_out(self, tmp_path):
        article = only(write(tmp_path, "a.html", page('<meta charset="utf-8">'))).article
        assert article is not None and article.text == "\n\n".join(PARAGRAPHS)

    def test_schema_org_says_who_published_it(self, tmp_path):
        head = f'<script type="application/ld+json">{json.dumps(NEWS_ARTICLE)}</script>'
        article = only(write(tmp_path, "a.html", page(head))).article
        assert article is not None
        assert (article.title, article.byline) == ("Bridge shut after crack", "Ann Lee, Bo Day")
        assert (article.outlet, article.date) == ("The Gazette", "2026-01-02T10:00:00Z")
        assert article.url == "https://gazette.example/bridge"

    @pytest.mark.parametrize(
        "block", ["{broken", "[" * 5000, '{"@type": 7}', '"x"', '{"@type": "NewsArticle", "author": 3}']
    )
    def test_broken_metadata_costs_only_itself(self, tmp_path, block):
        head = f'<script type="application/ld+json">{block}</script>'
        article = only(write(tmp_path, "a.html", page(head))).article
        assert article is not None and article.text.startswith(FIRST)

    def test_no_date_is_invented(self, tmp_path):
        article = only(write(tmp_path, "a.html", page(paragraphs=[*PARAGRAPHS, "It opened on 3 May 1987."]))).article
        assert article is not None and article.date is None

    def test_declared_encoding_is_used_and_said(self, tmp_path):
        raw = page('<meta charset="windows-1252">').encode("windows-1252")
        record = only(write(tmp_path, "a.html", raw))
        assert record.article is not None and SECOND in record.article.text
        assert record.note == "read as windows-1252, as it declares"

    def test_a_page_without_an_article(self, tmp_path):
        assert only(write(tmp_path, "a.html", "<html><body></body></html>")).error == "no article found on the page"


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
        path = write(tmp_path, "a.jsonl", (json.dumps({"text": BODY}, ensure_ascii=False) + "\n").encode("utf-16"))
        record = only(path)
        assert record.article is not None and record.article.text == BODY


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

    def test_an_open_quotation_mark_ends_in_one_error(self, tmp_path):
        rows = 'text\n"One."\n"open' + "\nline" * 1000
        records = list(read([write(tmp_path, "a.csv", rows)], Reading(limits=small(record_bytes=2000))))
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


def newsml(body: str) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:agency.example:1"><itemMeta><itemClass qcode="ninat:text"/>
<provider><name>Agency</name></provider><versionCreated>2026-01-02T10:00:00Z</versionCreated></itemMeta>
<contentMeta><by>Ann Lee</by><headline>Bridge shut</headline></contentMeta><contentSet>{body}</contentSet></newsItem>
<newsItem guid="urn:picture"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
</itemSet></newsMessage>"""


class TestNewsML:
    @pytest.mark.parametrize(
        "body",
        [
            f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>'
            f"</head><body><p>{FIRST}</p><p>{SECOND}</p></body></html></inlineXML>",
            f'<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline>'
            f"</body.head><body.content><p>{FIRST}</p>\n<p>{SECOND}</p></body.content></body></nitf></inlineXML>",
            f'<inlineData contenttype="text/plain">{BODY}</inlineData>',
        ],
        ids=["xhtml", "nitf", "plain"],
    )
    def test_a_message_with_a_text_and_a_picture(self, tmp_path, body):
        article = only(write(tmp_path, "a.xml", newsml(body))).article
        assert article is not None
        assert (article.id, article.title, article.byline) == ("urn:newsml:agency.example:1", "Bridge shut", "Ann Lee")
        assert (article.outlet, article.date, article.text) == ("Agency", "2026-01-02T10:00:00Z", BODY)

    def test_nitf_by_itself(self, tmp_path):
        text = (
            '<nitf><head><docdata><doc-id id-string="n1"/><date.issue norm="20260102"/></docdata></head>'
            "<body><body.head>"
            f"<hedline><hl1>Bridge</hl1></hedline><byline>Ann Lee</byline></body.head>"
            f"<body.content><block><p>{FIRST}</p><p>{SECOND}</p></block></body.content></body></nitf>"
        )
        article = only(write(tmp_path, "a.xml", text)).article
        assert article is not None
        assert (article.id, article.title, article.byline, article.date) == ("n1", "Bridge", "Ann Lee", "20260102")
        assert article.text == BODY


class TestWordPress:
    def test_published_posts(self, tmp_path):
        def post(number: int, kind: str, status: str, body: str) -> str:
            return (
                f"<item><title>Post {number}</title><link>https://blog.example/{number}</link><dc:creator>ann</dc:creator>"
                f"<guid>g{number}</guid><content:encoded><![CDATA[{body}]]></content:encoded>"
                f"<excerpt:encoded><![CDATA[short]]></excerpt:encoded>"
                "<wp:post_date_gmt>2026-01-02 10:00:00</wp:post_date_gmt>"
                f"<wp:post_type>{kind}</wp:post_type><wp:status>{status}</wp:status></item>"
            )

        body = f"<!-- wp:paragraph -->\n<p>{FIRST}</p>\n[caption id='1']A photo[/caption]\n<p>{SECOND}</p>"
        posts = [
            post(1, "post", "publish", body),
            post(2, "post", "draft", body),
            post(3, "page", "publish", body),
            post(4, "post", "publish", BODY),
        ]
        text = (
            '<?xml version="1.0"?><rss xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:wp="http://wordpress.org/export/1.2/"><channel>{"".join(posts)}</channel></rss>'
        )
        articles = [record.article for record in read([write(tmp_path, "a.xml", text)])]
        assert [article and article.id for article in articles] == ["g1", "g4"]
        assert [article and article.text for article in articles] == [BODY, BODY]
        assert articles[0] and (articles[0].title, articles[0].byline) == ("Post 1", "ann")


class TestWarc:
    @pytest.mark.parametrize("packed", [True, False])
    def test_html_pages_that_were_fetched_with_success(self, tmp_path, packed):
        writer = pytest.importorskip("warcio.warcwriter", reason="needs warcio, the extra onrecord[warc]")
        headers = pytest.importorskip("warcio.statusandheaders")
        path = tmp_path / ("a.warc.gz" if packed else "a.warc")
        with path.open("wb") as file:
            archive = writer.WARCWriter(file, gzip=packed)
            for status, kind in (
                ("200 OK", "text/html; charset=utf-8"),
                ("404 Not Found", "text/html"),
                ("200 OK", "image/png"),
            ):
                http = headers.StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
                payload = io.BytesIO(page().encode())
                archive.write_record(
                    archive.create_warc_record("https://gazette.example/1", "response", payload, http_headers=http)
                )
        article = only(path).article
        assert article is not None
        assert (article.text, article.url) == ("\n\n".join(PARAGRAPHS), "https://gazette.example/1")


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


def small(**limits):
    from onrecord.scorer.inputs import Limits

    return Limits(**limits)
