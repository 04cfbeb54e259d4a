"""Sources: one ledger entry for everybody who stands behind a statement, and for each statement its source.

The types are those of the Markkula Center's sourcing codebook (Journalism and Media Ethics, Santa Clara University);
`self` is the publication speaking of itself. A statement that nobody is named for keeps `source_id` None.
"""

import re
from dataclasses import dataclass, field, replace

from ..lexicon import person_noun, singular
from ..names.beside import find_bodies_and_works
from ..names.cast import Cast
from ..names.find import find_names
from ..names.presumed import asks, is_political, publishes
from ..names.roles import role_in
from ..names.titles import find_titles
from ..records import Attribution, ReadArticle, Source, Span
from .descriptions import Descriptions
from .discourse import Discourse, Referent
from .joined import conjuncts, has_circle
from .justification import anonymity, knowledge, withheld
from .phrases import Phrase, parse
from .pronouns import resolve_pronoun
from .saying import asks_whether, shows, tells
from .transcripts import Voices

BODY = "named_organization"
UNNAMED = ("anonymous_source", "unnamed_person", "unnamed_group", BODY)
GUESSED = ("official", "citizen", "other")  # roles that nothing told
ACTORS = ("named_person", "named_organization", "unnamed_person", "unnamed_group")  # who show by deeds
TIME = re.compile(  # "recent weeks have seen", "Monday offers": when, and not who
    r"(?:(?:the|these|those|this|recent|past|last|next|prior|previous|coming|first|few|\d+|two|three|four|five|six|eight"
    r"|ten)\s)*(?:(?:day|week|month|year|decade)s?|century|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\snight)?"
)
GENERIC = re.compile(r"\s(?:might|may|can|cannot|could|would|should|must|has\sto|needs\sto)\b")  # behind "one"
ORIGIN = re.compile(r"(?:of|from|at)\s")  # titles that tell no more than where somebody belongs
ARTICLE = 3  # characters of "the"
SOON = 1000  # characters behind a source phrase in which it may say why the name is withheld
REACH = 80  # characters behind a source phrase in which a relative clause may say how it knows


@dataclass(slots=True)
class Entry:
    """A ledger entry in the making."""

    referent: Referent
    mentions: list[Span] = field(default_factory=list)
    attributions: list[int] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)
    media: bool = False
    justification: Span | None = None
    anonymity_reason: Span | None = None


def resolve(read: ReadArticle) -> list[Source]:
    """The ledger of `read`: by first appearance, those who do not speak last.

    Sets `source_id`, `joint_ids` and `told` of every attribution, and gives speakers' labels all that they introduce.
    """
    cast = Cast(find_names(read))
    find_titles(read, cast)
    find_bodies_and_works(cast, read.tokens.words)
    ledger = _Ledger(read, cast)
    entries = ledger.entries()
    political = is_political(read)
    numbers = {id(entry): index for index, entry in enumerate(entries)}
    for k, sources in ledger.sources.items():
        item = read.attributions[k]
        item.source_id, *others = dict.fromkeys(numbers[id(entry)] for entry in sources)
        item.joint_ids = tuple(others)
    named = [one for one in cast.characters if one.kind == "person" and (len(one.words) > 1 or one.titles)]
    people = frozenset(word for one in named for word in one.words if len(word) > 1)
    return [_source(entry, political, read, people) for entry in entries]


class _Ledger:
    """Goes through the attributions in text order and gathers entries."""

    def __init__(self, read: ReadArticle, cast: Cast):
        self.read = read
        self.discourse = Discourse(read, cast)
        self.voices = Voices(self.discourse)
        read.attributions[:] = self.voices.with_turns(read.attributions)
        self.descriptions = Descriptions(self.discourse, self.voices)
        self.parents = enclosing(read.attributions)
        self.referents: dict[int, Referent] = {}
        self.by_key: dict[object, Entry] = {}
        self.sources: dict[int, list[Entry]] = {}  # the entries of each attribution, the first-named first
        self.open: Span = (0, 0)  # the last stretch in which no words were found that withhold a name

    def entries(self) -> list[Entry]:
        attributions = self.read.attributions
        for k in sorted(range(len(attributions)), key=lambda k: _place(attributions[k])):
            item = attributions[k]
            parent = self.parents.get(k)
            item.told = (parent is None or parent not in self.referents) and tells(item, self.read.text)
            label = self.voices.label(item)
            phrase = parse(self.read.tokens, self.discourse.cast, item.source)
            if phrase is not None:  # of a noun phrase, the reader may have marked no more than "the", or "Rep."
                end, spans = item.source[0][1], item.cue + item.content
                if end - phrase.start > ARTICLE and any(end <= start < phrase.end for start, _ in spans):
                    phrase = phrase._replace(end=end)
                item.source = ((phrase.start, phrase.end), *item.source[1:])
            if label is not None:
                start, end = item.source[0]
                self._take(k, item, phrase or Phrase(start, end, 0, 0), label)
            elif phrase is not None and not _means_nobody(self.read.text, phrase):
                referent = self._meant(phrase, item, self._speaker(k, phrase))
                if referent.name.lower() in ("that", "which"):  # of nothing that was said before: "That is why"
                    continue
                item.told &= not (referent.type in ACTORS and shows(item, self.read.text))
                self._take(k, item, phrase, referent)
        return sorted(self.by_key.values(), key=lambda entry: (not self.speaks(entry), min(entry.mentions)))

    def speaks(self, entry: Entry) -> bool:
        return any(self.read.attributions[k].told for k in entry.attributions)

    def _take(self, k: int, item: Attribution, phrase: Phrase, referent: Referent) -> None:
        self.referents[k] = referent
        for one in (referent, *referent.others):
            entry = self.by_key.setdefault(one.key, Entry(one))
            if one.type == "anonymous_source":  # who asks to be left unnamed later is so everywhere
                entry.referent = replace(entry.referent, type=one.type, representative=one.representative)
            if k not in entry.attributions[-1:]:
                entry.attributions.append(k)
                entry.mentions.extend(item.source)
                entry.confidences.append(one.confidence)
                entry.media |= one.media
                self._explain(entry, phrase)
            self.sources.setdefault(k, []).append(entry)
        if referent.character is not None and asks_whether(item, self.read.text):
            self.discourse.ask(phrase, referent.character)
        group = referent.type == "unnamed_group" and referent.others  # "they" are the group, not those named of it
        self.discourse.meet(
            replace(referent, others=()) if group else referent,
            phrase,
            k not in self.parents and phrase.pronoun != "who",
        )

    def _meant(self, phrase: Phrase, item: Attribution, speaker: Referent | None) -> Referent:
        """The referent of a phrase; of two whom it joins, those who are named come first."""
        if "and" not in self.read.tokens.words[phrase.first + 1 : phrase.last]:
            return self._refer(phrase, item, speaker)
        parts = conjuncts(self.read.tokens, self.discourse.cast, phrase)
        found = [self._refer(part, item, speaker) for part in parts]
        if len(found) == 1:
            circle = found[0].character is not None and has_circle(self.read.tokens.words, phrase)
            return replace(found[0], plural=True) if circle else found[0]
        everybody = [one for referent in found for one in (referent, *referent.others)]
        first, *others = sorted(everybody, key=lambda one: one.type in UNNAMED and one.character is None)
        return replace(first, plural=True, others=tuple(others))

    def _refer(self, phrase: Phrase, item: Attribution, speaker: Referent | None) -> Referent:
        if phrase.pronoun == "who":
            return self._withheld(self.descriptions.relative(phrase), phrase)
        if phrase.pronoun:
            others = self.discourse.told_of(phrase, item.content)
            return resolve_pronoun(self.discourse, self.voices, phrase, speaker, others)
        if phrase.character is not None and not self.descriptions.is_title_of_work(phrase):
            named = self.discourse.named(phrase.character, attribution=item)
            if described := singular(phrase.head) or (phrase.head if person_noun(phrase.head) else None):
                for one in (phrase.character, *phrase.others):  # "three economists, Ana Ruiz, Piet Holt and Ida Lee"
                    one.called.append(described)
            if not phrase.others:
                return named
            others = tuple(map(self.discourse.named, phrase.others))
            return replace(named, others=others, plural=singular(phrase.head) is not None)
        referent = self.descriptions.resolve(self._whole(phrase, item), speaker)
        if phrase.others and referent.plural:  # of a group, those who are named stand behind the statement, too
            referent = replace(referent, others=tuple(map(self.discourse.named, phrase.others)))
        if referent.character is not None and phrase.owner is None and phrase.modifier is None:
            referent.character.called.append(phrase.head)
        return referent

    def _withheld(self, referent: Referent, phrase: Phrase) -> Referent:
        """ "Two crew members, [who] asked not to be named": nobody's name is given any more."""
        nobody = referent.type in ("unnamed_person", "unnamed_group")
        end = self.discourse.sentence(phrase)[1]
        if nobody and withheld(self.read.text, phrase.start, phrase.end, end):
            return replace(referent, type="anonymous_source")
        return referent

    def _whole(self, phrase: Phrase, item: Attribution) -> Phrase:
        """The phrase, and for a bare "those" the words up to the cue: "those [skeptical of the plan] argue"."""
        first = phrase.end
        if self.read.text[phrase.start : first].lower() != "those":
            return phrase
        alike = [a for a in self.read.attributions if a.source == item.source and a.cue and a.cue[0][0] > first]
        # "Those [who doubt | the plan] say": the thought right behind is part of who they are.
        thought = next((a.content[-1][1] for a in alike if a.content and a.cue[0][0] - first < 3), 0)
        end = thought or min((a.cue[0][0] for a in alike), default=0)
        if not first < end < min(first + REACH, self.discourse.sentence(phrase)[1]):
            return phrase
        end = len(self.read.text[:end].rstrip(" ,;—–-"))
        return parse(self.read.tokens, self.discourse.cast, ((phrase.start, end),)) or phrase

    def _speaker(self, k: int, phrase: Phrase) -> Referent | None:
        """Whose words the phrase stands in: the source of the attribution around it, if it stands in a quotation."""
        if self.discourse.antecedents.quotation_at(phrase.start) < 0:
            return None
        around, parent = {k}, self.parents.get(k)
        while parent is not None and parent not in self.referents and parent not in around:  # two may hold each other
            around.add(parent)
            parent = self.parents.get(parent)
        return None if parent is None else self.referents.get(parent)

    def _explain(self, entry: Entry, phrase: Phrase) -> None:
        """Note the words that say why the source knows, and why it is not named."""
        start, end = self.discourse.sentence(phrase)
        if entry.justification is None and phrase.pronoun is None:
            entry.justification = knowledge(self.read.text, phrase.start, phrase.end, min(end, phrase.end + REACH))
        nameless = entry.referent.type in UNNAMED and (entry.referent.type != BODY or entry.referent.representative)
        if entry.anonymity_reason is None and nameless:
            if entry.referent.type == "anonymous_source":
                # "The people spoke on condition of anonymity because ..." often follows in a sentence of its own.
                end = min(self.discourse.paragraph_end(phrase), phrase.end + SOON)
            if self.open[0] <= start and end == self.open[1]:
                return
            found = anonymity(self.read.text, start, end)
            entry.anonymity_reason = found[1] if found else None
            self.open = self.open if found else (start, end)


def _source(entry: Entry, political: bool, read: ReadArticle, people: frozenset[str]) -> Source:
    referent, character = entry.referent, entry.referent.character
    person = character if referent.type == "named_person" else None
    role = role_in(read, person, entry.attributions, political, people) if person else None
    if (
        person
        and role in GUESSED
        and not political
        and all(ORIGIN.match(read.text, start) for start, _ in person.titles)
    ):
        role = "expert" if any(name.honorific in ("dr", "prof") for name in person.names) else role
    if person and not person.titles:
        published = role in GUESSED and publishes(read, person, entry.attributions)
        role = "media" if published or asks(read, entry.attributions) else role
    title = person.title if person else None
    return Source(
        name=referent.name,
        type=referent.type,
        role=role,
        title=title,
        mentions=tuple(sorted(set(entry.mentions))),
        attributions=sorted(entry.attributions),
        confidence=sum(entry.confidences) / len(entry.confidences),
        speaks=any(read.attributions[k].told for k in entry.attributions),
        unnamed_representative=referent.representative,
        media=entry.media,
        title_span=person.titles[0] if person and title else None,
        justification=entry.justification,
        anonymity_reason=entry.anonymity_reason,
    )


def _means_nobody(text: str, phrase: Phrase) -> bool:
    """ "This comes amid ...", "no one doubts that", "one might think": these have nobody for a source."""
    wording = text[phrase.start : phrase.end].lower()
    if phrase.character is None and phrase.kind == "unknown" and TIME.fullmatch(wording):
        return True
    if wording == "one":
        return GENERIC.match(text, phrase.end) is not None
    return wording in ("this", "these", "nobody", "no one") or wording.startswith("no ")


def _place(item: Attribution) -> Span:
    return item.spans[0] if item.spans else (0, 0)


def enclosing(attributions: list[Attribution]) -> dict[int, int]:
    """For each attribution inside another's content, the innermost such other (numbers in the list)."""
    events = []
    for k, item in enumerate(attributions):
        events.extend((start, 0, -end, k) for start, end in item.content)
        if item.spans:
            events.append(((item.source or item.cue or item.content)[0][0], 1, 0, k))
    parents: dict[int, int] = {}
    open_contents: list[tuple[int, int]] = []
    for start, is_place, negative_end, k in sorted(events):
        while open_contents and open_contents[-1][0] <= start:
            open_contents.pop()
        if not is_place:
            open_contents.append((-negative_end, k))
            continue
        parent = next((j for end, j in reversed(open_contents) if j != k and end > start), None)
        if parent is not None:
            parents[k] = parent
    return parents
