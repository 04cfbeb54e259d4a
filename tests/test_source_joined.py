"""Two sources in one phrase, each of its own kind: "Ruiz and her aides", "critics and Senator Holt"."""

import pytest
from ledgers import ledger, names


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Dana Okafor and her aides", ["Dana Okafor", "her aides"]),
        ("Mayor Dana Okafor and Justice Department aides", ["Dana Okafor", "Justice Department aides"]),
        ("Dana Okafor and a Water Board spokesman", ["Dana Okafor", "a Water Board spokesman"]),
        ("Dana Okafor and one of her nurses", ["Dana Okafor", "one of her nurses"]),
        ("Dana Okafor and the Water Board", ["Dana Okafor", "Water Board"]),
        ("Dana Okafor and Labour Party members", ["Dana Okafor", "Labour Party members"]),
        ("Dana Okafor, Piet Vos, and other members", ["Dana Okafor", "Piet Vos", "other members"]),
        ("Norway and European allies", ["Norway", "European allies"]),
        ("Norway and two rivals", ["Norway", "two rivals"]),
        ("The Water Board and police", ["Water Board", "police"]),
    ],
)
def test_a_name_and_somebody_without_one_are_two(phrase, expected):
    assert names(f"[{{s:{phrase}}} {{c:said}} {{t:the plan would fail}}].") == expected


@pytest.mark.parametrize(
    "phrase",
    ["Residents and Mayor Dana Okafor", "The critics and Mayor Dana Okafor", "A nurse and Mayor Dana Okafor"],
)
def test_who_is_named_comes_first(phrase):
    kinds = [source.type for source in ledger(f"[{{s:{phrase}}} {{c:said}} {{t:the plan would fail}}].")]
    assert kinds[0] == "named_person"
    assert len(kinds) == 2


def test_two_people_are_two_whatever_title_parts_them():
    phrase = "Mayor Dana Okafor and Water Board ranking member Piet Vos"
    assert names(f"[{{s:{phrase}}} {{c:said}} {{t:no}}].") == ["Dana Okafor", "Piet Vos"]


def test_a_description_in_a_pair_is_the_one_it_fits():
    text = "Gov. Dana Okafor left. [{s:The governor and her advisers} {c:said} {t:no}]."
    assert names(text) == ["Dana Okafor", "her advisers"]


@pytest.mark.parametrize("pronoun", ["She and other opponents of the road", "She and Dr. Ruth Vos"])
def test_a_pronoun_in_a_pair_is_the_one_named_before(pronoun):
    found = names(f"Ms. Dana Okafor left. [{{s:{pronoun}}} {{c:said}} {{t:no}}].")
    assert found[0] == "Dana Okafor"
    assert len(found) == 2


def test_they_are_both_of_a_pair():
    text = "[{s:Dana Okafor and her aides} {c:said} {t:no}]. [{s:They} {c:added} {t:that it was late}]."
    assert [len(source.attributions) for source in ledger(text)] == [2, 2]


def test_who_behind_a_comma_is_both_of_a_pair():
    story = "It fell to Norway and European allies"
    assert names(f"{story}, [{{s:who}} {{c:argued}} {{t:no}}].") == ["Norway", "European allies"]
    assert names(f"{story} [{{s:who}} {{c:argued}} {{t:no}}].") == ["European allies"]


@pytest.mark.parametrize(
    "phrase",
    [
        "Dana Okafor and others",
        "Dana Okafor and her colleagues",
        "Dana Okafor, 42, a nurse and former mayor",
        "Mayor Dana Okafor and chair of the Water Board",
        "The mayor and former nurse Dana Okafor",
        "House Ways and Means Committee chairman Dana Okafor",
        "Parents and teachers",
        "Ukrainian and Western officials",
        "White House and Justice Department officials",
        "White House and congressional officials",
        "Authoritarian and totalitarian regimes",
        "Spokesmen for Dana Okafor and Mayor Piet Vos",
    ],
)
def test_a_title_a_circle_and_one_head_for_both_are_no_further_source(phrase):
    assert len(ledger(f"[{{s:{phrase}}} {{c:said}} {{t:the plan would fail}}].")) == 1
