"""The annotated text as disjoint segments: each holds the same marks from its first to its last character.

Spans of sources, hedges and figures overlap freely, which nested elements cannot show. So the text is cut wherever a
mark begins or ends, and every piece carries all the marks that lie over it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from .standing import REPORTER, behind
from .wording import FIXES, PASSAGES

SIGNS = {
    "epistemic": "?", "attributed": "”", "legal": "§", "limit": "✓", "weasel": "~", "approximator": "≈", "booster": "!",
}  # fmt: skip
_LINE = re.compile(r"[^\n]*\S[^\n]*")
LONG = 70  # characters: a passage to fix that is longer has its number, but no colour of its own
ORPHAN, UNSOURCED = "∅", "#"


class Mark(NamedTuple):
    """One annotation. `layer` is the filter that shows it; `sign` stands after it, so that colour is not needed."""

    start: int
    end: int
    # source, actor, cue, content, mention, orphan, hedge, figure, boilerplate, reason, evidence, fix, fix-long
    kind: str
    layer: str = ""
    # Of a content: direct, indirect, mixed, told; of a hedge: its class; of evidence and fix: the feature.
    detail: str = ""
    attribution: str = ""
    source: str = ""
    sign: str = ""
    number: int = 0  # of a fix


@dataclass(slots=True)
class Segment:
    """A run of characters under the same marks. `starts` and `stops` are the marks that begin and end with it."""

    text: str
    marks: list[Mark] = field(default_factory=list)
    starts: list[Mark] = field(default_factory=list)
    stops: list[Mark] = field(default_factory=list)


def marks(document: dict) -> list[Mark]:
    """Every annotation of a document, in a fixed order."""
    found = [*_attributions(document), *_words(document), *_fixes(document)]
    found += [
        Mark(start, end, "evidence", feature["dimension"], feature["id"])
        for feature in document["features"]
        for start, end in feature["evidence"]
    ]
    return [mark for mark in found if mark.end > mark.start]


def _attributions(document: dict) -> Iterable[Mark]:
    told = {tuple(span) for one in document["attributions"] for span in one["source"]["spans"]}
    rows = behind(document)
    for one in document["attributions"]:
        row = rows[one["id"]][0]
        reporters = row == REPORTER  # somebody acts or thinks here and does not speak
        ids = {"attribution": one["id"], "source": row}
        for start, end in one["content"]["spans"]:
            yield Mark(start, end, "content", "attribution", "told" if reporters else one["kind"], **ids)
        for start, end in one["source"]["spans"]:
            yield Mark(start, end, "actor" if reporters else "source", "sourcing", **ids)
        for start, end in one["cue"]["spans"]:
            yield Mark(start, end, "cue", "attribution", one["cue_kind"], **ids)
    for source in document["sources"]:
        for start, end in source["mentions"]:
            if (start, end) not in told:
                yield Mark(start, end, "mention", "sourcing", source=source["id"])
        for detail in ("justification", "anonymity_reason"):
            if source[detail]:
                start, end = source[detail]
                yield Mark(start, end, "reason", "sourcing", detail, source=source["id"])


def _words(document: dict) -> Iterable[Mark]:
    for quotation in document["quotations"]:
        if quotation["attribution"] is None:
            yield Mark(quotation["start"], quotation["end"], "orphan", "attribution", sign=ORPHAN)
    for hedge in document["hedges"]:
        yield Mark(hedge["start"], hedge["end"], "hedge", "hedging", hedge["class"], sign=SIGNS[hedge["class"]])
    for figure in document["figures"]:
        bare, charge = figure["needs_source"] and not figure["sourced"], figure["type"] == "allegation"
        if charge and not bare:
            continue  # "allegedly" is marked as a hedge, and no figure
        kind = "charge" if charge else "unsourced" if bare else "sourced" if figure["needs_source"] else "exempt"
        yield Mark(figure["start"], figure["end"], "figure", "figures", kind, sign=UNSOURCED if bare else "")
    for start, end in document["boilerplate"]:
        yield Mark(start, end, "boilerplate")


def _fixes(document: dict) -> Iterable[Mark]:
    for number, advice in enumerate(document["advice"][:FIXES], 1):
        spans = sorted({(start, end) for start, end in advice["spans"] if end > start})
        whole_sentences = any(end - start > LONG for start, end in spans)
        # Of whole sentences only those the fix links to: a number behind every line would bury the others.
        for start, end in spans[:PASSAGES] if whole_sentences else spans:
            kind = "fix" if end - start <= LONG else "fix-long"
            yield Mark(start, end, kind, "", advice["feature"], number=number)


def segments(text: str, found: list[Mark], start: int, end: int) -> list[Segment]:
    """`text[start:end]` cut into segments. Marks that reach over the edges are clipped; joined texts give it back."""
    inside = [mark for mark in found if mark.start < end and mark.end > start]
    edges = {start, end} | {mark.start for mark in inside} | {mark.end for mark in inside}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    opening: dict[int, list[Mark]] = {}
    for mark in inside:
        opening.setdefault(max(mark.start, start), []).append(mark)
    pieces, over = [], []
    for left, right in pairwise(cuts):
        begun = opening.get(left, [])
        over = [mark for mark in over if mark.end > left] + begun
        ends = [mark for mark in over if min(mark.end, end) == right]
        pieces.append(Segment(text[left:right], list(over), begun, ends))
    return pieces


def paragraphs(document: dict) -> list[list[int]]:
    """The paragraphs' spans; an article that was not read has none, so its lines stand for them."""
    return document["paragraphs"] or [list(line.span()) for line in _LINE.finditer(document["article"]["text"])]


def paragraph_at(document: dict, offset: int) -> int:
    """The paragraph an offset lies in, counted from 1."""
    return sum(start <= offset for start, _ in paragraphs(document)) or 1


def by_paragraph(document: dict) -> list[list[Segment]]:
    """The segments of every paragraph. Text that no paragraph covers is white space, and left out."""
    found = sorted(marks(document), key=lambda mark: (mark.start, -mark.end))
    text, rest, rows = document["article"]["text"], found, []
    for start, end in paragraphs(document):
        rest = [mark for mark in rest if mark.end > start]  # paragraphs ascend, so marks behind us are done
        rows.append(segments(text, [mark for mark in rest if mark.start < end], start, end))
    return rows
