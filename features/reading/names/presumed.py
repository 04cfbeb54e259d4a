"""Who somebody is whom no title introduces: told by the words around the name and by what they do in the story.

Whom a political story never introduces, its readers are presumed to know: office holders and candidates. Those who
are only asked along the way are citizens, unless a political story has a word for an office near their names.
"""

import re

from ..records import ReadArticle
from .character import Character
from .title_roles import tells_of_office

POLITICAL = frozenset((
    "president", "presidential", "senator", "senate", "congress", "campaign", "voters", "election", "republicans",
    "republican", "democrats", "democratic", "parliament", "minister", "government", "nominee", "party", "governor",
    "administration", "ballot", "lawmakers", "lawmaker", "policy", "candidate", "candidates", "primary", "coalition",
    "gop", "caucus", "caucuses", "delegates", "legislature", "politics", "politician", "politicians", "sen", "gov",
    "senators", "governors", "electoral", "debate",
))  # fmt: skip
SPORT = frozenset((
    "coach", "coaches", "striker", "midfielder", "goalkeeper", "quarterback", "touchdown", "touchdowns", "innings",
    "inning", "wicket", "wickets", "batsman", "tournament", "playoff", "playoffs", "halftime", "half-time", "fixture",
    "fixtures", "scored", "squad", "referee", "umpire", "roster", "semifinal", "semi-final", "quarter-final", "pitcher",
    "batting", "rebounds", "league", "players", "teammate", "teammates", "team-mate", "team-mates", "stadium",
    "championship", "offseason", "linebacker", "rugby", "cricket", "football", "soccer", "basketball", "baseball",
    "hockey", "tennis", "athletes", "premiership", "nfl", "nba", "mlb", "nhl", "ncaa", "fifa", "uefa", "olympic",
))  # fmt: skip
ASKING = ("asked", "asks", "pressed", "presses", "pressed him", "pressed her", "then asked", "also asked", "asking")
SHOWS = frozenset(("show", "program", "programme", "column", "podcast", "newsletter", "broadcast"))
OWN = frozenset(("his", "her"))
WRITING = re.compile(r"(?:recently |also |has |had )*(?:writes|write|wrote|writing|written)$")
POSTED = re.compile(
    r"\W+(?:on|in|via|to|back)\s(?:\w+\s){0,3}(?:Facebook|Twitter|Instagram|letter|e-?mail|tweet|statement|post|memo)"
)
SAYING = frozenset(("said", "says", "told", "added", "recalled", "explained", "asked"))
FEW = 4  # names
EARLY = 60  # tokens in which a story names those it is about
BEFORE, BEHIND = 10, 14  # tokens around a name that can tell of an office


def presumed(read: ReadArticle, person: Character, attributions: list[int], political: bool) -> str:
    """The role of somebody of whom nothing tells."""
    if not _in_passing(read, person, attributions):
        return "official" if political else "other"
    words_ = read.tokens.words
    near = (" ".join(words_[max(0, name.begins - BEFORE) : name.last + BEHIND]) for name in person.names)
    return "official" if political and any(map(tells_of_office, near)) else "citizen"


def _in_passing(read: ReadArticle, person: Character, attributions: list[int]) -> bool:
    """Is somebody only asked along the way: brought in late and in full, to say something, and soon left again?"""
    words_, first = read.tokens.words, person.names[0]
    owns = any(words_[name.last : name.last + 1] in (["'s"], ["’s"]) for name in person.names)
    if len(first.words) == 1 or owns or first.first < EARLY or len(person.names) > FEW:
        return False
    cues = {word for k in attributions for s, e in read.attributions[k].cue for word in read.text[s:e].lower().split()}
    return not SAYING.isdisjoint(cues)


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


def is_sport(read: ReadArticle) -> bool:
    """Does the article's wording make it a story about sport?"""
    return len(read.tokens.where.keys() & SPORT) >= 3


def is_political(read: ReadArticle) -> bool:
    """Does the article's wording make it a story about politics? Three different words of politics do."""
    return len(read.tokens.where.keys() & POLITICAL) >= 3
