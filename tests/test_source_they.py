"""Whom "they" means: several people named together, a team, somebody and their colleagues."""

import pytest
from ledgers import names

THEY = "[{s:They} {c:said} {t:no}]."


@pytest.mark.parametrize(
    "story",
    [
        "Dana Okafor and Piet Vos met the farmers.",
        "On Monday, Dana Okafor and Piet Vos met the farmers.",
        "Both Dana Okafor and Piet Vos came with their parents.",
        "[{s:Dana Okafor and Piet Vos} {c:believe} {t:that the voters are tired}].",
    ],
)
def test_they_are_the_two_with_whom_the_sentence_before_opens(story):
    assert names(f"{story} {THEY}") == ["Dana Okafor", "Piet Vos"]


def test_they_are_those_who_came_last_where_the_two_stand_further_back():
    assert names(f"Dana Okafor and Piet Vos met. Farmers came, too. {THEY}") == ["Farmers"]


@pytest.mark.parametrize("link", [", along with", " together with"])
def test_they_are_all_whom_with_joins(link):
    story = f"Ms. Okafor{link} Judge Piet Vos and Ruth Lund, wrote a report. "
    assert names(f"{story}In it, [{{s:they}} {{c:conclude}} {{t:that it is late}}].") == [
        "Okafor",
        "Piet Vos",
        "Ruth Lund",
    ]


def test_ages_do_not_part_those_who_are_named_together():
    people = "Dana Okafor, 42, Piet Vos, 50, and Ruth Lund, 61,"
    together = ["Dana Okafor", "Piet Vos", "Ruth Lund"]
    assert names(f"{people} were arrested. {THEY}") == together
    assert names(f"[{{s:{people}}} {{c:said}} {{t:no}}].") == together


@pytest.mark.parametrize("verb", ["tested", "of nurses followed"])
def test_they_are_the_team_and_not_whom_it_tested(verb):
    assert names(f"The team {verb} 300 patients for years. {THEY}") == ["team"]


def test_they_are_the_team_that_spoke():
    text = f"Dana Okafor left. [{{s:Her team}} {{c:found}} {{t:that patients slept}}]. {THEY}"
    assert names(text) == ["Dana Okafor's team"]


@pytest.mark.parametrize("circle", ["her colleagues", "others", "her leadership team"])
def test_they_are_somebody_and_a_circle_booked_for_the_name(circle):
    assert names(f"[{{s:Dana Okafor and {circle}}} {{c:said}} {{t:so}}]. {THEY}") == ["Dana Okafor"]
