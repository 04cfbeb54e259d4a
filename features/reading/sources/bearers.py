"""Who or what can be called "the senator" or "the company": whether a description fits somebody met before."""

from ..lexicon import body_kinds, person_noun, synonyms, words
from ..names.cast import Cast
from ..names.character import Character, is_publication
from .discourse import Referent

UNIONS = words("bodies", "unions")
PUBLIC = words("grammar", "public bodies")
ANY_OFFICE = words("grammar", "any office")
POLICE = "police"
ENTOURAGE = words("grammar", "entourage")
ANYBODY = ("man", "woman", "guy", "friend", "native", "parent", "veteran")  # what a holder of an office can be, too
TOWNS = ("city", "town", "county")
LARGER = words("places", "states") | {name for line in words("places", "nations") for name in line.split("=")}
PRIVATE = ("media", "citizen", "kin")  # no office goes with these: "her sister" is not the coroner
OUTSIDE = ("business", "media", "advocate")  # "the businessman" is no senator


def may_be(character: Character, head: str) -> bool:
    """Can a person be called "the `head`", or were they introduced by an office that goes ill with it?"""
    noun = person_noun(head)
    if noun is None or head in ANY_OFFICE:
        return True
    offices = {word for word in character.title_words - ANY_OFFICE if (n := person_noun(word)) and n.role == "official"}
    if noun.role == "official":
        if not offices and any((n := person_noun(word)) and n.role in PRIVATE for word in character.title_words):
            return False
        return not offices or head in offices or bool(synonyms().get(head, frozenset()) & offices)
    if noun.role == "citizen" and head not in ANYBODY:
        return not any((n := person_noun(word)) and n.role == "official" for word in character.title_words)
    return not offices or (noun.role not in OUTSIDE and head not in ENTOURAGE)


def can_be(referent: Referent, head: str) -> bool:
    """Can a body met before be called "the `head`" now?"""
    if referent.representative:
        return False
    if referent.character is not None:
        return is_a(referent.character, head)
    return isinstance(referent.key, tuple) and (referent.head.lower() == head or referent.key[-1] == head)


def is_a(character: Character, head: str) -> bool:
    """Can a body of this name be called "the `head`"?"""
    lowered = {word.lower() for word in character.words}
    if head in lowered:
        return character.kind == "body"
    kind = body_kinds().get(head)
    if kind == "place":
        larger = head in TOWNS and "+".join(character.words) in LARGER
        return character.kind == "place" and not larger
    if kind is None or character.kind != "body":
        return False
    if kind == "publication":
        return is_publication(character) or len(lowered) == 1
    if head == "union" and not lowered & UNIONS and not (len(lowered) == 1 and character.words[0].isupper()):
        return False  # "the drivers' union" is no "Norlink Ferries"
    return not lowered & PUBLIC and not is_publication(character)


def only_force(cast: Cast) -> Character | None:
    """The police that the article names, where it names one: "Garnholt Police"."""
    forces = [c for c in cast.surnamed(POLICE) if c.kind == "body"]
    return forces[0] if len(forces) == 1 and len(forces[0].words) > 1 else None
