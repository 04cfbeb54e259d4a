"""Pages from the web: by themselves, and in web archives."""

import io
import json

import pytest
from input_files import FIRST, PARAGRAPHS, SECOND, only, page, write

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


class TestHtml:
    def test_the_body_is_found_and_the_rest_of_the_page_left_out(self, tmp_path):
        article = only(write(tmp_path, "a.html", page('<meta charset="utf-8">'))).article
        assert article is not None and article.text == "\n\n".join(PARAGRAPHS)

    def test_line_breaks_end_paragraphs(self, tmp_path):
        path = write(tmp_path, "a.html", page(paragraphs=["<br><br>".join(PARAGRAPHS[:3]), PARAGRAPHS[3]]))
        article = only(path).article
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
