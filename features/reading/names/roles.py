"""The role of a person: of those that titles, clauses and descriptions tell, the one that counts."""

import re
from collections.abc import Set

from ..lexicon import words
from ..records import ReadArticle, Span
from .character import Character
from .presumed import is_sport, presumed
from .title_roles import (
    CALLINGS,
    LEADS,
    NOBODY,
    POST,
    PRIVATE,
    affiliation,
    head_noun,
    person_role,
    role_of,
    role_of_clause,
)

OTHERWISE = ("expert", "advocate", "business", "media")  # what former officials can have become
# What a post that no word explains is, and somebody at the head of a body that no word explains.
IN_POLITICS = {POST: "official", LEADS: "advocate"}
ELSEWHERE = {POST: "other", LEADS: "business"}
FORMER = re.compile(r"an?\s(?:former|ex-|onetime|one-time)\b|(?:an?\s)?retired\b", re.IGNORECASE)
# Right before a title: "[Ruiz's] lawyer", "[her] chief aide".
OWNER = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|(?:[A-Z][\w.&-]*\s)*[A-Z][\w.&-]*['’]s?)\s$")
OWNED = re.compile(r"\b(?:his|her|their)\s|['’]s?\s", re.IGNORECASE)
KIN_OF = re.compile(r"\bof the (?:\w+ )?(\w+)$")  # "son-in-law of the president"
CLERGY = ("rev", "fr", "sister")
STATES = words("places", "places") | words("places", "states")
FOLLOWING = words("grammar", "following")
# In a story about sport these are of a team where nothing else tells: "the Lund captain", "Lund manager Ana Ruiz".
OF_TEAMS = frozenset(("captain", "skipper", "manager", "boss", "commissioner", "coordinator"))
GAMES = re.compile(
    r"\b(?:athletics?|sporting|football|cricket|rugby|hockey|basketball|league|(?-i:City|Town|County))\b", re.IGNORECASE
)


def role_in(
    read: ReadArticle, person: Character, attributions: list[int], political: bool, people: Set[str] = NOBODY
) -> str:
    """The role that titles, clauses and descriptions tell, or that a story takes for known.

    `people` are the words of all persons' names in the article.
    """
    if person.elected:
        return "official"
    titles = [with_owner(read.text, span) for span in person.titles]
    roles = ["other" if _of_a_team(read, title) else role_of(title, people) for title in titles]
    aged = person.aged or "-year-old" in " ".join(titles)
    if political and not aged and "spokesperson" not in roles and _followed(read, person):
        return "official"  # "retired surgeon Ana Ruiz", who has a campaign and supporters
    does = next((role for clause in person.clauses if (role := role_of_clause(clause, people))), None)
    told = _told(titles, roles, does, political)
    if told and not (aged and set(roles) == {POST}):  # "a 34-year-old office manager"
        return told
    known = political and not person.aged
    called = [role for words_ in person.called if (role := role_of(words_)) not in (None, "other", "kin", POST, LEADS)]
    # "The businessman", "the critic": what a story also calls the politicians whom it takes for known.
    if described := next((role for role in called if not known or role in CALLINGS), None):
        return described
    if known and any(map(_of_a_state, titles)):
        return "official"
    if aged or any(title.startswith(("of ", "from ")) for title in titles):
        return "citizen"
    if any(name.honorific in CLERGY for name in person.names):
        return "other"
    if "kin" in (*roles, does):
        return "other" if political and _is_somebodys(read, person) else "citizen"
    if any(head_noun(title) is None and not title.startswith("at ") for title in titles):
        return "media"  # "the Norlink's Ana Ruiz": whom a story introduces by nothing but a body writes for it
    return presumed(read, person, attributions, political)


def _told(titles: list[str], roles: list[str | None], does: str | None, political: bool) -> str | None:
    """Of the roles that titles and a clause tell, the one that counts: what somebody is now, office or calling."""
    vague = (None, "kin", POST, LEADS)
    now = [role for title, role in zip(titles, roles, strict=True) if role not in vague and not FORMER.match(title)]
    now = now or [does]
    if now[0] in OTHERWISE and not {"official", "spokesperson"}.intersection(now):
        return now[0]  # "a former official who directs a research centre"
    for first in ("spokesperson", "official"):
        if first in roles:
            return first
    told = [role for role in (*roles, does) if role not in vague]
    for role in told:
        if role not in PRIVATE:
            return role
    settled = IN_POLITICS if political else ELSEWHERE
    for role in (*roles, does):
        if role in settled:
            return settled[role]
    return told[0] if told else None


def _of_a_team(read: ReadArticle, title: str) -> bool:
    """Is a title a team's: "the Castleton captain", and not "police captain", in a story about sport?"""
    noun = head_noun(title) or ""
    named = noun.lower() in OF_TEAMS or (noun.lower() in ("director", "president") and GAMES.search(title))
    return bool(named) and is_sport(read) and affiliation(GAMES.sub("", title.replace(noun, "", 1))) is None


def with_owner(text: str, span: Span) -> str:
    """A title with the words before it that say whose somebody is: "[Ruiz's] lawyer", "[her] chief aide"."""
    start, end = span
    owner = OWNER.search(text, max(0, start - 40), start)
    return text[owner.start() if owner else start : end]


def _is_somebodys(read: ReadArticle, person: Character) -> bool:
    """Is somebody's relative of a family in the news: "his son-in-law", or with a surname that is another's, too?"""
    titles = [read.text[max(0, start - 6) : end] for start, end in person.titles]
    owned = any(OWNED.search(title) or "official" in map(person_role, KIN_OF.findall(title)) for title in titles)
    return owned or read.tokens.words.count(person.words[-1]) > len(person.names)


def _followed(read: ReadArticle, person: Character) -> bool:
    """Does a story speak of somebody's campaign, supporters or administration?"""
    words_ = read.tokens.words
    ends = [n.last + (words_[n.last : n.last + 1] in (["'s"], ["’s"], ["'"], ["’"])) for n in person.names]
    return any(words_[at : at + 1] and words_[at].lower() in FOLLOWING for at in ends)


def _of_a_state(title: str) -> bool:
    """ "Holt of Ohio": how political stories call those whom a state or a country elected."""
    return title.startswith("of ") and "+".join(title.split()[1:]) in STATES
