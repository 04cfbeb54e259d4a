"""Statements by crowds: "critics", "experts", "residents"."""

import re

from ..feature import Feature, Measurement
from ..prose import counted
from ..reading.records import ReadArticle
from ..statements import share_of_statements

FEATURE = Feature(
    title="Statements by unnamed groups",
    unit="share",
    direction="lower",
    why="Critics, experts, locals: a group without a member named may be two people, or none. It cannot be asked back.",
    improve="Name one of them, say how many you spoke to, or cite the survey that asked them.",
    standard=(
        "Markkula Center for Applied Ethics, sourcing codebook, unnamed groups; BBC Editorial Guidelines, accuracy"
    ),
    good=(
        "The school will start an hour later from September, its head, Joan Abbot, said on Thursday. “Tired children "
        "learn nothing,” she said.\n\n"
        "Miro Petrov, a father of three, said he did not know who would take his youngest there. Sleep researcher Anna "
        "Quist, of Velden University, said the change was overdue.\n\n"
        "The bus company, Transvel, said it could not change its timetable before the winter. Councillor Rob Hale said "
        "he would raise it in the next meeting."
    ),
    bad=(
        "The school will start an hour later from September, its head, Joan Abbot, said on Thursday.\n\n"
        "Parents said they did not know who would take their youngest there. Many complained that nobody had asked "
        "them. Experts said the change was overdue. “Tired children learn nothing,” teachers said.\n\n"
        "Bus drivers said their timetable could not be changed before the winter. Critics said the council had not "
        "thought it through. Supporters said that it would get used to it. Some said the old hours should return."
    ),
    advice=(
        "{count/total:statement|statements} {count:~goes to an unnamed group|go to unnamed groups} ({count:place}): "
        "name one of them, or say who they are and how many."
    ),
)


# A group with a member named, and those whom a poll asked: nobody need name more of them.
SOMEBODY = re.compile(
    r"\b(?:including|such as|like|led by|among them)\b.* [A-Z]"
    r"|^(?:(?:[Aa]bout|[Nn]early|[Rr]oughly|[Oo]ver|[Ss]ome|[Mm]ore than|[Jj]ust|[Oo]nly|[Aa]nother"
    r"|[Tt]he|[Aa]lmost) )*"
    r"(?:\d[\d.,]* ?(?:%|percent|per cent)|(?:\w+-(?:thirds|quarters|fifths)|[Hh]alf|[Aa] (?:third|quarter|fifth)"
    r"|\w+ (?:in|out of) (?:\d+|three|four|five|ten)) of\b|\w+ (?:in|out of) (?:\d+|three|four|five|ten)\b)"
)


def measure(read: ReadArticle) -> Measurement:
    """The share of statements by groups of people of whom none is named; a share that a poll counted is no group."""
    measured = share_of_statements(read, lambda source: source.type == "unnamed_group")
    amiss = tuple((start, end) for start, end in measured.evidence if not SOMEBODY.search(read.text[start:end]))
    facts = {**(measured.facts or {}), **counted(read, amiss)}
    return measured._replace(amiss=amiss, facts=facts) if measured.facts else measured
