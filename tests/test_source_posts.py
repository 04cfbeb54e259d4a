"""Offices, posts and partnerships: what titles of officials, executives and directors tell."""

import pytest
from ledgers import only

from onrecord.features.reading.names.title_roles import role_of

POLITICS = "The president and the senate met before the election. It rained. It poured. "


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Velden Library Director", "official"),
        ("director of the Port Ellis library", "official"),
        ("the city's parks director", "official"),
        ("chief executive of the Lund Heart Foundation", "advocate"),
        ("chief executive of NHS Improvement", "official"),
        ("chief executive of Norlink", "business"),
        ("executive director of sales at Norlink Corp.", "business"),
        ("executive director of Open Water", "advocate"),
        ("AFL-CIO president", "advocate"),
        ("the premier of Quebec", "official"),
        ("a senior partner at a law firm in Lund", "expert"),
        ("her partner", "kin"),
        ("chief of vascular surgery at the Lund Medical Foundation", "expert"),
    ],
)
def test_the_body_tells_the_role_of_whoever_leads_it(title, role):
    assert role_of(title) == role


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("Dana Okafor, a 34-year-old office manager,", "citizen"),
        ("Dana Okafor, the office manager,", "official"),
        ("Retired detective Dana Okafor, president of the Lund Residents' Association,", "advocate"),
    ],
)
def test_what_somebody_is_now_goes_before_a_post_that_nothing_explains(phrase, role):
    assert only(f"{POLITICS}[{{s:{phrase}}} {{c:said}} {{t:no}}].").role == role


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Although Rep. Dana Okafor left early, [{s:Okafor} {c:said} {t:no}].", "Rep."),
        ("[{s:The Velden Library Director, Dana Okafor,} {c:said} {t:no}].", "Velden Library Director"),
    ],
)
def test_a_title_begins_with_no_conjunction_and_may_stand_apart(text, title):
    assert only(text).title == title


def test_a_chief_of_a_body_is_no_title_of_the_body():
    source = only("Olav Lie, the first chief of the FBI, left. [{s:The FBI} {c:said} {t:no}].")
    assert (source.name, source.type) == ("FBI", "named_organization")
    assert only("Veteran FBI agents met. [{s:The FBI} {c:said} {t:no}].").type == "named_organization"


def test_the_fed_is_an_office():
    assert only("[{s:Fed Chair Laura Veld} {c:told} {t:lawmakers so}].").role == "official"


@pytest.mark.parametrize(
    "title", ["FOUNDER OF {}", "{} FOUNDER", "BOSS AT {}", "MEMBER OF {}", "MAYOR IN {}", "A CLUB IN {}; x"]
)
def test_a_title_in_capitals_is_read_in_no_time(title):
    role_of(title.format("THE WORLDWIDE RESTORATION OF EVERYTHING THAT CROSSES A RIVER"))
