"""What must hold for any bytes in any format, and for any text. Shared by the fuzzer and the property tests."""

import json
import tempfile
from math import exp
from pathlib import Path

from onrecord.features.text.normalise import normalise
from onrecord.scorer.inputs import UNFORESEEN, Limits, Reading, read

LIMITS = Limits(document_bytes=2**20, record_bytes=2**18, text_characters=2**17, depth=100, compression_ratio=100)
ENDINGS = (
    "txt",
    "md",
    "html",
    "json",
    "jsonl",
    "csv",
    "parquet",
    "xml",
    "newsml",
    "wxr",
    "warc",
    "txt.gz",
    "jsonl.gz",
    "docx",
    "odd",
)
MOST_RECORDS = 20_000


def check_bytes(ending: str, raw: bytes) -> None:
    """Reading never raises: it gives articles fit for every output, and errors of one printable line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a.{ending}")
        path.write_bytes(raw)
        records = list(read([path], Reading(limits=LIMITS)))
    assert len(records) <= MOST_RECORDS
    for record in records:
        assert (record.article is None) != (record.error is None)
        for said in (record.error, record.note, record.where):
            assert said is None or (said.isprintable() and len(said.encode()) < 2000), said
        assert UNFORESEEN not in str(record.error), record.error
        if record.article is not None:
            text = record.article.text
            assert text.strip() and "\0" not in text and text == normalise(text) and text.encode()
            assert len(text) <= 2 * LIMITS.text_characters  # normalising may take some characters apart
            details = (record.article.title, record.article.byline, record.article.outlet, record.article.url)
            assert record.article.id and all(detail is None or detail.encode() for detail in details)  # encode raises


def check_document(document, text: str) -> None:
    """Whatever the text: offsets lie in it, the JSON is valid, and contributions add up to the score."""
    found = document.to_dict()
    json.loads(document.to_json(), parse_constant=no_constant)
    assert found["article"]["text"] == normalise(text)
    length = len(found["article"]["text"])
    for start, end in spans(found):
        assert 0 <= start <= end <= length
    if found["scores"]:
        for name, score in found["scores"].items():
            odds = score["base"] + sum(feature["contributions"][name] for feature in found["features"])
            assert abs(1 / (1 + exp(-odds)) - score["probability"]) < 1e-9
            assert 0 <= score["low"] <= score["value"] <= score["high"] <= 100


def no_constant(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def spans(value) -> list:
    """Every [start, end] of a document, and every object with a start and an end."""
    if isinstance(value, dict):
        own = [(value["start"], value["end"])] if "start" in value and "end" in value else []
        return own + [span for name, inner in value.items() if name != "typical" for span in spans(inner)]
    if isinstance(value, (list, tuple)):
        if len(value) == 2 and all(type(number) is int for number in value):
            return [value]
        return [span for inner in value for span in spans(inner)]
    return []
