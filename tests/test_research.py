"""Which articles are asked what reports on research and medicine are asked."""

import pytest
from ledgers import read

from onrecord.features.research import no_medicine, off_topic


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
