"""The polled: "38 percent of voters", "four in 10" and "half" are what a poll says."""

import re

from ..lexicon import words

POLLS = words("documents", "polls")
POLLED_WORDS = frozenset(("percent", "%", "pct", "cent", "respondents", "surveyed", "polled"))
FRACTION = re.compile(
    r"""(?:(?:about|nearly|almost|roughly|just|only|some|over|under|(?:more|fewer|less)\sthan|at\sleast|up\sto)\s)*
    (?:[\w-]+\s(?:in|out\sof)\s(?:\d+|three|four|five|ten)\b
      |half\b|(?:a|one)\s(?:third|quarter|fifth)\b|two-thirds\b|three-quarters\b
      |(?:an?|the)\s(?:\w+\s)?(?:majority|plurality)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
REACH = 500  # tokens before a share in which its poll stands


def polled(name: str, inside: set[str]) -> bool:
    """Does a source phrase (its wording, and its words in lower case) count people as a poll does?"""
    return bool(inside & POLLED_WORDS) or FRACTION.match(name) is not None


def poll_before(words_: list[str], first: int) -> int:
    """The token of the last poll told of before token `first`, -1 where there is none."""
    near = range(first - 1, max(-1, first - REACH), -1)
    return next((i for i in near if words_[i].lower() in ("poll", "survey")), -1)
