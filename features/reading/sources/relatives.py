"""Whom "who", "which" or "that" means: the noun phrase right before it, or the subject it is said of."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from ..lexicon import ABBREVIATED, noun_kind, person_noun, plural_people, singular
from ..names.character import Character
from .discourse import Discourse, Referent
from .phrases import Phrase
from .polled import POLLED_WORDS

PLURAL_VERBS = (["are"], ["were"], ["have"], ["say"], ["both"], ["argue"], ["want"], ["believe"])
BEING = ("is", "was", "be", "been", "being", "as", "became", "become", "remains")
TOGETHER = 4  # words of a group behind "and"
REACH = 14  # tokens before "who" in which its noun stands

Resolve = Callable[[Phrase], Referent]
Poll = Callable[[Phrase], Referent | None]


def relative(discourse: Discourse, phrase: Phrase, resolve: Resolve, poll: Poll) -> Referent:
    """The referent of "who", "which" or "that": the noun phrase right before it."""
    words_ = discourse.words
    if again := _joined_clause(discourse, phrase):
        return again.sure(0.9)
    who = words_[phrase.first].lower() in ("who", "whom", "whose")
    thing = words_[phrase.first].lower() == "which"
    before = discourse.source_up_to(phrase)
    if before and not (thing and before.type == "named_person"):  # "Ruiz, director of Norlink, which"
        return before.sure(0.9)
    index = bisect_left(discourse.cast.firsts, phrase.first) - 1
    place: Character | None = None
    crowd = -1  # a collective, which "who" seldom means: "activists around the world, who"
    i = phrase.first - 1
    while i >= max(0, phrase.first - REACH):
        word = words_[i]
        name = discourse.cast.names[index] if index >= 0 else None
        if name is not None and name.first <= i < name.last:
            character = discourse.cast.of_name[index]
            several = words_[phrase.first + 1 : phrase.first + 2] in PLURAL_VERBS or words_[phrase.first] == "whom"
            if several and (pair := discourse.joined(index)):
                return discourse.all_named(pair, 0.9)
            if (character.kind == "person" and not thing) or (
                phrase.first - i <= 2 and character.kind in ("person", "body")
            ):
                return discourse.named(character, 0.9)
            if (not who or character.kind != "place") and not (thing and character.kind == "person"):
                place = place or character
            i, index = name.first - 1, index - 1
            continue
        if word in ("!", "?") or (word == "." and words_[i - 1].lower() not in ABBREVIATED):
            break
        if word.lower() in POLLED_WORDS and (told := poll(discourse.phrase_at(i))):
            return told
        if singular(word) or (plural_people(word) and (not who or word.lower() in ("people", "men", "women"))):
            return _with_name_before(discourse, phrase, discourse.group_at(i, 0.8), i)
        if word.lower() in ("those", "people") or noun_kind(word) in ("person", "document", "body"):
            noun, kind = discourse.phrase_at(i), noun_kind(word)
            office = who and kind == "body" and i == noun.first and word.islower()  # "Republicans in office who"
            if office or (thing and kind == "person"):
                i -= 1
                continue
            return (kind == "person" and _subject_of(discourse, noun)) or resolve(noun)
        if crowd < 0 and plural_people(word):
            crowd = i
        i -= 1
    if crowd >= 0:
        return _with_name_before(discourse, phrase, discourse.group_at(crowd, 0.6), crowd)
    if place is not None:
        return discourse.named(place, 0.6)
    text = discourse.text[phrase.start : phrase.end]
    return Referent("unnamed_group", text, ("unnamed_group", "who"), 0.3, plural=True)


def _with_name_before(discourse: Discourse, phrase: Phrase, group: Referent, i: int) -> Referent:
    """Of "Norlink and local unions, who" both; of "Norlink and unions who", behind no comma, the unions."""
    first = i
    while first and discourse.words[first - 1] != "and" and i - first < TOGETHER:
        first -= 1
    n = bisect_left(discourse.cast.firsts, first) - 1
    joined = n >= 0 and discourse.cast.names[n].last == first - 1 and discourse.words[first - 1] == "and"
    if not joined or discourse.words[phrase.first - 1 : phrase.first + 1] != [",", "who"]:
        return group
    return replace(discourse.named(discourse.cast.of_name[n], 0.8), plural=True, others=(group,))


def _joined_clause(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """A second "who" joined to a first: "the man who left early and who said"."""
    if discourse.words[phrase.first - 1].lower() not in ("and", "but", "or"):
        return None
    last = discourse.met[-1] if discourse.met else None
    if last is None or discourse.sentence(phrase)[0] > discourse.places[-1]:
        return None
    place = discourse.places[-1]
    same = discourse.text[place : place + phrase.end - phrase.start].lower()
    return last if same == discourse.text[phrase.start : phrase.end].lower() else None


def _subject_of(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """Whom a predicate speaks of: "[Ruiz] is a mayor who", "seen as a rival who", "[Ruiz] is the prosecutor who"."""
    before, article = discourse.words[max(0, phrase.first - 1)].lower(), discourse.words[phrase.first].lower()
    if before not in BEING or article not in ("a", "an", "the"):
        return None
    if article == "the":  # only right behind the name: in "the winner is the rival who" somebody else is meant
        n = bisect_left(discourse.cast.firsts, phrase.first) - 1
        beside = n >= 0 and discourse.cast.names[n].last == phrase.first - 1
        subject = discourse.cast.of_name[n] if beside else None
        return discourse.named(subject, 0.9) if subject is not None and subject.kind == "person" else None
    noun = person_noun(phrase.head)
    choice = discourse.antecedents.person(phrase.start, noun.gender if noun else None)
    return discourse.named(choice.character, 0.6 * choice.confidence) if choice else None
