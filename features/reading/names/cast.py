"""The cast of an article: every person and body that is named, each once, with all places where the name stands.

A full name founds an entry; a surname, a given name, "Mr. Surname", an acronym or a shortened name joins the entry it
fits. Two people of one surname stay two: a different given name or the wrong honorific keeps them apart.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Set

from ...text.outlets import is_outlet
from .character import (
    Character,
    display,
    fits,
    gender_of,
    is_surname,
    may_be_anything,
    outvote,
    recognise_in_full,
    same,
    shouted,
    surname_of,
)
from .headlines import run_on
from .kinds import KNOWN
from .mentions import Name
from .runs import BODY_WORDS
from .shortened import FIRMS, acronyms, may_shorten

MANY = 30  # of one name or title are compared, and not all that a hostile text holds


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
                recognise_in_full(character)
            elif len(character.names) > 2:
                outvote(character)

    def find(self, parts: tuple[str, ...]) -> Character | None:
        """The person or body that a few words name where no name was found: in headlines all words have capitals."""
        found = self._by_surname.get(surname_of(parts), ())
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
        character.gender = gender_of(name)
        return character

    def _place(self, index: int, character: Character) -> None:
        name = self.names[index]
        self.of_name[index] = character
        character.names.append(name)
        if character.gender is None and character.kind == "person":
            character.gender = gender_of(name)
        if character.kind == "other" and name.kind in ("person", "body", "place", "document"):
            character.kind = name.kind

    def _recognise(self, name: Name) -> None:
        """Whom a surname alone or with "Mr." means later was a person, whatever the full name was taken for."""
        if name.kind != "person":
            return
        for character in self.surnamed(surname_of(name.words)):
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
        for bearers in self._by_surname.values():
            alike = [c for c in bearers if len(c.words) == 1 and may_be_anything(c)] if len(bearers) > 1 else []
            if len(alike) > 1:
                first = min(alike, key=lambda c: c.names[0].start)
                meant |= {id(c): first for c in alike if c is not first}
                first.names += [name for c in alike if c is not first for name in c.names]
                kinds = [name.kind for name in first.names if name.kind in ("person", "body")]
                first.kind = Counter(kinds).most_common(1)[0][0] if kinds else first.kind
                first.gender = next((c.gender for c in alike if c.gender), None)
                bearers[:] = [c for c in bearers if id(c) not in meant]
        self._replace(meant)
        run = run_on(self.characters, self.surnamed)
        gone = [one for one in self.characters if id(one) in run] if run else []
        for one in gone:
            run[id(one)].names += one.names
        for surname in {one.surname for one in gone}:
            self._by_surname[surname] = [one for one in self._by_surname[surname] if id(one) not in run]
        self._replace(run)

    def _replace(self, meant: dict[int, Character]) -> None:
        """Let others stand, by `id`, for characters that are none of their own."""
        if meant:
            self.characters = [c for c in self.characters if id(c) not in meant]
            self.of_name = [meant.get(id(c), c) for c in self.of_name]

    def _full(self, name: Name) -> Character:
        surname = surname_of(name.words)
        for character in self.surnamed(surname):
            if same(character, name):
                louder = shouted(character.words) and not shouted(name.words)
                fuller = name.kind == character.kind and (len(name.words) > len(character.words) or louder)
                if fuller or is_surname(name.words, character.words):
                    character.words, character.name, character.kind = name.words, display(name), name.kind
                return character
        return self._found(name)

    def _short(self, name: Name) -> Character:
        key = surname_of(name.words)
        people = [c for c in self.surnamed(key) if c.kind in ("person", "other", name.kind) and fits(c, name)]
        if name.words[0] in KNOWN and name.honorific is None:  # "Boeing", whoever has that surname
            people = [c for c in people if c.words == name.words]
        named = [c for c in self._by_word.get(key, [])[-MANY:] if may_shorten(c.words, c.kind, name)]
        fitting = [c for c in named if fits(c, name)]
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
        character = Character(display(name), name.words, name.kind)
        self.characters.append(character)
        surname = character.surname
        self._by_surname.setdefault(surname, []).append(character)
        keys = {word.casefold() for word in name.words}
        if len(name.words) > 1:
            keys.update(map(str.casefold, acronyms(name.words)))
        for key in keys - {surname}:
            self._by_word.setdefault(key, []).append(character)
        return character
