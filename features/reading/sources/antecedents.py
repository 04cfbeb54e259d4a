"""Whom "he", "she", "they", "it" or "the senator" means: the most prominent compatible name before it.

Prominence falls with every sentence and is higher for subjects and for whoever spoke last, after Lappin and Leass
(1994, "An algorithm for pronominal anaphora resolution"), with weights set by reading news.
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ..lexicon import words
from ..names.cast import Cast
from ..names.character import Character
from ..records import ReadArticle
from ..voice import Ranges

SENTENCES = 6  # how far back a pronoun reaches
MOST = 300  # names that are looked at, not all of a hostile sentence
DECAY = 0.55  # what prominence keeps from sentence to sentence
SUBJECT, OTHER, POSSESSOR, SPEAKER = 3.0, 1.2, 1.4, 2.2
UPSTAGED = 0.5  # what a speaker keeps once a new paragraph has turned to somebody else
CENTRAL = 1.0  # a description means somebody the article is about: prominence grows with the mentions to this power
ASIDE = 0.05  # in captions and bylines
QUOTED = 0.25  # names inside somebody's quotation count less for pronouns outside it
BEFORE_OBJECT = words("grammar", "before object")
GENDERED = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
NOMINATIVE = {"he": "m", "she": "f"}
CONTINUED = 3.0  # for whom the last pronoun meant
SUBORDINATORS = words("grammar", "subordinators")


class Place(NamedTuple):
    """Where a name stands."""

    start: int
    sentence: int
    weight: float
    quotation: int  # number of the quotation it stands in, -1 outside


class Choice(NamedTuple):
    character: Character
    confidence: float


class Antecedents:
    """Finds antecedents among the names of one article; speakers are told to it as they are found."""

    def __init__(self, read: ReadArticle, cast: Cast):
        self.cast = cast
        self._tokens = read.tokens
        self._sentences = [s.start for s in read.sentences]
        self._paragraphs = [s.paragraph for s in read.sentences]
        self._quotes = [(q.start, q.end) for q in read.quotations]
        self._quote_starts = [start for start, _ in self._quotes]
        self._places = self._place_names(read)
        self._learn_genders()
        self._spoken: list[tuple[int, int, Character]] = []  # (offset, sentence, who), in text order
        self._heard: dict[int, int] = {}  # the last of these offsets for each
        self._pronouns: dict[tuple[int, str], int] | None = None  # where each sentence first has "he" and "she"
        self._continued: dict[tuple[int, str], Character | None] = {}

    def sentence_at(self, offset: int) -> int:
        return bisect_right(self._sentences, offset) - 1

    def is_subject(self, name: int) -> bool:
        """Does the cast's name of this number stand where subjects do?"""
        return self._places[name].weight == SUBJECT

    def quotation_at(self, offset: int) -> int:
        i = bisect_right(self._quote_starts, offset) - 1
        return i if i >= 0 and offset < self._quotes[i][1] else -1

    def _place_names(self, read: ReadArticle) -> list[Place]:
        text = read.tokens.words
        places, subject_of = [], -1
        aside = Ranges(list(read.boilerplate))
        for name, character in zip(self.cast.names, self.cast.of_name, strict=True):
            sentence = self.sentence_at(name.start)
            following = text[name.last] if name.last < len(text) else ""
            before = text[name.begins - 1] if name.begins else "."
            if name.start in aside:
                weight = ASIDE
            elif following in ("'s", "’s"):
                weight = POSSESSOR
            elif before.lower() in BEFORE_OBJECT:
                weight = OTHER
            elif before == "," and character.kind == "person" and following != "," and self._opens(sentence):
                # "When Ruiz tried, [Holt] differed": the main clause's subject goes before the other's.
                weight = SUBJECT
                first = bisect_left(places, sentence, key=lambda place: place.sentence)
                places[first:] = [place._replace(weight=OTHER) for place in places[first:]]
                subject_of = sentence
            elif character.kind == "person" and subject_of != sentence:
                weight = SUBJECT
                subject_of = sentence
            else:
                weight = OTHER
            places.append(Place(name.start, sentence, weight, self.quotation_at(name.start)))
        return places

    def _place_pronouns(self) -> dict[tuple[int, str], int]:
        """Where each sentence first has "he" and "she" outside quotations."""
        found: dict[tuple[int, str], int] = {}
        for i in self._tokens.places(NOMINATIVE.keys()):
            start = self._tokens.starts[i]
            if self.quotation_at(start) < 0:
                found.setdefault((self.sentence_at(start), NOMINATIVE[self._tokens.lower[i]]), start)
        return found

    def _meant_before(self, offset: int, sentence: int, gender: str) -> tuple[Character, int] | None:
        """Whom the last "he" or "she" before `offset` means, and how far back: a text goes on about people."""
        if self._pronouns is None:
            self._pronouns = self._place_pronouns()
        for back in (0, 1):
            at = self._pronouns.get((sentence - back, gender), offset)
            if at < offset and not self._turns_to(at, sentence, offset):
                found = self._meant_in(sentence - back, gender, self._pronouns)
                return (found, back) if found else None
        return None

    def _meant_in(self, sentence: int, gender: str, pronouns: dict[tuple[int, str], int]) -> Character | None:
        """Whom the first "he" or "she" of a sentence means; a run of such sentences is gone through from its start, but
        no more than SENTENCES of it, or one search would lead to the next all the way."""
        first, known = sentence, self._continued
        while sentence - first < SENTENCES and (first, gender) in pronouns and (first, gender) not in known:
            first -= 1
        known.setdefault((first, gender), None)
        for key in ((n, gender) for n in range(first + 1, sentence + 1)):
            known[key] = None
            choice = self.person(pronouns[key], gender)
            known[key] = choice.character if choice else None
        return known[sentence, gender]

    def _turns_to(self, start: int, sentence: int, end: int) -> bool:
        """Does a subject stand between two places: in the second's sentence, or as a main clause's, behind a comma?"""
        stop = bisect_left(self.cast.starts, end)
        for i in range(max(bisect_left(self.cast.starts, start), stop - MOST), stop):
            place, before = self._places[i], self._tokens.words[self.cast.names[i].begins - 1]
            if place.weight == SUBJECT and place.quotation < 0 and (place.sentence == sentence or before == ","):
                return True
        return False

    def _opens(self, sentence: int) -> bool:
        """Does a sentence open with a clause that stands before the main one?"""
        at = bisect_left(self._tokens.starts, self._sentences[sentence]) if sentence >= 0 else len(self._tokens.words)
        return at < len(self._tokens.words) and self._tokens.words[at].lower() in SUBORDINATORS

    def _upstaged(self, speaker: Character, spoken: int, offset: int, sentence: int) -> bool:
        """Has a new paragraph turned to somebody else: "..., Ruiz said.\n\nHolt has waited for years. He ..."?"""
        paragraph = self._paragraphs[sentence]
        if self._paragraphs[spoken] == paragraph:
            return False
        start = self._sentences[bisect_left(self._paragraphs, paragraph)]
        between = range(bisect_left(self.cast.starts, start), bisect_left(self.cast.starts, offset))
        return any(
            self._places[i].weight == SUBJECT and self._places[i].quotation < 0 and self.cast.of_name[i] is not speaker
            for i in between
        )

    def spoke(self, offset: int, character: Character) -> None:
        """Tell that `character` is the source of the statement whose source stands at `offset`."""
        self._spoken.append((offset, self.sentence_at(offset), character))
        self._heard[id(character)] = offset

    def since(self, offset: int, character: Character) -> int | None:
        """How many sentences before `offset` `character` was last named, or heard; None where neither was. Who is named
        in what somebody else is quoted to say is named only if nobody else names them."""
        outside = -1, self.quotation_at(offset)
        last = bisect_left(character.names, (offset,)) - 1
        names = (character.names[i].start for i in range(last, -1, -1))
        named = next((at for at in names if self.quotation_at(at) in outside), character.names[last].start)
        named = named if last >= 0 else -1
        at = max(named, self._heard.get(id(character), -1))
        return self.sentence_at(offset) - self.sentence_at(at) if at >= 0 else None

    def _heard_in(self, sentence: int, offset: int) -> tuple[int, Character | None]:
        """Where in this sentence, before `offset`, somebody is first said to say something, and who."""
        first: tuple[int, Character | None] = offset, None
        for at, spoken, character in reversed(self._spoken[-MOST:]):
            if spoken != sentence or at >= offset:
                break
            first = at, character
        return first

    def _learn_genders(self) -> None:
        """Where nothing else tells a person's gender, the pronouns do that follow in sentences naming nobody else."""
        votes: dict[int, list[int]] = {}
        unknown = {id(c): c for c in self.cast.characters if c.kind == "person" and c.gender is None}
        if not unknown:
            return
        starts, n = self._tokens.starts, 0
        for i in self._tokens.places(GENDERED.keys()):
            gender = GENDERED.get(self._tokens.words[i])
            if gender is None:  # "He" opens a sentence
                continue
            while n < len(self._places) and self._places[n].start < starts[i]:
                n += 1
            sentence = self.sentence_at(starts[i])
            named: set[int] = set()
            before = n - 1
            while before >= 0 and self._places[before].sentence == sentence and len(named) < 2:
                if self.cast.of_name[before].kind == "person":
                    named.add(id(self.cast.of_name[before]))
                before -= 1
            if len(named) == 1 and (who := named.pop()) in unknown:
                votes.setdefault(who, [0, 0])[gender == "f"] += 1
        for who, (men, women) in votes.items():
            if men != women:
                unknown[who].gender = "f" if women > men else "m"

    def announced(self, offset: int, gender: str) -> Character | None:
        """Whom a pronoun in a clause before the main one announces: "As he spoke to the crowd, Ruiz began"."""
        words_, starts = self._tokens.words, self._tokens.starts
        at = bisect_left(starts, offset)
        sentence = self.sentence_at(offset)
        if at == 0 or sentence < 0 or words_[at - 1].lower() not in SUBORDINATORS:
            return None
        if starts[at - 1] > self._sentences[sentence]:
            return None
        for i in range(bisect_left(self.cast.firsts, at), len(self.cast.names)):
            name, character = self.cast.names[i], self.cast.of_name[i]
            if self._places[i].sentence != sentence:
                return None
            if words_[name.begins - 1] == ",":
                fits = character.kind == "person" and character.gender in (None, gender)
                return character if fits else None
        return None

    def person(self, offset: int, gender: str | None, exclude: tuple[Character, ...] = (), fits=None) -> Choice | None:
        """The most prominent person before `offset`; those of the other gender and `exclude` are out."""
        return self._best(
            offset,
            exclude,
            lambda c: (
                c.kind == "person"
                and not c.members
                and not (gender and c.gender and c.gender != gender)
                and (fits is None or fits(c))
            ),
            gender,
            central=fits is not None,
        )

    def body(self, offset: int, fits=None) -> Choice | None:
        """The most prominent body before `offset`."""
        return self._best(
            offset,
            (),
            lambda c: c.kind in ("body", "place") and (fits is None or fits(c)),
            None,
            central=fits is not None,
        )

    def _best(self, offset, exclude, allowed, gender, central=False) -> Choice | None:
        sentence, quotation = self.sentence_at(offset), self.quotation_at(offset)
        heard, subject = self._heard_in(sentence, offset)
        scores: dict[int, float] = {}
        who: dict[int, Character] = {}
        i = bisect_left(self.cast.starts, offset) - 1
        least = max(0, i - MOST)
        while i >= least and sentence - self._places[i].sentence <= SENTENCES:
            place, character = self._places[i], self.cast.of_name[i]
            i -= 1
            if not allowed(character) or character in exclude:
                continue
            weight = place.weight * DECAY ** (sentence - place.sentence)
            if heard < place.start and place.weight == SUBJECT and character is not subject:
                # "The president slammed [Ruiz], as he"
                weight = OTHER
            if place.quotation >= 0 and place.quotation != quotation:
                weight *= QUOTED
            if gender and character.gender == gender:
                weight *= 1.25
            scores[id(character)] = max(scores.get(id(character), 0.0), weight) + 0.2 * min(
                scores.get(id(character), 0.0), weight
            )
            who[id(character)] = character
        for at, spoken, character in reversed(self._spoken):
            if at >= offset:
                continue
            if sentence - spoken > SENTENCES:
                break
            if allowed(character) and character not in exclude:
                weight = SPEAKER * DECAY ** max(sentence - spoken - 1, 0)
                if self._upstaged(character, spoken, offset, sentence):
                    weight *= UPSTAGED
                scores[id(character)] = scores.get(id(character), 0.0) + weight
                who[id(character)] = character
                break
        meant = self._meant_before(offset, sentence, gender) if gender and not central else None
        if meant and allowed(meant[0]) and meant[0] not in exclude:
            scores[id(meant[0])] = scores.get(id(meant[0]), 0.0) + CONTINUED * DECAY ** meant[1]
            who[id(meant[0])] = meant[0]
        if not scores:
            return None
        if central:
            scores = {key: score * len(who[key].names) ** CENTRAL for key, score in scores.items()}
        (best, first), *others = sorted(scores.items(), key=lambda item: -item[1])
        second = others[0][1] if others else 0.0
        return Choice(who[best], round(first / (first + second), 3))
