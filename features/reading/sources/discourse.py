"""What the article has said so far: the state that pronouns and short descriptions are resolved against."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ..lexicon import noun_kind, plural_people, singular, words
from ..names.cast import Cast
from ..names.character import Character, is_publication, likely_kind
from ..records import Attribution, ReadArticle, Span, Spans
from .antecedents import Antecedents
from .phrases import Phrase, parse

CLOSED = words("grammar", "closed")
GENITIVE = (["'s"], ["’s"], ["'"], ["’"])
NEWS_CUES = ("reported", "reports", "report", "first reported", "also reported")
COPULAS = ("are", "were", "be", "been", "being", "as", "became", "become", "remain", "remained")
FINDINGS = ("found", "finds", "also found")
PEOPLE = ("people", "men", "women", "children", "folks", "police", "crowd", "media", "press")
PEOPLES = {"person", "other"}  # kinds of names that can be people's
LAST_LINKS = (["and"], ["or"], [",", "and"])  # before the last of several
WITH = ([",", "along", "with"], ["along", "with"], [",", "together", "with"], ["together", "with"])
TRADE = ("markets", "industries", "sectors")
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
    others: tuple["Referent", ...] = ()  # who is meant besides: "Ruiz and Holt", "both candidates"

    def sure(self, confidence: float) -> "Referent":
        """The same, met again less surely."""
        return replace(self, confidence=confidence)


def can_be_they(word: str) -> bool:
    """Is this a plural of people, rather than a collective ("the world", "markets") that "they" seldom means?"""
    low = word.lower()
    return singular(low) is not None or low in PEOPLE or (plural_people(low) and low.endswith("s") and low not in TRADE)


class Discourse:
    """The article, its cast, and the referents met so far in text order."""

    def __init__(self, read: ReadArticle, cast: Cast):
        self.read, self.cast = read, cast
        self.text, self.words = read.text, read.tokens.words
        self.antecedents = Antecedents(read, cast)
        self.met: list[Referent] = []
        self.places: list[int] = []
        self._ends: list[int] = []
        self._asker: tuple[int, Character] | None = None  # who asked the last question, and where

    def ask(self, phrase: Phrase, who: Character) -> None:
        """Remember who asks a question: whoever speaks next answers it."""
        self._asker = phrase.start, who

    def asker(self, at: int) -> tuple[Character, ...]:
        """Who has asked a question in this sentence or the one before."""
        asked = self._asker is not None and self._asker[0] < at and self.near(self._asker[0], at, 1)
        return (self._asker[1],) if self._asker is not None and asked else ()

    def meet(self, referent: Referent, phrase: Phrase, speaks: bool) -> None:
        """Remember whom a source phrase means."""
        self.met.append(referent)
        self.places.append(phrase.start)
        self._ends.append(phrase.end)
        if speaks and referent.character is not None:
            self.antecedents.spoke(phrase.start, referent.character)

    def source_up_to(self, phrase: Phrase) -> Referent | None:
        """The source whose phrase ends right before this one: "a Democrat familiar with the plan, who"."""
        tokens, i = self.read.tokens, phrase.first - 1
        while i > 0 and not tokens.words[i][0].isalnum():
            i -= 1
        for n in range(len(self.met) - 1, max(-1, len(self.met) - 4), -1):
            if i >= 0 and tokens.starts[i] < self._ends[n] <= phrase.start and self.places[n] < phrase.start:
                return self.met[n]
        return None

    # Names

    def named(self, character: Character, confidence: float = 1.0, attribution: Attribution | None = None) -> Referent:
        """The referent of a name; one that nothing tells is judged by its form."""
        if character.members:
            return self.all_named(character.members, confidence)
        cues = [self.text[s:e].lower() for s, e in attribution.cue] if attribution is not None else []
        reports = any(cue in NEWS_CUES for cue in cues)
        once = len(character.names) == 1 and any(cue.startswith("according") or cue in FINDINGS for cue in cues)
        if character.kind == "other" and (reports or once) and len(character.words) == 1:  # "Reuters reported"
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

    def all_named(self, characters: Sequence[Character], confidence: float = 1.0) -> Referent:
        """The referent of several who are named together."""
        first, *others = (self.named(character, confidence) for character in characters)
        return replace(first, others=tuple(others))

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

    def pair_before(self, at: int) -> tuple[tuple[Character, ...], int] | None:
        """People named together ("Ruiz, Holt and Lee") in this sentence or the one before, and where."""
        names = self.cast.names
        i = bisect_left(self.cast.starts, at) - 1
        while i > 0 and self.near(names[i - 1].start, at, 1):
            if people := self.joined(i):
                return people, names[i + 1 - len(people)].start
            i -= 1
        return None

    def joined(self, i: int) -> tuple[Character, ...] | None:
        """The people of name `i` and the names before it, if they are named together."""
        names, of_name = self.cast.names, self.cast.of_name
        if i < 1 or self._link(i) not in (*LAST_LINKS, *WITH):
            return None
        first = i - 1
        while first and ((link := self._link(first)) == [","] or link in WITH):
            if link == [","] and (
                of_name[first - 1].kind not in PEOPLES or len(names[first - 1].words) != len(names[first].words)
            ):
                break  # "In Lima, Ruiz and Holt"
            first -= 1
        people = tuple(of_name[first : i + 1])
        return people if "person" in {one.kind for one in people} <= PEOPLES else None

    def _link(self, i: int) -> list[str]:
        """The words between name `i` and the one before it, without an age: "Ruiz, 42, and Holt"."""
        link = self.words[self.cast.names[i - 1].last : self.cast.names[i].begins]
        return link[2:] if len(link) > 2 and link[0] == "," == link[2] and link[1].isdigit() else link

    def two_before(self, at: int, sentences: int = 6) -> list[Character]:
        """The last two people named before `at`, together if so: whom "both candidates" means."""
        if pair := self.pair_before(at):
            return list(pair[0])
        two: list[Character] = []
        i = bisect_left(self.cast.starts, at) - 1
        while i >= 0 and len(two) < 2 and self.near(self.cast.starts[i], at, sentences):
            if (who := self.cast.of_name[i]).kind == "person" and all(who is not one for one in two):
                two.append(who)
            i -= 1
        return two[::-1]

    def only_person_before(self, at: int) -> Character | None:
        """The one person whom the sentence before `at` names."""
        i = bisect_left(self.cast.starts, at) - 1
        found: Character | None = None
        while i >= 0 and self.near(self.cast.starts[i], at, 1):
            if (who := self.cast.of_name[i]).kind == "person" and who is not found:
                if found is not None:
                    return None
                found = who
            i -= 1
        return found

    def apposed(self, phrase: Phrase) -> Character | None:
        """The body that a phrase stands in apposition to: "Norlink Watch, [a research group]"."""
        if phrase.first < 2 or self.words[phrase.first - 1] != ",":
            return None
        i = bisect_left(self.cast.firsts, phrase.first) - 1
        ends = i >= 0 and self.cast.names[i].last == phrase.first - 1
        return self.cast.of_name[i] if ends and self.cast.of_name[i].kind != "person" else None

    def told_of(self, phrase: Phrase, content: Spans) -> tuple[Character, ...]:
        """Whom the content begins with: "[she] said Ruiz would stay" is said by somebody else."""
        for start, _ in content:
            i = bisect_left(self.cast.starts, start)
            if i == len(self.cast.names):
                continue
            apart = content[-1][1] > phrase.start and not self.near(start, phrase.start, 0)
            if start <= phrase.end and (apart or not self._goes_on(phrase, self.cast.of_name[i])):
                continue
            name = self.cast.names[i]
            opens = (
                self.read.tokens.starts[name.begins] == start and self.words[name.last : name.last + 1] not in GENITIVE
            )
            if opens and self.cast.of_name[i].kind == "person":
                return (self.cast.of_name[i],)
        return ()

    def _goes_on(self, phrase: Phrase, other: Character) -> bool:
        """Has somebody else spoken just before: "..., Holt said. Ruiz was late, [he] added"?"""
        last = self.last(lambda r: r.type == "named_person", phrase.start, 1)
        return last is not None and last.character is not other and self.met[-1] is last

    # Noun phrases outside source spans

    def sentence(self, phrase: Phrase) -> Span:
        """The sentence a phrase stands in."""
        i = self.antecedents.sentence_at(phrase.start)
        if i < 0:
            return phrase.start, phrase.end
        return self.read.sentences[i].start, max(self.read.sentences[i].end, phrase.end)

    def paragraph_end(self, phrase: Phrase) -> int:
        """Where the paragraph ends in which a phrase stands."""
        end = self.text.find("\n", phrase.end)
        return end if end >= 0 else len(self.text)

    def phrase_at(self, i: int) -> Phrase:
        """The noun phrase whose head is token `i`."""
        first = self._leftmost(i, 5)
        owner = bisect_left(self.cast.firsts, first) - 1
        if first and self.words[first - 1] in ("'s", "’s") and owner >= 0 and self.cast.names[owner].last == first - 1:
            first = self.cast.names[owner].first
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

    def group_before(self, phrase: Phrase, since: int, reach: int = 40) -> Referent | None:
        """The nearest plural for people between offset `since` and a phrase; None where a source stands nearer.

        Those somebody speaks of in a quotation are not meant outside it.
        """
        last = max(self.places[-1] if self.places else -1, since)
        starts, quotation = self.read.tokens.starts, self.antecedents.quotation_at(phrase.start)
        for i in range(phrase.first - 1, max(-1, phrase.first - reach - 1), -1):
            if starts[i] <= last:
                return None
            if can_be_they(self.words[i]) and self.antecedents.quotation_at(starts[i]) in (-1, quotation):
                before = self._leftmost(i, 3) - 1
                # Neither "Ruiz and Holt have been [allies]. They" nor "the [Chinese] President".
                titled = self.words[i][0].isupper() and self.words[i + 1][0].isupper()
                if not titled and (before < 0 or self.words[before].lower() not in COPULAS):
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
