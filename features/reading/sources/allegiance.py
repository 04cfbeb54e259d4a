"""Country, state and party in a description or a title: "the French president" is nobody of another country."""

from collections.abc import Iterable
from functools import cache

from ..lexicon import words

PARTIES = {
    "republican": "republican", "gop": "republican", "democratic": "democratic", "democrat": "democratic",
    "labour": "labour", "conservative": "conservative", "tory": "conservative", "liberal": "liberal",
    "independent": "independent",
}  # fmt: skip


def at_odds(description: Iterable[str], title: Iterable[str]) -> bool:
    """Do two sets of words in lower case name different countries, different states or different parties?"""
    mine, yours = allegiances(description), allegiances(title)
    return any(mine[kind].isdisjoint(yours[kind]) for kind in mine.keys() & yours.keys())


def allegiances(said: Iterable[str]) -> dict[str, set[str]]:
    """The countries, states and parties that words in lower case name, by kind."""
    found: dict[str, set[str]] = {}
    for word in said:
        for kind, known in (("country", _countries()), ("state", _states()), ("party", PARTIES)):
            if word in known:
                found.setdefault(kind, set()).add(known[word])
                break
    return found


@cache
def nationalities() -> frozenset[str]:
    """What belongs to a country, in lower case: "Ukrainian"; it names no body, unlike "Ukraine" or "U.S."."""
    return frozenset(line.split("=")[0].lower() for line in words("places", "nations"))


@cache
def _countries() -> dict[str, str]:
    lines = [line.lower().split("=") for line in words("places", "nations")]
    return {word: line[0] for line in lines for word in line}


@cache
def _states() -> dict[str, str]:
    return {state.lower(): state for state in words("places", "states")}
