"""The running text of an article and whose voice it is in: what the features of `specificity` and `style` share."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain

from .feature import Measurement, not_applicable
from .once import once
from .reading.records import ReadArticle, Sentence, Span
from .reading.voice import furniture, merged, reported

FEWEST_WORDS = 40  # a rate over fewer would be made up
ENDS = frozenset(".!?…\"”’':;)")
LINE_WORDS = 15  # a line of more words is text even without a stop at its end


@once
def prose(read: ReadArticle) -> frozenset[int]:
    """The tokens of the article, boilerplate left out, as indices."""
    return frozenset(chain.from_iterable(_prose(read)))


@once
def prose_words(read: ReadArticle) -> int:
    """How many words the article has, boilerplate left out."""
    return sum(map(read.tokens.count, _prose(read)))


@once
def own_prose(read: ReadArticle) -> frozenset[int]:
    """The tokens in the reporter's own voice: neither boilerplate nor what others say or think."""
    return frozenset(chain.from_iterable(_own_prose(read)))


@once
def own_words(read: ReadArticle) -> int:
    """How many words are in the reporter's own voice."""
    return sum(map(read.tokens.count, _own_prose(read)))


@once
def _prose(read: ReadArticle) -> list[range]:
    return _outside(read, list(read.boilerplate))


@once
def _own_prose(read: ReadArticle) -> list[range]:
    return _outside(read, reported(read).spans + list(read.boilerplate))


def _outside(read: ReadArticle, spans: list[Span]) -> list[range]:
    found: list[range] = []
    at = 0
    for start, end in merged(spans):
        covered = read.tokens.within(start, end)
        found.append(range(at, max(at, covered.start)))
        at = max(at, covered.stop)
    found.append(range(at, len(read.tokens.words)))
    return found


@once
def running_sentences(read: ReadArticle) -> list[Sentence]:
    """Sentences of running text: neither boilerplate nor lines such as headlines, list items and rows of tables."""
    text, page = read.text, furniture(read)
    running = [
        text[end - 1] in ENDS or len(read.tokens.within(start, end)) > LINE_WORDS for start, end in read.paragraphs
    ]
    return [
        sentence
        for sentence in read.sentences
        if running[sentence.paragraph] and not page.meet(sentence.start, sentence.end)
    ]


@once
def running_tokens(read: ReadArticle) -> list[range]:
    """The tokens of each running sentence."""
    return [read.tokens.within(start, end) for start, end, _ in running_sentences(read)]


def paragraph(read: ReadArticle, offset: int) -> int:
    """The paragraph, counted from 1, in which `offset` stands."""
    return max(bisect_right(read.paragraphs, (offset, len(read.text) + 1)), 1)


def rate(read: ReadArticle, spans: Sequence[Span], words: int, where: str = "the article") -> Measurement:
    """`spans` per 1,000 of `words`, not applicable where there are too few words.

    facts: `count`, `words`, and of the first span `first` (its words) and `paragraph` (counted from 1).
    """
    if words < FEWEST_WORDS:
        return not_applicable(f"Fewer than {FEWEST_WORDS} words of {where} are running text.")
    return Measurement(1000 * len(spans) / words, tuple(spans), facts=counted(read, spans) | {"words": words})


def counted(read: ReadArticle, spans: Sequence[Span]) -> dict[str, int | float | str]:
    """What an advice sentence says of passages: their `count`, the `first` one's words and its `paragraph`."""
    if not spans:
        return {"count": 0, "first": "", "paragraph": 0}
    start, end = spans[0]
    first = " ".join(read.text[start:end].split())
    return {"count": len(spans), "first": first, "paragraph": paragraph(read, start)}


def own_rate(read: ReadArticle, wanted: frozenset[str]) -> Measurement:
    """How often the reporter's own voice uses one of the `wanted` words (lower case), per 1,000 of its words."""
    words, starts, ends = read.tokens
    own = own_prose(read)
    openings = {sentence.start for sentence in read.sentences}  # elsewhere a capital makes a name: "Varnholm Rail"
    spans = [
        (starts[i], ends[i])
        for i in read.tokens.places(wanted)
        if i in own and (words[i][0].islower() or words[i].isupper() or starts[i] in openings)
    ]
    return rate(read, spans, own_words(read), "the reporter's own voice")


def word_set(listed: str) -> frozenset[str]:
    """The words of a list, each with straight and with curly apostrophes."""
    return frozenset(listed.split()) | frozenset(listed.replace("'", "’").split())
