"""What the index of a big batch costs the browser: `python benchmarks/index_page.py [ARTICLES]` (10,000 unless told).

Prints the page's size, and milliseconds of the browser's main thread for opening it, sorting, filtering and searching.
Thread time, so that a busy machine does not count; wall time beside it.
"""

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import CDPSession, sync_playwright

from onrecord.reports.index import Row, render_rows

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-renderer-backgrounding",
]
WORDS = ("harbour", "council", "school", "river", "tax", "budget", "vote", "strike", "hospital", "trial", "storm")
OUTLETS = [f"{place} {kind}" for place in ("Saltmere", "Oxley", "Wexcombe", "Dunford") for kind in ("Courier", "Echo")]
PROBLEMS = ("Figures without a source", "Weasel words", "Named sources", "Statements by anonymous sources")


def invented(count: int) -> list[Row]:
    chance = random.Random(1)

    def score() -> tuple[float, float, float, str]:
        value = min(99.0, max(1.0, chance.gauss(58, 18)))
        return value, value - 8, value + 8, ("weak", "mixed", "solid", "strong")[int(value // 25)]

    return [
        Row(
            f"articles/an-invented-article-of-some-length-{number:06}-0123456789.html",
            " ".join(chance.choices(WORDS, k=9)).capitalize(),
            chance.choice(OUTLETS),
            "4 March 2026",
            chance.randint(150, 2400),
            "scored",
            "",
            score(),
            score(),
            chance.choice(PROBLEMS),
            chance.uniform(0.5, 9),
        )
        for number in range(count)
    ]


def busy(session: CDPSession) -> float:
    """Seconds the page's main thread has worked so far."""
    return next(
        one["value"] for one in session.send("Performance.getMetrics")["metrics"] if one["name"] == "ThreadTime"
    )


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "index.html"
        path.write_text(render_rows(invented(count)), encoding="utf-8")
        print(f"{count:,} articles: {path.stat().st_size / 1e6:.1f} MB")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page()
        page.set_default_timeout(300_000)
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")

        def measure(name: str, action: Callable[[], object]) -> None:
            started, worked = time.perf_counter(), busy(session)
            action()
            page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            spent, passed = busy(session) - worked, time.perf_counter() - started
            print(f"{name:10} {1000 * spent:5.0f} ms ({1000 * passed:.0f} wall)")

        def change(name: str, script: str) -> None:
            measure(name, lambda: page.evaluate(script))

        page.goto("about:blank")
        measure("open", lambda: page.goto(path.as_uri()))
        change("sort", "() => document.querySelector('th[data-sort=reliability] button').click()")
        change("sort text", "() => document.querySelector('th[data-sort=title] button').click()")
        for name, given in (("outlet", OUTLETS[3]), ("q", "harbour vote")):
            enter = f"one.value = '{given}'; one.dispatchEvent(new Event('input'))"
            change(name, f"() => {{ const one = document.getElementById('{name}'); {enter}; }}")
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
