"""The source ledger: who stands behind a statement, once each, with name, type, title, role and reasons."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.features.reading.records import Article, Attribution, Entity, ReadArticle, Source
from onrecord.features.reading.sources import resolve
from onrecord.features.text.boilerplate import boilerplate
from onrecord.features.text.paragraphs import paragraphs
from onrecord.features.text.quotes import quotations
from onrecord.features.text.sentences import sentences
from onrecord.features.text.tokens import tokenize


def read(marked: str, outlet: str | None = None, entities: tuple[Entity, ...] = ()) -> ReadArticle:
    """A read article from a text in which square brackets hold an attribution: {s:source} {c:cue} {t:content}."""
    text = ""
    found: list[Attribution] = []
    brackets: list[dict[str, list]] = []
    braces: list[tuple[dict[str, list], str, int]] = []
    i = 0
    while i < len(marked):
        if marked[i] == "[":
            brackets.append({"s": [], "c": [], "t": []})
        elif marked[i] == "]":
            parts = brackets.pop()
            found.append(Attribution("indirect", "speech", *(tuple(parts[k]) for k in "sct"), 1.0))
        elif marked[i] == "{":
            braces.append((brackets[-1], marked[i + 1], len(text)))
            i += 2
        elif marked[i] == "}":
            parts, kind, start = braces.pop()
            parts[kind].append((start, len(text)))
        else:
            text += marked[i]
        i += 1
    return assembled(Article(text, outlet=outlet), found, list(entities))


def assembled(article: Article, found: list[Attribution], entities: list[Entity] | None = None) -> ReadArticle:
    text = article.text
    tokens, spans = tokenize(text), paragraphs(text)
    result = ReadArticle(
        article, tokens, spans, sentences(text, tokens, spans), boilerplate(text, tokens, spans),
        quotations(text), entities or [], found,
    )  # fmt: skip
    result.sources = resolve(result)
    return result


def ledger(marked: str, **kwargs) -> list[Source]:
    return read(marked, **kwargs).sources


def only(marked: str, **kwargs) -> Source:
    sources = ledger(marked, **kwargs)
    assert len(sources) == 1, [source.name for source in sources]
    return sources[0]


def names(marked: str, **kwargs) -> list[str]:
    return [source.name for source in ledger(marked, **kwargs)]


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
        ("Dana Okafor and her aides", ["Dana Okafor"]),
        ("Dana Okafor, Ruth Vos", ["Dana Okafor"]),
        ("The two rivals, Dana Okafor and Ruth Vos,", ["Dana Okafor", "Ruth Vos"]),
        ("Two old unions, the Lund Union and the Water Board,", ["Lund Union", "Water Board"]),
        ("Another old union — the Lund Union —", ["Lund Union"]),
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


def test_a_family_is_its_members():
    text = "Dana Okafor married Mr. Chidi Okafor in May. [{s:The Okafors} {c:said} {t:it was time}]."
    assert names(text) == ["Dana Okafor", "Chidi Okafor"]


def test_a_group_named_after_two_is_a_group():
    assert [s.type for s in ledger("[{s:Okafor and Vos supporters} {c:said} {t:no}].")] == ["unnamed_group"]


# Types


@pytest.mark.parametrize(
    ("phrase", "type_"),
    [
        ("Fight for Fair Pay director Dana Okafor", "named_person"),
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
    assert not only("[{s:The Justice Department} {c:said} {t:no}].").media


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
    ],
)
def test_names_that_name_no_person(text, type_):
    assert only(text).type == type_


def test_a_surname_the_reader_took_for_a_body():
    entities = (Entity(16, 22, "PERSON"), Entity(23, 28, "ORG"))
    assert names("[{s:Norway Minister Dana K. Drilm} {c:said} {t:no}].", entities=entities) == ["Dana K. Drilm"]


def test_a_full_name_is_a_persons_when_the_surname_is():
    entities = (Entity(0, 12, "ORGANIZATION"),)
    assert only("[{s:Xanqwe Drilm} {c:said} {t:no}]. Mr. Drilm left.", entities=entities).type == "named_person"


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


def test_somebodys_husband_has_the_surname():
    text = "Dana Okafor was late, and so was Robert Okafor. Ruth Vos left. [{s:Dana Okafor’s husband} {c:said} {t:no}]."
    assert names(text) == ["Robert Okafor"]


# Title, role, reasons


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


@pytest.mark.parametrize("mark", [" (D-Ore.)", ", R-Texas,"])
def test_a_party_and_a_state_make_an_official(mark):
    assert only(f"[{{s:Dana Okafor{mark}}} {{c:said}} {{t:no}}].").role == "official"


@pytest.mark.parametrize(
    ("story", "role"), [("Okafor rose. Okafor’s campaign slept.", "official"), ("Rain fell.", "citizen")]
)
def test_whose_kin_a_political_story_takes_for_known(story, role):
    text = "The president and the senate met before the election. It rained. "
    assert only(f"{text}[{{s:Dana Okafor, his sister,}} {{c:said}} {{t:no}}]. {story}").role == role


@pytest.mark.parametrize(
    ("clause", "role"),
    [
        ("who teaches law", "expert"),
        ("who serves as mayor", "official"),
        ("who runs a newspaper", "media"),
        ("who was late", "other"),
    ],
)
def test_what_somebody_does_tells_the_role(clause, role):
    source = only(f"[{{s:Dana Okafor, {clause},}} {{c:said}} {{t:no}}].")
    assert (source.role, source.title) == (role, None)


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
    ],
)
def test_a_description_goes_to_the_one_it_fits(story, description):
    assert names(f"{story} [{{s:{description}}} {{c:said}} {{t:no}}].") == ["Dana Okafor"]


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


def test_the_words_that_say_how_a_source_knows():
    result = read("[{s:Dana Okafor, who witnessed the crash}, {c:said} {t:the light was red}].")
    span = result.sources[0].justification
    assert span is not None
    assert result.text[slice(*span)] == "who witnessed the crash"


def test_the_reason_for_anonymity():
    result = read(
        "[{s:An aide} {c:said} {t:the minister would go}, speaking on condition of anonymity because she was not "
        "authorised to discuss it]."
    )
    source = result.sources[0]
    assert source.type == "anonymous_source"
    assert source.anonymity_reason is not None
    assert result.text[slice(*source.anonymity_reason)] == "because she was not authorised to discuss it"


# Who speaks and who is only spoken of


def test_told_beliefs_make_no_speaker():
    text = "[{s:Piet Vos} {c:hopes} {t:to win}]. [{s:Dana Okafor} {c:said} {t:he would lose}]."
    result = read(text)
    result.attributions[0].cue_kind = "belief"
    assert [(s.name, s.speaks) for s in resolve(result)] == [("Dana Okafor", True), ("Piet Vos", False)]


# Shapes that are no ordinary article


def test_a_transcript_with_speakers_labels():
    turns = "\n".join(
        f"[{{s:{who}}}{{c::}} {{t:[{{s:I}} {{c:think}} {{t:that point {n} matters}}].}}]"
        for n, who in enumerate(["OKAFOR", "VOS", "OKAFOR", "VOS"])
    )
    sources = ledger(f"A debate between Dana Okafor and Piet Vos.\n{turns}")
    assert [(s.name, len(s.attributions)) for s in sources] == [("Dana Okafor", 4), ("Piet Vos", 4)]


def test_an_interview_in_questions_and_answers():
    text = (
        "Dana Okafor is the mayor of Lund Bay.\n"
        "[{s:Q}{c::} {t:[Do {s:you} {c:want} {t:a new port}]?}]\n[{s:A}{c::} {t:[{s:I} {c:do} {t:want one}].}]\n"
        "[{s:Q}{c::} {t:When?}]\n[{s:A}{c::} {t:Soon.}]"
    )
    assert [(s.name, s.type) for s in ledger(text)] == [("the publication", "self"), ("Dana Okafor", "named_person")]


def test_four_hundred_sources():
    surnames = ["".join(chr(97 + (n // 26**k) % 26) for k in range(3)).capitalize() + "ovic" for n in range(400)]
    sources = ledger(
        "\n".join(f"[{{s:Ana {name}}} {{c:said}} {{t:point {n} mattered}}]." for n, name in enumerate(surnames))
    )
    assert [s.name for s in sources] == [f"Ana {name}" for name in surnames]


def test_nothing_attributed_is_an_empty_ledger():
    assert ledger("It rained.") == []


WORDS = st.sampled_from(
    [
        "Dana",
        "Okafor",
        "Mr.",
        "the",
        "The",
        "said",
        "she",
        "He",
        "who,",
        "officials",
        "“",
        "”",
        "'",
        "’s",
        ".",
        "\n",
        "Q:",
        "A:",
        "of",
        "and",
        "of",
        "Justice",
        "Department",
        "poll",
        "44",
        "percent",
        "I",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40), st.data())
def test_any_text_gives_a_ledger_whose_spans_are_real(parts, data):
    text = " ".join(parts)
    if not text.strip():
        return
    bounds = st.integers(0, len(text) - 1)
    found = []
    for _ in range(data.draw(st.integers(1, 4))):
        a, b, c = sorted(data.draw(st.tuples(bounds, bounds, bounds)))
        found.append(Attribution("indirect", "speech", ((a, b + 1),), ((b, b + 1),), ((c, len(text)),), 1.0))
    result = assembled(Article(text), found)
    for index, source in enumerate(result.sources):
        assert source.attributions
        assert source.name.strip()
        assert 0 <= source.confidence <= 1
        for k in source.attributions:
            assert index in (result.attributions[k].source_id, *result.attributions[k].joint_ids)
        for span in (*source.mentions, source.title_span, source.justification, source.anonymity_reason):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
    assert {k for s in result.sources for k in s.attributions} == {
        k for k, item in enumerate(result.attributions) if item.source_id is not None
    }
