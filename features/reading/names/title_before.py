"""The title before a name: "Norwegian Prime Minister Jonas Gahr Støre", "campaign manager Ana Ruiz".

Also what a title is of ("The director of the Norlink Centre, Ana Ruiz,") and the body somebody belongs to ("Norlink
News' Ana Ruiz").
"""

from bisect import bisect_left

from ...text.tokens import Tokens
from ..lexicon import ABBREVIATED, noun_kind, person_noun, singular, words
from .cast import Cast
from .mentions import Name, is_participle
from .offices import office_begins
from .title_edges import ENDS, GENITIVES, OFFICE, VERBS

STOPS = words("grammar", "closed")
MODIFIERS = words("grammar", "before titles")
ACTIVITIES = words("grammar", "activities")
FOLLOWING = words("grammar", "following")  # "Ana Ruiz campaign manager Piet Holt"
ARTICLES = ("the", "a", "an", "his", "her", "their", "its")  # not in "the first chief of the FBI"
AIMS = frozenset(
    ("a", "an", "as", "become", "became", "was", "is", "be", "been", "being")
)  # before what somebody else is


def title_before(text: str, tokens: Tokens, name: Name, ends: set[int]) -> tuple[int, int] | None:
    """Tokens of the title before the name; at `ends` a person's name ends."""
    words = tokens.words
    if name.title and name.title[1] - name.title[0] > 0:
        first, last = name.title
        if words[last - 1] == "Attorney" and first > 1 and words[first - 1] in ("'s", "’s"):
            first -= 2  # "Commonwealth's Attorney", "Cook County State's Attorney"
        return leftwards(text, tokens, first, last)
    at = name.begins
    if at > 1 and words[at - 1] == "," and name.kind == "person":  # "the campaign manager, Ana Ruiz,"
        at -= 1
    at -= at > 1 and words[at - 1] == "." and words[at - 2].lower().startswith("then-")  # "then-Gov. Ana Ruiz"
    apposed = at < name.begins and words[at : at + 1] == words[name.last : name.last + 1]  # "The Director, Ana Ruiz,"
    if at and person_noun(words[at - 1]) and (words[at - 1][0].islower() or apposed):
        first, last = leftwards(text, tokens, at - 1, at)
        first = _behind_verb(words, first, last, ends)
        behind = "".join(words[name.last : name.last + 1])
        if words[at] == "," and behind[:1].isalnum() and behind not in ("and", "who", "of"):
            return None  # "before they backed a candidate, Ruiz had", "at her fundraiser, Ruiz spoke"
        if at < name.begins and _is_aimed_at(words[first - 1].lower()) and behind != ",":
            return None  # "he became president, Ruiz."
        edge = first - 1 - (words[first - 1] in ("the", "a", "an", "his", "her", "their"))
        # In "Ruiz, the campaign manager, Holt and Lee" the title belongs to the name before it.
        return None if at < name.begins and edge in ends and words[edge] == "," else (first, last)
    if at < name.begins and singular(words[at - 1]):  # "one of the town's lawyers, Ana Ruiz,"
        first = next((i for i in range(at - 3, max(-1, at - OFFICE), -1) if words[i].lower() == "one"), at)
        return (first, at) if words[first + 1] == "of" and ENDS.isdisjoint(words[first:at]) else None
    post = at > 2 and words[at - 2] == "of" and person_noun(words[at - 3])
    if post and words[at - 1].islower() and words[at - 1] not in ARTICLES:
        return leftwards(text, tokens, at - 3, at)  # "secretary of state Ana Ruiz"
    return _office_of(text, tokens, at) if at < name.begins and words[name.last : name.last + 1] == [","] else None


def _is_aimed_at(word: str) -> bool:
    """Does the word before a bare noun make it somebody else's: "the prospect of Vos becoming [president], Ruiz"?"""
    return word in AIMS or word.endswith("ing")


def _behind_verb(words: list[str], first: int, last: int, ends: set[int]) -> int:
    """Where a title begins that a subject and its verb stand before: "Ana Ruiz threw [famous reporter] Piet Holt"."""
    for end in range(last - 2, first, -1):
        subject = end in ends and words[end - 1][0].isupper() and words[end - 2][0].isupper()
        if subject and words[end].islower() and words[end] not in FOLLOWING and not person_noun(words[end]):
            return end + 1
    return first


def _office_of(text: str, tokens: Tokens, comma: int) -> tuple[int, int] | None:
    """Tokens of a title with what it is of, up to a comma: "The [director of the Norlink Centre], Ana Ruiz,"."""
    words = tokens.words
    for i in range(comma - 2, max(0, comma - OFFICE), -1):
        if words[i] in ENDS or words[i] in VERBS:
            return None
        if person_noun(words[i]) and words[i].islower() and words[i + 1] in ("of", "for", "at", "on", "to"):
            first, _ = leftwards(text, tokens, i, i + 1)
            determined = words[first][0].isupper() or (
                first > 0 and words[first - 1].lower() in ("the", "another", "its", "'s", "’s")
            )
            return (first, comma) if determined else None
    return None


def body_before(words: list[str], cast: Cast, name: Name) -> tuple[int, int] | None:
    """Tokens of the body somebody belongs to: "[Norlink News]' Ana Ruiz"."""
    at = name.begins - 1
    if at < 1 or name.kind != "person" or words[at : at + 1] not in GENITIVES:
        return None
    i = bisect_left(cast.firsts, at) - 1
    owner = cast.names[i] if i >= 0 else None
    quoted = words[at] in ("'", "’") and not words[at - 1].endswith("s")  # "the 'Norlink' Ana Ruiz"
    if owner is None or owner.last != at or quoted:
        return None
    kind = cast.of_name[i].kind
    unclear = kind in ("other", "document") and len(name.words) > 1  # "Commentary's Ana Ruiz"
    title = name.title[1] if name.title else at  # "[Norlink's CEO] Ana Ruiz"
    return (owner.first, title) if kind == "body" or unclear else None


def with_owner(words: list[str], cast: Cast, title: tuple[int, int] | None) -> tuple[int, int] | None:
    """A title with the body or place that it is of: "[Norlink's] chief executive, Ana Ruiz"."""
    if title is None or words[title[0] - 1 : title[0]] not in GENITIVES:
        return title
    i = bisect_left(cast.firsts, title[0] - 1) - 1
    owned = i >= 0 and cast.names[i].last == title[0] - 1 and cast.of_name[i].kind in ("body", "place")
    return (cast.names[i].first, title[1]) if owned else title


def leftwards(text: str, tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Take in the adjectives and nouns before a title: "Norwegian", "former deputy", "White House"."""
    words = tokens.words
    rank = words[last - 1].lower() in ABBREVIATED
    formal = any(word[0].isupper() for word in words[first:last])
    while first > 0 and last - first < 7 and tokens.starts[first] - tokens.ends[first - 1] == 1:
        word = words[first - 1]
        speaks = word.islower() and (noun := person_noun(word)) is not None and noun.role == "spokesperson"
        rank = rank and not speaks  # "police spokesman Lt. Ana Ruiz"
        if words[first] == "former" or (rank and word.islower() and word != "former"):
            break  # "Count former minister Ana Ruiz", "to unseat Rep. Ana Ruiz"
        if formal and word.islower() and not _modifies(word) and "".join(words[first - 2 : first - 1]) != "former":
            break  # "to challenge President Ana Ruiz"
        formal |= word[0].isupper()
        if word == "former" or (word[0].isalpha() and word.lower() not in STOPS and not _verbal(word)):
            if text[tokens.ends[first - 1]] == "\n":
                break
            first -= 1
        else:
            break
    return office_begins(words, first), last


def _modifies(word: str) -> bool:
    """Can a word go before a formal title or a body's name: "longtime", "state", "party"; not "challenge"?"""
    described = (
        "-" in word or word.endswith(("ional", "ical", "eral", "ial", "ous", "ist")) or noun_kind(word) == "body"
    )
    return described or word in MODIFIERS or person_noun(word) is not None


def _verbal(word: str) -> bool:
    return is_participle(word) or (
        word.islower()
        and (word.endswith("ed") or word.endswith("ly") or (word.endswith("ing") and word not in ACTIVITIES))
    )
