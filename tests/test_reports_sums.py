"""Numbers that an editor may add up: head, ledger, bar and text agree, whoever makes an article's statements."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_documents import all_documents, load, page, shown

from onrecord.reports import ledger
from onrecord.reports.markdown import render_markdown
from onrecord.reports.notebook import render_notebook
from onrecord.reports.wording import SOURCES


@st.composite
def documents(draw) -> dict:
    """An article whose statements are made by anybody: one source, several together, nobody, or people told of."""
    document = copy.deepcopy(load(draw(st.sampled_from(["harbour", "tonic"]))))
    text, sources, attributions = document["article"]["text"], document["sources"], document["attributions"]
    sources *= draw(st.sampled_from([1, 1, 5]))
    sources = document["sources"] = [one | {"id": f"s{at}"} for at, one in enumerate(sources)]
    for one in attributions:
        makers = draw(st.lists(st.sampled_from([source["id"] for source in sources]), max_size=3, unique=True))
        spans = one["source"]["spans"] if makers or draw(st.booleans()) else []
        also = {"also": makers[1:]} if makers[1:] else {}
        one |= {"source": {"id": makers[0] if makers else None, **also, "spans": spans}, "told": draw(st.booleans())}
        counted = next(feature for feature in document["features"] if feature["id"] == "sourceless_attributions")
        counted["evidence"] += one["cue"]["spans"] if draw(st.booleans()) else []
    words = {
        one["id"]: sum(len(text[slice(*span)].split()) for span in one["content"]["spans"]) for one in attributions
    }
    for source in sources:
        heard = [one for one in attributions if one["told"]]
        made = [one for one in heard if source["id"] in (one["source"]["id"], *one["source"].get("also", ()))]
        source["attributions"], source["words"] = len(made), sum(words[one["id"]] for one in made)
        source["share"] = source["words"] / sum(words.values())
    document["sources"] = [source for source in sources if source["attributions"]]
    return document


def adds_up(document: dict) -> None:
    rows = ledger.rows(document)
    totals = ledger.totals(document)
    together = [
        one["source"]["also"]
        for one in document["attributions"]
        if one.get("told", True) and one["source"]["id"] and one["source"].get("also")
    ]
    assert totals["statements"] == len(document["attributions"])
    assert sum(row["attributions"] for row in rows) == totals["statements"] + sum(map(len, together))
    assert all(row["attributions"] for row in rows)
    if any(row["words"] for row in rows):
        shares = sum(row["share"] for row in rows)
        assert shares == pytest.approx(1.0, abs=0.001) if not together else shares > 1.0
        assert sum(row["hundredths"] for row in rows) == round(100 * shares)
    voices = ledger.voices(document)
    assert sum(voice["share"] for voice in voices) == pytest.approx(1.0) or not voices
    assert sum(int(voice["percent"].removesuffix("%").replace("under 1", "0")) for voice in voices) in (0, 100)
    heard = {row["voice"] for row in rows if row["words"]}
    assert {voice["id"] for voice in voices} <= heard | {"reporter"}

    tree = page(document)
    cells = tree.xpath("//table[@class='ledger']/tbody/tr[@id]/td[@class='num'][1]/text()")
    assert sum(map(int, cells)) == sum(row["attributions"] for row in rows)
    if rows:
        first = tree.xpath("(//table[@class='ledger'])[1]/tbody/tr/td[@class='num'][1]/text()")
        assert sum(map(int, first[:-1])) == sum(map(int, cells))  # what is folded away stands there as a sum
        assert int(first[-1]) == totals["statements"]
        assert (
            len(tree.xpath("(//table[@class='ledger'])[1]/tbody/tr[@id and not(contains(@class, 'apart'))]")) <= SOURCES
        )
    if document["scores"] and rows:
        byline = shown(tree.find_class("byline")[0])
        assert f"{totals['statements']} statement" in byline
        made = sum(row["attributions"] for row in rows if ledger.is_source(row)) - sum(map(len, together))
        if not together and 0 < made < totals["statements"]:
            assert f"{made} of them theirs" in byline

    words = json.loads(tree.get_element_by_id("words").text)
    assert all(words["said"])  # every statement that is marked in the text stands in a row
    assert [row[3] for row in words["sources"]] == [row["attributions"] for row in rows]
    for link in tree.xpath("//div[@class='text']//a/@href"):
        assert tree.get_element_by_id(link.removeprefix("#")) is not None
    for row in rows:
        assert row["kind"] in render_markdown(document) or not document["scores"]
        assert row["kind"] in render_notebook(document)


@given(documents())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_statements_shares_and_rows_add_up_whoever_makes_them(document):
    adds_up(document)


def test_they_add_up_in_the_invented_documents():
    for document in all_documents():
        adds_up(document)


def test_they_add_up_in_the_examples(scorer, examples):
    for path in sorted(examples.glob("*.txt")):
        adds_up(scorer.score(path.read_text(encoding="utf-8")).to_dict())


def test_a_deed_that_the_reporter_tells_is_the_reporters_and_what_nobody_said_is_nobodys():
    document = load("tonic")
    rows = {row["id"]: row for row in ledger.apart(document)}
    assert set(rows) == {"nobody"} and rows["nobody"]["attributions"] == 1
    told = document["attributions"][1]
    told["source"]["id"] = None
    rows = {row["id"]: row for row in ledger.apart(document)}
    assert list(rows) == ["nobody", "reporter"]
    tree = page(document)
    start, end = told["source"]["spans"][0]
    actor = tree.xpath("//div[@class='text']//a[contains(@class, 'actor')]")[0]
    assert actor.text_content() == document["article"]["text"][start:end]
    assert actor.get("href") == "#source-reporter"
    assert "source" not in actor.get("class").split()


def test_a_statement_that_several_make_together_counts_once_in_all():
    document = load("harbour")
    document["attributions"][1]["source"]["also"] = ["s1"]
    document["sources"][0]["attributions"] += 1
    said = shown(page(document).get_element_by_id("sources"))
    assert "One that several make together stands in the row of each, and counts once here" in said
