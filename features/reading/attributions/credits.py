"""Credits: who is named behind or below a quotation, "— Ana Ruiz, The Courier", as in collections of opinions, or
behind a post that the page shows whole.

A reader of sentences gives such quotations to whoever is said to "argue" above them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...text.quotes import Quotation
from ..records import Attribution, Entity, ReadArticle, Sentence, Span
from ..voice import Ranges
from .posts import own_words, posts

CONFIDENCE = 0.95
LONGEST = 15  # words of a credit
DASH = re.compile(r"\s*(—|–|--?|―)\s*(?=[A-Z])")
BOARD = re.compile(r"(?:The )?(?:Editorial(?: Board)?|Editors)(?=,)")
CLOSING = "\"”»’'"


def credited(read: ReadArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` with an attribution for each credited quotation or post, in text order; nobody else is given its words.

    What is said inside the quotation stays: one source may say what another says.
    """
    posted = posts(read)
    own = [*_credits(read), *posted]
    if not own:
        return list(found)
    inside = Ranges([span for item in posted for span in item.content])
    found = [item for item in found if not (own_words(read, item) and item.source[0][0] in inside)]
    quoted = Ranges([span for item in own for span in item.content])
    others = [item for item in (_without(item, quoted) for item in found) if item.content]
    return sorted([*others, *own], key=lambda item: item.spans)


def _credits(read: ReadArticle) -> Iterator[Attribution]:
    """A credit stands at the end of the quotation's paragraph, with a dash before it or as one stands alone, or in a
    line of its own below.

    Where a name stands above the first quotation, too, each name leads the quotation below it.
    """
    leading: set[int] = set()  # paragraphs with a name that stands above the quotation it belongs to
    starts = [start for start, _ in read.paragraphs]
    for n, (start, end) in enumerate(read.paragraphs):
        last = _last_quotation(read, start, end)
        if last is not None:
            behind = _behind(read.text, read.quotations[last], end)
            alone = read.quotations[last].start <= start + 1
            if dash := DASH.match(read.text, behind, end):
                # "she said. “It will rain.” — Ida Lund" is the end of a passage that Ida Lund wrote.
                if _is_credit(read, dash.end(), end) and (alone or "," in read.text[dash.end() : end]):
                    yield _credit(read, last, (dash.end(), end), (dash.span(1),))
            elif alone and behind < end and _is_name_line(read, behind, end):
                yield _credit(read, last, (behind, end), ())
        elif _is_name_line(read, start, end):
            above = _last_quotation(read, *read.paragraphs[n - 1]) if n else None
            if above is None or _behind(read.text, read.quotations[above], start) < read.paragraphs[n - 1][1]:
                leading.add(n)
                continue
            first = _first_of(read.quotations, above)
            if bisect_right(starts, read.quotations[first].start) - 2 in leading:
                leading.add(n)
            else:
                yield _credit(read, above, (start, end), ())


def _credit(read: ReadArticle, last: int, source: Span, cue: tuple[Span, ...]) -> Attribution:
    parts = read.quotations[_first_of(read.quotations, last) : last + 1]
    return Attribution("direct", "speech", (source,), cue, tuple((q.start, q.end) for q in parts), CONFIDENCE)


def _first_of(quotations: Sequence[Quotation], last: int) -> int:
    """The first part of the quotation of several paragraphs whose last part is `last`."""
    while quotations[last].continues:
        last -= 1
    return last


def _last_quotation(read: ReadArticle, start: int, end: int) -> int | None:
    """The last quotation (number) of the paragraph, if it is closed and of a sentence's length."""
    last = bisect_right(read.quotations, end, key=lambda q: q.start) - 1
    if last < 0 or read.quotations[last].start < start or not read.quotations[last].closed:
        return None
    quoted = read.quotations[last]
    return last if len(read.tokens.within(quoted.start, quoted.end)) > LONGEST else None


def _behind(text: str, quotation: Quotation, end: int) -> int:
    """Where the text goes on behind the quotation's closing marks."""
    at = quotation.end
    while at < end and (text[at] in CLOSING or text[at].isspace()):
        at += 1
    return at


def _is_name_line(read: ReadArticle, start: int, end: int) -> bool:
    """A full name, a comma, and what the person is or writes for: "Ana Ruiz, The Courier"."""
    if read.text[end - 1] in ".!?:;," or not _is_credit(read, start, end):
        return False
    named = _entities(read, start, start + 1)
    person = named[0].end if named and named[0].type == "PERSON" else start
    return BOARD.match(read.text, start, end) is not None or (
        len(read.tokens.within(start, person)) > 1 and read.text.startswith(", ", person)
    )


def _is_credit(read: ReadArticle, start: int, end: int) -> bool:
    """A few words of one sentence that name somebody, or the editors."""
    return (
        1 < len(read.tokens.within(start, end)) <= LONGEST
        and bisect_right(read.sentences, start, key=_start) == bisect_left(read.sentences, end, key=_start)
        and (
            BOARD.match(read.text, start, end) is not None
            or any(entity.type in ("PERSON", "ORG") for entity in _entities(read, start, end))
        )
    )


def _entities(read: ReadArticle, start: int, end: int) -> Sequence[Entity]:
    """The names that begin between two places."""
    return read.entities[bisect_left(read.entities, start, key=_start) : bisect_left(read.entities, end, key=_start)]


def _start(item: Entity | Sentence) -> int:
    return item.start


def _without(item: Attribution, quoted: Ranges) -> Attribution:
    """The attribution without contents among the quoted words, unless it stands there itself."""
    if (item.cue or item.source or item.content)[0][0] in quoted:
        return item
    kept = tuple(span for span in item.content if not quoted.meet(*span))
    return item if kept == item.content else replace(item, content=kept)
