"""Titles and affiliations: the words beside a name that say who this is.

Before the name ("Norwegian Prime Minister Jonas Gahr Støre", "campaign manager Ana Ruiz"), after it in apposition
("John Hardie, the deputy director of the Russia Program"), with a preposition ("Henry Hale of Lakeview University")
or in brackets ("(D-Ore.)").
"""

from ..text.tokens import Tokens
from .cast import Cast, noun_gender
from .lexicon import person_noun, singular, words
from .mentions import PARTICLES, Name
from .records import Span

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
OPENINGS = words("grammar", "prepositions") - {"former"} | {"and", "or", "but", "he", "she", "they", "it", "not"}
LONGEST = 40  # tokens an apposition may run


def find_titles(text: str, tokens: Tokens, cast: Cast) -> None:
    """Give every person of the cast its titles, the most telling first, and the gender they tell."""
    begins = {
        name.begins
        for name in cast.names
        if name.kind == "person" and tokens.words[name.last : name.last + 1] not in GENITIVES
    }
    for name, character in zip(cast.names, cast.of_name, strict=True):
        if character.kind not in ("person", "other"):
            continue
        after = _after(tokens, name, begins)
        before = _before(text, tokens, name)
        for span in (after, before):
            if span and (character.kind == "person" or len(name.words) > 1):
                start, end = tokens.starts[span[0]], tokens.ends[span[1] - 1]
                character.titles.append((start, end))
                cast.title_spans.append((start, end, character))
                if character.kind == "other":
                    character.kind = "person"
    cast.title_spans.sort(key=lambda span: span[:2])
    for character in cast.characters:
        if character.titles:
            character.titles.sort(key=lambda span: _rank(text, span))
            start, end = character.titles[0]
            character.title = " ".join(text[start:end].split())
            for s, e in character.titles:
                for word in text[s:e].lower().replace(",", " ").split():
                    character.title_words |= {word, word.rsplit("-", 1)[-1]}
            if character.gender is None:
                character.gender = next((g for s, e in character.titles if (g := noun_gender(text[s:e]))), None)


def _rank(text: str, span: Span) -> tuple[int, int]:
    """Longer titles tell more, up to a line; the first in the text wins a tie."""
    return (-min(span[1] - span[0], 90), span[0])


def _before(text: str, tokens: Tokens, name: Name) -> tuple[int, int] | None:
    """Tokens of the title before the name."""
    words = tokens.words
    if name.title and name.title[1] - name.title[0] > 0:
        first, last = name.title
        return _leftwards(text, tokens, first, last)
    at = name.begins
    if at > 1 and words[at - 1] == "," and name.kind == "person":  # "the campaign manager, Ana Ruiz,"
        at -= 1
    if at and person_noun(words[at - 1]) and words[at - 1].islower():
        first, last = _leftwards(text, tokens, at - 1, at)
        edge = first - 1 - (words[first - 1] in ("the", "a", "an", "his", "her", "their"))
        # In "Ruiz, the campaign manager, Holt and Lee" the title belongs to the name before it.
        return None if at < name.begins and edge >= 0 and words[edge] == "," else (first, last)
    return None


def _leftwards(text: str, tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Take in the adjectives and nouns before a title: "Norwegian", "former deputy", "White House"."""
    words = tokens.words
    while first > 0 and last - first < 7 and tokens.starts[first] - tokens.ends[first - 1] == 1:
        word = words[first - 1]
        if word == "former" or (word[0].isalpha() and word.lower() not in STOPS and not _verbal(word)):
            if text[tokens.ends[first - 1]] == "\n":
                break
            first -= 1
        else:
            break
    return first, last


def _verbal(word: str) -> bool:
    return word.islower() and (
        word.endswith("ed") or word.endswith("ly") or (word.endswith("ing") and word != "acting")
    )


def _after(tokens: Tokens, name: Name, begins: set[int]) -> tuple[int, int] | None:
    """Tokens of the apposition, affiliation or bracket behind the name."""
    words, last = tokens.words, name.last
    size = len(words)
    if last < size and words[last] == "." and last + 1 < size and words[last + 1] == ",":
        last += 1
    if last + 1 >= size:
        return None
    mark = words[last]
    if mark in ("of", "from") and (
        words[last + 1][0].isupper() or (words[last + 1] == "the" and last + 2 < size and words[last + 2][0].isupper())
    ):
        stop = last + 1 + (words[last + 1] == "the")
        while stop < size and (
            words[stop][0].isupper() or words[stop] in PARTICLES or words[stop] in ("of", "for", "and", "the", "&")
        ):
            stop += 1
        while words[stop - 1][0].islower():
            stop -= 1
        return (last, stop) if stop - last < 9 else None
    if mark == "(" and "-" in words[last + 1] and words[last + 1][0] in "RDI":
        return None
    if mark not in (",", "—", "–", "(", "-"):
        return None
    first = last + 1
    if words[first].isdigit() and first + 1 < size and words[first + 1] == ",":  # an age: "Ann Lee, 44, a nurse"
        first += 2
    if (
        first in begins or words[first].endswith("ing") or (words[first] in OPENINGS)
    ):  # a list of names, or a clause: "Ruiz, speaking in Lima,"
        return None
    stop, noun = _phrase(tokens, first)
    return (first, stop) if noun else None


def _phrase(tokens: Tokens, first: int) -> tuple[int, bool]:
    """Where the phrase from `first` ends, and whether a noun for a person stands early in it."""
    words = tokens.words
    noun = False
    at = first
    while at < len(words) and at - first < LONGEST:
        word = words[at]
        abbreviation = word == "." and words[at - 1].lower().strip(".") in ABBREVIATIONS
        genitive = word in ("'", "’") and words[at - 1].endswith("s") and tokens.starts[at] == tokens.ends[at - 1]
        if word in ENDS and not abbreviation and not genitive:
            break
        if at - first < 8 and not noun:
            noun = bool(person_noun(word)) or bool(at == first and singular(word))
            if word in ("is", "was", "are", "were", "has", "had", "have", "he", "she", "they", "it", "I", "we"):
                return at, False
        at += 1
    return at, noun and at > first
