"""Whom "who", "which", "that" and "both of whom" stand for."""

import pytest
from ledgers import names, only


def test_both_of_whom_are_the_two_before():
    text = "He met Dana Okafor and Piet Vos, [{s:both of whom} {c:criticized} {t:the plan}]."
    assert names(text) == ["Dana Okafor", "Piet Vos"]


def test_all_of_whom_are_the_group_before():
    assert names("He met twelve farmers, [{s:all of whom} {c:criticized} {t:the plan}].") == ["farmers"]


def test_who_passes_over_the_office_that_somebody_is_in():
    assert names("It pleased senators in office [{s:who} {c:wanted} {t:an end}].") == ["senators"]


@pytest.mark.parametrize("subject", ["Dana Okafor is", "Dana Okafor, seen as"])
def test_who_behind_a_predicate_is_the_subject(subject):
    assert names(f"{subject} a judge [{{s:who}} {{c:believes}} {{t:in rain}}].") == ["Dana Okafor"]


def test_who_behind_a_source_is_that_source():
    text = (
        "[{t:“It is lost,”} {c:said} {s:one rebel familiar with the Norlink Board's plan}], [{s:who} {c:asked} {t:for "
        "anonymity}]."
    )
    assert only(text).type == "anonymous_source"


def test_who_behind_two_is_both():
    assert names("He blamed Dana Okafor and Piet Vos, [{s:who} {c:say} {t:no}].") == ["Dana Okafor", "Piet Vos"]


def test_who_behind_a_generation():
    assert names("He wrote to Piet Vos Jr., [{s:who} {c:said} {t:no}].") == ["Piet Vos Jr."]


def test_who_is_people_and_not_the_world_around_them():
    assert names("They hire staff members around the world, [{s:who} {c:decide} {t:what stays}].") == ["members"]


def test_a_second_who_is_the_first():
    text = "[A woman {s:who} {c:said} {t:she hit Piet Vos}] and [{s:who} {c:hoped} {t:to leave}] was there."
    assert len(names(text)) == 1


def test_which_is_nobody():
    text = "They answered Dana Okafor’s questions, [{s:which} {c:were} {t:about rain}]."
    assert "Dana Okafor" not in names(text)


def test_an_apposition_is_the_body_before_it():
    text = "She gave to Norlink Watch, a group [{s:that} {c:said} {t:the port would close}]."
    assert names(text) == ["Norlink Watch"]
