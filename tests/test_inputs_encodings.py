"""Encodings other than UTF-8 are detected, and said."""

import pytest

from onrecord.scorer.inputs import read


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", "read as UTF-16-LE"),
        ("utf-32", "read as UTF-32-LE"),
        ("windows-1252", "not UTF-8; detected as Windows-1252"),
        ("mac_roman", "not UTF-8; detected as Mac Roman"),
    ],
)
def test_detected_and_said(tmp_path, encoding, note):
    text = "The mayor’s café — “closed since Monday” — reopened, said André Dupré. " * 3
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    (record,) = read([tmp_path / "a.txt"])
    assert record.article is not None and record.article.text.strip() == text.strip()
    assert record.note == note


@pytest.mark.parametrize("name", ["Östgatan", "São Paulo", "Zoë"])
def test_a_single_accent_in_a_long_text_is_read_as_it_was_written(tmp_path, name):
    text = "The mayor said that the cafe had reopened on Monday. " * 20 + f"It stands in {name}."
    (tmp_path / "a.txt").write_bytes(text.encode("latin-1"))
    (record,) = read([tmp_path / "a.txt"])
    assert record.article is not None and record.article.text.strip() == text
    assert record.note == "not UTF-8; detected as Windows-1252"
