"""Quotations that go on in paragraphs of their own: “…”, Ruiz said. Then “…”. Then Park said: “…”.

Papers, British ones above all, print them without a word between. A reader of sentences gives the one in the middle to
the nearest cue, which is Park's. Of the 142 paragraphs in PolNeAR's training articles that are quotations and nothing
else, and whose cue stands in another paragraph, 126 are what the speaker before goes on to say; of the other 16 ten
stand before a cue that has no words of its own beside it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ...text.quotes import Quotation
from ..records import Attribution, ReadArticle, Span
from ..voice import Ranges
from .kinds import kind_of

LIKELY = 0.3  # that a cue reports speech
STOPS = ".!?…"  # a heading in quotation marks ends with none, and behind a comma follows who says so
MARKS = 2  # characters that may stand around a quotation: its marks and a stop


def carried(read: ReadArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` with paragraphs that are quotations and nothing else given to whoever speaks in the paragraph before:
    where that one does not close its quotation, where nobody was found to say them, and where somebody was whose cue
    stands behind them and has words of its own."""
    starts = [quotation.start for quotation in read.quotations]
    parts = [read.quotations[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in read.paragraphs]
    alone = [_alone(read.text, *span, quoted) for span, quoted in zip(read.paragraphs, parts, strict=True)]
    if not any(alone):
        return list(found)
    inside = Ranges([(quotation.start, quotation.end) for quotation in read.quotations])
    holding, speaking = _by_paragraph(read, found, inside)
    # Paragraphs by number of the attribution they become part of, and of that which they were part of.
    given: defaultdict[int, list[int]] = defaultdict(list)
    taken: defaultdict[int, set[int]] = defaultdict(set)
    speaker = None  # of the paragraph before, by number in `found`
    opened = False  # the paragraph before does not close its last quotation
    for k, (start, end) in enumerate(read.paragraphs):
        quoted = parts[k]
        holders = [n for n, (s, e) in holding[k] if quoted and s < quoted[-1].end and quoted[-1].start < e]
        sentence = alone[k] and read.text[quoted[-1].end - 1] in STOPS
        later = all(_place(found[n]) >= end and found[n].content[-1][1] > end for n in holders)
        # Somebody else has spoken since.
        before = speaker is not None and all(_place(found[n]) < _place(found[speaker]) <= start for n in holders)
        if sentence and (opened or later or before) and speaker not in (None, *holders):
            for n in holders:
                taken[n].add(k)
            given[speaker].append(k)
            holders = [speaker]
        if alone[k] or (holders and quoted[-1].end + MARKS >= end):
            speaker = holders[-1] if holders else None
        elif read.text[end - 1] == ":":  # whoever is about to speak was not found
            speaker = None
        else:
            speaker = speaking[k][-1] if speaking[k] else None
        opened = bool(quoted) and not quoted[-1].closed
    changed = list(found)
    for n in given.keys() | taken.keys():
        content = _content(read, found[n], given[n], taken[n])
        changed[n] = replace(found[n], kind=kind_of(read, content, inside), content=tuple(content))
    return sorted((item for item in changed if item.content), key=lambda item: item.spans)


def _alone(text: str, start: int, end: int, quoted: Sequence[Quotation]) -> bool:
    """Has a paragraph no words but those of its quotations?"""
    edges = [start, *(edge for quotation in quoted for edge in quotation[:2]), end]
    return bool(quoted) and not any(
        char.isalnum() for a, b in zip(edges[::2], edges[1::2], strict=True) for char in text[a:b]
    )


def _by_paragraph(
    read: ReadArticle, found: Sequence[Attribution], inside: Ranges
) -> tuple[defaultdict[int, list[tuple[int, Span]]], defaultdict[int, list[int]]]:
    """What stands in each paragraph: contents, with the numbers of their attributions, and cues of speakers. What
    somebody quotes of others is left out."""
    starts = [start for start, _ in read.paragraphs]
    holding, speaking = defaultdict(list), defaultdict(list)
    for n in sorted(range(len(found)), key=lambda n: _place(found[n])):
        if _place(found[n]) in inside:
            continue
        for span in found[n].content:
            for k in _paragraphs(starts, span):
                holding[k].append((n, span))
        if found[n].source and found[n].speech >= LIKELY:
            speaking[bisect_right(starts, _place(found[n])) - 1].append(n)
    return holding, speaking


def _paragraphs(starts: Sequence[int], span: Span) -> range:
    return range(max(bisect_right(starts, span[0]) - 1, 0), bisect_left(starts, span[1]))


def _place(item: Attribution) -> int:
    return (item.cue or item.source or item.content)[0][0]


def _content(read: ReadArticle, item: Attribution, given: Sequence[int], taken: set[int]) -> list[Span]:
    """An attribution's content with some paragraphs more and others less."""
    starts = [start for start, _ in read.paragraphs]
    content = [read.paragraphs[k] for k in given]
    for start, end in item.content:
        where = _paragraphs(starts, (start, end))
        if taken.isdisjoint(where):
            content.append((start, end))
        else:
            left = [read.paragraphs[k] for k in where if k not in taken]
            content += [(max(start, s), min(end, e)) for s, e in left]
    return sorted(content)
