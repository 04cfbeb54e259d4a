"""Where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.features.text.paragraphs import paragraphs
from onrecord.features.text.sentences import sentences
from onrecord.features.text.tokens import tokenize


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(tokenize(text), paragraphs(text))]


@pytest.mark.parametrize(
    "expected",
    [
        ["The vote was close.", "It took an hour."],
        ["Was it close?", "Very!", "It took an hour."],
        # titles, initials, abbreviations
        ["Dr. Ana Reyes met Gov. Tom Webb on Friday.", "They spoke with Sen. Ola Brandt."],
        ["George W. Marsh and J. K. Oduya signed.", "So did P.T. Lund."],
        ["The plan covers vitamins A, B and C.", "The rest is left out."],
        ["Okafor said so on X.", "Norlink's director agreed with X. Lund."],
        ["He moved to the U.S. in 2011.", "She stayed."],
        ["He moved to the U.S.", "The company stayed."],
        ["The U.S. Senate met at 9 a.m. on Tuesday."],
        ["They met at the U.S.-Mexico border on Tuesday.", "The U.S.-led talks went on."],
        ["He moved to the U.K.", "Every year he came back."],
        ["They took boats, nets, etc.", "Once home, they slept."],
        ["Holt Inc. bought Renn Corp. for $3.5 million.", "The deal closed on Jan. 3."],
        ["It happened in Jan.", "The police said so."],
        ["No. 5 lost to No. 12, 3-2."],
        ["She lives on St. Mary's Ave. near the park."],
        ["It takes wood, nails, etc. to build one."],
        # numbers
        ["Prices rose 3.5 percent.", "They had fallen 0.2 percent."],
        ["It opened in 1998.", "It closed in 2004."],
        # quotations
        ["“It is over.”", "She left."],
        ['"It is over," she said.', '"We lost."', "He nodded."],
        ['"Is it over?" she asked.', "He nodded."],
        ['"Stop!" Maria Ode said.', "Nobody did."],
        ["He called it ‘a mess.’", "Others agreed."],
        ["(It was the third attempt.)", "The first had failed."],
        # ellipses
        ["He waited ... and waited.", "Then he left."],
        ["He waited...", "The door stayed shut."],
        ["We will… see about that."],
        ["Congress may lay and collect taxes . . . to pay the debts.", "It did."],
        ["“It feels muted. . . .", "We want to know why,” she said."],
        ["The bridge burned. ...", "Nobody saw it."],
        ["The bridge burned. …", "Nobody saw it."],
        # a small letter follows
        ["The vote was close.", "it took an hour."],
        ["Nobody complained to Mr. Oduya.", "and the mayor left in 2016.", "the bridge stayed shut."],
        ["Holt Inc. said that no. 5 of approx. ten R-Calif. plants made 40 pct. less."],
        ["The hall burned. pic.example.org/b7 shows it."],
        ["“It was close.” she said."],
        # a blank was lost
        ["Rain fell all day.", "The river rose."],
        ["They paid about £some.5bn for it."],
        ["See the page at www.example.org for more."],
        ["Is that all?!", "It is."],
    ],
    ids=lambda expected: expected[0][:40],
)
def test_sentences_are_told_apart(expected):
    assert split(" ".join(expected)) == expected


def test_a_lost_blank_still_ends_a_sentence():
    assert split("Rain fell all day.The river rose.") == ["Rain fell all day.", "The river rose."]
    assert split("“Rain fell all day.”The river rose.") == ["“Rain fell all day.”", "The river rose."]


def test_headlines_and_list_items_need_no_stop():
    text = "Council closes bridge\n\nThe council voted.\n\n1. Wash your hands\n2. Stay at home. Rest.\n- Call a doctor"
    assert split(text) == [
        "Council closes bridge",
        "The council voted.",
        "1. Wash your hands",
        "2. Stay at home.",
        "Rest.",
        "- Call a doctor",
    ]


def test_paragraphs_are_numbered_from_zero():
    text = "One. Two.\nThree."
    assert [s.paragraph for s in sentences(tokenize(text), paragraphs(text))] == [0, 0, 1]


TEXTS = st.text(st.sampled_from("aB .!?\n\"“”'’…1,(U.S.) \u00a0é—"), max_size=120)


@given(TEXTS)
def test_sentences_cover_the_words_in_order_without_overlap(text):
    tokens = tokenize(text)
    found = sentences(tokens, paragraphs(text))
    assert all(a.end <= b.start for a, b in pairwise(found))
    for s in found:
        assert text[s.start : s.end].strip() == text[s.start : s.end] != ""
    covered = {i for s in found for i in tokens.within(s.start, s.end)}
    assert covered == set(range(len(tokens.words)))


def test_kinds_of_quotation_marks_make_no_difference():
    curly = "“It’s over,” she said. “We lost.” He called it “a mess.” Nobody spoke."
    straight = curly.replace("“", '"').replace("”", '"').replace("’", "'")
    assert [len(s) for s in split(curly)] == [len(s) for s in split(straight)]
