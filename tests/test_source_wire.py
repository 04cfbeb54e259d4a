"""Wire copy: datelines, companies of one word, owners, nationalities and spokespeople, as agencies write of them."""

import pytest
from ledgers import ledger, names, only

from onrecord.features.reading.records import Entity


def test_a_dateline_is_no_company():
    source = only("VELDEN (VNA) - Norlink Foods will close. [{s:The company} {c:said} {t:so}].")
    assert source.name == "Norlink Foods"


def test_one_word_names_one_thing_whatever_it_was_taken_for():
    text = "Sales at Norlink fell. [{s:Norlink} {c:said} {t:no}]. It rained. [{s:Norlink} {c:declined} {t:to say}]."
    kinds = ((9, "LOC"), (23, "PERSON"), (51, "ORG"))
    assert names(text, entities=tuple(Entity(at, at + len("Norlink"), kind) for at, kind in kinds)) == ["Norlink"]


def test_a_chain_is_a_body():
    source = only("Fashion chain Norlink shut. [{s:The retailer} {c:blamed} {t:the weather}].")
    assert (source.name, source.type) == ("Norlink", "named_organization")


@pytest.mark.parametrize("described", ["The ferry's owner", "The patch's maker", "The bank's biggest creditor"])
def test_owners_and_makers_may_be_companies(described):
    text = f"Piet Holt slept. [{{s:{described}, Norlink Lines,}} {{c:said}} {{t:no}}]."
    assert only(text).name == "Norlink Lines"


def test_the_owner_may_be_somebody():
    assert only("[{s:The ferry's owner, Piet Holt,} {c:said} {t:no}].").name == "Piet Holt"


def test_a_nationality_means_whoever_spoke_last():
    text = (
        "Castleton won. [{s:Coach Marco Bellini} {c:complained} {t:of the rain}]. [{t:No}, {c:said} {s:the Italian}]."
    )
    assert names(text) == ["Marco Bellini"]
    assert [source.type for source in ledger("It rained. [{t:No}, {c:said} {s:the Italian}].")] == ["unnamed_person"]


def test_she_is_the_spokeswoman_who_spoke_last():
    text = (
        "[{s:Dr Amara Osei} {c:praised} {t:the drug}]. [{s:A spokeswoman for the company} {c:said} {t:so}]. "
        "[{s:She} {c:would not say} {t:what it cost}]."
    )
    assert [len(source.attributions) for source in ledger(text)] == [1, 2]


@pytest.mark.parametrize("name", ["Doctors Without Borders", "Parents Against Noise"])
def test_bodies_are_called_after_people_with_a_cause(name):
    source = only(f"[{{s:{name}}} {{c:said}} {{t:no}}].")
    assert (source.name, source.type) == (name, "named_organization")


def test_a_study_that_somebody_commissioned_is_a_document():
    source = only("[{s:A 2022 study commissioned by the district} {c:advised} {t:closing schools}].")
    assert source.type == "document"


def test_a_word_for_kin_tells_the_gender():
    text = "Ana Holt is survived by a brother, Henrik. [{t:No}, {s:she} {c:wrote}]."
    assert names(text) == ["Ana Holt"]


def test_reached_by_phone_is_no_part_of_a_name():
    assert only("[{s:A rebel commander reached} by phone {c:said} {t:no}].").name == "A rebel commander"


def test_an_order_is_of_somebody():
    phrase = "The police union, the Velden Fraternal Order of Police,"
    name = "Velden Fraternal Order of Police"
    marked = Entity(phrase.index(name), phrase.index(name) + len(name), "ORG")
    assert only(f"[{{s:{phrase}}} {{c:said}} {{t:no}}].", entities=(marked,)).name == name


def test_a_fire_and_rescue_service_is_one_body():
    source = only("[{s:Garnholt Fire and Rescue Service} {c:said} {t:no}].")
    assert (source.name, source.type) == ("Garnholt Fire and Rescue Service", "named_organization")


def test_the_word_that_goes_on_about_somebody_is_no_part_of_a_name():
    assert only("[{s:A union rep who} asked {c:told} {t:so}].").name == "A union rep"


def test_a_chipmaker_in_a_headline_is_no_given_name():
    source = only("Chipmaker Novalink cuts jobs\n\n[{s:The San Jose-based company} {c:said} {t:so}].")
    assert (source.name, source.type) == ("Novalink", "named_organization")


def test_the_study_of_a_headline_is_the_one_the_lead_tells_of():
    lead = "[{t:Plastic falls}, {c:according to} {s:a study in Polar Notes}]."
    assert names("[{t:Snow holds plastic}, {s:study} {c:says}]\n\n" + lead) == ["a study in Polar Notes"]


def test_the_other_is_nobody_named_before():
    text = (
        "[{s:Minister Piet Holt} {c:wrote} {t:back}]. [{t:No}, {c:said} {s:one}]. [{t:Never}, {c:said} {s:the other}]."
    )
    assert [source.type for source in ledger(text)] == ["named_person", "unnamed_person", "unnamed_person"]


def test_an_mp_of_a_lead_is_the_one_of_that_party():
    text = (
        "[{s:A Labour MP} {c:says} {t:she was warned}].\n\n"
        "[{s:Hannah Veld, the MP for Tynebridge,} {c:told} {t:us so}].\n\n[{s:Tory MP Anna Frith} {c:said} {t:no}]."
    )
    assert names(text) == ["Hannah Veld", "Anna Frith"]


def test_an_acronym_may_end_in_a_capital_s():
    marked = Entity(27, 31, "ORG")
    source = only("[{s:The employers' association BDLS} {c:said} {t:no}].", entities=(marked,))
    assert (source.name, source.type) == ("BDLS", "named_organization")


def test_a_rival_of_one_word_is_a_company_unless_somebody_is_called_so():
    text = "[{s:Rival Veldaer} {c:called on} {t:the commission to act}]."
    assert only(text).type == "named_organization"
    assert only(f"Ana Veldaer runs. {text}").name == "Ana Veldaer"


@pytest.mark.parametrize("title", ["Commonwealth's Attorney", "Garnholt County State's Attorney"])
def test_prosecutors_who_are_somebodys_attorney(title):
    source = only(f"It rained. [{{s:{title} Rita Gomez}} {{c:said}} {{t:no}}].")
    assert (source.title, source.role) == (title, "official")


def test_a_union_may_be_called_by_its_name_and_by_what_it_is():
    text = "[{s:The Verdin union} {c:demanded} {t:more}]. It rained. [{s:Verdin} {c:confirmed} {t:it}]."
    source = only(text, entities=(Entity(4, 10, "PERSON"), Entity(41, 47, "PERSON")))
    assert (source.name, source.type) == ("Verdin", "named_organization")


def test_a_nationality_told_of_somebody_before_is_theirs():
    text = "Norwegian Ida Lund beat Ana Ruiz. [{s:Ana Ruiz} {c:said} {t:no}]. [{s:The Norwegian} {c:said} {t:yes}]."
    assert names(text)[0] == "Ana Ruiz" and len(ledger(text)) == 2


def test_midwives_are_a_group():
    assert only("[{s:Midwives at Ashdown Hospital} {c:told} {t:managers so}].").type == "unnamed_group"


def test_who_is_who_whatever_stands_behind_it():
    assert names("Ana Ruiz, [{s:who last week} {c:told} {t:lawmakers so}], left.") == ["Ana Ruiz"]


def test_an_office_before_a_comma_is_the_title_of_whoever_is_of_a_party():
    source = only("[{s:Garnland's chief minister, Ana Veld of the ruling Dam Party,} {c:said} {t:no}].")
    assert (source.name, source.title, source.role) == ("Ana Veld", "chief minister", "official")


def test_whoever_is_of_an_economics_firm_is_an_expert():
    assert only("[{s:Beth Rowan of Velfield Economics} {c:said} {t:no}].").role == "expert"


def test_the_defendant_is_no_officer_who_spoke_last():
    text = (
        "Derek Holt, 61, stood trial. [{s:Inspector Paul Veld} {c:praised} {t:neighbours}]. "
        "[{s:The defendant, a retired plumber,} {c:told} {t:jurors no}]."
    )
    assert "Paul Veld" not in [source.name for source in ledger(text) if 1 in source.attributions]


def test_a_guild_is_a_body():
    source = only("[{s:The Authors Guild, a trade group,} {c:said} {t:no}].")
    assert (source.name, source.type) == ("Authors Guild", "named_organization")


def test_a_name_does_not_end_in_its():
    assert only("[{s:the minutes of its} meetings {c:showed} {t:so}].").name == "the minutes"


def test_a_headline_keeps_back_which_body_it_means():
    text = "[{s:Council} {c:approves} {t:flood wall}]\n\n[{s:The Port Ellis city council} {c:voted} {t:to build it}]."
    assert names(text) == ["The Port Ellis city council"]
