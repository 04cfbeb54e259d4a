"""What the browser tests share: documents that are hard to show, and axe-core's findings as lines."""

from typing import Any

from report_documents import load

WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 8
ADDRESS = "https://example.org/" + "a-long-path/" * 30 + "?q=" + "x" * 200
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def unwieldy() -> dict[str, dict[str, Any]]:
    """Articles that pages must hold: long titles, words and addresses, another direction, no words, many sources."""
    harbour, unscored = load("harbour"), load("unscored")
    source = harbour["sources"][0]

    def changed(document: dict[str, Any], **article: str) -> dict[str, Any]:
        return document | {"article": document["article"] | article}

    named = [one | {"name": f"{WORD} {ADDRESS}", "title": WORD} for one in harbour["sources"]]
    louder = [source | {"id": f"louder-{number}", "name": f"Source {number}", "words": 999} for number in range(400)]
    return {
        "long title": changed(
            harbour, title=("The wall that is to keep the sea out " * 9)[:300], byline="Ada Dorn, " * 40
        ),
        "long words": changed(harbour, title=WORD, outlet=WORD, byline=WORD, url=ADDRESS) | {"sources": named},
        "long words unscored": changed(unscored, title=ADDRESS, text=f"{WORD} {ADDRESS}"),
        "right to left": changed(harbour, title="مجلس المدينة يوافق على «الجدار» (2)", outlet="صحيفة الميناء"),
        "right to left unscored": changed(unscored, text="قال رئيس البلدية إن الجدار سيبنى. " * 30),
        "one sentence": changed(unscored, title="", text="The wall will be built, the mayor said."),
        "empty": changed(unscored, title="", text=""),
        "many sources": harbour | {"sources": harbour["sources"] + louder},
    }


def violations(page) -> list[str]:
    """Axe-core's violations of WCAG 2.2 A and AA and of its best practices."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]]
