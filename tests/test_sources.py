"""The source ledger: who stands behind a statement, once each, under the fullest name."""

import pytest
from ledgers import ledger, names, only, read

from onrecord.features.reading.records import Entity
from onrecord.features.reading.sources.find import resolve

# One entry a source, with the fullest name


def test_a_person_is_one_entry_under_the_fullest_name():
    source = only(
        "[{s:Dana Okafor}, the mayor of Lund Bay, {c:said} {t:the port would close}]. [{s:Okafor} {c:said} {t:it was "
        "time}]. [{s:Ms. Okafor} {c:added} {t:that nobody would be dismissed}]. [{s:She} {c:promised} {t:a plan}]. "
        "[{s:The mayor} {c:declined to say} {t:when}]."
    )
    assert source.name == "Dana Okafor"
    assert source.type == "named_person"
    assert len(source.attributions) == 5
    assert len(source.mentions) == 5


def test_a_surname_before_the_full_name_is_the_same_person():
    assert names("[{s:Okafor} {c:says} {t:port will close}]\n\n[{s:Dana Okafor} {c:said} {t:so on Monday}].") == [
        "Dana Okafor"
    ]


def test_two_people_of_one_surname_stay_two():
    assert names(
        "[{s:Dana Okafor} {c:said} {t:the port would close}]. Her brother "
        "[{s:Chidi Okafor} {c:said} {t:it would not}]. [{s:Ms. Okafor} {c:insisted} {t:that it would}]. "
        "[{s:Mr. Okafor} {c:said} {t:she was wrong}]."
    ) == ["Dana Okafor", "Chidi Okafor"]


@pytest.mark.parametrize(
    ("pronoun", "name"),
    [("He", "Piet Vos"), ("She", "Dana Okafor")],
)
def test_a_pronoun_goes_to_a_compatible_antecedent(pronoun, name):
    text = f"Ms. Dana Okafor met Mr. Piet Vos on Monday. [{{s:{pronoun}}} {{c:said}} {{t:the port would close}}]."
    assert names(text) == [name]


def test_a_people_is_no_antecedent_of_one():
    text = "Mr. Piet Vos met German officials. German guests left. [{s:He} {c:said} {t:the port would close}]."
    assert names(text) == ["Piet Vos"]


def test_a_pronoun_without_a_compatible_antecedent_stays_open():
    source = only("Mr. Piet Vos came late. [{s:She} {c:said} {t:the port would close}].")
    assert source.type == "unnamed_person"
    assert source.confidence < 0.5


def test_confidence_says_how_sure_a_resolution_is():
    named = only("[{s:Dana Okafor} {c:said} {t:the port would close}].")
    guessed = only("Dana Okafor met Ruth Vos. [{s:She} {c:said} {t:the port would close}].")
    assert guessed.confidence < named.confidence == 1.0


def test_who_is_the_noun_before_it():
    assert names("[{t:The port would close}, {c:said} {s:Dana Okafor}], [{s:who} {c:wants} {t:a new one}].") == [
        "Dana Okafor"
    ]


def test_a_source_inside_a_quotation_is_not_its_speaker():
    sources = ledger(
        "[{s:Dana Okafor} {c:said}: {t:“Mr. Vos was here. [{s:He} {c:told me} {t:the port was safe}], and [{s:I} "
        "{c:believe} {t:him}].”}]"
    )
    assert [(s.name, s.speaks) for s in sources] == [("Dana Okafor", True), ("Vos", False)]
    assert len(sources[0].attributions) == 2


def test_names_never_seen_before():
    assert names(
        "[{t:It rained}, {c:said} {s:Xanqwe Trbovik}, a farmer]. [{s:Trbovik} {c:said} {t:it was too late}]."
    ) == ["Xanqwe Trbovik"]


@pytest.mark.parametrize("surname", ["King", "Page", "Church", "Post", "Guard", "Washington", "May", "Brothers"])
def test_a_surname_that_is_a_common_word_too(surname):
    text = (
        f"[{{s:Zorin {surname}, an engineer,}} {{c:said}} {{t:it rained}}]. [{{s:{surname}}} {{c:said}} {{t:it would "
        f"go on}}]. [{{s:Mr. {surname}}} {{c:added}} {{t:that it poured}}]."
    )
    assert names(text) == [f"Zorin {surname}"]


def test_a_cue_in_a_headline_is_no_part_of_the_name():
    assert names("[{s:Dana Okafor} {c:Slams} {t:Port Plan}]\n\n[{s:Okafor} {c:said} {t:the plan was dear}].") == [
        "Dana Okafor"
    ]


def test_a_surname_of_two_words():
    text = "[{s:De Roos} {c:backs} {t:port}]\n\nMayor Piet de Roos spoke late. [{s:De Roos} {c:said} {t:it was dear}]."
    entities = (Entity(0, 7, "ORGANIZATION"),)
    assert names(text, entities=entities) == ["Piet de Roos"]


def test_those_are_named_by_what_is_said_of_them():
    assert names("[{s:Those} skeptical of the port {c:see} {t:ruin}].") == ["Those skeptical of the port"]
    assert names("[{s:Those} {c:skeptical of} {t:the port}] are many.") == ["Those skeptical of the port"]


def test_this_is_nobody():
    assert names("[{s:This} {c:comes} {t:as the port closes}].") == []


def test_one_of_the_people_who_gave_no_name():
    text = (
        "[{s:People familiar with the matter} {c:said} {t:the port would close}]. [{s:One of the people} {c:said} "
        "{t:in May}]."
    )
    assert [(s.type, len(s.attributions)) for s in ledger(text)] == [("anonymous_source", 2)]


def test_a_month_that_is_a_surname():
    text = "[{s:Minister Theresa May} {c:said} {t:no}]. In May it rained. [{s:May} {c:said} {t:so again}]."
    assert names(text) == ["Theresa May"]


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("[{s:the} Norwegian army {c:fears} {t:a loss}].", "the Norwegian army", "named_organization"),
        ("[{s:The} White House {c:said} {t:no}].", "White House", "named_organization"),
        ("[{s:The} new results {c:show} {t:a loss}].", "The new results", "document"),
    ],
)
def test_a_lone_article_stands_for_its_noun_phrase(text, name, type_):
    source = only(text)
    assert (source.name, source.type) == (name, type_)
    assert source.mentions[0][1] - source.mentions[0][0] > 3


# Several at once


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Dana Okafor and Piet Vos", ["Dana Okafor", "Piet Vos"]),
        ("Dana Okafor, Piet Vos and Mr. Lund of Lakeview University", ["Dana Okafor", "Piet Vos", "Lund"]),
        ("Her sister, Dana Okafor, and the former mayor, Ruth Vos,", ["Dana Okafor", "Ruth Vos"]),
        ("The Justice Department and the Water Board", ["Justice Department", "Water Board"]),
        ("Dana Okafor, a friend of Ruth Vos,", ["Dana Okafor"]),
        ("Dana Okafor and Ruth Vos’s lawyer", ["Dana Okafor"]),
        ("Dana Okafor, Ruth Vos", ["Dana Okafor"]),
        ("The two rivals, Dana Okafor and Ruth Vos,", ["Dana Okafor", "Ruth Vos"]),
        ("Two old unions, the Lund Union and the Water Board,", ["Lund Union", "Water Board"]),
        ("Another old union — the Lund Union —", ["Lund Union"]),
        ("Her two rivals, Sens. Dana Okafor and Ruth Vos,", ["Dana Okafor", "Ruth Vos"]),
        ("Three lawyers - Ms. Okafor, Mr. Vos and Mr. Lund -", ["Okafor", "Vos", "Lund"]),
        ("Sen. Dana Okafor (D-Ore.) and Rep. Ruth Vos (D-Ohio)", ["Dana Okafor", "Ruth Vos"]),
        (
            "Critics, including the economist Dana Okafor,",
            ["Critics", "Dana Okafor"],
        ),
        ("Unions such as the Lund Union", ["Unions such as the Lund Union", "Lund Union"]),
        ("Critics, including friends of Ruth Vos,", ["Critics"]),
    ],
)
def test_a_statement_by_several_is_booked_for_each(phrase, expected):
    result = read(f"[{{s:{phrase}}} {{c:said}} {{t:the plan would fail}}].")
    assert [source.name for source in result.sources] == expected
    assert all(source.attributions == [0] for source in result.sources)
    assert result.attributions[0].source_id == 0
    assert result.attributions[0].joint_ids == tuple(range(1, len(expected)))


@pytest.mark.parametrize("both", ["Both", "both candidates", "The two", "They"])
def test_two_named_together_speak_together_later(both):
    text = f"Dana Okafor and Ruth Vos met on Monday. [{{s:{both}}} {{c:said}} {{t:it went well}}]."
    assert names(text) == ["Dana Okafor", "Ruth Vos"]


def test_they_are_the_group_and_not_those_named_of_it():
    text = "[{s:Critics like Dana Okafor} {c:said} {t:no}]. [{s:They} {c:added} {t:that it was late}]."
    assert [len(s.attributions) for s in ledger(text)] == [2, 1]


def test_a_surname_that_ends_in_s_is_no_family():
    text = "[{s:Mrs. Williams} {c:said} {t:it rained}]. Mr. Williams agreed. [{s:Williams} {c:said} {t:no}]."
    assert {source.name for source in ledger(text)} == {"Williams"}


def test_a_family_is_its_members():
    text = "Dana Okafor married Mr. Chidi Okafor in May. [{s:The Okafors} {c:said} {t:it was time}]."
    assert names(text) == ["Dana Okafor", "Chidi Okafor"]


def test_a_group_named_after_two_is_a_group():
    assert [s.type for s in ledger("[{s:Okafor and Vos supporters} {c:said} {t:no}].")] == ["unnamed_group"]


# Who speaks and who is only spoken of


@pytest.mark.parametrize(
    ("statement", "speaks"),
    [
        ("{s:Norway} {c:claimed} {t:a stake in the port}", False),
        ("{s:Norway} {c:claimed} {t:over 200 ships}", False),
        ("{s:Norway} {c:claimed} {t:the port was lost}", True),
        ("{s:The aide} {c:spoke on} {t:condition of anonymity because the talks were private}", False),
        ("{s:The aide} {c:asked} {t:not to be named}", False),
        ("{s:An aide}, {c:speaking on condition of anonymity to describe} {t:private talks}, {t:left}", False),
        ("{s:An aide} {c:speaking on condition of anonymity} {t:the minister would go}", True),
        ("{s:Neither Norway nor Piet Vos} {c:has endorsed} {t:the plan}", False),
        ("{s:Norway} {c:shows} {t:resilience}", False),
        ("{t:“The Dam Will Hold,”} {c:by} {s:Ana Ruiz}", False),
        ("{s:A poll} {c:shows} {t:a lead}", True),
        ("{s:Vos} {c:declined} {t:to comment on the talks}", False),
        ("{s:Vos} {c:refused to answer} {t:whether he would go}", False),
        ("{s:Vos} {c:declined} {t:interview requests}", False),
        ("{s:Vos} {c:refused} {t:the offer and said that he would go}", True),
    ],
)
def test_who_claims_or_shows_something_by_deeds_does_not_speak(statement, speaks):
    assert only(f"[{statement}].").speaks is speaks


def test_told_beliefs_make_no_speaker():
    text = "[{s:Piet Vos} {c:hopes} {t:to win}]. [{s:Dana Okafor} {c:said} {t:he would lose}]."
    result = read(text)
    result.attributions[0].cue_kind = "belief"
    assert [(s.name, s.speaks) for s in resolve(result)] == [("Dana Okafor", True), ("Piet Vos", False)]
