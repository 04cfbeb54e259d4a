"""Lexical verbs as hedges: what appears, what evidence suggests, what "I think", what "is believed"."""

from ..lexicon import person_noun, plural_people
from .place import BE, PERSONS, Place, words

DETERMINERS = words("the a an this that these those his her its their our my your any every each no")
PREPOSITIONS = words(
    "in on at before with for alongside together during next by from under near outside inside of live"
)
QUOTES = frozenset("\"“”‘’'")
ASIDE = BE | words("not n't also just really only 'm am isn't aren't wasn't weren't")
LEADING = words("not n't to also strongly clearly would might may could have has does do did")
AUXILIARIES = words("has does as always")
PEOPLE = words(
    "democrats republicans sanders officials critics others experts analysts aides cruz advisers supporters lawmakers "
    "leaders users observers allies authorities police voters opponents sources researchers scientists conservatives "
    "liberals progressives"
)
FACTLIKE = words(
    "evidence report reports data study studies research poll polls survey surveys analysis findings results figures "
    "numbers signs records documents history it this that which estimates emails record statistics timing comments "
    "remarks statement headline photos video language experience polling trend trends message past everything nothing "
    "reporting coverage testing accounts letter memo note document transcript tape footage test tests model "
    "investigation inquiry review audit tally result sign theory pattern map image picture filing ruling"
)
DOCUMENTS = FACTLIKE - words("it this that which everything nothing past history experience language message timing")
CLAUSES = PERSONS | words("that which whom when where and but or to not n't said says has have had is are was were")
SEEMING = words("seem seems seemed begins began starts started expected likely")
WIDELY = words("widely generally commonly broadly universally largely")
UNNAMED_AGENTS = words("some many most critics experts observers others analysts pundits")
PARTICIPLES = words(
    "said seen viewed regarded perceived believed thought rumored rumoured reputed understood considered"
)
RELATIVE = words("which whom what")
HELD = words(
    "said believed thought rumored rumoured reputed understood reported acknowledged speculated perceived held"
)
LOOKED_UPON = words(
    "seen viewed regarded hailed described interpreted touted billed recognized credited accepted dismissed derided "
    "portrayed characterized characterised"
)
# "Is considered safe" lays a judgement on nobody; "is considered in the report" tells what was done.
NOT_JUDGED = words("for in at on by when before after during with and or but carefully closely") | {""}


def linking(p: Place) -> bool:
    """Appearing in court, on television or before a crowd is no hedge, nor is an effort "to appear tough"."""
    after = p.word(1)
    if p.word(-1) == "to" and p.word(-2) not in SEEMING:
        return False
    if not after or after in PREPOSITIONS or not (after[0].isalpha()):
        return False
    if p.words[p.start] == "appearing":
        return after in ("to", "as")
    if after == "as":
        return p.word(2) in ("if", "though")
    if after == "to":
        return p.word(2) not in DETERMINERS and p.word(2) not in ("be.", "me", "us", "him", "them", "have.")
    if after in DETERMINERS:
        return after not in ("the", "this", "these", "his", "her")
    return after not in (
        "there", "here", "where", "first", "again", "twice", "together", "publicly", "regularly", "frequently", "often",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "only", "when", "last", "and",
        "alone", "briefly", "onstage", "online", "wearing", "shortly", "beside", "next", "after", "separately", "daily",
        "throughout", "within", "via", "or", "this", "today", "later", "earlier",
    )  # fmt: skip


def inference(p: Place) -> bool:
    """Evidence suggests; a person who suggests is proposing or just saying so."""
    if p.word(1) == "that" and p.word(2) in ("we", "you", "they", "he", "she") and p.word(3).endswith("should"):
        return False
    head = p.words[p.start]
    before = [word for word in p.words[max(p.first, p.start - 4) : p.start] if word not in QUOTES]
    if p.word(-1) in ("as", "by", "for"):
        return False  # "as suggested by", "answered by suggesting", "scolded for suggesting"
    if head in ("suggest", "suggests", "suggested", "indicate", "indicates", "indicated") and before:
        subject = before[-1] if before[-1] not in LEADING else "".join(before[-2:-1])
        if subject in FACTLIKE or (head.startswith("suggest") and before[-1] != "to" and _plain_noun(subject)):
            return True
        return _reported_far_before(p)
    if head in ("suggesting", "indicating"):  # "he is not suggesting that": what somebody says
        told = len(before)
        while before and before[-1] in ASIDE:
            before.pop()
        return len(before) == told or bool(before and before[-1] in FACTLIKE)
    return False


def _reported_far_before(p: Place) -> bool:
    """ "A small study of 40 sailors done in Norway suggests": the document that the clause is about."""
    if person_noun(p.word(-1)) or plural_people(p.word(-1)):
        return False
    for word in reversed(p.words[max(p.first, p.start - 10) : p.start]):
        if word in DOCUMENTS or not word[0].isalnum() or word in CLAUSES:
            return word in DOCUMENTS
    return False


def _plain_noun(subject: str) -> bool:
    """A plural that is a thing as far as its ending tells: no group of people that makes proposals, no "was"."""
    return subject.endswith("s") and subject.isalpha() and subject not in PEOPLE | BE | PERSONS | AUXILIARIES


def own_belief(p: Place) -> bool:
    """ "I think" hedges, "I don't think so" and "what I think about" do not."""
    return p.word(1) not in ("in", "about", "of", "so", ".", "?") and p.word(-1) not in ("what", "how", "do", "as")


def impersonal_passive(p: Place) -> bool:
    """ "Is believed to", "widely seen as": only with what is said or thought, and only with nobody as the agent."""
    first, after, last = p.words[p.start], p.word(1), p.words[p.end - 1]
    if after == "by":
        return p.word(2) in UNNAMED_AGENTS
    if last in ("seen", "viewed") and after not in ("as", "to", "by", "among", "in"):
        return False  # "widely seen debates"
    if WIDELY.intersection(p.words[p.start : p.end]):
        return True
    if first == "be" and p.word(-1) in ("must", "to", "should", "could", "can", "may", "might"):
        return False  # "must be seen as": a wish; in "could be seen as" the verb before it hedges
    if p.word(-1) == "once":
        return False  # "once considered a curiosity": a view that is over
    if first in PARTICIPLES and not RELATIVE.isdisjoint(p.words[max(p.first, p.start - 4) : p.start]):
        return False  # "which the court viewed as"
    if first == "considered" and p.start > p.first and p.raw[p.start - 1][:1].isupper():
        return False  # "Ruiz considered the vote a mistake"
    if first in PARTICIPLES:  # no auxiliary: "a move seen as", but not "he viewed as", "have seen as"
        return p.word(-1) not in PERSONS and p.word(-1) not in (
            "have",
            "has",
            "had",
            "be",
            "being",
            "not",
            "to",
            "never",
        )
    if last in HELD:
        return after in ("to", "that") or (after == "as" and last in ("perceived", "rumored", "rumoured"))
    if last in LOOKED_UPON:
        return after == "as"
    return after.isalpha() and after not in NOT_JUDGED
