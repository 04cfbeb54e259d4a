"""Statements and their sources, counted: what the features of `attribution` and `sourcing` share.

A statement is an attribution that lets its source speak in this article; told beliefs ("he hopes") and what one source
says that another said are left out. The publication's word about itself (`self`) is nobody's statement either.
"""

import re
from collections import Counter

from .feature import Measurement, not_applicable
from .once import once
from .prose import paragraph, running_sentences, running_tokens
from .reading.records import Attribution, ReadArticle, Source, Span, Spans

MENTIONS = 5  # in which an article before a name is looked for
SHORTEST = 6  # words: a shorter sentence need not say where it comes from
FEWEST = 3  # statements: of one or two, a share says nothing
# Behind a name that ends there, and not in "the Varnholm Rail timetable".
ENDS_THERE = (
    r"(?=[,.;:)]|['’]| \(| (?:and|or|in|on|to|of|for|is|was|has|have|had|said|says|will|would|did|does|also|found|at"
    r"|by|with|which|that|who)\b)"
)
NOBODY = ("self", "none")  # the publication itself, and those who do not exist

Statement = tuple[Attribution, Source]
# "studies", "these data", "a shocking new report": neither whose, nor from when, nor on what; the entry of one that is
# told elsewhere in the article bears that fuller name.
VAGUE = re.compile(
    r"(?:[a-z]\S*|[Aa]n?|The|Th(?:is|at|ese|ose)|His|Her|Its|Their|Our|My|What|Some|Many|Several|Most|Few|Other"
    r"|Recent|New|Numerous|Various|Studies|Reports|Research|Polls|Surveys|Estimates|Documents|Records|Evidence|Data"
    r"|Statistics|Figures|Papers|Findings)"
    r"(?: (?!(?:by|from|in|of|on|published|obtained)\b)[a-z][a-z-]*)*"
)


@once
def statements(read: ReadArticle) -> list[Statement]:
    """Statements with the source that stands behind each, in text order; sourceless ones are left out."""
    return [
        (item, source)
        for item in read.attributions
        if item.source_id is not None and item.told and (source := read.sources[item.source_id]).type != "self"
    ]


def speakers(read: ReadArticle) -> list[Source]:
    """The ledger without the publication itself and without those who do not speak."""
    return [source for source in read.sources if source.speaks and source.type not in NOBODY]


def identified(source: Source) -> bool:
    """Named, and no unnamed official of something named; a document that a reader could ask for."""
    if source.type == "document":
        return not VAGUE.fullmatch(source.name)
    return source.type in ("named_person", "named_organization") and not source.unnamed_representative


def within(read: ReadArticle, source: Source) -> str:
    """A source's name as it stands within a sentence: "officials", found as "Officials", if it is small elsewhere; "the
    Water Board", if it is called so anywhere ("the Varnholm line" is no Varnholm).
    """
    if source.type == "named_organization" and _has_article(read, source):
        return f"the {source.name}"
    first, blank, rest = source.name.partition(" ")
    small = first[:1].lower() + first[1:]
    found_small = not source.type.startswith("named") and small in read.tokens.words
    return f"{small}{blank}{rest}" if found_small else source.name


def _has_article(read: ReadArticle, source: Source) -> bool:
    called = {read.text[slice(*span)] for span in source.mentions[:MENTIONS]}
    if not called.isdisjoint((f"the {source.name}", f"The {source.name}")):
        return True
    return " " in source.name and bool(re.search(rf"\b[Tt]he {re.escape(source.name)}{ENDS_THERE}", read.text))


def introduced(read: ReadArticle, source: Source) -> Span:
    """The first mention that holds the last word of a source's name; a pronoun may stand before it."""
    last = source.name.rpartition(" ")[2]
    return next((span for span in source.mentions if last in read.text[slice(*span)]), source.mentions[0])


def words_in(read: ReadArticle, spans: list[Span] | Spans) -> int:
    """Words in the spans; punctuation marks are no words."""
    tokens = read.tokens
    return sum([tokens.count(tokens.within(start, end)) for start, end in spans])


@once
def full_sentences(read: ReadArticle) -> list[Span]:
    """The sentences of running text that are long enough to say where they come from; no headline need do so."""
    sentences = zip(running_sentences(read), running_tokens(read), strict=True)
    return [(start, end) for (start, end, _), inside in sentences if len(inside) >= SHORTEST]


def voiced(statement: Attribution) -> Span:
    """The span an editor needs to see: the source's words where there are any, else the cue."""
    return (statement.source or statement.cue or statement.content)[0]


def share_of_statements(read: ReadArticle, wanted, evidence_of=None) -> Measurement:
    """The share of statements whose source is `wanted`; the evidence is the source spans of those.

    `evidence_of` picks other sources for evidence: those that lack what is wanted. facts: `count`, `total`, `first`
    (the first one's words), `paragraph` (its, from 1).
    """
    found = statements(read)
    if len(found) < FEWEST:
        return not_applicable(f"Fewer than {FEWEST} statements are attributed.")
    hits = [item for item, source in found if wanted(source)]
    shown = hits if evidence_of is None else [item for item, source in found if evidence_of(source)]
    spans = tuple(map(voiced, shown))
    told = facts(read, shown, len(hits), len(found))
    return Measurement(len(hits) / len(found), spans, facts=told, lacking=spans if evidence_of else ())


def facts(read: ReadArticle, shown: list[Attribution], count: int, total: int) -> dict[str, int | float | str]:
    """What an advice sentence needs: how many of how many, and the first of those shown."""
    found: dict[str, int | float | str] = {
        "count": count,
        "total": total,
        "others": total - count,
        "first": "",
        "paragraph": 0,
    }
    if shown:
        start, end = voiced(shown[0])
        found["first"] = " ".join(read.text[start:end].split())
        found["paragraph"] = paragraph(read, start)
    return found


def per_source(read: ReadArticle) -> Counter[int]:
    """Number of statements for each source (index into `read.sources`) that speaks, as the ledger shows them."""
    told = [item.told for item in read.attributions]
    found = {k: sum([told[n] for n in source.attributions]) for k, source in enumerate(read.sources) if source.speaks}
    return Counter({k: count for k, count in found.items() if read.sources[k].type not in NOBODY})
