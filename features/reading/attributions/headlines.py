"""Headlines leave words out: in "Aid must rise, says Europe" Europe says it, and in "Ruiz sells dam, says it leaks" it
is Ruiz, and not what Ruiz does."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon import noun_kind
from ..records import Attribution, ReadArticle, Span
from ..voice import Ranges
from .speakers import may_speak, names

LONGEST = 8  # tokens of whoever says it
NAMED = ("PERSON", "ORG", "LOC")
MARKS = frozenset("“”\"‘’'()[]:;—–")


def in_headlines(read: ReadArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` with the sources of headlines made whole: named behind "says", and without what they do before it."""
    lines = [_line(read, item) for item in found]
    if not any(lines):
        return list(found)
    known = {entity.start: entity.end for entity in read.entities if entity.type in NAMED}
    named = names(read)
    mended = list(found)
    for n, (item, line) in enumerate(zip(found, lines, strict=True)):
        if line is not None:
            mended[n] = _named(read, item, known) if item.source else _with_last_words(read, item, line, named)
    return mended


def _line(read: ReadArticle, item: Attribution) -> Span | None:
    """The sentence in which a cue stands, if it ends a line without a stop."""
    if len(item.cue) != 1:
        return None
    at = bisect_right(read.sentences, item.cue[0][0], key=lambda sentence: sentence.start) - 1
    start, end, _ = read.sentences[max(at, 0)]
    ends = read.text[end - 1].isalnum() and read.text[end : end + 1] in ("", "\n")
    return (start, end) if ends and start <= item.cue[0][0] < end else None


def _named(read: ReadArticle, item: Attribution, known: dict[int, int]) -> Attribution:
    """An attribution whose source is the name alone, where what somebody does first was taken in."""
    start, end = item.source[0]
    name = known.get(start, end)
    return replace(item, source=((start, name), *item.source[1:])) if _acts(read, name, end) else item


def _with_last_words(read: ReadArticle, item: Attribution, line: Span, named: Ranges) -> Attribution:
    """An attribution whose source stands between "says" and the end of the line, if all that is said stands before."""
    start = item.cue[0][0]
    content = tuple(span for span in item.content if span[1] <= start)
    verb, *inside = read.tokens.within(start, line[1])
    told = [read.tokens.lower[n] for n in inside]
    if not content or not 0 < len(told) <= LONGEST or not MARKS.isdisjoint(told):
        return item
    source = read.tokens.starts[inside[0]], read.tokens.ends[inside[-1]]
    if not may_speak(told, named.meet(*source)):
        return item
    return replace(
        item, cue_kind="speech", source=(source,), cue=((start, read.tokens.ends[verb]),), content=content
    )  # fmt: skip


def _acts(read: ReadArticle, name: int, end: int) -> bool:
    """Does a verb follow a name within a source: "[Ruiz] sells dam", not "[Ruiz] aides"?"""
    inside = read.tokens.within(name, end)
    if len(inside) < 2:
        return False
    word = read.tokens.words[inside.start]
    return word.islower() and word.isalpha() and word.endswith("s") and noun_kind(word) == "unknown"
