"""Whose voice a stretch of an article is in: the reporter's, or that of somebody reported."""

from bisect import bisect_left, bisect_right

from ..once import once
from .records import Attribution, ReadArticle, Span


def merged(spans: list[Span]) -> list[Span]:
    """Disjoint spans in text order that cover the same characters."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


class Ranges:
    """Disjoint stretches of a text with a fast membership test."""

    def __init__(self, spans: list[Span]):
        self.spans = merged(spans)
        self._starts = [start for start, _ in self.spans]

    def __contains__(self, offset: int) -> bool:
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self.spans[place][1]

    def meet(self, start: int, end: int) -> bool:
        """Is any character of `start:end` covered?"""
        place = bisect_left(self._starts, end) - 1
        return place >= 0 and start < self.spans[place][1]

    def overlap(self, start: int, end: int) -> int:
        """How many characters of `start:end` are covered."""
        place = max(bisect_right(self._starts, start) - 1, 0)
        total = 0
        while place < len(self.spans) and self.spans[place][0] < end:
            total += max(0, min(end, self.spans[place][1]) - max(start, self.spans[place][0]))
            place += 1
        return total


def identified(attribution: Attribution) -> bool:
    """Does the text name or describe anybody who says or thinks it?"""
    return bool(attribution.source)


@once
def furniture(read: ReadArticle) -> Ranges:
    """The page around the article."""
    return Ranges(read.boilerplate)


@once
def reported(read: ReadArticle) -> Ranges:
    """What somebody else says or thinks: quotations of a sentence's length and the contents of attributions.

    Words in inverted commas that are no statement ("so-called" uses) belong to the reporter's sentence; a quotation of
    fewer than three words counts only where an attribution covers it.
    """
    spans = [span for item in read.attributions if identified(item) for span in item.content]
    spans += [(q.start, q.end) for q in read.quotations if len(read.tokens.within(q.start, q.end)) > 2]
    return Ranges(spans)
