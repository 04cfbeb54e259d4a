"""“According to” names a source also where the sentence has another one."""

import pytest

from onrecord.features.reading.attributions.according import according
from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article
from onrecord.models.reader import SpanReader


def told(reader: SpanReader, text: str) -> list[tuple[str, str]]:
    """Source and content of each "according to", told without what the network finds."""
    read = read_articles([Article(text)], reader)[0]
    return [(text[slice(*item.source[0])], text[slice(*item.content[0])]) for item in according(read, [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lund wrote that the dam would hold for years, according to a letter that lies in the town hall.",
            ("a letter that lies in the town hall", "Lund wrote that the dam would hold for years"),
        ),
        (
            "According to the Garnholt Courier, Lund said that the dam would hold.",
            ("the Garnholt Courier", "Lund said that the dam would hold"),
        ),
        (
            "It rained. The loan cost two million crowns a year, according to the U.S. Dam Board, which lent it.",
            ("the U.S. Dam Board", "The loan cost two million crowns a year"),
        ),
        (
            "Lund had seen “cracks in the wall,” according to Ana Ruiz.",
            ("Ana Ruiz", "Lund had seen “cracks in the wall"),
        ),
    ],
    ids=["at the end", "first", "with a name of several words", "behind a quotation"],
)
def test_it_names_a_source_at_the_edge_of_a_sentence(reader, text, expected):
    assert told(reader, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The votes in the town of Garnholt are counted according to a method from the last century.",
        "The dam was finished in the spring of last year, according to plan.",
        "“The dam will hold for many years, according to the board,” she said.",
        "Yes, according to the board.",
    ],
)
def test_it_names_none_where_it_means_a_way_of_doing_or_stands_in_a_quotation(reader, text):
    assert told(reader, text) == []


def test_a_source_that_was_found_is_told_once(reader):
    text = "The dam would hold for many years, according to Ana Ruiz."
    (read,) = read_articles([Article(text)], reader)
    assert [read.sources[item.source_id].name for item in read.attributions] == ["Ana Ruiz"]


def test_what_is_quoted_as_a_whole_is_direct(reader):
    read = read_articles([Article("“It will hold for many years,” according to Ana Ruiz.")], reader)[0]
    assert [item.kind for item in according(read, [])] == ["direct"]
