"""Titles and affiliations: the words beside a name that say who this is.

Before the name ("Norwegian Prime Minister Jonas Gahr Støre", "campaign manager Ana Ruiz"), after it in apposition
("John Hardie, the deputy director of the Russia Program"), with a preposition ("Henry Hale of Lakeview University")
or in brackets ("(D-Ore.)").
"""

from ..text.tokens import Tokens
from .cast import Cast, Character, noun_gender
from .lexicon import person_noun, singular
from .mentions import PARTICLES, Name
from .records import Span

STOPS = frozenset(
    ["the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "but", "as", "that", "which", "who", "whom", "whose", "when", "while", "where", "if", "than", "then", "said", "says", "told", "asked", "added", "wrote", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "his", "her", "their", "its", "my", "our", "your", "he", "she", "it", "they", "we", "this", "these", "those", "not", "did", "does", "do", "will", "would", "could", "should", "may", "might", "can", "former", "here", "there", "about", "over", "after", "before", "during", "against", "under", "through", "between", "among", "until", "because", "since", "so", "too", "very", "more", "most", "some", "many", "all", "both", "any", "each", "now", "also", "even", "still", "yet", "just", "only", "ever", "never", "again", "around", "out", "up", "down", "off", "into", "onto", "upon", "like", "per", "via", "except", "whether", "how", "why", "what", "both", "neither", "nor", "either", "one", "two", "three", "including", "plus", "including", "asked", "called", "named", "sent", "came", "went", "made", "took", "got", "let", "put", "set", "sat", "saw", "met", "led"]
)
AFTER = frozenset(["a", "an", "the", "his", "her", "its", "their", "my", "our", "president", "director", "professor", "chairman", "chairwoman", "head", "chief", "former"])
ENDS = frozenset(",;:.!?()[]—–\"“”'‘’") | {"who", "whose", "which", "said", "says", "told", "added", "wrote", "asked", "tells", "--"}
ABBREVIATIONS = frozenset(["inc", "corp", "co", "ltd", "st", "u.s", "d.c", "jr", "sr", "dr", "no", "va", "pa", "calif", "mass", "conn", "fla", "mich", "minn", "ore", "wash", "ill"])
LONGEST = 40  # tokens an apposition may run


def find_titles(text: str, tokens: Tokens, cast: Cast) -> None:
    """Give every person of the cast its titles, the most telling first, and the gender they tell."""
    begins = {name.begins for name in cast.names if name.kind == "person"}
    for name, character in zip(cast.names, cast.of_name, strict=True):
        if character.kind not in ("person", "other"):
            continue
        after = _after(tokens, name, begins)
        before = _before(text, tokens, name)
        for span in (after, before):
            if span and (character.kind == "person" or len(name.words) > 1):
                character.titles.append((tokens.starts[span[0]], tokens.ends[span[1] - 1]))
                if character.kind == "other":
                    character.kind = "person"
    for character in cast.characters:
        if character.titles:
            character.titles.sort(key=lambda span: _rank(text, span))
            start, end = character.titles[0]
            character.title = text[start:end]
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
    if at and person_noun(words[at - 1]) and words[at - 1].islower():
        return _leftwards(text, tokens, at - 1, at)
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
    return word.islower() and (word.endswith("ed") or word.endswith("ly") or (word.endswith("ing") and word != "acting"))


def _after(tokens: Tokens, name: Name, begins: set[int]) -> tuple[int, int] | None:
    """Tokens of the apposition, affiliation or bracket behind the name."""
    words, last = tokens.words, name.last
    size = len(words)
    if last < size and words[last] == "." and last + 1 < size and words[last + 1] == ",":
        last += 1
    if last + 1 >= size:
        return None
    mark = words[last]
    if mark in ("of", "from") and (words[last + 1][0].isupper() or (words[last + 1] == "the" and last + 2 < size and words[last + 2][0].isupper())):
        stop = last + 1 + (words[last + 1] == "the")
        while stop < size and (words[stop][0].isupper() or words[stop] in PARTICLES or words[stop] in ("of", "for", "and", "the", "&")):
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
    if first in begins or words[first].endswith("ing"):  # a list of names, or a clause: "Ruiz, speaking in Lima,"
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
        if word in ENDS and not (word == "." and words[at - 1].lower().strip(".") in ABBREVIATIONS):
            break
        if at - first < 8 and not noun:
            noun = bool(person_noun(word)) or bool(at == first and singular(word))
            if word in ("is", "was", "are", "were", "has", "had", "have", "he", "she", "they", "it", "I", "we"):
                return at, False
        at += 1
    return at, noun and at > first


def best_title(character: Character) -> tuple[str | None, Span | None]:
    return (character.title, character.titles[0]) if character.titles else (None, None)
