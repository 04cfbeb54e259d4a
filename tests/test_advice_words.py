"""What advice says of an article: a sentence that is true of it, about passages that show what is said."""

import pytest
from ledgers import read

from onrecord.features.attribution import orphan_quotations, sourceless_attributions
from onrecord.features.feature import Measurement
from onrecord.features.hedging import counterpoints
from onrecord.features.reading.records import ReadArticle
from onrecord.features.sourcing import named_sources, source_diversity, titled_people
from onrecord.features.specificity import numbers
from onrecord.features.style import capitals, first_person, insider_labels, loaded_words, second_person
from onrecord.features.wording import listed, sentence

RAIN = "It rained on the dam for the whole of that day, and nobody was there to see it. "
OKAFOR = "[{s:Dana Okafor} {c:said} {t:the dam would hold}]. "


def said(feature, text: str | ReadArticle) -> str:
    measured = feature.measure(read(text) if isinstance(text, str) else text)
    assert measured.facts is not None
    return sentence(feature.FEATURE.advice, measured.facts)


def amiss(feature, text: str) -> list[str]:
    article = read(text)
    measured: Measurement = feature.measure(article)
    return [article.text[start:end] for start, end in measured.evidence if measured.amiss is None] + [
        article.text[start:end] for start, end in measured.amiss or ()
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (4 * OKAFOR, "All four statements come from Dana Okafor, the only named source: ask somebody else, by name"),
        (
            "[{s:A 2023 audit by the Water Board} {c:found} {t:that the dam had a leak}]. ",
            "The only statement comes from a 2023 audit by the Water Board, a document and the only named source: ask",
        ),
        (
            4 * OKAFOR + "[{s:Piet Vos} {c:said} {t:he was relieved}].",
            "Two named sources speak; four of five statements come from Dana Okafor: ask somebody else, by name,",
        ),
        (OKAFOR + "[{s:Piet Vos} {c:said} {t:he was relieved}].", "Two named sources speak: ask somebody else,"),
        (
            OKAFOR + "[{s:A 2023 audit by the Water Board} {c:found} {t:that the dam had a leak}]. ",
            "Two named sources speak, a document among them: ask",
        ),
        (
            2 * OKAFOR + "[{s:Piet Vos} {c:said} {t:it had rained all day}] in a news release.",
            "Two named sources speak; two of three statements come from Dana Okafor; the article leans on words sent "
            "out to everybody, too (“in a news release” in paragraph 1): ask somebody else, by name, about the same",
        ),
        (
            2 * "[{s:The Water Board} {c:said} {t:the dam would hold}]. ",
            "Both statements come from the Water Board, the only named source: ask",
        ),
        ("[{s:Officials} {c:said} {t:the dam would hold}]. ", "No named source speaks: find somebody who will stand"),
        (
            2 * "[{s:Officials} {c:said} {t:the dam would hold}]. "
            + "Nobody told other officials. [{s:One man} {c:said} {t:it would not}].",
            "No named source speaks, and two of three statements come from officials: find somebody who will stand",
        ),
    ],
)
def test_advice_on_breadth_says_who_speaks(text, words):
    assert said(source_diversity, text).startswith(words)


def test_advice_on_breadth_is_left_out_where_nobody_speaks():
    assert source_diversity.measure(read(RAIN)).facts is None


def test_advice_on_counterpoints_claims_no_more_than_was_counted():
    text = said(counterpoints, OKAFOR + "But it rained. " + 4 * RAIN)
    assert text == (
        "One of six sentences has a “but”, an “although” or the like: where somebody disputes what Dana Okafor says, "
        "or something speaks against it, tell readers."
    )


def test_advice_on_numbers_counts_those_in_digits():
    assert said(numbers, "Three men drowned on Monday. " + 4 * RAIN).startswith(
        "In 77 words no numbers are given in digits:"
    )


def test_nobody_need_speak_a_title():
    text = "She wrote “The Long Road to Varnholm Valley” and said it. “They never asked any of us,” it went on. "
    assert amiss(orphan_quotations, text) == ["They never asked any of us,"]
    assert said(orphan_quotations, text) == "One of two quotations has no speaker (in paragraph 1): name who said it."


@pytest.mark.parametrize(
    ("cue", "asked"),
    [("It was announced", True), ("It was widely reported", True), ("He was charged", False), ("It was dubbed", False)],
)
def test_whose_word_it_is_is_asked_where_words_are_reported(cue, asked):
    assert amiss(sourceless_attributions, f"[{{c:{cue}}} {{t:that the dam would hold}}]. " + RAIN) == [cue] * asked


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("He told POST of it, and POST knew. ", []),  # most likely the name of something
        ("He has NO idea what it WILL cost. ", ["NO", "WILL"]),
    ],
)
def test_one_word_in_capitals_is_no_shouting(text, shouted):
    assert amiss(capitals, text + 4 * RAIN) == shouted


def test_a_duty_is_no_doubt():
    text = "The dam is supposed to hold. It is a supposed scandal. " + 4 * RAIN
    assert amiss(insider_labels, text) == ["supposed"]
    assert said(insider_labels, text) == (
        "One expression in the reporter’s own voice sounds like one camp’s (“supposed” in paragraph 1): use words both "
        "sides would use."
    )


def test_questions_left_open_are_listed_as_in_a_sentence():
    assert [listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("feature", "line"),
    [
        (first_person, "OKAFOR: I told them that we would not wait for it any longer."),
        (loaded_words, "Piet Vos: It is a disastrous plan that the dam will not hold for years."),
        (second_person, "You should have seen it from the bridge — Piet Vos (@pietvos) March 4, 2026"),
    ],
)
def test_what_others_say_in_a_transcript_or_a_post_is_not_held_against_the_reporter(feature, line):
    measured = feature.measure(read(f"{2 * RAIN}\n\n{line}\n\n{2 * RAIN}"))
    assert measured.evidence and measured.amiss == ()


def test_we_in_a_name_is_not_the_reporter():
    measured = first_person.measure(
        read(f"{2 * RAIN}\n\nA group called Save Our Schools met. We met them at noon. What we know.")
    )
    assert len(measured.evidence) == 1


def test_an_interviewer_may_speak_to_whom_they_ask():
    interview = "".join(f"{ask}\n\n“I went to every meeting of the union for years.”\n\n" for ask in (
        "How did you win?", "Why do you want the books?", "The board says that you have them.", "Will you strike?",
    ))  # fmt: skip
    assert second_person.measure(read(f"{3 * RAIN}\n\n{interview}{RAIN}")).amiss == ()
    asked = read(f"{3 * RAIN}\n\nHow would you like it?\n\n“It rained,” it said.\n\n{RAIN}")
    assert amiss(second_person, asked.text) == ["you"]


def test_a_source_is_shown_where_its_name_stands():
    text = read("She was told of the leak. " + 2 * OKAFOR)
    (source,) = text.sources
    source.mentions = ((0, 3), *source.mentions)
    for feature in (source_diversity, named_sources, titled_people):
        (span,) = feature.measure(text).evidence
        assert text.text[slice(*span)] == "Dana Okafor"
