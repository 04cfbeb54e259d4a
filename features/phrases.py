"""Phrases looked up by the letters they begin with: what a regular expression finds, in a fraction of its time."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from .once import once
from .reading.records import ReadArticle, Sentence, Span
from .reading.voice import furniture

LAST = "\U0010ffff"  # comes behind every letter
INNER = re.compile(r"(?<=\W)\w+")  # the words inside a token: "far-left", "U.S."
# What an expression says of its beginning: letters, none of which may be missing, or one of a few signs.
LITERAL = re.compile(r"(?:[^\W\d](?![?*{]))+")
CASES = re.compile(r"\[([a-z])\1\]", re.IGNORECASE)  # "[Ii]n" begins as "in" does
CHOICE = re.compile(r"\[([^]\\^-]+)\]")
# The blanks of an expression, and what holds blanks that must stay as they are: escapes, classes, what stands behind.
BLANK = re.compile(r"\\.|\[[^]]*\]|\(\?<[=!][^()]*\)| \??(?![+*{])")
MAY_MISS = re.compile(r"[?*]|\{0,\d+\}")


class Phrases:
    """An expression whose every match begins with a word, a digit or a `$` that shows from the expression itself.

    It is tried only where an article has such a beginning: elsewhere it cannot match.
    """

    def __init__(self, expression: str, flags: int = re.IGNORECASE):
        self.expression = re.compile(BLANK.sub(_some, expression), flags)
        self.beginnings = _shortest(_beginnings(expression))

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
        starts = [sentence.start for sentence in sentences]
        found: dict[int, Span] = {}  # by the sentence's number
        for place in _words(read).places(self):
            n = bisect_right(starts, place) - 1
            if n < 0 or n in found or place >= sentences[n].end:
                continue
            if first := self.expression.match(read.text, place, sentences[n].end):
                found[n] = first.span()
        return list(found.values())


def _some(match: re.Match[str]) -> str:
    """One or more blanks for a blank: texts have two where a word was taken out or a line was broken."""
    return {" ": " +", " ?": " *"}.get(match[0], match[0])


def _shortest(beginnings: set[str]) -> list[str]:
    """Without those that begin with another."""
    found: list[str] = []
    for letters in sorted(beginnings):
        if not found or not letters.startswith(found[-1]):
            found.append(letters)
    return found


def _beginnings(expression: str, bounded: bool = False) -> set[str]:
    """The first letters (lower case) of all that the expression can match.

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
        return {letters[0].lower()}
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
    """Where the words of an article begin, the words in the order of their letters.

    The words of an outlet's name are left out: "published in the Velden Medical Journal" tells of no research.
    """

    def __init__(self, read: ReadArticle):
        self._tokens = read.tokens
        self._inner: defaultdict[str, list[int]] = defaultdict(list)
        outer = {word: places for word, places in read.tokens.where.items() if " " not in word}
        for word, places in outer.items():
            for i in places if len(word) > 1 and not word.isalnum() else ():
                for inner in INNER.finditer(read.tokens.words[i]):
                    self._inner[inner[0].lower()].append(read.tokens.starts[i] + inner.start())
        self._words = sorted(outer.keys() | self._inner.keys())
        self._places: dict[Phrases, list[int]] = {}

    def places(self, phrases: Phrases) -> list[int]:
        """Where a match may begin."""
        if phrases not in self._places:
            likely = set(chain.from_iterable(map(self._beginning, phrases.beginnings)))
            found = [self._tokens.starts[i] for i in self._tokens.places(likely)]
            inner = chain.from_iterable(map(self._inner.__getitem__, self._inner.keys() & likely))
            self._places[phrases] = sorted([*found, *inner])
        return self._places[phrases]

    def _beginning(self, letters: str) -> list[str]:
        """The words that begin so."""
        return self._words[bisect_left(self._words, letters) : bisect_left(self._words, letters + LAST)]


_words = once(_Words)
