"""The hedge lexicon (data/hedges.toml), and a trie that finds its patterns in a list of tokens."""

import tomllib
from functools import cache
from typing import Any, NamedTuple

from ..data_file import data_file

_GROUPS = ""  # the key under which a node keeps the groups of the patterns that end there; no token is empty


class Group(NamedTuple):
    """What the patterns of a group share: a class, a condition (None where the words suffice) and an origin."""

    type: str
    when: str | None
    source: str


class Match(NamedTuple):
    start: int  # token index
    end: int  # token index, exclusive
    group: Group


def build(groups: list[dict[str, Any]]) -> dict:
    """A trie of nested dicts over words from groups with the keys class, words, source and, if conditional, when.

    In a pattern `a|b` are alternatives, `word?` may be absent, `*` is any word.
    """
    root: dict = {}
    for entry in groups:
        group = Group(entry["class"], entry.get("when"), entry["source"])
        for pattern in entry["words"]:
            ends = [root]
            for element in pattern.split():
                choices = element.rstrip("?").split("|")
                further = [node.setdefault(word, {}) for node in ends for word in choices]
                ends = further + ends if element.endswith("?") else further
            for node in ends:
                groups_here = node.setdefault(_GROUPS, [])
                if group not in groups_here:
                    groups_here.append(group)
    return root


class Lexicon(NamedTuple):
    """A trie, and its first words that need no second one to make a match possible."""

    trie: dict
    alone: frozenset[str]

    @classmethod
    def of(cls, trie: dict) -> "Lexicon":
        return cls(trie, frozenset(word for word, node in trie.items() if _GROUPS in node or "*" in node))

    def openings(self, words: list[str]) -> list[int]:
        """The places in `words` where a pattern may begin, as far as one word ahead tells."""
        trie, alone = self
        following = [*words[1:], ""]
        return [
            place
            for place, word in enumerate(words)
            if word in trie and (word in alone or following[place] in trie[word])
        ]

    def matches_at(self, words: list[str], start: int) -> list[Match]:
        """The patterns that begin at `words[start]`, longest first, then in the file's order.

        `words` are lower-cased, their apostrophes straight.
        """
        found: list[Match] = []
        ways = [(self.trie, start)]
        while ways:
            node, place = ways.pop()
            if _GROUPS in node:
                found += [Match(start, place, group) for group in node[_GROUPS]]
            if place < len(words):
                for key in (words[place], "*"):
                    if key in node:
                        ways.append((node[key], place + 1))
        if len(found) > 1:
            found.sort(key=lambda match: -match.end)
        return found


@cache
def lexicon() -> Lexicon:
    """The lexicon of data/hedges.toml, built once."""
    return Lexicon.of(build(tomllib.loads(data_file("hedges.toml"))["group"]))
