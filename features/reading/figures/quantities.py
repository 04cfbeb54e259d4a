"""What a number in a text is: money, a percentage, casualties, a date, a count, or a mere name."""

import re
import tomllib
from functools import cache
from typing import NamedTuple

from ...text.tokens import Tokens
from ..data_file import data_file
from ..hedges.amounts import NUMBERS
from ..hedges.place import words

CURRENCY_SIGNS = ("$", "£", "€")
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
LARGE_SCALES = words("million billion trillion")  # "half a million"
SMALL = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
}
FRACTIONS = words("third quarter fifth thirds quarters fifths two-thirds one-third three-quarters one-quarter half")
NUMBER_WORDS = NUMBERS | FRACTIONS | {"one", "twice"}
PLAIN_PERCENTAGES = (0.0, 1.0, 99.0, 100.0, 110.0)
KNOWN = frozenset(
    (1.1e7, 50.0, 270.0, 435.0, 538.0, 1237.0, 911.0, 401.0, 403.0, 501.0, 1600.0)
)  # people without papers, states, seats, forms
DIGITS = re.compile(r"[\d.,:/]+")
MONEY_FLOOR = 50_000  # smaller sums are prices, fares and pay
COUNT_FLOOR = 500  # smaller counts belong to a story's scenery
LARGE = 1000  # softened counts from here on are of the kind whatever they count
LINKS = words("in and or to at on for with from by per of who that than as")  # after a number that counts nothing named
NATION = 1e8  # so many people are a country's
RESIDENTS = words("residents inhabitants employees")  # how large a place or a firm is
PEOPLED = words("population residents inhabitants")  # what a group is a share of, where a census counted it
EMPLOYING = words("employ employs employed employing")
NO_FINDING = words("vote votes precincts results capacity off")  # of elections, rules and price cuts
DEAD = words("deaths fatalities casualties")
FEW = 2  # so many casualties a reporter may have seen
GROUP = 4  # words after "a third of" among which the people or things are named
FRACTIONED = words("a one two three four")  # before a fraction
HALVES = words("a first second last other latter")  # before "half" of a game, a year, a dozen
RATES = words("per every each")  # "per 100,000 people": what a rate is reckoned on
COMPARING = words("as more higher greater larger less lower the")
COMPARED = words("likely many much high more higher greater often large rate number")


class Quantity(NamedTuple):
    first: int  # token index
    last: int  # token index, exclusive
    type: str  # money | percent | share | casualties | date | number
    needs_source: bool  # by its kind; the sentence may still settle it


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """The lists of data/figures.toml."""
    return {name: words(listed) for name, listed in tomllib.loads(data_file("figures.toml")).items()}


def number_places(tokens: Tokens) -> list[int]:
    """Where a quantity may begin."""
    return tokens.places({word for word in tokens.where if word in NUMBER_WORDS or word[0] in "0123456789"})


def quantity(lower: list[str], starts: list[int], ends: list[int], place: int) -> Quantity | None:
    """The quantity at the number `lower[place]`; None for parts of names, ages, scores and spans of years."""
    lists = word_lists()
    word, before = lower[place], lower[place - 1] if place else ""
    if place + 1 < len(lower) and starts[place + 1] == ends[place] and lower[place + 1] in "-–/:":
        return None  # "25-year-old", "2016-17", "5-4"
    if place and ends[place - 1] == starts[place] and before in "-–/:#.+":
        return None
    value, end = _value(lower, place)
    after = [*lower[end : end + 7], "", "", ""]
    if before in RATES:
        return None
    ratio = int(after[0] == "times")
    if (ratio or word == "twice") and after[ratio] in COMPARING:  # "three times as likely"; "three times a day"
        needed = not COMPARED.isdisjoint(after[ratio : ratio + 3])
        return Quantity(place, end + ratio, "share" if needed else "number", needed)
    if word == "one":  # "one in five" is a statistic, "one of them" is not
        return Quantity(place, end + 2, "share", True) if after[0] == "in" and after[1] in NUMBERS else None
    if before in CURRENCY_SIGNS or after[0] in lists["currencies"]:
        first = place - 1 if before in CURRENCY_SIGNS else place
        large = value is not None and value >= MONEY_FLOOR
        return Quantity(
            first, end + (after[0] in lists["currencies"]), "money", large and after[0] not in lists["packages"]
        )
    if after[0] in ("%", "percent", "pct") or after[:2] == ["per", "cent"]:
        plain = value is None or value in PLAIN_PERCENTAGES or before in ("top", "richest", "wealthiest", "bottom")
        plain = plain or not (NO_FINDING | PEOPLED).isdisjoint(after) or _score(lower, place, after)
        return Quantity(place, end + 1 + (after[0] == "per"), "percent", not plain)
    if word in FRACTIONS and end == place + 1:
        return _fraction(word, before, after, place, end)
    if word == "twice" or value is None or (word[0].isdigit() and word[-1] in "hdts"):
        return None  # times of day, ordinals, decades
    if is_year(word) and (before == "the" or after[0] not in lists["counted"]):
        return Quantity(place, end, "date", False)
    if after[0] in ("in", "of", "out") and after[1] in NUMBERS and value < 10:
        return Quantity(place, end + 2, "share", True)
    if before in lists["labels"] or before in ("several", "few"):
        return None
    if after[0] in lists["measures"]:
        return Quantity(place, end, "number", False)
    if after[0] in DEAD and value > FEW:
        return Quantity(place, end, "casualties", True)
    near = after[:4] + lower[max(0, place - 2) : place]
    if lists["casualties"].intersection(near) and "," not in after[:2] and "." not in after[:2]:
        return Quantity(place, end, "casualties", value > FEW)
    if after[0] == "of" and (after[1][:1].isdigit() or (after[1] == "the" and after[2][:1].isdigit())):
        return Quantity(place, end, "number", False)
    if "of" in lower[max(0, place - 2) : place] and any(word[0].isdigit() for word in lower[max(0, place - 3) : place]):
        return Quantity(place, end, "number", False)  # "626 of 751"
    leading = lower[max(0, place - 6) : place]
    size = (
        not RESIDENTS.isdisjoint(after[:2])
        or not EMPLOYING.isdisjoint(leading)
        or "population" in leading
        or (after[0] == "people" and (value >= NATION or not lists["settlements"].isdisjoint(leading)))
    )
    # "The 9,000 families" are taken as known; "more than 9,000 boats" were counted, whatever they are.
    counted = not lists["counted"].isdisjoint(after[:3]) or (
        value >= LARGE and not lists["softeners"].isdisjoint(lower[max(0, place - 3) : place]) and _thing(after[0])
    )
    known = size or before == "the" or value in KNOWN
    return Quantity(place, end, "number", value >= COUNT_FLOOR and counted and not known)


def _thing(word: str) -> bool:
    """Does the word after a number say what is counted?"""
    return word[:1].isalpha() and word not in LINKS


def _value(lower: list[str], place: int) -> tuple[float | None, int]:
    """The number at `place`, its scale word included, and the token after it."""
    word, end = lower[place], place + 1
    if word == "half" and lower[end : end + 1] == ["a"] and not LARGE_SCALES.isdisjoint(lower[end + 1 : end + 2]):
        return SCALES[lower[end + 1]] / 2, end + 2
    if word[0].isdigit():
        match = DIGITS.match(word)
        digits = match.group().replace(",", "") if match else ""
        value = float(digits) if digits.replace(".", "", 1).isdigit() else None
        if value is not None and word.endswith(("bn", "m", "k")):
            value *= SCALES["bn" if word.endswith("bn") else word[-1]]
    else:
        value = 0.5 if word == "half" else float(SCALES.get(word, SMALL.get(word, 20)))
    while end < len(lower) and lower[end] in SCALES and len(lower[end]) > 1:
        value = value * SCALES[lower[end]] if value is not None else None
        end += 1
    return value, end


def _fraction(word: str, before: str, after: list[str], place: int, end: int) -> Quantity | None:
    """ "A third of the families", "half of all voters": a share; "half the night" and "a third of a mile" are none."""
    if after[0] != "of" and (word != "half" or after[0] not in ("all", "the")):
        return None
    counted = not (word_lists()["counted"] | word_lists()["persons"]).isdisjoint(after[: GROUP + 1])
    counted = counted and PEOPLED.isdisjoint(after)
    if word == "half":
        return Quantity(place, end, "share", True) if counted and before not in HALVES else None
    needed = "-" in word or (counted and before in FRACTIONED)
    return Quantity(place, end, "share", needed) if after[1] not in ("a", "an") else None


def _score(lower: list[str], place: int, after: list[str]) -> bool:
    """ "50 percent to 45 percent": the outcome of a vote; "from 50 percent to 45 percent" is a change."""
    before, other = lower[max(0, place - 6) : place], after[2:] if after[0] == "per" else after[1:]
    if "from" in before:
        return False
    ended = before[-1:] == ["to"] and any(word in ("%", "percent", "pct", "cent") for word in before)
    return ended or (other[0] == "to" and other[1][:1].isdigit())


def is_year(word: str) -> bool:
    """Four digits that are a year of modern times."""
    return len(word) == 4 and word.isdigit() and "1500" <= word <= "2100"
