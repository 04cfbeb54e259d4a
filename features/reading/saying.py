"""Telling apart what a source lets others know from what an article says a source thinks or does."""

import re
from functools import cache

from .lexicon import words
from .records import Attribution


@cache
def _pattern() -> re.Pattern[str]:
    stems = sorted(words("saying", "saying"))
    return re.compile(
        r"\b(?:" + "|".join(re.escape(s[:-1]) + r"\w*" if s.endswith("~") else re.escape(s) for s in stems) + r")\b",
        re.IGNORECASE,
    )


def tells(attribution: Attribution, text: str) -> bool:
    """Does the attribution report a statement ("he said", "polls show") and not a thought or a deed ("he hopes")?"""
    if attribution.cue_kind == "speech" or attribution.kind != "indirect":
        return True
    if attribution.cue_kind == "belief":
        return False
    return any(_pattern().search(text, start, end) for start, end in attribution.cue)
