"""Any bytes in any format, any text: a few hundred examples at every run; the long search is fuzz_inputs.py's."""

import gzip
import json

import pytest
from articles import article
from checks import ENDINGS, check_bytes, check_document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

# What is odd about real texts: marks that open and never close, other scripts, halves of things, very long words.
PIECES = [
    *"“”\"'’‘«»—….!?:;,()[]",
    *("``", "''", "--", "..."),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\u202e",
        "\u0301",
        "\x1b[31m",
        "\x07",
    ),
    *(
        "\U0001f600",
        "é",
        "e\u0301",
        "ﬁ",
        "ß",
        "İ",
        "中文",
        "ру",
        "<b>",
        "&amp;",
        "{name}",
        "%s",
        "٣",
        "1/2",
        "May",
        "May 5",
    ),
    *("$5 million", "1,000,000", "said", "he said", "according to", "officials", "critics say", "Maria Ortiz", "Ortiz"),
    *("Dr.", "U.S.", "Mr. O’Neil", "The post appeared first on", "WASHINGTON (AP) —", "on condition of anonymity"),
    *("x" * 300, "a-" * 100, "A" * 50),
]
ODD = st.lists(st.sampled_from(PIECES), max_size=120).map(" ".join)
GLUED = st.lists(st.sampled_from(PIECES), max_size=200).map("".join)
ANY = st.text(max_size=400)


@st.composite
def disturbed(draw) -> str:
    """An article with odd pieces thrown in: long enough, and English enough, to be scored."""
    text = article(draw(st.integers(0, 40)))
    for _ in range(draw(st.integers(0, 12))):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(st.one_of(st.sampled_from(PIECES), st.text(max_size=8))) + text[place:]
    return text[draw(st.integers(0, 30)) :]


RELAXED = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]}


@settings(max_examples=80, **RELAXED)
@given(st.one_of(disturbed(), ODD, GLUED, ANY))
def test_any_text_gives_a_sound_document(scorer, text):
    check_document(scorer.score(text), text)


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=8, **RELAXED)
@given(data=st.data())
def test_any_bytes_give_records(ending, data):
    raw = data.draw(st.one_of(st.binary(max_size=300), ODD.map(lambda text: text.encode("utf-8", "replace"))))
    check_bytes(ending, gzip.compress(raw) if ending.endswith("gz") and data.draw(st.booleans()) else raw)


NAMES = [
    *("text", "body", "uri", "bodies", "body_xhtml", "headline", "headlines", "value", "byline", "authors", "schema"),
    *("article", "articles", "publisher", "name", "contenttype", "infosources", "located", "x"),
]
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), ODD, st.sampled_from([article(1), ""])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES), inner, max_size=5)),
    max_leaves=12,
)


@settings(max_examples=60, **RELAXED)
@given(JSON)
def test_any_json_gives_records(value):
    raw = json.dumps(value).encode()
    check_bytes("json", raw)
    check_bytes("jsonl", raw)


@settings(max_examples=60, **RELAXED)
@given(st.recursive(ODD, lambda inner: st.tuples(st.sampled_from(["p", "div", "b", "table", "li"]), inner, inner).map(
    lambda parts: f"<{parts[0]}>{parts[1]}</{parts[0]}>{parts[2]}"), max_leaves=8))  # fmt: skip
def test_any_page_gives_a_record(markup):
    check_bytes("html", f"<html><body><article>{markup}</article></body></html>".encode("utf-8", "replace"))
    check_bytes("wxr", f"<rss><channel><item><encoded><![CDATA[{markup}]]></encoded></item></channel></rss>".encode())
