"""Whom pronouns and descriptions stand for: "he", "they", "who", "the mayor", "her husband"."""

import pytest
from ledgers import ledger, names, only

from onrecord.features.reading.records import Entity

# Pronouns and kin


def test_they_is_the_body_that_spoke():
    text = "[{s:The Water Board} {c:said} {t:“The immigrants are safe”}]. [{s:They} {c:added} {t:little}]."
    assert names(text) == ["Water Board"]


def test_a_pronoun_can_announce_a_name():
    text = "Mr. Piet Vos won. [As {s:he} {c:rose to speak of} {t:rain}], Mr. Chidi Okafor smiled."
    assert names(text) == ["Chidi Okafor"]


def test_pronouns_tell_the_gender_of_a_name():
    text = "Mr. Piet Vos met Xan Drilm. Drilm lost her keys. Mr. Vos found Drilm’s keys. [{s:She} {c:said} {t:thanks}]."
    assert names(text, entities=(Entity(17, 26, "PERSON"),)) == ["Xan Drilm"]


def test_nobody_speaks_of_themselves_by_name():
    text = "Peter Vos thanked Carl Holt. [{s:He} {c:called} {t:Vos a friend}]."
    assert names(text) == ["Carl Holt"]
    text = "Peter Vos thanked Carl Holt. [{s:He} {c:called} {t:Vos’s work dull}]."  # as he may of his own
    assert names(text) == ["Peter Vos"]


def test_somebodys_husband_has_the_surname():
    text = "Dana Okafor was late, and so was Robert Okafor. Ruth Vos left. [{s:Dana Okafor’s husband} {c:said} {t:no}]."
    assert names(text) == ["Robert Okafor"]


# Descriptions and who-clauses


@pytest.mark.parametrize(
    ("description", "name"),
    [
        ("The former secretary", "Dana Okafor"),  # Vos was introduced by another office
        ("The candidate", "Piet Vos"),
        ("The senator", "Piet Vos"),
    ],
)
def test_a_description_goes_to_whom_it_can_mean(description, name):
    text = f"Dana Okafor faces a rival. Sen. Piet Vos leads her. [{{s:{description}}} {{c:said}} {{t:no}}]."
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("story", "description"),
    [
        ("Norwegian President Dana Okafor left.", "The French president"),
        ("President Dana Okafor of Norway left.", "The French president"),
        ("Sen. Dana Okafor of Ohio left.", "The Texas senator"),
        ("Dana Okafor, the Democratic candidate, left.", "The Republican candidate"),
        ("Dana Okafor, a senator, left.", "The 63-year-old retiree"),
        ("Dana Okafor, a senator, left.", "The retiree"),
        ("Police chief Dana Okafor left.", "The prosecutor overseeing the case"),
        ("Dana Okafor left. It rained. It poured. It froze.", "The 63-year-old retiree"),
        ("Gen. Dana Okafor left.", "The inspector general"),
        ("Piet Lund met Ruth Vos. Dana Okafor, a Vos supporter, left.", "The Lund supporter"),
    ],
)
def test_a_description_that_does_not_fit_stays_open(story, description):
    assert only(f"{story} [{{s:{description}}} {{c:said}} {{t:no}}].").type == "unnamed_person"


@pytest.mark.parametrize(
    ("story", "description"),
    [
        ("Norwegian President Dana Okafor left.", "The Norwegian president"),
        ("Dana Okafor, the president of Norway, left.", "The Norwegian president"),
        ("U.S. President Dana Okafor met President Piet Vos of France.", "The American president"),
        ("President Dana Okafor spoke. Okafor met President Piet Vos.", "The president"),
        ("Dana Okafor won. Okafor beat Sen. Piet Vos. It rained. It poured.", "The Ohio senator"),
        ("Dana Okafor won. Sen. Piet Vos lost.", "The businesswoman"),
        ("Dana Okafor won. The anchor Ruth Vos smiled.", "The senator"),
        ("Sen. Piet Vos lost. It rained. Dana Okafor held a sign.", "The 57-year-old retiree"),
        ("Norwegian Prime Minister Dana Okafor met Piet Vos.", "The Norwegian envoy"),
        ("Pope Dana Okafor met Piet Vos.", "The pontiff"),
        ("Dana Okafor is in shock.", "The mother of three"),
        ("Dana Okafor won. Okafor smiled.", "The Air Force veteran"),
        (
            "Some blamed Dana Okafor.",
            "The secretary of state and 2014 candidate for a seat in the senate, once a runner,",
        ),
    ],
)
def test_a_description_goes_to_the_one_it_fits(story, description):
    assert names(f"{story} [{{s:{description}}} {{c:said}} {{t:no}}].") == ["Dana Okafor"]


@pytest.mark.parametrize(
    ("description", "entries"),
    [("A federal judge", 1), ("A famous judge who left", 2), ("A federal prosecutor", 2)],
)
def test_a_lead_describes_whom_the_text_names_next(description, entries):
    text = f"[{{s:{description}}} {{c:said}} {{t:no}}]. It rained. [{{s:Judge Dana Okafor}} {{c:said}} {{t:so}}]."
    assert len(ledger(text)) == entries
    assert len(ledger(text + " Judge Ruth Vos was absent.")) == 2


@pytest.mark.parametrize("description", ["Judge", "Longtime Vos foe", "Another judge", "This big-name judge"])
def test_a_headline_keeps_back_whom_the_text_names_first(description):
    story = "The city said so to Ida Lund. Judge Dana Okafor left. Judge Ruth Vos was absent."
    assert names(f"[{{s:{description}}} {{c:blocks}} {{t:law}}]. {story}") == ["Dana Okafor"]


def test_a_senator_named_just_now_may_be_of_any_state():
    assert names("Sen. Dana Okafor left. [{s:The Ohio senator} {c:said} {t:no}].") == ["Dana Okafor"]


@pytest.mark.parametrize("subject", ["Dana Okafor is", "Dana Okafor, seen as"])
def test_who_behind_a_predicate_is_the_subject(subject):
    assert names(f"{subject} a judge [{{s:who}} {{c:believes}} {{t:in rain}}].") == ["Dana Okafor"]


def test_whose_advisers_a_description_tells():
    text = "Sen. Dana Okafor left. [{s:The senator’s advisers} {c:said} {t:no}]."
    assert (only(text).type, only(text).unnamed_representative) == ("named_organization", True)


def test_they_are_those_who_were_named_together():
    text = (
        "[{s:Three economists, Dana Okafor at Lakeview University, Piet Vos of the Norlink Institute and Ruth Lund,} "
        "{c:warned} {t:of rain}]. It moves workers around the world. [{s:They} {c:said} {t:so}]."
    )
    assert names(text) == ["Dana Okafor", "Piet Vos", "Ruth Lund"]
    assert {source.role for source in ledger(text)} == {"expert"}


def test_one_who_is_called_two_things():
    source = "The Democratic presidential front-runner and former secretary of state"
    text = f"Dana Okafor left. It rained. It poured. [{{s:{source}}} {{c:said}} {{t:no}}]."
    assert names(text) == ["Dana Okafor"]


def test_a_nominee_is_not_the_one_of_long_ago():
    text = "[{s:A nominee} {c:must speak} {t:so}]. It rained. It poured. It froze. Dana Okafor left. "
    text += "[{s:The nominee} {c:said} {t:no}]."
    assert names(text)[-1] == "Dana Okafor"


def test_which_is_nobody():
    text = "They answered Dana Okafor’s questions, [{s:which} {c:were} {t:about rain}]."
    assert "Dana Okafor" not in names(text)


def test_a_republican_in_a_headline():
    assert names("[{s:Republican} {c:seeks} {t:inquiry}]. Dana Okafor asked the mayor.") == ["Dana Okafor"]


def test_each_of_two():
    text = "Dana Okafor met Ruth Vos. [{s:Each} {c:denied} {t:it}]."
    assert names(text) == ["Dana Okafor", "Ruth Vos"]


def test_the_remarks_are_somebodys_words():
    text = "[{s:Dana Okafor} {c:said} {t:no}]. [{s:The remarks} {c:suggest} {t:a quarrel}]."
    assert names(text) == ["Dana Okafor"]


def test_an_employee_is_not_the_politician_the_story_is_about():
    text = "[{s:Dana Okafor} {c:said} {t:no}]. [{s:The Norlink Company employee} {c:said} {t:the mail was gone}]."
    assert [s.type for s in ledger(text)] == ["named_person", "unnamed_person"]


def test_who_behind_a_source_is_that_source():
    text = (
        "[{t:“It is lost,”} {c:said} {s:one rebel familiar with the Norlink Board's plan}], [{s:who} {c:asked} {t:for "
        "anonymity}]."
    )
    assert only(text).type == "anonymous_source"


def test_who_behind_two_is_both():
    assert names("He blamed Dana Okafor and Piet Vos, [{s:who} {c:say} {t:no}].") == ["Dana Okafor", "Piet Vos"]


def test_who_speaks_in_passing_is_not_the_next_pronoun():
    text = "Mr. Chidi Lund blamed Mr. Piet Vos, [{s:who} {c:said} {t:no}]. [{s:He} {c:called} {t:it late}]."
    assert names(text) == ["Piet Vos", "Chidi Lund"]


def test_who_behind_a_generation():
    assert names("He wrote to Piet Vos Jr., [{s:who} {c:said} {t:no}].") == ["Piet Vos Jr."]


def test_who_is_people_and_not_the_world_around_them():
    assert names("They hire staff members around the world, [{s:who} {c:decide} {t:what stays}].") == ["members"]


def test_the_subject_of_the_main_clause_goes_before_the_other():
    story = "When Piet Vos tried to rise, Karl Lund objected."
    assert names(f"{story} [{{t:“No,”}} {{s:he}} {{c:said}}].") == ["Karl Lund"]


def test_a_new_paragraph_can_turn_to_somebody_else():
    text = "[{t:“No,”} {s:Piet Vos} {c:said}].\n\nKarl Lund has waited for years. [{s:He} {c:denied} {t:the charge}]."
    assert names(text) == ["Piet Vos", "Karl Lund"]


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


def test_they_are_rather_those_who_spoke_than_those_spoken_of():
    text = "[{s:Farmers} {c:say} {t:it drives off their workers}]. [{s:They} {c:hope} {t:for rain}]."
    assert names(text) == ["Farmers"]


def test_an_apposition_is_the_body_before_it():
    text = "She gave to Norlink Watch, a group [{s:that} {c:said} {t:the port would close}]."
    assert names(text) == ["Norlink Watch"]


def test_a_second_who_is_the_first():
    text = "[A woman {s:who} {c:said} {t:she hit Piet Vos}] and [{s:who} {c:hoped} {t:to leave}] was there."
    assert len(names(text)) == 1


def test_a_description_means_whom_the_story_is_about():
    text = "Dana Okafor won. Okafor spoke. Okafor smiled as Carl Holt left. [{s:The billionaire} {c:said} {t:thanks}]."
    assert names(text) == ["Dana Okafor"]


def test_the_president_of_another_country_is_not_the_president():
    story = "Peter Vos won. Vos left. Vos spoke. Ukrainian President Ana Ruiz left. Vos rose. Vos sat down."
    assert names(f"{story} [{{s:The president}} {{c:said}} {{t:no}}].") == ["Peter Vos"]
    assert names(f"{story} [{{s:The Ukrainian president}} {{c:said}} {{t:no}}].") == ["Ana Ruiz"]


@pytest.mark.parametrize("description", ["The prosecutor", "The aide"])
def test_somebody_spoken_of_without_a_name_is_no_office_holder(description):
    text = f"A prosecutor and an aide came to President Dana Okafor. [{{s:{description}}} {{c:said}} {{t:no}}]."
    assert names(text) == [description]


@pytest.mark.parametrize(
    ("description", "name"),
    [
        ("The president", "Ida Holt"),
        ("The vice president", "Dana Okafor"),
        ("The former president", "Carl Ruiz"),
        ("The minister", "Ana Vos"),
        ("The prime minister", "The prime minister"),
        ("The adviser", "Peter Lund"),
    ],
)
def test_an_office_is_not_the_one_below_it_nor_a_past_one_nor_an_aide_s(description, name):
    people = (
        "President Ida Holt",
        "Foreign Minister Ana Vos",
        "Vice President Dana Okafor",
        "former President Carl Ruiz",
    )
    story = " left. ".join((*people, "Peter Lund, an adviser to the president,"))
    story = f"{story} left. [{{s:{description}}} {{c:said}} {{t:no}}]."
    assert names(story) == [name]


def test_the_woman_is_the_one_without_a_name_who_has_just_spoken():
    text = "Dana Okafor left. [{s:A young cashier} {c:said} {t:no}]. “Yes,” [{s:the woman} {c:said}]."
    assert names(text) == ["A young cashier"]


def test_they_are_all_who_were_named_together():
    sources = ledger("Ana Ruiz, Piet Holt and Ida Lee met. [{s:They} {c:said} {t:no}].")
    assert [source.name for source in sources] == ["Ana Ruiz", "Piet Holt", "Ida Lee"]


def test_a_document_called_after_its_author_is_the_one_met_before():
    story = "[{s:A report by Lakeview University} {c:says} {t:no}]. [{s:The Lakeview report} {c:finds} {t:so}]. "
    assert len(ledger(story)) == 1
    assert len(ledger(story + "[{s:The Norlink report} {c:says} {t:yes}].")) == 2


@pytest.mark.parametrize(("first", "then"), [("lawsuit", "suit"), ("poll", "survey")])
def test_two_nouns_for_one_document(first, then):
    assert len(ledger(f"[{{s:The {first}}} {{c:says}} {{t:no}}]. [{{s:The {then}}} {{c:adds}} {{t:so}}].")) == 1


def test_a_state_is_no_city():
    assert only("Taxes in Minnesota fell. [{s:The city} {c:says} {t:no}].").name == "The city"


def test_the_company_is_the_one_the_story_is_about():
    story = "Norlink posted a loss. Norlink fell. Analysts asked by FactSet, which counts, hoped for more. "
    assert only(story + "[{s:The company} {c:said} {t:no}].").name == "Norlink"


def test_that_is_nobody_where_nothing_stands_before_it():
    assert ledger("It rained. [{s:That} {c:shows} {t:no}].") == []


@pytest.mark.parametrize("first", ["Zafgen Inc", "Zafgen Holdings"])
def test_a_company_goes_without_its_form(first):
    assert len(ledger(f"[{{s:{first}}} {{c:said}} {{t:no}}]. [{{s:Zafgen}} {{c:said}} {{t:so}}].")) == 1


def test_no_agency_is_nobody():
    assert ledger("[{s:No health agency} {c:advises} {t:that}].") == []


def test_the_spokesperson_is_the_one_heard_before():
    result = names(
        "[{s:A spokesperson for the harbour board} {c:said} {t:the wall was safe}]. "
        "[“{t:It is safe},” {s:the spokeswoman} {c:said}]."
    )
    assert result == ["A spokesperson for the harbour board"]


def test_police_are_those_the_article_names():
    result = names(
        "[{s:Police} {c:said} {t:a man was arrested}]. [{s:Garnholt Police} {c:said} {t:he had been drinking}]."
    )
    assert result == ["Garnholt Police"]


def test_the_sergeant_bears_the_shortened_rank():
    result = names(
        "[{s:Sgt. Jon Veld} {c:said} {t:he had been drinking}]. [“{t:He was drunk},” {s:the sergeant} {c:said}]."
    )
    assert result == ["Jon Veld"]


def test_who_is_named_in_a_quotation_is_not_the_president_who_speaks():
    text = (
        "President Karin Aas met President Olav Brun on Monday. [{s:The president} {c:said} {t:she would pay}]. "
        "[“{t:I know what President Brun thinks},” {s:she} {c:said}].\n\n"
        "[{s:The president} {c:added} {t:that the work would begin in May}]."
    )
    assert names(text) == ["Karin Aas"]


def test_whoever_says_something_is_the_subject_and_not_whom_the_sentence_names_later():
    text = (
        "President Peter Brun met the board on Monday. The wall is old. It was built by hand. [{s:The president} "
        "{c:slammed} {t:his predecessor John Veld for the delay}] as [{s:he} {c:said} {t:the wall would be mended}]."
    )
    assert names(text) == ["Peter Brun"]
