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


# Types


@pytest.mark.parametrize(
    ("phrase", "type_"),
    [
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
    ],
)
def test_types(phrase, type_):
    assert only(f"[{{s:{phrase}}} {{c:said}} {{t:the plan would fail}}].").type == type_


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


def test_a_percentage_of_voters_is_what_the_poll_says():
    sources = ledger(
        "[{s:A Norlink poll} {c:shows} {t:a close race}]. [{s:44 percent of voters} {c:want} {t:a change}]."
    )
    assert [(s.type, len(s.attributions)) for s in sources] == [("document", 2)]


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
    ],
)
def test_title_and_role(phrase, title, role):
    result = read(f"[{{s:{phrase}}} {{c:said}} {{t:the plan would fail}}].")
    source = result.sources[0]
    assert (source.name, source.title, source.role) == ("Dana Okafor", title, role)
    assert source.title_span is not None
    assert result.text[slice(*source.title_span)] == title


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
        assert all(result.attributions[k].source_id == index for k in source.attributions)
        for span in (*source.mentions, source.title_span, source.justification, source.anonymity_reason):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
    assert {k for s in result.sources for k in s.attributions} == {
        k for k, item in enumerate(result.attributions) if item.source_id is not None
    }
