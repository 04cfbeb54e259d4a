"""Sources: one ledger entry for everybody who stands behind a statement, and for each statement its source.

The types are those of the Markkula Center's sourcing codebook (Journalism and Media Ethics, Santa Clara University);
`self` is the publication speaking of itself. A statement that nobody is named for keeps `source_id` None.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from .antecedents import Antecedents
from .cast import Cast, Character, is_publication
from .justification import anonymity, knowledge
from .lexicon import given_names, person_noun, singular, words
from .mentions import OPENERS, find_names
from .phrases import Phrase, parse
from .records import Attribution, ReadArticle, Source, Span
from .roles import is_political, role_of
from .saying import tells
from .titles import find_titles

WITHHELD = frozenset(["source", "sources", "insider", "insiders"])
REPRESENTATIVES = frozenset(
    ["official", "officials", "aide", "aides", "adviser", "advisers", "advisor", "advisors", "executive", "executives", "representative", "representatives", "staffer", "staffers", "staff", "employee", "employees", "investigator", "investigators", "detective", "detectives", "officer", "officers", "diplomat", "diplomats", "agent", "agents", "administrator", "administrators"]
)
SPEECH = frozenset(["speech", "speeches", "remarks", "address", "comments", "comment", "words", "testimony", "interview", "interviews", "rhetoric", "claim", "claims", "answer"])
PERSONAL = re.compile(r"(?:er|or|ist|ian|ant|(?<!m)ent|ee|man|woman|phile|ast)$")
LABEL = re.compile(r"(Q|A|Question|Answer|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})\s?(?::|\.(?=\s[A-Z]))(?<=[:.])")
NEWS_CUES = frozenset(["reported", "reports", "report"])


@dataclass(slots=True)
class Entry:
    """A ledger entry in the making."""

    key: object
    name: str
    type: str
    character: Character | None = None
    head: str | None = None
    plural: bool = False
    representative: bool = False
    media: bool = False
    mentions: list[Span] = field(default_factory=list)
    attributions: list[int] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)
    justification: Span | None = None
    anonymity_reason: Span | None = None


@dataclass(slots=True)
class Referent:
    """Who one source phrase means."""

    type: str
    name: str
    key: object
    confidence: float = 1.0
    character: Character | None = None
    head: str | None = None
    plural: bool = False
    representative: bool = False
    media: bool = False


def resolve(read: ReadArticle) -> list[Source]:
    """The ledger of `read`, in the order of first appearance; sets `source_id` of every attribution."""
    if not read.attributions:
        return []
    cast = Cast(find_names(read))
    find_titles(read.text, read.tokens, cast)
    ledger = _Resolver(read, cast).run()
    political = is_political(read)
    ledger.sort(key=lambda entry: min(entry.mentions, default=(0, 0)))
    for index, entry in enumerate(ledger):
        for k in entry.attributions:
            read.attributions[k].source_id = index
    return [_source(entry, political, read) for entry in ledger]


def _source(entry: Entry, political: bool, read: ReadArticle) -> Source:
    character = entry.character
    title = character.title if character and entry.type == "named_person" else None
    role = _role(entry, title, political) if entry.type == "named_person" else None
    return Source(
        name=entry.name,
        type=entry.type,
        role=role,
        title=title,
        mentions=tuple(sorted(set(entry.mentions))),
        attributions=sorted(entry.attributions),
        confidence=sum(entry.confidences) / len(entry.confidences),
        speaks=any(read.attributions[k].told for k in entry.attributions),
        unnamed_representative=entry.representative,
        media=entry.media,
        title_span=character.titles[0] if title and character else None,
        justification=entry.justification,
        anonymity_reason=entry.anonymity_reason,
    )


def _role(entry: Entry, title: str | None, political: bool) -> str:
    if title:
        found = role_of(title)
        if found:
            return found
    # Whom a political story never introduces, its readers are presumed to know: office holders and candidates.
    if political and entry.character and (len(entry.character.names) > 2 or len(entry.character.words) == 1):
        return "official"
    return "other"


class _Resolver:
    """Goes through the attributions in text order and keeps the ledger."""

    def __init__(self, read: ReadArticle, cast: Cast):
        self.read, self.cast = read, cast
        self.text, self.words = read.text, read.tokens.words
        self.antecedents = Antecedents(read, cast)
        self.name_firsts = [name.first for name in cast.names]
        self.entries: dict[object, Entry] = {}
        self.order: list[Referent] = []  # referents in text order, for "they" and "it"
        self.referents: dict[int, Referent | None] = {}
        self.places: list[int] = []
        self.interview: Referent | None = None
        self.labels = self._find_labels()
        self.labels_reach = len(self.labels) * 3 > len(read.paragraphs)

    def run(self) -> list[Entry]:
        attributions = self.read.attributions
        order = sorted(range(len(attributions)), key=lambda k: attributions[k].spans[0] if attributions[k].spans else (0, 0))
        parents = _parents(attributions)
        for k in order:
            self._take(k, attributions[k], parents)
            parent = parents.get(k)
            second_hand = parent is not None and self.referents.get(parent) is not None
            attributions[k].told = not second_hand and tells(attributions[k], self.text)
        return list(self.entries.values())

    def _take(self, k: int, attribution: Attribution, parents: dict[int, int]) -> None:
        phrase = parse(self.read.tokens, self.cast, attribution.source, self.name_firsts)
        if phrase is None:
            return
        speaker = self._speaker(k, phrase, parents)
        referent = self._refer(phrase, attribution, speaker)
        if referent is None:
            return
        self.referents[k] = referent
        entry = self.entries.get(referent.key)
        if entry is None:
            entry = self.entries[referent.key] = Entry(referent.key, referent.name, referent.type, referent.character, referent.head, referent.plural, referent.representative)
        entry.media |= referent.media
        entry.attributions.append(k)
        entry.mentions.extend(attribution.source)
        entry.confidences.append(referent.confidence)
        self._why(entry, attribution, phrase)
        self.order.append(referent)
        self.places.append(phrase.start)
        if referent.character is not None and k not in parents:
            self.antecedents.spoke(phrase.start, referent.character)

    def _speaker(self, k: int, phrase: Phrase, parents: dict[int, int]) -> Referent | None:
        """Whose words the phrase stands in: the source of the attribution around it, if it stands in a quotation."""
        if self.antecedents.quotation_at(phrase.start) < 0:
            return None
        parent = parents.get(k)
        while parent is not None:
            referent = self.referents.get(parent)
            if referent is not None:
                return referent
            parent = parents.get(parent)
        return None

    # -- one phrase ---------------------------------------------------------------------------------------------

    def _labelled_voice(self, offset: int) -> Referent | None:
        """Whose words a paragraph is that opens with a speaker's label: "SMITH: ...", "Q: ...", "A: ..."."""
        if not self.labels:
            return None
        i = bisect_left(self.read.paragraphs, (offset + 1,)) - 1
        while i >= 0:
            if i in self.labels:
                return self.labels[i]
            if not self.labels_reach:
                return None
            i -= 1
        return None

    def _find_labels(self) -> dict[int, Referent]:
        """Paragraphs that open with a speaker's label; fewer than three are no transcript."""
        found = {}
        for i, (start, end) in enumerate(self.read.paragraphs):
            match = LABEL.match(self.text, start, min(end, start + 60))
            if match:
                found[i] = match.group(1)
        if len(found) < 3:
            return {}
        people = [c for c in self.cast.characters if c.kind == "person"]
        main = max(people, key=lambda c: (len(c.names), -c.names[0].start), default=None)
        voices: dict[int, Referent] = {}
        for i, label in found.items():
            if label in ("Q", "Question"):
                voices[i] = Referent("self", self.read.article.outlet or "the publication", "self")
            elif label in ("A", "Answer"):
                if main is not None:
                    voices[i] = self.interview = self._named(main, None, None)
            else:
                words_ = tuple(label.split())
                character = self.cast.find(words_)
                if character is not None and character.kind != "place":
                    voices[i] = self._named(character, None, None)
        return voices

    def _refer(self, phrase: Phrase, attribution: Attribution, speaker: Referent | None) -> Referent | None:
        if phrase.pronoun:
            return self._pronoun(phrase, speaker)
        if phrase.character is not None:
            return self._named(phrase.character, phrase, attribution)
        return self._described(phrase, attribution, speaker)

    def _named(self, character: Character, phrase: Phrase | None, attribution: Attribution | None, confidence: float = 1.0) -> Referent:
        kind = character.kind
        if kind == "other":
            kind = _guess(character, self.words)
        if self._is_self(character):
            return Referent("self", character.name, "self", confidence)
        if kind == "document":
            return Referent("document", character.name, id(character), confidence, head=character.words[-1].lower())
        if kind == "person":
            return Referent("named_person", character.name, id(character), confidence, character)
        media = is_publication(character) or bool(attribution and any(self.text[s:e].lower() in NEWS_CUES for s, e in attribution.cue))
        return Referent("named_organization", character.name, id(character), confidence, character, media=media)

    def _is_self(self, character: Character) -> bool:
        outlet, byline = self.read.article.outlet, self.read.article.byline
        name = character.name.casefold()
        if character.kind == "person" and not byline:
            return False
        return bool(outlet and set(name.split()) <= set(outlet.casefold().split()) and character.kind != "person") or bool(byline and len(character.words) > 1 and name in byline.casefold())

    def _pronoun(self, phrase: Phrase, speaker: Referent | None) -> Referent | None:
        pronoun, at = phrase.pronoun, phrase.start
        if pronoun in ("i", "we", "you") and speaker is None:
            voice = self._labelled_voice(at)
            if voice is not None and pronoun != "you":
                return replace(voice, confidence=0.9)
            if pronoun == "you" and self.interview and voice is not None and voice.type == "self":
                return replace(self.interview, confidence=0.6)
        if pronoun in ("i", "we"):
            if speaker is not None:
                return replace(speaker, confidence=0.9 if pronoun == "i" else 0.7)
            if self.antecedents.quotation_at(at) >= 0:
                last = self._last(lambda r: r.type == "named_person", at)
                if last:
                    return replace(last, confidence=0.5)
            return Referent("self", self.read.article.outlet or "the publication", "self", 0.9)
        if pronoun == "you":
            return Referent("unnamed_group", "you", ("group", "you"), 0.5, head="you", plural=True)
        if pronoun == "who":
            return self._relative(phrase)
        if pronoun in ("he", "she"):
            gender = "m" if pronoun == "he" else "f"
            exclude = (speaker.character,) if speaker and speaker.character else ()
            choice = self.antecedents.person(at, gender, exclude)
            last = self.order[-1] if self.order else None
            if last and last.type in ("unnamed_person", "anonymous_source") and last.character is None and not last.plural and self._near(self.places[-1], at) and (choice is None or not self._named_since(self.places[-1], at)):
                return replace(last, confidence=0.7)
            if choice:
                return self._named(choice.character, None, None, choice.confidence)
            return Referent("unnamed_person", pronoun, ("person", pronoun), 0.3, head=pronoun)
        if pronoun == "they":
            return self._they(phrase)
        last = self._last(lambda r: r.type in ("named_organization", "document"), at)
        choice = self.antecedents.body(at)
        if last and (choice is None or choice.confidence < 0.6 or not self._named_since(self.places[-1], at)):
            return replace(last, confidence=0.6)
        if choice:
            return self._named(choice.character, None, None, choice.confidence)
        return Referent("unnamed_group", "it", ("group", "it"), 0.3, head="it", plural=False)

    def _named_since(self, start: int, end: int) -> bool:
        """Is a person named between two places?"""
        names, starts = self.cast.of_name, self.antecedents._starts
        return any(names[i].kind == "person" for i in range(bisect_left(starts, start + 1), bisect_left(starts, end)))

    def _near(self, before: int, after: int, sentences: int = 2) -> bool:
        return self.antecedents.sentence_at(after) - self.antecedents.sentence_at(before) <= sentences

    def _last(self, fits, at: int, sentences: int = 3) -> Referent | None:
        for referent, place in zip(reversed(self.order), reversed(self.places), strict=True):
            if not self._near(place, at, sentences):
                return None
            if place < at and fits(referent):
                return referent
        return None

    def _they(self, phrase: Phrase) -> Referent:
        last = self._last(lambda r: r.plural or r.type in ("named_organization", "unnamed_group", "anonymous_source"), phrase.start, 2)
        group = self._group_before(phrase)
        if group is not None:
            return group
        pair = self._pair_before(phrase.start)
        if pair is not None and (last is None or self.places[-1] < pair.names[0].start):
            return self._named(pair, None, None, 0.5)
        if last:
            return replace(last, confidence=0.6)
        if pair is not None:
            return self._named(pair, None, None, 0.5)
        return Referent("unnamed_group", "they", ("group", "they"), 0.3, head="they", plural=True)

    def _pair_before(self, at: int) -> Character | None:
        """The first of two people named together ("Ruiz and Holt") in this sentence or the one before."""
        names, starts = self.cast.names, self.antecedents._starts
        i = bisect_left(starts, at) - 1
        while i > 0 and self._near(starts[i - 1], at, 1):
            link = self.words[names[i - 1].last : names[i].begins]
            first, second = self.cast.of_name[i - 1], self.cast.of_name[i]
            if link in (["and"], ["or"]) and first.kind == second.kind == "person":
                return first
            i -= 1
        return None

    def _group_before(self, phrase: Phrase, reach: int = 40) -> Referent | None:
        """The nearest plural for people before a "they"; None where a source stands nearer."""
        floor = max(0, phrase.first - reach)
        last = self.places[-1] if self.places else -1
        for i in range(phrase.first - 1, floor - 1, -1):
            if self.read.tokens.starts[i] <= last:
                return None
            if _plural(self.words[i]):
                return self._group(i, i + 1, 0.5)
        return None

    def _group(self, first: int, last: int, confidence: float) -> Referent:
        while first > 0 and last - first < 4 and _adjective(self.words[first - 1]):
            first -= 1
        name = self.text[self.read.tokens.starts[first] : self.read.tokens.ends[last - 1]]
        return Referent("unnamed_group", name, ("group", name.lower()), confidence, head=self.words[last - 1], plural=True)

    def _relative(self, phrase: Phrase) -> Referent | None:
        """The noun phrase right before "who", "which" or "that"."""
        words_ = self.words
        index = bisect_left(self.name_firsts, phrase.first)
        i = phrase.first - 1
        floor = max(0, phrase.first - 14)
        place = None
        while i >= floor:
            name = self.cast.names[index - 1] if index else None
            if name is not None and name.first <= i < name.last:
                character = self.cast.of_name[index - 1]
                if _plural(words_[i]):
                    return self._group(i, i + 1, 0.8)
                if character.kind == "person" or (phrase.first - i <= 2 and character.kind == "body"):
                    return self._named(character, None, None, 0.9)
                place = place or character
                i, index = name.first - 1, index - 1
                continue
            word = words_[i]
            if word in ".!?":
                break
            if _plural(word):
                return self._group(i, i + 1, 0.8)
            if person_noun(word) or word in ("those", "people"):
                return self._described(self._phrase_at(i), None, None)
            if word.lower() in words("documents", "documents") or word.lower() in words("bodies", "bodies"):
                return self._described(self._phrase_at(i), None, None)
            i -= 1
        if place is not None:
            return self._named(place, None, None, 0.6)
        return Referent("unnamed_group", self.text[phrase.start : phrase.end], ("group", "who"), 0.3, plural=True)

    def _phrase_at(self, i: int) -> Phrase:
        """The noun phrase whose head is token `i`."""
        first = i
        while first > 0 and i - first < 5 and _adjective(self.words[first - 1]):
            first -= 1
        if first > 0 and self.words[first - 1].lower() in ("the", "a", "an", "this", "that", "his", "her", "their", "its"):
            first -= 1
        tokens = self.read.tokens
        found = parse(tokens, self.cast, ((tokens.starts[first], tokens.ends[i]),), self.name_firsts)
        return found or Phrase(tokens.starts[i], tokens.ends[i], i, i + 1, head=self.words[i])

    # -- descriptions -------------------------------------------------------------------------------------------

    def _described(self, phrase: Phrase, attribution: Attribution | None, speaker: Referent | None) -> Referent:
        head = (phrase.head or "").lower().removesuffix("'s").removesuffix("’s")
        name = self._short(phrase)
        owner = self._owner(phrase, speaker)
        if self._withheld(phrase, head):
            plural = phrase.kind == "persons" or head.endswith("s")
            return self._unnamed("anonymous_source", name, head, phrase, plural)
        if phrase.first and self.words[phrase.first - 1] in "\"“‘" and phrase.start < self.read.tokens.starts[phrase.first]:
            return self._document(phrase, name, head)  # a work cited by its title
        if owner is not None and owner.type == "named_person" and self._speech(phrase, head):
            return replace(owner, confidence=0.8)
        if phrase.kind == "document":
            return self._document(phrase, name, head)
        if phrase.kind == "body":
            return self._body(phrase, name, head, owner)
        noun = person_noun(head)
        if (noun and noun.role == "spokesperson") or head in ("spokespeople", "spokesmen", "spokeswomen"):
            return self._spokesperson(phrase, name, head, owner)
        if phrase.kind == "person":
            return self._person(phrase, name, head, owner)
        if phrase.kind == "bodies":
            return self._unnamed("unnamed_group", name, head, phrase, True)
        if phrase.kind == "persons":
            if self._share_of_poll(phrase) and (poll := self._poll(phrase.start)):
                return poll
            if self.words[phrase.first : phrase.last][-1].lower() in ("two", "both", "pair", "men", "women") and phrase.last - phrase.first <= 3:
                pair = self._pair_before(phrase.start)
                if pair is not None:
                    return self._named(pair, None, None, 0.5)
            if head in REPRESENTATIVES and self._named_body(phrase, owner):
                return self._representative(phrase, name, owner, plural=True)
            return self._unnamed("unnamed_group", name, head, phrase, True)
        if phrase.modifier is not None and phrase.modifier.kind in ("body", "place") and phrase.definite:
            return Referent("named_organization", name, ("body", name.lower()), 0.6)
        if PERSONAL.search(head):
            return self._unnamed("unnamed_person", name, head, phrase, False)
        if head.islower() and head.isalpha() and phrase.head == head:  # a thing: "the numbers", "history"
            return self._document(phrase, name, head)
        if head.endswith("s") and not head.endswith("ss"):
            return self._unnamed("unnamed_group", name, head, phrase, True)
        if phrase.definite and (choice := self.antecedents.person(phrase.start, None)):
            return self._named(choice.character, None, None, 0.5 * choice.confidence)
        return self._unnamed("unnamed_group", name, head, phrase, False)

    def _speech(self, phrase: Phrase, head: str) -> bool:
        """Is the head somebody's words or mind ("Trump's remarks", "her hope"), so that the owner is the source?"""
        if head in SPEECH:
            return True
        possessed = phrase.owner is not None or any(w in ("'s", "’s", "'", "’") for w in self.words[phrase.first : phrase.last])
        return phrase.kind == "unknown" and possessed and not PERSONAL.search(head)

    def _short(self, phrase: Phrase) -> str:
        text = " ".join(self.text[phrase.start : phrase.end].split())
        return text.strip(" ,;:—–-\"“”")

    def _owner(self, phrase: Phrase, speaker: Referent | None) -> Referent | None:
        if phrase.owner in ("he", "she", "they", "it"):
            at = Phrase(phrase.start, phrase.start, phrase.first, phrase.first + 1, pronoun=phrase.owner)
            return self._pronoun(at, speaker)
        if phrase.owner == "who":
            return self._relative(phrase._replace(last=phrase.first + 1))
        if phrase.owner in ("i", "we"):
            return speaker
        if phrase.modifier is not None:
            return self._named(phrase.modifier, None, None)
        return None

    def _withheld(self, phrase: Phrase, head: str) -> bool:
        if head in WITHHELD:
            return True
        if phrase.kind not in ("person", "persons"):
            return False
        text = self.text[phrase.start : phrase.end]
        if "familiar with" in text or "knowledge of" in text or "briefed on" in text or "anonym" in text or "unnamed" in text:
            return True
        if head in ("voters", "republicans", "democrats", "critics", "experts"):
            return False
        sentence = self._sentence(phrase)
        found = anonymity(self.text, phrase.start, sentence[1])
        return bool(found and found[0][0] - phrase.end < 60)

    def _sentence(self, phrase: Phrase) -> Span:
        i = self.antecedents.sentence_at(phrase.start)
        if i < 0:
            return (phrase.start, phrase.end)
        sentence = self.read.sentences[i]
        return (sentence.start, max(sentence.end, phrase.end))

    def _unnamed(self, type_: str, name: str, head: str, phrase: Phrase, plural: bool) -> Referent:
        if phrase.definite and phrase.last - phrase.first <= 3:
            stem = singular(head) or head
            for earlier in reversed(self.order):
                if earlier.character is None and earlier.head and (singular(earlier.head.lower()) or earlier.head.lower()) == stem and earlier.type == type_:
                    return replace(earlier, confidence=0.8)
        lowered = name.lower()
        return Referent(type_, name, (type_, lowered.removeprefix("the ").removeprefix("a ").removeprefix("an ")), 0.9, head=head, plural=plural)

    def _document(self, phrase: Phrase, name: str, head: str) -> Referent:
        stem = head.removesuffix("s")
        if phrase.definite or phrase.last - phrase.first == 1:
            for earlier in reversed(self.order):
                if earlier.type == "document" and earlier.head and earlier.head.removesuffix("s") == stem and (phrase.last - phrase.first <= 2):
                    return replace(earlier, confidence=0.8)
        return Referent("document", name, ("document", name.lower().removeprefix("the ").removeprefix("a ")), 0.9, head=head)

    def _named_body(self, phrase: Phrase, owner: Referent | None) -> bool:
        if phrase.modifier is not None and phrase.modifier.kind == "body":
            return True
        lowered = {w.lower() for w in self.words[phrase.first : phrase.last]}
        return bool(phrase.modifier is not None and lowered & {"campaign", "administration", "government", "department", "ministry", "police", "party"}) or bool(owner and owner.type == "named_organization" and phrase.owner)

    def _representative(self, phrase: Phrase, name: str, owner: Referent | None, plural: bool) -> Referent:
        return Referent("named_organization", name, ("representative", name.lower()), 0.8, head=phrase.head, plural=plural, representative=True)

    def _body(self, phrase: Phrase, name: str, head: str, owner: Referent | None) -> Referent:
        if owner is not None and (owner.character is not None):
            if phrase.modifier is not None and phrase.modifier.kind != "person" and not phrase.owner:
                return Referent("named_organization", name, ("body", name.lower().removeprefix("the ")), 0.8)
            label = f"{owner.name}’s {head}" if "’" in self.text else f"{owner.name}'s {head}"
            return Referent("named_organization", label, ("body", id(owner.character), head), 0.8)
        if phrase.definite and phrase.last - phrase.first <= 3:
            for earlier in reversed(self.order):
                if earlier.type == "named_organization" and (earlier.head is None or earlier.head == head) and not earlier.representative:
                    if isinstance(earlier.key, tuple) and earlier.key[-1] != head:
                        continue
                    return replace(earlier, confidence=0.6)
            choice = self.antecedents.body(phrase.start, lambda c: _is_a(c, head))
            if choice:
                return self._named(choice.character, None, None, 0.6 * choice.confidence)
        if phrase.definite or head in ("congress", "parliament", "police"):
            return Referent("named_organization", name, ("body", name.lower().removeprefix("the ")), 0.6, head=head)
        return self._unnamed("unnamed_group", name, head, phrase, False)

    def _spokesperson(self, phrase: Phrase, name: str, head: str, owner: Referent | None) -> Referent:
        if phrase.definite and not phrase.modifier and not phrase.owner and (choice := self._titled(phrase, head, owner)):
            return choice
        if phrase.modifier is not None or owner is not None:
            return self._representative(phrase, name, owner, plural=head.endswith(("people", "men", "women")))
        near = self.antecedents.body(phrase.start)
        if near:
            return Referent("named_organization", f"{near.character.name} {head}", ("representative", id(near.character), head), 0.6, head=head, representative=True)
        return self._unnamed("unnamed_person", name, head, phrase, False)

    def _person(self, phrase: Phrase, name: str, head: str, owner: Referent | None) -> Referent:
        noun = person_noun(head)
        if not phrase.definite and head in REPRESENTATIVES and self._named_body(phrase, owner):
            return self._representative(phrase, name, owner, plural=False)
        if phrase.definite:
            if found := self._titled(phrase, head, owner):
                return found
            for earlier in reversed(self.order):
                if earlier.character is None and earlier.head and earlier.head.lower() == head:
                    return replace(earlier, confidence=0.8)
            if phrase.owner is None and (head.endswith("year-old") or (noun and noun.role in ("official", "business", "other", "media", "expert", "advocate", "?"))):
                choice = self.antecedents.person(phrase.start, noun.gender if noun else None)
                if choice:
                    return self._named(choice.character, None, None, 0.6 * choice.confidence)
            spoken = {id(referent.character) for referent in self.order[-12:]}
            choice = self.antecedents.person(phrase.start, noun.gender if noun else None, (), lambda c: id(c) in spoken)
            if choice and phrase.owner is None and not self._introduced(phrase, head):
                return self._named(choice.character, None, None, 0.5 * choice.confidence)
        return self._unnamed("unnamed_person", name, head, phrase, False)

    def _share_of_poll(self, phrase: Phrase) -> bool:
        """"38 percent of voters", "those surveyed": what a poll counted, so that the poll stands behind it."""
        inside = {w.lower() for w in self.words[phrase.first : phrase.last]}
        return bool(inside & {"percent", "%", "respondents", "surveyed", "polled", "pct", "cent"})

    def _poll(self, at: int) -> Referent | None:
        """The poll the article told of last, before `at`."""
        for earlier in reversed(self.order):
            if earlier.type == "document" and earlier.head and earlier.head.lower() in words("documents", "polls"):
                return replace(earlier, confidence=0.6)
        for i in range(self.read.tokens.at(at), -1, -1):
            if self.words[i].lower() in ("poll", "survey"):
                phrase = self._phrase_at(i)
                name = self._short(phrase)
                return replace(self._document(phrase, name, self.words[i].lower()), confidence=0.6)
        return None

    def _introduced(self, phrase: Phrase, head: str) -> bool:
        """Did the text before tell of "a `head`" whom it does not name?"""
        words_ = self.words
        for i in range(max(0, phrase.first - 250), phrase.first):
            if words_[i].lower() == head and any(w.lower() in ("a", "an", "one", "another") for w in words_[max(0, i - 4) : i]):
                return True
        return False

    def _titled(self, phrase: Phrase, head: str, owner: Referent | None) -> Referent | None:
        """The person whose title holds the head noun, and best fits the words before it."""
        wanted = {w.lower() for w in self.words[phrase.first : phrase.last]} - {"the", "this", "that", head}
        best, best_score = None, 0.0
        for character in self.cast.characters:
            if character.kind != "person" or not character.titles:
                continue
            titles = {w.strip(".,").lower() for s, e in character.titles for w in self.text[s:e].split()}
            if not any(_synonyms(head) & {t, t.rsplit("-", 1)[-1]} for t in titles):
                continue
            before = [n.start for n in character.names if n.start < phrase.start]
            if before:
                distance = self.antecedents.sentence_at(phrase.start) - self.antecedents.sentence_at(before[-1])
            elif self.antecedents.sentence_at(phrase.start) < 4 and wanted & titles:  # a headline names him later
                distance = 9
            else:
                continue
            score = 1.0 + 2.0 * len(wanted & titles) - 0.1 * min(distance, 9)
            if score > best_score:
                best, best_score = character, score
        return self._named(best, None, None, 0.85) if best else None

    def _why(self, entry: Entry, attribution: Attribution, phrase: Phrase) -> None:
        start, end = self._sentence(phrase)
        if entry.justification is None and phrase.pronoun is None:
            entry.justification = knowledge(self.text, phrase.start, min(end, phrase.end + 80))
        if entry.anonymity_reason is None and entry.type in ("anonymous_source", "unnamed_person", "unnamed_group", "named_organization") and entry.type != "document":
            found = anonymity(self.text, start, end)
            if found and found[1]:
                entry.anonymity_reason = found[1]


# Which words of a body's name fit a short "the company", "the paper"; None: a place's name fits.
KINDS = (
    (frozenset(["newspaper", "magazine", "outlet", "broadcaster", "publication", "website", "site", "blog", "paper", "station", "channel", "network", "wire", "daily", "tabloid"]), "publication"),
    (frozenset(["city", "state", "county", "country", "nation", "town", "province", "republic"]), "place"),
    (frozenset(["company", "corporation", "firm", "business", "brand", "giant", "carrier", "airline", "manufacturer", "retailer", "startup", "maker", "studio"]), "company"),
    (frozenset(["group", "organization", "organisation", "nonprofit", "charity", "union", "coalition", "alliance", "federation", "foundation", "association", "society", "movement"]), "group"),
)
PUBLIC = frozenset(["department", "ministry", "agency", "court", "senate", "congress", "parliament", "council", "commission", "committee", "house", "board", "bureau", "police", "office", "government", "administration", "party"])


def _is_a(character: Character, head: str) -> bool:
    """Can a body of this name be called "the `head`"?"""
    lowered = {word.lower() for word in character.words}
    if head in lowered:
        return character.kind == "body"
    kind = next((kind for heads, kind in KINDS if head in heads), None)
    if kind == "place":
        return character.kind == "place"
    if kind is None or character.kind != "body":
        return False
    if kind == "publication":
        return is_publication(character) or len(lowered) == 1
    return not lowered & PUBLIC and not is_publication(character)


def _synonyms(head: str) -> set[str]:
    for group in (
        {"senator", "sen"},
        {"governor", "gov"},
        {"representative", "rep", "congressman", "congresswoman"},
        {"professor", "prof"},
        {"chairman", "chairwoman", "chair", "chairperson"},
        {"businessman", "developer", "mogul", "tycoon", "billionaire", "magnate"},
        {"secretary"},
        {"general", "gen"},
    ):
        if head in group:
            return group
    return {head}


def _plural(word: str) -> bool:
    low = word.lower()
    return singular(low) is not None or low in words("groups", "groups")


def _adjective(word: str) -> bool:
    """Words that may stand between an article and its noun, by elimination."""
    return word.replace("-", "").isalpha() and word.lower() not in _CLOSED and word.lower() not in OPENERS and not word.endswith("ly")


_CLOSED = frozenset(
    ["the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "as", "that", "which", "who", "whom", "whose", "when", "while", "where", "if", "than", "then", "said", "says", "told", "asked", "added", "wrote", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "his", "her", "its", "their", "my", "our", "your", "he", "she", "it", "they", "we", "this", "these", "those", "not", "did", "does", "do", "will", "would", "could", "should", "may", "might", "can", "among", "between", "because", "against", "about", "over", "also", "so"]
)


def _guess(character: Character, text: list[str]) -> str:
    """A name that nothing else tells: two or three words without "the" before them are a person, most often."""
    name = character.names[0]
    before = text[name.first - 1].lower() if name.first else ""
    if before == "the" or any(w.lower() in words("bodies", "bodies") for w in character.words):
        return "body"
    if len(character.words) > 4 or any(w in ("of", "for", "and", "&") for w in character.words):
        return "body"
    if character.words[0] in given_names():
        return "person"
    return "person"


def _parents(attributions: list[Attribution]) -> dict[int, int]:
    """For each attribution inside another's content, the innermost such other."""
    events = []
    for k, item in enumerate(attributions):
        for start, end in item.content:
            events.append((start, -end, 0, k))
        place = (item.source or item.cue or item.content)[0][0] if item.spans else 0
        events.append((place, 1, 1, k))
    events.sort()
    parents: dict[int, int] = {}
    stack: list[tuple[int, int]] = []
    for start, negative_end, is_place, k in events:
        while stack and stack[-1][0] <= start:
            stack.pop()
        if is_place:
            parent = next((j for end, j in reversed(stack) if j != k and end > start), None)
            if parent is not None:
                parents[k] = parent
        else:
            stack.append((-negative_end, k))
    return parents
