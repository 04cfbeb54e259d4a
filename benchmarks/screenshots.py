"""Photographs the reports for the README: `python benchmarks/screenshots.py [MODEL]` scores `examples/` and takes them.

Needs chromium and Playwright (`pip install "onrecord[test]"`). Writes docs/images/*.png.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from onrecord.reports.site import page_name, write_site
from onrecord.scorer import Scorer

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
ARTICLE = ROOT / "examples" / "3-anonymous-sources.txt"
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESK: dict[str, Any] = {"viewport": {"width": 1180, "height": 860}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2}


def main(model: str | None = None) -> None:
    """Score the examples with a bundle and photograph their pages."""
    scorer = Scorer(model)
    documents = {path: scorer.score(path).to_dict() for path in sorted(ARTICLE.parent.glob("*.txt"))}
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        index = write_site(documents.values(), Path(scratch)).index
        article = index.parent / "articles" / page_name(documents[ARTICLE]["article"]["id"])
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        photograph(browser, "article", article)
        photograph(browser, "article-text", article, "#text .tools")
        photograph(browser, "article-checks", article, "#checks")
        photograph(browser, "article-dark", article, "#sources", color_scheme="dark")
        photograph(browser, "article-phone", article, "#article-text", **PHONE)
        photograph(browser, "index", index)
        browser.close()


def photograph(browser: Browser, name: str, path: Path, part: str = "", **look) -> None:
    """What a window shows of the page at `path`, with the element `part` at its top."""
    page = browser.new_page(**(DESK | look))
    page.goto(path.as_uri())
    if part:
        page.locator(part).first.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 64)")
        page.wait_for_timeout(800)  # scrolling is smooth
    page.screenshot(path=IMAGES / f"{name}.png")
    page.close()


if __name__ == "__main__":
    main(*sys.argv[1:2])
