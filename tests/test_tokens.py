"""Tokens: words and marks with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.features.text.paragraphs import paragraphs
from onrecord.features.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor's plan", ["The", "mayor", "'s", "plan"]),
        ("the mayor’s plan isn’t done", ["the", "mayor", "’s", "plan", "isn’t", "done"]),
        ("a U.S. state-run firm, AT&T", ["a", "U.S.", "state-run", "firm", ",", "AT&T"]),
        ("It rose 3.5% to $1,200m.", ["It", "rose", "3.5", "%", "to", "$", "1,200m", "."]),
        ("on the 3rd at 10:30", ["on", "the", "3rd", "at", "10:30"]),
        ("Well... no--or yes", ["Well", "...", "no", "--", "or", "yes"]),
        ("''Safe,'' he said", ["''", "Safe", ",", "''", "he", "said"]),
        ("The New York Times's CNN/ORC poll", ["The", "New York Times", "'s", "CNN", "/", "ORC", "poll"]),
        ("New York Timesmen, Fox Newsroom", ["New", "York", "Timesmen", ",", "Fox", "Newsroom"]),
        ("ABC News, ABC Newsroom", ["ABC News", ",", "ABC", "Newsroom"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_words(text, words):
    assert tokenize(text).words == words


@given(st.text(max_size=200))
def test_tokens_are_what_stands_there_and_leave_out_only_blanks(text):
    tokens = tokenize(text)
    blank = str.maketrans("", "", "\ufeff\u200b\u00ad")  # byte-order mark, zero-width space, soft hyphen
    last = 0
    for word, start, end in zip(*tokens, strict=True):
        assert text[start:end] == word
        assert not text[last:start].translate(blank).strip()
        last = end
    assert not text[last:].translate(blank).strip()


def test_places():
    tokens = tokenize("The bridge is safe.")
    assert tokens.at(0) == 0 and tokens.at(5) == 1 and tokens.at(3) == 0
    assert tokenize(" a").at(0) == -1
    assert tokens.within(5, 12) == range(1, 3)
    assert not tokens.within(3, 4)


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n", " \n\n\n "])
def test_paragraphs_are_the_same_however_they_are_parted(end):
    text = f"\ufeff One two.{end}Three.{end}"
    assert [text[a:b] for a, b in paragraphs(text)] == ["One two.", "Three."]
