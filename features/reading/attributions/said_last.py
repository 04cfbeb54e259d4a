"""Who is told to have said it at a sentence's end: "…, police said.", "…, a lawsuit says.", "…, Ruiz said in a letter."

Each stretch of text has one cue for the reader, so that "Ruiz plans to sell the dam, two officials said" is what Ruiz
plans, and “…,” Ruiz said, according to the Courier, is what the Courier says and nobody else. Headlines end so without
a stop ("Dam is unsafe, study finds").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from ..lexicon import noun_kind
from ..names.mentions import CALENDAR
from ..records import Attribution, ReadArticle, Span
from ..voice import Ranges
from .kinds import kind_of
from .speakers import NO_SOURCE, may_speak, names

CONFIDENCE = 0.9
ACCORDING = ("according", "According")
SETTING = 10  # tokens that "On Monday, in a letter to the board" may have
FEWEST, LONGEST = 4, 12  # tokens of what is said at least, of who says it and of when and where at most
SAID = frozenset(["said", "says", "say", "told", "wrote", "tweeted", "explained", "warns", "warn"])
TOLD = frozenset((  # also what needs no source
    "reported", "reports", "showed", "shows", "show", "announced", "confirmed", "finds", "find", "suggests", "suggest",
    "reveals", "reveal",
))  # fmt: skip
WHEN = frozenset((
    "on", "late", "early", "this", "last", "week", "month", "morning", "afternoon", "evening", "night", "yesterday",
))  # fmt: skip
WHERE = frozenset(["in", "on", "at", "to", "during", "via", "by", "through", "from"])  # "said in a letter"
PRONOUNS = frozenset(["he", "she", "they", "it"])
BETWEEN = frozenset(["has", "have", "had", "later", "also", "then"])  # whoever says it and the verb
POSSESSIVE = frozenset(["'s", "’s"])
MARKS = frozenset(",“”\"‘’'()[]:;—–")
CLOSING = frozenset(("”", '"', "’", "'", "''", "’’", "»"))
STOPS = frozenset(",.!?…")


class _Known(NamedTuple):
    cues: Ranges
    quoted: Ranges
    named: Ranges
    said: Ranges  # what somebody is found to say whose cue is no "according to"


def said_last(read: ReadArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """`found` with an attribution for each such ending that nothing found and no quotation holds, in text order.

    One that was found without a source, because its content took the source in, is made anew.
    """
    quoted = [(start, end) for start, end, *_ in read.quotations]
    said = [item for item in found if not any(read.text.startswith(ACCORDING, start) for start, _ in item.cue)]
    open_ = {item.cue: item for item in found if not item.source}
    known = _Known(
        Ranges([span for item in found if item.cue not in open_ for span in item.cue]), Ranges(quoted), names(read),
        Ranges([span for item in said if item.cue not in open_ for span in item.content]),
    )  # fmt: skip
    own = [_attribution(read, verb, known) for verb in read.tokens.places(SAID | TOLD)]
    own = [item for item in own if item is not None and _lacking(open_.get(item.cue), item)]
    if not own:
        return list(found)
    anew = {item.cue for item in own}
    return sorted([*(item for item in found if item.cue not in anew), *own], key=lambda item: item.spans)


def _lacking(found: Attribution | None, own: Attribution) -> bool:
    """Was nothing found at this cue, or a content that holds the source?"""
    return found is None or Ranges(list(found.content)).meet(*own.source[0])


def _attribution(read: ReadArticle, verb: int, known: _Known) -> Attribution | None:
    words, starts, ends = read.tokens
    if not words[verb].islower() or starts[verb] in known.cues or starts[verb] in known.quoted:
        return None
    at = bisect_right(read.sentences, starts[verb], key=lambda sentence: sentence.start) - 1
    sentence = read.tokens.within(*read.sentences[at][:2])
    if not _ends(read, verb, sentence.stop):
        return None
    first = verb
    while first > sentence.start and verb - first <= LONGEST and words[first - 1] not in MARKS:
        first -= 1
    last = verb
    while last > first and (words[last - 1].lower() in BETWEEN or words[last - 1].endswith("ly")):
        last -= 1
    if not 0 < last - first <= LONGEST or known.cues.meet(starts[first], ends[last - 1]):
        return None
    source = [word.lower() for word in words[first:last]]
    if not _says(source, words[verb], known.named.meet(starts[first], ends[last - 1])):
        return None
    content = _content(read, range(sentence.start, first), known)
    if content is None:
        return None
    return Attribution(
        kind_of(read, [content], known.quoted), "speech", ((starts[first], ends[last - 1]),),
        ((starts[verb], ends[verb]),), (content,), CONFIDENCE,
    )  # fmt: skip


def _ends(read: ReadArticle, verb: int, stop: int) -> bool:
    """Does a sentence end behind a verb, or with when, where or to whom something is said? "According to" may follow,
    and what else is said."""
    words = read.tokens.lower
    end = verb + 1
    if end < stop and (words[verb] == "told" or (words[verb] in SAID and words[end] in WHERE)):
        end = next((n for n in range(end, min(stop, end + LONGEST)) if words[n] in MARKS or words[n] in STOPS), stop)
        if not NO_SOURCE.isdisjoint(words[verb + 1 : end]):  # "told her it was late", "said to be late"
            return False
    else:
        while end < stop and (words[end] in WHEN or words[end] in CALENDAR):
            end += 1
    if words[verb] == "told" and end == verb + 1:
        return False
    if end >= stop:  # a headline
        return end == verb + 1
    return (words[end] == "." and end == stop - 1) or (
        words[end] == "," and end + 1 < stop and (words[end + 1] == "according" or words[end + 1].endswith("ing"))
    )


def _content(read: ReadArticle, before: range, known: _Known) -> Span | None:
    """What stands before whoever says it: the sentence up to a comma, or a quotation that nobody is found to say."""
    words, starts, ends = read.tokens
    comma = before.stop - 1
    if comma < 1:
        return None
    if words[comma] == ",":
        least = SETTING if words[before.start].lower() in WHERE | WHEN else FEWEST
        return (starts[before.start], ends[comma - 1]) if comma - before.start >= least else None
    if words[comma] not in CLOSING or words[comma - 1][-1] not in STOPS:
        return None
    at = bisect_left(read.quotations, ends[comma - 1], key=lambda quotation: quotation.end)
    if at == len(read.quotations) or read.quotations[at].end > starts[comma]:
        return None
    if "\n" in read.text[ends[comma] : starts[before.stop]]:  # the quotation is a paragraph by itself
        return None
    span = read.quotations[at].start, read.quotations[at].end
    few = len(read.tokens.within(*span)) < FEWEST
    return None if few or known.said.meet(*span) else span


def _says(source: Sequence[str], verb: str, named: bool) -> bool:
    """Can whoever the words name or describe do what the verb says?"""
    if not (SAID | TOLD | {"that"}).isdisjoint(source) or source[-1] in POSSESSIVE:  # "the story that’s told"
        return False
    if verb in TOLD and not named and (verb == "reports" or not any(noun_kind(word) == "document" for word in source)):
        return False
    return may_speak(source, named) or (len(source) == 1 and source[0] in PRONOUNS)
