"""Words that always name a source: "according to", where a sentence begins or behind a comma.

A reader that links each stretch of text to one cue gives the sentence to the other one: "Lund wrote that the dam would
hold, according to a letter" is what Lund wrote, and the letter is nobody's.
"""

from bisect import bisect_right
from collections.abc import Sequence

from ..records import Attribution, ReadArticle
from ..voice import Ranges
from .kinds import kind_of

CONFIDENCE = 0.9
FEWEST, LONGEST = 4, 15  # tokens of what is said at least, of who says it at most
ENDS = frozenset(',;:()[]—–“”"')  # what ends the words for a source
MARKS = frozenset("\"”’'")
STOPS = MARKS | frozenset(".!?…")
# "according to plan": these say nothing
RULES = frozenset(["plan", "plans", "schedule", "custom", "tradition", "taste", "law"])


def according(read: ReadArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` with an attribution for each "according to" that nothing found and no quotation holds, in text order."""
    quoted = Ranges([(quotation.start, quotation.end) for quotation in read.quotations])
    taken = Ranges([span for item in found for span in item.spans] + quoted.spans)
    words, starts, ends = read.tokens
    own = []
    for i in read.tokens.places({"according"}):
        if i + 2 < len(words) and words[i + 1] == "to" and not taken.meet(starts[i], ends[i + 1]):
            item = _attribution(read, i, quoted)
            own += [item] if item else []
    return sorted([*found, *own], key=lambda item: item.spans) if own else list(found)


def _attribution(read: ReadArticle, i: int, quoted: Ranges) -> Attribution | None:
    """What token `i`, "according", says who says: the sentence behind the source, or all before the comma."""
    words, starts, ends = read.tokens
    start, end, _ = read.sentences[bisect_right(read.sentences, starts[i], key=lambda sentence: sentence.start) - 1]
    sentence = read.tokens.within(start, end)
    last = sentence.stop
    while last > i and words[last - 1][0] in STOPS:
        last -= 1
    source = i + 2
    stop = next((n for n in range(source, last) if words[n][0] in ENDS), last)
    if not 0 < stop - source <= LONGEST or (stop == source + 1 and words[source] in RULES):
        return None
    before = i - 1
    while before > sentence.start and words[before] in MARKS:  # “It will hold,” according to
        before -= 1
    if i == sentence.start:
        content = range(stop + 1, last)
    elif words[before] == ",":
        content = range(sentence.start, before)
    else:  # "the votes are counted according to a method"
        return None
    if len(content) < FEWEST:
        return None
    said = starts[content.start], ends[content.stop - 1]
    return Attribution(
        kind_of(read, [said], quoted), "speech", ((starts[source], ends[stop - 1]),),
        ((starts[i], ends[i + 1]),), (said,), CONFIDENCE,
    )  # fmt: skip
