"""“…, police said.” or “…, he said in a letter.” at a sentence's end names a source beside another one, too."""

import pytest

from onrecord.features.reading.attributions.said_last import said_last
from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article
from onrecord.models.reader import SpanReader


def told(reader: SpanReader, text: str) -> list[tuple[str, str]]:
    """Source and content of each such ending, told without what the network finds."""
    read = read_articles([Article(text)], reader)[0]
    return [(text[slice(*item.source[0])], text[slice(*item.content[0])]) for item in said_last(read, [])]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Lund plans to sell the dam, two officials said.", "two officials", "Lund plans to sell the dam"),
        ("Lund broke the law in the spring, a lawsuit says.", "a lawsuit", "Lund broke the law in the spring"),
        ("The dam is older than the town, Ana Ruiz said on Monday.", "Ana Ruiz", "The dam is older than the town"),
        (
            "Lund leads in the race, a poll released Thursday showed.",
            "a poll released Thursday",
            "Lund leads in the race",
        ),
        ("The dam is older than the town, the board has said.", "the board", "The dam is older than the town"),
        (
            "Lund had talked with two captains in Garnholt, he told investigators.",
            "he",
            "Lund had talked with two captains in Garnholt",
        ),
        (
            "The dam will be sold before the winter, the Garnholt Company said in a statement.",
            "the Garnholt Company",
            "The dam will be sold before the winter",
        ),
        (
            "“The dam will not hold for long,” Lund said, according to the Courier.",
            "Lund",
            "The dam will not hold for long,",
        ),
        (
            "“It is too old. The dam will not hold for long,” Lund wrote on Monday, adding that he was sorry.",
            "Lund",
            "It is too old. The dam will not hold for long,",
        ),
    ],
    ids=[
        "a group", "a document", "a name and a day", "what a poll showed", "perfect", "to whom", "where",
        "a quotation that somebody reports", "a quotation, and more",
    ],
)  # fmt: skip
def test_it_names_a_source(reader, text, source, content):
    assert told(reader, text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "She enjoyed the long campaign for the dam, and it showed.",
        "The judge, who was named in the spring, was never confirmed.",
        "“The dam will hold for many years, the board said.”",
        "Lund broke the law in the spring, according to media reports.",
        "Yes, police said.",
        "The dam would not hold for long, the winter of 2015 showed.",
        "Lund had waited for the board for two hours, and the clerk told her it was late.",
        "The dam is as old as the town, and there is a story that’s told about it.",
        "Lund asked what the board, or any sane man, might say.",
        "On a Monday in May, Lund told the board.",
        "The town has kept letters, old plans and the board reports.",
    ],
)
def test_it_names_none_in_clauses_and_quotations(reader, text):
    assert told(reader, text) == []


def test_a_source_that_was_found_is_told_once(reader):
    text = "The dam would hold for many years, Ana Ruiz said."
    (read,) = read_articles([Article(text)], reader)
    assert [read.sources[item.source_id].name for item in read.attributions] == ["Ana Ruiz"]
