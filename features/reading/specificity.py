"""How specific each sentence is, on the scale of the people who rated sentences from 1 (general) to 5 (specific)."""

import math
from functools import cache, lru_cache
from pathlib import Path

from ...models.linear import TermModel
from .records import ReadArticle

MODEL = Path(__file__).parents[2] / "models" / "specificity.json"
LEAST_WORDS = 4  # fewer say too little for a rating
REFERENCE_WORDS = 20  # the length at which sentences are compared
MARKS = frozenset("$€£%?!")  # marks that count as terms


@cache
def model() -> TermModel:
    return TermModel.load(MODEL)


def sentence_specificity(read: ReadArticle) -> list[float | None]:
    """The specificity of each sentence of `read`, 1 to 5; None for those in boilerplate or of fewer than four words.

    As human raters do, it gives longer sentences more; `at_reference_length` takes that out.
    """
    tokens, furniture = read.tokens, read.boilerplate
    return [
        None
        if any(start < sentence.end and sentence.start < end for start, end in furniture)
        else specificity(tokens.words[(within := tokens.within(sentence.start, sentence.end)).start : within.stop])
        for sentence in read.sentences
    ]


def specificity(words: list[str]) -> float | None:
    """The specificity of one sentence, given as its tokens."""
    weights = [weight for word in words if (weight := _weight(word)) is not None]
    if sum(word[0].isalnum() for word in words) < LEAST_WORDS:
        return None
    return model().value(sum(weights), len(weights))


def at_reference_length(value: float, words: int) -> float:
    """What a sentence of `words` words and specificity `value` would score with 20 words of the same kind."""
    return value + model().slope * math.log(REFERENCE_WORDS / max(words, 1))


def terms(word: str) -> tuple[str, str] | None:
    """The term of a token and the class that stands for it where the model does not know it; None for most marks.

    Capitals make no difference to a known word, so that headlines and sentence starts do not look like names.
    """
    first = word[0]
    if first.isalpha():
        return word.lower().replace("’", "'"), "<Name>" if first.isupper() else "<word>"
    if first.isdigit():
        return _number(word), "<number>"
    return (word, "<mark>") if first in MARKS else None


def _number(word: str) -> str:
    if not word.isdigit():
        return "<ordinal>" if word[-1].isalpha() else "<decimal>"
    if len(word) == 4 and word[0] in "12":
        return "<year>"
    return "<small>" if len(word) < 3 else "<number>"


@lru_cache(maxsize=1 << 16)
def _weight(word: str) -> float | None:
    found = terms(word)
    if found is None:
        return None
    weights = model().weights
    return weights.get(found[0], weights.get(found[1], 0.0))
