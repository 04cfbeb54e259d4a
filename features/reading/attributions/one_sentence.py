"""A source stands in one sentence: "…," said Paul Hart. He and Nina Ortiz called for a hearing."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ..records import Attribution, ReadArticle, Span

EDGES = " .\n\t"


def in_one_sentence(read: ReadArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` with sources that run over the end of a sentence cut to the part on their cue's side."""
    starts = [sentence.start for sentence in read.sentences]
    return [_cut(read.text, starts, item) if item.source and item.cue else item for item in found]


def _cut(text: str, starts: Sequence[int], item: Attribution) -> Attribution:
    (start, end), *rest = item.source
    first = bisect_right(starts, start)  # the sentence behind the one in which the source begins
    if first == len(starts) or starts[first] >= end:
        return item
    before, behind = _trimmed(text, start, starts[first]), _trimmed(text, starts[first], end)
    part = before if item.cue[0][0] <= before[1] else behind
    return replace(item, source=(part, *rest))


def _trimmed(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip(EDGES)), start + len(inside.rstrip(EDGES))
