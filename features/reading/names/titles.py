"""Titles and affiliations: the words beside a name that say who this is.

They stand before the name (`title_before.py`) or behind it (`title_behind.py`), or several people share one ("Senators
Ana Ruiz of Ohio and Piet Holt").
"""

import re
from collections.abc import Iterator

from ..lexicon import ABBREVIATED, SEATS, person_noun, singular, words
from ..records import ReadArticle, Span
from .cast import Cast
from .character import Character, noun_gender
from .title_before import body_before, leftwards, title_before, with_owner
from .title_behind import DEGREES, has_age, has_party, said_to_be, titles_behind, who_clause
from .title_edges import ENDS, edges_of

PREPOSITIONS = words("grammar", "prepositions")
ELECTED = (
    "senator", "sen", "governor", "gov", "representative", "rep", "congressman", "mayor", "president", "minister",
)  # fmt: skip
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


def find_titles(read: ReadArticle, cast: Cast) -> None:
    """Give every person of the cast its titles, the most telling first, and the gender they tell."""
    text, tokens = read.text, read.tokens
    ends = {name.last for name in cast.names if name.kind == "person"}
    edges = edges_of(read, cast)
    for n, (name, character) in enumerate(zip(cast.names, cast.of_name, strict=True)):
        if character.kind not in ("person", "other"):
            continue
        character.aged |= has_age(tokens.words, name.last)
        character.elected |= has_party(tokens.words, name.last)
        behind = list(titles_behind(text, tokens, name, edges))
        if tokens.words[name.last : name.last + 1] and tokens.words[name.last] in SEATS:  # "Ana Ruiz MP"
            behind.append((name.last, name.last + 1))
        if clause := who_clause(tokens.words, behind[-1][1] if behind else name.last):
            character.clauses.append(clause)
        if name is character.names[0] and (clause := said_to_be(tokens.words, name.last)):
            character.clauses.append(clause)
        before = with_owner(tokens.words, cast, title_before(text, tokens, name, ends))
        for span in (*behind, before, body_before(tokens.words, cast, name)):
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
                for sharer in (
                    _sharers(tokens.words, cast, n) if span in behind and _is_of_many(tokens.words, span) else ()
                ):
                    sharer.titles.append((start, end))
    for character, noun, at in _together(tokens.words, cast):
        if noun in ELECTED:
            character.elected = True
        else:
            character.called.append(noun)
        if not character.titles:
            first, last = leftwards(text, tokens, at, at + 1)
            character.titles.append((tokens.starts[first], tokens.ends[last - 1] + (tokens.words[last] == ".")))
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
        if character.gender is None and character.kind in ("person", "other"):
            character.gender = _as_kin(tokens.words, character)


def _as_kin(words_: list[str], character: Character) -> str | None:
    """What a word for kin before a name tells: "a brother, Henrik", "his wife Sanne"."""
    for name in character.names:
        at = name.begins - 1 - (name.begins > 1 and words_[name.begins - 1] == ",")
        noun = person_noun(words_[at]) if at >= 0 and words_[at].islower() else None
        if noun and noun.role == "kin" and noun.gender:
            return noun.gender
    return None


def _title_words(title: str) -> set[str]:
    """The words of a title in lower case, and the last parts of those with a hyphen."""
    title = title.lower().replace("u.s.", "us").replace("u.k.", "uk")
    found = [word.removesuffix("'s").removesuffix("’s") for word in title.replace(",", " ").replace(".", " ").split()]
    return {part for word in found for part in (word, word.rsplit("-", 1)[-1])}


def _rank(text: str, span: Span) -> tuple[bool, bool, int, int]:
    """What somebody is tells more than where from or whose rival, and more words tell more, up to a line; the first
    wins a tie."""
    title = text[slice(*span)]
    one_of = title[:7].lower() == "one of "
    relation = one_of or re.split(r"\s(?:of|to|and)\s", title)[0].rsplit(" ", 1)[-1].lower() in RELATIONS
    where_from = title.startswith(("of ", "from ")) or title.split(",")[0] in DEGREES
    return where_from, relation, -min(len(title), 90), span[0]


def _is_of_many(words_: list[str], title: tuple[int, int]) -> bool:
    """Is a title several people's: "assistant professors of law at Lund"?"""
    first, last = title
    head = next((i for i in range(first, last) if words_[i].lower() in PREPOSITIONS or words_[i] == ","), last) - 1
    return head >= first and singular(words_[head]) is not None


def _sharers(words_: list[str], cast: Cast, n: int) -> Iterator[Character]:
    """Those named right before name `n` in one list with it: "[Ana Ruiz] and Piet Holt, professors of law,"."""
    while n > 0 and cast.of_name[n - 1].kind == "person" and len(cast.names[n - 1].words) > 1:
        link = words_[cast.names[n - 1].last : cast.names[n].begins]
        if link not in (["and"], [","], [",", "and"]):
            return
        n -= 1
        yield cast.of_name[n]


def _together(words_: list[str], cast: Cast) -> Iterator[tuple[Character, str, int]]:
    """Those who share a title in the plural: "Senators Ana Ruiz of Ohio and Piet Holt", "radio hosts Ruiz and Holt".

    Each with the noun in the singular, and with the token that has it.
    """
    end, noun, place = -1, "", 0  # where the list so far ends, and what all of them are
    for name, character in zip(cast.names, cast.of_name, strict=True):
        if name.first == end and character.kind == "place":
            end = name.last
            continue
        at = name.begins - 1
        at -= at > 0 and words_[at] == "." and words_[at - 1].lower() in ABBREVIATED  # "Sens. Ana Ruiz and Piet Holt"
        title = words_[at].lower() if at >= 0 else ""
        one = title.removesuffix("s") if title.removesuffix("s") in ELECTED else singular(title)
        opens = at < 1 or words_[at - 1] in ENDS  # "Economists Ana Ruiz and Piet Holt"
        shared = one is not None and title.endswith("s") and (one in ELECTED or words_[at].islower() or opens)
        linked = 0 < end <= name.begins and set(words_[end : name.begins]) <= {"and", ",", "or"}
        noun, place = (one, at) if shared and one else (noun, place)
        if (character.kind == "person" or (character.kind == "other" and noun in ELECTED)) and (shared or linked):
            character.kind = "person"
            yield character, noun, place
            end = name.last + (words_[name.last : name.last + 1] == ["of"])
        else:
            end = -1
