"""Texts of other shapes than an ordinary article have a ledger, too: transcripts, interviews, four hundred sources."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import assembled, ledger, names, only, read

from onrecord.features.reading.records import Article, Attribution


def test_a_transcript_with_speakers_labels():
    turns = "\n".join(
        f"[{{s:{who}}}{{c::}} {{t:[{{s:I}} {{c:think}} {{t:that point {n} matters}}].}}]"
        for n, who in enumerate(["OKAFOR", "VOS", "OKAFOR", "VOS"])
    )
    sources = ledger(f"A debate between Dana Okafor and Piet Vos.\n{turns}")
    assert [(s.name, len(s.attributions)) for s in sources] == [("Dana Okafor", 4), ("Piet Vos", 4)]


def test_an_interview_in_questions_and_answers():
    text = (
        "Dana Okafor is the mayor of Lund Bay.\n[{s:Q}{c::} {t:[Do {s:you} {c:want} {t:a new port}]?}]\n[{s:A}{c::} "
        "{t:[{s:I} {c:do} {t:want one}].}]\n[{s:Q}{c::} {t:When?}]\n[{s:A}{c::} {t:Soon.}]"
    )
    assert [(s.name, s.type) for s in ledger(text)] == [("the publication", "self"), ("Dana Okafor", "named_person")]


def test_what_a_label_introduces_is_its_speakers_words_whole():
    result = read(
        "Dana Okafor is the mayor of Lund Bay.\n[{s:Q}{c::} {t:You want a port}]. Do you still?\nA: I do. We need it.\n"
        "Q: When?\nA: Soon."
    )
    heard = [[result.text[s:e] for s, e in item.content] for item in result.attributions]
    assert heard == [["You want a port. Do you still?"], ["I do. We need it."], ["When?"], ["Soon."]]
    assert [s.name for s in result.sources] == ["the publication", "Dana Okafor"]


@pytest.mark.parametrize(
    "lines",
    [
        "Norlink: Shares rose.\nLund Bank: Shares fell.\nVarnholm Rail: No trade.",
        "Dana Okafor: 547.\nPiet Vos: 412.\nIn the south\nDana Okafor: 31.\nPiet Vos: 44.",
    ],
)
def test_names_before_shares_and_counts_are_no_speakers(lines):
    assert ledger(lines) == []


def test_four_hundred_sources():
    surnames = ["".join(chr(97 + (n // 26**k) % 26) for k in range(3)).capitalize() + "ovic" for n in range(400)]
    sources = ledger(
        "\n".join(f"[{{s:Ana {name}}} {{c:said}} {{t:point {n} mattered}}]." for n, name in enumerate(surnames))
    )
    assert [s.name for s in sources] == [f"Ana {name}" for name in surnames]


def test_nothing_attributed_is_an_empty_ledger():
    assert ledger("It rained.") == []


WORDS = st.sampled_from(
    [
        "Dana",
        "Okafor",
        "Mr.",
        "the",
        "The",
        "said",
        "she",
        "He",
        "who,",
        "officials",
        "“",
        "”",
        "'",
        "’s",
        ".",
        "\n",
        "Q:",
        "A:",
        "of",
        "and",
        "of",
        "Justice",
        "Department",
        "poll",
        "44",
        "percent",
        "I",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40), st.data())
def test_any_text_gives_a_ledger_whose_spans_are_real(parts, data):
    text = " ".join(parts)
    if not text.strip():
        return
    bounds = st.integers(0, len(text) - 1)
    found = []
    for _ in range(data.draw(st.integers(1, 4))):
        a, b, c = sorted(data.draw(st.tuples(bounds, bounds, bounds)))
        found.append(Attribution("indirect", "speech", ((a, b + 1),), ((b, b + 1),), ((c, len(text)),), 1.0))
    result = assembled(Article(text), found)
    for index, source in enumerate(result.sources):
        assert source.attributions
        assert source.name.strip()
        assert 0 <= source.confidence <= 1
        for k in source.attributions:
            assert index in (result.attributions[k].source_id, *result.attributions[k].joint_ids)
        for span in (*source.mentions, source.title_span, source.justification, source.anonymity_reason):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
    assert {k for s in result.sources for k in s.attributions} == {
        k for k, item in enumerate(result.attributions) if item.source_id is not None
    }


@pytest.mark.parametrize(
    ("story", "title"),
    [
        ("Her Norland counterpart Piet Holt left. President Piet Holt came. ", "President"),
        ("Senator Piet Holt, a longtime friend of Lund, left. ", "Senator"),
        ("Piet Holt of Lund and Ruiz of Lima left. ", "of Lund"),
        ("Award-winning writer Ana Holt left. ", "Award-winning writer"),
        ("Accompanying President Piet Holt, Ana Ruiz left. ", "President"),
        ("Piet Holt, an expert at the Arthur L. Lund Institute, left. ", "an expert at the Arthur L. Lund Institute"),
        ("It rained, said Piet Holt, a cook at Lund Hall\n\nMore rain fell. ", "a cook at Lund Hall"),
        ("Norland’s new envoy to the United States, Ana Holt, left. ", "new envoy to the United States"),
    ],
)
def test_the_title_is_whole_and_ones_own(story, title):
    assert only(story + "[{s:Holt} {c:said} {t:no}].").title == title


@pytest.mark.parametrize("clause", ["At her fundraiser", "Nobody visits his father"])
def test_what_ends_a_clause_is_no_title(clause):
    assert only(f"{clause}, Ana Holt spoke. [{{s:Holt}} {{c:said}} {{t:no}}].").title is None


@pytest.mark.parametrize("name", ["Per Arne Lie", "Norlink Agency for Research on Cancer"])
def test_a_preposition_can_be_part_of_a_name(name):
    assert names(f"Then [{{s:{name}}} {{c:said}} {{t:no}}].") == [name]


def test_two_statements_that_hold_each_other_come_to_an_end():
    text = "“Lund said that Ruiz told the court of it,” wrote nobody."

    def span(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    found = [
        Attribution("indirect", "speech", (span(who),), (span(cue),), content, 1.0)
        for who, cue, content in (
            ("Lund", "said", (span("that Ruiz told the court of it"),)),
            ("Ruiz", "told", (span("Lund said"), span("the court of it"))),
        )
    ]
    assert [source.name for source in assembled(Article(text), found).sources] == ["Lund", "Ruiz"]


def test_who_asks_in_a_transcript_is_a_journalist():
    turns = "\n".join(
        f"[{{s:{who}}}{{c::}} {{t:{words}}}]"
        for who, words in [("DANA OKAFOR", "Will it rain?"), ("PIET VOS", "No."), ("DANA OKAFOR", "When?")]
    )
    assert next(s.role for s in ledger(turns) if s.name.casefold() == "dana okafor") == "media"


@pytest.mark.parametrize("when", ["Recent weeks", "The past two years", "Monday"])
def test_a_stretch_of_time_is_nobody(when):
    assert ledger(f"[{{s:{when}}} {{c:have seen}} {{t:a revival of the debate}}].") == []


def test_years_of_studies_are_studies():
    assert only("[{s:Decades of studies} {c:have shown} {t:a link}].").type == "document"


def test_a_thing_is_not_she():
    text = (
        "[{s:Ana Ruiz} {c:wants} {t:a bank}, {s:one} {c:that} {t:lends to farms}]. [“{t:It pays},” {s:she} {c:said}]."
    )
    assert names(text)[0] == "Ana Ruiz"


def test_a_war_is_no_heir():
    text = "The author of a history, World War II, was there. [{s:World War II} {c:said} {t:no}]."
    assert "named_person" not in [source.type for source in ledger(text)]
