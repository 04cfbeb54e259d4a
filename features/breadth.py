"""How many named sources stand behind an article."""

import math
from bisect import bisect_left, bisect_right

from .once import once
from .prose import running_sentences
from .reading.records import Attribution, ReadArticle
from .reading.voice import Ranges
from .sent_out import releases
from .statements import identified, statements

SAMPLE = 20  # sentences drawn
DOUBTED, SURE = 0.5, 0.9  # the reader's confidence up to which an attribution counts for nothing, and for all
DEED = 0.3  # what "ordered" and "threatened" count beside "said": who is reported to do so need not have been asked
LEANING = 0.3  # what a source counts in an article that leans on a news release: nobody can tell who else was asked
WEASEL = 3  # how many further sentences one that is laid on nobody stands for


@once
def backing(read: ReadArticle) -> dict[int, float]:
    """For each named source (index into `read.sources`) how many running sentences hold part of its statements.

    Each counts as far as the reader is sure that it does, so that an attribution which another name would tip over
    changes little. What a sentence tells from a news release counts for nobody: who speaks through it was not asked.
    Nor does what "critics say", whomever their claim was laid on.
    """
    sentences = running_sentences(read)
    starts = [sentence.start for sentence in sentences]
    sent_out = {bisect_right(starts, place) - 1 for place, _ in releases(read)}
    laid_on_nobody = Ranges([(hedge.start, hedge.end) for hedge in read.hedges if hedge.type == "weasel"])
    found: dict[int, dict[int, float]] = {}
    for item, source in statements(read):
        if item.source_id is None or not identified(source) or any(laid_on_nobody.meet(*cue) for cue in item.cue):
            continue
        sure = found.setdefault(item.source_id, {})
        for start, end in item.spans:
            for n in range(max(bisect_right(starts, start) - 1, 0), bisect_left(starts, end)):
                if start < sentences[n].end and n not in sent_out:
                    sure[n] = max(sure.get(n, 0.0), _weight(item))
    return {k: math.fsum(sure.values()) for k, sure in found.items() if sure}


@once
def expected_sources(read: ReadArticle) -> float | None:
    """The number of named sources to be expected behind twenty running sentences; None where there are none.

    A sentence may be drawn again, so that a text that stands twice measures what it does once (Hurlbert 1971). A claim
    that is laid on nobody counts for several sentences: beside it, those that somebody stands behind weigh less. Where
    the article leans on a release, every source counts for less, so that a release costs no more than the sources earn
    and nothing is gained by deleting both.
    """
    total = len(running_sentences(read)) + WEASEL * _weasels(read)
    if not total:
        return None
    expected = math.fsum(1 - (1 - backed / total) ** SAMPLE for backed in backing(read).values())
    return LEANING * expected if releases(read) else expected


def _weight(item: Attribution) -> float:
    """A quotation was spoken; of other words the reader says how probably they were."""
    spoken = item.speech if item.kind == "indirect" else 1.0
    sure = min(max((item.confidence - DOUBTED) / (SURE - DOUBTED), 0.0), 1.0)
    return sure * (spoken + DEED * (1 - spoken))


def _weasels(read: ReadArticle) -> int:
    """Running sentences with a weasel."""
    sentences = running_sentences(read)
    places = sorted(hedge.start for hedge in read.hedges if hedge.type == "weasel")
    return sum(bisect_left(places, start) < bisect_left(places, end) for start, end, _ in sentences)
