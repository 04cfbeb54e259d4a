"""The role of a person, told by the title and affiliation the article gives."""

import re

from .lexicon import person_noun
from .records import ReadArticle

# Affiliations that settle what a director, founder, adviser or member is; the first that matches decides.
AFFILIATIONS = (
    ("spokesperson", r"\b(?:communications?|press|media relations|public affairs|publicity)\b (?:director|officer|secretary|chief|aide|adviser|advisor|manager|team|strategist|office)|\b(?:head|director|chief|vice president) of (?:communications?|media|public (?:affairs|relations))|\bspokes\w+|\bcampaign (?:manager|chairman|chairwoman|chair|aide|adviser|advisor|director|strategist|staffer|official|surrogate)|\bpress secretary"),
    ("media", r"\b(?:editor|columnist|reporter|correspondent|journalist|anchor|news(?:paper)?|magazine|radio|television|tv|broadcast\w*|daily|tribune|herald|gazette|blog\w*|podcast|talk show)\b"),
    ("expert", r"\b(?:universit\w+|college|institut\w+|school of|school|academ\w+|research\w*|think[- ]tank|studies|fellow|laborator\w+|hospital|clinic|medical center|medical centre|observatory|museum|brookings|polling|pollster|law firm|epidemiolog\w*|medicine|oncology|cardiology)\b"),
    ("official", r"\b(?:state|federal|county|city|national security|senate|house|congress\w*|parliament\w*|ministry|department|white house|government|administration|agency|bureau|commission\w*|republican|democratic|party|gop|fbi|cia|nsa|police|fire|military|army|navy|court|council|district|committee|embassy|un|u\.n\.|nato|eu|treasury|border|intelligence|board|central bank|federal reserve|mayor|governor|president'?s?|presidential|obama|bush)\b"),
    ("advocate", r"\b(?:association|union|coalition|alliance|network|society|foundation|campaign for|center for|centre for|project|advocacy|charity|nonprofit|non-profit|ngo|rights|justice|league|fund|movement|action|watch|church|ministries|caucus|pac|for america|initiative|group|federation|organi[sz]ation|council of|lobby)\b"),
    ("business", r"\b(?:company|corp\w*|inc|ltd|llc|plc|firm|bank|capital|partners|holdings|ventures|fund|group|shop|store|restaurant|manufactur\w*|industr\w*|business\w*|compan\w+|retail\w*|marketing|sales|technolog\w+|software|airline\w*|motors|energy|oil|pharma\w*|startup|start-up|hotel|farm|estate|hedge|investment\w*|executive|chief \w+ officer|operations|managing)\b"),
)
COMPILED = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in AFFILIATIONS)
POLITICAL = frozenset((
    "president", "presidential", "senator", "senate", "congress", "campaign", "voters", "election", "republicans",
    "republican", "democrats", "democratic", "parliament", "minister", "government", "nominee", "party", "governor",
    "administration", "ballot", "lawmakers", "policy", "candidate", "candidates", "primary", "coalition",
))  # fmt: skip
BREAK = re.compile(r"\b(?:of|at|for|with|in|from|to|on|by|who|and|under|during|whose|that|which)\b|,")
WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
WIDE = re.compile(r"\b(?:president|chairman|chairwoman|chair|chancellor|secretary|leader|governor|treasurer|commissioner|fellow|officer|general|premier|speaker|deputy|delegate|counsel)\b", re.IGNORECASE)


def role_of(title: str) -> str | None:
    """The role a title tells, None where it tells none."""
    if COMPILED[0][1].search(title):
        return "spokesperson"
    word = head_noun(title)
    if word is None:
        return _affiliation(title)
    noun = person_noun(word)
    assert noun is not None
    if noun.role == "?":
        return _affiliation(title) or "other"
    if WIDE.fullmatch(word) and (" of " in title or " at " in title or " for " in title):
        affiliation = _affiliation(title.replace(word, "", 1))
        if affiliation in ("expert", "business", "advocate"):
            return affiliation
    return noun.role


def head_noun(title: str) -> str | None:
    """The noun that says what the person is: the last one before a preposition, as in "conservative radio host of"."""
    for part in BREAK.split(title):
        nouns = [word for word in WORD.findall(part) if person_noun(word)]
        if nouns:
            return nouns[-1]
    return None


def _affiliation(title: str) -> str | None:
    return next((role for role, pattern in COMPILED[1:] if pattern.search(title)), None)


def is_political(read: ReadArticle) -> bool:
    """Does the article's wording make it a story about politics? Three different words of politics do."""
    return len(POLITICAL.intersection({word.lower() for word in set(read.tokens.words)})) >= 3
