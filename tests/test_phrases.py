"""What features look up is found as its expression finds it, outside boilerplate and names of outlets."""

import random
import re
from importlib import import_module

import pytest
from articles import article
from hedging import read_by_hand

from onrecord.features.catalogue import catalogue
from onrecord.features.phrases import Phrases
from onrecord.features.reading.records import Sentence
from onrecord.features.text.tokens import tokenize


def used() -> list[Phrases]:
    """All phrases that features look up."""
    found = []
    for entry in catalogue():
        values = vars(import_module(entry.measure.__module__)).values()
        for value in [
            *values,
            *(answer for mapping in values if isinstance(mapping, dict) for answer in mapping.values()),
        ]:
            if isinstance(value, Phrases):
                found.append(value)
    return found


def jumble(phrases: Phrases, seed: int) -> str:
    """The words of an expression in any order, with what may stand between words."""
    chance = random.Random(seed)
    plain = re.sub(r"\\.", " ", phrases.expression.pattern)
    words = re.findall(r"[A-Za-z]{2,}", plain)
    names = [word for word in words if not word.islower()]
    words = [word for word in words if word.islower()] * (1 + len(names) // 50)  # among hundreds of outlets' names
    words = [*words, *names, "7", "1,000", "$", "U.S.", "it's", "far-", "s"]
    case = (str.lower, str.upper, str.capitalize)
    between = (" ", " ", " ", " ", "-", "’s ", ". ", ".", "\n", "", "_")
    return "".join(chance.choice(case)(chance.choice(words)) + chance.choice(between) for _ in range(400))


def apart(text: str) -> str:
    """The text with outlets of one word for those of several: no phrase begins within such a name."""
    for name in {word for word in tokenize(text).words if " " in word}:
        text = text.replace(name, "BBC")
    return text


def test_no_phrase_begins_within_the_name_of_an_outlet():
    read = read_by_hand("The journal was cited by the Wall Street Journal.")
    assert Phrases(r"\bjournal\b").spans(read) == [(4, 11)]


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (r"\bnot (?:yet )?known\b", "It is not  yet   known."),
        (r"\bside ?effects\b", "It has side  effects."),
        (r"\bup to[ -]date", "It is up  to date."),
        (r"\bside effects(?<=no side effects)", "It has no side effects."),
    ],
)
def test_several_blanks_are_as_good_as_one(expression, text):
    assert len(Phrases(expression).spans(read_by_hand(text))) == 1


@pytest.mark.parametrize("phrases", used(), ids=lambda phrases: phrases.expression.pattern[:30])
def test_finds_what_the_expression_finds(phrases, examples):
    texts = [article(1), "Ana Ruiz told us so.", *(path.read_text("utf-8") for path in examples.glob("*.txt"))]
    hits = 0
    for text in [*texts, *(jumble(phrases, seed) for seed in range(4))]:
        text = apart(text)
        read, wanted = read_by_hand(text), [m.span() for m in phrases.expression.finditer(text)]
        assert phrases.spans(read) == wanted
        start, end = len(text) // 3, 2 * len(text) // 3
        assert [m.span() for m in phrases.matches(read, start, end)] == [
            m.span() for m in phrases.expression.finditer(text, start, end)
        ]
        hits += len(wanted)
    assert hits


def test_boilerplate_is_left_out():
    read = read_by_hand("A cheap boat. Buy our cheap paper.", boilerplate="Buy our cheap paper.")
    assert Phrases(r"\bcheap\b").spans(read) == [(2, 7)]


def test_the_first_of_each_sentence():
    read = read_by_hand("Cheap and cheap. Dear. So cheap.")
    assert Phrases(r"\bcheap\b").firsts(read, read.sentences) == [(0, 5), (26, 31)]
    assert Phrases(r"\bcheap\b").firsts(read, [Sentence(1, 16, 0)]) == [(10, 15)]


@pytest.mark.parametrize("expression", ["cheap", r"\b\w+", r"\bs?he\b", r"\d%", r"\b(?:a|b?)c"])
def test_a_beginning_that_does_not_show_is_refused(expression):
    with pytest.raises(ValueError, match=r"begin"):
        Phrases(expression)
