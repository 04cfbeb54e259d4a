"""What reports on research and treatments are asked: which questions a text answers, out of a fixed list.

The questions are those of HealthNewsReview's ten criteria, with which reviewers rated health news for twelve years.
Each is answered or not, so that nobody gains by repeating an answer and long articles gain little.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from .feature import Measurement, not_applicable
from .prose import once, prose
from .reading.records import ReadArticle, Span
from .reading.voice import Ranges

RESEARCH = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|researchers?|scientists?|clinical|findings|participants|meta-analysis|experiments?"
    r"|journal|data|evidence|placebo)\b",
    re.IGNORECASE,
)
TREATMENT = re.compile(
    r"\b(?:treat(?:s|ed|ing|ments?)?|drugs?|therap(?:y|ies)|vaccin\w+|surger(?:y|ies)|medications?|medicines?|patients?"
    r"|tests?|screening|diagnos\w+|procedures?|devices?|implants?|doses?|pills?|cures?|diet|supplements?|prevent\w*)\b",
    re.IGNORECASE,
)
MENTIONS = 4  # fewer words of research or treatment make no article about it


def matches(read: ReadArticle, pattern: re.Pattern[str]) -> list[Span]:
    """Where the pattern is found outside boilerplate."""
    furniture = Ranges(list(read.boilerplate))
    return [m.span() for m in pattern.finditer(read.text) if m.start() not in furniture]


def answered(read: ReadArticle, questions: Mapping[str, re.Pattern[str]]) -> Measurement:
    """How many of the questions have an answer, with the first passage that answers each.

    facts: `count`, `total`, and `missing`: the questions without an answer.
    """
    found = {name: spans[0] for name, pattern in questions.items() if (spans := matches(read, pattern))}
    missing = ", ".join(name for name in questions if name not in found) or "nothing"
    facts: dict[str, int | float | str] = {"count": len(found), "total": len(questions), "missing": missing}
    return Measurement(float(len(found)), tuple(sorted(set(found.values()))), facts=facts)


def questions(**patterns: str) -> dict[str, re.Pattern[str]]:
    """Question names (underscores for blanks) and what answers them."""
    return {name.replace("_", " "): re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}


@lru_cache(maxsize=1 << 16)
def _topical(word: str) -> bool:
    return bool(RESEARCH.search(word) or TREATMENT.search(word))


@once
def _topical_words(read: ReadArticle) -> int:
    """Words of research or treatment outside boilerplate; asked word by word, because words come again."""
    words = read.tokens.words
    return sum([_topical(words[i]) for i in prose(read)])


def off_topic(read: ReadArticle) -> Measurement | None:
    """The measurement of an article about neither research nor a treatment; None where it is about one of them."""
    if _topical_words(read) >= MENTIONS:
        return None
    return not_applicable("The article is about neither research nor a treatment, drug or test.")
