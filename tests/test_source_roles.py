"""Which role the ledger gives a named person."""

import pytest
from ledgers import ledger, only

from onrecord.features.reading.names.title_roles import POST, role_of

POLITICS = "The president and the senate met before the election. It rained. It poured. "


@pytest.mark.parametrize("mark", [" (D-Ore.)", ", R-Texas,"])
def test_a_party_and_a_state_make_an_official(mark):
    assert only(f"[{{s:Dana Okafor{mark}}} {{c:said}} {{t:no}}].").role == "official"


@pytest.mark.parametrize(
    ("story", "role"), [("Okafor rose. Okafor’s campaign slept.", "official"), ("Rain fell.", "other")]
)
def test_whose_kin_a_political_story_takes_for_known(story, role):
    text = "The president and the senate met before the election. It rained. "
    assert only(f"{text}[{{s:Dana Okafor, his sister,}} {{c:said}} {{t:no}}]. {story}").role == role


@pytest.mark.parametrize(
    ("relative", "role"),
    [("His wife, Dana Okafor,", "other"), ("Dana Okafor, his daughter,", "other"), ("Dana Vos, a widow,", "citizen")],
)
def test_a_politicians_family_holds_no_office(relative, role):
    text = "The president of the senate won the election. Piet Lund spoke. [{s:%s} {c:said} {t:no}]. It rained. "
    assert only(text % relative + 3 * f"{relative.split(',')[relative[0] == 'H']} left. ").role == role


def test_a_candidate_may_have_a_trade():
    text = "The president of the senate held an election. [{s:The surgeon Dana Okafor} {c:said} {t:no}]. "
    assert only(text).role == "expert"
    assert only(text + "Okafor’s campaign slept.").role == "official"


def test_whoever_belongs_to_a_publication_is_of_the_media():
    assert only("It rained, [{s:the Norlink Post’s Dana Okafor} {c:reported}].").role == "media"


@pytest.mark.parametrize(
    ("clause", "role"),
    [
        ("who teaches law", "expert"),
        ("who serves as mayor", "official"),
        ("who runs a newspaper", "media"),
        ("who lives by the port", "citizen"),
        ("who has become a state senator", "official"),
        ("who was late", "other"),
    ],
)
def test_what_somebody_does_tells_the_role(clause, role):
    source = only(f"[{{s:Dana Okafor, {clause},}} {{c:said}} {{t:no}}].")
    assert (source.role, source.title) == (role, None)


def test_what_somebody_is_called_later_tells_the_role():
    story = "Dana Okafor, 44, fired. [{s:Okafor} {c:said} {t:no}]. [{s:The officer} {c:said} {t:it was dark}]."
    assert [(s.role, len(s.attributions)) for s in ledger(story)] == [("official", 2)]


@pytest.mark.parametrize(
    "story",
    [
        "Senators Piet Vos of Ohio and Dana Okafor left.",
        "Govs. Piet Vos and Dana Okafor left.",
        "Dana Okafor and Sen. Piet Vos left.",
        "Dana Okafor of Ohio left.",
        "Dana Okafor began her bid late.",
    ],
)
def test_the_company_of_officials_in_a_political_story(story):
    text = "The president and the senate met before the election. It rained. It poured. "
    assert next(s for s in ledger(f"{text}{story} [{{s:Okafor}} {{c:said}} {{t:no}}].")).role == "official"


def test_whom_a_political_story_does_not_introduce_holds_office():
    assert only(POLITICS + "[{s:Dana Okafor} {c:said} {t:no}].").role == "official"
    assert only("It rained. [{s:Dana Okafor} {c:said} {t:no}].").role == "other"


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("billionaire Dana Okafor, a strong supporter of the port,", "business"),
        ("Dana Okafor, a Vos supporter who is the county chairman,", "official"),
        ("Dana Okafor, a former adviser to Sen. Vos,", "expert"),
        ("Dana Okafor, a senior adviser on the Vos campaign,", "spokesperson"),
        ("Dana Okafor, a strategist for the Norlink Chamber of Commerce,", "advocate"),
        ("Dana Okafor, a party committeewoman,", "official"),
        ("Dana Okafor at the Norlink Institute", "expert"),
        ("Dana Okafor at the White House", "official"),
        ("Dana Okafor, son-in-law of the president,", "other"),
        ("Dana Okafor, his son-in-law, who serves as an adviser,", "official"),
        ("Norlink’s Dana Okafor", "media"),
        ("the leader of the Norlink League, Dana Okafor,", "advocate"),
        ("the director of Norlink and a political analyst, Dana Okafor,", "expert"),
        ("two economists, Dana Okafor and Piet Vos,", "expert"),
        ("nuclear experts Dana Okafor and Piet Vos", "expert"),
        ("Former secretary of state Dana Okafor", "official"),
        ("Dana Okafor, the executive director of the House Majority PAC,", "advocate"),
        ("Dana Okafor, the legal director of the Norlink Rights Campaign,", "advocate"),
        ("Dana Okafor, the head of Norlink Rising,", "advocate"),
        ("Dana Okafor, president of Rock the Port,", "advocate"),
        ("Dana Okafor, president of Peru,", "official"),
        ("Dana Okafor, the chairman of Lund County,", "official"),
        ("Dana Okafor, Norlink’s director of political ad sales,", "business"),
        ("First lady Dana Okafor", "other"),
        ("Dana Okafor, an economic adviser at Norlink,", "business"),
        ("Dana Okafor, a hedge fund manager,", "business"),
        ("Dana Okafor, her chief strategist,", "spokesperson"),
        ("Dana Okafor, a White House adviser,", "official"),
        ("Dana Okafor, a Republican strategist,", "expert"),
        ("Dana Okafor, a lawyer for the plaintiffs,", "spokesperson"),
        ("Dana Okafor, a lawyer in Lund,", "expert"),
        ("Norlink Post White House bureau chief Dana Okafor", "media"),
        ("Dana Okafor, a delegate from Ohio,", "citizen"),
        ("the Rev. Dana Okafor, a pastor,", "other"),
    ],
)
def test_roles_in_a_political_story(phrase, role):
    assert ledger(f"{POLITICS}[{{s:{phrase}}} {{c:said}} {{t:no}}].")[0].role == role


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("Vos’s lawyer, Dana Okafor,", "spokesperson"),
        ("Dana Okafor, a top Vos adviser,", "spokesperson"),
        ("Vos’s chief of police, Dana Okafor,", "official"),
    ],
)
def test_whose_lawyer_or_adviser_somebody_is(phrase, role):
    sources = ledger(f"{POLITICS}Sen. Ruth Vos left. [{{s:{phrase}}} {{c:said}} {{t:no}}].")
    assert next(source for source in sources if source.name == "Dana Okafor").role == role


def test_an_apposition_for_two_tells_what_the_second_is():
    story = "Piet Vos and Dana Okafor, two teachers from Lund, left. [{s:Okafor} {c:said} {t:no}]."
    assert only(POLITICS + story).role == "citizen"


def test_what_a_first_sentence_says_somebody_is():
    story = "Dana Okafor is the Vos campaign’s national director. [{s:Okafor} {c:said} {t:no}]."
    assert only(POLITICS + story).role == "spokesperson"


@pytest.mark.parametrize(
    ("story", "role"),
    [
        ("[{s:Dana Okafor} {c:said} {t:no}].", "citizen"),
        ("[{s:Okafor} {c:said} {t:no}].", "official"),
        ("[{s:Dana Okafor} {c:proposed} {t:no}].", "official"),
        ("[{s:Dana Okafor} {c:said} {t:no}]. Okafor’s plan failed.", "official"),
        ("[{s:Dana Okafor} {c:said} {t:no}] to the senate.", "official"),
    ],
)
def test_who_is_only_asked_along_the_way_is_a_citizen(story, role):
    assert only(POLITICS + 20 * "It rained all day. " + story).role == role


def test_who_is_asked_along_the_way_outside_politics_is_a_citizen():
    story = 20 * "It rained all day. " + "[{s:Dana Okafor} {c:said} {t:no}]."
    assert [only(story).role, only(story + " Okafor’s dog left.").role] == ["citizen", "other"]


@pytest.mark.parametrize(("where", "role"), [("", "media"), (" on Facebook", "official"), (" in a letter", "official")])
def test_who_only_writes_is_of_the_media(where, role):
    assert only(f"{POLITICS}[{{s:Dana Okafor}} {{c:writes}}{where}, {{t:“no”}}].").role == role


@pytest.mark.parametrize(
    "story", ["Okafor’s column was late.", "Okafor used her radio show.", 2 * "[{s:Okafor} {c:asked} {t:why}]. "]
)
def test_who_has_a_show_or_asks_is_of_the_media(story):
    assert ledger(f"{POLITICS}[{{s:Dana Okafor}} {{c:said}} {{t:no}}]. {story}")[0].role == "media"


def test_a_subject_and_its_verb_are_no_part_of_a_title():
    text = "Candidate Ruth Vos met famous reporter Dana Okafor. At the thought of Vos becoming president, Okafor left. "
    text += "[{s:Okafor} {c:said} {t:no}]."
    assert (only(text).title, only(text).role) == ("famous reporter", "media")


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("Dana Okafor of The Economist", "media"),
        ("Dana Okafor of the Lakeview Graduate School of Medicine", "expert"),
        ("Dana Okafor, deputy director of the River Program at the Foundation for Open Water,", "expert"),
        ("Dana Okafor, director of the Foundation for Open Water,", "advocate"),
        ("Dana Okafor, who advised two mayors,", "expert"),
        ("The headteacher, Dana O’Dowd,", "expert"),
    ],
)
def test_a_body_tells_the_role_and_no_word_of_its_name_does(source, role):
    assert only(f"[{{s:{source}}} {{c:said}} {{t:no}}].").role == role


def test_whoever_signs_a_quotation_with_an_outlet_writes_for_it():
    source = only("[{t:“It rained.”}\n\n{s:Dana Okafor, Lakeview News}]\n\nIt poured.")
    assert (source.role, source.title) == ("media", "Lakeview News")


def test_a_doctor_who_only_writes_is_no_writer():
    assert only("[{s:Dr. Dana Okafor} {c:wrote} {t:no}].").role == "expert"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("director of the Sleep Center at Lakeview Medical Center in Lund City", "expert"),
        ("director of the sleep program at the Lund Health Science Center", "expert"),
        ("of St. Michael’s Hospital in Lund", "expert"),
    ],
)
def test_where_a_body_stands_tells_no_role(title, role):
    assert only(f"[{{s:Dana Okafor, {title},}} {{c:said}} {{t:no}}].").role == role


def test_a_doctor_of_whom_nothing_else_is_told_is_an_expert():
    assert only("[{s:Dr. Dana Okafor of the Norlink Centre} {c:said} {t:no}].").role == "expert"


def test_a_chief_of_staff_is_at_the_head_of_no_body():
    assert only(POLITICS + "[{s:Former Chief of Staff Dana Okafor} {c:said} {t:no}].").role == "official"


@pytest.mark.parametrize(
    ("title", "role", "elsewhere"),
    [
        ("the Castleton captain", "other", "official"),
        ("the manager of Castleton", "other", "business"),
        ("the NFL commissioner", "other", "official"),
        ("the sporting director of Castleton", "other", "business"),
        ("the City boss", "other", "official"),
        ("the league president", "other", "advocate"),
        ("a police captain", "official", "official"),
        ("the chairman of Castleton", "business", "business"),
    ],
)
def test_captains_and_managers_in_a_story_about_sport_are_of_a_team(title, role, elsewhere):
    text = f"[{{s:Dana Okafor, {title},}} {{c:said}} {{t:no}}]. It rained."
    assert only(text + " The striker scored, and the referee left the stadium.").role == role
    assert only(text).role == elsewhere


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("a store clerk", "citizen"),
        ("the county clerk", "official"),
        ("chief commercial officer of Norlink", "business"),
        ("executive chairman of Norlink", "business"),
        ("the head of the city’s water regulator", "official"),
        ("the head of the World Health Organization’s Lund office", "official"),
        ("an NFU president", "advocate"),
        ("a senior at Lund High School", "citizen"),
        ("RMT general secretary", "advocate"),
        ("ECB President", "official"),
        ("a head teacher", "expert"),
        ("a Nobel laureate", "expert"),
        ("meteorologist-in-charge", "expert"),
        ("a mother-of-three", "kin"),
        ("a Republican attorney", "expert"),
        ("the governor of the Bank of England", "official"),
    ],
)
def test_the_role_that_a_title_tells(title, role):
    assert role_of(title) == role


@pytest.mark.parametrize("opening", ["Top health adviser", "Program founder", "General manager"])
def test_a_capital_at_the_beginning_names_no_body(opening):
    assert role_of(opening) == POST


def test_clergy_without_a_title_hold_no_office():
    assert only(POLITICS + "[{s:The Rev. Dana Okafor} {c:said} {t:no}].").role == "other"


@pytest.mark.parametrize("named", ["Father Dana Okafor", "Methodist minister Dana Okafor", "the Rt Rev Dana Okafor"])
def test_clergy_by_any_title(named):
    source = only(f"It rained. [{{s:The chaplain, {named},}} {{c:said}} {{t:no}}].")
    assert (source.name, source.role) == ("Dana Okafor", "other")


def test_where_somebody_was_makes_nobody_anything():
    text = "[{s:Piet Holt, 61, a retired teacher who was %s,} {c:said} {t:no}]."
    assert only(text % "on his way to church").role == "citizen"
    assert only(text % "at the rights movement").role == "advocate"
