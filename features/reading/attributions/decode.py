"""From the network's scores to spans: the likeliest sequence of tags, and the runs in it."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np

CORE, MARGIN = 64, 16  # tags are decided in pieces of CORE tokens, each with MARGIN more on both sides


def log_softmax(scores: np.ndarray) -> np.ndarray:
    """Over the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def best_tags(scores: np.ndarray, transitions: np.ndarray, bounds: np.ndarray) -> np.ndarray:
    """The likeliest tags (Viterbi 1967) for log-probabilities (N, tags) and log transition scores (tags, tags).

    `bounds` (articles, 2) are the articles' first and end rows; tag 0 stands before and after each. The pieces of an
    article are decided side by side: a tag hardly ever depends on one more than MARGIN tokens away.
    """
    chosen = np.zeros(len(scores), np.int8)
    pieces = [(s, e, at) for s, e in bounds.tolist() for at in range(s, e, CORE)]
    if not pieces:
        return chosen
    first, end, at = np.array(pieces).T
    offsets = np.arange(-MARGIN - 1, CORE + MARGIN + 1)[:, None]
    where = at + offsets  # (steps, pieces)
    outside = (where < first) | (where >= end)
    steps = scores[np.where(outside, 0, where)]
    steps[outside] = -1e4
    steps[outside, 0] = 0.0
    steps = np.ascontiguousarray(steps.transpose(0, 2, 1))  # (steps, tags, pieces)
    arrivals = np.ascontiguousarray(transitions)[:, :, None]
    best = steps  # a step's own scores, until the best way there is added to them
    ways = np.empty((len(transitions), *steps.shape[1:]), steps.dtype)
    for before, here in pairwise(best):
        np.add(before[:, None], arrivals, out=ways)
        here += ways.max(0)
    path = np.empty(where.shape, np.int8)
    tag = best[-1].argmax(0)
    path[-1] = tag
    by_arrival = np.ascontiguousarray(transitions)
    for n in range(len(steps) - 2, -1, -1):
        tag = (best[n] + by_arrival[:, tag]).argmax(0)
        path[n] = tag
    core = slice(MARGIN + 1, MARGIN + 1 + CORE)
    inside = ~outside[core]
    chosen[where[core][inside]] = path[core][inside]
    return chosen


class Spans(NamedTuple):
    """Spans in ascending order: kinds, first and last (inclusive) positions, each (n,)."""

    kinds: np.ndarray
    firsts: np.ndarray
    lasts: np.ndarray

    def of(self, kind: int) -> "Spans":
        return Spans(*(field[self.kinds == kind] for field in self))

    def pairs(self) -> list[tuple[int, int]]:
        return list(zip(self.firsts.tolist(), self.lasts.tolist(), strict=True))


def cut(spans: Spans, kind: int, breaks: np.ndarray) -> Spans:
    """Spans with those of a kind cut in pieces where a position of `breaks` (ascending) stands inside."""
    inside = np.searchsorted(breaks, spans.firsts, side="right")
    after = np.searchsorted(breaks, spans.lasts, side="right")
    broken = np.flatnonzero((spans.kinds == kind) & (inside < after))
    if not len(broken):
        return spans
    cuts = np.concatenate([breaks[inside[n] : after[n]] for n in broken])
    owners = np.repeat(broken, (after - inside)[broken])
    return Spans(
        np.insert(spans.kinds, owners, kind),
        np.insert(spans.firsts, owners + 1, cuts),
        np.insert(spans.lasts, owners, cuts - 1),
    )


def runs(tags: np.ndarray) -> Spans:
    """Spans of a tag sequence in which 2k - 1 begins kind k and 2k goes on with it.

    A tag that goes on with nothing of its kind begins a span.
    """
    kind = (tags + 1) // 2
    previous = np.concatenate([[0], kind[:-1]])
    begins = (kind > 0) & ((tags % 2 == 1) | (kind != previous))
    goes_on = (kind > 0) & ~begins
    firsts = np.flatnonzero(begins)
    stops = np.flatnonzero(np.concatenate([~goes_on, [True]]))
    lasts = stops[np.searchsorted(stops, firsts, side="right")] - 1
    return Spans(kind[firsts], firsts, lasts)
