"""The role of a person, told by the title and affiliation the article gives."""

import re
from functools import cache

from .cast import Character
from .lexicon import person_noun, sections, words
from .name_runs import names_outlet
from .records import ReadArticle

ORDER = ("union", "media", "expert", "official", "advocate", "business")  # in which affiliations are tried
POLITICAL = frozenset((
    "president", "presidential", "senator", "senate", "congress", "campaign", "voters", "election", "republicans",
    "republican", "democrats", "democratic", "parliament", "minister", "government", "nominee", "party", "governor",
    "administration", "ballot", "lawmakers", "lawmaker", "policy", "candidate", "candidates", "primary", "coalition",
    "gop", "caucus", "caucuses", "delegates", "legislature", "politics", "politician", "politicians", "sen", "gov",
    "senators", "governors", "electoral", "debate",
))  # fmt: skip
PROSECUTOR = re.compile(r"\b(?:US|district|state[’']s|county|attorney) (?:attorney|general)\b", re.IGNORECASE)
OTHERWISE = ("expert", "advocate", "business", "media")  # what former officials can have become
CALLINGS = ("expert", "media", "spokesperson")
PRIVATE = ("citizen", "other")  # what somebody with an office or a trade can be, too: "a Ruiz supporter"
EXECUTIVE = re.compile(r"\bchief executive\b|\bCEO\b")
ONCE = re.compile(r"\b(?:former|ex|onetime|one-time)\b", re.IGNORECASE)
FORMER = re.compile(r"an?\s(?:former|ex-|onetime|one-time)\b", re.IGNORECASE)
BEING = re.compile(
    r"(?:\w+ly\s|now\s|also\s)?(?:is|was|became|ha[sd]\sbe(?:en|come)|serves\sas|served\sas|works\sas|worked\sas)\b"
)
OWNER = re.compile(r"\b(?:his|her|their)\s|['’]s?\s", re.IGNORECASE)  # in a title or right before it
ASKING = ("asked", "asks", "pressed", "presses", "pressed him", "pressed her", "then asked", "also asked", "asking")
SHOWS = frozenset(("show", "program", "programme", "column", "podcast", "newsletter", "broadcast"))
OWN = frozenset(("his", "her"))
WRITING = re.compile(r"(?:recently |also |has |had )*(?:writes|write|wrote|writing|written)$")
POSTED = re.compile(
    r"\W+(?:on|in|via|to|back)\s(?:\w+\s){0,3}(?:Facebook|Twitter|Instagram|letter|e-?mail|tweet|statement|post|memo)"
)
KIN_OF = re.compile(r"\bof the (?:\w+ )?(\w+)$")  # "son-in-law of the president"
# What somebody does; None where it is the object that tells the role.
DOING = {
    "teaches": "expert", "studies": "expert", "researches": "expert", "edits": "media", "hosts": "media",
    "covers": "media", "owns": "business", "lives": "citizen", "voted": "citizen",
    "attended": "citizen", "runs": None, "leads": None, "heads": None, "chairs": None, "directs": None,
    "represents": None, "oversees": None, "founded": None,
}  # fmt: skip
WHO_IS = re.compile(r"\bwho\s(?:also\s)?(?:is|was|serves\sas)\s")
BESIDES = re.compile(r"\band an? (?!former)(?:[\w-]+ ){0,3}?(\w+)(?= (?:in|at|for|with|from|of|on)\b|[,.]|$)")
TOPIC = re.compile(r"\b(?:on|about)\b")  # "a project [on government]"
STATES = words("places", "places") | words("places", "states")
FOLLOWING = words("grammar", "following")
BREAK = re.compile(r"\b(?:of|at|for|with|in|from|to|on|by|who|and|under|during|whose|that|which)\b|,")
GROUP = re.compile(r"\bgroup\b")  # "Norlink Group" is a company
WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
# Titles that mean different things in a state, a company and a union: the affiliation can overrule them.
WIDE = frozenset((
    "president", "vice-president", "chairman", "chairwoman", "chair", "chancellor", "secretary", "leader", "governor",
    "treasurer", "commissioner", "officer", "general", "premier", "speaker", "deputy", "delegate", "counsel",
))  # fmt: skip
LEANINGS = frozenset(("conservative", "liberal", "progressive", "independent", "moderate", "socialist"))
# Those who work for a politician speak for the office: "Ruiz's chief strategist", "an adviser to Mr. Holt".
LAWYERS = frozenset(("attorney", "lawyer", "counsel"))  # officials where they serve a public body
FIRM = frozenset(("chairman", "chairwoman", "chair", "chief", "manager", "founder", "co-founder", "cofounder", "boss"))
# "Vice president for research": the office of a firm, and no country's.
FUNCTION = re.compile(r"\b(?:executive|senior)\svice.president\b|\bvice.president (?:for|of) [a-z]", re.IGNORECASE)
STAFF = frozenset(("strategist", "adviser", "advisor", "aide", "operative", "speechwriter", "consultant", "associate"))
SERVES = re.compile(r"[A-Z]\w+['’]s\b|[a-z]s['’] |\b(?:to|for) [A-Z]|\b(?:campaign|White House|RNC|DNC)\b")


def role_in(read: ReadArticle, person: Character, political: bool) -> str:
    """The role the titles tell; who speaks for somebody or holds an office does so whatever else they are."""
    titles = [read.text[start:end] for start, end in person.titles]
    roles = [role for title in titles if (role := role_of(title))]
    if person.elected:
        return "official"
    if political and "spokesperson" not in roles and _followed(read, person):
        return "official"  # "retired surgeon Ana Ruiz", who has a campaign and supporters
    does = next((role for clause in person.clauses if (role := role_of_clause(clause))), None)
    now = [role for title in titles if not FORMER.match(title) and (role := role_of(title))] or [does]
    if now[0] in OTHERWISE and not {"official", "spokesperson"}.intersection(now):
        return str(now[0])  # "a former official who directs a research centre"
    for first in ("spokesperson", "official"):
        if first in roles:
            return first
    relative = "kin" in (*roles, does)
    all_told = [role for role in (*roles, does) if role not in (None, "kin")]
    told = next((role for role in all_told if role not in PRIVATE), next(iter(all_told), None))
    posts = political and told == "other" and any(map(_is_a_post, titles + person.clauses))
    firm = told == "other" and not political and any(map(_leads_a_firm, titles))
    if told and not posts:
        return "business" if firm else told
    known = political and not person.aged
    by_description = [role for words_ in person.called if (role := role_of(words_)) not in (None, "other", "kin")]
    # "The businessman", "the critic": what a story also calls the politicians whom it takes for known.
    if called := next((role for role in by_description if not known or role in CALLINGS), None):
        return called
    if known and any(map(_of_a_state, titles)):
        return "official"
    if person.aged or any(title.startswith(("of ", "from ")) or "year-old" in title for title in titles):
        return "citizen"
    if relative and not posts:
        return "other" if political and _is_somebodys(read, person) else "citizen"
    if any(head_noun(title) is None and not title.startswith(("at ", "of ", "from ")) for title in titles):
        return "media"  # "the Norlink's Ana Ruiz": whom a story introduces by nothing but a body writes for it
    # Whom a political story never introduces, its readers are presumed to know: office holders and candidates.
    return "official" if political else "other"


def _is_somebodys(read: ReadArticle, person: Character) -> bool:
    """Is somebody's relative of a family in the news: "his son-in-law", or with a surname that is another's, too?"""
    titles = [read.text[max(0, start - 6) : end] for start, end in person.titles]
    owned = any(OWNER.search(title) or "official" in map(person_role, KIN_OF.findall(title)) for title in titles)
    return owned or read.tokens.words.count(person.words[-1]) > len(person.names)


def _followed(read: ReadArticle, person: Character) -> bool:
    """Does a story speak of somebody's campaign, supporters or administration?"""
    words_ = read.tokens.words
    ends = [n.last + (words_[n.last : n.last + 1] in (["'s"], ["’s"], ["'"], ["’"])) for n in person.names]
    return any(words_[at : at + 1] and words_[at].lower() in FOLLOWING for at in ends)


def person_role(word: str) -> str | None:
    """The role that a noun for a person tells by itself."""
    noun = person_noun(word)
    return noun.role if noun else None


def role_of_clause(clause: str) -> str | None:
    """The role that the words behind "who" tell: "serves as vice chairman of the county party", "teaches law"."""
    if be := BEING.match(clause):
        return role_of(clause[be.end() :])
    verb = next((word for word in clause.split()[:3] if word in DOING), None)
    return (DOING[verb] or _affiliation(TOPIC.split(clause.partition(verb)[2])[0])) if verb else None


def publishes(read: ReadArticle, person: Character, attributions: list[int]) -> bool:
    """Does somebody only write (and not to a network or in a letter), have a show, or ask again and again?"""
    items = [read.attributions[k] for k in attributions]
    cues = [" ".join(read.text[s:e].lower() for s, e in item.cue) for item in items]
    ends = [max(e for _, e in item.cue) for item in items if item.cue]
    writes = all(map(WRITING.match, cues)) and not any(POSTED.match(read.text, end) for end in ends)
    asked = sum(cue in ASKING for cue in cues)
    words_ = read.tokens.lower
    shows = any(_has_show(words_[name.last : name.last + 5]) for name in person.names)
    return writes or shows or (asked > 1 and 3 * asked >= len(items))


def _has_show(after: list[str]) -> bool:
    """Do the words behind a name give somebody a show: "Ruiz's column", "Ruiz used her radio show"?"""
    owner = 0 if after[:1] in (["'s"], ["’s"]) else next((i for i, word in enumerate(after[:3]) if word in OWN), -1)
    return owner >= 0 and not SHOWS.isdisjoint(after[owner + 1 : owner + 3])


def asks(read: ReadArticle, attributions: list[int]) -> bool:
    """Does somebody put the questions in a transcript?"""
    items = [read.attributions[k] for k in attributions]
    turns = [item for item in items if [read.text[s:e].strip() for s, e in item.cue] == [":"]]
    questions = [item for item in turns if any("?" in read.text[s:e] for s, e in item.content)]
    return len(turns) > 1 and 2 * len(questions) > len(turns)


def _of_a_state(title: str) -> bool:
    """ "Holt of Ohio": how political stories call those whom a state or a country elected."""
    return title.startswith("of ") and "+".join(title.split()[1:]) in STATES


def _is_a_post(title: str) -> bool:
    """An aide, a chairman, a director of nobody knows what: in a political story, of something political."""
    word = head_noun(title)
    noun = person_noun(word) if word else None
    return noun is not None and noun.role == "?"


def _leads_a_firm(title: str) -> bool:
    """ "Norlink chairman", "founder of Norlink": those who lead what nobody says is public are in business."""
    word = head_noun(title)
    return word is not None and word.lower() in FIRM and any(other[0].isupper() for other in title.split()[1:])


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
    if noun.role in PRIVATE and (clause := WHO_IS.search(title)):  # "a Ruiz supporter who is the party chairman"
        return role_of(title[clause.end() :]) or noun.role
    if word.lower() in STAFF and ONCE.search(title):  # "a former Ruiz aide", asked for what they know of Ruiz
        return "expert"
    if word.lower() in STAFF and SERVES.search(title):
        return "spokesperson" if "campaign" in title.lower() else "official"
    if noun.role == "?" and (besides := BESIDES.search(title)) and person_role(besides.group(1)) in CALLINGS:
        return person_role(besides.group(1))  # "director of the Norlink Centre and a political analyst"
    if noun.role == "?":
        return "business" if EXECUTIVE.search(title) else _affiliation(title) or "other"
    if word.lower() in STAFF and _affiliation(title.partition(word)[2]) == "advocate":
        return "advocate"  # "a strategist for the chamber of commerce"
    if word.lower() in LAWYERS and _affiliation(title.partition(word)[0]) == "official":
        return "official"
    if word.lower() in WIDE:
        affiliation = _affiliation(title.replace(word, "", 1))
        if affiliation in ("expert", "business", "advocate") or (affiliation and word.lower() == "counsel"):
            return affiliation
        if affiliation is None and FUNCTION.search(title):
            return "business"
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
    return len(read.tokens.where.keys() & POLITICAL) >= 3


def _affiliation(title: str) -> str | None:
    patterns = _affiliations()
    found = next((role for role in ORDER if patterns[role].search(title)), None)
    if found == "union" or (found is None and GROUP.search(title)):
        return "advocate"
    if found is None and names_outlet(title.split()):
        return "media"  # "the Norlink Post's Ana Ruiz"
    if found is None and "Group" in title.split():
        return "business"
    return found


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
