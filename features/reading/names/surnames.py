"""Surnames that are common words: "Mr. King" or an apposition shows that "Zorin King" and "King" name a person.

The words of such a name alone do not tell, so these are decided last, when the other names of the article are known.
"""

from ...text.outlets import is_outlet
from ...text.tokens import Tokens
from ..lexicon import person_noun, words
from .mentions import BEFORE_TITLES, CALENDAR, Name
from .runs import BODY_WORDS

PREPOSITIONS = words("grammar", "prepositions")
ARTICLES = ("a", "an", "the", "his", "her", "their", "our")
FIRST = ("leader", "rival", "challenger", "contender", "member")  # what firms are called, too: "the market leader"
OF_FIRMS = ("business", "media")  # "Norlink Foods, a grower", "the broadcaster"


def with_surnames(
    tokens: Tokens, names: list[Name], doubtful: list[tuple[int, int]], vocabulary: set[str]
) -> list[Name]:
    """The names, those that surnames show to be people made so, and the doubtful runs that are names after all."""
    honoured = {name.words[-1] for name in names if name.honorific}
    surnames = honoured | {name.words[-1] for name in names if name.kind == "person" and len(name.words) > 1}
    for n, name in enumerate(names):
        after = names[n + 1] if n + 1 < len(names) else None
        if name.kind == "body" and len(name.words) == 1 and _shares_surname(tokens.words, name, after):
            names[n] = name._replace(kind="other")
        if name.kind == "person" or is_outlet(" ".join(name.words)):
            continue
        if 2 <= len(name.words) <= 3 and name.words[0].lower() not in vocabulary:
            short = len(name.words) == 2 and name.words[-1] not in BODY_WORDS
            common = name.kind in ("document", "other") or (name.kind == "body" and short)
            if name.words[-1] in honoured or (common and _introduced(tokens.words, name.last)):
                names[n] = name._replace(kind="person")
    added = []
    for first, last in doubtful:
        parts = tuple(tokens.words[first:last])
        span = tokens.starts[first], tokens.ends[last - 1]
        if 2 <= len(parts) <= 3 and (parts[-1] in honoured or _introduced(tokens.words, last)):
            surnames.add(parts[-1])
            added.append(Name(*span, first, last, parts, "person", None, None, first))
    for first, last in doubtful:
        word = tokens.words[first]
        if (
            last - first == 1
            and word in surnames
            and (not first or tokens.words[first - 1].lower() not in BEFORE_TITLES)
            and not (word.lower() in CALENDAR and _is_date(tokens.words, first))
        ):
            added.append(
                Name(tokens.starts[first], tokens.ends[first], first, last, (word,), "other", None, None, first)
            )
    return sorted(names + added) if added else names


def _shares_surname(words_: list[str], name: Name, after: Name | None) -> bool:
    """Is it a given name before another with the surname of both: "Khizr and Ghazala Khan"?"""
    if after is None or after.kind != "person" or len(after.words) != 2 or name.words[0].isupper():
        return False
    return after.first == name.last + 1 and words_[name.last] == "and"


def _is_date(words_: list[str], i: int) -> bool:
    """Does a word that is a month and a surname mean the month: "in May", "May 5"?"""
    after = words_[i + 1 : i + 2]
    return (i > 0 and words_[i - 1].lower() in PREPOSITIONS | {"last", "next", "early", "late", "mid"}) or (
        bool(after) and after[0][0].isdigit()
    )


def _introduced(words_: list[str], last: int) -> bool:
    """Does an age or an apposition for a person follow: ", 44, ..." or ", an engineer"?"""
    if words_[last : last + 1] != [","]:
        return False
    after = words_[last + 1 : last + 8]
    if len(after) > 1 and after[0].isdigit() and after[1] == ",":
        return True
    stop = next((i for i, word in enumerate(after) if not (word[0].isalnum() or word in ("'s", "’s"))), len(after))
    nouns = [noun for word in after[1:stop] if word not in FIRST and (noun := person_noun(word))]
    return bool(after) and after[0] in ARTICLES and any(noun.role not in OF_FIRMS for noun in nouns)
