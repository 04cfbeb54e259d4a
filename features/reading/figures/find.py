"""Figures and allegations in the reporter's voice, and whether anybody stands behind them.

`needs_source` is False where an editor would ask for none: dates, measures, scores, small counts, public records and
what everybody knows (quantities.py, backing.py). `sourced` is True where an attribution covers the figure, somebody
speaks in its paragraph, or what stands around it makes a question unlikely (asked.py). After the Reuters Handbook of
Journalism ("source every statement unless it is an established fact") and the BBC Editorial Guidelines on statistics.
"""

from ..hedges.place import words
from ..records import Figure, Hedge, ReadArticle
from ..voice import Ranges, reported
from .asked import asked
from .backing import Backing
from .quantities import number_places, quantity

BEFORE_ALLEGED = words("the an a his her their its of for with any over about")


def find_figures(read: ReadArticle) -> list[Figure]:
    """All figures in text order, disjoint, boilerplate left out; allegations are the reporter's own legal hedges."""
    tokens = read.tokens
    lower = tokens.lower
    voices, furniture, backing = reported(read), Ranges(read.boilerplate), Backing(read, lower)
    found: list[Figure] = []
    taken = 0  # offset up to which the text is used
    for place in number_places(tokens):
        quantified = quantity(lower, tokens.starts, tokens.ends, place) if tokens.starts[place] >= taken else None
        if quantified is None:
            continue
        start, taken = tokens.starts[quantified.first], tokens.ends[quantified.last - 1]
        if start not in furniture:
            needed = quantified.needs_source and not backing.settled(start, quantified.type)
            sourced = start in voices or backing.sourced(start, quantified.type)
            if needed and not sourced:
                sourced = not asked(backing, start, taken, quantified.type)
            needed = needed and not (sourced and backing.background(start, quantified.type))
            found.append(Figure(start, taken, quantified.type, sourced, needed))
    for hedge in read.hedges:
        if hedge.type == "legal" and hedge.start not in voices and _accuses(read, hedge):
            sourced = backing.sourced(hedge.start, "allegation")
            found.append(Figure(hedge.start, hedge.end, "allegation", sourced, True))
    return sorted(found)


def _accuses(read: ReadArticle, hedge: Hedge) -> bool:
    """An accusation that nobody makes: not "prosecutors alleged", not "charged with", which a court has on record."""
    phrase = read.text[hedge.start : hedge.end].lower().split()
    if phrase[-1] == "alleged":
        before = read.text[max(0, hedge.start - 20) : hedge.start].lower().split()
        return bool(before) and before[-1] in BEFORE_ALLEGED
    return phrase[0] == "allegedly" or "accused" in phrase
