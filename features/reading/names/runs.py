"""Runs of capitalised words: where the names of a text begin and end."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from ...text.outlets import is_outlet
from ...text.tokens import Tokens
from ..lexicon import ABBREVIATED, GENERATION, given_names, plural_people, words
from ..records import Entity

OPENERS = words("grammar", "openers")
MAY_NAME = words("grammar", "may name")
BREAKS = OPENERS - MAY_NAME  # in a headline these have capitals and still end a name
PARTICLES = words("grammar", "particles")
BODY_WORDS = words("bodies", "names")
PUBLICATIONS = words("bodies", "publications")  # words in the names of outlets that are not known by name
# "The Argentine-born bishop", "a Kremlin-backed party": no names, whatever name they begin with.
COMPOUND = re.compile(r"-(?:born|based|backed|led|owned|run|funded|style|era|friendly|controlled|held|area|wide|like)$")
PARTY = re.compile(r"[DRI]-(?:[A-Z]{2}$|[A-Z][a-z]{3,})")  # "R-Texas" behind a name, with brackets or without

CAUSES = ("Without", "Against", "Before", "Over")  # "Doctors Without Borders", "Mothers Against Drunk Driving"
MARKED = (['"', '"'], ["“", "”"], ["'", "'"], ["‘", "’"], ["(", ")"])


class Labels(NamedTuple):
    """The reader's entities that name somebody or something, for look-up by their ends."""

    ends: list[int]
    entities: list[Entity]

    def at(self, start: int, end: int) -> Entity | None:
        """The entity that covers `start:end`."""
        i = bisect_left(self.ends, end)
        return self.entities[i] if i < len(self.ends) and self.entities[i].start <= start else None


def runs(text: str, tokens: Tokens, verbs: set[int], openings: set[int]) -> list[tuple[int, int]]:
    """Token ranges of neighbouring capitalised words, kept together over initials, abbreviations and particles.

    `verbs` are the offsets at which cues begin: in a headline "Says" has a capital and is still no name. `openings` are
    those at which sentences begin: "on X. Norlink" are two names, "X. Ruiz" is one.
    """
    words_, starts, ends = tokens
    # Comparing before asking for the case spares most words the call.
    capital = [
        i
        for i, word in enumerate(words_)
        if (("A" <= word < "[" or word > "À") and word[0].isupper()) or ("-" in word and _joined_on(word))
    ]
    found: list[tuple[int, int]] = []
    first = previous = -9
    for i in capital:
        word, lower = words_[i], tokens.lower[i]
        if starts[i] in verbs or ("-" in word and (COMPOUND.search(word) or PARTY.match(word))):
            continue
        cause = word in CAUSES and i - previous == 1 and plural_people(words_[previous])
        single = len(word) == 1 and words_[i + 1 : i + 2] != ["."]
        if lower in BREAKS and not cause and (single or not word.isupper()):
            continue
        gap = i - previous
        if gap == 2 and first >= 0 and is_nickname(words_, i):
            continue
        opens = lower in MAY_NAME and i + 1 < len(words_) and tokens.lower[i + 1] in OPENERS
        if opens and (gap > 1 or words_[i + 1][0].isupper()):  # "Ruiz May Not Run", but "Ana May said"
            continue
        joined = gap == 1
        if gap == 2:
            link = words_[i - 1]
            joined = (
                link in PARTICLES
                or link == "&"
                or (
                    link == "."
                    and starts[i] not in openings
                    and ends[previous] == starts[i - 1]
                    and (len(words_[previous]) == 1 or words_[previous].lower() in ABBREVIATED)
                )
            )
        elif gap == 3:
            joined = words_[i - 1] in PARTICLES and words_[i - 2] in PARTICLES
        elif gap == 4:
            joined = is_nickname(words_, i - 2)
        if joined and starts[i] - ends[i - 1] <= 1 and text[starts[i] - 1] != "\n":
            previous = i
            continue
        if first >= 0:
            found.append((first, previous + 1))
        first = previous = i
    if first >= 0:
        found.append((first, previous + 1))
    return found


def is_nickname(words_: list[str], i: int) -> bool:
    """Is it set in marks between a given name and a surname: Ray "[Bud]" Holt, James ([Jimmy]) Holt?"""
    around = words_[i - 1 : i + 2 : 2]
    return (
        around in MARKED
        and words_[i - 2] in given_names()
        and words_[i + 2 : i + 3] != []
        and words_[i + 2][0].isupper()
    )


def _joined_on(word: str) -> bool:
    """Is it a name with a particle joined on: "al-Haddad", "el-Amin"?"""
    particle, _, rest = word.partition("-")
    return particle in PARTICLES and rest[:1].isupper()


def names_outlet(parts: Sequence[str]) -> bool:
    """Do the words of a name say that it is an outlet's: "CNN", "the Gateway Pundit", "the Norlink Post"?"""
    return not PUBLICATIONS.isdisjoint(parts) or any(map(is_outlet, parts)) or is_outlet(" ".join(parts))


def cut(tokens: Tokens, first: int, last: int, labels: Labels) -> list[tuple[int, int]]:
    """Cut a run behind a full name that the reader marked: "[Hillary Clinton] Sides", in a headline."""
    if last - first < 3:
        return [(first, last)]
    i = bisect_left(labels.ends, tokens.ends[first])
    while i < len(labels.ends) and labels.ends[i] < tokens.ends[last - 1]:
        entity = labels.entities[i]
        i += 1
        if entity.type != "PERSON" or entity.start < tokens.starts[first]:
            continue
        inside = tokens.within(entity.start, entity.end)
        following = tokens.words[inside.stop]
        # "[Jonas Gahr] Støre"
        surname = inside.stop == last - 1 and not following.endswith(("s", "ed")) and not is_outlet(following)
        if len(inside) > 1 and not (
            surname
            or following in BODY_WORDS
            or following == "."
            or following.lower() in GENERATION
            or inside.stop >= last
        ):
            return [(first, inside.stop), *cut(tokens, inside.stop, last, labels)]
    return [(first, last)]
