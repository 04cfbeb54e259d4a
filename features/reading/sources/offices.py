"""What office a title tells, and whether a description means it: "the president" is no vice president's aide."""

from ..lexicon import words
from ..names.character import Character

ABBREVIATED = {  # in capitals: "PM says", "the DA"
    "PM": ("prime", "minister"), "VP": ("vice", "president"), "DA": ("district", "attorney"),
    "AG": ("attorney", "general"),
}  # fmt: skip
LOWER = frozenset(("vice", "deputy", "shadow", "assistant", "lieutenant"))  # before an office, another office
PAST = frozenset(("former", "ex", "late", "onetime", "then"))
DEPARTMENTS = words("grammar", "departments") | {"prime", "home", "press", "first", "national", "attorney"}
LINKS = frozenset(("of", "to", "for", "at", "in", "with", "from", "on", "by", "under", "who", ",", "("))


def heads(text: str, character: Character) -> list[set[str]]:
    """The words before and with the noun of each title: "deputy adviser" of "the deputy adviser to the president"."""
    found = []
    for start, end in character.titles:
        title = text[start:end].lower().replace("’s", "'s").replace(",", " ,").replace("-", " ").split()
        stop = next((i for i, word in enumerate(title) if i and word in LINKS), len(title))
        owner = next((i + 1 for i in range(stop - 1, -1, -1) if title[i].endswith("'s")), 0)
        found.append({word.rstrip(".") for word in title[owner:stop]})
    return found


def fit(wanted: set[str], nouns: frozenset[str], titles: list[set[str]]) -> float:
    """How well titles (sets of words) fit a description: 0 not at all, less than 1 where only one of them is past."""
    return max((_fit(wanted, title) for title in titles if not nouns.isdisjoint(title)), default=0.0)


def _fit(wanted: set[str], title: set[str]) -> float:
    if wanted & LOWER != title & LOWER:
        return 0.0
    mine, yours = wanted & DEPARTMENTS, title & DEPARTMENTS
    if mine and yours and mine.isdisjoint(yours):
        return 0.0
    return 1.0 if bool(wanted & PAST) == bool(title & PAST) else 0.5
