"""How often a class of hedge occurs in the reporter's own voice: what the features of `hedging` share."""

from .feature import Measurement, not_applicable
from .prose import counted
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
    return Measurement(1000 * len(spans) / words, spans, facts=counted(read, spans) | {"words": words})
