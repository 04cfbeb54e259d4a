"""Figures and allegations in the reporter's voice, and whether anybody stands behind them.

A figure is a number with what it counts. `needs_source` is False where an editor would ask for none: dates, ages,
scores, measures, addresses, ordinals, small counts, public records and numbers that everybody knows. `sourced` is True
where an attribution covers it, or where its paragraph (or the one before, for figures that go on with the same data)
says who or what it comes from. After the Reuters Handbook of Journalism ("source every statement unless it is an
established fact") and the BBC Editorial Guidelines on statistics.
"""

import re
import tomllib
from bisect import bisect_right
from functools import cache
from importlib.resources import files

from .amounts import NUMBERS
from .hedge_place import words
from .records import Figure, Hedge, ReadArticle
from .voice import Ranges, reported

SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "m": 1e6,
    "k": 1e3,
}
SMALL = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
}  # fmt: skip
FRACTIONS = words("third quarter fifth thirds quarters fifths two-thirds one-third three-quarters")
KNOWN = frozenset(
    (50.0, 100.0, 270.0, 435.0, 538.0, 1237.0, 911.0, 401.0, 403.0, 501.0, 1600.0)
)  # states, seats, forms
DIGITS = re.compile(r"[\d.,:/]+")
SPEAKER = re.compile(r"[A-Z][A-Z.' ]+:|[QA]: ")  # a transcript's line
MONEY_FLOOR = 10_000  # smaller sums are prices and fares
COUNT_FLOOR = 100  # smaller counts belong to a story's scenery


@cache
def word_lists() -> dict[str, frozenset[str]]:
    text = (files(__package__ or "") / "data" / "figures.toml").read_text("utf-8")
    return {name: frozenset(listed.split()) for name, listed in tomllib.loads(text).items()}


def find_figures(read: ReadArticle) -> list[Figure]:
    """All figures in text order, disjoint, boilerplate left out; allegations are the article's own legal hedges."""
    tokens = read.tokens
    lower = [word.lower() for word in tokens.words]
    places = [i for i, word in enumerate(lower) if word[0] in "0123456789" or word in NUMBERS or word in FRACTIONS]
    voices, furniture, backed = reported(read), Ranges(read.boilerplate), _Backing(read, lower)
    found: list[Figure] = []
    for place in places:
        if found and tokens.starts[place] < found[-1].end:
            continue
        quantity = _quantity(lower, tokens.starts, tokens.ends, place)
        if quantity is None:
            continue
        first, last, type_, needed = quantity
        start, end = tokens.starts[first], tokens.ends[last - 1]
        if start in furniture:
            continue
        sourced = start in voices or backed.at(start, type_ in ("percent", "share"))
        found.append(Figure(start, end, type_, sourced, needed and not backed.settled(start, type_)))
    for hedge in read.hedges:
        if hedge.type == "legal" and hedge.start not in voices and _accuses(read, hedge):
            found.append(Figure(hedge.start, hedge.end, "allegation", backed.at(hedge.start), True))
    return sorted(found)


def _accuses(read: ReadArticle, hedge: Hedge) -> bool:
    'An accusation that nobody makes: not "prosecutors alleged" and not "charged with", which a court has on'
    "record."
    phrase = read.text[hedge.start : hedge.end].lower().split()
    if phrase[-1] == "alleged":
        before = read.text[max(0, hedge.start - 20) : hedge.start].split()
        return bool(before) and before[-1] in (
            "the",
            "an",
            "a",
            "his",
            "her",
            "their",
            "its",
            "of",
            "for",
            "with",
            "any",
        )
    return phrase[0] == "allegedly" or "accused" in phrase


def _quantity(lower: list[str], starts: list[int], ends: list[int], place: int) -> tuple[int, int, str, bool] | None:
    """The figure at a number: first token, last token (exclusive), type, and whether by its kind it needs a source."""
    lists = word_lists()
    word, before = lower[place], lower[place - 1] if place else ""
    glued = place + 1 < len(lower) and starts[place + 1] == ends[place] and lower[place + 1] in "-–/:"
    if glued or (place and ends[place - 1] == starts[place] and before in "-–/:#."):
        return None  # "25-year-old", "2016-17", "5-4"
    value, end = _value(lower, place)
    after = [*lower[end : end + 7], "", "", ""]
    if before in ("$", "£", "€") or after[0] in lists["currencies"]:
        first = place - 1 if before in ("$", "£", "€") else place
        end += after[0] in lists["currencies"]
        return first, end, "money", value is not None and value >= MONEY_FLOOR and after[0] not in lists["packages"]
    if after[0] in ("%", "percent", "pct") or (after[0] == "per" and after[1] == "cent"):
        end += 2 if after[0] == "per" else 1
        return (
            place,
            end,
            "percent",
            value not in (100.0, 110.0, 0.0, None) and "vote" not in after and "votes" not in after,
        )
    if word in FRACTIONS or word.partition("-")[2] in FRACTIONS:
        return (place, end, "share", True) if after[0] == "of" and word != "third" else None
    if value is None or (word[-1] in "hdts" and word[0].isdigit() and not word[-1].isdigit()):
        return None  # ordinals, decades, times of day
    if word[0].isdigit() and _is_year(word) and after[0] not in lists["counted"]:
        return place, end, "date", False
    if after[0] in ("in", "of", "out") and after[1] in NUMBERS and value < 10:
        return place, end + 2, "share", True
    if after[0] in lists["measures"] or before in lists["labels"]:
        return None if before in lists["labels"] else (place, end, "number", False)
    near = after[:4] + lower[max(0, place - 2) : place]
    if lists["casualties"].intersection(near) and ("," not in after[:2] and "." not in after[:2]):
        return place, end, "casualties", value > 2
    if value >= COUNT_FLOOR:
        counted = bool(lists["counted"].intersection(after[:3]))
        return place, end, "number", counted and value not in KNOWN
    return place, end, "number", False


def _value(lower: list[str], place: int) -> tuple[float | None, int]:
    """The number at `place`, its scale word included, and the token after it."""
    word, end = lower[place], place + 1
    if word[0].isdigit():
        match = DIGITS.match(word)
        digits = match.group().replace(",", "") if match else ""
        value = float(digits) if digits.replace(".", "", 1).isdigit() else None
        if value is not None and word.endswith(("bn", "m", "k")):
            value *= SCALES["bn" if word.endswith("bn") else word[-1]]
    else:
        value = float(SMALL.get(word, 1 if word in SCALES else 20))
        if word in SCALES:
            value = SCALES[word]
    while end < len(lower) and lower[end] in SCALES and lower[end] not in ("m", "k"):
        value = value * SCALES[lower[end]] if value is not None else None
        end += 1
    return value, end


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1500" <= word <= "2100"


class _Backing:
    """Which stretches of an article say where their figures come from."""

    def __init__(self, read: ReadArticle, words: list[str]):
        self.read, self.words, self.lists = read, words, word_lists()
        self.starts = [start for start, _ in read.paragraphs]
        self.sentence_starts = [sentence.start for sentence in read.sentences]
        self.attributed = {self._paragraph(item.source[0][0]) for item in read.attributions if item.source}
        self._known: dict[int, bool] = {}

    def at(self, offset: int, surveyed: bool = False) -> bool:
        """Does the paragraph, or the one before it, name a source? A survey's shares may go on for five paragraphs."""
        number = self._paragraph(offset)
        if self._backed(number) or (number > 0 and self._backed(number - 1)):
            return True
        earlier = self.read.paragraphs[max(0, number - 5) : number]
        return surveyed and any(self._words(*span) & self.lists["surveys"] for span in earlier)

    def settled(self, offset: int, type_: str) -> bool:
        """Is it in a table, or in a sentence about public records, the terms of a law, or a supposed case?"""
        sentence = self.read.sentences[max(bisect_right(self.sentence_starts, offset) - 1, 0)]
        held = self._words(sentence.start, sentence.end)
        if len(held) < 7 or 5 * sum(word[0].isdigit() for word in held) > len(held):
            return True
        terms = type_ in ("percent", "money") and held & self.lists["terms"]
        return bool(terms or held & self.lists["records"] or held & self.lists["supposed"])

    def _backed(self, number: int) -> bool:
        if number not in self._known:
            start, end = self.read.paragraphs[number]
            held = self._words(start, end)
            spoken = SPEAKER.match(self.read.text, start, end) is not None
            self._known[number] = spoken or number in self.attributed or bool(held & self.lists["sources"])
        return self._known[number]

    def _words(self, start: int, end: int) -> set[str]:
        inside = self.read.tokens.within(start, end)
        return set(self.words[inside.start : inside.stop])

    def _paragraph(self, offset: int) -> int:
        return max(bisect_right(self.starts, offset) - 1, 0)
