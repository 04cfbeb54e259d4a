"""A person or body of an article, and what tells whether two names are one's."""

from dataclasses import dataclass, field

from ..lexicon import GENERATION, HONORIFICS, given_names, noun_kind, person_noun
from ..records import Span
from .kinds import COUNTRY, PLACES
from .mentions import Name
from .runs import PARTICLES, names_outlet


@dataclass(slots=True)
class Character:
    """A person or body of the article."""

    name: str
    words: tuple[str, ...]
    kind: str  # person | body | place | document | other
    gender: str | None = None
    names: list[Name] = field(default_factory=list)
    titles: list[Span] = field(default_factory=list)  # as offsets, best first once `titles.py` has seen them
    title: str | None = None
    members: list["Character"] = field(default_factory=list)  # of a family: "the Clintons"
    elected: bool = False  # with a party and a state: "Ann Lee (D-Ore.)"
    aged: bool = False  # introduced with an age, as citizens are: "Ann Lee, 44, ..."
    clauses: list[str] = field(default_factory=list)  # what stands behind "who": "chairs the water board"
    called: list[str] = field(default_factory=list)  # descriptions found to mean this one: "the officer"
    title_words: set[str] = field(default_factory=set)  # lower case, of all titles

    @property
    def surname(self) -> str:
        return surname_of(self.words)


def surname_of(parts: tuple[str, ...]) -> str:
    """The last name in small letters, without a particle joined on: "haddad" for "Omar al-Haddad"."""
    word = parts[-1].casefold()
    if word in GENERATION:
        word = next((one for one in map(str.casefold, reversed(parts)) if one not in GENERATION), word)
    if "-" in word:
        particle, _, rest = word.partition("-")
        return rest if rest and particle in PARTICLES else word
    return word


def display(name: Name) -> str:
    """The name's words as the text spells them, with the stops of initials."""
    if name.kind != "person":
        return " ".join(name.words)
    return " ".join(word + "." if len(word) == 1 or word in ("Jr", "Sr") else word for word in name.words)


def is_surname(whole: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Is `short` a surname of two words ("De Roos") that ends `whole` ("Bill de Roos")?"""
    return short[0].lower() in PARTICLES and len(short) < len(whole) and _parts(whole)[-len(short) :] == _parts(short)


def _parts(words_: tuple[str, ...]) -> list[str]:
    return [word.casefold() for word in (words_[1:] if words_[0] in COUNTRY and len(words_) > 2 else words_)]


def same(character: Character, name: Name) -> bool:
    """Do two full names that end alike name the same person or body?"""
    if is_surname(character.words, name.words) or is_surname(name.words, character.words):
        return True
    if _parts(character.words) == _parts(name.words):
        return fits(character, name)
    if "person" not in (character.kind, name.kind):
        return False
    if "body" in (character.kind, name.kind):
        return False
    if len(character.words) == 1:
        return fits(character, name)
    mine, yours = character.words[0].casefold(), name.words[0].casefold()
    if mine == yours or (mine[0] == yours[0] and (len(mine) == 1 or len(yours) == 1)):
        return fits(character, name)
    if mine[:3] == yours[:3] and (mine.startswith(yours) or yours.startswith(mine)):
        return True
    whole = {w.casefold() for w in character.words}
    return all(w.casefold() in whole for w in name.words)


def fits(character: Character, name: Name) -> bool:
    """Is the honorific of a short name compatible with the character's gender?"""
    if name.honorific is None:
        return True
    if character.kind not in ("person", "other") and character.words != name.words:
        return False
    gender = HONORIFICS[name.honorific]
    return gender is None or character.gender is None or gender == character.gender


def may_be_anything(character: Character) -> bool:
    """Does nothing but the reader tell what a word names: no honorific, no title, no place that everybody knows?"""
    known = character.kind == "document" or character.words[0] in PLACES
    return not known and not any(name.honorific or name.title for name in character.names)


def outvote(character: Character) -> None:
    """Person or body: what most of the names say, where none has a title."""
    kinds = [name.kind for name in character.names]
    if character.kind in ("person", "body") and not any(n.honorific or n.title for n in character.names):
        people, bodies = kinds.count("person"), kinds.count("body")
        if people != bodies:
            character.kind = "person" if people > bodies else "body"


def recognise_in_full(character: Character) -> None:
    """A full name that is a person's in one place is so in all: a headline's "Ana Ruiz Explains" tells nothing."""
    full = [name.kind for name in character.names if len(name.words) > 1]
    if character.kind == "body" and full.count("person") * 2 >= len(full):
        character.kind = "person"


def shouted(parts: tuple[str, ...]) -> bool:
    """Are words in capitals, as at the beginning of an article?"""
    return any(len(word) > 3 and word.isalpha() and word.isupper() for word in parts)  # "U.S." is not


def gender_of(name: Name) -> str | None:
    if name.honorific and HONORIFICS[name.honorific]:
        return HONORIFICS[name.honorific]
    if len(name.words) > 1:
        return given_names().get(name.words[0])
    return None


def likely_kind(character: Character, text: list[str]) -> str:
    """The kind of a name that nothing tells: a body behind "the" or with a body's noun in it, else a person."""
    if any(n.first and text[n.first - 1].lower() == "the" for n in character.names):
        return "body"
    if any(noun_kind(word) == "body" for word in character.words):
        return "body"
    return "body" if len(character.words) > 4 or {"of", "for", "and", "&"} & set(character.words) else "person"


def noun_gender(title: str) -> str | None:
    """The gender that a title tells ("spokeswoman", "his wife")."""
    for word in title.split():
        noun = person_noun(word.strip(",."))
        if noun and noun.gender:
            return noun.gender
    return None


def is_publication(character: Character) -> bool:
    return character.kind != "person" and names_outlet(character.words)
