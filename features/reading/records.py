"""The plain records that reading an article produces. Offsets are code points into its text, end exclusive."""

from dataclasses import dataclass, field
from typing import NamedTuple

from ..text.quotes import Quotation
from ..text.tokens import Tokens

Span = tuple[int, int]
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """What a user hands in. `text` is the body, already normalised (see `features.text.normalise`)."""

    text: str
    id: str = ""
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    date: str | None = None
    url: str | None = None


class Sentence(NamedTuple):
    start: int
    end: int
    paragraph: int  # counted from 0


class Entity(NamedTuple):
    start: int
    end: int
    type: str  # PERSON, ORG, LOC, MISC, DATE, TIME, MONEY, PERCENT, NUMBER, ...


@dataclass(slots=True)
class Attribution:
    """Somebody (source) is said (cue) to say, think or want something (content)."""

    kind: str  # direct | indirect | mixed: all, none or some of the content stands in quotation marks
    cue_kind: str  # speech | belief | other
    source: Spans  # () where the text names nobody: "it was reported"
    cue: Spans
    content: Spans
    confidence: float  # calibrated: of those at 0.9, nine in ten are right
    source_id: int | None = None  # index into ReadArticle.sources, set by source resolution
    joint_ids: tuple[int, ...] = ()  # the further sources of a statement that several make: "Ruiz and Holt said"
    told: bool = True  # False: a thought or a deed ("he hopes"), or what one source says that another says
    speech: float = 1.0  # how probable the reader finds it that the cue reports speech

    @property
    def spans(self) -> Spans:
        return tuple(sorted(self.source + self.cue + self.content))


@dataclass(slots=True)
class Source:
    """One entry of the ledger: everybody who stands behind a statement of the article, once."""

    name: str  # the fullest name or description the article gives
    # named_person | named_organization | document | anonymous_source | unnamed_person | unnamed_group | self | none
    type: str
    role: str | None  # official | spokesperson | expert | citizen | advocate | business | media | other
    title: str | None  # title and affiliation as the article words them
    mentions: Spans
    attributions: list[int]  # indices into ReadArticle.attributions
    confidence: float = 1.0  # how sure the resolution is
    # False: none of its attributions is told; the article only says what it thinks or is said to say
    speaks: bool = True
    unnamed_representative: bool = False  # an unnamed spokesperson or official of a named organisation
    media: bool = False  # another outlet
    title_span: Span | None = None
    justification: Span | None = None  # the words that say why this source knows
    anonymity_reason: Span | None = None  # the stated reason for withholding the name


class Hedge(NamedTuple):
    start: int
    end: int
    type: str  # epistemic | attributed | legal | limit | weasel | approximator | booster


class Figure(NamedTuple):
    """A number with what it counts, and whether anybody stands behind it."""

    start: int
    end: int
    type: str  # number | percent | money | date | casualties | allegation ...
    sourced: bool
    needs_source: bool  # False for dates, ages, well-worn background


@dataclass(slots=True)
class ReadArticle:
    """An article and everything found in it. Features are pure functions over this record."""

    article: Article
    tokens: Tokens
    paragraphs: list[Span]
    sentences: list[Sentence]
    boilerplate: list[Span]
    quotations: list[Quotation]
    entities: list[Entity]
    attributions: list[Attribution]
    sources: list[Source] = field(default_factory=list)
    hedges: list[Hedge] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    specificity: list[float | None] = field(default_factory=list)  # 1..5 a sentence, None where not applicable

    @property
    def text(self) -> str:
        return self.article.text
