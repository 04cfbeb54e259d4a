"""Words and punctuation marks with their places in the text."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Set
from functools import cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from .outlets import OUTLET

# One pass, in this order: outlets known by name, possessive 's as a token of its own ("Trump's" gives "Trump" and "'s",
# so that a source ends where the name ends), abbreviations with inner stops, numbers, words (inner apostrophes and
# hyphens stay), runs of dots or dashes, double marks typed as two single ones, single marks. Invisible characters are
# blanks. At white space, which is no token, nothing of it is tried.
TOKEN = re.compile(
    r"(?=\S)((?=[A-Z])" + OUTLET + r"|[a-zA-Z]++(?=[ ,])"  # most tokens, looked for early because that is fast
    r"|['’][sS](?!\w)"
    r"|(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|bn|m|k)\b)?(?!\w)"
    r"|\w+(?:(?!['’][sS](?!\w))[-‐‑'’&]\w+)*"
    r"|\.{2,}|[-–—]{2,}|['‘’`]{2}"
    r"|[^\w\s\ufeff\u200b\u00ad])"
)


class _Lists(NamedTuple):
    words: list[str]
    starts: list[int]
    ends: list[int]


class Tokens(_Lists):
    """Parallel lists: `words[i] == text[starts[i]:ends[i]]`; starts ascend and tokens never overlap."""

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return list(map(str.lower, self.words))

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Where each word, in lower case, stands: questions are then asked once a word, not once a token."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.lower):
            found[word].append(place)
        return dict(found)

    def places(self, wanted: Set[str]) -> list[int]:
        """Where the `wanted` words, in lower case, stand, in text order."""
        return sorted(chain.from_iterable(map(self.where.__getitem__, self.where.keys() & wanted)))

    @cached_property
    def _before(self) -> list[int]:
        """How many words stand before each token, and before the end."""
        return list(accumulate([word[0].isalnum() for word in self.words], initial=0))

    def count(self, tokens: range | None = None) -> int:
        """How many of the tokens, of all unless told, are words or numbers and not marks."""
        return self._before[-1] if tokens is None else self._before[tokens.stop] - self._before[tokens.start]

    def at(self, offset: int) -> int:
        """The index of the last token that starts at or before `offset`; -1 where there is none."""
        return bisect_right(self.starts, offset) - 1

    def within(self, start: int, end: int) -> range:
        """The indices of the tokens that overlap `text[start:end]`."""
        first = bisect_right(self.ends, start)
        return range(first, bisect_right(self.starts, end - 1, first))


def tokenize(text: str) -> Tokens:
    """Split `text` into tokens; offsets are code points, white space belongs to no token."""
    parts = TOKEN.split(text)  # in turn what stands between the tokens and the tokens
    edges = list(accumulate(map(len, parts[:-1])))
    return Tokens(parts[1::2], edges[::2], edges[1::2])
