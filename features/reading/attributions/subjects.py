"""Who stands before a cue says it, where the reader found nobody: "Ms. Ruiz insisted that …".

Also with a bracket of commas between them: "Dr. Lund of Garnholt Hospital, who was not involved, called the result …".
"""

from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from ..lexicon import ABBREVIATED
from ..records import Attribution, ReadArticle
from ..voice import Ranges
from .speakers import may_speak, names

LONGEST, LONGEST_BRACKET = 12, 40  # tokens of a name with its titles or of a description; of what follows it
FARTHEST = LONGEST + LONGEST_BRACKET + 3
PRONOUNS = frozenset(["he", "she"])
PASSIVE = frozenset(["is", "are", "was", "were", "be", "been", "being"])  # "Ruiz was told that": somebody else told her
ASKED = frozenset(["asked", "pressed", "accused"])  # behind a comma, for "who was asked"
MARKS = frozenset('“”"[]:;—–…')


class _Names(NamedTuple):
    all: Ranges
    people: dict[int, int]  # starts of the names of people and bodies by their ends


def with_subjects(read: ReadArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` with a source for what is said in the active voice by whoever stands before the cue."""
    nobodys = [n for n, item in enumerate(found) if item.cue and not item.source and _told(read, item)]
    if not nobodys:
        return list(found)
    people = {entity.end: entity.start for entity in read.entities if entity.type in ("PERSON", "ORG")}
    named = _Names(names(read), people)
    changed = list(found)
    for n in nobodys:
        changed[n] = _with_subject(read, found[n], named)
    return changed


def _told(read: ReadArticle, item: Attribution) -> bool:
    """Does a cue report speech, in the active voice or as in "Ruiz was quoted as saying that"?"""
    told = read.text[slice(*item.cue[0])].lower().split()
    return ("quoted" in told and "as" in told) or (item.cue_kind == "speech" and PASSIVE.isdisjoint(told))


def _with_subject(read: ReadArticle, item: Attribution, named: _Names) -> Attribution:
    words, starts, ends = read.tokens
    cue = read.tokens.within(*item.cue[0])
    told = [word.lower() for word in words[cue.start : cue.stop]]
    source = _subject(read, cue.start, set(told), named)
    if source is None:
        return item
    span = starts[source.start], ends[source.stop - 1]
    content = tuple(part for part in item.content if part[1] <= span[0] or span[1] <= part[0])
    return replace(item, cue_kind="speech", source=(span,), content=content) if content else item


def _subject(read: ReadArticle, cue: int, told: Set[str], named: _Names) -> range | None:
    """The tokens of whoever stands before the cue that begins with token `cue`."""
    words, starts, _ = read.tokens
    at = bisect_right(read.sentences, starts[cue], key=lambda sentence: sentence.start) - 1
    first = read.tokens.at(read.sentences[at].start)
    at = bisect_right(read.quotations, starts[cue], key=lambda quotation: quotation.end) - 1
    if at >= 0:  # “…,” Ms. Ruiz said
        first = max(first, read.tokens.at(read.quotations[at].end) + 1)
    first = max(first, cue - FARTHEST)  # whoever is named with more words is not taken
    first = next((n + 1 for n in range(cue - 1, first - 1, -1) if words[n] in MARKS), first)
    if first >= cue:
        return None
    if words[cue - 1] != ",":
        phrase = _phrase(read, range(first, cue), named.all) if any(map(str.isalpha, told)) else None
        if phrase is None and "quoted" in told:  # "In the other report, a patient was quoted as saying"
            comma = next((n for n in range(cue - 1, first, -1) if words[n] == ","), cue)
            phrase = _phrase(read, range(comma + 1, cue), named.all)
        return phrase or _name(read, first, cue, named)
    if ASKED.isdisjoint(told) and not any(word.endswith("ing") for word in told):
        return _bracketed(read, range(first, cue - 1), named.all)
    return None


def _name(read: ReadArticle, first: int, cue: int, named: _Names) -> range | None:
    """The pronoun or the name, with "Ms" or "Sen.", right before a cue."""
    words, _, ends = read.tokens
    if words[cue - 1].lower() in PRONOUNS:
        return range(cue - 1, cue)
    if ends[cue - 1] not in named.people:
        return None
    name = max(first, read.tokens.at(named.people[ends[cue - 1]]))
    title = name - 1 - (words[name - 1] == ".")
    return range(title if title >= first and words[title].lower() in ABBREVIATED else name, cue)


def _phrase(read: ReadArticle, span: range, named: Ranges) -> range | None:
    """The tokens, if they name or describe somebody, without "but" before them."""
    words, starts, ends = read.tokens
    while span and words[span.start].lower() in ("and", "but"):
        span = span[1:]
    if not 0 < len(span) <= LONGEST:
        return None
    told = [word.lower() for word in words[span.start : span.stop]]
    return span if may_speak(told, named.meet(starts[span.start], ends[span.stop - 1])) else None


def _bracketed(read: ReadArticle, span: range, named: Ranges) -> range | None:
    """The tokens from a phrase that names or describes somebody on, up to the comma that ends what follows it."""
    words = read.tokens.words
    for _ in range(2):  # "In Garnholt, Ms. Ruiz, the mayor, …"
        comma = next((n for n in span if words[n] == ","), None)
        if comma is None or not 1 < span.stop - comma <= LONGEST_BRACKET or words[comma + 1] == "including":
            return None
        if _phrase(read, range(span.start, comma), named):
            return span
        span = range(comma + 1, span.stop)
    return None
