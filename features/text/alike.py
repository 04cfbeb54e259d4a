"""Words that nothing which has learnt from words may tell apart: names of outlets, parties and camps.

"Conservative" and "liberal" differ in whom the news that was learnt from quotes. Each is told as its counterpart, with
a capital and without.
"""

from functools import lru_cache

from .outlets import told_as_one

# Each word is told as the first of its line.
_CAMPS = """Republican Democrat Democratic Conservative Labour Liberal Progressive Tory Unionist Federalist Nationalist
Republicans Democrats Conservatives Liberals Progressives Tories Unionists Federalists Nationalists Leftists Rightists
GOP BJP DUP SNP UKIP UNP
liberal conservative progressive
liberals conservatives progressives
left-wing right-wing far-left far-right hard-left hard-right leftwing rightwing
left-wingers right-wingers
leftist rightist
leftists rightists"""
_TOLD = {word: line.split()[0] for line in _CAMPS.splitlines() for word in line.split()}


@lru_cache(20_000)
def told(word: str) -> str:
    """What is told of a token: of any outlet, of any party and of either camp the same."""
    if word in _TOLD:
        return _TOLD[word]
    first, dash, rest = word.partition("-")
    return f"{_TOLD[first]}-{rest}" if dash and first in _TOLD else told_as_one(word)  # "Democratic-controlled"
