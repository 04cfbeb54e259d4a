"""What the ledger says of a source beside its kind: title, role, how it knows, and why it has no name."""

import pytest
from ledgers import ledger, only, read


@pytest.mark.parametrize(
    ("phrase", "title", "role"),
    [
        ("Dana Okafor, the deputy director of the Water Board,", "the deputy director of the Water Board", "official"),
        ("Norwegian Prime Minister Dana Okafor", "Norwegian Prime Minister", "official"),
        ("campaign manager Dana Okafor", "campaign manager", "spokesperson"),
        ("The Water Board's spokeswoman, Dana Okafor,", "spokeswoman", "spokesperson"),
        (
            "Dana Okafor, a professor of law at Lakeview University,",
            "a professor of law at Lakeview University",
            "expert",
        ),
        ("Dana Okafor of Lakeview University", "of Lakeview University", "expert"),
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


def test_who_asks_in_a_transcript_is_a_journalist():
    turns = "\n".join(
        f"[{{s:{who}}}{{c::}} {{t:{words}}}]"
        for who, words in [("DANA OKAFOR", "Will it rain?"), ("PIET VOS", "No."), ("DANA OKAFOR", "When?")]
    )
    assert next(s.role for s in ledger(turns) if s.name.casefold() == "dana okafor") == "media"


def test_a_clause_behind_a_name_is_no_title():
    source = only("[{t:“For Dana Okafor, the mayor's math is daunting,”} {c:said} {s:Dana Okafor}].")
    assert source.title is None


def test_a_title_ends_where_the_cue_begins():
    source = only("[{s:Dana Okafor, president of the Lund Bay Growers} {c:stated}: {t:“No.”}]")
    assert source.title == "president of the Lund Bay Growers"


def test_verbs_before_a_title_are_no_part_of_it():
    assert only("She hopes to unseat Rep. Dana Okafor. [{s:Okafor} {c:said} {t:no}].").title == "Rep."


def test_the_words_that_say_how_a_source_knows():
    result = read("[{s:Dana Okafor, who witnessed the crash}, {c:said} {t:the light was red}].")
    span = result.sources[0].justification
    assert span is not None
    assert result.text[slice(*span)] == "who witnessed the crash"


def test_the_reason_for_anonymity_may_follow_in_a_sentence_of_its_own():
    result = read(
        "[{s:People familiar with the plan} {c:said} {t:the minister would go}]. They spoke on condition of anonymity "
        "because the talks were private.\n\nOn Monday nobody answered, because it was a holiday."
    )
    reason = result.sources[0].anonymity_reason
    assert reason is not None
    assert result.text[slice(*reason)] == "because the talks were private"


def test_how_a_source_knows_is_no_part_of_what_it_says():
    result = read("[{s:A person with knowledge of the talks} {c:said} {t:the board had met twice}].")
    span = result.sources[0].justification
    assert span is not None
    assert result.text[slice(*span)] == "with knowledge of the talks"


def test_the_reason_for_anonymity():
    result = read(
        "[{s:An aide} {c:said} {t:the minister would go}, speaking on condition of anonymity because she was not "
        "authorised to discuss it]."
    )
    source = result.sources[0]
    assert source.type == "anonymous_source"
    assert source.anonymity_reason is not None
    assert result.text[slice(*source.anonymity_reason)] == "because she was not authorised to discuss it"


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
