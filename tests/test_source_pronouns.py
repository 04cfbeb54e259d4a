"""Whom "he", "it" and "both of whom" mean beside a name that they do not mean."""

import pytest
from ledgers import names


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


def test_both_of_whom_are_the_two_before():
    text = "He met Dana Okafor and Piet Vos, [{s:both of whom} {c:criticized} {t:the plan}]."
    assert names(text) == ["Dana Okafor", "Piet Vos"]


def test_all_of_whom_are_the_group_before():
    assert names("He met twelve farmers, [{s:all of whom} {c:criticized} {t:the plan}].") == ["farmers"]


def test_who_passes_over_the_office_that_somebody_is_in():
    assert names("It pleased senators in office [{s:who} {c:wanted} {t:an end}].") == ["senators"]


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
