"""The cast of an article: every person and body that is named, each once, with all places where the name stands.

A full name founds an entry; a surname, a given name, "Mr. Surname", an acronym or a shortened name joins the entry it
fits. Two people of one surname stay two: a different given name or the wrong honorific keeps them apart.
"""

from bisect import bisect_right
from collections.abc import Set
from dataclasses import dataclass, field

from ...text.outlets import is_outlet
from ..lexicon import GENERATION, HONORIFICS, given_names, noun_kind, person_noun
from ..records import Span
from .kinds import COUNTRY, KNOWN, PLACES
from .mentions import Name
from .runs import BODY_WORDS, PARTICLES, names_outlet
from .shortened import FIRMS, may_shorten

MANY = 30  # of one name or title are compared, and not all that a hostile text holds


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
        return _surname(self.words)


def _surname(parts: tuple[str, ...]) -> str:
    for word in reversed(parts):
        if word.lower() not in GENERATION:
            return word.casefold()
    return parts[-1].casefold()


class Cast:
    """Characters, and for every name in text order the character it names."""

    def __init__(self, names: list[Name]):
        self.names = names
        self.starts = [name.start for name in names]
        self.firsts = [name.first for name in names]
        self.characters: list[Character] = []
        self.title_spans: list[tuple[int, int, Character]] = []  # in text order; found by `titles.py`
        self.of_name: list[Character] = [None] * len(names)  # type: ignore[list-item]
        self._by_surname: dict[str, list[Character]] = {}
        self._by_word: dict[str, list[Character]] = {}
        self._by_title: dict[str, list[Character]] | None = None
        full = [i for i, name in enumerate(names) if len(name.words) > 1]
        short = [i for i, name in enumerate(names) if len(name.words) == 1]
        for i in full:
            self._place(i, self._full(names[i]))
        for i in short:
            self._recognise(names[i])
            self._place(i, self._short(names[i]))
        self._unite()
        for character in self.characters:
            character.members = self._family(character)
            if character.members:
                character.kind = "person"
            character.names.sort()
            if len(character.words) > 1:
                _recognise_in_full(character)
            elif len(character.names) > 2:
                _outvote(character)

    def find(self, parts: tuple[str, ...]) -> Character | None:
        """The person or body that a few words name where no name was found: in headlines all words have capitals."""
        found = self._by_surname.get(_surname(parts), ())
        found = [
            c for c in found if len(parts) == 1 or {w.casefold() for w in parts} <= {w.casefold() for w in c.words}
        ]
        if not found and len(parts) == 1:
            found = self._by_word.get(parts[0].casefold(), ())
        return max(found, key=lambda c: len(c.names), default=None)

    def surnamed(self, word: str) -> list[Character]:
        """Those whose name ends in `word`, in small letters, by first appearance; of very many, the last."""
        return self._by_surname.get(word, [])[-MANY:]

    def bearers(self, nouns: Set[str], at: int) -> list[Character]:
        """The people whose titles hold one of `nouns`, by first appearance; of very many, those around `at`."""
        if self._by_title is None:  # titles are found once the cast is complete
            self._by_title = {}
            for character in self.characters:
                for word in character.title_words if character.kind == "person" else ():
                    self._by_title.setdefault(word, []).append(character)
        found = {id(one): one for noun in nouns for one in self._by_title.get(noun, ())}.values()
        ordered = sorted(found, key=lambda one: one.names[0].start)
        here = bisect_right(ordered, at, key=lambda one: one.names[0].start)
        return ordered[max(0, here - MANY) : here + MANY]

    def entitled(self, offset: int) -> Character | None:
        """The person whose title or apposition covers `offset`."""
        i = bisect_right(self.title_spans, offset, key=lambda span: span[0]) - 1
        return self.title_spans[i][2] if i >= 0 and offset < self.title_spans[i][1] else None

    def add(self, name: Name) -> Character:
        """A character for a name that only a source phrase shows."""
        character = self._found(name)
        character.names.append(name)
        character.gender = _gender(name)
        return character

    def _place(self, index: int, character: Character) -> None:
        name = self.names[index]
        self.of_name[index] = character
        character.names.append(name)
        if character.gender is None and character.kind == "person":
            character.gender = _gender(name)
        if character.kind == "other" and name.kind in ("person", "body", "place", "document"):
            character.kind = name.kind

    def _recognise(self, name: Name) -> None:
        """Whom a surname alone or with "Mr." means later was a person, whatever the full name was taken for."""
        if name.kind != "person":
            return
        for character in self.surnamed(name.words[0].casefold()):
            first, last = character.words[0], character.words[-1]
            named = len(character.words) in (2, 3) and not first.isupper() and last not in BODY_WORDS
            known = is_outlet(character.name) or "+".join(character.words) in KNOWN
            if character.kind == "body" and named and not known:
                character.kind = "person"

    def _family(self, character: Character) -> list["Character"]:
        """Those "the Clintons" means: everybody of that surname."""
        plural = character.surname
        if len(character.words) > 1 or not plural.endswith("s"):
            return []
        singulars = [plural[:-1], plural[:-2]] if plural.endswith("es") else [plural[:-1]]
        return [c for one in singulars for c in self._by_surname.get(one, ()) if c.kind == "person"]

    def _unite(self) -> None:
        """One word names one thing, whatever the reader took it for in each place: "Norlink" is a company, or it is
        somebody, but no town besides."""
        meant: dict[int, Character] = {}
        for same in self._by_surname.values():
            alike = [c for c in same if len(c.words) == 1 and _may_be_anything(c)] if len(same) > 1 else []
            if len(alike) > 1:
                first = min(alike, key=lambda c: c.names[0].start)
                meant |= {id(c): first for c in alike if c is not first}
                first.names += [name for c in alike if c is not first for name in c.names]
                kinds = [name.kind for name in first.names if name.kind in ("person", "body")]
                first.kind = max(kinds, key=kinds.count) if kinds else first.kind
                first.gender = next((c.gender for c in alike if c.gender), None)
                same[:] = [c for c in same if id(c) not in meant]
        if meant:
            self.characters = [c for c in self.characters if id(c) not in meant]
            self.of_name = [meant.get(id(c), c) for c in self.of_name]

    def _full(self, name: Name) -> Character:
        surname = _surname(name.words)
        for character in self.surnamed(surname):
            if _same(character, name):
                shouted = _shouted(character.words) and not _shouted(name.words)
                fuller = name.kind == character.kind and (len(name.words) > len(character.words) or shouted)
                if fuller or _is_surname(name.words, character.words):
                    character.words, character.name, character.kind = name.words, _display(name), name.kind
                return character
        return self._found(name)

    def _short(self, name: Name) -> Character:
        key = name.words[0].casefold()
        people = [c for c in self.surnamed(key) if c.kind in ("person", "other", name.kind) and _fits(c, name)]
        if name.words[0] in KNOWN:  # "Boeing", whoever has that surname
            people = [c for c in people if c.words == name.words]
        named = [c for c in self._by_word.get(key, [])[-MANY:] if may_shorten(c.words, c.kind, name)]
        fitting = [c for c in named if _fits(c, name)]
        firms = [c for c in fitting if c.kind == "body" and FIRMS.issuperset(c.words[1:])]
        found = people or firms or fitting
        return self._likeliest(found, name) if found else self._found(name)

    def _likeliest(self, fitting: list[Character], name: Name) -> Character:
        """Of those already met, the one named most often so far; otherwise the one that is named first."""
        if len(fitting) == 1:
            return fitting[0]
        met = [c for c in fitting if c.names and c.names[0].start < name.start] or fitting
        return max(met, key=lambda c: (sum(n.start < name.start for n in c.names), -c.names[0].start))

    def _found(self, name: Name) -> Character:
        character = Character(_display(name), name.words, name.kind)
        self.characters.append(character)
        self._by_surname.setdefault(character.surname, []).append(character)
        keys = {word.casefold() for word in name.words}
        if len(name.words) > 1:
            keys.add("".join(word[0] for word in name.words if word[0].isupper()).casefold())
        for key in keys - {character.surname}:
            self._by_word.setdefault(key, []).append(character)
        return character


def _display(name: Name) -> str:
    """The name's words as the text spells them, with the stops of initials."""
    if name.kind != "person":
        return " ".join(name.words)
    return " ".join(word + "." if len(word) == 1 or word in ("Jr", "Sr") else word for word in name.words)


def _is_surname(whole: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Is `short` a surname of two words ("De Roos") that ends `whole` ("Bill de Roos")?"""
    return short[0].lower() in PARTICLES and len(short) < len(whole) and _parts(whole)[-len(short) :] == _parts(short)


def _parts(words_: tuple[str, ...]) -> list[str]:
    return [word.casefold() for word in (words_[1:] if words_[0] in COUNTRY and len(words_) > 2 else words_)]


def _same(character: Character, name: Name) -> bool:
    """Do two full names that end alike name the same person or body?"""
    if _is_surname(character.words, name.words) or _is_surname(name.words, character.words):
        return True
    if _parts(character.words) == _parts(name.words):
        return _fits(character, name)
    if "person" not in (character.kind, name.kind):
        return False
    if "body" in (character.kind, name.kind):
        return False
    if len(character.words) == 1:
        return _fits(character, name)
    mine, yours = character.words[0].casefold(), name.words[0].casefold()
    if mine == yours or (mine[0] == yours[0] and (len(mine) == 1 or len(yours) == 1)):
        return _fits(character, name)
    if mine[:3] == yours[:3] and (mine.startswith(yours) or yours.startswith(mine)):
        return True
    whole = {w.casefold() for w in character.words}
    return all(w.casefold() in whole for w in name.words)


def _fits(character: Character, name: Name) -> bool:
    """Is the honorific of a short name compatible with the character's gender?"""
    if name.honorific is None:
        return True
    if character.kind not in ("person", "other") and character.words != name.words:
        return False
    gender = HONORIFICS[name.honorific]
    return gender is None or character.gender is None or gender == character.gender


def _may_be_anything(character: Character) -> bool:
    """Does nothing but the reader tell what a word names: no honorific, no title, no place that everybody knows?"""
    known = character.kind == "document" or character.words[0] in PLACES
    return not known and not any(name.honorific or name.title for name in character.names)


def _outvote(character: Character) -> None:
    """Person or body: what most of the names say, where none has a title."""
    kinds = [name.kind for name in character.names]
    if character.kind in ("person", "body") and not any(n.honorific or n.title for n in character.names):
        people, bodies = kinds.count("person"), kinds.count("body")
        if people != bodies:
            character.kind = "person" if people > bodies else "body"


def _recognise_in_full(character: Character) -> None:
    """A full name that is a person's in one place is so in all: a headline's "Ana Ruiz Explains" tells nothing."""
    full = [name.kind for name in character.names if len(name.words) > 1]
    if character.kind == "body" and full.count("person") * 2 >= len(full):
        character.kind = "person"


def _shouted(parts: tuple[str, ...]) -> bool:
    """Are words in capitals, as at the beginning of an article?"""
    return any(len(word) > 3 and word.isalpha() and word.isupper() for word in parts)  # "U.S." is not


def _gender(name: Name) -> str | None:
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
