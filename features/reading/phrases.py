"""What a source phrase says by itself: its head, whether it is a pronoun, a name, a description or a quantity.

"Clinton campaign officials who were not authorised to speak" has the head "officials"; "some of the voters" has
"voters"; "Michele Swers, a professor of government" has the name.
"""

from bisect import bisect_left
from typing import NamedTuple

from ..text.tokens import Tokens
from .cast import Cast, Character
from .lexicon import person_noun, singular, words
from .records import Spans

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself"), "you"),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), "who"),
}
DETERMINERS = frozenset("the a an this that these those some any no every each another other such both all many most several few".split())
DEFINITE = frozenset("the this that these those".split())
PREPOSITIONS = frozenset(
    """of in on at by for from with within without among against about around inside outside near to into over under after
    before behind between across throughout including like as close familiar during since through via upon per than
    because while when where who whom whose which that if is are was were be has have had said says told asked briefed
    involved working speaking trying seeking attending opposed interviewed polled surveyed gathered eager loyal""".split()
)
PUNCTUATION = frozenset(",;:.!?()[]—–\"“”…") | {"--", "..."}
ARTICLES = frozenset("the a an".split())


class Phrase(NamedTuple):
    """A parsed source phrase; token numbers, end exclusive."""

    start: int  # offsets of the whole phrase
    end: int
    first: int
    last: int
    pronoun: str | None = None  # he | she | they | it | i | we | you | who
    character: Character | None = None  # the name at the head
    head: str | None = None  # the head noun, as the text has it
    kind: str = "unknown"  # person | persons | body | document | unknown: what the head noun stands for
    definite: bool = False
    owner: str | None = None  # a possessive pronoun before the head: "his campaign"
    modifier: Character | None = None  # a name inside the description: "a Clinton aide", "a spokesman for Mr. Trump"


def parse(tokens: Tokens, cast: Cast, spans: Spans, name_firsts: list[int]) -> Phrase | None:
    """The phrase in `spans` (the first of them leads); None where they hold no word."""
    if not spans:
        return None
    start, end = spans[0]
    inside = tokens.within(start, end)
    first, last = inside.start, inside.stop
    text = tokens.words
    while first < last and not (text[first][0].isalnum() or text[first][0] in "$@#"):
        first += 1
    while last > first and not (text[last - 1][0].isalnum() or text[last - 1] == "%"):
        last -= 1
    while first < last and text[first].lower() in ("by", "according", "to", "while", "and", "but", "even", "as", "both", "neither", "for", "from", "although"):
        if last - first == 1:
            break
        first += 1
    if first >= last:
        return None
    base = Phrase(start, end, first, last)
    word = text[first].lower().replace("’", "'").split("'")[0]
    if last - first == 1 and word in PRONOUNS:
        return base._replace(pronoun=PRONOUNS[word])
    names = [
        (cast.names[i], cast.of_name[i])
        for i in range(bisect_left(name_firsts, first), bisect_left(name_firsts, last))
    ]
    pronoun = PRONOUNS.get(word)
    if pronoun and (first + 1 >= last or text[first + 1].lower() in PREPOSITIONS or text[first + 1] in PUNCTUATION or text[first + 1] == "and") and word not in ("that", "her", "his"):
        return base._replace(pronoun=pronoun)
    return _head(base, text, names, word)


def _head(base: Phrase, text: list[str], names: list, word: str) -> Phrase:
    first, last = base.first, base.last
    owner = PRONOUNS.get(word) if word in ("his", "her", "their", "its", "my", "our", "your") else None
    at = first
    definite = word in DEFINITE or owner is not None
    stop = _segment(text, first, last, names)
    # "some of the voters", "a number of officials", "44 percent of Democrats": the quantity counts what follows.
    while stop < last and text[stop].lower() == "of" and _quantity(text[stop - 1]):
        at = stop + 1
        definite = False
        stop = _segment(text, at, last, names)
    tail = stop
    while tail > at + 1 and text[tail - 1].lower() in ("'s", "’s", "'", "’"):
        tail -= 1
    named = next(((n, c) for n, c in names if n.last == tail and n.first >= at), None)
    head = text[tail - 1]
    if named and not _plural_people(text, named[0]):
        if _noun_kind(head) in ("document", "body") and named[1].kind != "person" and len(named[0].words) == 1:
            pass
        elif _noun_kind(head) == "document" and named[1].kind != "person" and head.lower() in words("documents", "polls"):
            pass
        else:
            return base._replace(character=named[1], head=head, definite=definite)
    appositive = _appositive(text, names, stop, last)
    kind = _noun_kind(head)
    if appositive and kind in ("person", "unknown", "body"):
        return base._replace(character=appositive, head=head, definite=definite)
    modifier = next((c for n, c in names if n.last <= tail), None) or next((c for n, c in names if n.first >= stop), None)
    return base._replace(head=head, kind=kind, definite=definite, owner=owner, modifier=modifier)


def _segment(text: list[str], first: int, last: int, names: list) -> int:
    """Where the head's segment ends: at a comma, a preposition or a relative pronoun outside a name."""
    inside = {i for n, _ in names for i in range(n.begins, n.last)}
    for i in range(first, last):
        if i in inside:
            continue
        word = text[i]
        if (word in PUNCTUATION and not (word == "." and i + 1 in inside)) or (i > first and (word.lower() in PREPOSITIONS or word in ("and", "or"))):
            if i == first:
                continue
            return i
    return last


def _quantity(word: str) -> bool:
    word = word.lower()
    return (
        word in words("groups", "pronouns")
        or word[0].isdigit()
        or word in ("%", "number", "group", "one", "range", "series", "couple", "variety", "slew", "array", "members", "member", "thirds", "quarter", "quarters", "third", "part", "rest", "coalition", "army", "kind", "lot")
    )


def _plural_people(text: list[str], name) -> bool:
    """"Senate Republicans", "The Democrats", "Ukrainians": a capital makes no name of a plural for people."""
    if name.honorific:
        return False
    word = text[name.last - 1]
    if singular(word) or word.lower() in words("groups", "groups"):
        return name.kind != "person" and word.lower() not in ("police", "press")
    return name.kind in ("other", "place") and len(name.words) == 1 and word.endswith(("ans", "ists", "crats", "ites", "eans")) and len(word) > 5


def _appositive(text: list[str], names: list, stop: int, last: int) -> Character | None:
    """"The party chairman, Kelly Armstrong,": the name set off by a comma after a description."""
    if stop >= last:
        return None
    for name, character in names:
        if name.first >= stop and character.kind in ("person", "other") and text[name.begins - 1] in (",", ":", "—", "–", "-", "("):
            ends = name.last >= last or text[name.last] in PUNCTUATION or text[name.last].lower() in ("who", "whose", "of")
            if ends and len(name.words) >= 1 and text[stop] != "and" and text[stop - 1] != "including":
                if name.kind != "person" and len(name.words) == 1:
                    continue
                return character
    return None


def _noun_kind(word: str) -> str:
    """What a head noun stands for."""
    low = word.lower()
    if low.endswith(("'s", "’s")):
        low = low[:-2]
    if low in words("documents", "documents"):
        return "document"
    if low in words("groups", "pronouns") or low in words("groups", "groups") or low == "%" or low[0].isdigit():
        return "persons"
    if low in words("groups", "persons"):
        return "person"
    if person_noun(low):
        return "person"
    if singular(low):
        return "persons"
    if low in words("bodies", "bodies") or (low.endswith("s") and low[:-1] in words("bodies", "bodies")):
        return "body"
    last = low.rsplit("-", 1)[-1]
    if "-" in low and last in words("documents", "documents"):
        return "document"
    if low.endswith(("ers", "ors", "ists", "ians", "ants", "ents")) and len(low) > 5:
        return "persons"
    return "unknown"
