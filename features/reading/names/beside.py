"""What the words beside a name make it: the name of a company or a team, or the title of a book."""

import re
from collections.abc import Container

from ..lexicon import body_kinds, given_names, noun_kind, person_noun, words
from .cast import Cast
from .mentions import CALENDAR, Name
from .together import EXAMPLES

RESULTS = frozenset(("profit", "profits", "loss", "losses", "revenue", "revenues", "earnings", "sales"))
ARTICLES = (["the"], ["a"], ["an"])
PREPOSITIONS = words("grammar", "prepositions")
LONGEST = 7  # tokens: ", the largest ferry operator,"
FAR = 40  # tokens of a sentence
BEHIND = PREPOSITIONS | {",", ".", "that", "which", "whose", "based"}  # the noun of an apposition
DETERMINERS = frozenset(("the", "a", "an", "The", "A", "An", "this", "that", "each", "every"))
OWN = (["his"], ["her"], ["their"])
SENTENCE_ENDS = frozenset('.!?"”')
PLAYED = ("drew", "beat", "lost", "won", "hosted")
SCORE = re.compile(r"\b[0-5] [-–] [0-5]\b")  # in words with spaces between
FAR_RESULT = 6
PERSONAL = frozenset(("he", "she", "his", "her", "him", "I", "who"))
CALLED = ("union", "airline", "bank", "broadcaster", "charity", "chain", "carrier", "network")  # behind their names
WORKS = ("book", "memoir", "novel", "film", "documentary", "movie")  # before the title of one


def find_bodies_and_works(cast: Cast, text: list[str]) -> None:
    """Names that nothing makes a person's are bodies' or works' where the text beside them speaks of one."""
    for character in cast.characters:
        unclear = character.kind in ("other", "document")
        if unclear and any(_is_introduced(name, text) for name in character.names):
            character.kind = "body"
        if any(_trades(name, text) or _is_made(name, text) for name in character.names):
            character.kind = "body"
        doubtful = character.kind == "other" or (character.kind == "person" and len(character.words) == 1)
        if (unclear or character.kind == "person") and any(_is_work(name, text) for name in character.names):
            character.kind = "document"
        if not doubtful or character.titles or any(name.honorific or name.title for name in character.names):
            continue
        if any(
            _is_example(name, text)
            or _is_described(name, text)
            or _is_titled(name, text)
            or _goes_on(name, text)
            or _is_called_so(name, text)
            or _has_staff(name, text)
            or _is_team(name, text)
            or _plays(name, text)
            or _is_thing(name, text)
            for name in character.names
        ):
            character.kind = "body"


def _is_introduced(name: Name, text: list[str]) -> bool:
    """Does a noun for a body stand before a name: "the outlet Carbon Brief", "the think tank Clean Innovation"?"""
    kind = body_kinds().get(text[name.begins - 1]) if name.begins and len(name.words) > 1 else None
    return kind not in (None, "place") and not name.honorific and name.title is None


def _is_made(name: Name, text: list[str]) -> bool:
    """Does a noun that no person can have before a name stand there: "the airline Norlink", "the daily Norlink"?"""
    before = text[name.begins - 1] if name.begins else ""
    given = len(name.words) > 1 and name.words[0] in given_names()  # "the cheese maker Ana Ruiz"
    return before in words("grammar", "makers") and not given and not name.honorific and name.title is None


def _is_work(name: Name, text: list[str]) -> bool:
    """Is a name a title: "his book Ruiz Cash", "the author of Ruiz Cash"?"""
    before = text[max(0, name.begins - 2) : name.begins]
    return len(name.words) > 1 and before != [] and (before[-1] in WORKS or before == ["author", "of"])


def _is_team(name: Name, text: list[str]) -> bool:
    """Does a plural follow a name of one word: "Castleton, who have won"?"""
    after = text[name.last : name.last + 3]
    return len(name.words) == 1 and after[:2] == [",", "who"] and after[2:] in (["have"], ["are"], ["were"])


def _plays(name: Name, text: list[str]) -> bool:
    """Does the result of a match follow a name of one word: "Castleton drew 1-1"?"""
    after = text[name.last : name.last + FAR_RESULT]
    return len(name.words) == 1 and after != [] and after[0] in PLAYED and SCORE.search(" ".join(after)) is not None


def _trades(name: Name, text: list[str]) -> bool:
    """Is a name of one word said to be in a trade: "Norlink, the ferry operator,"?"""
    if len(name.words) > 1 or name.honorific or name.title or text[name.last : name.last + 1] != [","]:
        return False
    return _apposed(name, text, (",",)) in words("grammar", "trades")


def _is_described(name: Name, text: list[str]) -> bool:
    """Is a name of one word said to be a body: "Norlink, a nonprofit in Lund", "Norlink, the company that"?"""
    sure = text[name.last + 1 : name.last + 2] != ["the"] or text[name.begins - 1] not in PREPOSITIONS
    return sure and body_kinds().get(_apposed(name, text, BEHIND)) not in (None, "place")


def _apposed(name: Name, text: list[str], stops: Container[str]) -> str:
    """The noun of the apposition behind a name of one word, up to one of `stops`."""
    if len(name.words) > 1 or text[name.last : name.last + 1] != [","]:
        return ""
    after = text[name.last : name.last + LONGEST]
    if after[1:2] not in ARTICLES:
        return ""
    stop = next((i for i in range(3, len(after)) if after[i] in stops), 0)
    return after[stop - 1] if stop else ""


def _is_titled(name: Name, text: list[str]) -> bool:
    """Does a noun for a company or a paper stand before a name of one word: "data firm Norlink", "a daily, Norlink,"?

    Not so in "the firm Ruiz founded".
    """
    at, after = name.begins - 1, text[name.last : name.last + 1]
    apart = at > 0 and text[at] == ","
    kind = body_kinds().get(text[at - apart]) if len(name.words) == 1 and at >= apart else None
    if kind not in ("company", "publication") or (apart and after != [","]):
        return False
    before = text[max(0, at - 3) : at]
    return apart or before[-1:] in OWN or not (after and after[0].isalpha()) or DETERMINERS.isdisjoint(before)


def _goes_on(name: Name, text: list[str]) -> bool:
    """Is the subject of a sentence "the company" of the next: "Norlink cut jobs. The company"?"""
    if len(name.words) > 1 or (name.begins and text[name.begins - 1] not in SENTENCE_ENDS):
        return False
    end = next((i for i in range(name.last, min(name.last + FAR, len(text) - 2)) if text[i] == "."), 0)
    if not end or text[end + 1] != "The" or body_kinds().get(text[end + 2]) != "company":
        return False
    between = text[name.last : end]
    return PERSONAL.isdisjoint(between) and not any(w[0].isupper() and w.lower() not in CALENDAR for w in between)


def _is_example(name: Name, text: list[str]) -> bool:
    """Is a name one of several bodies: "companies, including Norlink"?"""
    before = [word for word in text[max(0, name.begins - 4) : name.begins] if word != ","]
    opening = next((words_ for words_ in EXAMPLES if before[-len(words_) :] == words_), None)
    return opening is not None and noun_kind("".join(before[: -len(opening)][-1:])) == "bodies"


def _is_thing(name: Name, text: list[str]) -> bool:
    """Is a name followed by "which", or by what companies do: "Norlink, which", "Norlink posted a loss"?"""
    after = text[name.last : name.last + 6]
    told = after[:1] in (["posted"], ["reported"]) and not RESULTS.isdisjoint(after)
    return told or after[:2] in ([",", "which"], [",", "based"])


def _is_called_so(name: Name, text: list[str]) -> bool:
    """Does what it is stand behind a name of one word: "the Verdin union", "the Norlink airline"?"""
    before, after = text[name.begins - 1].lower() if name.begins else "", text[name.last : name.last + 1]
    return before == "the" and after != [] and after[0] in CALLED


def _has_staff(name: Name, text: list[str]) -> bool:
    """Does the text beside a name speak of a company: "Norlink employees", "an engineer at Norlink"?"""
    after = name.last + (text[name.last : name.last + 1] in (["'s"], ["’s"]))
    if text[after : after + 1] and text[after].lower() in words("grammar", "of companies"):
        return True
    if name.first < 2:
        return False
    if text[name.first - 1] == "in" and text[name.first - 2].lower() in ("shares", "stake"):
        return True
    if text[name.first - 1] == "of":
        return text[name.first - 2].lower() in words("grammar", "leads a body")
    return text[name.first - 1] == "at" and any(map(person_noun, text[max(0, name.first - 6) : name.first - 1]))
