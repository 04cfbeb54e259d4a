"""People and bodies named together: "Ruiz and Holt", "the mayor, Ana Ruiz, and Piet Holt of Lakeview University"."""

from .cast import Character
from .lexicon import person_noun, words
from .mentions import Name

JOINED = ("and", "or", "&")
LINKS = frozenset((*JOINED, ",", "the", "a", "an", "his", "her", "their", "its", "of", "both"))
# What can follow a name that stands for itself; before anything else it only says whose something is.
FOLLOWERS = words("grammar", "prepositions") | frozenset((*JOINED, "who", "himself", "herself", "both", "alike", "all"))
LONGEST = 9  # words between two that are named together

Named = list[tuple[Name, Character]]


def together(text: list[str], names: Named, head: Character, last: int) -> tuple[Character, ...]:
    """Who is named with `head` as source of the same statement, in a phrase that ends at token `last`."""
    n = next((n for n, (_, character) in enumerate(names) if character is head), len(names))
    found: list[Character] = []
    previous = names[n][0] if n < len(names) else None
    for name, character in names[n + 1 :]:
        if previous is None or not _linked(text, previous, name, head.kind):
            break
        alone = name.last >= last or not text[name.last][0].isalnum() or text[name.last].lower() in FOLLOWERS
        if not alone or (text[name.last : name.last + 1] in (["'s"], ["’s"], ["'"], ["’"]) and name.last < last):
            break
        if character.kind == "other" and head.kind == "person":
            character.kind = "person"  # what stands beside a person is one, too
        if character.kind == head.kind and character is not head and character not in found:
            found.append(character)
        previous = name
    # "Ruiz, Holt and Lee", not "Ruiz, Norlink,".
    joined = found and previous is not None and set(JOINED) & set(text[names[n][0].last : previous.begins])
    return tuple(found) if joined else ()


def _linked(text: list[str], one: Name, other: Name, kind: str) -> bool:
    """Does nothing but "and", commas and a title stand between two names?"""
    link = text[one.last : other.begins]
    if kind == "body":
        return link in (["and"], ["or"], ["&"], [","], ["and", "the"], [",", "and"], [",", "and", "the"])
    if link == [","] or not set(JOINED) & set(link) or len(link) > LONGEST:
        return link == [","]
    rest = [word for word in link if word not in LINKS]
    return not rest or any(person_noun(word) for word in rest)
