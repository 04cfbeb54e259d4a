"""What ends a title: punctuation, verbs of a clause, and where names, sources and cues begin.

A title before a name (`title_before.py`) and one behind it (`title_behind.py`) end at the same words.
"""

from typing import NamedTuple

from ..records import ReadArticle
from .cast import Cast

ENDS = frozenset(",;:.!?()[]—–\"“”'‘’") | {
    "who",
    "whose",
    "which",
    "said",
    "says",
    "told",
    "added",
    "wrote",
    "asked",
    "tells",
    "--",
}
VERBS = ("is", "was", "are", "were", "has", "had", "have")  # what holds one of these is no title but a clause
# "Ana Ruiz's" says whose the next thing is.
GENITIVES = (["'s"], ["’s"], ["'"], ["’"])
OFFICE = 12  # tokens a title before a comma may run


class Edges(NamedTuple):
    """Offsets no title runs over: where names, sources and cues begin."""

    names: set[int]  # as token numbers
    sources: set[int]
    cues: set[int]


def edges_of(read: ReadArticle, cast: Cast) -> Edges:
    """Where names, sources and cues begin in an article; a person whose name is a genitive ends no title."""
    words = read.tokens.words
    return Edges(
        {
            name.begins
            for name in cast.names
            if name.kind == "person" and words[name.last : name.last + 1] not in GENITIVES
        },
        {item.source[0][0] for item in read.attributions if item.source},
        {item.cue[0][0] for item in read.attributions if item.cue},
    )
