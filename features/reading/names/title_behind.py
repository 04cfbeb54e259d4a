"""What stands behind a name and says who this is: an origin, an apposition, an age, a party, a clause.

"John Hardie, the deputy director of the Russia Program", "Henry Hale of Lakeview University", "Ruiz, who chairs the
water board".
"""

from bisect import bisect_left
from collections.abc import Iterator

from ...text.tokens import Tokens
from ..lexicon import noun_kind, person_noun, singular, words
from .mentions import Name
from .runs import PARTICLES, names_outlet
from .title_edges import ENDS, OFFICE, VERBS, Edges

ABBREVIATIONS = frozenset((
    "inc", "corp", "co", "ltd", "st", "u.s", "d.c", "jr", "sr", "dr", "no", "va", "pa", "calif", "mass", "conn", "fla",
    "mich", "mr", "mrs", "ms", "sen", "rep", "gov", "gen", "sens", "reps", "lt", "col", "vt", "ill", "tenn", "wash",
))  # fmt: skip
# What follows the comma is no apposition when it opens with one of these.
PREPOSITIONS = words("grammar", "prepositions")
OPENINGS = PREPOSITIONS | frozenset(("and", "or", "but", "he", "she", "they", "it", "not", "along", "together"))
LONGEST = 40  # tokens an apposition may run
ARTICLES = ("the", "a", "an")
GROUPS = ("the", "one", "two", "both", "three", "all")  # "Ana and Piet Ruiz, [two teachers from Lima]"
OF = ("of", "for")
NAME_LINKS = (*OF, "and", "the", "&")
DEGREES = frozenset((
    "MD", "M.D", "M.D.", "Ph.D", "Ph.D.", "PhD", "DPhil", "MBBS", "MPH", "M.P.H.", "MSc", "M.Sc.", "MS", "M.S.", "MA",
    "M.A.", "MBA", "RN", "R.N.", "RD", "R.D.", "DO", "D.O.", "DDS", "DVM", "PharmD", "PsyD", "ScD", "DrPH", "DSc", "JD",
    "J.D.", "Esq", "FACC", "FAHA", "FACS", "FRCP", "FRS",
))  # fmt: skip
OPEN_ENDS = ("of", "the", "a", "an", "for", "in", "at", "to", "with", "and")
QUOTES = ('"', "“", "‘", "'")
LEARNED = frozenset(("University", "Institute", "Institution", "College", "School", "Center", "Centre", "Hospital"))


def titles_behind(text: str, tokens: Tokens, name: Name, edges: Edges) -> Iterator[tuple[int, int]]:
    """Tokens of what stands behind the name: "of Ohio", an apposition, or what is in brackets."""
    words, last = tokens.words, name.last
    size = len(words)
    if last < size and words[last] == "." and last + 1 < size and words[last + 1] == ",":
        last += 1
    if (stop := _origin(words, last, edges.names)) > last:
        stop = _campus(words, stop, edges.names)
        yield last, stop
        last = stop
    if (stop := _degrees(words, last)) > last:  # "Ana Ruiz, MD, PhD, a cardiologist"
        yield last + 1, stop
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
        if (stop := _origin(words, first, edges.names)) > first:
            yield first, stop
    if mark == "," and (stop := _origin(words, first, edges.names)) > first:  # "Ann Lee, of Lakeview Hospital,"
        yield first, _campus(words, stop, edges.names)
        return
    # A list of names, a clause ("Ruiz, speaking in Lima,"), or somebody else who says something.
    if first in edges.names or words[first] in OPENINGS:
        return
    if words[first].endswith(("ing", "ed")) and not _qualifies(words, first):
        return
    if first < size and tokens.starts[first] in edges.sources:
        return
    if mark == "," and (stop := _outlet(text, tokens, first)) > first:
        yield first, stop
        return
    stop, noun = _phrase(text, tokens, first, edges)
    if noun and not _follows_according(words, name, stop):
        quotes = "".join(words[stop : stop + 1]) in QUOTES
        while stop > first + 1 and (words[stop - 1] in OPEN_ENDS or (quotes and words[stop - 1] in ("'s", "’s"))):
            stop -= 1  # "host of [“Lund Today”]"
        yield first, _campus(words, stop, edges.names)


def _follows_according(words: list[str], name: Name, stop: int) -> bool:
    """Is what follows a name what somebody says: "According to Ana Ruiz, [a nurse left the ward in May]."?"""
    before = words[max(0, name.begins - OFFICE) : name.begins]
    return "According" in before and "." not in before and words[stop : stop + 1] != [","]


def _qualifies(words: list[str], first: int) -> bool:
    """Does a participle go with a noun for a person: ", [managing] director of Norlink", ", [retired] police chief"?"""
    for at in (first + 1, first + 2):
        after = words[at : at + 2]
        if len(after) == 2 and after[0].islower() and after[0] not in ARTICLES and person_noun(after[0]):
            return not (after[1][0].isupper() or after[1] in VERBS)  # ", challenging president Ana Ruiz"
    return False


def _degrees(words: list[str], last: int) -> int:
    """Where the degrees behind a name end: "Ana Ruiz, [MD, PhD]"; `last` for none."""
    stop = at = last
    while words[at : at + 1] == [","]:
        dotted = 3 + (words[at + 4 : at + 5] == ["."]) if words[at + 1 : at + 4] == ["Ph", ".", "D"] else 1
        if dotted == 1 and "".join(words[at + 1 : at + 2]) not in DEGREES:
            break
        stop = at = at + 1 + dotted
    return stop


def _campus(words: list[str], stop: int, names: set[int]) -> int:
    """Where a title ends whose last words are a university of many places: "of the University of Ohio[, Lima]"."""
    if words[stop : stop + 1] != [","] or words[stop - 3 : stop - 1] != ["University", "of"]:
        return stop
    end = stop + 1
    while end < min(stop + 4, len(words)) and words[end][0].isupper():
        end += 1
    several = end > stop + 2 and stop + 1 in names  # "of the University of Ohio, Piet Holt,"
    return end if end > stop + 1 and not several and "".join(words[end : end + 1]) in (",", ".", "who") else stop


def _outlet(text: str, tokens: Tokens, first: int) -> int:
    """Where an outlet's name ends, and a paragraph with it: "Ana Ruiz, Norlink Post"; `first` for none."""
    paragraph = text.find("\n", tokens.starts[first])
    stop = bisect_left(tokens.starts, paragraph if paragraph >= 0 else len(text))
    parts = tokens.words[first:stop]
    return stop if len(parts) <= OFFICE and all(word[0].isupper() for word in parts) and names_outlet(parts) else first


def _origin(words: list[str], last: int, names: set[int]) -> int:
    """Where "of Lakeview University", "from Ohio", "at the Norlink Institute" behind a name ends; `last` for none."""
    size = len(words)
    if last + 1 >= size or words[last] not in ("of", "from", "at"):
        return last
    first = stop = last + 1 + (words[last + 1] == "the")
    first = stop = stop + (stop < size and words[stop].endswith("-based"))  # "of the Lima-based think tank Norlink"
    while stop < min(first + 3, size) and words[stop].islower() and words[stop].isalpha():
        stop += 1
    body = stop == first or words[stop - 1] == "tank" or noun_kind(words[stop - 1]) == "body"
    if stop >= size or not words[stop][0].isupper() or not body:
        return last  # "of [the charity] Norlink", not "of mild-mannered Ohio"
    described = stop > first
    while (
        stop < min(size, last + OFFICE + 1)
        and _names_on(words, stop)
        and not (stop in names and words[stop - 1] == "and")
    ):
        if words[stop] in OF and words[stop - 2] == "and":  # "of Lund and Holt of Lima"
            stop -= 2
            break
        stop += 1
    while words[stop - 1][0].islower():
        stop -= 1
    if words[last] == "at" and not described and LEARNED.isdisjoint(words[last:stop]):  # "Ruiz at the White House"
        return last
    return stop if stop - last < OFFICE else last


def _names_on(words: list[str], at: int) -> bool:
    """Can the word at `at` go on with a body's or a place's name?"""
    word = words[at]
    if word in ("'s", "’s"):
        return "".join(words[at + 1 : at + 2])[:1].isupper()
    stop = word == "." and words[at - 1] == "St"  # "St. Brendan’s Hospital"
    return stop or word[0].isupper() or word in PARTICLES or word in NAME_LINKS


def _phrase(text: str, tokens: Tokens, first: int, edges: Edges) -> tuple[int, bool]:
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
        dash = word == "-" and tokens.starts[at] > tokens.ends[at - 1]
        if dash or (word in ENDS and not abbreviation and not genitive) or tokens.starts[at] in edges.cues:
            break
        if word in VERBS or (at == first + 1 and word in ARTICLES and before not in OPENINGS):
            # ", 52, hit [the] boy"
            return at, False
        aged = words[first][0].isdigit() and before.endswith("old")  # ", 27-year-old [Piet Holt] and"
        if at in edges.names and noun and (person_noun(before) or aged) and _lists(words[first:at]):
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


def _lists(title: list[str]) -> bool:
    """Is what stands before a name its title, so that one more in a list begins: ", CBS anchor [Piet Holt] and"?"""
    return PREPOSITIONS.isdisjoint(title) and not any(word.endswith("ing") for word in title)


def has_age(words_: list[str], last: int) -> bool:
    """Does an age follow the name: "Ann Lee, 44, ..."?"""
    after = words_[last : last + 3]
    return len(after) == 3 and after[0] == "," and after[1].isdigit() and len(after[1]) < 4 and after[2] in ",."


def has_party(words_: list[str], last: int) -> bool:
    """Does a party with a state follow the name: "(D-Ore.)", ", R-Texas,"?"""
    after = words_[last : last + 2]
    return len(after) == 2 and after[0] in "(," and len(after[1]) > 3 and after[1][:2] in ("D-", "R-", "I-")


def who_clause(words_: list[str], at: int) -> str | None:
    """What stands behind "who", to the next punctuation: "Ruiz, who [chairs the water board],"."""
    at += words_[at : at + 2] == [".", ","]
    at += words_[at : at + 1] == [","]
    if words_[at : at + 1] != ["who"]:
        return None
    stop = next((i for i in range(at + 1, min(at + 16, len(words_))) if words_[i] in ENDS), min(at + 16, len(words_)))
    return _joined(words_[at + 1 : stop])


def said_to_be(words_: list[str], at: int) -> str | None:
    """What stands behind the first name and "is", to the next punctuation: "Ruiz [is the city's mayor]"."""
    if words_[at : at + 1] not in (["is"], ["was"]) or words_[at + 1 : at + 2] not in (["a"], ["an"], ["the"]):
        return None
    stop = next((i for i in range(at, min(at + 16, len(words_))) if words_[i] in ENDS), min(at + 16, len(words_)))
    return _joined(words_[at:stop])


def _joined(words_: list[str]) -> str:
    return " ".join(words_).replace(" '", "'").replace(" ’", "’")
