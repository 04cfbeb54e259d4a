"""Golden pages: the markup as it was when somebody last looked at it and found it good.

Renew them after a change that is meant: `ONRECORD_RENEW_GOLDEN=1 pytest tests/test_reports_golden.py`, then read the
difference in git. Style, script and their hashes are left out, so that a golden page changes only with its markup.
"""

import os
import re
from pathlib import Path

import pytest
from report_documents import NAMES, all_documents, load

from onrecord.reports.article import render_article
from onrecord.reports.index import render_index
from onrecord.reports.markdown import render_markdown

GOLDEN = Path(__file__).parent / "golden"


def bare(page: str) -> str:
    page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
    page = re.sub(r"<script>.*?</script>", "<script></script>", page, flags=re.DOTALL)
    page = re.sub(r"w{1000,}", "www…", page)  # the word of 50,000 letters
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", page)


def compare(name: str, rendered: str) -> None:
    path = GOLDEN / name
    if os.environ.get("ONRECORD_RENEW_GOLDEN"):
        path.write_text(rendered, encoding="utf-8", newline="\n")
    assert rendered == path.read_text(encoding="utf-8"), (
        f"{name} changed; if that is meant, see this file's first lines"
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_article_page_is_as_it_was(name):
    compare(f"{name}.html", bare(render_article(load(name), previous="a.html", next="b.html", index="../index.html")))


def test_the_index_is_as_it_was():
    compare("index.html", bare(render_index(all_documents(), (f"articles/{name}.html" for name in NAMES))))


def test_the_markdown_is_as_it_was():
    compare("harbour.md", render_markdown(load("harbour")))
