"""Surnames that the reader's vocabulary lacks: what stands behind a given name or a title names a person.

Told as the surname that all known ones are told as, so that nobody is read otherwise for being unknown.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ...text.tokens import Tokens
from ..lexicon import ABBREVIATED, given_names, person_noun

STOP = "."  # "Sen. Velgrove", "Ana B. Velgrove"


def unknown_surnames(tokens: Tokens, vocabulary: Mapping[str, int], read_as: Mapping[str, str]) -> Iterator[int]:
    """The tokens that are surnames outside the vocabulary: all places of a word that is introduced as one."""
    words = tokens.words
    named: defaultdict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(words):
        if word[0].isupper() and not word.isupper():
            named[word.lower()].append(i)
    for word, places in named.items():
        if word in vocabulary or word.replace("’", "'") in vocabulary:  # "O’Malley"
            continue
        if any(_introduced(words, i, read_as) for i in places):
            yield from places


def _introduced(words: list[str], i: int, read_as: Mapping[str, str]) -> bool:
    """Does a given name, another name of a person or a title stand before a word?"""
    i -= 2 if i > 1 and words[i - 1] == STOP else 1
    if i > 0 and len(words[i]) == 1:  # an initial
        i -= 1
    before = words[max(i, 0)]
    if i < 0 or not before[0].isupper():
        return False
    lower = before.lower()
    return before in given_names() or lower in read_as or lower in ABBREVIATED or person_noun(before) is not None
