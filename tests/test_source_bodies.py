"""How far a description reaches, and which bodies are one."""

import pytest
from ledgers import ledger, names, only, read

from onrecord.features.reading.records import Entity


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The report, published on Monday,", "The report"),
        ("A lawyer, who asked not to be named,", "A lawyer"),
        ("Officials from Garnholt, Velden and Port Ellis", "Officials from Garnholt, Velden and Port Ellis"),
    ],
)
def test_what_is_told_on_the_way_is_no_part_of_a_description(phrase, name):
    result = read(f"[{{s:{phrase}}} {{c:said}} {{t:the dam would hold}}].")
    assert [source.name for source in result.sources] == [name]


@pytest.mark.parametrize(
    ("phrase", "name", "type_"),
    [
        ("Norlink, the largest ferry operator,", "Norlink", "named_organization"),
        ("Norlink, the mayor,", "Norlink", "named_person"),
        ("Russian state television", "Russian state television", "named_organization"),
        ("Det Insp Olav Lie", "Olav Lie", "named_person"),
        ("A pal of the singer", "A pal of the singer", "unnamed_person"),
    ],
)
def test_what_stands_beside_a_name_or_a_noun_tells_its_kind(phrase, name, type_):
    source = only(f"[{{s:{phrase}}} {{c:said}} {{t:the winter was hard}}].")
    assert (source.name, source.type) == (name, type_)


def test_an_age_points_back_to_whoever_was_just_named():
    source = only(
        "[{s:Anna Lie}, the television star, {c:slammed} {t:the trolls}]. [{s:The 34-year-old} {c:told} her fans {t:to "
        "get a life}]."
    )
    assert source.name == "Anna Lie"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[{s:Oil companies, including Norlink,} {c:say} {t:they back the goals}].", "named_organization"),
        ("Shares of Norlink fell. [{s:Norlink} {c:said} {t:the winter was hard}].", "named_organization"),
        ("[{s:Experts, including Norlink,} {c:say} {t:they back the goals}].", "named_person"),
    ],
)
def test_examples_of_companies_are_companies(text, found):
    assert {source.type for source in ledger(text) if source.name == "Norlink"} == {found}


def test_the_coroner_is_not_the_sister_who_was_heard_before():
    text = (
        "[{s:His sister, Anna Veld,} {c:said} {t:he had two children}]. [{s:The county coroner} {c:said} {t:he had "
        "been shot}]."
    )
    assert names(text) == ["Anna Veld", "The county coroner"]


def test_a_day_is_no_part_of_a_groups_name():
    assert names("[{s:House Republicans on} Tuesday {c:rejected} {t:the bill}].") == ["House Republicans"]


def test_a_body_whose_name_holds_an_and_is_one_where_the_reader_takes_it_for_one():
    text = "[{s:The Food and Drug Administration} {c:said} {t:the drug works}]. [{s:The FDA} {c:approved} {t:it}]."
    at = text.replace("[{s:", "").index("Food")
    entity = Entity(at, at + len("Food and Drug Administration"), "ORG")
    assert names(text, entities=[entity]) == ["Food and Drug Administration"]


def test_two_bodies_are_two_whatever_the_reader_takes_them_for():
    text = "[{s:The FBI and Justice Department} {c:said} {t:no}]."
    at = text.replace("[{s:", "").index("FBI")
    entity = Entity(at, at + len("FBI and Justice Department"), "ORG")
    assert names(text, entities=[entity]) == ["FBI", "Justice Department"]


@pytest.mark.parametrize(
    ("named", "bodies"),
    [
        ("The State Department and Congress", ["State Department", "Congress"]),
        ("The Lund Foundation and Veld Society", ["Lund Foundation", "Veld Society"]),
        ("The Securities and Exchange Commission", ["Securities and Exchange Commission"]),
        ("The Department of Health and Human Services", ["Department of Health and Human Services"]),
        ("The Post and Courier", ["Post and Courier"]),
        ("The Immigration and Nationality Act", ["Immigration and Nationality Act"]),
    ],
)
def test_which_bodies_are_one(named, bodies):
    assert names(f"It rained. [{{s:{named}}} {{c:said}} {{t:talks had failed}}].") == bodies


@pytest.mark.parametrize("word", ["A Frenchman", "Three-fourths", "Conservative Republicans"])
def test_inhabitants_fractions_and_camps_are_no_people_with_a_name(word):
    assert only(f"It rained. [{{s:{word}}} {{c:said}} {{t:no}}].").type != "named_person"


@pytest.mark.parametrize("name", ["Tesco", "Boeing", "Lockheed Martin", "Johnson & Johnson", "Hezbollah", "Medicare"])
def test_bodies_known_by_name_are_one_entry_each(name):
    marked = Entity(0, len(name), "PERSON")
    first, second = f"[{{s:{name}}} {{c:said}} {{t:no}}]. It rained. ", f"[{{s:{name}}} {{c:said}} {{t:yes}}]."
    source = only(first + second, entities=(marked,))
    assert (source.name, source.type, len(source.attributions)) == (name, "named_organization", 2)


def test_a_firm_is_meant_by_the_first_word_of_its_name():
    text = "Norlink Foods shut. Norlink Corp slept. Veld Industries rose. [{s:%s} {c:said} {t:no}]. It rained."
    assert only(text % "Norlink").name == "Norlink Corp"
    assert only(text % "Veld").name == "Veld Industries"
    assert only("Anna Veld came. " + text % "Veld").name == "Anna Veld"


def test_a_law_with_a_name_is_no_person():
    assert only("It rained. [{s:Obamacare} {c:says} {t:they must pay}].").type == "document"


@pytest.mark.parametrize("phrase", ["Motorcycle maker Zorin Veld", "The airline Veld", "The newspaper Veld"])
def test_what_no_person_is_called_makes_a_body(phrase):
    at = phrase.index(phrase.split("maker ")[-1].split("airline ")[-1].split("newspaper ")[-1])
    source = only(f"[{{s:{phrase}}} {{c:said}} {{t:no}}].", entities=(Entity(at, len(phrase), "PERSON"),))
    assert source.type == "named_organization"


def test_a_noun_for_a_body_begins_its_name_wherever_it_stands():
    text = "The church waited. [{s:Church of Lund spokesman Peter Veld} {c:said} {t:no}]."
    source = only(text)
    assert (source.name, source.title) == ("Peter Veld", "Church of Lund spokesman")


@pytest.mark.parametrize("body", ["WHO", "US", "The WHO", "The US"])
def test_a_pronoun_in_capitals_is_a_body(body):
    text = f"They told us who it was. [{{s:{body}}} {{c:says}} {{t:no}}]."
    assert [(one.name, one.type) for one in ledger(text)] == [(body.split()[-1], "named_organization")]
    assert names(f"Dana Okafor left, [{{s:{body}}} {{c:says}}].") == [body.split()[-1]]


def test_a_pronoun_among_capitals_is_a_pronoun():
    assert names("Dana Okafor spoke. [{s:SHE} {c:SAID} {t:NO}].") == ["Dana Okafor"]


def test_a_number_belongs_to_a_unions_name():
    source = only("Pay is low, [{c:according to} {s:Teamsters Local 206}].")
    assert (source.name, source.type) == ("Teamsters Local 206", "named_organization")


@pytest.mark.parametrize(
    ("body", "meant"),
    [("RMT", True), ("Dockers Union", True), ("Norlink Ferries", False), ("Velden School District", False)],
)
def test_the_union_is_a_body_that_may_be_one(body, meant):
    found = names(f"[{{s:{body}}} {{c:said}} {{t:no}}]. [{{s:The union}} {{c:said}} {{t:so}}].")
    assert found == ([body] if meant else [body, "The union"])


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("[{c:According to} {s:Verdic}, a nonprofit which tracks gifts, {t:gifts fell}].", "named_organization"),
        ("[{s:Verdic}, the company that makes the pump, {c:said} {t:it was safe}].", "named_organization"),
        ("[{s:Flight data firm Verdic} {c:said} {t:29 flights were late}].", "named_organization"),
        ("He had founded his company Verdic in June. [{s:Verdic} {c:said} {t:no}].", "named_organization"),
        ("A daily, Verdic, was closed. [{c:According to} {s:Verdic}, {t:the law stands}].", "named_organization"),
        ("[{s:Verdic} {c:said} {t:it would close two plants}]. The company employs 400 people.", "named_organization"),
        ("[{s:Verdic}, based in Velden, {c:said} {t:it was hacked}].", "named_organization"),
        ("Shares in Verdic fell. [{s:Verdic} {c:said} {t:it was hacked}].", "named_organization"),
        ("The firm Verdic founded in June failed. [{s:Verdic} {c:said} {t:no}].", "named_person"),
        ("[{s:Verdic} {c:said} {t:he would sue}]. The company employs 400 people.", "named_person"),
        ("At the firm, Verdic was known. [{s:Verdic}, a friend of the firm, {c:said} {t:no}].", "named_person"),
    ],
)
def test_what_the_text_says_of_a_word_makes_it_a_company_or_a_person(text, type_):
    assert only(text).type == type_


def test_a_state_broadcaster_is_a_body():
    assert only("[{s:China's state broadcaster} {c:said} {t:no}].").type == "named_organization"
    assert only("[{s:A veteran broadcaster} {c:said} {t:no}].").type == "unnamed_person"


@pytest.mark.parametrize(
    "text",
    [
        "[{s:Rovers and City} {c:said} {t:the derby would go ahead}].",
        "Castleton drew 1-1 with Velden. [{s:Castleton} {c:said} {t:tickets would be refunded}].",
    ],
)
def test_clubs_of_one_word_are_bodies(text):
    assert {source.type for source in ledger(text)} == {"named_organization"}


@pytest.mark.parametrize(
    ("phrase", "type_"),
    [
        ("The world's largest ferry operator", "named_organization"),
        ("The country's antitrust regulator", "named_organization"),
        ("The crane operator", "unnamed_person"),
    ],
)
def test_what_is_the_largest_of_its_trade_is_a_company(phrase, type_):
    assert only(f"[{{s:{phrase}}} {{c:said}} {{t:no}}].").type == type_


def test_a_trade_points_back_to_the_company():
    text = "[{s:Norlink Foods Inc.} {c:said} {t:no}]. [{s:The canned fish supplier} {c:said} {t:so}]."
    assert names(text) == ["Norlink Foods Inc"]
