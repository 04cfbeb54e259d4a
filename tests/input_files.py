"""What the tests of the input formats share: an invented article, a page that holds it, one record of one file."""

import zipfile
from pathlib import Path

from onrecord.scorer.inputs import Reading, Record, read

BODY = (
    "The council closed the bridge on Monday, officials said.\n\n"
    "“We could not wait,” said Maria Ortiz, the city’s chief engineer."
)
FIRST, SECOND = BODY.split("\n\n")
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


def only(path: Path, reading: Reading | None = None) -> Record:
    """The one record of a file."""
    records = list(read([path], reading))
    assert len(records) == 1
    return records[0]


def errors(paths, reading: Reading | None = None) -> list[str | None]:
    """What each record could not be read for; None for those that could."""
    return [record.error for record in read(paths, reading)]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def word_document(path: Path, body: str, part: str = "word/document.xml") -> Path:
    """A Word document with this content: `<w:p>` elements and what else stands in a body."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(part, f'<?xml version="1.0"?><w:document {space}><w:body>{body}</w:body></w:document>')
    return path


def word_paragraphs(texts: list[str], style: str = "") -> str:
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return "".join(f"<w:p>{kind}<w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
