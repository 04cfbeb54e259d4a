"""What a source phrase says by itself: its head, whether it is a pronoun, a name, a description or a quantity.

"Clinton campaign officials who were not authorised to speak" has the head "officials"; "some of the voters" has
"voters"; "Michele Swers, a professor of government" has the name.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from ..text.tokens import Tokens
from .cast import Cast, Character
from .lexicon import person_noun, singular, words
from .mentions import Name
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
DETERMINERS = frozenset(["the", "a", "an", "this", "that", "these", "those", "some", "any", "no", "every", "each", "another", "other", "such", "both", "all", "many", "most", "several", "few", "one", "two", "three", "four", "five"])
DEFINITE = frozenset(["the", "this", "that", "these", "those"])
PREPOSITIONS = frozenset(
    ["of", "in", "on", "at", "by", "for", "from", "with", "within", "without", "among", "against", "about", "around", "inside", "outside", "near", "to", "into", "over", "under", "after", "before", "behind", "between", "across", "throughout", "including", "like", "as", "close", "familiar", "during", "since", "through", "via", "upon", "per", "than", "because", "while", "when", "where", "who", "whom", "whose", "which", "that", "if", "is", "are", "was", "were", "be", "has", "have", "had", "said", "says", "told", "asked", "briefed", "involved", "working", "speaking", "trying", "seeking", "attending", "opposed", "interviewed", "polled", "surveyed", "gathered", "eager", "loyal"]
)
SOFTENERS = frozenset(["just", "nearly", "almost", "about", "only", "virtually", "even", "exactly", "roughly", "perhaps", "maybe"])
REFLEXIVES = frozenset(["himself", "herself", "themselves", "itself", "alike"])
PARTICIPLE = re.compile(r"(?:[a-z]{3,}(?:ed|ing)|held|taken|made|sent|shown|shot|written|found|put|paid|led|known|back)$")
AFTERTHOUGHTS = frozenset(  # what can follow a head noun without a preposition: "a poll last week", "people I met"
    ["last", "this", "today", "yesterday", "tomorrow", "here", "there", "everywhere", "nationwide", "worldwide", "alone", "overall", "available", "present", "active", "i", "he", "she", "we", "they", "you", "just", "especially", "online", "abroad"]
)
PUNCTUATION = frozenset("-,;:.!?()[]—–\"“”…") | {"--", "..."}
ARTICLES = frozenset(["the", "a", "an"])


class Phrase(NamedTuple):
    """A parsed source phrase; token numbers, end exclusive."""

    start: int  # offsets of the whole phrase
    end: int
    first: int
    last: int
    pronoun: str | None = None  # he | she | they | it | i | we | you | who
    character: Character | None = None  # the name at the head
    head: str | None = None  # the head noun, as the text has it
    kind: str = "unknown"  # person | persons | body | bodies | document | unknown: what the head noun stands for
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
    while first < last and text[first].lower() in ("by", "according", "to", "while", "and", "but", "even", "as", "both", "neither", "either", "for", "from", "although"):
        if last - first == 1:
            break
        first += 1
    if first >= last:
        return None
    while first + 1 < last and text[first].lower() in SOFTENERS:
        first += 1
    while last - 1 > first and text[last - 1].lower() in REFLEXIVES:
        last -= 1
    base = Phrase(start, end, first, last)
    word = text[first].lower().replace("’", "'").split("'")[0]
    if last - first == 1 and word in PRONOUNS:
        return base._replace(pronoun=PRONOUNS[word])
    names = [
        (cast.names[i], cast.of_name[i])
        for i in range(bisect_left(name_firsts, first), bisect_left(name_firsts, last))
    ]
    if names and names[-1][0].last > last:  # the span cuts a name short
        base = base._replace(last=names[-1][0].last)
        last = base.last
    elif not names:
        i = bisect_left(name_firsts, first) - 1
        if i >= 0 and cast.names[i].last > first:
            names = [(cast.names[i], cast.of_name[i])]
            base = base._replace(first=cast.names[i].first, last=max(last, cast.names[i].last))
            first, last = base.first, base.last
    pronoun = PRONOUNS.get(word)
    if pronoun and (first + 1 >= last or text[first + 1].lower() in PREPOSITIONS or text[first + 1] in PUNCTUATION or text[first + 1] == "and") and word not in ("that", "her", "his"):
        return base._replace(pronoun=pronoun)
    return _head(base, text, names, word, cast)


def _name(base: Phrase, text: list[str], first: int, last: int) -> Name:
    """A name made of capitalised words that were not recognised as one."""
    return Name(base.start, base.end, first, last, tuple(text[first:last]), "other", None, None, first)


def _head(base: Phrase, text: list[str], names: list, word: str, cast: Cast) -> Phrase:
    first, last = base.first, base.last
    owner = PRONOUNS.get(word) if word in ("his", "her", "their", "its", "my", "our", "your", "whose") else None
    at = first
    # No article at all: a headline's "GOP nominee", or a title that stands for its holder.
    definite = word in DEFINITE or owner is not None or any(w in ("'s", "’s") for w in text[first : last - 1]) or (
        word not in DETERMINERS and person_noun(text[min(_segment(text, first, last, names), last) - 1]) is not None
    )
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
    if named and not _plural_people(text, named[0]) and not (
        named[1].kind != "person" and named[0].honorific is None and person_noun(head)
    ):
        # "Report", "the Agency" at the start of a sentence are no names, but "the Post" is one when the Post was named.
        common = named[1].kind != "person" and len(named[1].words) == 1 and head not in words("bodies", "publications")
        if not (common and _noun_kind(head) in ("document", "body")) and head.lower() not in words("documents", "polls"):
            return base._replace(character=named[1], head=head, definite=definite)
    if not named and _noun_kind(head) == "unknown" and head[0].isupper():
        proper = tail
        while proper > at and text[proper - 1][0].isupper():
            proper -= 1
        known = cast.find(tuple(text[proper:tail])) or (cast.add(_name(base, text, proper, tail)) if tail - proper > 1 or proper > first else None)
        if known is not None:
            return base._replace(character=known, head=head, definite=definite)
    last_name = _name_at_end(text, names, stop, last)
    if last_name is not None and _noun_kind(head) in ("person", "unknown", "body"):
        return base._replace(character=last_name, head=head, definite=definite)
    appositive = _appositive(text, names, stop, last)
    kind = _noun_kind(head)
    joined = next((c for n, c in names if n.last == _segment(text, stop + 1, last, names) and c.kind == "person"), None) if stop < last and text[stop] == "and" else None
    if joined and kind == "person" and definite:  # "former prosecutor and New York mayor Rudy Giuliani"
        return base._replace(character=joined, head=head, definite=definite)
    if text[tail - 1].lower() == "one" and stop < last and text[stop].lower() == "in":  # "one in five"
        kind = "persons"
    if appositive and (kind in ("person", "unknown", "body") or (kind == "persons" and _names_all(text, names, stop, last))):
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
        if i == first or (word == "." and i + 1 in inside):
            continue
        if word in ("outside", "inside", "past", "like") and i + 1 < last and _noun_kind(text[i + 1]) in ("persons", "bodies"):
            continue
        if word == "-" and i + 1 < last and (text[i - 1][0].isdigit() or text[i - 1].isupper()):  # "50-state", "CNN-ORC"
            continue
        if word in PUNCTUATION or word.lower() in PREPOSITIONS or (word.lower() in AFTERTHOUGHTS and _noun_kind(text[i - 1]) != "unknown"):
            return i
        if word in ("and", "or", "nor") and (i - 1 in inside or _noun_kind(text[i - 1]) in ("persons", "body", "bodies", "document")):
            return i
        if PARTICIPLE.match(word) and _noun_kind(text[i - 1]) != "unknown" and _noun_kind(word) == "unknown":
            return i
    return last


def _name_at_end(text: list[str], names: list, stop: int, last: int) -> Character | None:
    """"Former secretary of state Hillary Clinton": a person's name that the whole title runs up to."""
    comma = next((i for i in range(stop, last) if text[i] in PUNCTUATION and text[i] != "."), last)
    for name, character in names:
        if name.last == comma and name.begins > stop and character.kind == "person":
            before = text[name.begins - 1].lower()
            if before not in PREPOSITIONS and before not in ("and", "or", "&", "the", "a") and text[name.begins - 1] not in PUNCTUATION:
                return character
    return None


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


def _names_all(text: list[str], names: list, stop: int, last: int) -> bool:
    """"The two leading Republicans, Donald Trump and Ted Cruz,": names that say who exactly is meant."""
    return stop + 1 < last and text[stop] in (",", ":", "—", "–") and any(name.begins == stop + 1 for name, _ in names)


def _noun_kind(word: str) -> str:
    """What a head noun stands for."""
    low = word.lower()
    if low.endswith(("'s", "’s")):
        low = low[:-2]
    if low in words("documents", "documents") or (low.endswith("s") and low[:-1] in words("documents", "documents")):
        return "document"
    if low in words("groups", "pronouns") or low in words("groups", "groups") or low == "%" or low[:1].isdigit():
        return "persons"
    if low in words("groups", "persons"):
        return "person"
    if person_noun(low):
        return "person"
    if singular(low):
        return "persons"
    if low in words("bodies", "bodies"):
        return "body"
    if (low.endswith("ies") and low[:-3] + "y" in words("bodies", "bodies")) or (low.endswith("s") and low[:-1] in words("bodies", "bodies")):
        return "bodies"
    if low.endswith("year-old"):
        return "person"
    last = low.rsplit("-", 1)[-1]
    if "-" in low and last in words("documents", "documents"):
        return "document"
    if low.endswith(("ers", "ors", "ists", "ians", "ants", "ents", "asts")) and len(low) > 5:
        return "persons"
    return "unknown"
