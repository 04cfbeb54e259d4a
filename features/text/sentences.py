"""Sentences: where they end, told from the tokens around each full stop."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain

from ..reading.records import Sentence, Span
from .tokens import Tokens


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


STOPS = frozenset(".!?…‽。！？")
CLOSERS = frozenset("\"”’'»)]}*")
OPENERS = frozenset("\"“‘'«([{„`")
DASHES = frozenset("-–—•*·")

# After these a full stop ends no sentence: something that belongs to them follows.
TITLES = _set(
    "mr mrs ms mx dr prof rev hon sen sens rep reps gov govs gen lt col maj capt cmdr adm sgt cpl pvt supt det insp"
    " pres messrs mme mlle fr sr br st ste mt ft vs versus v cf al viz incl e.g. i.e. op ed eds vol fig figs pp assn"
    " dept univ dist atty asst assoc ald amb brig const"
)
# After these it ends one only if the next word opens sentences.
MAYBE = _set(
    "inc corp co cos ltd llc plc bros jr esq ph.d etc no nos jan feb mar apr jun jul aug sept sep oct nov dec"
    " mon tue tues wed thu thurs fri sat sun ave blvd rd hwy ala ariz ark calif colo conn del fla ga ill ind kan ky la"
    " md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo approx est min max dr. intl natl"
    " govt bhd n.y. d.c."
)
STARTERS = _set(
    "The A An This That These Those He She It They We You I His Her Its Their Our My In On At As But And So Or If When"
    " While After Before Since Because Although Though However Meanwhile Also Both Some Many Most Several Other Others"
    " Another One Two There Here What Who How Why Where For From With Without Under Over During Despite Instead"
    " According Asked To By Not No Now Then Still Yet Even Only Last Earlier Later Once Whatever Perhaps Maybe Among"
    " Between Through Until Every Each Any Nor Speaking Finally Moreover Indeed Nevertheless Thus Therefore Rather"
    " Apparently Today Yesterday"
)
SAID = _set(
    "said says asked asks added adds told wrote writes shouted cried yelled replied replies quipped exclaimed joked"
    " tweeted demanded wondered recalled screamed"
)
ABBREVIATED = TITLES | MAYBE
# A word and no abbreviation: "pct", "Blvd" and "U.S" are none.
WHOLE = re.compile(r"(?=.*[aeiouyé])[A-Z]?[^\W\d_A-Z]{3,}(?:['’]t)?|\d+")


def sentences(tokens: Tokens, paragraphs: Sequence[Span]) -> list[Sentence]:
    """The sentences of a text in order; each lies in one paragraph, and all words of a paragraph are in one.

    A paragraph's end always ends a sentence, so that headlines and list items need no full stop.
    """
    found: list[Sentence] = []
    stops = sorted(chain.from_iterable(places for word, places in tokens.where.items() if word[-1] in STOPS))
    for number, (start, end) in enumerate(paragraphs):
        span = tokens.within(start, end)
        inside = stops[bisect_left(stops, span.start) : bisect_left(stops, span.stop)]
        begin = start
        for last in _breaks(tokens, inside, span.start, span.stop):
            stop = tokens.ends[last]
            found.append(Sentence(begin, stop, number))
            begin = tokens.starts[last + 1]
        found.append(Sentence(begin, end, number))
    return found


def _breaks(tokens: Tokens, stops: Sequence[int], first: int, stop: int) -> list[int]:
    """The index of each token that is the last of a sentence, the paragraph's last one left out.

    `stops` are the paragraph's tokens that end with a stop.
    """
    words, starts, ends = tokens
    found: list[int] = []
    i = opened = first
    for at in stops:
        if at < i:  # one of several that stand together
            continue
        mark, i = words[at][-1], at + 1
        closed = False
        while i < stop and (
            (starts[i] == ends[i - 1] and (words[i][0] in STOPS or words[i][0] in CLOSERS)) or _goes_on(words, i)
        ):
            closed |= words[i][0] in CLOSERS
            mark = words[i] if words[i][0] in STOPS else mark
            i += 1
        if i < stop and _ends(tokens, opened, at, i, stop, mark, closed):
            found.append(i - 1)
            opened = i
    return found


def _goes_on(words: list[str], i: int) -> bool:
    """Do the stops before token `i` go on after a blank, as in ". . ." and "burned. ..."?"""
    return words[i] in ("...", "…") or (words[i] == "." and words[i - 1][-1] == ".")


def _ends(tokens: Tokens, opened: int, at: int, after: int, stop: int, mark: str, closed: bool) -> bool:
    """Does a sentence that began at token `opened` end with the stop at `at`, where `after` is the next token?"""
    words, starts, ends = tokens
    following = after
    while following < stop and (words[following][0] in OPENERS or words[following][0] in DASHES):
        following += 1
    if following == stop:
        return False
    next_word = words[following]
    if next_word[0].islower():
        return opened < at == following - 1 and _ends_before_small(tokens, at, stop)
    spaced = starts[after] > ends[after - 1]
    # "said.The": a blank was lost. "3.5", "Ph.D" and addresses have no blank for good reason.
    if not spaced:
        begins = len(words[at]) == 1 and words[after] != "-" and next_word[0].isupper() and next_word[1:2].islower()
        return at > opened and words[at - 1][-2:].islower() and len(words[at - 1]) > 2 and begins
    if mark in "!?":
        return not (closed and _says(words, following, stop))
    if words[at] != ".":
        return words[at][-1] != "." or words[at][:2] == ".." or closed or _starts_after(words[at], next_word)
    if at == opened or closed:
        return True
    before = words[at - 1] if starts[at] == ends[at - 1] else ""
    if before == "X" and words[at - 2] in ("on", "via", "to", "from"):  # no initial: she said so on X
        return True
    return _starts_after(before, next_word, at - 1 == opened)


def _ends_before_small(tokens: Tokens, at: int, stop: int) -> bool:
    """Does the full stop at `at` end a sentence though a small letter follows, as in copy typed in haste?

    Only between two whole words: neither behind an abbreviation nor before an address ("burned. pic.example.org").
    """
    words, starts, ends = tokens
    before, after = words[at - 1].split("-")[-1], at + 1  # "R-Calif. and a veteran"
    if words[at] != "." or starts[at] > ends[at - 1] or starts[after] == ends[at] or not WHOLE.fullmatch(before):
        return False
    alone = after + 1 == stop or starts[after + 1] > ends[after] or words[after + 1] in ",;"
    return alone and words[after].islower() and before.lower() not in ABBREVIATED


def _starts_after(word: str, next_word: str, alone: bool = False) -> bool:
    """Does `next_word` open a sentence after `word` and a full stop? `alone`: nothing stands before `word`."""
    lower = word.lower()
    if lower in TITLES:
        return False
    if lower in MAYBE or "." in word:
        return next_word in STARTERS
    if len(word) == 1 and word.isupper():  # an initial; "Plan B. The council" ends a sentence
        return not alone and next_word in STARTERS and next_word != "A"
    # "1. Wash your hands": the number of a list item
    return not (alone and (word.isdigit() or len(word) == 1))


def _says(words: list[str], first: int, stop: int) -> bool:
    """Do the next words say who spoke, as in '"Stop!" Maria Ode said'?"""
    return any(word in SAID for word in words[first : min(first + 5, stop)])
