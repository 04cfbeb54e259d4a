"""What a source phrase says by itself: its head, whether it is a pronoun, a name, a description or a quantity.

"Clinton campaign officials who were not authorised to speak" has the head "officials"; "some of the voters" has
"voters"; "Michele Swers, a professor of government" has the name.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from ...text.tokens import Tokens
from ..lexicon import ORDERS, SEATS, inhabitants, noun_kind, person_noun, plural_people, words
from ..names.appositions import (
    DETERMINERS,
    PREPOSITIONS,
    PUNCTUATION,
    appositive,
    called,
    name_at_end,
    set_off,
    titled_at_end,
)
from ..names.cast import Cast
from ..names.character import Character, is_publication
from ..names.mentions import CALENDAR, Name
from ..names.runs import PARTY
from ..names.together import members, together
from ..records import Spans
from . import offices
from .extent import GENITIVES, INDEFINITE, POSSESSIVES, complete, segment_end, trim

PRONOUNS = {
    form: pronoun
    for pronoun, forms in {
        "he": "he him his himself", "she": "she her hers herself", "they": "they them their theirs themselves",
        "it": "it its itself", "i": "i me my mine myself", "we": "we us our ours ourselves",
        "you": "you your yours yourself", "who": "who whom whose which that",
    }.items()
    for form in forms.split()
}  # fmt: skip
OF_WHOM = (["both", "of", "whom"], ["all", "of", "whom"], ["neither", "of", "whom"])
DEFINITE = ("the", "this", "that", "these", "those")
PARTY_ADJECTIVES = words("grammar", "party adjectives")
NAMED_BY = {  # bodies for the word before the head
    "guard": words("grammar", "guards"),
    "staff": ("general", "joint"),
    "broadcaster": ("state", "public", "national"),
}
POSTNOMINALS = SEATS | ORDERS
TRADES = words("grammar", "trades")
OF_ALL = frozenset(("largest", "biggest", "world", "country", "nation", "federal", "state"))
ACRONYMS = re.compile(r"[A-Z]{2,}s$")  # "PACs", "NGOs"

Named = list[tuple[Name, Character]]


class Phrase(NamedTuple):
    """A parsed source phrase; token numbers, end exclusive."""

    start: int  # offsets of the whole phrase
    end: int
    first: int
    last: int
    pronoun: str | None = None  # he | she | they | it | i | we | you | who
    character: Character | None = None  # the name at the head
    head: str = ""  # the head noun, as the text has it
    kind: str = "unknown"  # person | persons | body | bodies | document | unknown: what the head noun stands for
    definite: bool = False
    owner: str | None = None  # a possessive pronoun before the head: "his campaign"
    modifier: Character | None = None  # a name inside the description: "a Clinton aide", "a spokesman for Mr. Trump"
    modified: bool = False  # the modifier stands before the head
    others: tuple[Character, ...] = ()  # whom the phrase names besides: "Ruiz and Holt", "critics including Ruiz"


def parse(tokens: Tokens, cast: Cast, spans: Spans) -> Phrase | None:
    """The phrase in `spans` (the first of them leads); None where they hold no word."""
    if not spans:
        return None
    start, end = complete(tokens, cast, *spans[0])
    text = tokens.words
    inside = tokens.within(start, end)
    if tokens.lower[inside.start : inside.stop] in OF_WHOM:
        return Phrase(start, end, inside.stop - 1, inside.stop, "who")
    first, last = trim(text, inside)
    if first >= last or (last - first == 1 and text[first].lower() in ("the", "a", "an")):
        return None
    word = text[first].lower().replace("’", "'").split("'")[0]
    if first and text[first - 1].lower() in INDEFINITE:  # "a [judge's] order"
        word = text[first - 1].lower()
    pronoun = None if _is_acronym(text, first) else PRONOUNS.get(word)
    if last - first == 1 and pronoun:
        return Phrase(start, end, first, last, pronoun)
    firsts = cast.firsts
    found = range(bisect_left(firsts, first), bisect_left(firsts, last))
    if not found and found.start and cast.names[found.start - 1].last > first:  # the span begins within a name
        found = range(found.start - 1, found.start)
        first = cast.names[found.start].first
    after = found.stop
    if not found and after < len(firsts) and cast.names[after].begins < last:  # nothing but "Mr." of "Mr. Ruiz"
        found = range(after, after + 1)
    if found:
        last = max(last, cast.names[found[-1]].last)  # or ends within one
        end = max(end, tokens.ends[last - 1])
    names = [(cast.names[i], cast.of_name[i]) for i in found]
    if pronoun and word == "who":  # "Ruiz, [who last week] told"
        return Phrase(start, end, first, first + 1, "who")
    if pronoun and word not in ("that", "her", "his"):
        following = text[first + 1].lower() if first + 1 < last else ","
        if following in PREPOSITIONS or following in PUNCTUATION or following == "and":
            return Phrase(start, end, first, last, pronoun)
    return _head(Phrase(start, end, first, last), text, names, word, cast)


def _head(base: Phrase, text: list[str], names: Named, word: str, cast: Cast) -> Phrase:
    """`base` with its head: a name or a noun."""
    at, last = base.first, base.last
    inside = {i: character.kind for name, character in names for i in range(name.begins, name.last)}
    owner = PRONOUNS[word] if word in POSSESSIVES else None
    stop = segment_end(text, at, last, inside)
    definite = owner is not None or word in DEFINITE or any(w in GENITIVES[:2] for w in text[at : last - 1])
    definite = definite and word not in INDEFINITE
    if word not in DETERMINERS and person_noun(text[stop - 1]):  # no article at all: a headline's "GOP nominee"
        definite = True
    # "some of the voters", "a number of officials", "44 percent of Democrats": the quantity counts what follows.
    while stop < last - 1 and text[stop].lower() == "of" and _counts(text, at, stop):
        at, definite = stop + 1, False
        stop = segment_end(text, at, last, inside)
    tail = stop
    while tail > at + 1 and text[tail - 1].lower() in GENITIVES:
        tail -= 1
    tag = text[tail - 1]
    behind_names = tag in POSTNOMINALS or ("-" in tag and PARTY.match(tag))  # "Ana Ruiz MP", "Ana Ruiz D-WV"
    if behind_names and any(name.last == tail - 1 for name, _ in names):
        tail -= 1
    head = text[tail - 1]
    if head.lower() == "general" and tail - 2 >= at and plural_people(text[tail - 2]):  # "attorneys general"
        head = text[tail - 2]
    kind = noun_kind(head)
    if kind == "unknown" and word in ("the", "a", "an") and head[0].isupper() and head.lower() + "s" in inhabitants():
        kind = "person"  # "the Italian"
    if head in offices.ABBREVIATED and last - at <= 2:
        kind, definite = "person", word not in INDEFINITE
    serves = head.lower() in NAMED_BY and tail - 2 >= at and text[tail - 2].lower() in NAMED_BY[head.lower()]
    of_all = head.lower() in TRADES and not OF_ALL.isdisjoint(
        text[at : tail - 1]
    )  # "the world's largest ferry operator"
    if serves or of_all:
        kind = "body"  # "the coast guard", "the general staff", who stand for no one person
    if head.lower() in PARTY_ADJECTIVES and (last - at == 1 or (last - at == 2 and _qualifies(text, last))):
        kind, definite = "persons", False  # "Republican" criticism, "the Republican" case
    base = base._replace(head=head, definite=definite)
    character = _named_head(text, names, at, tail, kind)
    if serves and character is not None and character.kind == "person":  # "General Staff" is no general
        character = None
    if kind == "unknown" and ACRONYMS.match(head):
        kind = "bodies"
    if character is None and kind == "unknown" and head[0].isupper() and not any(n.last == tail for n, _ in names):
        character = _unrecognised(base, text, at, tail, cast)
    if character is None and kind in ("person", "unknown", "body") and word not in ("a", "an"):
        character = name_at_end(text, names, stop, last)
    if character is not None and character.kind == "other" and len(character.words) == 1:
        character = titled_at_end(text, names, stop, last) or character
    if character is None and kind == "person" and definite and stop < last and text[stop] == "and":
        after = segment_end(text, stop + 1, last, inside)  # "former prosecutor and New York mayor Rudy Giuliani"
        character = next((c for n, c in names if n.last == after and c.kind == "person"), None)
    if character is None and kind in ("person", "unknown", "body"):
        character = called(text, names, stop, last) or appositive(text, names, stop, last)
    if character is None and kind in ("persons", "body", "bodies", "unknown"):
        character = set_off(text, names, stop, last, "any" if kind in ("persons", "unknown") else "body")
    if character is not None:
        others = together(text, names, character, last) if len(names) > 1 else ()
        return base._replace(character=character, others=others)
    if head.lower() == "one" and text[at].lower() == "no":
        kind = "persons"
    if text[tail - 1].lower() == "one" and stop < last and text[stop].lower() == "in":  # "one in five"
        kind = "persons"
    others = members(text, names, stop, last) if kind in ("persons", "bodies") else ()
    before = next((c for n, c in names if n.last <= tail), None)
    behind = next((c for n, c in names if n.first >= stop), None)
    return base._replace(kind=kind, owner=owner, modifier=before or behind, modified=before is not None, others=others)


def _is_acronym(text: list[str], i: int) -> bool:
    """Is a pronoun in capitals a name, as in "WHO said" and "US SAYS", and not in "HE SAID"?"""
    beside = text[max(0, i - 1) : i] + text[i + 1 : i + 2]
    shouted = any(len(word) > 1 and word.isupper() for word in beside)
    return text[i] == "US" or (len(text[i]) > 1 and text[i].isupper() and not shouted)


def _named_head(text: list[str], names: Named, at: int, tail: int, kind: str) -> Character | None:
    """The character whose name ends the segment, unless it is no name after all."""
    for name, character in names:
        if name.last != tail or name.first < at:
            continue
        head = text[tail - 1]
        if head in offices.ABBREVIATED and len(name.words) == 1:
            return None
        if character.kind == "other" and len(name.words) == 1 and text[name.begins - 1].lower() in INDEFINITE:
            return None  # "another Muslim"
        if character.kind != "person":
            alone = name.honorific is None and not is_publication(character)
            if _plural_name(name, head) or (alone and person_noun(head)):  # "the Kentucky Republican"
                return None
            # "Report", "the Agency" at a sentence's start name nothing, but "the Post" does when the Post was named.
            common = len(character.words) == 1 and not is_publication(character)
            if (common and kind in ("document", "body")) or head.lower() in words("documents", "polls"):
                return None
        return character
    return None


def _plural_name(name: Name, head: str) -> bool:
    """ "Senate Republicans", "Ukrainians": a capital makes no name of a plural for people."""
    if name.kind == "body" and {"of", "for"} & set(name.words):  # "Federation of Teachers", "Veterans for Ohio"
        return False
    if plural_people(head):
        return head.lower() not in ("police", "press")
    return len(name.words) == 1 and len(head) > 5 and head.endswith(("ans", "ists", "crats", "ites", "eans"))


def _unrecognised(base: Phrase, text: list[str], at: int, tail: int, cast: Cast) -> Character | None:
    """A name of capitalised words that was not recognised as one: known from elsewhere, or new."""
    first = tail
    while first > at and text[first - 1][0].isupper():
        first -= 1
    if plural_people(text[tail - 1]):  # "Ohio Republicans"
        return None
    known = cast.find(tuple(text[first:tail]))
    opens = first == 0 or text[first - 1] in PUNCTUATION
    new_word = not opens and len(text[first]) > 2 and text[first].lower() not in words("grammar", "openers")
    date = text[first].lower() in CALENDAR  # "Monday night"
    if known is None and not date and (tail - first > 1 or first > base.first or new_word):
        new = Name(base.start, base.end, first, tail, tuple(text[first:tail]), "other", None, None, first)
        known = cast.add(new)
    return known


def _qualifies(text: list[str], last: int) -> bool:
    """Does an adjective that ends a span belong to the noun behind it: "the [conservative] plan"?"""
    behind = text[last] if last < len(text) else "."
    return behind.islower() and not behind.endswith("s") and noun_kind(behind) in ("document", "person", "body")


def _counts(text: list[str], at: int, stop: int) -> bool:
    """Does a quantity stand before "of": "some", "a number", "two out"?"""
    out = text[stop - 1].lower() == "out" and stop - 1 > at
    return _quantity(text[stop - 1 - out])


def _quantity(word: str) -> bool:
    word = word.lower()
    return word in words("groups", "pronouns") or word[0].isdigit() or word in words("grammar", "quantities")
