"""Telling apart what a source lets others know from what an article says a source thinks or does."""

import re
from functools import cache, lru_cache

from ..lexicon import CACHED, words
from ..records import Attribution

NOBODY = re.compile(r"(?:neither|none|nobody|no\s(?:one|other))\b", re.IGNORECASE)
SHOWING = re.compile(r"(?:has |have |had )?show(?:s|ed|n|ing)?", re.IGNORECASE)
QUESTION = re.compile(r"(?:him |her |them )?(?:if|whether|why|how|what|when|where|who)\b|[^.!?]*\?", re.IGNORECASE)
CLAIM = re.compile(r"(?:has |have |had )?claim(?:s|ed|ing)?", re.IGNORECASE)
# What one can claim to have: "a stake", "responsibility", "over 200 lives"; with a verb behind it, it is a statement.
HAVING = re.compile(
    r"(?:(?:an?|the|its|his|her|their|responsibility|credit|victory|dozens|hundreds|thousands|scores)\s"
    r"|(?:(?:over|about|nearly|some|up\sto|at\sleast|more\sthan)\s)?[$€£]?\d)",
    re.IGNORECASE,
)
# "They spoke | on condition of anonymity because ...", "asked | not to be named": on what terms, not what they said.
TERMS = re.compile(
    r"(?:on )?(?:the )?(?:condition of )?anonymity\b|not to be (?:named|identified|quoted)\b", re.IGNORECASE
)
# "declined | to comment", "refused to answer | questions": whoever does so has said nothing.
SILENT = re.compile(r"(?:(?:has|have|had|also|both|again) )*(?:declin|refus)\w*", re.IGNORECASE)
ANSWER = re.compile(
    r"(?:to )?(?:be (?:interviewed|drawn|quoted)|an? interview|(?:make |give |offer )?(?:any |further |a )*comments?"
    r"|discuss|elaborate|answer|respond|reply|speak|talk|say|specify|provide|disclose|identify|confirm or deny"
    r"|interviews?|requests?)\b",
    re.IGNORECASE,
)
SPOKE = re.compile(r"(?:has |have |had )?(?:spok|speak|talk)\w*\b.*\banonymity\b", re.IGNORECASE | re.DOTALL)
FINITE = re.compile(
    r"['’]s\s\w+(?:ing|ed)\b|\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should)\b",
    re.IGNORECASE,
)


@cache
def _pattern() -> re.Pattern[str]:
    stems = sorted(words("saying", "saying"))
    return re.compile(
        r"\b(?:" + "|".join(re.escape(s[:-1]) + r"\w*" if s.endswith("~") else re.escape(s) for s in stems) + r")\b",
        re.IGNORECASE,
    )


def tells(attribution: Attribution, text: str) -> bool:
    """Does the attribution report a statement ("he said", "polls show") and not a thought or a deed ("he hopes")?"""
    if _is_deed(attribution, text):
        return False
    if attribution.cue_kind == "speech" or attribution.kind != "indirect":
        return True
    if attribution.cue_kind == "belief":
        return False
    return any(_says(text[start:end]) for start, end in attribution.cue)


@lru_cache(CACHED)
def _says(cue: str) -> bool:
    """Do the words of a cue speak of saying?"""
    return _pattern().search(cue) is not None


def asks_whether(attribution: Attribution, text: str) -> bool:
    """Is the cue "asked" and what was asked a question, not a favour?"""
    if not attribution.cue or "ask" not in text[slice(*attribution.cue[0])].lower():
        return False
    return any(QUESTION.match(text, start, end) for start, end in attribution.content)


def shows(attribution: Attribution, text: str) -> bool:
    """Is the cue "shows" alone: what polls do to tell us, and people and bodies by what they do?"""
    return attribution.kind == "indirect" and any(SHOWING.fullmatch(text, start, end) for start, end in attribution.cue)


def _is_deed(attribution: Attribution, text: str) -> bool:
    """Does nobody say anything: "neither party has endorsed it", "they claimed a stake in the port"?"""
    if any(NOBODY.match(text, start) for start, _ in attribution.source[:1]):
        return True
    cue = " ".join(text[start:end] for start, end in attribution.cue)
    if cue == "by":  # "“The Dam Will Hold,” by Ana Ruiz": a title
        return True
    if attribution.kind != "indirect" or not attribution.content:
        return False
    start, end = attribution.content[0]
    if TERMS.match(text, start, end) or (SILENT.match(cue) and ANSWER.search(text, attribution.cue[0][0], end)):
        return True
    thing = SPOKE.match(cue) or (CLAIM.fullmatch(cue) and HAVING.match(text, start))
    return thing is not None and FINITE.search(text, start, end) is None
