"""Which articles are asked what reports on research and medicine are asked."""

import pytest
from ledgers import read

from onrecord.features.research import no_medicine, off_topic
from onrecord.features.specificity import absolute_numbers, alternatives, benefit_details, study_details


@pytest.mark.parametrize(
    "text",
    [
        "The study followed 90 students. Its findings were published in a journal.",
        "The drug lowers the pressure of the blood. Most patients take it with food, and some need a second test.",
        "Scientists let the mice run. The experiment was stopped when the data were clear.",
    ],
)
def test_an_article_about_research_or_treatment_is_asked(text):
    assert off_topic(read(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "New evidence was heard in the trial. The data came from devices found in the car, the prosecution holds.",
        "The vote is a test for the mayor. There is no cure for a bad procedure, and nothing was done to prevent it.",
        "The company sells drugs and cars.",
        "The nurse stole from three patients. The patients' families found out when one patient could not pay.",
        "The study says that rents will rise. Its findings are no surprise, and another study is on its way. "
        + "The council will vote on the new houses by the river in May, whatever the neighbours say of it. " * 14,
    ],
)
def test_a_trial_in_court_a_test_at_the_polls_patients_robbed_and_a_study_cited_are_no_research(text):
    measured = off_topic(read(text))
    assert measured is not None and measured.value is None


def test_only_medicine_is_asked_what_medicine_is_asked():
    reef = "The study measured the carbon under 60 reefs. Its findings were published in a journal. "
    reef += "A disease kills reefs."
    pill = "The drug lowers the pressure of the blood. Most patients take it with food, and some need a second test."
    assert off_topic(read(reef)) is None
    measured = no_medicine(read(reef))
    assert measured is not None and measured.value is None
    assert no_medicine(read(pill)) is None


COUNCIL = "The council will vote on the new houses by the river in May, whatever the neighbours say of it. "


@pytest.mark.parametrize(
    "text",
    [
        "A patient was moved. The disease is everywhere, and one vaccine is on its way. " + 30 * COUNCIL,
        "He was asked about drug use. Drug use is a crime there. Drug dealers, drug money and a raid were named.",
    ],
)
def test_an_illness_in_other_news_and_drugs_in_court_are_no_medicine(text):
    measured = no_medicine(read(text))
    assert measured is not None and measured.value is None


def test_of_a_long_article_so_much_is_asked_as_of_a_short_one():
    assert no_medicine(read("The patients took the drug. The disease was cured. " * 3 + 60 * COUNCIL)) is None


DRUG = "The drug lowers the pressure of the blood. Most patients take it with food; some need a treatment. "


@pytest.mark.parametrize(
    ("feature", "text", "found"),
    [
        (alternatives, "It helps sleep as well as mood.", []),
        (alternatives, "Tea works just as well as the pills.", ["works just as well as"]),
        (study_details, "She spoke at the Heart Association in the state-controlled hall.", []),
        (study_details, "It was a controlled trial.", ["controlled trial"]),
        (study_details, "They found an association with tea.", ["association with"]),
        (benefit_details, "It was sold from 1999 to 2011, for every single week.", []),
        (absolute_numbers, "It was sold for every single week.", []),
        (benefit_details, "Pressure fell from 140 to 120.", ["from 140 to 120"]),
    ],
)
def test_what_only_looks_like_an_answer_is_none(feature, text, found):
    article = read(DRUG + text)
    assert [article.text[start:end] for start, end in feature.measure(article).evidence] == found
