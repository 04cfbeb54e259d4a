"""What the article has said so far: the state that pronouns and short descriptions are resolved against."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace

from .antecedents import Antecedents
from .cast import Cast, Character, is_publication, likely_kind
from .lexicon import noun_kind, plural_people, words
from .phrases import Phrase, parse
from .records import Attribution, ReadArticle, Span

CLOSED = words("grammar", "closed")
NEWS_CUES = ("reported", "reports", "report")
MEMORY = 300  # referents looked back over: in a transcript of thousands, the search stays short


@dataclass(slots=True)
class Referent:
    """Who one source phrase means. Referents with one key are one entry of the ledger."""

    type: str
    name: str
    key: object
    confidence: float = 1.0
    character: Character | None = None
    head: str = ""
    plural: bool = False
    representative: bool = False
    media: bool = False

    def sure(self, confidence: float) -> "Referent":
        """The same, met again less surely."""
        return replace(self, confidence=confidence)


class Discourse:
    """The article, its cast, and the referents met so far in text order."""

    def __init__(self, read: ReadArticle, cast: Cast):
        self.read, self.cast = read, cast
        self.text, self.words = read.text, read.tokens.words
        self.antecedents = Antecedents(read, cast)
        self.met: list[Referent] = []
        self.places: list[int] = []

    def meet(self, referent: Referent, place: int, speaks: bool) -> None:
        """Remember a referent whose phrase starts at `place`."""
        self.met.append(referent)
        self.places.append(place)
        if speaks and referent.character is not None:
            self.antecedents.spoke(place, referent.character)

    # Names

    def named(self, character: Character, confidence: float = 1.0, attribution: Attribution | None = None) -> Referent:
        """The referent of a name; one that nothing tells is judged by its form."""
        reports = attribution is not None and any(self.text[s:e].lower() in NEWS_CUES for s, e in attribution.cue)
        if character.kind == "other" and reports and len(character.words) == 1:  # "Reuters reported"
            character.kind = "body"
        kind = likely_kind(character, self.words) if character.kind == "other" else character.kind
        if self._is_self(character):
            return Referent("self", character.name, "self", confidence)
        if kind == "document":
            return Referent("document", character.name, id(character), confidence, head=character.words[-1])
        if kind == "person":
            return Referent("named_person", character.name, id(character), confidence, character)
        media = is_publication(character) or (reports and kind == "body")
        return Referent("named_organization", character.name, id(character), confidence, character, media=media)

    def _is_self(self, character: Character) -> bool:
        """Does the name mean the publication or the writer?"""
        article, name = self.read.article, character.name.casefold()
        if character.kind == "person":
            return bool(article.byline) and len(character.words) > 1 and name in str(article.byline).casefold()
        outlet = (article.outlet or "").casefold()
        return bool(outlet) and (set(name.split()) <= set(outlet.split()) or name.replace(" ", "") in outlet.split("."))

    # Looking back

    def near(self, before: int, after: int, sentences: int) -> bool:
        return self.antecedents.sentence_at(after) - self.antecedents.sentence_at(before) <= sentences

    def last(self, fits: Callable[[Referent], bool], at: int, sentences: int) -> Referent | None:
        """The last referent that fits, at most so many sentences before `at`."""
        for i in range(len(self.met) - 1, max(-1, len(self.met) - MEMORY), -1):
            if not self.near(self.places[i], at, sentences):
                return None
            if self.places[i] < at and fits(self.met[i]):
                return self.met[i]
        return None

    def recall(self, fits: Callable[[Referent], bool]) -> Referent | None:
        """The last referent that fits, however far back."""
        return next((r for r in reversed(self.met[-MEMORY:]) if fits(r)), None)

    def person_since(self, start: int, end: int) -> bool:
        """Is a person named between two places?"""
        starts = self.cast.starts
        between = range(bisect_left(starts, start + 1), bisect_left(starts, end))
        return any(self.cast.of_name[i].kind == "person" for i in between)

    def pair_before(self, at: int) -> Character | None:
        """The first of two people named together ("Ruiz and Holt") in this sentence or the one before."""
        names, of_name = self.cast.names, self.cast.of_name
        i = bisect_left(self.cast.starts, at) - 1
        while i > 0 and self.near(names[i - 1].start, at, 1):
            link = self.words[names[i - 1].last : names[i].begins]
            if link in (["and"], ["or"]) and of_name[i - 1].kind == of_name[i].kind == "person":
                return of_name[i - 1]
            i -= 1
        return None

    # Noun phrases outside source spans

    def sentence(self, phrase: Phrase) -> Span:
        """The sentence a phrase stands in."""
        i = self.antecedents.sentence_at(phrase.start)
        if i < 0:
            return phrase.start, phrase.end
        return self.read.sentences[i].start, max(self.read.sentences[i].end, phrase.end)

    def phrase_at(self, i: int) -> Phrase:
        """The noun phrase whose head is token `i`."""
        first = self._leftmost(i, 5)
        if first and self.words[first - 1].lower() in ("the", "a", "an", "this", "that", "his", "her", "their", "its"):
            first -= 1
        tokens = self.read.tokens
        found = parse(tokens, self.cast, ((tokens.starts[first], tokens.ends[i]),))
        return found or Phrase(tokens.starts[i], tokens.ends[i], i, i + 1, head=self.words[i])

    def group_at(self, i: int, confidence: float) -> Referent:
        """The group whose plural is token `i`."""
        tokens = self.read.tokens
        name = self.text[tokens.starts[self._leftmost(i, 3)] : tokens.ends[i]]
        key = ("unnamed_group", name.lower())
        return Referent("unnamed_group", name, key, confidence, head=self.words[i], plural=True)

    def group_before(self, phrase: Phrase, reach: int = 40) -> Referent | None:
        """The nearest plural for people before a phrase; None where a source stands nearer."""
        last = self.places[-1] if self.places else -1
        for i in range(phrase.first - 1, max(-1, phrase.first - reach - 1), -1):
            if self.read.tokens.starts[i] <= last:
                return None
            if plural_people(self.words[i]):
                return self.group_at(i, 0.5)
        return None

    def _leftmost(self, i: int, most: int) -> int:
        """Where the adjectives and nouns before a head noun begin."""
        first = i
        while first and i - first < most:
            word = self.words[first - 1]
            if word.lower() in CLOSED or word.endswith(("ly", "ed")) or not word.replace("-", "").isalpha():
                break
            if noun_kind(word) == "persons":
                break
            first -= 1
        return first
