"""Which words the ledger gives as a source's title, and the role they tell."""

import pytest
from ledgers import only, read

from onrecord.features.reading.records import Entity


@pytest.mark.parametrize(
    ("phrase", "title", "role"),
    [
        ("Dana Okafor, the deputy director of the Water Board,", "the deputy director of the Water Board", "official"),
        ("Norwegian Prime Minister Dana Okafor", "Norwegian Prime Minister", "official"),
        ("campaign manager Dana Okafor", "campaign manager", "spokesperson"),
        ("The Water Board's spokeswoman, Dana Okafor,", "Water Board's spokeswoman", "spokesperson"),
        (
            "Dana Okafor, a professor of law at Lakeview University,",
            "a professor of law at Lakeview University",
            "expert",
        ),
        ("Dana Okafor of Lakeview University", "of Lakeview University", "expert"),
        ("Dana Okafor of the Lima-based think tank Nishati", "of the Lima-based think tank Nishati", "expert"),
        ("Dana Okafor, the chief executive of Norlink,", "the chief executive of Norlink", "business"),
        ("Dana Okafor, 44, a nurse,", "a nurse", "expert"),
        ("Dana Okafor, a retired teacher,", "a retired teacher", "citizen"),
        ("conservative radio host Dana Okafor", "conservative radio host", "media"),
        ("Dana Okafor, president of the Tenants' Union,", "president of the Tenants' Union", "advocate"),
        ("Sen. Dana Okafor", "Sen.", "official"),
        ("Secretary of State Dana Okafor", "Secretary of State", "official"),
        ("U.S. Attorney Dana Okafor", "U.S. Attorney", "official"),
        ("Sen. Dana Okafor of Lund Bay", "Sen.", "official"),
        ("Dana Okafor of Lund Bay, a senator,", "a senator", "official"),
        ("Dana Okafor, the sister of the accused,", "the sister of the accused", "citizen"),
        ("Dana Okafor, 44, of Lund Bay,", "of Lund Bay", "citizen"),
        ("Dana Okafor, a 44-year-old from Lund Bay,", "a 44-year-old from Lund Bay", "citizen"),
        ("Dana Okafor, its chief executive officer,", "its chief executive officer", "business"),
        ("Dana Okafor, the feminist leader,", "the feminist leader", "advocate"),
        ("Teamsters President Dana Okafor", "Teamsters President", "advocate"),
        ("Water Board general counsel Dana Okafor", "Water Board general counsel", "official"),
        ("then-Gov. Dana Okafor", "then-Gov.", "official"),
        ("The town's public works director, Dana Okafor,", "public works director", "official"),
        ("Dana Okafor, the White House's top attorney,", "the White House's top attorney", "official"),
        ("Dana Okafor, Norlink's vice president for diversity,", "Norlink's vice president for diversity", "business"),
        ("Norlink Chairman Dana Okafor", "Norlink Chairman", "business"),
        ("Dana Okafor, the head of Norlink Group,", "the head of Norlink Group", "business"),
        (
            "Dana Okafor, the chairman and chief executive of Lund House,",
            "the chairman and chief executive of Lund House",
            "business",
        ),
        ("Lund News' Dana Okafor", "Lund News", "media"),
        ("Norlink Director of Public Affairs Dana Okafor", "Norlink Director of Public Affairs", "spokesperson"),
        (
            "Dana Okafor, a former official who directs the Lund Policy Center,",
            "a former official",
            "expert",
        ),
    ],
)
def test_title_and_role(phrase, title, role):
    result = read(f"[{{s:{phrase}}} {{c:said}} {{t:the plan would fail}}].")
    source = result.sources[0]
    assert (source.name, source.title, source.role) == ("Dana Okafor", title, role)
    assert source.title_span is not None
    assert result.text[slice(*source.title_span)] == title


@pytest.mark.parametrize(
    ("phrase", "title"),
    [
        ("a spokeswoman, Dana Okafor,", "spokeswoman"),
        ("Dana Okafor, 45 years old, a nurse,", "a nurse"),
        ("the director of the Norlink Centre, Dana Okafor,", "director of the Norlink Centre"),
    ],
)
def test_a_title_beside_commas(phrase, title):
    assert only(f"The port is safe, [{{s:{phrase}}} {{c:said}} {{t:no}}].").title == title


def test_a_clause_behind_a_name_is_no_title():
    source = only("[{t:“For Dana Okafor, the mayor's math is daunting,”} {c:said} {s:Dana Okafor}].")
    assert source.title is None


def test_a_title_ends_where_the_cue_begins():
    source = only("[{s:Dana Okafor, president of the Lund Bay Growers} {c:stated}: {t:“No.”}]")
    assert source.title == "president of the Lund Bay Growers"


def test_verbs_before_a_title_are_no_part_of_it():
    assert only("She hopes to unseat Rep. Dana Okafor. [{s:Okafor} {c:said} {t:no}].").title == "Rep."


@pytest.mark.parametrize(
    ("phrase", "name", "title"),
    [
        ("Jon Veld MP (Lab, Garnholt)", "Jon Veld", "MP"),
        ("Ida Holt KC, for the board,", "Ida Holt", None),
        ("Cllr Ida Holt (Con)", "Ida Holt", "Cllr"),
    ],
)
def test_letters_behind_a_british_name_are_no_part_of_it(phrase, name, title):
    source = only(f"[{{s:{phrase}}} {{c:said}} {{t:the wall was safe}}].")
    assert (source.name, source.title) == (name, title)


def test_what_somebody_did_is_no_title():
    source = only("Ida Holt, 52, hit the boy twice. [{s:Holt} {c:told} the panel {t:she was sorry}].")
    assert source.title is None


@pytest.mark.parametrize(
    ("phrase", "title", "role"),
    [
        ("Dana Okafor, managing director at Norlink,", "managing director at Norlink", "business"),
        ("Dana Okafor, retired police chief of Lund,", "retired police chief of Lund", "official"),
        ("Dana Okafor, MD, PhD, a cardiologist,", "a cardiologist", "expert"),
        ("Dana Okafor, Ph.D.,", "Ph.D.", "expert"),
        (
            "Dana Okafor, a lawyer at the University of Lund, East Bay,",
            "a lawyer at the University of Lund, East Bay",
            "expert",
        ),
        ("Dana Okafor of the advocacy group Norlink Now", "of the advocacy group Norlink Now", "advocate"),
        ("Dana Okafor of law firm Veld & Holt", "of law firm Veld & Holt", "expert"),
        ("Lund PM Dana Okafor", "Lund PM", "official"),
        ("PC Dana Okafor", "PC", "official"),
        ("Dana Okafor, a GP in Lund,", "a GP in Lund", "expert"),
    ],
)
def test_titles_of_business_health_and_british_news(phrase, title, role):
    source = only(f"It rained, [{{s:{phrase}}} {{c:said}} {{t:on Monday}}].")
    assert (source.name, source.title, source.role) == ("Dana Okafor", title, role)


def test_what_somebody_does_to_an_official_is_no_title():
    assert only("[{s:Dana Okafor}, challenging president Piet Veld, {c:said} {t:no}].").title is None


def test_a_list_of_universities_ends_each_title_at_the_next_name():
    text = "Dana Okafor of Lund University and Peter M. Veld of Ohio State agreed. [{s:Okafor} {c:said} {t:so}]."
    assert only(text).title == "of Lund University"


def test_the_next_in_a_list_is_no_title():
    text = "Lund News' Dana Okafor, Norlink anchor Peter Veld and Ida Holt left. [{s:Okafor} {c:said} {t:so}]."
    assert only(text).title == "Lund News"


@pytest.mark.parametrize("name", ["J.B. Veld", "Hakim el Veld"])
def test_initials_and_particles_belong_to_a_name_of_which_only_the_surname_is_marked(name):
    text = f"Monday was wet, and Democratic Gov. {name} stayed in. "
    at = text.index("Veld")
    source = only(text + "[{s:Veld} {c:said} {t:no}].", entities=(Entity(at, at + 4, "PERSON"),))
    assert (source.name, source.title) == (name, "Democratic Gov.")


@pytest.mark.parametrize("named", ['James "Jimmy" Holt', "James “Bud” O’Dell", "James (Jim) Holt"])
def test_a_nickname_stands_within_a_name(named):
    source = only(f"It rained. Capt. {named} spoke. [{{s:{named.rsplit(maxsplit=1)[-1]}}} {{c:said}} {{t:no}}].")
    assert (source.name, source.title) == (f"James {named.rsplit(maxsplit=1)[-1]}", "Capt.")


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("University of Lund professor", "expert"),
        ("Bank of Lund governor", "official"),
        ("Diocese of Lund spokeswoman", "spokesperson"),
        ("Board of Education President", "official"),
        ("National Institutes of Health Director", "expert"),
        ("House Oversight and Government Reform Committee Chairman", "official"),
        ("Work and Pensions Secretary", "official"),
        ("Secretary of State for Health", "official"),
        ("Chief of the Defence Staff General", "official"),
        ("Lund police spokesman Sgt.", "spokesperson"),
    ],
)
def test_a_title_begins_with_the_whole_name_of_a_body(title, role):
    source = only(f"It rained. [{{s:{title} Anna Okafor}} {{c:said}} {{t:no}}].")
    assert (source.name, source.title, source.role) == ("Anna Okafor", title, role)


def test_the_office_of_an_official_is_no_part_of_the_title():
    assert only("The Office of Mayor Anna Okafor shut. [{s:Okafor} {c:said} {t:no}].").title == "Mayor"


@pytest.mark.parametrize("before", ["to challenge", "though", "a fool can question", "the latest polls show"])
def test_what_stands_before_a_formal_title_is_no_part_of_it(before):
    text = f"They met {before} President Anna Okafor again. [{{s:Okafor}} {{c:said}} {{t:no}}]."
    assert only(text).title == "President"


@pytest.mark.parametrize("title", ["former state Treasurer", "longtime Lund Mayor", "far-right Lund candidate"])
def test_adjectives_before_a_formal_title_are_part_of_it(title):
    assert only(f"They met {title} Anna Okafor. [{{s:Okafor}} {{c:said}} {{t:no}}].").title == title


@pytest.mark.parametrize("name", ["Anna Okafor", "Peter Veld"])
@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("Lund Bay economists Anna Okafor and Peter Veld met.", "Lund Bay economists"),
        ("Economists Anna Okafor and Peter Veld met.", "Economists"),
        ("Democratic Sens. Anna Okafor and Peter Veld met.", "Democratic Sens."),
        ("Anna Okafor and Peter Veld, professors of law at Lund, met.", "professors of law at Lund"),
    ],
)
def test_a_title_in_the_plural_is_shared(name, named, title):
    assert only(f"It rained. {named} [{{s:{name}}} {{c:said}} {{t:no}}].").title == title


def test_the_end_of_the_sentence_before_is_no_title():
    source = only("It was up to the voters. [{s:Anna Okafor} {c:said} {t:no}]. It rained.")
    assert (source.title, source.role) == (None, "other")


@pytest.mark.parametrize(
    "phrase", ["Anna Okafor, one of the family's lawyers,", "one of the family's lawyers, Anna Okafor,"]
)
def test_one_of_several_is_a_title(phrase):
    source = only(f"It rained. [{{s:{phrase}}} {{c:said}} {{t:no}}].")
    assert (source.title.lower(), source.role) == ("one of the family's lawyers", "expert")


def test_an_office_is_told_rather_than_what_somebody_is_one_of():
    assert only("[{s:Sen. Anna Okafor, one of the bill's authors,} {c:said} {t:no}].").title == "Sen."


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("the host of “Lund Today,” which", "the host"),
        ("co-anchor of Norlink's “Today,”", "co-anchor of Norlink"),
        ("a senator for 34 years and, since May, a nurse,", "a senator for 34 years"),
    ],
)
def test_a_title_ends_in_no_preposition(behind, title):
    text = f"It rained on Anna Okafor, {behind} was wet. [{{s:Okafor}} {{c:said}} {{t:no}}]."
    assert only(text).title == title


def test_what_follows_according_to_somebody_is_no_title():
    text = "[{c:According to} {s:Anna Okafor}, {t:a nurse left the ward in May}]. It rained."
    assert only(text).title is None
    text = "[{c:According to} {s:Anna Okafor, a nurse at Lund}, {t:it rained in May}]. It rained."
    assert only(text).title == "a nurse at Lund"


def test_the_next_in_a_list_of_ages_is_no_title():
    text = "Anna Okafor, 27-year-old Peter Veld and 31-year-old Ida Holt left. [{s:Okafor} {c:said} {t:so}]."
    assert only(text).title is None


@pytest.mark.parametrize(
    ("named", "name", "title"),
    [
        ("Hunter Okafor", "Hunter Okafor", None),
        ("Rep. Guy Okafor", "Guy Okafor", "Rep."),
        ("Economist Dean Okafor", "Dean Okafor", "Economist"),
        ("Dean Anna Okafor", "Anna Okafor", "Dean"),
        ("Hall of Fame quarterback Anna Okafor", "Anna Okafor", "Hall of Fame quarterback"),
        ("Chief executive of the council, Anna Okafor,", "Anna Okafor", "Chief executive of the council"),
    ],
)
def test_given_names_that_are_nouns_and_titles_that_open_a_sentence(named, name, title):
    source = only(f"It rained. [{{s:{named}}} {{c:said}} {{t:no}}].")
    assert (source.name, source.title) == (name, title)
