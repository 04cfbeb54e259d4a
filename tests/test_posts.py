"""A post that the page shows whole is said by whoever signed it."""

import pytest

from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article
from onrecord.models.reader import SpanReader

STORY = "The dam above Garnholt has leaked since the spring, and the town has talked about little else.\n\n"
DAM = "We told the board about the dam in March. Nobody came."


def told(reader: SpanReader, text: str) -> list[tuple[str | None, str, str]]:
    """Who says what with a dash before the name, and how."""
    read = read_articles([Article(STORY + text)], reader)[0]
    return [
        (
            read.sources[item.source_id].name if item.source_id is not None else None,
            " … ".join(read.text[start:end] for start, end in item.content),
            item.kind,
        )
        for item in read.attributions
        if item.cue and read.text[slice(*item.cue[0])] in ("—", "–", "-", "--")
    ]


@pytest.mark.parametrize(
    "post",
    [
        f"{DAM} — Ana Ruiz (@anaruiz) May 2, 2019",
        f"{DAM} https://t.co/GXigs4w5na pic.example.com/x — Ana Ruiz (@anaruiz) May 2, 2019".replace(
            "pic.example", "pic.twitter"
        ),
        f"{DAM}— Ana Ruiz (@anaruiz) 2 May 2019",
        f"{DAM} -- Ana Ruiz (@anaruiz) May 2, 2019",
    ],
    ids=["plain", "with links", "day first", "dashes"],
)
def test_a_post_is_said_by_whoever_signed_it(reader, post):
    assert told(reader, post) == [("Ana Ruiz", DAM, "direct")]


def test_a_double_name_is_no_dash(reader):
    found = told(reader, f"{DAM} — Ana Falk-Ruiz (@anaruiz) May 2, 2019")
    assert found == [("Ana Falk-Ruiz", DAM, "direct")]


def test_posts_in_one_paragraph_are_told_apart(reader):
    found = told(reader, f"{DAM} — Ana Ruiz (@anaruiz) May 2, 2019 The board was told. — Jon Veld (@jveld) May 3, 2019")
    assert found == [("Ana Ruiz", DAM, "direct"), ("Jon Veld", "The board was told.", "direct")]


def test_its_we_is_not_the_papers(reader):
    read = read_articles([Article(f"{STORY}{DAM} — Ana Ruiz (@anaruiz) May 2, 2019")], reader)[0]
    assert "self" not in {source.type for source in read.sources}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz (@anaruiz) is the mayor of Garnholt and writes about its dam.",
        "https://t.co/GXigs4w5na — Ana Ruiz (@anaruiz) May 2, 2019",
    ],
    ids=["who the author is", "nothing but a link"],
)
def test_nothing_is_said(reader, text):
    assert told(reader, text) == []
