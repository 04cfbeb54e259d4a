"""Whom "They" at the start of a sentence goes on about: those with whom the sentence before opens."""

from bisect import bisect_left

from ..names.character import Character
from .discourse import Discourse, Referent

TEAMS = ("team", "couple", "duo", "trio", "pair")  # each "they" all the same
OPENING = 8  # words with which a sentence tells whom it is about


def pair_before(discourse: Discourse, at: int) -> tuple[Character, ...] | None:
    """People named together: "[Ruiz and Holt] met farmers. They"."""
    start, cast = _sentence_before(discourse, at), discourse.cast
    if start < 0:
        return None
    opens = discourse.read.tokens.within(start, at).start
    for i in range(bisect_left(cast.starts, start), bisect_left(cast.starts, at)):
        people = discourse.joined(i)
        begins = cast.names[i + 1 - len(people)].begins if people else 0
        if people and (begins in (opens, opens + 1) or discourse.words[begins - 1] == ","):
            return people
    return None


def team_before(discourse: Discourse, at: int) -> Referent | None:
    """One body of several people: "[Ruiz's team] tested patients. They"."""
    start, tokens = _sentence_before(discourse, at), discourse.read.tokens
    i = next((i for i in tokens.within(start, at)[:OPENING] if tokens.lower[i] in TEAMS), -1) if start >= 0 else -1
    if i < 0:
        return None
    last = discourse.last(lambda referent: True, tokens.ends[i], 0)
    return last.sure(0.6) if last and last.name.endswith(tokens.words[i]) else discourse.group_at(i, 0.5)


def _sentence_before(discourse: Discourse, at: int) -> int:
    """Where the sentence before the one that opens at `at` starts; -1 where none opens there."""
    sentences, here = discourse.read.sentences, discourse.antecedents.sentence_at(at)
    return sentences[here - 1].start if here > 0 and sentences[here].start == at else -1
