"""How specific each sentence is, on the scale of the people who rated sentences from 1 (general) to 5 (specific)."""

import math
from functools import cache, lru_cache
from pathlib import Path

from ...models.linear import TermModel
from ..text.alike import told
from .lexicon import CACHED
from .records import ReadArticle
from .voice import Ranges

MODEL = Path(__file__).parents[2] / "models" / "specificity.json"
LEAST_WORDS = 4  # fewer say too little for a rating
REFERENCE_WORDS = 20  # the length at which sentences are compared
NUMBERS = frozenset("$€£%")  # marks that stand with a number
ENDS = frozenset("?!")
DETAILS = frozenset(",;:()")
OPENING = frozenset("\"“”‘'’:.!?…-–—(*•`")  # after these a capital shows no name
HEADLINE_SHARE = 0.6  # of words in capitals, from which on capitals show no names


@cache
def model() -> TermModel:
    return TermModel.load(MODEL)


def sentence_specificity(read: ReadArticle) -> list[float | None]:
    """The specificity of each sentence of `read`, 1 to 5; None for those in boilerplate or of fewer than four words.

    As human raters do, it gives longer sentences more; `at_reference_length` takes that out.
    """
    tokens, furniture = read.tokens, Ranges(read.boilerplate)
    found: list[float | None] = []
    for start, end, _ in read.sentences:
        inside = tokens.within(start, end)
        rated = tokens.count(inside) >= LEAST_WORDS and not furniture.meet(start, end)
        found.append(_rating(tokens.words[inside.start : inside.stop]) if rated else None)
    return found


def specificity(words: list[str]) -> float | None:
    """The specificity of one sentence, given as its tokens."""
    return _rating(words) if sum([word[0].isalnum() for word in words]) >= LEAST_WORDS else None


def _rating(words: list[str]) -> float:
    return model().value([weight for weight in map(_weight, words) if weight is not None], counts(words))


def at_reference_length(value: float, words: int) -> float:
    """What a sentence of `words` words and specificity `value` would score with 20 words of the same kind."""
    return value + model().slope * math.log(REFERENCE_WORDS / max(words, 1))


def counts(words: list[str]) -> dict[str, int]:
    """How many numbers, capitalised words within the sentence, and marks that set off details it has."""
    numbers = capitals = details = alphabetic = 0
    previous = "."
    for word in words:
        first = word[0]
        if "a" <= first <= "z":  # most words need no more
            alphabetic += 1
        elif first.isalpha():
            alphabetic += 1
            capitals += first.isupper() and word != "I" and previous[-1] not in OPENING
        elif first.isdigit() or word in NUMBERS:
            numbers += 1
        elif word in DETAILS:
            details += 1
        previous = word
    capitals = 0 if capitals > HEADLINE_SHARE * alphabetic else capitals
    return {"numbers": numbers, "capitals": capitals, "details": details}


def terms(word: str) -> tuple[str, str] | None:
    """The term of a token and the class that stands for it where the model does not know it; None for most marks.

    Capitals make no difference to a known word, so that headlines and sentence starts do not look like names.
    """
    word = told(word)
    first = word[0]
    if first.isalpha():
        return word.lower().replace("’", "'"), "<Name>" if first.isupper() else "<word>"
    if first.isdigit() or first in NUMBERS:
        return "<number>", "<number>"
    return (word, "<mark>") if first in ENDS else None


@lru_cache(CACHED)
def _weight(word: str) -> float | None:
    found = terms(word)
    if found is None:
        return None
    weights = model().weights
    return weights.get(found[0], weights.get(found[1], 0.0))
