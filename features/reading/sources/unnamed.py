"""Sources without a name: a new one, or one met before.

"Officials" are new, "the officials" are those met before, and "the woman" is the cashier who has just spoken.
"""

from ..lexicon import person_noun, singular
from .description_words import bare
from .discourse import Discourse, Referent
from .named_before import words_of
from .phrases import Phrase

SOMEBODY = ("man", "woman", "person", "boy", "girl", "guy")
CANDIDATES = ("nominee", "candidate", "contender", "frontrunner", "front-runner", "hopeful")
LATELY = 3  # sentences since "a nominee" in which "the nominee" is no other


def unnamed(discourse: Discourse, type_: str, phrase: Phrase, name: str, head: str, plural: bool = False) -> Referent:
    """A source without a name; "the officials" are the officials met before."""
    stem = singular(head) or head
    if type_ != "anonymous_source" and "the" in words_of(discourse, phrase):  # "one of the people" who gave no name
        withheld = discourse.recall(lambda r: r.type == "anonymous_source" and r.head.lower() == head)
        if withheld:
            return withheld.sure(0.7)
    if phrase.definite and phrase.last - phrase.first <= 3:
        earlier = discourse.recall(lambda r: r.type == type_ and (singular(r.head) or r.head.lower()) == stem)
        if earlier:
            return earlier.sure(0.8)
    return Referent(type_, name, (type_, bare(name)), 0.9, head=head, plural=plural)


def met_unnamed(discourse: Discourse, phrase: Phrase, head: str) -> Referent | None:
    """Somebody without a name who was called so before; a candidate, not long before."""

    def fits(referent: Referent) -> bool:
        return referent.character is None and not referent.plural and referent.head.lower() == head

    if head in CANDIDATES:
        return discourse.last(fits, phrase.start, LATELY)
    return discourse.recall(fits)


def just_met(discourse: Discourse, phrase: Phrase, head: str, gender: str | None) -> Referent | None:
    """ "The woman": the cashier without a name who has just spoken."""
    last = discourse.met[-1] if discourse.met and head in SOMEBODY else None
    if last is None or last.plural or last.type not in ("unnamed_person", "anonymous_source"):
        return None
    known = person_noun(last.head)
    place = discourse.places[-1]
    near = discourse.near(place, phrase.start, 2) and not discourse.person_since(place, phrase.start)
    return last if near and (known is None or known.gender in (None, gender)) else None
