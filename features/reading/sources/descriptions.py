"""Whom a description means: "the Florida senator", "his campaign", "officials", "a study", "44 percent of voters".

The types are those of the Markkula Center's sourcing codebook. A short definite description is first looked for among
the people and bodies met before; what stays unnamed is typed by its head noun.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import partial

from ..lexicon import body_kinds, person_noun, singular, words
from ..names.appositions import DETERMINERS
from ..names.beside import CALLED
from ..names.character import Character, is_publication
from .allegiance import at_odds
from .bearers import POLICE, can_be, is_a, only_force
from .description_words import (
    bare,
    counts_two,
    elliptical,
    owned,
    owners,
    same_kind,
    told_of_people,
    without_genitives,
)
from .discourse import Discourse, Referent
from .extent import GENITIVES
from .justification import withheld
from .named_before import JUST_NOW, behind_headline, kept_back, words_of
from .persons import resolve_person
from .phrases import Phrase, parse
from .polled import POLLS, poll_before, polled
from .pronouns import resolve_pronoun
from .relatives import relative
from .representatives import OWNED_BODIES, representative, resolve_spokesperson, speaks_for_body
from .transcripts import Voices
from .unnamed import unnamed

WITHHELD = words("grammar", "withheld")
PARTY_ADJECTIVES = words("grammar", "party adjectives")
SPOKEN = words("grammar", "spoken words")
WRITERS = ("reporter", "writer", "author", "columnist", "newspaper", "correspondent")  # "this reporter"
BROADCASTING = ("television", "tv", "radio")  # "Russian state television"
STUDIES = ("study", "research", "authors", "researchers")
CHAMBERS = ("houses", "chambers", "branches", "wings")
# "The report[, published on Monday]", "critics[, including Ruiz]": what is told on the way is no name,
# and no name ends in "on".
ASIDE = re.compile(
    r"(?<=[a-z]), (?:who|whose|which|including|such as|\w+(?:ed|ing)) .*"
    r"|\s?,? (?:on|in|at|by|from|of(?: (?:its|his|her|their))?|for|to|and|between|who|where|when|reached|contacted)$"
)
# Endings of nouns for one person that the lists do not hold.
PERSONAL = re.compile(r"(?:er|or|ist|ian|ant|(?<!m)ent|ee|man|woman|phile|ast)$")


class Descriptions:
    """Resolves descriptions in one article."""

    def __init__(self, discourse: Discourse, voices: Voices):
        self.discourse, self.voices = discourse, voices
        self.words = discourse.words

    def resolve(self, phrase: Phrase, speaker: Referent | None = None) -> Referent:
        """The referent of a phrase whose head is a noun."""
        head = phrase.head.lower().removesuffix("'s").removesuffix("’s")
        name = self._wording(phrase)
        if head in WRITERS and self.words[phrase.first].lower() == "this":
            return Referent("self", self.discourse.read.article.outlet or "the publication", "self", 0.9)
        if self._is_withheld(phrase, head):
            if met := self._met(phrase, head):
                return replace(met, type="anonymous_source", representative=False)
            plural = phrase.kind == "persons" or head.endswith("s")
            return unnamed(self.discourse, "anonymous_source", phrase, name, head, plural)
        if self.is_title_of_work(phrase):
            return self._document(phrase, name, head)
        owner = self._owner(phrase, speaker)
        if owner is not None and owner.type in ("named_person", "self") and self._is_speech(phrase, head):
            return owner.sure(0.8)
        if phrase.kind in ("document", "unknown") and (kind := told_of_people(self.words, phrase, head)):
            phrase = phrase._replace(kind=kind)
        if elliptical(self.words, phrase) and (alike := self._another_document(phrase, name)):
            return alike
        if soon := kept_back(self.discourse, phrase, head):
            return self.discourse.named(soon.character) if soon.character else self.resolve(soon).sure(0.7)
        if phrase.kind == "document":
            return self._words_of_the_last(phrase, head) or self._document(phrase, name, head)
        if phrase.kind == "body":
            return self._body(phrase, name, head, owner)
        if (noun := person_noun(singular(head) or head)) and noun.role == "spokesperson":
            return resolve_spokesperson(self.discourse, phrase, name, head, owner)
        if phrase.kind == "person":
            # "Ana Ruiz, a farmer who" and "the mayor, Ana Ruiz,": the description is somebody's title.
            person = self.discourse.cast.entitled(self.discourse.read.tokens.starts[phrase.last - 1])
            if person:
                return self.discourse.named(person, 0.9)
            return resolve_person(self.discourse, phrase, name, head, owner)
        if head in CHAMBERS and phrase.modifier is not None and phrase.modifier.kind == "body":
            return Referent("named_organization", name, ("named_organization", bare(name)), 0.8)  # "both houses of"
        if phrase.kind in ("persons", "bodies"):
            return self._group(phrase, name, head, owner)
        return self._unknown(phrase, name, head)

    def relative(self, phrase: Phrase) -> Referent:
        """The referent of "who", "which" or "that"."""
        return relative(self.discourse, phrase, self.resolve, self._poll)

    # What the phrase says

    def _wording(self, phrase: Phrase) -> str:
        words = " ".join(self.discourse.text[phrase.start : phrase.end].split()).strip(' ,;:—–-"“”')
        return ASIDE.sub("", words)

    def _owner(self, phrase: Phrase, speaker: Referent | None) -> Referent | None:
        """Whose: "his campaign", "Trump's aide", "a spokesman for Mr. Trump"."""
        if phrase.owner in ("i", "we") and speaker is not None:
            return speaker
        if phrase.owner == "who":
            return self.relative(phrase._replace(last=phrase.first + 1))
        if phrase.owner:
            pronoun = Phrase(phrase.start, phrase.start, phrase.first, phrase.first + 1, phrase.owner)
            return resolve_pronoun(self.discourse, self.voices, pronoun, speaker)
        if phrase.modifier is not None:
            return self.discourse.named(phrase.modifier)
        return self._described_owner(phrase)

    def _described_owner(self, phrase: Phrase) -> Referent | None:
        """Whom the description before a genitive names: "[the senator]'s advisers"."""
        tokens = self.discourse.read.tokens
        stop = next((i for i in range(phrase.first + 1, phrase.last) if self.words[i] in GENITIVES[:2]), 0)
        if not stop or not person_noun(self.words[stop - 1]):
            return None
        owner = parse(tokens, self.discourse.cast, ((phrase.start, tokens.ends[stop - 1]),))
        found = self.resolve(owner) if owner is not None and not owner.pronoun and owner.character is None else None
        return found if found is not None and found.type == "named_person" else None

    def _is_withheld(self, phrase: Phrase, head: str) -> bool:
        if head in WITHHELD:
            return True
        if phrase.kind not in ("person", "persons"):
            return False
        return withheld(self.discourse.text, phrase.start, phrase.end, self.discourse.sentence(phrase)[1])

    def _met(self, phrase: Phrase, head: str) -> Referent | None:
        """Who was called so before and had not asked to be left unnamed yet: "A NATO official said … The official"."""
        if not phrase.definite or phrase.last - phrase.first > 2:
            return None
        nobody = ("unnamed_person", "named_organization")
        last = self.discourse.recall(lambda r: r.head.lower() == head)
        return last if last and last.type in nobody and last.character is None and not last.plural else None

    def is_title_of_work(self, phrase: Phrase) -> bool:
        """Is the phrase a title in quotation marks?"""
        opens = phrase.first and self.words[phrase.first - 1] in '"“‘'
        if not opens or phrase.start >= self.discourse.read.tokens.starts[phrase.first]:
            return False
        return phrase.character is None or self.discourse.text[phrase.end - 1] in '"”’'

    def _is_speech(self, phrase: Phrase, head: str) -> bool:
        """Is the head somebody's words or mind ("Trump's remarks", "her hope"), so that the owner is the source?"""
        if head in SPOKEN:
            return True
        owned = phrase.owner is not None or any(w in GENITIVES for w in self.words[phrase.first : phrase.last])
        return phrase.kind == "unknown" and owned and not PERSONAL.search(head)

    def _words_of_the_last(self, phrase: Phrase, head: str) -> Referent | None:
        """ "The remarks", "the comments": of whoever spoke last."""
        if head not in SPOKEN or not phrase.definite or phrase.last - phrase.first > 2 or phrase.owner:
            return None
        last = self.discourse.last(lambda r: r.type == "named_person", phrase.start, 2)
        return last.sure(0.6) if last else None

    # Kinds of heads

    def _document(self, phrase: Phrase, name: str, head: str) -> Referent:
        if phrase.last - phrase.first <= 2 and (phrase.definite or phrase.last - phrase.first == 1):
            alike = partial(same_kind, head, loosely=phrase.definite)  # bare "polls" are not the survey met before
            earlier = self.discourse.recall(lambda r: r.type == "document" and alike(r.head.lower()))
            if earlier:
                return earlier.sure(0.8)
            if body_kinds().get(head) == "publication" and (paper := self._publication(phrase)):
                return paper
        elif phrase.definite and (whose := owners(name)):  # "a report by Lakeview University": "the Lakeview report"
            earlier = self.discourse.recall(
                lambda r: r.type == "document" and same_kind(r.head.lower(), head) and whose <= owners(r.name)
            )
            if earlier:
                return earlier.sure(0.7)
        return Referent("document", self._as_inside(phrase, name), ("document", bare(name)), 0.9, head=head)

    def _publication(self, phrase: Phrase) -> Referent | None:
        """ "The paper": the newspaper named just before, where no study is told of."""
        if self.words[phrase.first].lower() != "the" or self.discourse.recall(lambda r: r.head.lower() in STUDIES):
            return None
        choice = self.discourse.antecedents.body(phrase.start, is_publication)
        return self.discourse.named(choice.character, 0.6 * choice.confidence) if choice else None

    def _another_document(self, phrase: Phrase, name: str) -> Referent | None:
        """ "A poll found ... Another had": the noun left out is that of the document just told of."""
        last = self.discourse.last(lambda referent: True, phrase.start, JUST_NOW)
        return replace(last, name=name, key=("document", phrase.start)) if last and last.type == "document" else None

    def _as_inside(self, phrase: Phrase, name: str) -> str:
        """A description as inside a sentence: at its start the capital of "Shock new report" names nobody's report."""
        discourse, word = self.discourse, self.words[phrase.first]
        starts = discourse.sentence(phrase)[0] == phrase.start == discourse.read.tokens.starts[phrase.first]
        if not starts or not name[1:].islower() or word.lower() in DETERMINERS or " " not in name:
            return name
        i = bisect_left(discourse.cast.firsts, phrase.first)
        if discourse.cast.firsts[i : i + 1] == [phrase.first]:
            character = discourse.cast.of_name[i]
            if character.kind != "other" or len(character.names) > 1:
                return name
        if any(entity.start <= phrase.start < entity.end for entity in discourse.read.entities):
            return name
        return name[0].lower() + name[1:]

    def _body(self, phrase: Phrase, name: str, head: str, owner: Referent | None) -> Referent:
        """ "his campaign", "the company", "Tulsa police", "a company"."""
        key = ("named_organization", bare(name))
        based = any(word.endswith("-based") for word in self.words[phrase.first : phrase.last])
        if head in CALLED and phrase.modified and phrase.modifier is not None and phrase.modifier.kind == "body":
            return self.discourse.named(phrase.modifier)  # "the Verdin union"
        if owner is not None and owner.character is not None and not based:
            if phrase.modifier is not None and phrase.modifier.kind != "person" and not phrase.owner:
                return Referent("named_organization", name, key, 0.8, head=head)
            mark = "’" if "’" in self.discourse.text else "'"
            label = f"{owner.name}{mark}s {owned(self.words, phrase, head)}"
            return Referent("named_organization", label, ("body of", id(owner.character), head), 0.8)
        short = phrase.last - phrase.first <= 4 - (phrase.modifier is not None)
        if phrase.definite and (short or based):  # "the San Jose-based company"
            mine = without_genitives(name)
            earlier = self.discourse.recall(
                lambda r: (
                    r.type == "named_organization" and can_be(r, head) and not at_odds(mine, without_genitives(r.name))
                )
            )
            choice = self.discourse.antecedents.body(phrase.start, lambda c: is_a(c, head))
            if earlier and not (choice and self._turned_to(choice.character, earlier, phrase)):
                return earlier.sure(0.6)
            if choice:
                return self.discourse.named(choice.character, 0.6 * choice.confidence)
        elif head == POLICE and phrase.last - phrase.first == 1 and (force := only_force(self.discourse.cast)):
            return self.discourse.named(force, 0.7)
        elif not phrase.definite and (named := self.discourse.apposed(phrase)):
            return self.discourse.named(named, 0.9)  # "Norlink Watch, [a research group] that"
        said = phrase.last - phrase.first > 2  # more than "the group"
        if phrase.definite and said and body_kinds().get(head) == "group" and phrase.modifier is None:
            return unnamed(self.discourse, "unnamed_group", phrase, name, head)  # "the ruling group"
        if phrase.definite or head in ("congress", "parliament", POLICE, *BROADCASTING):
            return Referent("named_organization", name, key, 0.6, head=head, media=head in BROADCASTING)
        return unnamed(self.discourse, "unnamed_group", phrase, name, head)

    def _turned_to(self, body: Character, earlier: Referent, phrase: Phrase) -> bool:
        """Has the text turned from a body that spoke to another, named just now?"""
        spoke = earlier.character
        if spoke is None or body is spoke or is_publication(spoke) or set(body.words) & set(spoke.words):
            return False
        since = self.discourse.antecedents.since
        mine, yours = since(phrase.start, body), since(phrase.start, spoke)
        return mine is not None and yours is not None and mine <= JUST_NOW < yours

    def _group(self, phrase: Phrase, name: str, head: str, owner: Referent | None) -> Referent:
        if phrase.kind == "persons":
            # "Republican seeks inquiry" is one Republican.
            one = name.lower() in PARTY_ADJECTIVES and "".join(self.words[phrase.last : phrase.last + 1]).endswith("s")
            if one and (soon := behind_headline(self.discourse, phrase, head)):
                return soon
            if polled(name, words_of(self.discourse, phrase)) and (poll := self._poll(phrase)):
                return poll
            if counts_two(self.words, phrase) and len(two := self.discourse.two_before(phrase.start)) == 2:
                return self.discourse.all_named(two, 0.5)
            if speaks_for_body(self.discourse, phrase, head, owner):
                return representative(phrase, name, plural=True)
        elif head.removesuffix("s") in OWNED_BODIES and (phrase.modified or counts_two(self.words, phrase)):
            # "the Ruiz and Holt campaigns", "both campaigns"
            return Referent("named_organization", name, ("named_organization", bare(name)), 0.8, plural=True)
        return unnamed(self.discourse, "unnamed_group", phrase, name, head, plural=True)

    def _unknown(self, phrase: Phrase, name: str, head: str) -> Referent:
        if phrase.modified and phrase.modifier and phrase.modifier.kind in ("body", "place") and phrase.definite:
            return Referent("named_organization", name, ("named_organization", bare(name)), 0.6)
        if PERSONAL.search(head):
            return resolve_person(self.discourse, phrase, name, head, None)
        if phrase.head.islower() and head.isalpha():  # a thing: "the numbers", "history"
            return self._document(phrase, name, head)
        return unnamed(self.discourse, "unnamed_group", phrase, name, head, plural=head.endswith("s"))

    # Looking for the one who is meant

    def _poll(self, phrase: Phrase) -> Referent | None:
        """The poll behind "38 percent of voters": the last the article told of."""
        if earlier := self.discourse.recall(lambda r: r.type == "document" and r.head.lower() in POLLS):
            return earlier.sure(0.6)
        at = poll_before(self.words, phrase.first)
        if at < 0:
            return None
        found = self.discourse.phrase_at(at)
        return self._document(found, self._wording(found), found.head.lower()).sure(0.6)
