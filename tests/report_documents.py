"""Documents for the report tests: the invented articles of `tests/documents`, and a strategy for hostile ones."""

import copy
import json
import re
from pathlib import Path

import lxml.html
from hypothesis import strategies as st

from onrecord.reports.article import render_article

FOLDER = Path(__file__).parent / "documents"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
RUNS = re.compile(r"<script(?![^>]*application/json)")  # a script that is no data
NASTY = (
    "<script>window.hacked=1</script>", "</script>", "</style>", '"', "'", "<!--", "-->", "]]>", "{{ 7*7 }}",
    "{% raw %}", "&amp;",
    "\u202e", "\u2066", "\u0000", "\u0007", "\u001b[31m", "\r", "\t", "\u2028", "\ud800", "\uffff", "👩‍👩‍👧", "ا",
    "=1+1", "@x",
    "|", "`", "[a](javascript:alert(1))", "../..", "CON", "w" * 300,
)  # fmt: skip


def load(name: str) -> dict:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def all_documents() -> list[dict]:
    return [load(name) for name in NAMES]


def page(document: dict) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(render_article(document))


def shown(element: lxml.html.HtmlElement) -> str:
    """The words of an element, white space folded."""
    return " ".join(element.text_content().split())


words = st.lists(
    st.one_of(st.sampled_from(NASTY), st.text(max_size=12), st.sampled_from(["said", "the mayor", "12 per cent"])),
    max_size=12,
).map(" ".join)


@st.composite
def hostile_documents(draw) -> dict:
    """A scored document whose every text is hostile and whose spans overlap at random."""
    document = copy.deepcopy(load("tonic"))
    text = draw(words) + "\n" + draw(words)
    length = len(text)
    at = st.integers(0, length)
    spans = st.lists(st.tuples(at, at).map(sorted), max_size=4)
    break_at = text.index("\n")
    document["article"] |= {"text": text} | {
        name: draw(st.one_of(st.none(), words)) for name in ("title", "outlet", "byline", "date", "url")
    }
    document["article"]["id"] = draw(words)
    document["paragraphs"] = [span for span in ([0, break_at], [break_at + 1, length]) if span[1] > span[0]]
    document["boilerplate"] = draw(spans)
    for one in document["attributions"]:
        for part in ("source", "cue", "content"):
            one[part]["spans"] = draw(spans)
    for source in document["sources"]:
        source |= {"name": draw(words), "title": draw(words), "mentions": draw(spans)}
        source["justification"] = draw(st.one_of(st.none(), st.tuples(at, at).map(sorted)))
    for feature in document["features"]:
        feature["evidence"] = draw(spans) if feature["id"] in ("weasels", "boosters") else []
    document["hedges"] = [
        {"start": start, "end": end, "class": draw(st.sampled_from(["legal", "weasel"])), "cue": text[start:end]}
        for start, end in draw(spans)
    ]
    document["quotations"] = [
        {"start": start, "end": end, "closed": True, "attribution": None} for start, end in draw(spans)
    ]
    document["figures"] = [
        {"start": start, "end": end, "type": "number", "sourced": False, "needs_source": True}
        for start, end in draw(spans)
    ]
    for advice in document["advice"]:
        advice |= {"text": draw(words), "spans": draw(spans)}
        if advice["spans"]:
            advice["quotes"] = {"span": advice["spans"][0], "at": draw(st.tuples(at, at).map(sorted))}
    return document
