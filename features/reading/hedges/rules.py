"""What the context decides about a hedge: the conditions that the lexicon names.

Every rule looks at the words around the match and says whether it is a hedge. Each has its cases in
tests/test_hedges.py.
"""

from collections.abc import Callable

from .amounts import before_amount, vague_amount
from .place import Place, words

DETERMINERS = words("the a an this that these those his her its their our my your any every each no")
POSSESSIVES = words("his her its their our my your 's military economic political financial")
PREPOSITIONS = words(
    "in on at before with for alongside together during next by from under near outside inside of live"
)
PERSONS = words("he she they we you i who")
BE = words("is are was were be been being 's 're it's that's")
AUXILIARIES = words("has does as always")
PERCEPTION = words("see hear feel smell taste tell understand remember afford")
MONTH_BEFORE = words("in last this next of since until by late early mid-may from through and to between on")
PEOPLE = words(
    "democrats republicans sanders officials critics others experts analysts aides cruz advisers supporters lawmakers "
    "leaders users observers allies authorities police voters opponents sources researchers scientists conservatives "
    "liberals progressives"
)
FACTLIKE = words(
    "evidence report reports data study studies research poll polls survey surveys analysis findings results figures "
    "numbers signs records documents history it this that which estimates emails record statistics timing comments "
    "remarks statement headline photos video language experience polling trend trends message past everything nothing "
    "reporting coverage accounts letter memo note document transcript tape footage test tests model "
    "investigation inquiry review audit tally result sign theory pattern map image picture filing ruling"
)
SEEMING = words("seem seems seemed begins began starts started expected likely")
NO_SUSPECTS = words("that the he she they it his her . , : ; or cases case") | {""}
WIDELY = words("widely generally commonly broadly universally largely")
UNNAMED_AGENTS = words("some many most critics experts observers others analysts pundits")
WH = words("who what when where why how which whether if")
MAKING = words("make makes made making keep keeps")
EASE = words("safely comfortably afford")  # "could safely": ability
PARTICIPLES = words(
    "said seen viewed regarded perceived believed thought rumored rumoured reputed understood considered"
)
HELD = words(
    "said believed thought rumored rumoured reputed understood reported acknowledged speculated perceived held"
)
LOOKED_UPON = words(
    "seen viewed regarded hailed described interpreted touted billed recognized credited accepted dismissed derided "
    "portrayed characterized characterised"
)
# "Is considered safe" lays a judgement on nobody; "is considered in the report" tells what was done.
NOT_JUDGED = words("for in at on by when before after during with and or but carefully closely") | {""}
SOMEBODY = words("i we you he she")
OUTCOMES = words("be have become face lose win end see get mean still very well also")  # what may befall somebody
PERMITTED = words("leave go enter begin start sit stand use apply")  # "you may leave"
CRIMES = words(
    "murder assault rape theft fraud robbery manslaughter possession conspiracy attempted burglary arson treason "
    "felony misdemeanor misdemeanour violating causing driving killing plotting trying making lying stealing "
    "felonies perjury terrorism two three four five six seven eight one multiple several first-degree "
    "second-degree third-degree aggravated criminal battery trespassing disorderly espionage money sexual domestic "
    "bribery corruption counts kidnapping extortion embezzlement harassment obstruction wire tax insider resisting "
    "misusing misdemeanors involuntary reckless a an crimes"
)


def modal(p: Place) -> bool:
    """May the month, might the noun and could of ability are not hedges."""
    head, after, before = p.words[p.start], p.word(1), p.word(-1)
    if head == "may":
        capital = p.raw[p.start][0] == "M"
        if capital and (p.start > p.first or after[:1].isdigit() or after in (",", "'s")):
            return False
        if after[:1].isdigit() or before in ("theresa", "in", "last"):
            return False
        if before == "you" and after in PERMITTED:
            return False
        return after not in ("day", "be.") and not (before in MONTH_BEFORE and capital)
    if before in ("nor", "neither"):
        return False  # "nor could the mayor": a denial
    if head == "might":
        return (
            before not in POSSESSIVES and before not in ("with", "of", "all") and after not in ("of", ".", ",", "and")
        )
    if "how" in p.words[max(p.first, p.start - 7) : p.start] or before in ("whoever", "anyone"):
        return False  # "how much they could raise": ability
    if after == "do" and p.word(2) == "so":
        return False
    if after not in ("be", "have", "mean") and p.word(2) in ("no", "nothing", "nobody", "neither"):
        return False  # "could make no promise": a denied ability
    if before in SOMEBODY and after not in OUTCOMES:
        return False  # "the car that she could afford": what somebody could do, he was able or free to do
    if after in ("not", "n't", "only", "barely", "no", "hardly", "never", "neither"):
        return p.word(2) in ("have", "mean") and after != "n't"
    if (after in PERCEPTION and p.word(-1) in PERSONS) or (after == "tell" and p.word(2) in ("you", "us", "me")):
        return False
    if after in EASE or (after in ("i", "you", "we") and before not in PERSONS) or _compared(p):
        return False
    if after in (".", ",", "?", "!", "") or before in ("wish", "wished", "as"):
        return False
    if before in PERSONS and p.word(-2) in ("before", "until", "wish", "once", "than", "as"):
        return False  # "before they could leave": ability
    if "so" in p.words[max(p.first, p.start - 4) : p.start] and before in PERSONS:
        return False  # "so that they could": purpose
    return not (
        before in PERSONS and p.word(-2) in ("everything", "all", "whatever", "anything", "much", "best", "where")
    )


def _compared(p: Place) -> bool:
    """ "More than they could handle": the clause of a comparison speaks of ability."""
    return "than" in p.words[max(p.first, p.start - 8) : p.start] and p.word(2) in (".", ",", ";", "")


def likely(p: Place) -> bool:
    """ "Likely voters" is a pollster's term, and "twice as likely as" and "20% more likely" are ratios."""
    measured = p.word(-2) if p.word(-1) in ("more", "less") else p.word(-1)
    if measured in ("as", "equally", "how", "times", "%", "percent", "any", "no") or (
        p.words[p.start] in ("more", "less") and "than" in p.rest(25)
    ):
        return False
    if p.words[p.start] == "unlikely" and p.word(-1) not in BE and p.word(1).isalpha():
        return p.word(1) in ("to", "that", "if", "given", "because", "until", "unless")  # "unlikely allies"
    return p.word(1) not in (
        "voter",
        "voters",
        "caucus",
        "caucus-goers",
        "caucusgoers",
        "republican",
        "democratic",
    ) or (
        p.word(1) in ("republican", "democratic")
        and p.word(2) not in ("voters", "primary", "caucus", "caucus-goers", "caucusgoers")
    )


def possible(p: Place) -> bool:
    """What can be done is no hedge ("as soon as possible", "made it possible"); what may be so is."""
    before, after = p.word(-1), p.word(1)
    if p.word(-2) in MAKING or before.endswith("est") or (before.endswith("ly") and "not" in (p.word(-2), p.word(-3))):
        return False  # "not legally possible"
    if (before == "thought" and p.words[p.start] == "possible") or before in (
        "as",
        "every",
        "made",
        "make",
        "makes",
        "making",
        "where",
        "if",
        "when",
        "whenever",
    ):
        return False
    if (
        (before in BE and p.word(-2) == "what")
        or before in ("what's", "not", "n't", "no", "longer", "only", "all", "isn't", "wasn't")
        or p.word(-2) == "as"
    ):
        return False
    return after not in ("to", "for") or before not in BE


def apparent(p: Place) -> bool:
    """ "An apparent suicide" hedges; "it became apparent", "the potential for growth" and "supposed to" do not."""
    return p.word(1) not in (".", ",", "that", "in", "to", "from", "when", "and", "for", "of", "")


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
    before = p.words[max(p.first, p.start - 4) : p.start]
    if p.word(-1) in ("as", "by", "for"):
        return False  # "as suggested by", "answered by suggesting", "scolded for suggesting"
    if head in ("suggest", "suggests", "suggested", "indicate", "indicates", "indicated") and before:
        subject = before[-1]
        if subject in (
            "not",
            "n't",
            "to",
            "also",
            "strongly",
            "clearly",
            "would",
            "might",
            "may",
            "could",
            "have",
            "has",
        ):
            subject = before[-2] if len(before) > 1 else ""
        return subject in FACTLIKE or (head.startswith("suggest") and _plain_noun(subject))
    return head in ("suggesting", "indicating")


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


def crime(p: Place) -> bool:
    """Charged with a crime, not with a task; suspected of an act, not "he suspected that" or "suspected cases"."""
    if p.words[p.start] == "charged":
        return p.word(1) in CRIMES
    return p.word(1) not in NO_SUSPECTS and p.word(-1) not in PERSONS


def ignorance(p: Place) -> bool:
    """ "Officials did not know why": what could not be found out; "she didn't know him" is no limit of the report."""
    if p.words[p.start] == "who":
        return not p.word(-1)[:1].isalnum()  # "anyone who knows him"
    if p.word(2) in ("to", ".", ""):
        return False  # "the crew does not know how to sail"
    return p.word(1) in WH and p.word(-1) not in ("i", "you", "he", "she")


def denied(p: Place) -> bool:
    """ "Neither firm returned a call": the answer that did not come is told by a word far before the verb."""
    return not words("neither none nobody nor").isdisjoint(p.words[max(p.first, p.start - 14) : p.start])


def plain_adverb(p: Place) -> bool:
    """ "Could clearly see", "made clear" and "not completely" claim nothing extra."""
    return p.word(-1) not in (
        "not",
        "n't",
        "see",
        "hear",
        "less",
        "more",
        "so",
        "as",
        "if",
        "enough",
        "isn't",
        "almost",
        "very",
    )


def softener(p: Place) -> bool:
    """ "It was kind of silly" softens; "this kind of thing" classifies."""
    before = p.word(-1)
    return (
        before in BE
        or before in PERSONS
        or before in ("just", "really", "feels", "felt", "has", "have", "to")
        or before.endswith("ly")
    )


CONDITIONS: dict[str, Callable[[Place], bool]] = {
    "modal": modal,
    "likely": likely,
    "possible": possible,
    "apparent": apparent,
    "linking": linking,
    "inference": inference,
    "own_belief": own_belief,
    "impersonal_passive": impersonal_passive,
    "crime": crime,
    "ignorance": ignorance,
    "before_amount": before_amount,
    "vague_amount": vague_amount,
    "denied": denied,
    "plain_adverb": plain_adverb,
    "softener": softener,
}
