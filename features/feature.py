"""What a feature is: one small file with its manual page (`FEATURE`) and one pure function (`measure`)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from .reading.records import ReadArticle, Span

Direction = Literal["higher", "lower", "band"]  # which way good journalism points
Unit = Literal["share", "per_1000_words", "count", "points", "words", "ratio"]


@dataclass(frozen=True, slots=True)
class Feature:
    """The manual page of a feature; its id is its file's name, its dimension its folder's."""

    title: str
    unit: Unit
    direction: Direction
    why: str  # why it matters to a reader of news
    improve: str  # what an editor can do
    standard: str  # the style guide, codebook or paper it comes from, by name
    good: str  # an invented passage that does well; measured in the tests
    bad: str  # one that does badly
    band: tuple[float, float] | None = None  # for direction "band": what good reporting stays within
    # One concrete sentence, a str.format template over Measurement.facts: "{unnamed} of {total} attributions go to
    # unnamed groups, the first in paragraph {paragraph}: name one, or say why not."
    advice: str = ""
    advice_above: str = ""  # the same for a value above its band, where `advice` asks for more
    grows: bool = False  # a count that a longer article has more of


class Measurement(NamedTuple):
    """A value with the spans it rests on. None, and never zero, where the feature does not apply."""

    value: float | None
    evidence: tuple[Span, ...] = ()
    note: str = ""  # for a value of None: why it does not apply
    facts: Mapping[str, int | float | str] | None = None  # fill `advice`: counts, names, paragraphs (from 1)
    lacking: tuple[Span, ...] = ()  # passages that show where there is too little of it; evidence shows what there is
    # Of the evidence of too much, what an editor can mend for certain, which `facts` are about; None: all of it. Where
    # nothing is certain, no advice is given.
    amiss: tuple[Span, ...] | None = None


class Entry(NamedTuple):
    """A feature in the catalogue."""

    id: str
    dimension: str
    feature: Feature
    measure: Callable[[ReadArticle], Measurement]


def not_applicable(reason: str) -> Measurement:
    return Measurement(None, (), reason)
