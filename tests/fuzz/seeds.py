"""A small sound file of every format, from which the fuzzers begin."""

import gzip
import io
import json
import zipfile
from pathlib import Path

from checks import ENDINGS

BODY = "The council closed the bridge on Monday, officials said.\n\n“We could not wait,” said Maria Ortiz."
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY.split("\n\n"))
PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>Bridge</title><script type="application/ld+json">'
    '{"@type": "NewsArticle", "headline": "Bridge shut", "author": [{"name": "Ann Lee"}]}</script></head>'
    f"<body><article><h1>Bridge shut</h1>{PARAGRAPHS}</article></body></html>"
)
NINJS = {"uri": "urn:1", "headlines": [{"value": "Bridge"}], "bodies": [{"contenttype": "text/html", "value": PAGE}]}
NEWSML = (
    '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1"><contentMeta><headline>'
    f"Bridge</headline></contentMeta><contentSet><inlineXML><html><body>{PARAGRAPHS}</body></html></inlineXML>"
    "</contentSet></newsItem>"
)
NITF = (
    '<nitf><head><docdata><doc-id id-string="n1"/></docdata></head><body><body.head><hedline><hl1>Bridge</hl1>'
    f"</hedline></body.head><body.content>{PARAGRAPHS}</body.content></body></nitf>"
)
EXPORT = (
    '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    f"<item><title>Bridge</title><guid>g1</guid><content:encoded><![CDATA[{PARAGRAPHS}]]></content:encoded>"
    "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>"
)
LINES = "\n".join(json.dumps({"id": number, "title": "T", "text": BODY}) for number in range(2))
TABLE = f'id,title,text\n1,"Bridge, shut","{BODY}"\n2,,Two.\n'


def seeds() -> list[tuple[str, bytes]]:
    """(ending, content) of sound files; the encodings that spreadsheets and old systems write are among them."""
    texts = {
        "txt": [BODY],
        "md": [f"---\ntitle: 'Bridge: shut'\n---\n# Bridge\n\n*{BODY}*\n\n- one\n"],
        "html": [PAGE],
        "json": [json.dumps(NINJS), json.dumps({"articles": [{"text": BODY}]})],
        "jsonl": [LINES],
        "csv": [TABLE, TABLE.replace(",", ";")],
        "xml": [NEWSML, NITF, EXPORT],
        "newsml": [NEWSML],
        "wxr": [EXPORT],
        "odd": [BODY],
    }
    found = [(ending, text.encode()) for ending, several in texts.items() for text in several]
    found += [(ending, texts[ending][0].encode("utf-16")) for ending in ("txt", "csv", "jsonl")]
    found += [(ending, texts[ending][0].encode("cp1252")) for ending in ("txt", "csv", "jsonl")]
    found += [(f"{ending}.gz", gzip.compress(texts[ending][0].encode(), mtime=0)) for ending in ("txt", "jsonl")]
    return [*found, ("parquet", _parquet()), ("warc", _archive()), ("docx", _word())]


def write_seeds(folder: Path) -> None:
    """Write the seeds as the fuzzer's inputs: the number of the ending, then the content."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (ending, content) in enumerate(seeds()):
        (folder / f"seed-{number:02}").write_bytes(bytes([ENDINGS.index(ending)]) + content)


def _parquet() -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    file = io.BytesIO()
    parquet.write_table(pa.table({"id": ["1", "2"], "text": [BODY, None]}), file)
    return file.getvalue()


def _archive() -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file = io.BytesIO()
    archive = WARCWriter(file, gzip=False)
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    page = io.BytesIO(PAGE.encode())
    archive.write_record(archive.create_warc_record("https://gazette.example/1", "response", page, http_headers=http))
    return file.getvalue()


def _word() -> bytes:
    paragraphs = "".join(
        f"<p><pPr><pStyle val='Title'/></pPr><ins><r><t>{line}</t></r></ins></p>" for line in BODY.split("\n\n")
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:  # not packed, so that its words can be changed
        archive.writestr(zipfile.ZipInfo("word/document.xml"), f"<document><body>{paragraphs}</body></document>")
    return buffer.getvalue()
