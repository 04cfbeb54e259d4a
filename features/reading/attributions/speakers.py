"""Words that can stand for whoever says something, and words that cannot."""

from collections.abc import Sequence

from ..lexicon import noun_kind
from ..records import ReadArticle
from ..voice import Ranges

# What begins with these is no source but a clause, or leads on to the subject: "In Garnholt, …".
OPENINGS = frozenset((
    "and", "but", "or", "as", "who", "which", "that", "though", "although", "so", "whose", "for", "after", "before",
    "in", "on", "at", "by", "from", "to", "with", "of", "like", "under", "during", "since", "until", "about", "over",
    "between", "among", "against", "amid", "despite", "without", "than", "also", "still", "then", "yet", "not", "even",
    "meanwhile", "however", "there", "here", "how", "why", "whether", "through", "into", "unlike",
))  # fmt: skip
# Nor is it one that holds a verb or a clause: "Ruiz said when asked", "according to reports".
NO_SOURCE = frozenset((
    "according", "is", "are", "was", "were", "be", "been", "has", "have", "had", "never", "not", "what", "when", "if",
    "where", "while", "because", "including", "might", "may", "can", "could", "will", "would", "should",
))  # fmt: skip
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
