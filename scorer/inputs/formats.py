"""The formats, their file endings, and how one is recognised where the name does not say."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

from .record import InputError

# Name on the command line -> the module that reads it, with `items(source, reading)` and
# `parse(payload, item, reading)`.
FORMATS = {
    "text": "plain",
    "markdown": "markdown",
    "html": "html",
    "word": "word",
    "json": "json_document",
    "jsonl": "json_lines",
    "csv": "csv_table",
    "parquet": "parquet",
    "newsml": "newsml",
    "wordpress": "wordpress",
    "warc": "warc",
}
ENDINGS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "word",
    ".json": "json",
    ".ninjs": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".xml": "xml",
    ".newsml": "newsml",
    ".nitf": "newsml",
    ".wxr": "wordpress",
    ".warc": "warc",
}


def by_name(path: Path) -> str | None:
    """The format that a file's ending stands for, `.gz` left aside; "xml" still has to be looked into."""
    endings = [ending.lower() for ending in path.suffixes[-2:]]
    if endings and endings[-1] == ".gz":
        endings.pop()
    return ENDINGS.get(endings[-1]) if endings else None


def by_content(head: bytes) -> str:
    """The format of what begins with `head`, for standard input and unknown endings; text where nothing else fits."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in head or b"word/" in head):
        return "word"
    if start.startswith(b"WARC/"):
        return "warc"
    if start.startswith((b"{", b"[")):
        first, newline, second = start.partition(b"\n")
        several = newline and first.rstrip().endswith(b"}") and second.lstrip().startswith((b"{", b"["))
        return "jsonl" if start.startswith(b"{") and several else "json"
    if start.startswith(b"<"):
        lower = start[:65536].lower()
        if b"http://iptc.org/std/nar/" in lower or b"<nitf" in lower:
            return "newsml"
        if b"<rss" in lower and b"wordpress.org/export/" in lower:
            return "wordpress"
        if start.startswith(b"<?xml") and b"<html" not in lower:
            raise InputError("XML of an unknown kind; NewsML-G2, NITF and WordPress exports are read")
        return "html"
    return "text"


def reader(format: str) -> ModuleType:
    """The module that reads `format`, imported when it is first needed."""
    return import_module(f".{FORMATS[format]}", __package__)
