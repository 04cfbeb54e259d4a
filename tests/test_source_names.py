"""Names that are something else elsewhere: offices in capitals, nobles, a street's number, firms called by a
common word."""

import pytest
from ledgers import ledger, names, only


@pytest.mark.parametrize(
    ("title", "short"),
    [("Prime Minister", "PM"), ("Vice President", "VP"), ("District Attorney", "DA"), ("Attorney General", "AG")],
)
def test_an_office_in_capitals_is_the_one_who_holds_it(title, short):
    assert names(f"{title} Dana Okafor left. [{{s:The {short}}} {{c:said}} {{t:no}}].") == ["Dana Okafor"]
    assert names(f"[{{s:{short}}} {{c:says}} {{t:no}}]\n\n{title} Dana Okafor left.") == ["Dana Okafor"]


def test_an_office_in_capitals_is_not_another_office():
    found = only("Foreign Minister Dana Okafor left. It rained. [{s:The PM} {c:said} {t:no}].")
    assert (found.name, found.type) == ("The PM", "unnamed_person")


@pytest.mark.parametrize("body", ["Number 10", "Police Scotland", "Apple", "Target", "Teamsters Local 206"])
def test_a_body_called_by_common_words(body):
    assert [(one.name, one.type) for one in ledger(f"[{{s:{body}}} {{c:said}} {{t:no}}].")] == [
        (body, "named_organization")
    ]


@pytest.mark.parametrize("title", ["Duke", "Duchess"])
def test_a_noble_is_a_person(title):
    found = only(f"[{{s:The {title} of Lakeview}} {{c:said}} {{t:no}}]. [{{s:The {title}}} {{c:added}} {{t:so}}].")
    assert (found.name, found.type) == (f"{title} of Lakeview", "named_person")


def test_a_given_name_with_a_foreign_letter_opens_a_sentence():
    from onrecord.features.reading.records import Entity

    text = "Sinéad O’Connor left. [{s:O’Connor} {c:said} {t:no}]."
    assert names(text, entities=(Entity(7, 15, "PERSON"),)) == ["Sinéad O’Connor"]
