"""Whom a pronoun means. Only a compatible antecedent counts; without one the pronoun stays open, not sure."""

from ..lexicon import person_noun
from ..names.character import Character
from .brought_up import body_before, document_before
from .discourse import Discourse, Referent
from .openings import pair_before, team_before
from .phrases import Phrase
from .transcripts import Voices

GENDER = {"he": "m", "she": "f"}
TWO = 3  # sentences back in which two people are looked for where no group is
NOBODY = ("you", "one")
STUDIED = frozenset((
    "patients", "participants", "women", "men", "people", "children", "volunteers", "smokers", "adults", "subjects",
    "users", "sufferers", "teens", "teenagers", "infants", "babies", "girls", "boys",
))  # fmt: skip
STUDENTS = frozenset(("researchers", "scientists", "authors", "investigators"))
STUDYING = frozenset(("found", "wrote", "write", "concluded", "conclude", "identified", "calculated", "estimated"))
NEAR = 60  # tokens back to those who study
REPORTING = frozenset(("said", "reported", "noted", "suggested", "plan"))  # behind what they say
MANY = ("named_organization", "unnamed_group", "anonymous_source")  # whom "they" can mean


def resolve_pronoun(
    discourse: Discourse,
    voices: Voices,
    phrase: Phrase,
    speaker: Referent | None,
    others: tuple[Character, ...] = (),
) -> Referent:
    """The referent of "he", "she", "they", "it", "I", "we" or "you" ("who" is resolved with the noun before it).

    `speaker` is the source of the quotation the pronoun stands in, if it stands in one. "He" and "she" are none of
    `others`.
    """
    pronoun, at = phrase.pronoun, phrase.start
    if pronoun in GENDER:
        return _he_or_she(discourse, at, str(pronoun), speaker, others)
    if pronoun in ("i", "we"):
        return _first_person(discourse, voices, at, pronoun == "i", speaker)
    if pronoun == "they":
        return _they(discourse, phrase)
    if pronoun == "it":
        return _it(discourse, phrase)
    asked = voices.at(at) if speaker is None else None
    if voices.interviewed and asked and asked.type == "self":  # "Q: Do you think so?"
        return voices.interviewed.sure(0.6)
    return Referent("unnamed_group", "you", ("unnamed_group", "you"), 0.5, head="you", plural=True)


def _he_or_she(
    discourse: Discourse, at: int, pronoun: str, speaker: Referent | None, others: tuple[Character, ...]
) -> Referent:
    exclude = (*others, speaker.character) if speaker and speaker.character else others
    gender = GENDER[pronoun]
    if speaker is None and (later := discourse.antecedents.announced(at, gender)):
        return discourse.named(later, 0.8)
    choice = discourse.antecedents.person(at, gender, exclude)
    last = discourse.met[-1] if discourse.met else None
    nameless = last and (last.type in ("unnamed_person", "anonymous_source") or last.representative)
    if last and nameless and not last.plural and last.head.lower() not in NOBODY:
        place = discourse.places[-1]
        noun = person_noun(last.head)
        fits = noun is None or noun.gender in (None, gender)
        if fits and discourse.near(place, at, 2) and (choice is None or not discourse.person_since(place, at)):
            return last.sure(0.7)
    if choice:
        return discourse.named(choice.character, choice.confidence)
    earlier = discourse.recall(lambda r: r.type == "named_person" and r.character not in exclude and _fits(r, gender))
    if earlier:
        return earlier.sure(0.4)
    return Referent("unnamed_person", pronoun, ("unnamed_person", pronoun), 0.3, head=pronoun)


def _fits(referent: Referent, gender: str) -> bool:
    return referent.character is not None and referent.character.gender in (None, gender)


def _first_person(discourse: Discourse, voices: Voices, at: int, alone: bool, speaker: Referent | None) -> Referent:
    if speaker is not None:
        return speaker.sure(0.9 if alone else 0.7)
    if voice := voices.at(at):
        return voice.sure(0.9)
    if discourse.antecedents.quotation_at(at) >= 0:
        last = discourse.last(lambda r: r.type == "named_person", at, 3)
        if last:
            return last.sure(0.5)
    return Referent("self", discourse.read.article.outlet or "the publication", "self", 0.9)


def _they(discourse: Discourse, phrase: Phrase) -> Referent:
    at = phrase.start
    pair = discourse.pair_before(at)
    speakers = discourse.last(lambda r: (r.plural or r.others != ()) and r.head.lower() not in NOBODY, at, 1)
    if speakers is None:  # "Three economists, Ruiz, Holt and Lee, warn"
        speakers = discourse.last(lambda r: r.others != (), at, 2)
    if speakers and discourse.met[-1] is speakers:  # "Farmers say their workers left. They hope"
        return speakers.sure(0.7)
    if team := team_before(discourse, at):
        return team
    if (people := pair_before(discourse, at)) and not discourse.last(_can_be_many, at, 1):
        return discourse.all_named(people, 0.6)
    if group := discourse.group_before(phrase, 0 if pair is None else pair[1]):
        return _who_studied(discourse, phrase, group) or group
    last = discourse.last(_can_be_many, at, 4)
    if pair is not None and (last is None or discourse.places[-1] < pair[1]):
        return discourse.all_named(pair[0], 0.5)
    if last:
        return last.sure(0.6)
    if len(two := discourse.two_before(at, TWO)) == 2:  # "Ruiz met Holt, and they agreed"
        return discourse.all_named(two, 0.4)
    return Referent("unnamed_group", "they", ("unnamed_group", "they"), 0.3, head="they", plural=True)


def _who_studied(discourse: Discourse, phrase: Phrase, group: Referent) -> Referent | None:
    """ "The patients lived longer, [they] reported": not those who are studied, but those who study them."""
    tokens = discourse.read.tokens
    reports = STUDYING if tokens.words[phrase.first] == "They" else STUDYING | REPORTING
    if group.head.lower() not in STUDIED or reports.isdisjoint(tokens.lower[phrase.last : phrase.last + 2]):
        return None
    if found := discourse.recall(lambda r: r.head.lower() in STUDENTS):
        return found.sure(0.6)
    back = range(phrase.first - 1, max(-1, phrase.first - NEAR), -1)
    named = next((i for i in back if tokens.lower[i] in STUDENTS), -1)
    return discourse.group_at(named, 0.5) if named >= 0 else None


def _can_be_many(referent: Referent) -> bool:
    many = referent.plural or referent.others != () or referent.type in MANY
    return many and referent.head.lower() not in NOBODY


def _it(discourse: Discourse, phrase: Phrase) -> Referent:
    at = phrase.start
    last = discourse.last(lambda r: r.type in ("named_organization", "document"), at, 3)
    choice = discourse.antecedents.body(at)
    here = choice is not None and discourse.antecedents.since(at, choice.character) == 0
    if brought := document_before(discourse, phrase):
        return brought
    if here and last and not discourse.near(discourse.places[-1], at, 0):
        last = None
    if last and (choice is None or choice.confidence < 0.6 or not discourse.person_since(discourse.places[-1], at)):
        return last.sure(0.6)
    if choice:
        return discourse.named(choice.character, choice.confidence)
    if body := body_before(discourse, phrase):
        return body
    return Referent("unnamed_group", "it", ("unnamed_group", "it"), 0.3, head="it")
