"""XML: NewsML-G2 and NITF of news agencies, and WordPress exports."""

import pytest
from input_files import BODY, FIRST, SECOND, only, write

from onrecord.scorer.inputs import read


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
