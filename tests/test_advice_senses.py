"""Words that only look like what an editor would mend, and those who need no further name."""

import pytest
from ledgers import read

from onrecord.features.attribution import orphan_quotations, sourceless_attributions
from onrecord.features.sourcing import media_reliance, source_diversity, titled_people, unnamed_groups
from onrecord.features.specificity import vague_quantities
from onrecord.features.statements import within
from onrecord.features.style import (
    capitals,
    exclamations,
    first_person,
    insider_labels,
    loaded_words,
    promotion,
    second_person,
)
from onrecord.features.wording import sentence

RAIN = "It rained on the dam for the whole of that day, and nobody was there to see it. "
OKAFOR = "[{s:Dana Okafor} {c:said} {t:the dam would hold}]. "


def shown(feature, text: str) -> list[str]:
    """The passages that advice is about."""
    article = read(text)
    measured = feature.measure(article)
    return [article.text[slice(*span)] for span in (measured.evidence if measured.amiss is None else measured.amiss)]


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("What lies ahead is work. Here lies the problem. The town lies on the river.", []),
        ("He told his lies in court, and she will lie about it.", ["lies", "lie"]),
        ("They found toxic waste. It was a toxic marriage.", ["toxic"]),
        ("She cranked the crank up; the crank wrote again.", ["crank"]),
        ("The so-called gig economy feeds would-be parents.", []),
    ],
)
def test_a_plain_sense_judges_nobody(text, loaded):
    assert shown(loaded_words, text + " " + 3 * RAIN) == loaded


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Apparently the so-called gig economy is supposedly safe.", []),
        ("The president's agenda was on the agenda. They have a secret agenda.", ["agenda"]),
        ("The Communist Party met. A communist spoke.", ["communist"]),
        ("It binds free radicals, they say. Radicals met.", ["Radicals"]),
        ("Nazi Germany fell; the Varnholm regime did not, and a regime change is far.", ["regime"]),
        ("People wake up at six. Wake up, people!", ["Wake up"]),
    ],
)
def test_what_every_camp_says_is_no_label(text, labels):
    assert shown(insider_labels, text + " " + 3 * RAIN) == labels


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("WHAT HAVE bridges done? " + RAIN + "He has NO idea WHAT they want. ", ["NO", "WHAT"]),
        ("The new unit (WAS) was late. WAS staff had NO map. ", []),
        ("VARNHOLM—The LAST BRIDGE fell. ", ["LAST", "BRIDGE"]),
        ("SUNDAY, Dec. 5, 2010 (HealthDay News) -- It is HERE, it is NOW. ", ["HERE", "NOW"]),
    ],
)
def test_an_opening_an_abbreviation_and_a_dateline_are_not_shouted(text, shouted):
    assert shown(capitals, text + 3 * RAIN) == shouted


def test_a_post_is_its_writers_voice_where_it_stands_alone():
    post = f"{2 * RAIN}\n\nPiet Vos (@pietvos) I saw the dam, and you did not!\n\n{2 * RAIN}"
    assert [shown(feature, post) for feature in (exclamations, first_person, second_person)] == [[], [], []]


def test_a_title_in_the_first_person_is_a_name():
    assert shown(first_person, f"She sells I Want My Bridge mugs. I bought one. {3 * RAIN}") == ["I"]


def test_how_a_report_was_found_out_is_no_opinion():
    text = "She told me of documents we had obtained, and I spoke to Wayne A. I. Ruiz. I like it. It tells us much. "
    assert shown(first_person, text + 3 * RAIN) == ["I", "us"]


def test_enthusiasm_is_the_speakers_affair_but_in_reports_on_research():
    quoted = "[{t:“It is an amazing dam for all of us,”} {s:Dana Okafor} {c:said}]. "
    assert shown(promotion, quoted + "It is a huge dam. " + 3 * RAIN) == ["huge"]
    study = "The study followed 90 patients who took the drug. Its findings were published in a journal. "
    assert shown(promotion, quoted + 2 * study + RAIN) == ["amazing"]
    assert shown(promotion, "There is no cure for it. It is a cure for rain. " + 3 * RAIN) == ["cure"]


def test_tens_of_thousands_are_one_vague_amount():
    assert shown(vague_quantities, "It cost tens of thousands of crowns. " + 3 * RAIN) == ["tens of thousands of"]


def test_a_group_with_a_member_named_and_an_answer_to_a_poll_are_told_enough():
    text = "".join(
        f"[{{s:{group}}} {{c:said}} {{t:it would hold}}]. "
        for group in ("Towns such as Varnholm", "Two-thirds of farmers", "40 percent of farmers", "Farmers")
    )
    article = read(text)
    for source in article.sources:
        source.type = "unnamed_group"
    measured = unnamed_groups.measure(article)
    assert [article.text[slice(*span)] for span in measured.amiss or ()] == ["Farmers"]
    assert sentence(unnamed_groups.FEATURE.advice, measured.facts or {}).startswith("One of four statements goes to")


def test_who_is_described_at_any_mention_is_told():
    assert not titled_people.measure(read("[{s:Ana Ruiz, who counts the birds,} {c:said} {t:it would hold}].")).evidence
    assert not titled_people.measure(read(OKAFOR + "The Okafor campaign paid.")).evidence
    assert titled_people.measure(read(OKAFOR + "She paid.")).evidence


def test_an_interviewer_is_no_other_medium():
    lines = "\n\n".join("[{s:Reuters}: {t:Will the dam hold for years}]?" for _ in range(3))
    article = read(lines)
    for source in article.sources:
        source.media = True
    assert media_reliance.measure(article).evidence and media_reliance.measure(article).amiss == ()


@pytest.mark.parametrize(
    ("cue", "asked"),
    [
        ("was accused of", True),
        ("was not accused of", False),
        ("said", False),
        ("was denied", True),
        ("reports of", True),
    ],
)
def test_a_verb_alone_has_a_subject(cue, asked):
    assert bool(shown(sourceless_attributions, f"He [{{c:{cue}}} {{t:that it would hold}}]. {RAIN}")) is asked


def test_entry_that_was_denied_is_nobodys_word():
    assert shown(sourceless_attributions, f"[{{c:He was denied}} {{t:access to the dam}}]. {RAIN}") == []


def test_a_question_that_was_put_needs_no_name():
    assert shown(orphan_quotations, f"He was asked, “Do you want it to hold now?” He did. {RAIN}") == []


def test_a_signed_quotation_has_a_speaker():
    assert shown(orphan_quotations, f"{RAIN}\n\n“They never asked any of us.” Rep. Ana Ruiz\n\n{RAIN}") == []
    asked = shown(orphan_quotations, f"{RAIN}\n\n“They never asked any of us.” It went on.\n\n{RAIN}")
    assert asked == ["They never asked any of us."]


def test_of_many_sources_only_what_was_sent_out_needs_a_call():
    names = ("Ana Ruiz", "Piet Vos", "Ida Lund", "Kofi Bello", "Beth Orr")
    text = "".join(f"[{{s:{name}}} {{c:said}} {{t:it would hold}}]. " for name in names) + "It was in a news release."
    measured = source_diversity.measure(read(text))
    assert sentence(source_diversity.FEATURE.advice, measured.facts or {}).endswith(
        "in paragraph 1): ring those who sent them out, and ask what they leave out."
    )


def test_names_keep_their_capital_and_bodies_their_article():
    article = read(OKAFOR + "The Varnholm Rail of today. Varnholm Rail bus. Data of Bloomberg, bloomberg data.")
    (source,) = article.sources
    source.type, source.name = "document", "Bloomberg data"
    assert within(article, source) == "bloomberg data"  # as the article has it
    source.name = "Varnholm data"
    assert within(article, source) == "Varnholm data"
    source.type, source.name = "named_organization", "Varnholm Rail"
    assert within(article, source) == "the Varnholm Rail"


def test_a_word_of_many_capitals_behind_a_quotation_is_looked_at_once():
    assert shown(orphan_quotations, f"{RAIN}\n\n“They never asked any of us.” {'A' * 4000}!\n\n{RAIN}")
