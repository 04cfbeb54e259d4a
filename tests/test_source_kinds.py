"""What kind of source the ledger says it is: a person, a body, a group, a document, somebody without a name."""

import pytest
from ledgers import ledger, names, only, read

from onrecord.features.reading.records import Entity


@pytest.mark.parametrize(
    ("phrase", "type_"),
    [
        ("Fight for Fair Pay director Dana Okafor", "named_person"),
        ("Former White House Chief Of Staff Dana Okafor", "named_person"),
        ("Former Secretary of State and presidential frontrunner Dana Okafor", "named_person"),
        ("Dana van der Okafor", "named_person"),
        ("A former model", "unnamed_person"),
        ("A tall, bearded baker", "unnamed_person"),
        ("Religious figures", "unnamed_group"),
        ("The latest figures", "document"),
        ("So many of the candidates intent on winning", "unnamed_group"),
        ("Two out of three Norwegians", "unnamed_group"),
        ("An outside group", "unnamed_group"),
        ("An inside source", "anonymous_source"),
        ("Those outside government", "unnamed_group"),
        ("The pair of editorials", "document"),
        ("The average of local polls", "document"),
        ("Okafor officials", "named_organization"),
        ("The ruling group", "unnamed_group"),
        ("The coast guard", "named_organization"),
        ("A museum guard", "unnamed_person"),
        ("Nordlys Lines", "named_organization"),
        ("Some party officials", "unnamed_group"),
        ("GOP officials", "unnamed_group"),
        ("Labour Party officials", "named_organization"),
        ("Multiple sources privy to the talks", "anonymous_source"),
        ("The State Department’s inspector general", "named_organization"),
        ("The Okafor and Vos campaigns", "named_organization"),
        ("Ms. Okafor’s inner circle", "named_organization"),
        ("Facebook", "named_organization"),
        ("Millennials", "unnamed_group"),
        ("My guess", "self"),
        ("A worker named Dana Okafor", "named_person"),
        ("Democrats' candidate, Sen. Dana Okafor (D-Va.)", "named_person"),
        ("A onetime rival, former Ohio governor Dana Okafor", "named_person"),
        ("A pastor supporting Mr. Okafor", "unnamed_person"),
        ("A Norlink Times tracking poll", "document"),
        ("The outlet Carbon Brief", "named_organization"),
        ("The think tank Clean Innovation", "named_organization"),
        ("Norwegian officials", "unnamed_group"),
        ("Both parties", "unnamed_group"),
        ("A Norlink clerk who wasn’t authorized to speak publicly", "anonymous_source"),
        ("Both chambers of the Norwegian Parliament", "named_organization"),
        ("A spokeswoman for the party's candidate Dana Okafor", "named_organization"),
        ("Ms. Okafor's campaign strategists", "named_organization"),
        ("Okafor advisers", "named_organization"),
        ("A fact sheet ministers released on Monday", "document"),
        ("The Norlink summary", "document"),
        ("Someone in attendance", "anonymous_source"),
        ("At least one commentator", "unnamed_person"),
        ("Liberal and independent analysts", "unnamed_group"),
        ("People fed up with the port", "unnamed_group"),
        ("Some Democratic officials", "unnamed_group"),
        ("Officials close to retirement", "unnamed_group"),
        ("The “Save Our Port” campaign", "named_organization"),
        ("Dana Okafor", "named_person"),
        ("Mayor Dana Okafor", "named_person"),
        ("The party chairwoman, Dana Okafor,", "named_person"),
        ("Former secretary of state Dana Okafor", "named_person"),
        ("The Justice Department", "named_organization"),
        ("The Norwegian Refugee Council", "named_organization"),
        ("Norway", "named_organization"),
        ("A spokeswoman for the Justice Department", "named_organization"),
        ("Justice Department officials", "named_organization"),
        ("A new study", "document"),
        ("The indictment", "document"),
        ("Polls", "document"),
        ("Court records", "document"),
        ("People familiar with the matter", "anonymous_source"),
        ("A source close to the talks", "anonymous_source"),
        ("An aide who spoke on condition of anonymity", "anonymous_source"),
        ("A young woman", "unnamed_person"),
        ("One resident", "unnamed_person"),
        ("Critics", "unnamed_group"),
        ("Some of the voters", "unnamed_group"),
        ("Many Republicans", "unnamed_group"),
        ("Ukrainian officials", "unnamed_group"),
        ("Others", "unnamed_group"),
        ("Virtually no one", "unnamed_group"),
        ("especially from Republicans", "unnamed_group"),
        ("Lund Bay Republicans", "unnamed_group"),
        ("Norway officials", "named_organization"),
        ("City officials", "named_organization"),
        ("Other officials around the city", "unnamed_group"),
        ("Thousands of Norwegians", "unnamed_group"),
        ("Cleric Moqta al-Haddad", "named_person"),
        ("The disaster relief headquarters", "named_organization"),
        ("The Norlink-backed party", "named_organization"),
        ("Police and fire committee chairman Dana Okafor", "named_person"),
        ("Norlink Investments, which sells cars,", "named_organization"),
        ("The Justice Department briefing on the results", "document"),
        ("The port industry", "unnamed_group"),
        ("A group of nine state attorneys general", "unnamed_group"),
        ("The corps", "named_organization"),
        ("Norlink Plc", "named_organization"),
        ("Two rich PACs", "unnamed_group"),
        ("A former Justice Department aide", "unnamed_person"),
        ("A Feb. 1 letter from the Water Board", "document"),
        ("This reporter", "self"),
    ],
)
def test_types(phrase, type_):
    assert only(f"[{{s:{phrase}}} {{c:said}} {{t:the plan would fail}}].").type == type_


@pytest.mark.parametrize(
    "phrase",
    [
        "44 percent of voters",
        "More than six in 10",
        "Nearly four in 10 voters",
        "Half",
        "Two-thirds of them",
        "A majority",
    ],
)
def test_a_share_of_the_polled_is_what_the_poll_says(phrase):
    sources = ledger(
        f"[{{s:A Norlink poll}} {{c:shows}} {{t:a close race}}]. [{{s:{phrase}}} {{c:want}} {{t:a change}}]."
    )
    assert [(s.type, len(s.attributions)) for s in sources] == [("document", 2)]


@pytest.mark.parametrize(
    "evidence",
    [
        "Norlink employees left",
        "Norlink’s shares fell",
        "He founded it with an engineer at Norlink",
        "Ana Ruiz, founder of Norlink, left",
    ],
)
def test_a_name_with_staff_is_a_companys(evidence):
    assert only(f"[{{s:Norlink}} {{c:denied}} {{t:the charges}}]. {evidence}.").type == "named_organization"
    assert only("[{s:Norlink} {c:denied} {t:the charges}]. He left.").type == "named_person"


def test_no_source_is_no_entry():
    result = read("[{c:It was reported} {t:that the plan would fail}].")
    assert result.sources == []
    assert result.attributions[0].source_id is None


def test_the_publication_speaking_of_itself_is_self():
    assert only("[{s:We} {c:asked} {t:the minister twice}].").type == "self"
    assert (
        only("[{s:The Lund Courier} {c:has learned} {t:that he resigned}].", outlet="The Lund Courier").type == "self"
    )


def test_unnamed_officials_of_something_named_are_flagged():
    assert only("[{s:A spokesman for the Justice Department} {c:said} {t:no}].").unnamed_representative
    assert not only("[{s:The Justice Department} {c:said} {t:no}].").unnamed_representative


def test_other_media_are_flagged():
    assert only("[{s:The Northern Herald} {c:reported} {t:a fire}].").media
    assert only("[{s:The Guardian} {c:said} {t:there was a fire}].").name == "Guardian"
    assert only("Mr. Pundit left, [{s:the Gateway Pundit} {c:reported} {t:on Friday}].").type == "named_organization"
    assert not only("[{s:The Justice Department} {c:said} {t:no}].").media
    outlets = ("The BBC", "The Sputnik", "Infowars", "The Norlink Pundit", "The Observer")
    assert all(only(f"[{{s:{name}}} {{c:said}} {{t:there was a fire}}].").media for name in outlets)


def test_when_somebody_spoke_is_no_part_of_a_name():
    assert names("[{t:There was a fire}, {c:according to} {s:CNN last week}].") == ["CNN"]
    assert names("[{t:It would rain}, {c:said} {s:Dana Okafor yesterday}].") == ["Dana Okafor"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("[{t:Half agree}, {c:according to} {s:Norlink}].", "named_organization"),
        ("[{s:Norlink} {c:found} {t:that half agree}].", "named_organization"),
        ("[{s:NorLink} {c:says} {t:half agree}].", "named_organization"),
        ("[{s:McAvoy} {c:says} {t:half agree}].", "named_person"),
        ("[{s:“The Long Winter”} {c:follows} {t:a miner}].", "document"),
        ("Not far away, a [{s:Marsovian} {c:said} {t:no}].", "unnamed_person"),
        ("[{t:The wall is late}, say a {s:judge’s} {c:order}].", "unnamed_person"),
        ("[{s:Celebrated speeches of the year} {c:show} {t:no}].", "document"),
        ("Gorse Lane wept. [{s:Gorse Lane} {c:said} {t:no}].", "named_organization"),
        ("They met Castleton, who have won. [{s:Castleton} {c:said} {t:no}].", "named_organization"),
        ("She read his book Vos Cash. [{s:Vos Cash} {c:shows} {t:it}].", "document"),
        ("[{s:Politicos} {c:say} {t:no}].", "unnamed_group"),
        ("[{s:Japanese} {c:mull} {t:a change}].", "unnamed_group"),
        ("[{s:The Norwegian authorities} {c:said} {t:no}].", "named_organization"),
    ],
)
def test_a_name_or_what_stands_beside_it_tells_what_it_names(text, type_):
    assert only(text).type == type_


@pytest.mark.parametrize("source", ["a Norlink poll out Thursday", "a report Tuesday", "his book ''The Vos Deal.''"])
def test_documents_with_a_day_or_a_title(source):
    assert only(f"[{{s:{source}}} {{c:shows}} {{t:it}}].").type == "document"


@pytest.mark.parametrize(
    ("text", "name", "marked"),
    [
        ("It rained, [{c:said} {s:Zad Sweet, the campaign’s chairman}].", "Zad Sweet", (16, 25)),
        ("It rained, [{c:said} {s:Khazir and Dana Vos}].", "Khazir", (16, 22)),
        ("Hillary Vos won. [{s:Hillary} {c:said} {t:no}].", "Hillary Vos", (17, 24)),
    ],
)
def test_what_the_reader_takes_for_a_body_may_be_somebody(text, name, marked):
    assert ledger(text, entities=(Entity(*marked, "ORGANIZATION"),))[0].type == "named_person"
    assert ledger(text, entities=(Entity(*marked, "ORGANIZATION"),))[0].name == name


def test_no_one_is_no_source():
    assert ledger("[{s:No one} {c:doubts} {t:it}].") == []


def test_a_headline_taken_for_a_body_does_not_part_a_person_in_two():
    text = "Dana Vos Explains. Radio host Dana Vos spoke. [{s:Vos} {c:said} {t:no}]."
    marked = (Entity(0, 17, "ORGANIZATION"),)
    assert [(s.name, s.role) for s in ledger(text, entities=marked)] == [("Dana Vos", "media")]


def test_a_mark_of_the_surname_alone_leaves_the_given_name():
    text = "It rained, [{c:said} {s:Zad Sweet}]."
    assert only(text, entities=(Entity(20, 25, "PERSON"),)).name == "Zad Sweet"


def test_a_surname_the_reader_took_for_a_body():
    entities = (Entity(16, 22, "PERSON"), Entity(23, 28, "ORG"))
    assert names("[{s:Norway Minister Dana K. Drilm} {c:said} {t:no}].", entities=entities) == ["Dana K. Drilm"]


def test_a_full_name_is_a_persons_when_the_surname_is():
    entities = (Entity(0, 12, "ORGANIZATION"),)
    assert only("[{s:Xanqwe Drilm} {c:said} {t:no}]. Mr. Drilm left.", entities=entities).type == "named_person"


@pytest.mark.parametrize("label", ["ORGANIZATION", "LOCATION"])
def test_a_given_name_and_a_surname_are_a_person_whatever_the_reader_takes_them_for(label):
    text = "[{s:Marine Le Roux} {c:said} {t:no}]."
    assert only(text, entities=(Entity(0, 14, label),)).type == "named_person"
    assert only("[{s:Madison Valley} {c:said} {t:no}].", entities=(Entity(0, 14, label),)).type == "named_organization"


def test_one_may_be_nobody_and_another_a_poll():
    assert ledger("[{s:One} {c:might think} {t:that he left}].") == []
    assert only("Two men came. [{s:One} {c:said} {t:that he left}].").type == "unnamed_person"
    polls = ledger("[{s:A poll} {c:found} {t:him behind}]. [{s:Another} {c:put} {t:him ahead}].")
    assert [source.type for source in polls] == ["document", "document"]


def test_a_party_before_a_noun_is_its_people():
    text = "Mayor Dana Okafor won. It was fuel for [{s:the Republican} {c:case} {t:that she lied}]."
    assert only(text).type == "unnamed_group"


def test_a_plural_of_capitals_is_a_group():
    assert only("[{s:Some NIMBYs} {c:said} {t:no}].").type == "unnamed_group"


@pytest.mark.parametrize(
    "said", ["Norlink posted a loss.", "Norlink, which makes rope, grew.", "Norlink’s sales fell."]
)
def test_what_companies_do_makes_a_name_a_companys(said):
    assert only(f"{said} [{{s:Norlink}} {{c:said}} {{t:no}}].").type == "named_organization"


def test_no_agency_is_nobody():
    assert ledger("[{s:No health agency} {c:advises} {t:that}].") == []
