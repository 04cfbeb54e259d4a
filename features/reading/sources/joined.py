"""Two sources in one phrase, each of its own kind: "Ruiz and her aides", "the governor and his party", "critics and
Senator Holt". Names of one kind are `together`, and groups without a name stay one ("parents and teachers")."""

from bisect import bisect_left

from ...text.tokens import Tokens
from ..lexicon import noun_kind, words
from ..names.appositions import DETERMINERS
from ..names.cast import Cast
from ..names.character import Character
from .allegiance import PARTIES, nationalities
from .extent import POSSESSIVES
from .phrases import Phrase, parse
from .representatives import REPRESENTATIVES

COMPANIONS = words("grammar", "companions")
SEVERAL = ("persons", "bodies")
SOMEBODY = ("person", "persons", "body", "bodies")
SPEAKERS = ("he", "she", "i", "we", "they")
ADJECTIVES = nationalities() | PARTIES.keys()
ALONE = ("police", "congress", "parliament")  # bodies without an article
WIDEST = 12  # words of the first of two


def conjuncts(tokens: Tokens, cast: Cast, phrase: Phrase) -> tuple[Phrase, ...]:
    """The phrases on both sides of an "and", where each means somebody else; otherwise the phrase alone."""
    words_ = tokens.words
    stop = min(phrase.last - 1, phrase.first + WIDEST)
    joint = next((i for i in range(phrase.first + 1, stop) if words_[i] == "and" and not _within_name(cast, i)), 0)
    if not joint:
        return (phrase,)
    last = joint - (words_[joint - 1] == ",")
    one = parse(tokens, cast, ((tokens.starts[phrase.first], tokens.ends[last - 1]),))
    other = parse(tokens, cast, ((tokens.starts[joint + 1], tokens.ends[phrase.last - 1]),))
    if one is None or other is None or not _another(words_, cast, one, other):
        return (phrase,)
    if one.character is not None and (one.character is other.character or other.character in phrase.others):
        return (phrase,)
    if one.character is not None:
        listed = _listed(words_, cast, one, last)
        return (one._replace(others=listed[1:]), other) if one.character in listed[:1] else (phrase,)
    return (one, other) if _whole(words_, one, last) else (phrase,)


def has_circle(words_: list[str], phrase: Phrase) -> bool:
    """Does a circle stand behind the head: "Ruiz and her colleagues", whom "they" means then?"""
    behind = [word.lower() for word in words_[phrase.first : phrase.last]][-4:]
    return behind[-1] in COMPANIONS and "and" in behind[:-1]


def _within_name(cast: Cast, i: int) -> bool:
    """Does token `i` stand within a name, as in "the Food and Drug Administration"?"""
    n = bisect_left(cast.firsts, i + 1) - 1
    return n >= 0 and i < cast.names[n].last


def _listed(words_: list[str], cast: Cast, one: Phrase, last: int) -> list[Character]:
    """Whom nothing but names up to token `last` names: "Ruiz, Holt" before ", and other members"."""
    found: list[Character] = []
    for n in range(bisect_left(cast.firsts, last) - 1, -1, -1):
        name = cast.names[n]
        if name.last != last or name.begins < one.first:
            return []
        found.insert(0, cast.of_name[n])
        last = name.begins - 1
        if last <= one.first or words_[last] != ",":
            alone = "," not in words_[one.first : name.begins] and found[0].name.lower() not in ADJECTIVES
            return found if alone else []
    return []


def _whole(words_: list[str], one: Phrase, last: int) -> bool:
    """Does the first of two end right before the "and", and not a title or something said about it?"""
    if one.pronoun:
        return one.pronoun in SPEAKERS and one.last - one.first == 1
    alone = one.kind in SEVERAL or words_[one.first].lower() in DETERMINERS or one.owner is not None
    return alone and one.kind in SOMEBODY and words_[last - 1] == one.head


def _another(words_: list[str], cast: Cast, one: Phrase, other: Phrase) -> bool:
    """Is the second of two somebody else: no further title, no circle of the first, no name before a head of both?"""
    opening = words_[other.first].lower()
    determined = opening in DETERMINERS or opening in POSSESSIVES
    if other.pronoun is not None:
        return other.pronoun in SPEAKERS
    if other.character is not None:
        return determined or one.kind in SEVERAL or _begins_with_name(words_, cast, one, other)
    known = one.pronoun is not None or one.character is not None or (one.kind not in SEVERAL and one.definite)
    if not known or other.head.lower() in COMPANIONS or not other.head.isalpha():
        return False
    if other.kind in SEVERAL:
        return determined or not _share_head(one, other)
    return other.kind in SOMEBODY and (determined or other.head.lower() in ALONE)


def _begins_with_name(words_: list[str], cast: Cast, one: Phrase, other: Phrase) -> bool:
    """Is the second of two a name or a title with its name, and not "Means Committee chairman Ana Ruiz"?"""
    first, second = one.character, other.character
    if first is not None and second is not None and first.kind == second.kind:
        return first.kind == "person"  # names of one kind are `together`, but for people whom a title parts
    n = bisect_left(cast.firsts, other.first)
    if n == len(cast.names) or cast.names[n].begins != other.first or cast.of_name[n] is not second:
        return False
    title = words_[other.first : cast.names[n].first]
    return first is None or (first.kind != "other" and all(noun_kind(word) != "body" for word in title))


def _share_head(one: Phrase, other: Phrase) -> bool:
    """May one head be that of both: "Ruiz and Holt aides", "White House and party officials", "Old and new unions"?"""
    if one.character is None:
        return False
    if one.character.kind == "other":  # a mere word at the start of a sentence?
        return True
    of_body = one.character.kind != "person"
    if other.modifier is None or other.modifier.name.lower() in ADJECTIVES:
        return of_body and other.head.lower() in REPRESENTATIVES
    return other.modified and of_body == (other.modifier.kind in ("body", "place"))
