"""Where a title begins that holds the whole name of a body: "[Board of Education President] Ana Ruiz".

Also "[House Oversight and Reform Committee Chairman] Piet Holt" and "[Chief of the Defence Staff General] Ida Lee".
"""

from ..lexicon import noun_kind, person_noun, words
from .mentions import Name
from .runs import BODY_WORDS

FIELDS = words("grammar", "fields")
RANKS = frozenset(("Prime", "Vice", "Deputy", "Former", "Acting", "Interim", "Chief", "Assistant", "Senior", "Then"))
AT_THE_HEAD = ("official", "?")  # roles of those who are something of a body


def with_offices(words_: list[str], names: list[Name]) -> list[Name]:
    """The names, with a body's name that a title before a person's begins with made part of the title."""
    whole: list[Name] = []
    for name in names:
        begins = name.title[0] if name.title and name.title[0] == name.begins else -1
        first = office_begins(words_, begins) if begins > 0 else begins
        if name.title and 0 <= first < begins:
            while whole and whole[-1].begins >= first:
                whole.pop()
            name = name._replace(begins=first, title=(first, name.title[1]))
        whole.append(name)
    return whole


def office_begins(words_: list[str], first: int) -> int:
    """Where a title begins whose last words begin at `first`, if what stands before is the rest of a body's name."""
    begins = first
    while begins > 1:
        link = begins - 1 - (words_[begins - 1] == "the" and words_[begins - 2] in ("of", "for"))
        before = words_[link - 1] if link > 0 else ""
        if not before[:1].isupper() or not _names_field(words_[begins]):
            break
        if words_[link] == "and" and link == begins - 1:
            if before.lower() not in FIELDS and not _is_of_body(words_, link):
                break
        elif words_[link] not in ("of", "for") or not _has_parts(before):
            break
        begins = link - 1
        while begins > 0 and words_[begins - 1][0].isupper() and words_[begins - 1].isalpha():
            begins -= 1
    return begins


def _names_field(word: str) -> bool:
    """Can a word go on with a body's name: "Board of [Education] President", not "Office of [Mayor] Ana Ruiz"?"""
    return word[0].isupper() and word not in RANKS and person_noun(word) is None


def _has_parts(word: str) -> bool:
    """Does "of" follow a word in a body's name, or in an office: "[Institutes] of Health", "[Chief] of Staff"?"""
    noun = person_noun(word)
    body = word in BODY_WORDS or word == "Hall" or noun_kind(word) in ("body", "bodies")
    return body or (noun is not None and noun.role in AT_THE_HEAD)


def _is_of_body(words_: list[str], at: int) -> bool:
    """Do the capitalised words before `at` follow "of" and a body's noun: "Centers for [Disease Control] and"?"""
    first = at
    while first > 0 and words_[first - 1][0].isupper():
        first -= 1
    return first > 1 and words_[first - 1] in ("of", "for") and _has_parts(words_[first - 2])
