"""Whoever stands right before a cue says it, where the reader found nobody: "Ms. Ruiz insisted that …"."""

from collections.abc import Sequence
from dataclasses import replace

from ..lexicon import HONORIFICS
from ..records import Attribution, ReadArticle

PRONOUNS = frozenset(["he", "she"])
PASSIVE = frozenset(["is", "are", "was", "were", "be", "been", "being"])  # "Ruiz was told that": somebody else told her


def with_subjects(read: ReadArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` with a source for what is said in the active voice by the name or pronoun right before the cue."""
    if all(item.source for item in found):
        return list(found)
    named = {entity.end: entity.start for entity in read.entities if entity.type in ("PERSON", "ORGANIZATION")}
    return [item if item.source else _with_subject(read, item, named) for item in found]


def _with_subject(read: ReadArticle, item: Attribution, named: dict[int, int]) -> Attribution:
    words, starts, ends = read.tokens
    cue = read.tokens.within(*item.cue[0]) if item.cue and item.cue_kind == "speech" else range(0)
    if not cue or PASSIVE.intersection(map(str.lower, words[cue.start : cue.stop])):
        return item
    paragraph = read.tokens.within(*next(span for span in read.paragraphs if starts[cue.start] < span[1]))
    last = cue.start - 1
    if last < paragraph.start:
        return item
    if words[last].lower() in PRONOUNS:
        return replace(item, source=((starts[last], ends[last]),))
    if ends[last] not in named:
        return item
    first = read.tokens.at(named[ends[last]])
    title = first - 1 - (words[first - 1] == ".")
    if title >= paragraph.start and words[title].lower() in HONORIFICS:  # "Ms Ruiz", "Dr. Ruiz"
        first = title
    return replace(item, source=((starts[first], ends[last]),))
