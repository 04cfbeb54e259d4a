"""Headlines leave words out and end without a stop; who says it is told all the same."""

import pytest
from ledgers import read as marked

from onrecord.features.reading.attributions.headlines import in_headlines
from onrecord.features.reading.attributions.said_last import said_last
from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article, Entity

STORY = "\n\nThe board met on Monday. It was late."


def sources(text: str, *entities: Entity) -> list[tuple[str, str]]:
    """Source and cue of each attribution that is marked in a text, once headlines are mended."""
    read = marked(text, entities=entities)
    found = in_headlines(read, read.attributions)
    return [(" ".join(read.text[a:b] for a, b in item.source), read.text[slice(*item.cue[0])]) for item in found]


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("[{t:Aid must rise by a third}, {c:says} {t:Europe}]", "Europe"),
        ("[{t:Dam may leak for years}, {c:says report}]", "report"),
        ("[{t:Dam is a risk to the town}, {c:say} leading engineers]", "leading engineers"),
    ],
)
def test_who_stands_behind_says_says_it(headline, source):
    entities = (
        [Entity(headline.index("Europe") - 10, headline.index("Europe") - 4, "LOC")] if "Europe" in headline else []
    )
    assert sources(headline + STORY, *entities) == [(source, headline.partition("{c:")[2][:4].rstrip("} "))]


@pytest.mark.parametrize(
    "text",
    [
        "[{t:The dam may leak}, {c:it is said}]." + STORY,
        "[{t:The dam may leak}, it {c:is understood}]" + STORY,
        "[{c:Said} {t:to be late}]" + STORY,
    ],
)
def test_nobody_is_made_up(text):
    assert [source for source, _ in sources(text)] == [""]


def test_what_somebody_does_first_is_no_part_of_the_name():
    named = Entity(0, 4, "PERSON")
    assert sources("[{s:Ruiz sells dam,} {c:says} {t:it leaks}]" + STORY, named) == [("Ruiz", "says")]
    assert sources("[{s:Ruiz aides} {c:say} {t:it leaks}]" + STORY, named) == [("Ruiz aides", "say")]


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Nothing much works against leaks, study finds", "study"),
        ("Dam cost twice as much as planned, town papers show", "town papers"),
        ("Snow will not melt before May, dam chief warns", "dam chief"),
        ("Dam is older than the town, board says", "board"),
    ],
)
def test_a_headline_ends_with_who_says_it(reader, headline, source):
    (read,) = read_articles([Article(headline + STORY)], reader)
    (found,) = said_last(read, [])
    assert (read.text[slice(*found.source[0])], read.text[slice(*found.content[0])]) == (
        source, headline.partition(",")[0],
    )  # fmt: skip


def test_a_source_that_a_content_took_in_is_taken_out(reader):
    (read,) = read_articles([Article("Dam is older than the town, board says" + STORY)], reader)
    cue = read.text.index("says")
    swallowed = marked("[{t:Dam is older than the town, board} {c:says}]" + STORY).attributions
    (found,) = said_last(read, swallowed)
    assert (found.source, found.content) == (((cue - 6, cue - 1),), ((0, cue - 8),))
