"""A quotation that stands alone in its paragraph belongs to whoever spoke before, not to whoever speaks next."""

from dataclasses import replace

import pytest

from onrecord.features.reading.attributions.carried import carried
from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article, ReadArticle
from onrecord.models.reader import SpanReader

VELD = "“The harbour wall has been cracked since the spring, and the board has known it,” said Jon Veld, an engineer."
ON = "Nobody has walked along it since, and nobody should until the stones are set again."
OTHERS = "“The wall will be mended before the winter,” said Ida Holt, who leads the harbour board of Garnholt."


def read(reader: SpanReader, *paragraphs: str) -> ReadArticle:
    return read_articles([Article("\n\n".join(paragraphs))], reader)[0]


def speakers(found: ReadArticle, words: str) -> list[str]:
    """Whose statements hold the words."""
    at = found.text.index(words)
    return [
        found.sources[item.source_id].name
        for item in found.attributions
        if item.source_id is not None and any(start <= at < end for start, end in item.content)
    ]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''"], ids=["curly", "straight", "single", "straight single"])
@pytest.mark.parametrize("closed", [True, False], ids=["closed", "left open"])
def test_a_quotation_goes_on_in_paragraphs_of_its_own(reader, marks, closed):
    opening, closing = marks
    end = closing * closed
    found = read(
        reader,
        f"Jon Veld, who built the harbour wall, claimed to have warned the board: {opening}We wrote in March.{end}",
        f"{opening}{ON}{end}",
        f"{opening}It is only a question of time.{closing}",
        f"A spokesman for the board added: {opening}The wall will be mended before the winter.{closing}",
    )
    assert speakers(found, "Nobody has walked") == speakers(found, "It is only a question") == ["Jon Veld"]
    assert speakers(found, "will be mended") == ["A spokesman for the board"]


def test_it_goes_on_behind_reported_words(reader):
    found = read(reader, "Jon Veld, an engineer, said that the harbour wall was not safe.", f"“{ON}”", OTHERS)
    assert speakers(found, "Nobody has walked") == ["Jon Veld"]


def test_it_goes_on_behind_a_caption(reader):
    caption = "Photo: Ana Falk/Garnholt Courier"
    veld = "Jon Veld, who built the wall, claimed to have warned the board: “We wrote in March."
    found = read(reader, veld, caption, f"“{ON}”", OTHERS)
    assert speakers(found, "Nobody has walked") == ["Jon Veld"]
    assert all(caption not in found.text[start:end] for item in found.attributions for start, end in item.content)


def test_it_is_not_what_somebody_said_before_the_last_speaker(reader):
    alone = f"“{ON}”"
    found = read(reader, VELD, OTHERS, alone)
    veld, holt = found.attributions
    own = tuple(span for span in holt.content if found.text[slice(*span)].strip("“”") != ON)
    assert own != holt.content
    at = found.text.index(alone)
    moved = [replace(veld, content=(*veld.content, (at, at + len(alone)))), replace(holt, content=own)]
    first, second = carried(found, moved)
    assert first.content == veld.content and second.content == (*own, (at, at + len(alone)))


def test_a_comma_leads_on_to_whoever_says_it(reader):
    found = read(reader, VELD, f"“{ON.rstrip('.')},”", "said Ida Holt, who leads the harbour board of Garnholt.")
    assert speakers(found, "Nobody has walked") != ["Jon Veld"]


def test_what_is_quoted_keeps_the_speakers_it_names(reader):
    told = "“The mayor told me that the wall would hold. I did not believe her.”"
    found = read(reader, VELD, told, OTHERS)
    assert "Jon Veld" in speakers(found, "I did not believe")


def test_whoever_stands_right_before_a_cue_says_it(reader):
    """Also where a name in the line above, a caption's, could be the speaker."""
    found = read(
        reader,
        "“The wall is not safe and the board has known it for months. Mend it before the winter.” "
        "Inge Falk, general secretary",
        "Ms Falk insisted that there was still a “plan on the table” for the wall of the old harbour.",
    )
    assert speakers(found, "plan on the table") == ["Inge Falk"]
