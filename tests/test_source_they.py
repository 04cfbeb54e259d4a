"""Whom "they" and "each" mean: several people named together, a team, somebody and their colleagues."""

import pytest
from ledgers import ledger, names

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


def test_they_is_the_body_that_spoke():
    text = "[{s:The Water Board} {c:said} {t:“The immigrants are safe”}]. [{s:They} {c:added} {t:little}]."
    assert names(text) == ["Water Board"]


def test_they_are_those_who_were_named_together():
    text = (
        "[{s:Three economists, Dana Okafor at Lakeview University, Piet Vos of the Norlink Institute and Ruth Lund,} "
        "{c:warned} {t:of rain}]. It moves workers around the world. [{s:They} {c:said} {t:so}]."
    )
    assert names(text) == ["Dana Okafor", "Piet Vos", "Ruth Lund"]
    assert {source.role for source in ledger(text)} == {"expert"}


def test_they_are_all_who_were_named_together():
    sources = ledger("Ana Ruiz, Piet Holt and Ida Lee met. [{s:They} {c:said} {t:no}].")
    assert [source.name for source in sources] == ["Ana Ruiz", "Piet Holt", "Ida Lee"]


@pytest.mark.parametrize(
    "story",
    [
        "Dana Okafor and Piet Vos have been fierce rivals. [{s:They} {c:said} {t:no}].",
        "Chinese President Dana Okafor met Mr. Piet Vos, and [{s:they} {c:said} {t:no}].",
        "Dana Okafor faces Mr. Piet Vos. It rained. [{s:They} {c:said} {t:no}].",
    ],
)
def test_they_are_the_two_of_the_story(story):
    assert names(story) == ["Dana Okafor", "Piet Vos"]


def test_each_of_two():
    text = "Dana Okafor met Ruth Vos. [{s:Each} {c:denied} {t:it}]."
    assert names(text) == ["Dana Okafor", "Ruth Vos"]


def test_they_are_rather_those_who_spoke_than_those_spoken_of():
    text = "[{s:Farmers} {c:say} {t:it drives off their workers}]. [{s:They} {c:hope} {t:for rain}]."
    assert names(text) == ["Farmers"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "[{s:Lund researchers} {c:tried} {t:it}]. [{t:Patients felt less pain}, {s:they} {c:reported}].",
            "Lund researchers",
        ),
        ("The researchers looked at half a million people. [{s:They} {c:found} {t:less pain}].", "researchers"),
        ("[{s:Lund researchers} {c:tried} {t:it}]. Patients felt better. [{s:They} {c:said} {t:so}].", "Patients"),
        ("It rained. Patients felt better. [{s:They} {c:found} {t:less pain}].", "Patients"),
    ],
)
def test_what_a_study_found_is_not_said_by_those_it_studied(text, name):
    assert names(text)[-1] == name
