"""A text as it is read: its blanks are spaces, and lines that a program broke at its margin are one paragraph again.

Mail, wire copy and what is taken out of PDFs have such margins. They are told by lines that begin with a small letter
and follow lines that fill theirs, none of them wider than margins are. Not a character is added or lost, so that every
offset into one text is one into the other.
"""

import re

BLANKS = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
GOES_ON = re.compile(r"\n[^\S\n]*(?!https?:|www\.)[a-z]")
ENDS = re.compile(r"[.!?…:][\"'”’)\]]*\s*$")  # a sentence: what follows may be a paragraph of its own
NARROWEST, WIDEST = 40, 120  # characters
FEWEST = 2  # lines that go on
FULL = 0.8  # of the margin


def plain(text: str) -> str:
    """`text`, as long as it is, with a space for every other blank and for line ends that only keep to a margin."""
    for blank in BLANKS:  # one after the other: an expression for all of them takes five times as long
        text = text.replace(blank, " ")
    return unwrapped(text)


def unwrapped(text: str) -> str:
    """`text` with a blank for each line end that is only a margin's; the same text where it has no margin."""
    going_on = {match.start() for match in GOES_ON.finditer(text)}
    if len(going_on) < FEWEST or 8 * len(going_on) < text.count("\n"):  # nearly every text is done here
        return text
    lines = text.split("\n")
    inner = [n for n in range(len(lines) - 1) if lines[n].strip() and lines[n + 1].strip()]
    if not inner:
        return text
    margin = sorted(len(lines[n]) for n in inner)[9 * len(inner) // 10]
    full = [n for n in inner if _fills(lines[n], lines[n + 1], margin)]
    ends = ["\n"] * len(lines)
    for n in full:
        ends[n] = " "
    joined = "".join(line + end for line, end in zip(lines, ends, strict=True))[:-1]
    filled = sum(joined[place] == " " for place in going_on)
    if not NARROWEST <= margin <= WIDEST or 3 * filled <= len(inner) or 4 * filled <= 3 * len(going_on):
        return text
    return unwrapped(joined)  # what is left may have a margin of its own; a third of the line ends are gone


def _fills(line: str, following: str, margin: int) -> bool:
    """Would the next line's first word have left a line too long, or nearly so in the middle of a sentence?"""
    needed = len(line.rstrip()) + 1 + len(following.split(None, 1)[0])
    return needed > margin * (1 if ENDS.search(line) else FULL)
