"""The role of a person, told by the title and affiliation the article gives."""

import re
from functools import cache

from .lexicon import person_noun, sections
from .records import ReadArticle

ORDER = ("media", "expert", "official", "advocate", "business")  # in which affiliations are tried
POLITICAL = frozenset((
    "president", "presidential", "senator", "senate", "congress", "campaign", "voters", "election", "republicans",
    "republican", "democrats", "democratic", "parliament", "minister", "government", "nominee", "party", "governor",
    "administration", "ballot", "lawmakers", "policy", "candidate", "candidates", "primary", "coalition",
))  # fmt: skip
BREAK = re.compile(r"\b(?:of|at|for|with|in|from|to|on|by|who|and|under|during|whose|that|which)\b|,")
WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
# Titles that mean different things in a state, a company and a union: the affiliation can overrule them.
WIDE = frozenset((
    "president", "vice-president", "chairman", "chairwoman", "chair", "chancellor", "secretary", "leader", "governor",
    "treasurer", "commissioner", "fellow", "officer", "general", "premier", "speaker", "deputy", "delegate", "counsel",
))  # fmt: skip
# Those who work for a politician speak for the office: "Ruiz's chief strategist", "an adviser to Mr. Holt".
STAFF = frozenset(("strategist", "adviser", "advisor", "aide", "operative", "speechwriter", "consultant", "associate"))
SERVES = re.compile(
    r"[A-Z]\w+['’]s\b|[a-z]s['’] |\bto (?:Mr|Mrs|Ms|Sen|President|Gov|Rep|[A-Z])|\b(?:campaign|White House|RNC|DNC)\b"
)


def role_of(title: str) -> str | None:
    """The role a title tells, None where it tells none."""
    title = title.replace(".", "")
    if _affiliations()["spokesperson"].search(title):
        return "spokesperson"
    word = head_noun(title)
    noun = person_noun(word) if word else None
    if word is None or noun is None:
        return _affiliation(title)
    if word.lower() in STAFF and SERVES.search(title):
        return "official"
    if noun.role == "?":
        return _affiliation(title) or "other"
    if word.lower() in WIDE and BREAK.search(title):
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


def is_political(read: ReadArticle) -> bool:
    """Does the article's wording make it a story about politics? Three different words of politics do."""
    return len(POLITICAL.intersection({word.lower() for word in set(read.tokens.words)})) >= 3


def _affiliation(title: str) -> str | None:
    patterns = _affiliations()
    return next((role for role in ORDER if patterns[role].search(title)), None)


@cache
def _affiliations() -> dict[str, re.Pattern[str]]:
    return {
        role: re.compile(
            r"\b(?:"
            + "|".join(re.escape(w).replace("_", r"\s").replace(r"\~", r"\w*").replace("~", r"\w*") for w in listed)
            + r")\b",
            re.IGNORECASE,
        )
        for role, listed in sections("affiliations").items()
    }
