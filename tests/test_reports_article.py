"""The page of one article: what it says, in which order, and that nothing in an article can break it."""

import copy
import itertools
import json
import re
from pathlib import Path

import jsonschema
import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from report_documents import NAMES, all_documents, hostile_documents, load

from onrecord.reports import checks, ledger, marks, points
from onrecord.reports.article import render_article
from onrecord.reports.visible import visible

SCHEMA = json.loads((Path(__file__).parent.parent / "scorer" / "schema.json").read_text())
RUNS = re.compile(r"<script(?![^>]*application/json)")


def page(document: dict) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(render_article(document))


def shown(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("name", NAMES)
def test_the_invented_documents_keep_the_contract(name):
    document = load(name)
    jsonschema.validate(document, SCHEMA)
    for score in document["scores"] or {}:
        way = sum(feature["contributions"][score] for feature in document["features"])
        assert points.logistic(document["scores"][score]["base"] + way) == pytest.approx(
            document["scores"][score]["probability"], abs=1e-9
        )


def test_the_sections_come_in_the_order_an_editor_needs_them():
    order = [section.get("id") or section.get("class") for section in page(load("harbour")).iter("section")]
    assert order == ["verdict", "fixes", "sources", "text", "checks", "about"]


def test_the_verdict_says_what_the_scores_mean_and_what_they_do_not():
    verdict = shown(page(load("harbour")).find_class("verdict")[0])
    assert "78 of 100, likely between 70 and 83 Solid" in verdict
    assert "Expert reviewers would probably find this well sourced." in verdict
    assert "Neither score says whether any claim is true." in verdict


def test_at_most_five_fixes_each_leading_to_its_passage():
    tree = page(load("tonic"))
    links = tree.xpath("//ol[@class='fixes']//a/@href")
    assert len(tree.xpath("//ol[@class='fixes']/li")) == 5
    assert all(tree.get_element_by_id(link.removeprefix("#")) is not None for link in links)
    document = load("tonic")
    document["advice"] *= 2
    assert len(page(document).xpath("//ol[@class='fixes']/li")) == 5


def test_the_ledger_has_a_row_a_source_with_the_stated_reason():
    tree = page(load("harbour"))
    rows = {row.get("id"): shown(row) for row in tree.xpath("//table[@class='ledger']/tbody/tr")}
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


def test_a_mark_to_fix_is_shown_with_the_words_before_it():
    document = load("harbour")
    at = document["article"]["text"].index(" drew the loudest applause.")
    document["advice"] = [document["advice"][0] | {"text": "A full stop will do.", "spans": [[at + 26, at + 27]]}]
    assert shown(page(document).find_class("fix-links")[0]) == "¶6 the loudest applause."


def test_a_passage_that_the_advice_quotes_is_linked_there_and_not_listed_again():
    document = load("harbour")
    text = document["article"]["text"]
    start, more = text.index("Critics say"), text.index("312 votes")
    paragraph = sum(begin <= start for begin, _ in document["paragraphs"])
    document["advice"] = [
        document["advice"][0]
        | {
            "text": f"Two claims (first “Critics say” in paragraph {paragraph}): say who.",
            "spans": [[start, start + len("Critics say")], [more, more + len("312 votes")]],
            "quotes": {
                "span": [start, start + len("Critics say")],
                "at": [18, 18 + len("“Critics say” in paragraph 8")],
            },
        }
    ]
    fix = page(document).find_class("fix-words")[0]
    assert shown(fix[0]) == document["advice"][0]["text"]
    assert [shown(link) for link in fix.xpath("./p[1]//a")] == [f"“Critics say” in paragraph {paragraph}"]
    assert [shown(link) for link in fix.xpath("./p[@class='fix-links']/a")] == ["¶2 312 votes"]


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


def test_an_article_without_a_title_is_called_by_its_first_words():
    assert shown(page(load("brief")).find(".//h1")) == "The lower road between Saltmere and Oxley is closed…"


@pytest.mark.parametrize("name", ["unscored", "failed"])
def test_an_article_without_scores_says_why_and_nothing_about_what_was_not_read(name):
    document = load(name)
    tree = page(document)
    assert document["reason"] in shown(tree.find_class("unscored")[0])
    sections = [section.get("id") or section.get("class") for section in tree.iter("section")]
    assert sections == ["unscored", "text", "about"]
    assert not tree.xpath("//input | //ul[@class='legend']")


def test_the_text_is_the_articles_text_with_marks_that_never_overlap():
    document = load("harbour")
    tree = page(document)
    text = document["article"]["text"]
    for (start, end), paragraph in zip(document["paragraphs"], tree.xpath("//div[@class='para']/p"), strict=True):
        assert paragraph.text_content() == text[start:end]
        assert not paragraph.xpath(".//a//a")
    assert shown(tree.xpath("//div[@class='text']//a[contains(@class, 'hedge-weasel')]")[0]) == "Critics say"


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


def test_the_table_of_marks_has_an_entry_for_each_and_its_numbers_lead_somewhere():
    for document in all_documents():
        tree = page(document)
        words = json.loads(tree.get_element_by_id("words").text)
        entries = [entry.split(",") for entry in words["marks"].split(";") if entry]
        assert len(entries) == len(tree.xpath("//div[@class='text']//a"))
        for who, counted, *_ in entries:
            assert int(counted) < len(words["evidence"])
            for one in who.split():
                assert int(one.removeprefix("s")) < len(words["sources" if one[0] == "s" else "said"])


def test_ten_thousand_words_stay_under_400_kilobytes(scorer, examples):
    """Reporting of ours again and again: more attributions and hedges a word than long articles have."""
    texts = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(examples.glob("[127]-*.txt")))
    words = itertools.islice(itertools.cycle(re.findall(r"\S+\s+", texts + "\n\n")), 10_000)
    document = scorer.score("".join(words)).to_dict()
    assert len(render_article(document, previous="a.html", next="b.html").encode()) < 400_000


def test_the_points_shown_add_up_to_the_score():
    for document in all_documents():
        for name, score in (document["scores"] or {}).items():
            total = points.start(score) + sum(points.in_points(document, name).values())
            assert total == pytest.approx(score["value"], abs=1e-9)


def test_points_are_finite_where_contributions_cancel():
    document = load("harbour")
    for feature in document["features"]:
        feature["contributions"]["reliability"] = 0.0
    assert set(points.in_points(document, "reliability").values()) == {0.0}


def test_checks_that_moved_nothing_are_folded_and_every_check_is_somewhere():
    document = load("tonic")
    tree = page(document)
    named = {shown(name) for name in tree.xpath("//section[@id='checks']//span[@class='name']")}
    named |= {shown(name) for name in tree.xpath("//section[@id='checks']//table[@class='plain']//th[@scope='row']")}
    assert named == {feature["title"] for feature in document["features"]}


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


def test_identical_documents_give_identical_pages():
    assert all(render_article(document) == render_article(copy.deepcopy(document)) for document in all_documents())


@pytest.mark.parametrize("name", NAMES)
def test_a_page_asks_for_nothing_from_outside_and_admits_only_its_own_script(name):
    html = render_article(load(name), index="../index.html")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy and policy[1].replace("&#39;", "'").startswith("default-src 'none'; style-src 'sha256-")
    assert len(RUNS.findall(html)) == 1
    tree = lxml.html.document_fromstring(html)
    assert not tree.xpath("//link[not(@rel='icon')] | //img | //iframe | //object | //@style | //@src")
    assert len(html.encode()) < 400_000


@given(hostile_documents())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_article_can_add_an_element_or_lose_a_character(document):
    html = render_article(document)
    html.encode("utf-8")
    assert len(RUNS.findall(html)) == 1
    tree = lxml.html.document_fromstring(html)
    assert not [name for element in tree.iter() for name in element.attrib if str(name).startswith("on")]
    assert "\u202e" not in html and "\u2066" not in html and "\x00" not in html and "\x1b" not in html
    text = document["article"]["text"]
    drawn = [visible(text[start:end]) for start, end in marks.paragraphs(document)]
    assert [p.text_content().replace("\r", "\n") for p in tree.xpath("//div[@class='para']/p")] == [
        one.replace("\r", "\n") for one in drawn
    ]


@given(hostile_documents())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_segments_hold_exactly_the_marks_over_them(document):
    found = marks.marks(document)
    text = document["article"]["text"]
    for (start, end), pieces in zip(marks.paragraphs(document), marks.by_paragraph(document), strict=True):
        assert "".join(piece.text for piece in pieces) == text[start:end]
        at = start
        for piece in pieces:
            right = at + len(piece.text)
            over = [mark for mark in found if mark.start < right and mark.end > at]
            assert sorted(piece.marks) == sorted(over)
            assert all(mark.start <= at and mark.end >= right for mark in over)
            at = right


def test_values_are_worded_in_their_units():
    rows = {row["id"]: row for row in checks.rows(load("harbour"))}
    assert (rows["unsourced_figures"]["value"], rows["unsourced_figures"]["typical"]) == ("50%", "5% to 50%")
    assert (rows["named_sources"]["value"], rows["named_sources"]["unit"]) == ("11.1", "per 1,000 words")
    assert rows["named_sources"]["percentile"] == "88th"
