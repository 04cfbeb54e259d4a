"""How often a class of hedge occurs in the reporter's own voice: what the features of `hedging` share."""

from collections.abc import Iterable

from .feature import Measurement, not_applicable
from .prose import counted, own_words
from .reading.records import ReadArticle, Span
from .reading.voice import Ranges, reported

MINIMUM = 40  # words of the reporter's own: below this a single hedge would look like a habit


def own_rate(read: ReadArticle, *types: str, apart_from: Iterable[Span] = ()) -> Measurement:
    """Hedges of the given classes per 1,000 words of the reporter's own voice, those in `apart_from` left out.

    facts: `count`, `words` (of the reporter's own), `first` (the words of the first one), `paragraph` (its, from 1).
    """
    words = own_words(read)
    if words < MINIMUM:
        return not_applicable(f"Fewer than {MINIMUM} words are in the reporter's own voice.")
    voices, others = reported(read), Ranges(list(apart_from))
    spans = tuple((h.start, h.end) for h in read.hedges if h.type in types and h.start not in voices)
    spans = tuple(span for span in spans if not others.meet(*span))
    return Measurement(1000 * len(spans) / words, spans, facts=counted(read, spans) | {"words": words})
