"""The index in a real browser: found, sorted, filtered and linked, with ten thousand articles as with ten."""

import random

import pytest
from browser_helpers import violations
from playwright.sync_api import expect
from report_documents import all_documents, load

from onrecord.reports.index import render_index

OUTLETS = [f"{place} {kind}" for place in ("Saltmere", "Oxley", "Wexcombe") for kind in ("Courier", "Herald", "Echo")]


def batch(count: int) -> str:
    """An index of `count` articles with invented scores, the same every time."""
    chance = random.Random(7)
    document = load("harbour")
    text = document["article"]["text"].split()

    def documents():
        for number in range(count):
            scores = {}
            for name, score in document["scores"].items():
                value = min(99.0, max(1.0, chance.gauss(58, 18)))
                band = ("weak", "mixed", "solid", "strong")[(value >= 40) + (value >= 65) + (value >= 80)]
                scores[name] = score | {
                    "value": value,
                    "low": max(0, value - 8),
                    "high": min(100, value + 8),
                    "band": band,
                }
            title = " ".join(chance.choices(text, k=9))
            article = document["article"] | {"id": str(number), "title": title, "outlet": chance.choice(OUTLETS)}
            advice = chance.sample(document["advice"], len(document["advice"]))
            yield document | {"article": article, "scores": scores, "advice": advice}

    return render_index(documents(), (f"articles/{number:05}-0123456789.html" for number in range(count)))


def shown(page, column: int) -> list[str]:
    return page.locator(f"#rows tr > :nth-child({column})").all_inner_texts()


def qualities(page) -> list[int]:
    return [int(one) for one in page.locator("#rows td:nth-child(2) .num").all_inner_texts()]


@pytest.mark.parametrize("which", ["invented", "batch"])
def test_axe_finds_nothing_in_light_and_in_dark(open_page, which):
    documents = all_documents()
    html = batch(40) if which == "batch" else render_index(documents, (f"{n}.html" for n in range(len(documents))))
    page = open_page(html)
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
    assert page.problems == []


def test_no_title_or_outlet_runs_and_the_layout_holds(open_page):
    documents = all_documents()
    page = open_page(render_index(documents, (f"{n}.html" for n in range(len(documents)))))
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("window.hacked") is None
    assert page.problems == []


def test_headings_sort_from_the_keyboard_and_say_so(open_page):
    page = open_page(batch(300))
    assert qualities(page) == sorted(qualities(page))
    heading = page.locator("th[data-sort='quality']")
    assert heading.get_attribute("aria-sort") == "ascending"
    expect(page.locator("#articles-title")).to_have_text("Articles, worst sourced first")
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#order")).to_be_hidden()
    assert heading.get_attribute("aria-sort") == "descending"
    assert qualities(page) == sorted(qualities(page), reverse=True)


def test_search_and_filters_narrow_the_table_and_live_in_the_address(open_page):
    html = batch(300)
    page = open_page(html)
    page.locator("#outlet").select_option("Oxley Echo")
    page.locator("#band").select_option("sourcing_quality-weak")
    page.locator("#problem").select_option(index=1)
    page.locator("#q").fill("the")
    found = shown(page, 1)
    assert found and all("Oxley Echo" in one and "the" in one.lower() for one in found)
    again = open_page(html, address=page.evaluate("location.hash"))
    assert shown(again, 1) == found
    assert again.locator("#outlet").input_value() == "Oxley Echo"
    again.locator("#controls button").click()
    assert "of 300 articles" in again.locator("#status").inner_text()


def test_a_search_that_finds_nothing_says_so(open_page):
    page = open_page(batch(20))
    page.locator("#q").fill("no such word anywhere")
    assert "No article fits" in page.locator("#status").inner_text()


def test_what_is_shown_is_printed(open_page):
    page = open_page(batch(120))
    page.emulate_media(media="print")
    expect(page.locator("#rows tr").last).to_be_visible()
    expect(page.locator("#status")).to_have_text("1 to 50 of 120 articles")
    expect(page.locator("#controls")).to_be_hidden()
    page.set_viewport_size({"width": 670, "height": 1000})  # the width of A4 between its margins
    assert page.evaluate("document.documentElement.scrollWidth") <= 670


def test_an_outlets_name_filters_the_table(open_page):
    page = open_page(batch(300))
    page.locator("#outlets tbody a").first.click()
    expect(page.locator("#outlet")).not_to_have_value("")
    assert {one.split(" · ")[0].splitlines()[-1] for one in shown(page, 1)} == {page.locator("#outlet").input_value()}


def test_any_address_gives_a_view(open_page):
    page = open_page(batch(20))
    for address in ("page=999999", "page=-1&sort=nonsense", "band=x-y&outlet=%00", "q=%ff", "=&&=="):
        page.evaluate("hash => { location.hash = hash; }", address)
        assert page.locator("#status").inner_text()
    assert page.problems == []


def test_without_a_script_all_articles_are_there(open_page):
    page = open_page(batch(120), javascript=False)
    assert page.locator("noscript tbody tr, .articles tbody tr").count() == 120
    assert not page.locator("#controls").is_visible()


def test_ten_thousand_articles_are_one_page(open_page):
    html = batch(10_000)
    assert len(html.encode()) < 8_000_000
    page = open_page(html)
    assert "1 to 50 of 10,000 articles" in page.locator("#status").inner_text()
    page.locator("#more").click()
    assert "51 to 100" in page.locator("#status").inner_text()
    page.locator("th[data-sort='words'] button").click()
    page.locator("#q").fill("harbour wall")
    assert page.problems == []
