"""The source ledger of the page: a row a source, whose words count as whose, and who is not named."""

import pytest
from report_documents import all_documents, load, page, shown

from onrecord.reports import ledger
from onrecord.reports.article import render_article


def test_the_ledger_has_a_row_a_source_with_the_stated_reason():
    tree = page(load("harbour"))
    rows = {row.get("id"): shown(row) for row in tree.xpath("//table[@class='ledger']/tbody/tr[@id]")}
    assert len(rows) == 7
    assert next(iter(rows)) == "source-s2"  # most words first
    assert "Named person Official 3 36% ¶3" in rows["source-s2"]
    assert "Why unnamed: “asked not to be named because the county has told its staff" in rows["source-s4"]


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        (("", ""), "the names of the two anonymous sources."),
        (("", "because he was not authorised"), "the name of one of the two anonymous sources."),
        (("",), "the name of the one anonymous source."),
        (("", "", "out of fear"), "the names of two of the three anonymous sources."),
    ],
)
def test_how_many_of_the_anonymous_are_given_no_reason_is_said_once(reasons, said):
    document = load("tonic")
    anonymous = next(source for source in document["sources"] if source["type"] == "anonymous_source")
    document["sources"] = [
        anonymous | {"id": f"s{number}", "anonymity_reason": [0, len(reason)] if reason else None}
        for number, reason in enumerate(reasons)
    ]
    document["attributions"] = []
    text = shown(page(document).get_element_by_id("sources"))
    assert text.count("No reason is given") == 1
    assert f"No reason is given for withholding {said}" in text


def test_an_unnamed_spokesman_is_named_nowhere_on_the_page():
    document = load("harbour")
    document["sources"] = [source | {"unnamed_representative": True} for source in document["sources"]]
    assert "none named" in shown(page(document).find_class("byline")[0])
    assert "named" not in {voice["id"] for voice in ledger.voices(document)}


def test_the_publication_itself_is_no_source():
    document = load("harbour")
    document["sources"] = [source | {"type": "self", "unnamed_representative": False} for source in document["sources"]]
    assert "no sources" in shown(page(document).find_class("byline")[0])


@pytest.mark.parametrize("name", ["brief", "tonic"])
def test_nobody_quoted_by_name_is_said(name):
    assert "Nobody is quoted by name" in shown(page(load(name)).get_element_by_id("sources"))


def test_a_ledger_of_bodies_alone_says_that_no_person_is_named():
    document = load("harbour")
    for source in document["sources"]:
        if source["type"] == "named_person":
            source["type"] = "named_organization"
    assert "No person is quoted by name, only organisations." in render_article(document)
    for source in document["sources"]:
        source["unnamed_representative"] = True
    assert "Nobody is quoted by name." in render_article(document)


def test_nobody_quoted_directly_is_said():
    said = "Nobody is quoted directly"
    document = load("harbour")
    assert said not in shown(page(document).get_element_by_id("sources"))
    for attribution in document["attributions"]:
        attribution["kind"] = "indirect"
    assert said in shown(page(document).get_element_by_id("sources"))


def test_all_who_make_a_statement_together_are_shown():
    document = load("harbour")
    joint = document["attributions"][0]
    assert joint["source"]["id"] != "s2"
    joint["source"]["also"] = ["s2"]
    tree = page(document)
    number = sum(start <= joint["content"]["spans"][0][0] for start, _ in document["paragraphs"])
    assert "Mara Ellison" in shown(tree.get_element_by_id(f"p{number}").find_class("who")[0])
    alone, together = (
        next(row["where"].count("M") for row in ledger.sources(one) if row["id"] == "s2")
        for one in (load("harbour"), document)
    )
    assert together == alone + len(joint["content"]["spans"])


def test_words_belong_to_the_innermost_voice_and_shares_add_up():
    for document in all_documents():
        voices = ledger.voices(document)
        assert sum(voice["share"] for voice in voices) == pytest.approx(1.0) or not voices


def test_words_of_somebody_only_spoken_of_are_the_reporters():
    document = load("tonic")
    for one in document["attributions"]:
        one["source"]["id"] = None
    shares = {voice["id"]: voice["words"] for voice in ledger.voices(document)}
    assert set(shares) == {"reporter", "nobody"}
    assert shares["nobody"] == len(["that", "the", "root", "grows", "in", "your", "own", "garden"])
