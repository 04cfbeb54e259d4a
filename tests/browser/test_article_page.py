"""The article page in a real browser: accessible, usable by keyboard, at any width, deaf to an article's scripts."""

import re

import pytest
from browser_helpers import unwieldy, violations
from playwright.sync_api import expect
from report_documents import load

from onrecord.reports.article import render_article


@pytest.mark.parametrize("name", ["brief", "harbour", "hostile", "unscored"])
def test_axe_finds_nothing_in_light_and_in_dark(open_page, name):
    page = open_page(render_article(load(name), previous="a.html", next="b.html", index="i.html"))
    page.locator(".layers input").evaluate_all("all => all.forEach((one) => { one.checked = true; })")
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
    assert page.problems == []


@pytest.mark.parametrize("name", ["hostile", "tonic"])
def test_no_script_of_an_article_runs_and_nothing_is_asked_for(open_page, name):
    page = open_page(render_article(load(name)))
    for mark in page.locator("#article-text p > a").all()[:4]:
        mark.hover()
    assert page.evaluate("window.hacked") is None
    assert page.problems == []


def test_an_injected_script_or_style_would_be_refused(open_page):
    """The tests above would notice an executed script: here one is smuggled in, and the policy stops it."""
    html = render_article(load("harbour")).replace("</main>", "</main><script>window.hacked = 1</script>")
    page = open_page(html)
    assert page.evaluate("window.hacked") is None
    assert any("Content Security Policy" in problem for problem in page.problems)


@pytest.mark.parametrize("name", ["harbour", "hostile"])
def test_nothing_runs_over_the_edge(open_page, name):
    page = open_page(render_article(load(name), previous="a.html", next="b.html", index="i.html"))
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", unwieldy())
def test_no_article_is_too_unwieldy_for_a_page(open_page, name):
    page = open_page(render_article(unwieldy()[name], previous="a.html", next="b.html", index="i.html"))
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    assert page.problems == []


def test_a_title_of_three_hundred_characters_leaves_room_for_the_verdict_on_a_phone(open_page):
    page = open_page(render_article(unwieldy()["long title"]), width=390)
    assert page.locator("h1").evaluate("one => one.offsetHeight") < 300


def test_what_is_written_from_right_to_left_stands_so_and_the_rest_does_not(open_page):
    page = open_page(render_article(unwieldy()["right to left unscored"]))
    direction = "one => getComputedStyle(one).direction"
    assert page.locator(".para > p").first.evaluate(direction) == "rtl"
    assert page.locator("main").evaluate(direction) == "ltr"


def test_many_sources_are_folded_and_their_links_open_them(open_page):
    page = open_page(render_article(unwieldy()["many sources"]))
    assert page.locator(".ledger").first.locator("tbody tr[id]").count() == 25
    link = page.locator("#article-text a[href^='#source-']").first
    source = page.locator(link.get_attribute("href") or "")
    expect(source).to_be_hidden()
    link.click()
    expect(source).to_be_in_viewport()


def test_statements_are_seen_in_the_systems_own_colours(open_page):
    page = open_page(render_article(load("harbour")))
    page.emulate_media(forced_colors="active")
    statement = page.locator("#article-text .direct").first
    assert statement.evaluate("one => getComputedStyle(one).borderBottomWidth") == "1px"


def test_the_keyboard_reaches_everything_and_shows_where_it_is(open_page):
    page = open_page(render_article(load("harbour"), previous="a.html", next="b.html", index="i.html"))
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        name, outline = page.evaluate("""() => {
            const one = document.activeElement, style = getComputedStyle(one);
            return [one.outerHTML.slice(0, 200), `${style.outlineStyle} ${style.outlineWidth}`];
        }""")
        if name.startswith("<body"):
            break
        reached.add(name)
        assert outline == "solid 2px", name
    assert len(reached) > 40


def test_a_printed_page_holds_the_tables_whole(open_page):
    page = open_page(render_article(load("harbour"), index="i.html"))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 670, "height": 1000})  # the width of A4 between its margins
    assert page.evaluate("document.documentElement.scrollWidth") <= 670
    for table in page.locator("table").all():
        assert table.evaluate("one => one.getBoundingClientRect().right") <= 670
    expect(page.locator(".ledger tbody tr").first).to_be_visible()
    expect(page.locator(".tools")).to_be_hidden()


def test_the_arrows_go_from_mark_to_mark_and_the_card_says_who(open_page):
    page = open_page(render_article(load("harbour")))
    page.locator("#article-text a[tabindex='0']").focus()
    for _ in range(40):
        page.keyboard.press("ArrowRight")
        if "Mara Ellison" in page.locator("#card").inner_text():
            break
    assert "Named person, Official, the county’s chief engineer" in page.locator("#card").inner_text()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "card"
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()


def test_the_card_says_which_score_a_check_moved(open_page):
    document = load("harbour")
    check = next(feature for feature in document["features"] if feature["id"] == "weasels")
    check["contributions"]["sourcing_quality"] = 0.0
    page = open_page(render_article(document))
    page.locator("#article-text .hedge-weasel").first.hover()
    expect(page.locator("#card p", has_text=check["title"]).locator(".soft")).to_have_text(
        re.compile("^−.* reliability$")
    )


def test_the_whole_text_is_one_stop_of_the_tab_key(open_page):
    page = open_page(render_article(load("harbour")))
    assert page.locator("#article-text [tabindex='0']").count() == 1


def test_everything_a_chosen_source_says_lights_up(open_page):
    document = load("harbour")
    page = open_page(render_article(document))
    page.locator("#chooser").select_option("s2")
    lit = "".join(page.locator("#article-text .lit:is(.direct, .indirect, .mixed)").all_inner_texts())
    text = document["article"]["text"]
    said = [one["content"]["spans"] for one in document["attributions"] if one["source"]["id"] == "s2"]
    spans = sorted(span for several in said for span in several)
    assert lit.split() == "".join(text[start:end] for start, end in spans).split()
    assert page.locator("#source-s2 button").get_attribute("aria-pressed") == "true"
    page.keyboard.press("Escape")
    assert page.locator(".lit").count() == 0


def test_a_dimension_can_be_switched_off_even_without_a_script(open_page):
    page = open_page(render_article(load("harbour")), javascript=False)
    weasel = page.locator("#article-text .hedge-weasel").first
    line = "one => getComputedStyle(one).textDecorationLine"
    assert weasel.evaluate(line) == "underline"
    page.locator("#show-hedging").uncheck()
    assert weasel.evaluate(line) == "none"


def test_without_a_script_the_page_reads_and_offers_nothing_that_needs_one(open_page):
    page = open_page(render_article(load("harbour")), javascript=False)
    assert page.locator("#article-text").is_visible() and page.locator(".ledger").is_visible()
    assert not page.locator("#chooser").is_visible() and not page.locator("button.light").first.is_visible()


def test_a_fix_leads_to_its_check_even_where_that_is_folded_away(open_page):
    page = open_page(render_article(load("harbour")))
    for link in page.locator(".fix-check a").all():
        link.click()
        expect(page.locator(link.get_attribute("href") or "")).to_be_in_viewport()
    assert page.locator(".movers a").count() > 0


def test_no_line_breaks_between_a_passage_and_its_number(open_page):
    page = open_page(render_article(load("harbour")))
    alone = """all => all.filter(one => {
        const words = document.createRange();
        words.selectNodeContents(one.parentElement);
        words.setEndBefore(one);
        const boxes = [...words.getClientRects()].filter(box => box.width);
        return one.getClientRects()[0].left < boxes.at(-1).right - 1;
    }).length"""
    for width in (320, 360, 390, 430, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator("#article-text .callout").evaluate_all(alone) == 0


def test_a_fix_leads_to_its_passage(open_page):
    page = open_page(render_article(load("harbour")))
    page.locator(".fixes a").first.click()
    mark = page.locator("#fix-1-1 ~ a").first
    expect(mark).to_be_in_viewport()
    assert mark.inner_text() == "312 votes"
    assert mark.evaluate("one => getComputedStyle(one).boxShadow") != "none"
    found = page.locator("#article-text .found").all_inner_texts()
    assert found == ["312 votes", "£19.5 million", "two of its last three"]
