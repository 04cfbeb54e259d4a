"""What a run of capitalised words names: the name, with the titles before it and a first guess at its kind.

The reader's entities help but are not relied on: a run without an entity is judged by its own words, an honorific
or a title before it, a given name, or a word that only bodies end with ("Department", "Coalition").
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from ...text.outlets import is_outlet
from ...text.tokens import Tokens
from ..lexicon import (
    GENERATION,
    HONORIFICS,
    ORDERS,
    SEATS,
    given_names,
    inhabitants,
    noun_kind,
    person_noun,
    plural_people,
    singular,
    words,
)
from ..records import Entity
from .kinds import KINDS, KNOWN, PLACES, kind_of
from .runs import BODY_WORDS, CAUSES, OPENERS, PARTICLES, PUBLICATIONS, Labels, is_nickname

COUNTED = words("groups", "pronouns")
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
CALENDAR = words("grammar", "calendar")
PARTY_ADJECTIVES = words("grammar", "party adjectives")
DEPARTMENTS = words("grammar", "departments")
BEFORE_TITLES = ("the", "a", "an", "his", "her", "their", "our", "this", "that", "vice", "former")
DISEASES = (["disease"], ["syndrome"], ["lymphoma"], ["palsy"], ["patients"])  # "Parkinson's disease" names nobody
OF_MANY = ("are", "were", "have", "do", "say", "call", "argue", "want", "believe", "think", "see", "hope", "fear")
OF_A_CAMP = ("ists", "crats")  # "Velden Federalists": whatever the reader takes them for, these are many
INITIALS = re.compile(r"(?:[A-Z]\.)+|[A-Z]")  # "J.B.", the "J" of "J."
SERVING = ("Acting", "Incoming", "Outgoing", "Commanding", "Managing", "Presiding", "Visiting", "Founding", "Ruling")

MAKERS = words("grammar", "makers") | {"rival"}


class Name(NamedTuple):
    """A run of capitalised words that names something; `first` and `last` are token numbers, end exclusive."""

    start: int
    end: int
    first: int
    last: int
    words: tuple[str, ...]  # without honorific and title
    kind: str  # person | body | place | document | other (could be any)
    honorific: str | None
    title: tuple[int, int] | None  # token numbers of the title before the name, honorifics left out
    begins: int  # the token where title, honorific or name begin, whichever is first


def name_in(tokens: Tokens, first: int, last: int, opens: bool, vocabulary: set[str], labels: Labels) -> Name | None:
    """The name in a run, with honorific and title split off; None where the run names nothing."""
    words_, starts = tokens.words, tokens.starts
    known = "+".join(words_[first:last]) in KNOWN  # "Police Scotland"
    while not known and first < last and opens and words_[first].lower() in OPENERS and not _is_acronym(words_, first):
        first += 1
    if (
        last - first > 1
        and (many := singular(words_[first]))
        and (noun := person_noun(many))
        and (noun.role == "official" or words_[first + 1] in given_names())
    ):
        first += 1 + (words_[first + 1] == ".")  # "Senators Ana Ruiz and Piet Holt", "Govs. Ruiz and Holt"
    if last - first > 2 and words_[last - 1] in SEATS | ORDERS:  # "Ana Ruiz MP"
        last -= 1
    if first >= last:
        return None
    if opens and last - first == 2 and words_[first].lower() in MAKERS and words_[first + 1].lower() not in vocabulary:
        at = first + 1  # "Chipmaker Norlink cuts jobs", "Rival Norlink rose"
        return Name(starts[at], tokens.ends[at], at, last, (words_[at],), "body", None, None, at)
    known = "+".join(words_[first:last]) in KNOWN
    if known or (last - first == 1 and is_outlet(words_[first])):
        parts = tuple(" ".join(words_[first:last]).split())
        return Name(starts[first], tokens.ends[last - 1], first, last, parts, "body", None, None, first)
    if last - first > 2 and words_[first + 1] in CAUSES and plural_people(words_[first]):
        return Name(
            starts[first], tokens.ends[last - 1], first, last, tuple(words_[first:last]), "body", None, None, first
        )
    entity = labels.at(starts[last - 1], tokens.ends[last - 1])
    label_kind = KINDS.get(entity.type) if entity else None
    if last - first == 1:
        word = words_[first].lower()
        if word[1:2] == "-" and word[0] in "dri":  # "R-Texas"
            return None
        if "-" in word and word.split("-")[0] in NUMBERS:  # "Three-fourths"
            return None
        if words_[first][:-1].isupper() and words_[first].endswith("s") and len(word) > 3:  # "PACs", "NGOs"
            return None
        if len(word) == 1 or word in CALENDAR or word in HONORIFICS or word in PARTY_ADJECTIVES:
            return None
        given = label_kind == "person" and words_[first] in given_names()  # "German" is both
        if label_kind != "body" and word + "s" in inhabitants() and not given:  # "Ukrainian"
            return None
        begun = words_[first] in BODY_WORDS and words_[last : last + 1] == ["of"]  # "Church of Lund"
        acronym = _is_acronym(words_, first)
        if (
            opens
            and not acronym
            and (plural_people(word) or word in COUNTED or (word in vocabulary and not entity and not begun))
        ):
            return None  # "Insiders"
        if (
            plural_people(word) and word.endswith("s") and label_kind != "body" and not acronym
        ):  # "Millennials", whoever takes it for a name
            return None
        if person_noun(word) or (opens and noun_kind(word) in ("document", "bodies")):  # "Mayor", "Footage", "Unions"
            return None
        if (
            opens and word.endswith("s") and "".join(words_[last : last + 1]) in OF_MANY and not entity
        ):  # "Politicos say"
            return None
        if opens and not acronym and noun_kind(word) == "persons" and (word in vocabulary or "-" in word):  # "Insurers"
            return None
        if (
            opens and not entity and word.endswith(("ed", "ly", "tions", "sions", "ments"))
        ):  # "Celebrated speeches", "Historically"
            return None
        if words_[first + 1 : first + 2] in (["'s"], ["’s"]) and words_[first + 2 : first + 3] in DISEASES:
            return None
    label = entity.type if entity else ""
    split = _title_end(words_, first, last)
    marks = [i for i in range(first + 2, last - 2) if is_nickname(words_, i)]
    if (
        entity and label == "PERSON" and entity.start > starts[first] and not marks
    ):  # "Supervisor of Elections [Susan Bucher]"
        marked = bisect_left(starts, entity.start, first, last)
        while marked > split and _may_be_given(words_, marked, first, entity, opens, vocabulary):
            marked -= 1
        split = max(split, marked)
    head = words_[last - 1]  # "the Gateway Pundit" and "the Observer" are no titles, nor is "Teamsters Local"
    titled = person_noun(head) is not None and head not in PUBLICATIONS and head != "Local"
    if label != "PERSON" and titled and _title_alone(words_, first, last, split):
        return None
    if head.lower() in PARTY_ADJECTIVES and first and words_[first - 1].lower() in ("the", "a", "an"):
        return None  # "the Georgia Republican", whatever the reader takes it for
    honorific = next((w for i in range(first, split) if (w := words_[i].lower()) in HONORIFICS), None)
    title = _title(words_, first, split)
    department = _after_office(words_, first, last) if honorific is None else 0
    if (
        title and not department and not any(person_noun(word) for word in words_[title[0] : title[1]])
    ):  # "Eventually Ana Ruiz"
        first, title = split, None
    following = words_[last] if last < len(words_) else ""
    if title and last - split == 1 and words_[split].isupper() and following.islower() and plural_people(following):
        first, title = split, None  # "Veteran FBI agents"
    if department:  # the department is the title's
        split = max(split, department)
        title = (first - 2 - (words_[first - 1].lower() == "the"), split)
    nicknames = {i + k for i in marks for k in (-1, 0, 1)}
    parts = tuple(words_[i] for i in range(split, last) if words_[i] != "." and i not in nicknames)
    if entity and title and entity.start >= tokens.ends[title[1] - 1]:  # what follows a title is no body
        label = "PERSON"
    kind = kind_of(parts, honorific, title is not None, label)
    alone = title is not None and len(parts) == 1 and honorific is None and parts[0].endswith("s")
    if ((kind == "other" or alone) and plural_people(parts[-1])) or parts[-1].endswith(OF_A_CAMP):
        return None  # "Georgia Republicans", "Conservative Republicans"
    if kind != "person":
        split, title, honorific = first, None, None
        parts = tuple(word for token in words_[first:last] if token != "." for word in token.split())
    end = tokens.ends[last - 1]
    if parts[-1].lower() in GENERATION and last < len(words_) and words_[last] == "." and starts[last] == end:
        end += 1  # "Jr."
    begins = min(first, title[0]) if title else first
    return Name(starts[split], end, split, last, parts, kind, honorific, title, begins)


def _may_be_given(words_: list[str], at: int, first: int, surname: Entity, opens: bool, vocabulary: set[str]) -> bool:
    """Is the word before a marked name part of it, because the mark holds no more than a surname: "Chad [Sweet]"?"""
    word = words_[at - 1]
    if word in given_names() or word in PARTICLES or word == "." or INITIALS.fullmatch(word):
        return True
    short = surname.end - surname.start <= len(words_[at]) or len(words_[at]) == 1  # "Sweet", "G. Sullivan"
    joined = words_[at] in PARTICLES
    foreign = not word.isascii()  # "[Sinéad] O’Connor" opens sentences, too: no English word
    return (
        (joined or (short and (foreign or not opens) and at - 1 == first))
        and word.istitle()
        and word.lower() not in vocabulary
        and word.lower() not in CALENDAR
        and not person_noun(word)
    )


def _after_office(words_: list[str], first: int, last: int) -> int:
    """Where the name begins behind the rest of an office: "Director of [Public Affairs Ana Ruiz]"; 0 for no office."""
    if first < 2 or last - first < 2:
        return 0
    before = first - 1 - (words_[first - 1].lower() == "the")
    of_state = words_[max(0, before - 3) : before] == ["Secretary", "of", "State"]
    office = before > 0 and (of_state or person_noun(words_[before - 1]) is not None)
    if not office or words_[before].lower() not in ("of", "for"):
        return 0
    if words_[first].lower() in DEPARTMENTS:
        return first + 1
    if words_[first] in given_names() or words_[before - 1].islower():
        return 0
    return next((i for i in range(first + 1, last - 1) if words_[i] in given_names()), 0)


def _title_end(words_: list[str], first: int, last: int) -> int:
    """The token after the last title or honorific of the run; `first` where there is none."""
    for i in range(last - 1, first - 1, -1):
        word = words_[i]
        if word in given_names() and i + 2 == last:  # "Hunter Biden", "Dean Heller"
            continue
        many = words_[i + 1 : i + 2] == ["."] and singular(word)  # "Democratic Sens. Ana Ruiz and Piet Holt"
        if word.lower() in HONORIFICS or person_noun(word) or many:
            stop = i + 1
            while stop < last and words_[stop] == ".":
                stop += 1
            if stop < last:  # "King" in "Stephen King" stays a name: a title needs a name behind it
                return stop
    return first


def _title_alone(words_: list[str], first: int, last: int, split: int) -> bool:
    """Titles without a name, as in "the President" or "the Florida Republican"; not so in "Department of Justice"."""
    if first > 1 and words_[first - 1] in ("of", "for") and words_[first - 2] in BODY_WORDS:
        return False
    if split > first and last - split == 1:  # "the Deputy Secretary", "Assistant Secretary of Labor"
        return (first > 0 and words_[first - 1].lower() in BEFORE_TITLES) or words_[last : last + 1] in (
            ["of"],
            ["for"],
        )
    return last - split < 1 + (split == first) or (split == first and words_[first] not in given_names())


def _title(words_: list[str], first: int, split: int) -> tuple[int, int] | None:
    """The tokens of the title in `first:split`, without honorifics and stops at its edges."""
    while first < split and (words_[first] == "." or words_[first].lower() in HONORIFICS):
        first += 1
    if split - first > 1 and is_participle(words_[first]):
        first += 1  # "Accompanying President Ana Ruiz"
    while split > first and (words_[split - 1] == "." or words_[split - 1].lower() in HONORIFICS):
        split -= 1
    return (first, split) if split > first else None


def _is_acronym(words_: list[str], i: int) -> bool:
    """Is a word in capitals, and the next one not: "WHO says", "US says"?"""
    return len(words_[i]) > 1 and words_[i].isupper() and not "".join(words_[i + 1 : i + 2]).isupper()


def is_participle(word: str) -> bool:
    """Is a capitalised word what somebody does, and no part of a title: "Accompanying President Ana Ruiz"?"""
    return word.endswith("ing") and word.isalpha() and word[0].isupper() and word not in SERVING and word not in PLACES
