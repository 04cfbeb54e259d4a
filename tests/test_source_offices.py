"""Whom "the president", "the Ohio senator" and "a judge" mean: whoever's title, country, age and kin fit."""

import pytest
from ledgers import ledger, names, only


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


def test_a_description_means_whom_the_story_is_about():
    text = "Dana Okafor won. Okafor spoke. Okafor smiled as Carl Holt left. [{s:The billionaire} {c:said} {t:thanks}]."
    assert names(text) == ["Dana Okafor"]


def test_one_who_is_called_two_things():
    source = "The Democratic presidential front-runner and former secretary of state"
    text = f"Dana Okafor left. It rained. It poured. [{{s:{source}}} {{c:said}} {{t:no}}]."
    assert names(text) == ["Dana Okafor"]


def test_a_senator_named_just_now_may_be_of_any_state():
    assert names("Sen. Dana Okafor left. [{s:The Ohio senator} {c:said} {t:no}].") == ["Dana Okafor"]


def test_the_president_of_another_country_is_not_the_president():
    story = "Peter Vos won. Vos left. Vos spoke. Ukrainian President Ana Ruiz left. Vos rose. Vos sat down."
    assert names(f"{story} [{{s:The president}} {{c:said}} {{t:no}}].") == ["Peter Vos"]
    assert names(f"{story} [{{s:The Ukrainian president}} {{c:said}} {{t:no}}].") == ["Ana Ruiz"]


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


@pytest.mark.parametrize("description", ["The prosecutor", "The aide"])
def test_somebody_spoken_of_without_a_name_is_no_office_holder(description):
    text = f"A prosecutor and an aide came to President Dana Okafor. [{{s:{description}}} {{c:said}} {{t:no}}]."
    assert names(text) == [description]


def test_an_employee_is_not_the_politician_the_story_is_about():
    text = "[{s:Dana Okafor} {c:said} {t:no}]. [{s:The Norlink Company employee} {c:said} {t:the mail was gone}]."
    assert [s.type for s in ledger(text)] == ["named_person", "unnamed_person"]


def test_a_nominee_is_not_the_one_of_long_ago():
    text = "[{s:A nominee} {c:must speak} {t:so}]. It rained. It poured. It froze. Dana Okafor left. "
    text += "[{s:The nominee} {c:said} {t:no}]."
    assert names(text)[-1] == "Dana Okafor"


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


def test_the_sergeant_bears_the_shortened_rank():
    result = names(
        "[{s:Sgt. Jon Veld} {c:said} {t:he had been drinking}]. [“{t:He was drunk},” {s:the sergeant} {c:said}]."
    )
    assert result == ["Jon Veld"]


def test_the_woman_is_the_one_without_a_name_who_has_just_spoken():
    text = "Dana Okafor left. [{s:A young cashier} {c:said} {t:no}]. “Yes,” [{s:the woman} {c:said}]."
    assert names(text) == ["A young cashier"]


def test_somebodys_husband_has_the_surname():
    text = "Dana Okafor was late, and so was Robert Okafor. Ruth Vos left. [{s:Dana Okafor’s husband} {c:said} {t:no}]."
    assert names(text) == ["Robert Okafor"]


def test_whose_advisers_a_description_tells():
    text = "Sen. Dana Okafor left. [{s:The senator’s advisers} {c:said} {t:no}]."
    assert (only(text).type, only(text).unnamed_representative) == ("named_organization", True)


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


def test_a_republican_in_a_headline():
    assert names("[{s:Republican} {c:seeks} {t:inquiry}]. Dana Okafor asked the mayor.") == ["Dana Okafor"]
