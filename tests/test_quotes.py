"""Quotation marks: every convention a paper may follow, and every way of forgetting one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.features.text.quotes import CLOSING, INSIDE, OPENING, OUTSIDE, quotations, quote_states
from onrecord.features.text.tokens import tokenize


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('The mayor said, "The bridge is safe."', ["The bridge is safe."]),
        ("The mayor said, “The bridge is safe.”", ["The bridge is safe."]),
        ("‘The bridge is safe,’ said the mayor.", ["The bridge is safe,"]),
        ("'The bridge is safe,' said the mayor.", ["The bridge is safe,"]),
        ("''The bridge is safe,'' said the mayor. ''We checked.''", ["The bridge is safe,", "We checked."]),
        ("``The bridge is safe,'' said the mayor.", ["The bridge is safe,"]),
        ("«The bridge is safe», said the mayor.", ["The bridge is safe"]),
        ('"Safe," she said, "and sound."', ["Safe,", "and sound."]),
        ('The "safe"—or "safer"—bridge ("new") opened.', ["safe", "safer", "new"]),
    ],
    ids=["straight", "curly", "british", "british straight", "doubled", "latex", "guillemets", "interrupted", "dashes"],
)
def test_each_kind_of_mark_opens_and_closes(text, inside):
    assert quoted(text) == inside
    assert all(q.closed for q in quotations(text))


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("The voters’ choice wasn’t the mayor’s.", []),
        ("It was ’tis-the-season talk from the ’90s rock ’n’ roll crowd.", []),
        ("The drivers' union met in '98.", []),
        ("‘The voters’ will is clear,’ she said.", ["The voters’ will is clear,"]),
        ("'We can't wait for the drivers' union,' he said.", ["We can't wait for the drivers' union,"]),
        ("“It was ‘unsafe’ from day one,” he said.", ["It was ‘unsafe’ from day one,"]),
        ("‘They told me “no” twice,’ he said.", ["They told me “no” twice,"]),
        ('He is 6\'2" tall and 80" round, he said.', []),
    ],
    ids=["possessive", "elision", "plural", "in british", "in straight british", "inner", "inner british", "inches"],
)
def test_apostrophes_and_inner_marks_are_no_quotations_of_their_own(text, inside):
    assert quoted(text) == inside


def test_a_quotation_of_several_paragraphs_opens_anew_at_each():
    text = "“We looked at every bolt.\n\n“Then we looked again.\n\n“It is safe,” she said."
    assert [(text[q.start : q.end], q.closed, q.continues) for q in quotations(text)] == [
        ("We looked at every bolt.", False, False),
        ("Then we looked again.", False, True),
        ("It is safe,", True, True),
    ]


def test_a_mark_never_closed_ends_with_its_paragraph():
    text = 'The engineer said, "We looked at every bolt.\nThe council voted on "plan B" later.'
    found = quotations(text)
    assert quoted(text) == ["We looked at every bolt.", "plan B"]
    assert [q.closed for q in found] == [False, True]
    assert not found[1].continues


def test_a_mark_never_closed_ends_where_the_next_one_opens():
    text = "“We looked at every bolt. “It is safe,” she said."
    assert [(text[q.start : q.end], q.closed) for q in quotations(text)] == [
        ("We looked at every bolt.", False),
        ("It is safe,", True),
    ]


def test_states_of_tokens():
    text = 'She said: "It is safe."'
    tokens = tokenize(text)
    states = list(quote_states(tokens, quotations(text)))
    assert states == [OUTSIDE] * 3 + [OPENING] + [INSIDE] * 4 + [CLOSING]


SOME = st.sampled_from(["the", "bridge", "Mayor", "isn't", "10", "safe,", "voters", "x."])
WORDS = st.lists(SOME, min_size=1, max_size=6)
PARTS = st.lists(st.tuples(st.booleans(), WORDS), min_size=1, max_size=6)


def written(parts, opening: str, closing: str) -> str:
    return " ".join(f"{opening}{' '.join(w)}{closing}" if q else " ".join(w) for q, w in parts)


@given(PARTS)
def test_straight_and_curly_marks_mean_the_same(parts):
    curly, straight = written(parts, "“", "”"), written(parts, '"', '"')
    assert quotations(curly) == quotations(straight)
    assert quoted(curly) == [" ".join(w) for q, w in parts if q]


@given(st.text(alphabet="ab .,\n\"'“”‘’«»", max_size=80))
def test_any_text_gives_ordered_disjoint_quotations_within_lines(text):
    last = 0
    for start, end, _, _ in quotations(text):
        assert last <= start < end <= len(text)
        assert "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip()
        last = end


def test_a_british_quotation_that_goes_on_is_one_in_every_paragraph():
    text = "Ruiz said: 'The dam holds.\n\n'It has held for years.\n\n'So mend the road.'\n\nShe left."
    assert [(text[q.start : q.end], q.closed, q.continues) for q in quotations(text)] == [
        ("The dam holds.", False, False),
        ("It has held for years.", False, True),
        ("So mend the road.", True, True),
    ]


def test_an_apostrophe_that_nothing_follows_opens_no_quotation():
    assert quotations("They wanted, 'gainst all advice, to stay.\n\nShe left.") == []
    assert quotations("'gainst all advice they stayed.") == []
