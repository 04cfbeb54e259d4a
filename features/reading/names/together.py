"""People and bodies named together: "Ruiz and Holt", "the mayor, Ana Ruiz, and Piet Holt", "critics including Ruiz"."""

from ..lexicon import noun_kind, person_noun, words
from .character import Character
from .mentions import Name

JOINED = ("and", "or", "&")
LINKS = frozenset((*JOINED, ",", "the", "a", "an", "his", "her", "their", "its", "of", "both"))
# What can follow a name that stands for itself; before anything else it only says whose something is.
FOLLOWERS = words("grammar", "prepositions") | frozenset((*JOINED, "who", "himself", "herself", "both", "alike", "all"))
EXAMPLES = (["including"], ["like"], ["such", "as"], ["among", "them"], ["notably"])  # before some of a group
AFFILIATION = (["at"], ["of"], ["from"], ["at", "the"], ["of", "the"], ["from", "the"])
GENITIVES = ("'s", "’s", "'", "’")
LONGEST = 9  # words between two that are named together

Named = list[tuple[Name, Character]]


def together(text: list[str], names: Named, head: Character, last: int) -> tuple[Character, ...]:
    """Who is named with `head` as source of the same statement, in a phrase that ends at token `last`."""
    n = next((n for n, (_, character) in enumerate(names) if character is head), len(names))
    found: list[Character] = []
    previous = names[n][0] if n < len(names) else None
    for name, character in names[n + 1 :]:
        if previous is not None and head.kind == "person" != character.kind and _affiliates(text, previous, name):
            previous = previous._replace(last=name.last)
            continue
        if previous is None or not _linked(text, previous, name, head.kind):
            break
        if not _stands_alone(text, name, last):
            break
        if character.kind == "other" and head.kind == "person":
            character.kind = "person"  # what stands beside a person is one, too
        if character.kind == "other" and head.kind == "body" and noun_kind(character.words[-1]) == "body":
            character.kind = "body"  # "Rovers and City"
        if character.kind == head.kind and character is not head and character not in found:
            found.append(character)
        previous = name
    # "Ruiz, Holt and Lee", not "Ruiz, Norlink,".
    joined = found and previous is not None and set(JOINED) & set(text[names[n][0].last : previous.begins])
    return tuple(found) if joined else ()


def members(text: list[str], names: Named, stop: int, last: int) -> tuple[Character, ...]:
    """Those of a group whom the phrase names behind its head: "[critics], including the economist Ana Ruiz"."""
    first = stop
    while first < last and not text[first][0].isalnum():
        first += 1
    opening = next((words_ for words_ in EXAMPLES if text[first : first + len(words_)] == words_), None)
    if opening is None:
        return ()
    first += len(opening)
    behind = [(n, c) for n, c in names if n.begins >= first and c.kind != "place" and _stands_alone(text, n, last)]
    if not behind or behind[0][0].begins - first > LONGEST:
        return ()
    name, character = behind[0]
    title = [word.lower() for word in text[first : name.begins]]
    if character.kind == "person" and not FOLLOWERS.isdisjoint(title):  # "including friends of Ruiz"
        return ()
    return (character, *together(text, behind, character, last))


def _stands_alone(text: list[str], name: Name, last: int) -> bool:
    """Does a name stand for itself: not "Ruiz's aides", not "Norlink economist Ana Ruiz"?"""
    following = text[name.last].lower() if name.last < last else ","
    return following not in GENITIVES and (not following[0].isalnum() or following in FOLLOWERS)


def _affiliates(text: list[str], one: Name, other: Name) -> bool:
    """Does a second name say where the first belongs: "Ruiz at [Lakeview University] and Holt of [Ohio]"?"""
    return text[one.last : other.begins] in AFFILIATION


def _linked(text: list[str], one: Name, other: Name, kind: str) -> bool:
    """Does nothing but "and", commas and a title stand between two names?"""
    link = text[one.last : other.begins]
    if "(" in link and ")" in link:  # "Sen. Ana Ruiz (D-Ore.) and Rep. Piet Holt"
        link = link[: link.index("(")] + link[link.index(")") + 1 :]
    if len(link) > 2 and link[0] == "," == link[2] and link[1].isdigit():  # "Ana Ruiz, 42, and Piet Holt"
        link = link[2:]
    if kind == "body":
        return link in (["and"], ["or"], ["&"], [","], ["and", "the"], [",", "and"], [",", "and", "the"])
    if link == [","] or not set(JOINED) & set(link) or len(link) > LONGEST:
        return link == [","]
    rest = [word for word in link if word not in LINKS]
    return not rest or any(person_noun(word) for word in rest)
