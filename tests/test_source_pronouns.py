"""Whom "he", "she" and "it" mean, most of all beside a name that they do not mean."""

import pytest
from ledgers import ledger, names

from onrecord.features.reading.records import Entity


@pytest.mark.parametrize(
    "statement",
    [
        "[{t:Mr. Piet Vos will move in soon}, {s:he} {c:added}].",
        "[{t:Mr. Piet Vos}, {s:he} {c:said}, {t:will move in soon}].",
        "[{s:He} {c:added} {t:Mr. Piet Vos would move in}].",
    ],
)
def test_whoever_spoke_last_goes_on_about_another(statement):
    assert names(f"Mr. Piet Vos left. [{{t:It is late}}, {{s:Karl Lund}} {{c:said}}]. {statement}") == ["Karl Lund"]


def test_somebody_of_whom_nobody_else_speaks_may_speak_of_what_they_did():
    assert names("[{t:Mr. Piet Vos was eight when the war began}, {s:he} {c:said}].") == ["Piet Vos"]


def test_it_is_the_body_of_this_sentence():
    text = "[{s:A report} {c:said} {t:no}]. The Water Board closed as [{s:it} {c:found} {t:rust}]."
    assert names(text) == ["A report", "Water Board"]


def test_the_paper_is_the_newspaper_unless_a_study_is_told_of():
    story = "[{s:The Lakeview Times} {c:reported} {t:a fire}]. "
    assert names(story + "[{s:The paper} {c:said} {t:so}].") == ["Lakeview Times"]
    study = "[{s:A new study} {c:found} {t:rust}]. "
    assert names(story + study + "[{s:The paper} {c:said} {t:so}].")[-1] == "The paper"


@pytest.mark.parametrize(
    "story",
    [
        "Mr. Piet Vos had doubts. He did what he liked. He led people who had blamed Mr. Karl Lund into the hall.",
        "Mr. Piet Vos won. When he moved in, flags flew. Mr. Karl Lund’s man lost, as he had said he would.",
    ],
)
def test_he_goes_on_about_whom_the_last_he_means(story):
    assert names(f"{story} [{{s:He}} {{c:promised}} {{t:a trial}}].") == ["Piet Vos"]


def test_he_turns_to_a_new_subject():
    text = "Mr. Piet Vos won. He did what he liked. Mr. Karl Lund lost. [{s:He} {c:promised} {t:to try again}]."
    assert names(text) == ["Karl Lund"]


def test_he_turns_to_the_subject_that_a_pronoun_announces():
    story = "Mr. Karl Lund won. In Lima, where he spoke, Mr. Piet Vos was asked about Mr. Karl Lund’s plan."
    assert names(f"{story} [{{s:He}} {{c:promised}} {{t:a trial}}].") == ["Piet Vos"]


def test_a_long_run_of_pronouns_ends_with_the_name_before_it():
    assert names("Mr. Piet Vos won. " + "He sang. " * 5 + "[{s:He} {c:promised} {t:a trial}].") == ["Piet Vos"]
    assert len(names("Mr. Piet Vos won. " + "He sang. " * 3000 + "[{s:He} {c:promised} {t:a trial}].")) == 1


def test_a_pronoun_can_announce_a_name():
    text = "Mr. Piet Vos won. [As {s:he} {c:rose to speak of} {t:rain}], Mr. Chidi Okafor smiled."
    assert names(text) == ["Chidi Okafor"]


def test_pronouns_tell_the_gender_of_a_name():
    text = "Mr. Piet Vos met Xan Drilm. Drilm lost her keys. Mr. Vos found Drilm’s keys. [{s:She} {c:said} {t:thanks}]."
    assert names(text, entities=(Entity(17, 26, "PERSON"),)) == ["Xan Drilm"]


def test_nobody_speaks_of_themselves_by_name():
    text = "Peter Vos thanked Carl Holt. [{s:He} {c:called} {t:Vos a friend}]."
    assert names(text) == ["Carl Holt"]
    text = "Peter Vos thanked Carl Holt. [{s:He} {c:called} {t:Vos’s work dull}]."  # as he may of his own
    assert names(text) == ["Peter Vos"]


def test_who_speaks_in_passing_is_not_the_next_pronoun():
    text = "Mr. Chidi Lund blamed Mr. Piet Vos, [{s:who} {c:said} {t:no}]. [{s:He} {c:called} {t:it late}]."
    assert names(text) == ["Piet Vos", "Chidi Lund"]


def test_the_subject_of_the_main_clause_goes_before_the_other():
    story = "When Piet Vos tried to rise, Karl Lund objected."
    assert names(f"{story} [{{t:“No,”}} {{s:he}} {{c:said}}].") == ["Karl Lund"]


def test_a_new_paragraph_can_turn_to_somebody_else():
    text = "[{t:“No,”} {s:Piet Vos} {c:said}].\n\nKarl Lund has waited for years. [{s:He} {c:denied} {t:the charge}]."
    assert names(text) == ["Piet Vos", "Karl Lund"]


def test_that_is_nobody_where_nothing_stands_before_it():
    assert ledger("It rained. [{s:That} {c:shows} {t:no}].") == []


@pytest.mark.parametrize(
    ("before", "verb", "name"),
    [
        ("The Lund Clinic posted a yellow notice on the door.", "warns", "a yellow notice"),
        ("Norlink published a report on Tuesday.", "found", "a report"),
        ("Norlink published a report on Tuesday.", "said", "Norlink"),
        ("Norlink left a research and advocacy group.", "found", "Norlink"),
        ("The ministry met on Tuesday.", "said", "The ministry"),
    ],
)
def test_it_goes_on_about_a_document_or_a_body_just_brought_up(before, verb, name):
    norlink = (Entity(0, 7, "ORG"),) if before.startswith("Norlink") else ()
    assert names(f"{before} [{{s:It}} {{c:{verb}}} {{t:that half of the pumps leak}}].", entities=norlink) == [name]


def test_it_is_the_document_that_spoke_before():
    text = "[{s:A study of pumps} {c:found} {t:leaks}]. [{s:It} {c:recommends} {t:new ones}]."
    assert names(text) == ["A study of pumps"]
