"""Words that can stand for whoever says something, and words that cannot."""

from collections.abc import Sequence

from ..lexicon import noun_kind
from ..records import ReadArticle
from ..voice import Ranges

# What stands behind a comma or at a sentence's beginning is no source but a clause.
OPENINGS = frozenset((
    "and", "but", "or", "as", "while", "who", "which", "that", "if", "when", "because", "though", "although", "so",
    "what", "where", "whose", "for", "after", "before",
))  # fmt: skip
# Nor is it one that holds a verb, or stands behind "according to": "according to reports".
NO_SOURCE = frozenset(["according", "is", "are", "was", "were", "be", "been", "has", "have", "had", "never", "not"])
NAMES = frozenset(["PERSON", "ORG", "LOC", "MISC"])  # "London said", "Republicans said"; no dates and amounts


def names(read: ReadArticle) -> Ranges:
    """Where the article names somebody, or a body or place that may speak."""
    return Ranges([(entity.start, entity.end) for entity in read.entities if entity.type in NAMES])


def may_speak(source: Sequence[str], named: bool) -> bool:
    """Do words, in lower case, name or describe somebody, or something written, and hold no clause?"""
    return (
        source[0] not in OPENINGS
        and NO_SOURCE.isdisjoint(source)
        and (named or any(noun_kind(word) != "unknown" for word in source))
    )
