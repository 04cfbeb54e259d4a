"""The page of one article: what it says, in which order, and that it asks for nothing from outside."""

import copy
import itertools
import json
import re
from pathlib import Path

import jsonschema
import lxml.html
import pytest
from report_documents import NAMES, RUNS, all_documents, load, page, shown

from onrecord.reports import checks, points
from onrecord.reports.article import render_article

SCHEMA = json.loads((Path(__file__).parent.parent / "scorer" / "schema.json").read_text())


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


def test_what_could_not_be_read_is_not_said_to_be_empty():
    document = load("failed")
    document["article"] |= {"text": "", "words": 0}
    said = shown(page(document))
    assert "No text could be read." in said
    assert "0 words" not in said and "Text, SHA-256" not in said


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


def test_values_are_worded_in_their_units():
    rows = {row["id"]: row for row in checks.rows(load("harbour"))}
    assert (rows["unsourced_figures"]["value"], rows["unsourced_figures"]["typical"]) == ("50%", "5% to 50%")
    assert (rows["named_sources"]["value"], rows["named_sources"]["unit"]) == ("11.1", "per 1,000 words")
    assert rows["named_sources"]["percentile"] == "88th"
