"""How often a class of hedge occurs in the reporter's own voice: what the features of `hedging` share."""

from bisect import bisect_right

from .feature import Measurement, not_applicable
from .reading.records import ReadArticle
from .reading.voice import own_words, reported

MINIMUM = 40  # words of the reporter's own: below this a single hedge would look like a habit


def own_rate(read: ReadArticle, *types: str) -> Measurement:
    """Hedges of the given classes per 1,000 words of the reporter's own voice.

    facts: `count`, `words` (of the reporter's own), `first` (the words of the first one), `paragraph` (its, from 1).
    """
    words = own_words(read)
    if words < MINIMUM:
        return not_applicable(f"Fewer than {MINIMUM} words are in the reporter's own voice.")
    voices = reported(read)
    spans = tuple((h.start, h.end) for h in read.hedges if h.type in types and h.start not in voices)
    facts: dict[str, int | float | str] = {"count": len(spans), "words": words}
    if spans:
        start, end = spans[0]
        facts["first"] = read.text[start:end]
        facts["paragraph"] = max(bisect_right([first for first, _ in read.paragraphs], start), 1)
    return Measurement(1000 * len(spans) / words, spans, facts=facts)
