"""Whom a description means that no title tells: "the company", "his task force", "the home secretary"."""

import pytest
from ledgers import ledger, names, only

# Bodies


def test_the_company_is_the_one_the_text_has_turned_to():
    story = "[{s:Norlink Corp} {c:said} {t:no}]. It rained. It poured. It froze. Zafgen Inc fell. "
    assert names(story + "[{s:The company} {c:said} {t:so}].") == ["Norlink Corp", "Zafgen Inc"]


def test_the_company_is_the_one_that_spoke_while_both_are_near():
    story = "[{s:Norlink Corp} {c:said} {t:no}]. Zafgen Inc fell. "
    assert names(story + "[{s:The company} {c:said} {t:so}].") == ["Norlink Corp"]


def test_the_newspaper_is_the_one_that_reported():
    story = "[{s:The Lakeview Times} {c:reported} {t:a fire}]. It rained. It poured. It froze. FM fell. "
    assert names(story + "[{s:The newspaper} {c:said} {t:so}].") == ["Lakeview Times"]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Her task force", "Dana Okafor's task force"),
        ("Her re-election campaign", "Dana Okafor's re-election campaign"),
        ("Okafor's legal team", "Dana Okafor's legal team"),
        ("Her campaign", "Dana Okafor's campaign"),
    ],
)
def test_somebodys_body_keeps_the_words_that_say_which(phrase, name):
    assert names(f"Dana Okafor left. [{{s:{phrase}}} {{c:said}} {{t:no}}].") == [name]


def test_a_body_called_in_full_is_the_one_that_follows():
    assert len(ledger("[{s:Norway's foreign ministry} {c:said} {t:no}]. [{s:The ministry} {c:said} {t:so}].")) == 1
    story = "[{s:Norway's government} {c:said} {t:no}]. [{s:The Chilean government} {c:said} {t:so}]."
    assert len(ledger(story)) == 2


@pytest.mark.parametrize("staff", ["The Norwegian General Staff", "The general staff of the army"])
def test_the_general_staff_is_a_body_and_nobodys_aides(staff):
    source = only(f"[{{s:{staff}}} {{c:said}} {{t:no}}].")
    assert (source.type, source.unnamed_representative) == ("named_organization", False)


def test_which_behind_a_persons_title_is_the_body_in_it():
    text = "[{t:“No,”} {c:said} {s:Dana Okafor, head of the Water Board,}] [{s:which} {c:estimates} {t:a loss}]."
    assert names(text) == ["Dana Okafor", "Water Board"]


def test_which_is_nobody_but_the_body_behind_them():
    text = "They met Piet Vos, a director of the Water Board, [{s:which} {c:estimates} {t:a loss}]."
    assert names(text) == ["Water Board"]


def test_a_state_is_no_city():
    assert only("Taxes in Minnesota fell. [{s:The city} {c:says} {t:no}].").name == "The city"


def test_the_company_is_the_one_the_story_is_about():
    story = "Norlink posted a loss. Norlink fell. Analysts asked by FactSet, which counts, hoped for more. "
    assert only(story + "[{s:The company} {c:said} {t:no}].").name == "Norlink"


# People


@pytest.mark.parametrize(
    ("phrase", "type_"),
    [
        ("A longtime Okafor ally", "unnamed_person"),
        ("Healthy adults", "unnamed_group"),
        ("The signatories", "unnamed_group"),
        ("Some schoolchildren", "unnamed_group"),
        ("A guest on the show", "unnamed_person"),
    ],
)
def test_people_are_no_documents(phrase, type_):
    assert only(f"[{{s:{phrase}}} {{c:said}} {{t:no}}].").type == type_


@pytest.mark.parametrize("question", ["whether he would resign", "“Will you resign?”"])
def test_who_has_just_asked_is_not_the_one_who_answers(question):
    story = f"[{{s:Dana Okafor}} {{c:asked}} {{t:{question}}}]. [{{s:The home secretary}} {{c:said}} {{t:“No.”}}]"
    assert names(story) == ["Dana Okafor", "The home secretary"]


def test_who_has_asked_a_favour_may_go_on():
    story = "[{s:Dana Okafor} {c:asked} {t:for time}]. [{s:The home secretary} {c:said} {t:“Soon.”}]"
    assert names(story) == ["Dana Okafor"]


@pytest.mark.parametrize(
    "introduction",
    ["The painter's wife, Dana Okafor,", "Dana Okafor, the painter's wife,", "Dana Okafor, wife of the painter,"],
)
def test_somebodys_kin_are_not_that_somebody(introduction):
    text = f"[{{s:{introduction}}} {{c:said}} {{t:no}}]. [{{s:The painter}} {{c:said}} {{t:so}}]."
    assert names(text) == ["Dana Okafor", "The painter"]


def test_who_behind_is_means_the_subject_that_stands_beside_it():
    assert names("Dana Okafor is the state attorney [{s:who} {c:said} {t:he was guilty}].") == ["Dana Okafor"]
    assert names("The winner is the rival [{s:who} {c:said} {t:no}], Dana Okafor found.") == ["the rival"]


def test_what_somebody_plans_or_markets_belongs_to_the_title():
    source = only("“Well,” [{s:former State policy planning director Dana Okafor} {c:wrote}].")
    assert (source.name, source.title) == ("Dana Okafor", "former State policy planning director")


def test_the_remarks_are_somebodys_words():
    text = "[{s:Dana Okafor} {c:said} {t:no}]. [{s:The remarks} {c:suggest} {t:a quarrel}]."
    assert names(text) == ["Dana Okafor"]
