"""How far a source phrase reaches: without the words at its edges that say nothing, and up to where its head ends.

"Only some officials in Ohio, who are retired" starts at "some", and the segment of its head ends before "in".
"""

import re
from bisect import bisect_left

from ...text.outlets import is_outlet
from ...text.tokens import Tokens
from ..lexicon import noun_kind, plural_people, words
from ..names.appositions import DETERMINERS, PREPOSITIONS, PUNCTUATION
from ..names.cast import Cast
from ..names.mentions import CALENDAR
from ..records import Span

INDEFINITE = ("a", "an", "another")
POSSESSIVES = ("his", "her", "their", "its", "my", "our", "your", "whose")
GENITIVES = ("'s", "’s", "'", "’")
REFLEXIVES = ("himself", "herself", "themselves", "itself", "alike", "each", "both")
AFTERTHOUGHTS = words("grammar", "afterthoughts") | CALENDAR
ACTIVITIES = words("grammar", "activities")
SOFTENERS = words("grammar", "softeners")
LEAD_INS = words("grammar", "lead-ins")
AT_LEAST = ("at least", "at most", "more than", "fewer than", "less than", "up to", "as many", "no fewer")
OPENING, CLOSING = "\"“‘''", "\"”’''"
ADJECTIVES = 3  # words between "the" and its noun
TITLED_WORDS = 5  # the longest words in inverted commas inside a phrase: the “Never Again” movement
COUNTABLE = ("unknown", "person", "persons", "body", "bodies")
WHOLE = ("people", "those", "others", "voters", "officials")  # nothing but what they do can follow these
PARTICIPLE = re.compile(
    r"(?:[a-z]{3,}(?:ed|ing)|held|taken|made|sent|shown|shot|written|found|put|paid|led|known|back)$"
)


def complete(tokens: Tokens, cast: Cast, start: int, end: int) -> Span:
    """A span, and for one of only "the" or "a" the name, or the noun for a source, that it opens."""
    inside = tokens.within(start, end)
    if len(inside) != 1 or tokens.lower[inside.start] not in ("the", "a", "an"):
        return start, end
    words_, stop = tokens.words, inside.stop
    i = bisect_left(cast.firsts, stop)
    if i < len(cast.names) and cast.names[i].first == stop:
        stop = cast.names[i].last
        stop += stop < len(words_) and words_[stop].islower() and noun_kind(words_[stop]) != "unknown"
    else:
        behind = words_[stop : stop + ADJECTIVES + 1]
        size = next((n for n, word in enumerate(behind) if word in PUNCTUATION or word in PREPOSITIONS), len(behind))
        stop += next((n + 1 for n in range(size) if noun_kind(behind[n]) != "unknown"), 0)
    return start, tokens.ends[stop - 1]


def trim(text: list[str], inside: range) -> tuple[int, int]:
    """Without punctuation at the edges, "according to", "only", "himself"."""
    first, last = inside.start, inside.stop
    while first < last and not (text[first][0].isalnum() or text[first][0] in "$@#"):
        first += 1
    while last > first and not (text[last - 1][0].isalnum() or text[last - 1] == "%"):
        last -= 1
    while last - first > 1 and (skip := _empty(text, first)):
        first += skip
    while last - first > 1 and text[last - 1].lower() in REFLEXIVES:
        last -= 1
    return first, last


def _empty(text: list[str], first: int) -> int:
    """How many words from `first` say nothing about who is meant: "only", "according to", "at least"."""
    word = text[first].lower()
    if f"{word} {text[first + 1].lower()}" in AT_LEAST:
        return 2
    return int(word in LEAD_INS or word in SOFTENERS)


def segment_end(text: list[str], first: int, last: int, inside: dict[int, str]) -> int:
    """Where the head's segment ends: at a comma, a preposition or a relative pronoun outside a name."""
    quoted = first
    for i in range(first + 1, last):
        word = text[i]
        if i < quoted:
            continue
        if word in OPENING and (closing := _closing(text, i, last)):
            quoted = closing + 1
            continue
        if i in inside or (word == "." and i + 1 in inside) or (word in GENITIVES and i - 1 in inside):
            continue
        low = word.lower()
        before = noun_kind(text[i - 1])
        if (
            low in ("outside", "inside", "past", "like")
            and i + 1 < last
            and noun_kind(text[i + 1])
            in (("persons", "bodies") if text[i - 1].lower() not in (*INDEFINITE, "the", "one") else COUNTABLE)
        ):
            continue
        if word == "-" and i + 1 < last and _joins(text[i - 1]):  # "a 50-state poll", "a CNN-Ipsos poll"
            continue
        if word == "." and text[i - 1].lower() in CALENDAR:  # "a Feb. 1 letter"
            continue
        if word in ("'", "’") and text[i - 1].endswith("s") and i + 1 < last and text[i + 1].islower():
            continue  # "Democrats' nominee"
        if word == "," and before == "unknown" and i - 1 not in inside and _lists_adjectives(text, first, i, last):
            continue
        known = before != "unknown" or i - 1 in inside
        if (
            word in PUNCTUATION
            or low in PREPOSITIONS
            or (known and low in AFTERTHOUGHTS and text[i + 1 : i + 2] != ["of"])
        ):
            return i
        if low == "such" and text[i + 1 : i + 2] == ["as"]:
            return i
        if word in ("and", "or", "nor") and (i - 1 in inside or before not in ("person", "unknown")):
            beside = {inside.get(i - 1, ""), inside.get(i + 1)}  # "Ruiz and Holt aides"
            named = len(beside) == 1 or beside == {"person", "other"}
            if named or (i + 1 < last and text[i + 1].islower() and text[i + 1] not in DETERMINERS | set(POSSESSIVES)):
                stop = segment_end(text, i + 1, last, inside)  # "Democratic and independent analysts"
                if stop > i + 2 and stop - 1 not in inside and noun_kind(text[stop - 1]) in ("persons", "bodies"):
                    return stop
            return i
        if i - 1 in inside and i + 1 < last and noun_kind(text[i + 1]) == "document":  # "a Norlink tracking poll"
            continue
        parted = PARTICIPLE.match(word) or (word.islower() and text[i - 1].lower() in WHOLE)
        if word in ACTIVITIES and i + 1 < last and noun_kind(text[i + 1]) == "person":  # "policy planning director"
            continue
        if parted and before != "unknown" and noun_kind(word) == "unknown":
            return i
        if before == "document" and i + 1 < last and plural_people(word) and PARTICIPLE.match(text[i + 1]):
            return i  # "a fact sheet lawmakers released"
    return last


def _lists_adjectives(text: list[str], first: int, comma: int, last: int) -> bool:
    """Does a comma part two adjectives before a noun for somebody: "the tall, bearded diplomat"?"""
    if text[first].lower() not in DETERMINERS or comma - first > 2:
        return False
    behind = text[comma + 1 : min(comma + 3 + ADJECTIVES, last)]
    ends = (n for n, word in enumerate(behind) if word in DETERMINERS or not (word[0].isalnum() or word == "-"))
    size = next(ends, len(behind))
    return any(noun_kind(word) in ("person", "persons") for word in behind[1:size])


def _joins(word: str) -> bool:
    """Does a dash behind the word join it to what follows?"""
    return word[0].isdigit() or word.isupper() or is_outlet(word)


def _closing(text: list[str], opening: int, last: int) -> int:
    """Where the quotation marks that open inside a phrase close, if a noun in small letters follows them."""
    for i in range(opening + 2, min(opening + 2 + TITLED_WORDS, last - 1)):
        if text[i] in CLOSING:
            return i if text[i + 1].islower() and text[i + 1] not in PREPOSITIONS else 0
    return 0
