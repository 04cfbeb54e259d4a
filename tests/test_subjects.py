"""Who stands before a cue says it, where the network found nobody."""

from dataclasses import replace

import pytest

from onrecord.features.reading.attributions.subjects import with_subjects
from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article
from onrecord.models.reader import SpanReader


def sources(reader: SpanReader, text: str) -> list[str]:
    """The sources that are found for the text's statements where the network names none."""
    read = read_articles([Article(text)], reader)[0]
    unsourced = [replace(item, source=()) for item in read.attributions]
    return [text[slice(*item.source[0])] for item in with_subjects(read, unsourced) if item.source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sen. Ruiz said that the dam would hold for many years.", "Sen. Ruiz"),
        ("The Garnholt Dam Company said that the dam would hold for many years.", "The Garnholt Dam Company"),
        ("But experts say that the dam will not hold for many years.", "experts"),
        ("Two people who know the dam said that it would not hold for many years.", "Two people who know the dam"),
        (
            "Dr. Lund of Garnholt Hospital, who was not involved, said that the result was “a small wonder.”",
            "Dr. Lund of Garnholt Hospital, who was not involved",
        ),
        (
            "In Garnholt, Ana Ruiz, the mayor, told reporters that the dam would hold for many years.",
            "Ana Ruiz, the mayor",
        ),
        ("“The dam will hold for many years,” Ms. Ruiz, the mayor, said.", "Ms. Ruiz, the mayor"),
        ("A fisherman was quoted as saying that the dam would not hold.", "A fisherman"),
        ("In another paper, a fisherman was quoted as saying that the dam would not hold.", "a fisherman"),
    ],
    ids=[
        "title",
        "body",
        "group",
        "clause",
        "relative clause",
        "apposition",
        "behind a quotation",
        "quoted",
        "quoted elsewhere",
    ],
)
def test_whoever_stands_before_the_cue(reader, text, source):
    assert sources(reader, text) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz, asked if the dam would hold for many years, left the room.",
        "The people of Garnholt were told that the dam would hold for many years.",
    ],
)
def test_nobody_who_is_asked_or_told(reader, text):
    assert sources(reader, text) == []


def test_a_heading_above_is_no_part_of_the_name(reader):
    text = "Lund Dam\n\nRuiz said that the dam would hold for many years."
    assert sources(reader, text) == ["Ruiz"]


def test_whoever_speaks_is_no_part_of_what_is_said(reader):
    text = "A fisherman was quoted as saying, “The dam will not hold for many years.”"
    (found,) = read_articles([Article(text)], reader)[0].attributions
    assert text[slice(*found.source[0])] == "A fisherman" and found.cue_kind == "speech"
    assert [text[start:end].strip("“”") for start, end in found.content] == ["The dam will not hold for many years."]
