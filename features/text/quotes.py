"""Quotation marks: which stretches of a text stand in them.

The conventions are those of the Chicago Manual of Style (13.30: a quotation of several paragraphs opens anew at each
and closes only at the last) and of British papers (single marks outside, double marks inside).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .paragraphs import paragraphs
from .tokens import Tokens

# A mark between two letters or digits is an apostrophe; every other one may open or close a quotation. Two single
# marks in a row are a double one (wire services, LaTeX).
MARK = re.compile(
    r"[\"“”„‟«»＂'‘’‚‛`]"  # looked for first, because that is fast
    r"(?:(?<=[\"“”„‟«»＂])|(?<=['‘’`])['‘’`]|(?<=['‘’‚‛])(?:(?<!\w['‘’‚‛])|(?!\w)))"
)
SINGLE = "'‘’‚‛"
OPENS, CLOSES = ("“", "„", "‟", "«", "‘", "‚", "‛", "‘‘", "``"), ("”", "»", "’", "’’")
BEFORE_OPENING = " \t\u00a0\u2002\u2003\u2009\u200a\u202f([{<—–-/:;,…\"“”„‟«»＂'‘’‚‛`"
ELISION = re.compile(r"['‘’](?:\d\ds?|tis|twas|til|till|em|cause|cos|bout|n|round|nuff|fraid|burbs|hood)\b", re.I)

LEADING = (": ", ", ")  # before a quotation
GAP = 10  # characters between two paragraphs at most

OUTSIDE, OPENING, INSIDE, CLOSING = range(4)


class Quotation(NamedTuple):
    """The words between two quotation marks, the marks not included; a quotation never leaves its paragraph.

    `closed` is false where the closing mark is missing: the quotation then ends with its paragraph, or before the
    next opening mark. `continues` is true where it carries on an unclosed quotation of the paragraph before.
    """

    start: int
    end: int
    closed: bool
    continues: bool = False


def quotations(text: str, paragraph_spans: Sequence[tuple[int, int]] | None = None) -> list[Quotation]:
    """The outermost quotations of `text`, in order; quotations inside quotations belong to the outer one."""
    found: list[Quotation] = []
    marks = [m.span() for m in MARK.finditer(text)]
    first = 0
    carried = False
    for start, end in (paragraph_spans or paragraphs(text)) if marks else ():
        last = first
        while last < len(marks) and marks[last][0] < end:
            last += 1
        inside = list(_in_paragraph(text, start, end, marks[first:last]))
        if inside and carried and inside[0].start <= start + 2:
            inside[0] = inside[0]._replace(continues=True)
        carried = bool(inside) and inside[-1].end == end and not inside[-1].closed
        found += [quotation for quotation in inside if quotation.start < quotation.end]
        first = last
    return found


def _in_paragraph(text: str, start: int, end: int, marks: Sequence[tuple[int, int]]) -> Iterator[Quotation]:
    opened, opener = -1, ""  # where the open quotation's words begin, and its mark
    skip_to = start
    for n, (at, stop) in enumerate(marks):
        if at < skip_to:
            continue
        mark = text[at:stop]
        before = text[at - 1] if at > start else " "
        after = text[stop] if stop < end else " "
        if opened >= 0:
            if mark in SINGLE:
                continue
            if _can_close(mark, before, after, opener):
                yield _trimmed(text, opened, at, True)
                opened = -1
            elif _can_open(mark, before, after):  # the quotation before was never closed
                yield _trimmed(text, opened, at, False)
                opened, opener = stop, mark
        elif mark not in SINGLE:
            if _can_open(mark, before, after) and stop < end:
                opened, opener = stop, mark
        elif _can_open(mark, before, after) and mark != "’" and not ELISION.match(text, at):
            closing = _closing_single(text, at, end, marks[n + 1 :])
            if closing >= 0:
                yield _trimmed(text, stop, closing, True)
                skip_to = closing + 1
            elif (at == start and mark == "‘") or (
                (at == start or text[at - 2 : at] in LEADING) and _opens_single(text[end : end + GAP])
            ):  # a British quotation that goes on in the next paragraph
                yield _trimmed(text, stop, end, False)
                return
    if opened >= 0:
        yield _trimmed(text, opened, end, False)


def _opens_single(behind: str) -> bool:
    """Does a single mark begin the next paragraph, of which this is the beginning?"""
    words = behind.lstrip()
    return bool(words) and words[0] in SINGLE


def _trimmed(text: str, start: int, end: int, closed: bool) -> Quotation:
    words = text[start:end]
    return Quotation(start + len(words) - len(words.lstrip()), start + len(words.rstrip()), closed)


def _can_open(mark: str, before: str, after: str) -> bool:
    """A blank, a bracket, a dash or another mark before it, and something other than a blank after it."""
    if mark in OPENS:
        return before in BEFORE_OPENING or not after.isspace()
    return (before in BEFORE_OPENING and not after.isspace()) or (before.isspace() and after.isspace())


def _can_close(mark: str, before: str, after: str, opener: str) -> bool:
    """Whether a double mark ends the quotation that began with `opener`."""
    if mark in CLOSES or (mark == "“" and opener == "„"):
        return True
    if mark in OPENS:  # “such“ carelessness
        return not before.isspace() and not after.isalnum()
    return not before.isspace() or not after.isalnum()


def _closing_single(text: str, at: int, end: int, later: Sequence[tuple[int, int]]) -> int:
    """Where the single quotation opened at `at` closes, or -1.

    The mark after punctuation closes for certain. One after a word may be a plural's apostrophe ("the voters' will"),
    so after an s it closes only if no later mark closes better.
    """
    doubtful = -1
    for mark, stop in later:
        char = text[mark:stop]
        if char not in SINGLE:
            continue
        after = text[stop] if stop < end else " "
        if text[mark - 1].isspace() or after.isalnum():
            if char == "‘" and text[at] == "‘" and not ELISION.match(text, mark):
                break  # the next quotation begins
            continue
        if char == "‘":
            continue
        if text[mark - 1] in "sS" and after.isspace():
            if doubtful < 0:
                doubtful = mark
            continue
        if doubtful >= 0 and text.count(" ", doubtful, mark) > 40:
            break
        return mark
    return doubtful


def quote_states(tokens: Tokens, found: Sequence[Quotation]) -> bytearray:
    """For every token OUTSIDE, OPENING (the mark), INSIDE or CLOSING (the mark); `found` comes from `quotations`."""
    states = bytearray(len(tokens.words))
    for start, end, closed, _ in found:
        inside = tokens.within(start, end)
        states[inside.start : inside.stop] = bytes([INSIDE]) * len(inside)
        if inside.start > 0:
            states[inside.start - 1] = OPENING
        if closed and inside.stop < len(states):
            states[inside.stop] = CLOSING
    return states
