"""The span reader on sentences of every form that an attribution takes in the news."""

import pickle
from functools import partial

import pytest
from articles import article
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.features.reading.attributions import links
from onrecord.features.reading.attributions.find import read_links, read_spans
from onrecord.features.reading.attributions.inputs import word_row
from onrecord.features.reading.records import Attribution
from onrecord.models.reader import SpanReader


def read(reader: SpanReader, text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution, in words."""
    words = lambda spans: " ... ".join(text[start:end] for start, end in spans)  # noqa: E731
    return [(words(a.source), words(a.cue), words(a.content)) for a in read_spans(reader, [text])[0][0]]


def said(reader: SpanReader, text: str, source: str, content: str) -> bool:
    """Is there an attribution to `source` whose content holds `content`?"""
    return any(source in who and content in what for who, _, what in read(reader, text))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mayor Ana Ruiz said the bridge would reopen in May.", "Ana Ruiz", "the bridge would reopen in May"),
        ("“The bridge is safe,” Ms. Ruiz said.", "Ms. Ruiz", "The bridge is safe"),
        ('"The bridge is safe," said Ms. Ruiz.', "Ms. Ruiz", "The bridge is safe"),
        ("‘The bridge is safe,’ Ms Ruiz said on Tuesday.", "Ms Ruiz", "The bridge is safe"),
        ("'The bridge is safe,' Ms Ruiz said on Tuesday.", "Ms Ruiz", "The bridge is safe"),
        ("“The bridge is safe,” she said, “and it will stay safe.”", "she", "it will stay safe"),
        ("The bridge will reopen in May, according to the engineers.", "the engineers", "The bridge will reopen"),
        ("According to the engineers, the bridge will reopen in May.", "the engineers", "the bridge will reopen"),
        ("The bridge, according to the engineers, will reopen in May.", "the engineers", "The bridge"),
        ("The union claimed that drivers had been told to lie.", "The union", "drivers had been told to lie"),
        ("Officials warned residents that the water was not safe to drink.", "Officials", "the water was not safe"),
        ("The report found that three of the bolts were cracked.", "The report", "three of the bolts were cracked"),
        ("Ruiz denied that she had known about the cracks.", "Ruiz", "she had known about the cracks"),
        ("Ruiz told reporters she would not resign.", "Ruiz", "she would not resign"),
    ],
    ids=[
        "indirect", "curly", "straight", "british", "british straight", "interrupted", "according to, last",
        "according to, first", "according to, inside", "claim", "warning", "document", "denial", "told",
    ],
)  # fmt: skip
def test_each_form_of_attribution_is_found(reader, text, source, content):
    assert said(reader, text, source, content)


def test_a_quotation_that_follows_on_belongs_to_the_speaker_before(reader):
    text = "“The bridge is safe,” Ms. Ruiz said. “We checked every bolt twice.”"
    assert said(reader, text, "Ruiz", "We checked every bolt twice")


def test_a_quotation_over_several_paragraphs_has_one_speaker(reader):
    text = (
        "“We looked at every bolt on the bridge,” said Ana Ruiz, the mayor.\n\n"
        "“Then we looked at every one of them again.\n\n"
        "“It is as safe as it was on the day it opened,” she said."
    )
    contents = " ".join(what for _, _, what in read(reader, text))
    assert "as safe as it was" in contents
    assert all(who for who, _, _ in read(reader, text))


def test_an_unclosed_quotation_stays_in_its_paragraph(reader):
    text = "“The bridge is safe, and I will drive over it myself, Ms. Ruiz said.\n\nThe council meets again on Monday."
    assert all("council" not in what for _, _, what in read(reader, text))


def test_sources_stand_in_the_paragraph_of_their_cue(reader, examples):
    texts = [path.read_text(encoding="utf-8") for path in sorted(examples.glob("*.txt"))]
    texts += ["\n\n".join(article(number) for number in range(5))]
    for text, (attributions, _) in zip(texts, read_spans(reader, texts), strict=True):
        for a in attributions:
            for start, end in a.source:
                assert "\n" not in text[min(start, a.cue[0][0]) : max(end, a.cue[0][1])]


def test_only_a_quotation_belongs_to_a_cue_of_another_paragraph(reader):
    text = (
        "The harbour master spoke of three close calls.\n\nRuiz denied it on Monday.\n\n"
        "Two ferries had waited outside for an hour."
    )
    assert all("ferries" not in what and "close calls" not in what for _, _, what in read(reader, text))


def test_a_quotation_beside_other_words_belongs_to_its_own_paragraph(reader):
    text = (
        "Holt had been on the board for ten years when the wall cracked. “It broke my heart,” she recalled.\n\n"
        "Veld, who lost his boat, is angrier. “They knew, and they let it fall, and now they want us to pay for it.” "
        "The fishermen will meet on Monday.\n\n“We will listen to them,” Holt said."
    )
    assert said(reader, text, "Veld", "They knew")
    assert not said(reader, text, "she", "They knew") and not said(reader, text, "Holt", "They knew")


def test_a_mark_alone_is_nothing_that_anybody_says(reader):
    pride = "Holt and the other sailors took pride in their wall."
    assert all(any(map(str.isalnum, what)) for _, _, what in read(reader, f"{pride}\n\n‘A LONG STORY’\n\n{pride}"))


def test_what_is_said_does_not_end_with_the_word_that_leads_on(reader):
    text = "Park said the ferries were late and, asked why, blamed the wind."
    contents = [what for _, _, what in read(reader, text)]
    assert "the ferries were late" in contents


def test_a_statement_that_nobody_stands_behind_has_no_source(reader):
    text = "It was reported on Friday that the mayor had resigned."
    found = read_spans(reader, [text])[0][0]
    assert [a.source for a in found] == [()]


def test_kinds(reader):
    kind = lambda text: [a.kind for a in read_spans(reader, [text])[0][0]]  # noqa: E731
    assert kind("“The bridge is safe,” Ms. Ruiz said.") == ["direct"]
    assert kind("Ms. Ruiz said the bridge is safe.") == ["indirect"]
    assert kind("Ms. Ruiz said the bridge is “as safe as houses.”") == ["mixed"]


def test_speech_is_told_from_belief(reader):
    kinds = lambda text: [a.cue_kind for a in read_spans(reader, [text])[0][0]]  # noqa: E731
    assert kinds("Ms. Ruiz said that the bridge is safe.") == ["speech"]
    assert kinds("Ms. Ruiz believes that the bridge is safe.") == ["belief"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Campbell", "Davies"), ("Trump", "McConnell"), ("Clinton", "Rubio"), ("Democrat", "Republican")],
)
def test_whoever_is_named_the_reading_is_the_same(reader, one, other):
    story = (
        "{0} said the bridge was safe, and Ana Ruiz denied it. “We checked every bolt,” {0} told the council.\n\n"
        "What the {0} aides had feared was worse. Ruiz, the {0} mayor of Morvale, called for a new bridge."
    )
    readings = read_links(reader, [story.format(name) for name in (one, other)])
    assert len({repr(list(links.rows())) for links in readings}) == 1


def test_a_word_is_a_name_only_where_it_is_written_as_one():
    row = partial(word_row, vocabulary={"grant": 0, "ruiz": 1}, read_as={"grant": "Ruiz"})
    assert row("Grant") == row("Ruiz") != row("grant")
    assert row("GRANT") != row("RUIZ")


def test_entities(reader):
    text = "Ana Ruiz told the BBC in London on Tuesday that 12 percent of drivers paid $3 million."
    types = {text[e.start : e.end]: e.type for e in read_spans(reader, [text])[0][1]}
    assert types["Ana Ruiz"] == "PERSON"
    assert types["London"] == "LOC"
    assert types["Tuesday"] == "DATE"
    assert types["$3 million"] == "MONEY"


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "“", '"' * 50, "said", "a " * 3000], ids=repr)
def test_odd_texts_are_read_without_complaint(reader, text):
    for attribution in read_spans(reader, [text])[0][0]:
        assert all(text[start:end].strip() for start, end in attribution.spans)


PARAGRAPHS = [
    "Mayor Ana Ruiz said on Monday that the “old” bridge would reopen in May.",
    "“It is safe,” she said. “We checked every bolt, and we’ll check them again.”",
    "Drivers' unions called the plan “reckless”, and asked why the city hadn’t waited.",
    "The bridge was built in 1931.",
    "According to a report seen by the Evening Courier, three bolts were cracked.",
    "“Nobody told us,” said Jo Park, who lives nearby; ‘nobody at all.’",
]
TEXTS = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=5)


def shown(text: str, attributions: list[Attribution]) -> list[tuple]:
    """Attributions as words, so that texts that differ only in their marks and blanks can be compared."""
    plain = str.maketrans("“”’", '""\'')
    words = lambda spans: tuple(text[start:end].translate(plain) for start, end in spans)  # noqa: E731
    return [(a.kind, a.cue_kind, words(a.source), words(a.cue), words(a.content)) for a in attributions]


@settings(max_examples=25, deadline=None)
@given(TEXTS)
def test_marks_and_line_ends_make_no_difference(reader, some):
    text = "\n\n".join(some)
    expected = shown(text, read_spans(reader, [text])[0][0])
    straight = text.translate(str.maketrans("“”’", '""\''))
    for other in (straight, "\n".join(some), "\r\n".join(some), "\ufeff" + " \n".join(some) + "  \n"):
        assert shown(other, read_spans(reader, [other])[0][0]) == expected


@settings(max_examples=15, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=5))
def test_a_text_is_read_the_same_alone_and_among_others(reader, some):
    texts = ["\n".join(paragraphs) for paragraphs in some]
    together = read_spans(reader, texts)
    assert together == [read_spans(reader, [text])[0] for text in texts]


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet='The mayor said, “it\'s "fine".”\n', max_size=120))
def test_spans_lie_in_the_text_in_order(reader, text):
    attributions, entities = read_spans(reader, [text])[0]
    firsts = [min(a.spans) for a in attributions]
    assert firsts == sorted(firsts)
    for a in attributions:
        assert a.cue and a.content and 0 <= a.confidence <= 1
        assert all(0 <= start < end <= len(text) for start, end in a.spans)
    assert all(text[e.start : e.end].strip() for e in entities)


def test_a_reader_can_be_sent_to_another_process(reader):
    text = PARAGRAPHS[0]
    assert read_spans(pickle.loads(pickle.dumps(reader)), [text]) == read_spans(reader, [text])


def test_no_reader_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        SpanReader.load(tmp_path)
    (tmp_path / "reader.json").write_text('{"format": "other"}', encoding="utf-8")
    with pytest.raises(ValueError, match="not a reader"):
        SpanReader.load(tmp_path)


def test_a_long_article_is_linked_in_blocks_as_it_would_be_at_once(reader, monkeypatch):
    text = "\n\n".join(article(number) for number in range(10))
    at_once = read_spans(reader, [text])
    assert len(at_once[0][0]) > 20
    monkeypatch.setattr(links, "BLOCK", 4)
    assert read_spans(reader, [text]) == at_once


def test_what_stands_behind_a_dateline_is_read_as_if_the_dateline_were_not_there(scorer):
    lead = "Three people were killed when a ferry struck a pier in fog on Sunday, the coast guard said."
    story = (
        "Three dead after ferry hits pier\n\nBy Helen Marsh\n\n{}{}\n\n“There was a bang and then everybody was on the "
        "floor,” said Piet Holt, 61, a retired teacher."
    )
    plain, dated = scorer.read([story.format("", lead), story.format("GULLHAVEN, Nov. 3 (VNA) — ", lead)])

    def said(read):
        return [[read.text[slice(*span)] for span in item.spans] for item in read.attributions]

    assert said(dated) == said(plain) and said(dated)[0] == [lead.split(", the")[0], "the coast guard", "said"]
