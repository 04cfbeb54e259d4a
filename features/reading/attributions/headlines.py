"""Headlines leave words out: in "Aid must rise, says Europe" Europe says it, and in "Ruiz sells dam, says it leaks" it
is Ruiz, and not what Ruiz does."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ..lexicon import noun_kind
from ..records import Attribution, ReadArticle, Span
from .speakers import may_speak, names

LONGEST = 8  # tokens of whoever says it
NAMED = ("PERSON", "ORG", "LOC")
MARKS = frozenset("“”\"‘’'()[]:;—–")


def in_headlines(read: ReadArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` with the sources of headlines made whole: named behind "says", and without what they do before it."""
    known = {entity.start: entity.end for entity in read.entities if entity.type in NAMED}
    return [_mended(read, item, known) if _headline(read, item) else item for item in found]


def _headline(read: ReadArticle, item: Attribution) -> bool:
    """Does a cue stand in a line that ends without a stop?"""
    if len(item.cue) != 1:
        return False
    end = _sentence(read, item)[1]
    return read.text[end - 1].isalnum() and read.text[end : end + 1] in ("", "\n")


def _sentence(read: ReadArticle, item: Attribution) -> Span:
    at = bisect_right(read.sentences, item.cue[0][0], key=lambda sentence: sentence.start) - 1
    return read.sentences[max(at, 0)][:2]


def _mended(read: ReadArticle, item: Attribution, known: dict[int, int]) -> Attribution:
    if not item.source:
        return _with_last_words(read, item)
    start, end = item.source[0]
    name = known.get(start, end)
    return replace(item, source=((start, name), *item.source[1:])) if _acts(read, name, end) else item


def _with_last_words(read: ReadArticle, item: Attribution) -> Attribution:
    """An attribution whose source stands between "says" and the end of the line, if all that is said stands before."""
    start = item.cue[0][0]
    content = tuple(span for span in item.content if span[1] <= start)
    verb, *inside = read.tokens.within(start, _sentence(read, item)[1])
    told = [read.tokens.lower[n] for n in inside]
    if not content or not 0 < len(told) <= LONGEST or not MARKS.isdisjoint(told):
        return item
    source = read.tokens.starts[inside[0]], read.tokens.ends[inside[-1]]
    if not may_speak(told, names(read).meet(*source)):
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
