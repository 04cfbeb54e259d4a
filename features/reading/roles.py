"""The role of a person, told by the title and affiliation the article gives."""

import re
from functools import cache

from .cast import Character
from .lexicon import person_noun, sections, words
from .records import ReadArticle

ORDER = ("media", "expert", "official", "advocate", "business")  # in which affiliations are tried
POLITICAL = frozenset((
    "president", "presidential", "senator", "senate", "congress", "campaign", "voters", "election", "republicans",
    "republican", "democrats", "democratic", "parliament", "minister", "government", "nominee", "party", "governor",
    "administration", "ballot", "lawmakers", "policy", "candidate", "candidates", "primary", "coalition",
))  # fmt: skip
OFTEN = 3  # times a person is named whom a story takes for known
PROSECUTOR = re.compile(r"\b(?:US|district|state[’']s|county|attorney) (?:attorney|general)\b", re.IGNORECASE)
FOLLOWING = words("grammar", "following")
BREAK = re.compile(r"\b(?:of|at|for|with|in|from|to|on|by|who|and|under|during|whose|that|which)\b|,")
WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
# Titles that mean different things in a state, a company and a union: the affiliation can overrule them.
WIDE = frozenset((
    "president", "vice-president", "chairman", "chairwoman", "chair", "chancellor", "secretary", "leader", "governor",
    "treasurer", "commissioner", "fellow", "officer", "general", "premier", "speaker", "deputy", "delegate", "counsel",
))  # fmt: skip
LEANINGS = frozenset(("conservative", "liberal", "progressive", "independent", "moderate", "socialist"))
# Those who work for a politician speak for the office: "Ruiz's chief strategist", "an adviser to Mr. Holt".
STAFF = frozenset(("strategist", "adviser", "advisor", "aide", "operative", "speechwriter", "consultant", "associate"))
SERVES = re.compile(
    r"[A-Z]\w+['’]s\b|[a-z]s['’] |\bto (?:Mr|Mrs|Ms|Sen|President|Gov|Rep|[A-Z])|\b(?:campaign|White House|RNC|DNC)\b"
)


def role_in(read: ReadArticle, person: Character, political: bool) -> str:
    """The role the titles tell; who speaks for somebody or holds an office does so whatever else they are."""
    roles = [role for start, end in person.titles if (role := role_of(read.text[start:end]))]
    if person.elected:
        return "official"
    for first in ("spokesperson", "official"):
        if first in roles:
            return first
    titles = [read.text[start:end] for start, end in person.titles]
    told = next((role for role in roles if role != "kin"), None)
    posts = political and told == "other" and any(map(_is_a_post, titles))
    if told and not posts:
        return told
    if person.aged or any(title.startswith(("of ", "from ")) or "year-old" in title for title in titles):
        return "citizen"
    # Whom a political story never introduces, its readers are presumed to know: office holders and candidates.
    if political and (posts or _well_known(read, person)):
        return "official"
    return "citizen" if "kin" in roles else "other"


def _well_known(read: ReadArticle, person: Character) -> bool:
    """Is somebody without a title named again and again, by surname alone, or with a campaign and supporters?"""
    if len(person.names) >= OFTEN or len(person.words) == 1:
        return True
    words_, first = read.tokens.words, person.names[0].start
    if len(read.sentences) > 1 and first < read.sentences[1].end:
        return True
    for name in person.names:
        at = name.last + (words_[name.last : name.last + 1] in (["'s"], ["’s"], ["'"], ["’"]))
        if words_[at : at + 1] and words_[at].lower() in FOLLOWING:
            return True
    return False


def _is_a_post(title: str) -> bool:
    """An aide, a chairman, a director of nobody knows what: in a political story, of something political."""
    word = head_noun(title)
    noun = person_noun(word) if word else None
    return noun is not None and noun.role == "?"


def role_of(title: str) -> str | None:
    """The role a title tells, None where it tells none."""
    title = title.replace(".", "")
    if _affiliations()["spokesperson"].search(title):
        return "spokesperson"
    if PROSECUTOR.search(title):
        return "official"
    word = head_noun(title)
    noun = person_noun(word) if word else None
    if word is None or noun is None:
        return _affiliation(title)
    if word.lower() in STAFF and SERVES.search(title):
        return "official"
    if noun.role == "?":
        return _affiliation(title) or "other"
    if word.lower() in WIDE:
        affiliation = _affiliation(title.replace(word, "", 1))
        if affiliation in ("expert", "business", "advocate"):
            return affiliation
    return noun.role


def head_noun(title: str) -> str | None:
    """The noun that says what the person is: the last one before a preposition, as in "conservative radio host of"."""
    for part in BREAK.split(title):
        found = WORD.findall(part)
        nouns = [word for word in found if person_noun(word)]
        if nouns and not (nouns[-1].lower() in LEANINGS and nouns[-1] != found[-1]):  # not in "conservative bane"
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
