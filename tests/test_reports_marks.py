"""The annotated text of the page: marks that never overlap, nothing lost, nothing that an article could add."""

import json

import lxml.html
from hypothesis import HealthCheck, given, settings
from report_documents import RUNS, all_documents, hostile_documents, load, page, shown

from onrecord.reports import marks
from onrecord.reports.article import render_article
from onrecord.reports.visible import visible


def test_the_text_is_the_articles_text_with_marks_that_never_overlap():
    document = load("harbour")
    tree = page(document)
    text = document["article"]["text"]
    for (start, end), paragraph in zip(document["paragraphs"], tree.xpath("//div[@class='para']/p"), strict=True):
        assert paragraph.text_content() == text[start:end]
        assert not paragraph.xpath(".//a//a")
    assert shown(tree.xpath("//div[@class='text']//a[contains(@class, 'hedge-weasel')]")[0]) == "Critics say"


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


def test_an_accusation_is_no_figure():
    document = load("harbour")
    bare, backed = document["figures"][:2]
    bare |= {"type": "allegation", "needs_source": True, "sourced": False}
    backed |= {"type": "allegation", "needs_source": True, "sourced": True}
    found = {(mark.start, mark.detail) for mark in marks.marks(document) if mark.kind == "figure"}
    assert (bare["start"], "charge") in found
    assert backed["start"] not in {start for start, _ in found}
    assert "accused# by nobody" in shown(page(document).find_class("legend")[0])


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
