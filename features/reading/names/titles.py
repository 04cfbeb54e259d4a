"""Titles and affiliations: the words beside a name that say who this is.

Before the name ("Norwegian Prime Minister Jonas Gahr Støre", "campaign manager Ana Ruiz"), after it in apposition
("John Hardie, the deputy director of the Russia Program"), with a preposition ("Henry Hale of Lakeview University")
or in brackets ("(D-Ore.)").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from ...text.tokens import Tokens
from ..lexicon import ABBREVIATED, person_noun, singular, words
from ..records import ReadArticle, Span
from .cast import Cast, Character, noun_gender
from .mentions import Name, is_participle
from .runs import PARTICLES, names_outlet

STOPS = words("grammar", "closed")
ENDS = frozenset(",;:.!?()[]—–\"“”'‘’") | {
    "who",
    "whose",
    "which",
    "said",
    "says",
    "told",
    "added",
    "wrote",
    "asked",
    "tells",
    "--",
}
ABBREVIATIONS = frozenset((
    "inc", "corp", "co", "ltd", "st", "u.s", "d.c", "jr", "sr", "dr", "no", "va", "pa", "calif", "mass", "conn", "fla",
    "mich", "mr", "mrs", "ms", "sen", "rep", "gov", "gen", "sens", "reps", "lt", "col", "vt", "ill", "tenn", "wash",
))  # fmt: skip
GENITIVES = (["'s"], ["’s"], ["'"], ["’"])
# What follows the comma is no apposition when it opens with one of these.
OPENINGS = words("grammar", "prepositions") | frozenset(
    ("and", "or", "but", "he", "she", "they", "it", "not", "along", "together")
)
FOLLOWING = words("grammar", "following")  # "Ana Ruiz campaign manager Piet Holt"
OFFICE = 12  # tokens a title before a comma may run
LONGEST = 40  # tokens an apposition may run
ELECTED = (
    "senator", "sen", "governor", "gov", "representative", "rep", "congressman", "mayor", "president", "minister",
)  # fmt: skip
GROUPS = ("the", "two", "both", "three", "all")  # "Ana and Piet Ruiz, [two teachers from Lima]"
AIMS = frozenset(
    ("a", "an", "as", "become", "became", "was", "is", "be", "been", "being")
)  # before what somebody else is
OF = ("of", "for")
NAME_LINKS = (*OF, "and", "the", "&")
LEARNED = frozenset(("University", "Institute", "Institution", "College", "School", "Center", "Centre", "Hospital"))
# What somebody is to somebody else, which is no office: "his Norwegian counterpart".
RELATIONS = (
    "counterpart",
    "colleague",
    "rival",
    "predecessor",
    "successor",
    "opponent",
    "challenger",
    "friend",
    "ally",
)
VERBS = ("is", "was", "are", "were", "has", "had", "have")  # what holds one of these is no title but a clause


class Edges(NamedTuple):
    """Offsets no title runs over: where names, sources and cues begin."""

    names: set[int]  # as token numbers
    sources: set[int]
    cues: set[int]


def find_titles(read: ReadArticle, cast: Cast) -> None:
    """Give every person of the cast its titles, the most telling first, and the gender they tell."""
    text, tokens = read.text, read.tokens
    ends = {name.last for name in cast.names if name.kind == "person"}
    begins = {
        name.begins
        for name in cast.names
        if name.kind == "person" and tokens.words[name.last : name.last + 1] not in GENITIVES
    }
    edges = Edges(
        begins,
        {item.source[0][0] for item in read.attributions if item.source},
        {item.cue[0][0] for item in read.attributions if item.cue},
    )
    for name, character in zip(cast.names, cast.of_name, strict=True):
        if character.kind not in ("person", "other"):
            continue
        character.aged |= _aged(tokens.words, name.last)
        character.elected |= _elected(tokens.words, name.last)
        behind = list(_after(text, tokens, name, edges))
        if clause := _clause(tokens.words, behind[-1][1] if behind else name.last):
            character.clauses.append(clause)
        if name is character.names[0] and (clause := _is_said_to_be(tokens.words, name.last)):
            character.clauses.append(clause)
        for span in (*behind, _before(text, tokens, name, ends), _body_before(tokens.words, cast, name)):
            if span and (character.kind == "person" or len(name.words) > 1):
                start, end = tokens.starts[span[0]], tokens.ends[span[1] - 1]
                end += (
                    text[end : end + 1] == "."
                    and tokens.words[span[1] - 1].lower().removeprefix("then-") in ABBREVIATED
                )  # "Sen."
                character.titles.append((start, end))
                cast.title_spans.append((start, end, character))
                if character.kind == "other":
                    character.kind = "person"
    for character, noun in _together(tokens.words, cast):
        if noun in ELECTED:
            character.elected = True
        else:
            character.called.append(noun)
    cast.title_spans.sort(key=lambda span: span[:2])
    for character in cast.characters:
        if character.titles:
            character.titles.sort(key=lambda span: _rank(text, span))
            start, end = character.titles[0]
            character.title = " ".join(text[start:end].split())
            for s, e in character.titles:
                character.title_words |= _title_words(text[s:e])
            if character.gender is None:
                character.gender = next((g for s, e in character.titles if (g := noun_gender(text[s:e]))), None)


def _title_words(title: str) -> set[str]:
    """The words of a title in lower case, and the last parts of those with a hyphen."""
    title = title.lower().replace("u.s.", "us").replace("u.k.", "uk")
    found = [word.removesuffix("'s").removesuffix("’s") for word in title.replace(",", " ").replace(".", " ").split()]
    return {part for word in found for part in (word, word.rsplit("-", 1)[-1])}


def _rank(text: str, span: Span) -> tuple[bool, bool, int, int]:
    """What somebody is tells more than where from or whose rival, and more words tell more, up to a line; the first
    wins a tie."""
    title = text[slice(*span)]
    relation = re.split(r"\s(?:of|to|and)\s", title)[0].rsplit(" ", 1)[-1].lower() in RELATIONS
    return title.startswith(("of ", "from ")), relation, -min(len(title), 90), span[0]


def _aged(words_: list[str], last: int) -> bool:
    """Does an age follow the name: "Ann Lee, 44, ..."?"""
    after = words_[last : last + 3]
    return len(after) == 3 and after[0] == "," and after[1].isdigit() and len(after[1]) < 4 and after[2] in ",."


def _elected(words_: list[str], last: int) -> bool:
    """Does a party with a state follow the name: "(D-Ore.)", ", R-Texas,"?"""
    after = words_[last : last + 2]
    return len(after) == 2 and after[0] in "(," and len(after[1]) > 3 and after[1][:2] in ("D-", "R-", "I-")


def _together(words_: list[str], cast: Cast) -> Iterator[tuple[Character, str]]:
    """Those who share a title in the plural: "Senators Ana Ruiz of Ohio and Piet Holt", "radio hosts Ruiz and Holt"."""
    end, noun = -1, ""  # where the list so far ends, and what all of them are
    for name, character in zip(cast.names, cast.of_name, strict=True):
        if name.first == end and character.kind == "place":
            end = name.last
            continue
        at = name.begins - 1 - (words_[name.begins - 1] == ".")
        title = words_[at].lower() if at >= 0 else ""
        one = title.removesuffix("s") if title.removesuffix("s") in ELECTED else singular(title)
        shared = one is not None and title.endswith("s") and (one in ELECTED or words_[at].islower())
        linked = 0 < end <= name.begins and set(words_[end : name.begins]) <= {"and", ",", "or"}
        noun = one if shared and one else noun
        if (character.kind == "person" or (character.kind == "other" and noun in ELECTED)) and (shared or linked):
            character.kind = "person"
            yield character, noun
            end = name.last + (words_[name.last : name.last + 1] == ["of"])
        else:
            end = -1


def _clause(words_: list[str], at: int) -> str | None:
    """What stands behind "who", to the next punctuation: "Ruiz, who [chairs the water board],"."""
    at += words_[at : at + 2] == [".", ","]
    at += words_[at : at + 1] == [","]
    if words_[at : at + 1] != ["who"]:
        return None
    stop = next((i for i in range(at + 1, min(at + 16, len(words_))) if words_[i] in ENDS), min(at + 16, len(words_)))
    return _joined(words_[at + 1 : stop])


def _joined(words_: list[str]) -> str:
    return " ".join(words_).replace(" '", "'").replace(" ’", "’")


def _is_said_to_be(words_: list[str], at: int) -> str | None:
    """What stands behind the first name and "is", to the next punctuation: "Ruiz [is the city's mayor]"."""
    if words_[at : at + 1] not in (["is"], ["was"]) or words_[at + 1 : at + 2] not in (["a"], ["an"], ["the"]):
        return None
    stop = next((i for i in range(at, min(at + 16, len(words_))) if words_[i] in ENDS), min(at + 16, len(words_)))
    return _joined(words_[at:stop])


def _before(text: str, tokens: Tokens, name: Name, ends: set[int]) -> tuple[int, int] | None:
    """Tokens of the title before the name; at `ends` a person's name ends."""
    words = tokens.words
    if name.title and name.title[1] - name.title[0] > 0:
        first, last = name.title
        return _leftwards(text, tokens, first, last)
    at = name.begins
    if at > 1 and words[at - 1] == "," and name.kind == "person":  # "the campaign manager, Ana Ruiz,"
        at -= 1
    at -= at > 1 and words[at - 1] == "." and words[at - 2].lower().startswith("then-")  # "then-Gov. Ana Ruiz"
    if at and person_noun(words[at - 1]) and words[at - 1][0].islower():
        first, last = _leftwards(text, tokens, at - 1, at)
        first = _behind_verb(words, first, last, ends)
        behind = "".join(words[name.last : name.last + 1])
        if words[at] == "," and behind[:1].isalnum() and behind not in ("and", "who"):
            return None  # "before they backed a candidate, Ruiz had", "at her fundraiser, Ruiz spoke"
        if at < name.begins and _is_aimed_at(words[first - 1].lower()) and behind != ",":
            return None  # "he became president, Ruiz."
        edge = first - 1 - (words[first - 1] in ("the", "a", "an", "his", "her", "their"))
        # In "Ruiz, the campaign manager, Holt and Lee" the title belongs to the name before it.
        return None if at < name.begins and edge in ends and words[edge] == "," else (first, last)
    if at > 2 and words[at - 2] == "of" and words[at - 1].islower() and person_noun(words[at - 3]):
        return _leftwards(text, tokens, at - 3, at)  # "secretary of state Ana Ruiz"
    return _office_of(text, tokens, at) if at < name.begins and words[name.last : name.last + 1] == [","] else None


def _is_aimed_at(word: str) -> bool:
    """Does the word before a bare noun make it somebody else's: "the prospect of Vos becoming [president], Ruiz"?"""
    return word in AIMS or word.endswith("ing")


def _behind_verb(words: list[str], first: int, last: int, ends: set[int]) -> int:
    """Where a title begins that a subject and its verb stand before: "Ana Ruiz threw [famous reporter] Piet Holt"."""
    for end in range(last - 2, first, -1):
        subject = end in ends and words[end - 1][0].isupper() and words[end - 2][0].isupper()
        if subject and words[end].islower() and words[end] not in FOLLOWING and not person_noun(words[end]):
            return end + 1
    return first


def _office_of(text: str, tokens: Tokens, comma: int) -> tuple[int, int] | None:
    """Tokens of a title with what it is of, up to a comma: "The [director of the Norlink Centre], Ana Ruiz,"."""
    words = tokens.words
    for i in range(comma - 2, max(0, comma - OFFICE), -1):
        if words[i] in ENDS or words[i] in VERBS:
            return None
        if person_noun(words[i]) and words[i].islower() and words[i + 1] in ("of", "for", "at", "on", "to"):
            first, _ = _leftwards(text, tokens, i, i + 1)
            determined = first > 0 and words[first - 1].lower() in ("the", "another", "its", "'s", "’s")
            return (first, comma) if determined else None
    return None


def _body_before(words: list[str], cast: Cast, name: Name) -> tuple[int, int] | None:
    """Tokens of the body somebody belongs to: "[Norlink News]' Ana Ruiz"."""
    at = name.begins - 1
    if at < 1 or name.kind != "person" or words[at : at + 1] not in GENITIVES:
        return None
    i = bisect_left(cast.firsts, at) - 1
    owner = cast.names[i] if i >= 0 else None
    quoted = words[at] in ("'", "’") and not words[at - 1].endswith("s")  # "the 'Norlink' Ana Ruiz"
    if owner is None or owner.last != at or quoted:
        return None
    kind = cast.of_name[i].kind
    unclear = kind in ("other", "document") and len(name.words) > 1  # "Commentary's Ana Ruiz"
    return (owner.first, at) if kind == "body" or unclear else None


def _leftwards(text: str, tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Take in the adjectives and nouns before a title: "Norwegian", "former deputy", "White House"."""
    words = tokens.words
    while first > 0 and last - first < 7 and tokens.starts[first] - tokens.ends[first - 1] == 1:
        word = words[first - 1]
        if words[first] == "former" or (words[last - 1].lower() in ABBREVIATED and word.islower() and word != "former"):
            break  # "Count former minister Ana Ruiz", "to unseat Rep. Ana Ruiz"
        if word == "former" or (word[0].isalpha() and word.lower() not in STOPS and not _verbal(word)):
            if text[tokens.ends[first - 1]] == "\n":
                break
            first -= 1
        else:
            break
    return first, last


def _verbal(word: str) -> bool:
    return is_participle(word) or (
        word.islower() and (word.endswith("ed") or word.endswith("ly") or (word.endswith("ing") and word != "acting"))
    )


def _after(text: str, tokens: Tokens, name: Name, edges: Edges) -> Iterator[tuple[int, int]]:
    """Tokens of what stands behind the name: "of Ohio", an apposition, or what is in brackets."""
    words, last = tokens.words, name.last
    size = len(words)
    if last < size and words[last] == "." and last + 1 < size and words[last + 1] == ",":
        last += 1
    if (stop := _origin(words, last)) > last:
        yield last, stop
        last = stop
    if last + 1 >= size:
        return
    mark = words[last]
    if mark == "(" and "-" in words[last + 1] and words[last + 1][0] in "RDI":
        return
    if mark not in (",", "—", "–", "(", "-"):
        return
    first = last + 1
    age = 1 + 2 * (words[first + 1 : first + 3] == ["years", "old"])
    if words[first].isdigit() and words[first + age : first + age + 1] == [","]:  # an age: "Ann Lee, 44, a nurse"
        first += age + 1
        if (stop := _origin(words, first)) > first:
            yield first, stop
    if mark == "," and (stop := _origin(words, first)) > first:  # "Ann Lee, of Lakeview Hospital,"
        yield first, stop
        return
    # A list of names, a clause ("Ruiz, speaking in Lima,"), or somebody else who says something.
    if first in edges.names or words[first].endswith(("ing", "ed")) or words[first] in OPENINGS:
        return
    if first < size and tokens.starts[first] in edges.sources:
        return
    if mark == "," and (stop := _outlet(text, tokens, first)) > first:
        yield first, stop
        return
    stop, noun = _phrase(text, tokens, first, edges.cues)
    if noun:
        yield first, stop


def _outlet(text: str, tokens: Tokens, first: int) -> int:
    """Where an outlet's name ends, and a paragraph with it: "Ana Ruiz, Norlink Post"; `first` for none."""
    paragraph = text.find("\n", tokens.starts[first])
    stop = bisect_left(tokens.starts, paragraph if paragraph >= 0 else len(text))
    parts = tokens.words[first:stop]
    return stop if len(parts) <= OFFICE and all(word[0].isupper() for word in parts) and names_outlet(parts) else first


def _origin(words: list[str], last: int) -> int:
    """Where "of Lakeview University", "from Ohio", "at the Norlink Institute" behind a name ends; `last` for none."""
    size = len(words)
    if last + 1 >= size or words[last] not in ("of", "from", "at"):
        return last
    stop = last + 1 + (words[last + 1] == "the")
    if stop >= size or not words[stop][0].isupper():
        return last
    while stop < size and _names_on(words, stop):
        if words[stop] in OF and words[stop - 2] == "and":  # "of Lund and Holt of Lima"
            stop -= 2
            break
        stop += 1
    while words[stop - 1][0].islower():
        stop -= 1
    if words[last] == "at" and LEARNED.isdisjoint(words[last:stop]):  # "Ruiz at the White House"
        return last
    return stop if stop - last < OFFICE else last


def _names_on(words: list[str], at: int) -> bool:
    """Can the word at `at` go on with a body's or a place's name?"""
    word = words[at]
    if word in ("'s", "’s"):
        return "".join(words[at + 1 : at + 2])[:1].isupper()
    stop = word == "." and words[at - 1] == "St"  # "St. Brendan’s Hospital"
    return stop or word[0].isupper() or word in PARTICLES or word in NAME_LINKS


def _phrase(text: str, tokens: Tokens, first: int, cues: set[int]) -> tuple[int, bool]:
    """Where the phrase from `first` ends, and whether a noun for a person stands early in it."""
    words = tokens.words
    noun = False
    at = first
    while at < len(words) and at - first < LONGEST:
        word = words[at]
        if at > first and "\n" in text[tokens.ends[at - 1] : tokens.starts[at]]:  # no title runs over a paragraph
            break
        before = words[at - 1]
        initial = len(before) == 1 and before.isupper()  # "Arthur L. Carter Institute"
        abbreviation = word == "." and (before.lower().strip(".") in ABBREVIATIONS or initial)
        genitive = word in ("'", "’") and words[at - 1].endswith("s") and tokens.starts[at] == tokens.ends[at - 1]
        if (word in ENDS and not abbreviation and not genitive) or tokens.starts[at] in cues:
            break
        if word in VERBS:
            return at, False
        if at - first < 8 and not noun:
            noun = (
                bool(person_noun(word))
                or word.endswith("year-old")
                or bool(singular(word) and (at == first or words[first] in GROUPS))
            )
            if word in ("he", "she", "they", "it", "I", "we", "you", "you're", "you’re"):
                return at, False
        at += 1
    return at, noun and at > first
