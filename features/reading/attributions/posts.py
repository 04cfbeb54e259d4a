"""Posts that a page shows whole: "The dam will hold. — Ana Ruiz (@anaruiz) May 2, 2019".

One article of twelve has some. They stand in no quotation marks, so that a reader of sentences hears nobody, or takes
their "we" for the paper's.
"""

import re
from bisect import bisect_right
from collections import deque

from ..records import Attribution, ReadArticle, Span

CONFIDENCE = 0.95
LONGEST = 70  # characters of a name
SIGNED = re.compile(r"\(@\w+\)\s?(?:[A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]+\.?,? \d{4})")
DASH = re.compile(r"(?:—|–|(?<=\s)--?(?=\s))\s*(?=\w)")
LINK = re.compile(r"(?:https?://|pic\.twitter\.com/)\S+")
FIRST_PERSON = frozenset(["i", "we", "me", "us", "my", "our"])


def posts(read: ReadArticle) -> list[Attribution]:
    """What each such post says, in text order."""
    if "(@" not in read.text:
        return []
    starts = [start for start, _ in read.paragraphs]
    found = []
    behind = 0  # where the post before ends
    for signed in SIGNED.finditer(read.text):
        first = max(behind, starts[bisect_right(starts, signed.start()) - 1])
        behind = signed.end()
        dash = deque(DASH.finditer(read.text, max(first, signed.start() - LONGEST), signed.start()), maxlen=1)
        if dash and (content := _content(read, first, dash[0].start())):
            source = dash[0].end(), dash[0].end() + len(read.text[dash[0].end() : signed.start()].rstrip())
            cue = dash[0].start(), dash[0].start() + len(dash[0][0].rstrip())
            found.append(Attribution("direct", "speech", (source,), (cue,), (content,), CONFIDENCE))
    return found


def _content(read: ReadArticle, start: int, end: int) -> Span | None:
    """The words between two places without the links that they end with."""
    links = [link.span() for link in LINK.finditer(read.text, start, end)]
    while links and not read.text[links[-1][1] : end].strip():
        end = links.pop()[0]
    words = read.tokens.within(start, end)
    return (read.tokens.starts[words[0]], read.tokens.ends[words[-1]]) if words and read.tokens.count(words) else None


def own_words(read: ReadArticle, item: Attribution) -> bool:
    """Is it "I" or "we" who says this?"""
    return any(read.text[start:end].lower() in FIRST_PERSON for start, end in item.source)
