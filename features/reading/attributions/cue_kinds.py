"""Speech, belief or something else: what a cue says its source does."""

import re
from functools import lru_cache

from ..lexicon import CACHED

BELIEF = re.compile(
    r"\b(?:believ|think|thought|feel\b|feels\b|felt\b|feeling|hop(?:e|ed|es|ing)\b|want|wish|know\b|knows\b|knew\b|known\b"
    r"|expect|fear|worr|doubt|consider|suspect|assum|understand|understood|view|see\b|sees\b|saw\b|seen\b|regard|prefer"
    r"|like\b|likes\b|liked\b|lov(?:e|ed|es|ing)\b|hat(?:e|ed|es|ing)\b|intend|plan|seek|sought|decid|determin|mind|opinion"
    r"|agree|disagree|support|oppos|favou?r|imagin|dream|guess|reckon|desire|aim|convinced|confident|sure\b|certain\b"
    r"|optimis|pessimis|concern|anticipat|remember|forget|forgot|realiz|realis|learn|trust|accept|approv|reject|refus"
    r"|perceiv|deem|figur|ponder|wonder|belief|conviction|await)",
    re.IGNORECASE,
)


PLAIN_SPEECH = re.compile(r"\b(?:said|says?|told|according)\b", re.IGNORECASE)


def cue_kind(cue: str, speech: float) -> str:
    """`speech` is how probable the reader finds it that the cue reports speech here; belief is told by its words.

    Of the plainest words of speech a little less is asked. A bare colon or dash, as in headlines, stands for "said".
    """
    least, otherwise = _told(cue)
    return "speech" if speech >= least else otherwise


@lru_cache(CACHED)
def _told(cue: str) -> tuple[float, str]:
    """How probable speech must be for a cue of these words to report it, and what it does otherwise."""
    least = 0.0 if not any(map(str.isalpha, cue)) else 0.4 if PLAIN_SPEECH.search(cue) else 0.5
    return least, "belief" if BELIEF.search(cue) else "other"
