"""The role that a title, a clause or a description tells: "deputy director of the Russia Program" is an expert's.

The last noun for a person before a preposition says what somebody is; for directors, advisers and lawyers, the words
around it say for whom. Those who run something that no word tells are told apart: `POST` and `LEADS`.
"""

import re
from collections.abc import Set
from functools import cache

from ..lexicon import person_noun, sections, singular, words
from .runs import names_outlet

ORDER = ("union", "media", "finance", "expert", "official", "advocate", "business")  # in which affiliations are tried
POST, LEADS = "post", "leads"  # "the chairman"; "the chairman of Norlink", whatever Norlink is
PRIVATE = ("citizen", "other")  # what somebody with an office or a trade can be, too: "a Ruiz supporter"
CALLINGS = ("expert", "media", "spokesperson")
NOBODY: frozenset[str] = frozenset()
PROSECUTOR = re.compile(
    r"\b(?:US|district|(?:state|commonwealth)[’']s|county|attorney) (?:attorney|general)\b", re.IGNORECASE
)
FIRST_LADY = re.compile(r"(?:the\s)?first lady\b", re.IGNORECASE)  # no office, unlike what a former one can have
STUDENT = re.compile(r"\b(?:senior|junior) at\b")
HEAD_TEACHER = re.compile(r"\bhead teacher\b", re.IGNORECASE)
CLERGY = re.compile(
    r"^Father$|\b(?:Methodist|Baptist|Presbyterian|Lutheran|Anglican|Unitarian|Episcopal|[Ee]vangelical|church)"
    r" minister\b"
)
WORLDWIDE = re.compile(
    r"\b(?:World Health Organi|World Bank|World Trade Organi|International Monetary Fund|Bank of England)"
)
ACRONYM = re.compile(r"\b(?!U\.?[SKN]|E\.?U|UAE|DRC|USA)[A-Z]{3,} [Pp]resident$")  # "NFU president": no country's
DEGREE = re.compile(r"(?:MD|PhD|RN|RD|DO|DVM|PharmD|MBBS)(?:,|$)")
EXECUTIVE = re.compile(
    r"\b(?:chief|head) executive\b|\bexecutive chair(?:man|woman)?\b"
    r"|(?<!-)\bC[EFOTIM]O\b|\b(?:finance|financial|operating|marketing|technology) chief\b"
    r"|\bchief (?:executive|operating|financial|technology|investment|marketing|information|commercial|product|revenue"
    r"|strategy|risk|people|sustainability|legal|business|compliance|data|digital|creative|customer|growth) officer\b",
    re.IGNORECASE,
)
ONCE = re.compile(r"\b(?:former|ex|onetime|one-time)\b", re.IGNORECASE)
BEING = re.compile(
    r"(?:\w+ly\s|now\s|also\s)?(?:is|was|became|ha[sd]\sbe(?:en|come)|serves\sas|served\sas|works\sas|worked\sas)\b"
)
# Where somebody was makes nobody anything: "who was on his way to church".
WHERE = re.compile(
    r"\s*(?:on (?:his|her|their|the|a) (?:way|walk|trip|visit)|in the (?:room|car|crowd|area|audience))\b"
)
# What somebody does; None where it is the object that tells the role.
DOING = {
    "teaches": "expert", "studies": "expert", "researches": "expert", "advised": "expert",
    "edits": "media", "hosts": "media", "covers": "media", "owns": "business", "lives": "citizen", "voted": "citizen",
    "attended": "citizen", "runs": None, "leads": None, "heads": None, "chairs": None, "directs": None,
    "represents": None, "oversees": None, "founded": None, "co-founded": None, "manages": None, "coaches": "other",
    "plays": "other", "farms": "business",
}  # fmt: skip
WHO_IS = re.compile(r"\bwho\s(?:also\s)?(?:is|was|serves\sas)\s")
BESIDES = re.compile(r"\band an? (?!former)(?:[\w-]+ ){0,3}?(\w+)(?= (?:in|at|for|with|from|of|on)\b|[,.]|$)")
IN_PLACE = re.compile(r"\sin\s(?:[A-Z][\w.]*+\s?)+$")  # "the Norlink Center [in Kansas City]"
TOPIC = re.compile(r"\b(?:on|about)\b")  # "a project [on government]"
BREAK = re.compile(r"\b(?:of|at|for|with|in|from|to|on|by|who|and|under|during|whose|that|which)\b|,")
AT = re.compile(r"(?:of|from|at|with)\s")
PUBLIC = re.compile(r"\b(?:[Cc]ouncil|NHS|[Cc]ounty|[Bb]orough|City of)\b")  # what has chief executives, too
INCORPORATED = re.compile(r"\b(?:Inc|Corp|Ltd|LLC|PLC)\b")  # "executive director of sales at Norlink Corp"
PROGRAM = re.compile(r"\b[A-Z][\w-]+ (?:Program|Programme|Studies)\b")  # what think tanks are divided into
GROUP = re.compile(r"\bgroup\b")  # "Norlink Group" is a company
WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
NAMED = re.compile(r"(?:[A-Z][\w&-]*\s)+(?=[A-Z])")  # all but the last word of a body's name
# `*+` leaves one way to read "NORLINK": with others, a title in capitals would take for ever.
OF_BODY = re.compile(r"\b(?:of|for|with)\s(?:the\s)?((?:[A-Z0-9][\w&-]*+\s?)+)")
BODYS = re.compile(r"^((?:[A-Z][\w&-]*+\s?)+)['’]s?\s|\bat\s(?:the\s)?((?:[A-Z0-9][\w&-]*+\s?)+)")  # as firms are told
BEFORE = re.compile(r"^((?:[A-Z]+[a-z][\w&-]*\s)+)(?:[a-z]|[A-Z]\w+$)")  # no "CBC Chairman": many are public
# Titles that mean different things in a state, a company and a union: the affiliation can overrule them.
WIDE = frozenset((
    "president", "vice-president", "vp", "svp", "evp",
    "chairman", "chairwoman", "chair", "chancellor", "secretary", "leader", "governor",
    "treasurer", "commissioner", "officer", "general", "speaker", "deputy", "delegate", "counsel", "writer",
))  # fmt: skip
LEANINGS = frozenset(("conservative", "liberal", "progressive", "independent", "moderate", "socialist"))
RANKS = frozenset(("Former", "Incoming", "Outgoing", "Acting", "Deputy", "Vice", "Then", "The", "A", "An", "Mr", "Ms"))
COMMON = frozenset((  # what opens a title with a capital and names no body: "Top adviser", "Program founder"
    *RANKS, "Top", "Senior", "General", "Managing", "Executive", "Chief", "Assistant", "Associate", "Longtime",
    "Veteran", "Campaign", "Interim", "Program", "Project", "Company", "Team", "Club", "Store", "Restaurant", "Site",
    "Plant", "Lead", "Head", "National",
))  # fmt: skip
LAWYERS = frozenset(("attorney", "lawyer", "counsel"))
# "Vice president for research": the office of a firm, and no country's.
FUNCTION = re.compile(r"\b(?:executive|senior)\svice.president\b|\bvice.president (?:for|of) [a-z]", re.IGNORECASE)
# Those who work for a politician speak for them, those of a government hold an office.
STAFF = frozenset(("strategist", "adviser", "advisor", "aide", "operative", "speechwriter", "consultant", "associate"))
HELPERS = frozenset(("manager", "staffer", "assistant", "confidant", "confidante"))
GOVERNING = re.compile(
    r"\b(?:White House|[Pp]resident|[Aa]dministration|Kremlin|Pentagon|Senate|House|Congress\w*|[Mm]inist\w+"
    r"|[Gg]overnment|[Dd]epartment|[Ss]ecurity|[Cc]ouncil|[Cc]ommittee|Treasury)\b"
)
PARTY = re.compile(r"\b(?:Republican|Democratic|GOP)\b")  # "a Republican attorney" holds no office
CAMPAIGN = re.compile(r"\bcampaign\b")  # no name: "Human Rights Campaign"
OWNED = re.compile(r"(?:his|her|their)\s", re.IGNORECASE)
FOR = re.compile(r"\b(?:for|represent\w*|to)\b")


def role_of(title: str, people: Set[str] = NOBODY) -> str | None:
    """The role a title tells, None where it tells none; `people` are the surnames of others in the article."""
    title = title.replace(".", "")
    if _affiliations()["spokesperson"].search(title):
        return "spokesperson"
    if PROSECUTOR.search(title):
        return "official"
    if FIRST_LADY.match(title):
        return "other"
    if STUDENT.search(title):
        return "citizen"
    if HEAD_TEACHER.search(title):
        return "expert"
    if CLERGY.search(title):
        return "other"
    if DEGREE.match(title):
        return "expert"
    if at := AT.match(title):  # the words of a body's name are no callings: "of The Economist"
        return "media" if names_outlet(title[at.end() :].split()) else affiliation(title)
    word = head_noun(title)
    role = person_role(word) if word else None
    if word is None or role is None:
        return affiliation(title)
    if role in PRIVATE and (clause := WHO_IS.search(title)):  # "a Ruiz supporter who is the party chairman"
        return role_of(title[clause.end() :], people) or role
    noun = word.lower() if person_noun(word) else singular(word)
    if noun == "clerk" and word.islower() and affiliation(title) != "official":
        return "citizen"  # "a store clerk", not "the county clerk"
    if noun in STAFF:
        return _of_staff(title, word, people)
    if noun == "partner" and (found := affiliation(title)) in ("expert", "business"):
        return found  # "a senior partner at a law firm"
    if noun in LAWYERS:
        return _of_lawyer(title, word, people)
    if role == "?" and (besides := BESIDES.search(title)) and person_role(besides.group(1)) in CALLINGS:
        return person_role(besides.group(1))  # "director of the Norlink Centre and a political analyst"
    if EXECUTIVE.search(title):
        of = affiliation(EXECUTIVE.sub("", title.replace(word, "", 1)))
        if role in ("?", "business") and (of == "advocate" or PUBLIC.search(title)):
            return of  # "chief executive of the Heart Foundation", "council chief executive"
        if role == "?" or of is None:
            return "business"
    if role == "?":
        if CAMPAIGN.search(title):
            return "spokesperson"
        found = affiliation(_owner(title, people) or title)
        if found is None and noun in HELPERS and _serves(title, people):
            return "spokesperson"
        return found or _at_the_head(title, people)
    if noun in WIDE:
        found = affiliation(title.replace(word, "", 1))
        banks = found == "business" and noun == "governor"  # "Bank of England governor"
        if found in ("expert", "business", "advocate", "media") and not banks:
            return found
        if found is None and FUNCTION.search(title):
            return "business"
        if found is None and ACRONYM.search(title):
            return "advocate"
        if found is None and word.islower() and (leads := _at_the_head(title, people, before=False)) != POST:
            return leads
    return role


def _of_staff(title: str, word: str, people: Set[str]) -> str:
    """Advisers, aides, strategists: of a government, of a politician, of a body, or of nobody in particular."""
    if ONCE.search(title):  # "a former Ruiz aide", asked for what they know of Ruiz
        return "expert"
    found = affiliation(title.replace(word, "", 1))
    if found in ("expert", "advocate", "business"):
        return found
    if GOVERNING.search(title):
        return "official"
    if _serves(title, people) or CAMPAIGN.search(title.lower()):
        return "spokesperson"
    if person_role(word) == "expert":
        return "expert"
    return found or _at_the_head(title, people)


def _of_lawyer(title: str, word: str, people: Set[str]) -> str:
    before, _, after = title.partition(word)
    if affiliation(PARTY.sub("", before)) == "official":
        return "official"
    if affiliation(title) == "advocate":
        return "advocate"
    return "spokesperson" if _serves(title, people) or FOR.search(after) else "expert"


def _serves(title: str, people: Set[str]) -> bool:
    """Does a title say whose somebody is: "Ruiz's chief strategist", "an adviser to Mr. Holt", "her lawyer"?"""
    return OWNED.match(title) is not None or any(
        w.removesuffix("'s").removesuffix("’s") in people for w in WORD.findall(title)
    )


def _owner(title: str, people: Set[str]) -> str | None:
    """The body that a title begins with: "[Norlink]'s director of political sales" is in nobody's politics."""
    match = BODYS.match(title)
    return match.group(1) if match and match.group(1) and people.isdisjoint(match.group(1).split()) else None


def _at_the_head(title: str, people: Set[str], before: bool = True) -> str:
    """Does a title name a body, other than a place, that somebody is at the head of?"""
    for pattern, role in ((BODYS, "business"), (OF_BODY, LEADS), (BEFORE, LEADS)):
        match = pattern.search(title)
        if match and (before or pattern is not BEFORE):
            body = next(filter(None, match.groups())).split()
            if (
                _places().isdisjoint(body)
                and people.isdisjoint(body)
                and "+".join(body[:2]) not in _places()
                and body[0] not in (COMMON if pattern is BEFORE else RANKS)
                and body != ["Staff"]
            ):
                return role
    return POST


def role_of_clause(clause: str, people: Set[str] = NOBODY) -> str | None:
    """The role that the words behind "who" tell: "serves as vice chairman of the county party", "teaches law"."""
    if be := BEING.match(clause):
        if WHERE.match(clause, be.end()):
            return None
        return role_of(clause[be.end() :].strip(), people)
    verb = next((word for word in clause.split()[:3] if word in DOING), None)
    return (DOING[verb] or affiliation(TOPIC.split(clause.partition(verb)[2])[0])) if verb else None


def person_role(word: str) -> str | None:
    """The role that a noun for a person, or for several, tells by itself."""
    if word.endswith("year-old"):
        return "citizen"
    noun = person_noun(word) or person_noun(singular(word) or "")
    return noun.role if noun else None


def head_noun(title: str) -> str | None:
    """The noun that says what the person is: the last one before a preposition, as in "conservative radio host of"."""
    for part in BREAK.split(title):
        found = WORD.findall(part)
        nouns = [word for word in found if person_role(word)]
        if nouns and not (nouns[-1].lower() in LEANINGS and nouns[-1] != found[-1]):  # not in "conservative bane"
            return nouns[-1]
    return None


def affiliation(title: str) -> str | None:
    """The role that the bodies named in a title give; of "House Majority PAC" the last word counts."""
    patterns = _affiliations()
    if WORLDWIDE.search(title):
        return "official"
    title = IN_PLACE.sub("", title)
    for shorter in (NAMED.sub("", title), title):
        found = next((role for role in ORDER if patterns[role].search(shorter)), None)
        if found:
            break
    if found == "union" or (found is None and GROUP.search(title)):
        return "advocate"
    if found == "finance" or (found == "advocate" and INCORPORATED.search(title)):
        return "business"
    if found == "advocate" and PROGRAM.search(title):
        return "expert"  # "deputy director of the River Program at the Foundation for Open Water"
    if found is None and names_outlet(title.split()):
        return "media"  # "the Norlink Post's Ana Ruiz"
    if found is None and "Group" in title.split():
        return "business"
    return found


def tells_of_office(text: str) -> bool:
    """Does a stretch of text hold a noun for an office, a party or a public body?"""
    offices = any(word.islower() and person_role(word) == "official" for word in WORD.findall(text))
    return offices or _affiliations()["official"].search(text) is not None


@cache
def _places() -> frozenset[str]:
    nations = [name for line in words("places", "nations") for name in line.split("=")]
    return words("places", "places") | words("places", "states") | frozenset(nations)


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
