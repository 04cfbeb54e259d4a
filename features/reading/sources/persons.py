"""Which person a description means: "the Florida senator", "her husband", "the cautious lawyer", "a farmer"."""

import re
from functools import partial

from ..lexicon import inhabitants, person_noun, words
from ..names.appositions import PUNCTUATION
from .allegiance import allegiances
from .bearers import ANY_OFFICE, ANYBODY, is_a
from .description_words import introduced, says_who, twofold
from .discourse import Discourse, Referent
from .named_before import GENERALS, behind_headline, can_mean, just_named, named_soon, relative_of, titled, words_of
from .offices import ABBREVIATED
from .phrases import Phrase
from .representatives import representative, speaks_for_body
from .unnamed import just_met, met_unnamed, unnamed

TRADES = words("grammar", "trades")
ELECTED = words("grammar", "elected office")
KIN = "kin"
PARENT = re.compile(r"\bof\s(?:\d|one|two|three|four|five|six|seven|eight)")  # "the father of three" is nobody else's
TWOFOLD = 14  # words of "the senator from Ohio and presidential candidate"
BRIEF = 7  # words of a description that can point back to a name


def resolve_person(discourse: Discourse, phrase: Phrase, name: str, head: str, owner: Referent | None) -> Referent:
    """Whoever bears the title, was met before or is named soon; else a source without a name."""
    if not phrase.definite:
        if speaks_for_body(discourse, phrase, head, owner):
            return representative(phrase, name)
        if discourse.words[phrase.first].lower() in ("a", "an") and (soon := named_soon(discourse, phrase, head)):
            return soon
        if soon := behind_headline(discourse, phrase, head):
            return soon
        return unnamed(discourse, "unnamed_person", phrase, name, head)
    if not says_who(discourse.words, phrase, head) and (meant := titled(discourse, phrase, head)):
        return meant
    if head == "other" or phrase.head in ABBREVIATED:  # "one said … the other said", "the PM"
        return unnamed(discourse, "unnamed_person", phrase, name, head)
    if head + "s" in inhabitants():  # "the Italian said" is whoever spoke last, if nobody was called so before
        fresh = discourse.read.tokens.where[head][0] >= phrase.first
        last = discourse.last(lambda r: r.type == "named_person", phrase.start, 1) if fresh else None
        return last.sure(0.6) if last else unnamed(discourse, "unnamed_person", phrase, name, head)
    noun = person_noun(head)
    gender = noun.gender if noun else None
    if noun and noun.role == KIN and (relative := relative_of(discourse, owner, gender)):
        return relative
    if earlier := met_unnamed(discourse, phrase, head) or just_met(discourse, phrase, head, gender):
        return earlier.sure(0.8)
    if speaks_for_body(discourse, phrase, head, owner):
        return representative(phrase, name)
    if _points_back(discourse, phrase, name, head):
        fits, asker = partial(can_mean, discourse, phrase, head), discourse.asker(phrase.start)
        choice = discourse.antecedents.person(phrase.start, gender, asker, fits)
        if choice:
            return discourse.named(choice.character, 0.6 * choice.confidence)
    if (just := just_named(discourse, phrase, head)) and just not in discourse.asker(phrase.start):
        return discourse.named(just, 0.6)
    if soon := named_soon(discourse, phrase, head) or behind_headline(discourse, phrase, head):
        return soon
    if (
        head in TRADES - {"regulator"}
        and phrase.last - phrase.first > 2
        and not says_who(discourse.words, phrase, head)
    ):
        choice = discourse.antecedents.body(phrase.start, lambda body: is_a(body, "company"))
        if choice and discourse.words[phrase.first] in ("The", "the"):  # "Norlink ... The chip maker"
            return discourse.named(choice.character, 0.5 * choice.confidence)
    return unnamed(discourse, "unnamed_person", phrase, name, head)


def _points_back(discourse: Discourse, phrase: Phrase, name: str, head: str) -> bool:
    """Can a description mean somebody named before whose titles do not hold it: "the cautious lawyer"?"""
    noun = person_noun(head)
    said = words_of(discourse, phrase)
    if ("country" in allegiances(said) and head not in ANY_OFFICE) or (head == "general" and said & GENERALS):
        return False  # "the French president" is one person, and called so by title
    if says_who(discourse.words, phrase, head):
        return False
    inside = discourse.words[phrase.first : phrase.last]
    length = next((i for i, word in enumerate(inside) if word in PUNCTUATION), len(inside))
    kin = noun is not None and noun.role == KIN and PARENT.search(name) is None
    if phrase.owner or kin or length > (TWOFOLD if twofold(discourse.words, phrase) else BRIEF):
        return False
    if noun is not None and noun.role not in ("citizen", KIN):
        return head in ANY_OFFICE | ELECTED or not introduced(discourse.words, phrase, head)
    veteran = phrase.modifier is not None and phrase.modifier.kind == "body" and head in ANYBODY  # "the Navy veteran"
    somebodys = phrase.modifier is not None and phrase.modifier.kind != "place" and not veteran
    return not somebodys and not introduced(discourse.words, phrase, head)
