"""Modal verbs as hedges: may, might and could, unless they speak of a month, of ability, permission or purpose."""

from itertools import pairwise

from .place import PERSONS, Place, words

POSSESSIVES = words("his her its their our my your 's military economic political financial")
MONTH_BEFORE = words("in last this next of since until by late early mid-may from through and to between on")
PERCEPTION = words("see hear feel smell taste tell understand remember afford")
EASE = words("safely comfortably afford")  # "could safely": ability
SOMEBODY = words("i we you he she")
OUTCOMES = words("be have become face lose win end see get mean still very well also")  # what may befall somebody
DENIED = words("nor neither nothing nobody none little")
GRANTING = words("however whatever whoever whichever wherever")
WHO = words("whoever whatever")
PERMITTED = words("leave go enter begin start sit stand use apply")  # "you may leave"


def modal(p: Place) -> bool:
    """May the month, might the noun and could of ability are not hedges."""
    head, after, before = p.words[p.start], p.word(1), p.word(-1)
    if head != "could" and _granted(p):
        return False
    if head == "may":
        capital = p.raw[p.start][0] == "M"
        if capital and (p.start > p.first or after[:1].isdigit() or after in (",", "'s")):
            return False
        if after[:1].isdigit() or before in ("theresa", "in", "last"):
            return False
        if before == "you" and after in PERMITTED:
            return False
        return after not in ("day", "be.") and not (before in MONTH_BEFORE and capital)
    if before in DENIED:
        return False  # "nor could the mayor": a denial
    if head == "might":
        if after == "," and "," not in p.rest()[1:]:
            return False  # but "it might, in fact, be"
        return before not in POSSESSIVES and before not in ("with", "of", "all") and after not in ("of", ".", "and")
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
    if before in PERSONS and p.word(-2) in ("until", "wish", "once", "than", "as"):
        return False  # "until they could leave": ability
    window = p.words[max(p.first, p.start - 4) : p.start - 1]
    if "before" in window and "," not in window:
        return False  # "before the law could take effect": what did not come to be
    clause = p.words[max(p.first, p.start - 4) : p.start]
    if ("so" in clause and before in PERSONS) or ("so", "that") in pairwise(clause):
        return False  # "so that they could": purpose
    return not (
        before in PERSONS and p.word(-2) in ("everything", "all", "whatever", "anything", "much", "best", "where")
    )


def _granted(p: Place) -> bool:
    """ "However busy she may be", "no matter how bad it might get": granted, not doubted."""
    clause = p.words[max(p.first, p.start - 12) : p.start]
    while "," in clause:
        clause = clause[clause.index(",") + 1 :]
    granting = (
        GRANTING if clause[-1:] and clause[-1] in PERSONS else GRANTING - WHO
    )  # "whoever wins might face a recount"
    return not granting.isdisjoint(clause) or ("no", "matter") in pairwise(clause)


def _compared(p: Place) -> bool:
    """ "More than they could handle": the clause of a comparison speaks of ability."""
    return "than" in p.words[max(p.first, p.start - 8) : p.start] and p.word(2) in (".", ",", ";", "")
