"""Phrases looked up by the letters they begin with: what a regular expression finds, in a fraction of its time."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from .once import once
from .reading.records import ReadArticle, Sentence, Span
from .reading.voice import furniture

LETTERS = 3  # of a word by which it is looked up; enough to leave few places
INNER = re.compile(r"(?<=\W)\w+")  # the words inside a token: "far-left", "U.S."
# What an expression says of its beginning: letters, none of which may be missing, or one of a few signs.
LITERAL = re.compile(r"(?:[^\W\d](?![?*{]))+")
CASES = re.compile(r"\[([a-z])\1\]", re.IGNORECASE)  # "[Ii]n" begins as "in" does
CHOICE = re.compile(r"\[([^]\\^-]+)\]")
MAY_MISS = re.compile(r"[?*]|\{0,\d+\}")


class Phrases:
    """An expression whose every match begins with a word, a digit or a `$` that shows from the expression itself.

    It is tried only where an article has such a beginning: elsewhere it cannot match.
    """

    def __init__(self, expression: str, flags: int = re.IGNORECASE):
        self.expression = re.compile(expression, flags)
        self.beginnings = _beginnings(expression)

    def matches(self, read: ReadArticle, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """What `expression.finditer` finds in the article's text from `start` to `end`."""
        text, match = read.text, self.expression.match
        end = len(text) if end is None else end
        places = _words(read).places(self)
        for place in places[bisect_left(places, start) : bisect_left(places, end)]:
            if start <= place and (found := match(text, place, end)):
                yield found
                start = found.end()

    def spans(self, read: ReadArticle) -> list[Span]:
        """Where they stand outside boilerplate."""
        page = furniture(read)
        return [found.span() for found in self.matches(read) if found.start() not in page]

    def firsts(self, read: ReadArticle, sentences: Sequence[Sentence]) -> list[Span]:
        """The first of each sentence that holds any."""
        found = (next(self.matches(read, start, end), None) for start, end, _ in sentences)
        return [first.span() for first in found if first]


def _beginnings(expression: str, bounded: bool = False) -> set[str]:
    """The first letters (LETTERS at most, lower case) of all that the expression can match.

    `bounded`: the expression stands after a word's boundary.
    """
    found: set[str] = set()
    for phrase in _alternatives(expression):
        begins = bounded or phrase.startswith(r"\b")
        phrase = phrase.removeprefix(r"\b")
        if phrase.startswith("(?:"):
            end = _close(phrase)
            found |= _beginnings(phrase[3:end], begins)
            if missing := MAY_MISS.match(phrase, end + 1):
                found |= _beginnings(phrase[missing.end() :], begins)
        else:
            first = _first(phrase)
            if not begins and any(map(str.isalnum, first)):
                raise ValueError(f"{phrase}: may begin inside a word")
            found |= first
    return found


def _first(phrase: str) -> set[str]:
    if letters := LITERAL.match(CASES.sub(r"\1", phrase)):
        return {letters[0][:LETTERS].lower()}
    if choice := CHOICE.match(phrase):
        return set(choice[1].lower())
    if phrase.startswith(r"\d"):
        return set("0123456789")
    raise ValueError(f"{phrase}: does not show how it begins")


def _alternatives(expression: str) -> Iterator[str]:
    """The parts between the `|` outside of brackets."""
    start = depth = 0
    for at, mark in _marks(expression):
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            yield expression[start:at]
            start = at + 1
    yield expression[start:]


def _close(expression: str) -> int:
    """Where the bracket that opens the expression closes."""
    depth = 0
    for at, mark in _marks(expression):
        depth += (mark == "(") - (mark == ")")
        if not depth:
            return at
    raise ValueError(f"{expression}: a bracket is not closed")


def _marks(expression: str) -> Iterator[tuple[int, str]]:
    """The round brackets and `|` of an expression: neither escaped nor in square brackets."""
    for found in re.finditer(r"\\.|\[[^]]*\]|[()|]", expression):
        if len(found[0]) == 1:
            yield found.start(), found[0]


class _Words:
    """Where the words of an article begin, by their first letters."""

    def __init__(self, read: ReadArticle):
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        words, starts, _ = read.tokens
        for lower, start in zip(read.tokens.lower, starts, strict=True):
            self._starts[lower[:LETTERS]].append(start)
        for word, start in zip(words, starts, strict=True):
            if not word.isalnum() and len(word) > 1:
                for inner in INNER.finditer(word):
                    self._starts[inner[0][:LETTERS].lower()].append(start + inner.start())
        self._longer: dict[str, list[str]] = {}
        for letters in self._starts:
            for size in range(1, LETTERS):
                self._longer.setdefault(letters[:size], []).append(letters)
        self._places: dict[Phrases, list[int]] = {}

    def places(self, phrases: Phrases) -> list[int]:
        """Where a match may begin."""
        if phrases not in self._places:
            likely = self._starts.keys() & phrases.beginnings
            for letters in phrases.beginnings:
                if len(letters) < LETTERS:
                    likely.update(self._longer.get(letters, ()))
            self._places[phrases] = sorted(chain.from_iterable(map(self._starts.__getitem__, likely)))
        return self._places[phrases]


_words = once(_Words)
