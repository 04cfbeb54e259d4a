"""Where a candidate stands: the words around it, as the rules that judge it see them."""

from typing import NamedTuple


class Place(NamedTuple):
    """A match in its article: `words[start:end]`, inside the sentence `words[first:last]`."""

    words: list[str]  # lower-cased, apostrophes straight
    raw: list[str]  # as written
    start: int
    end: int
    first: int
    last: int

    def word(self, offset: int) -> str:
        """The word `offset` places after the match (1, 2, ...) or before it (-1, -2, ...); "" beyond the sentence."""
        place = self.end - 1 + offset if offset > 0 else self.start + offset
        return self.words[place] if self.first <= place < self.last else ""

    def rest(self, limit: int = 8) -> list[str]:
        return self.words[self.end : min(self.last, self.end + limit)]


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that many rules look for beside a match.
PERSONS = words("he she they we you i who")
BE = words("is are was were be been being 's 're it's that's")
