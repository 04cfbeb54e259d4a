"""Which source and which content belong to which cue, and how sure that is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

SOURCE, CUE, CONTENT = 1, 2, 3
EVIDENCE = 7  # kinds of evidence for an attribution
REACH = 250  # tokens; nothing is linked from farther away
NEVER = -1e4
MAYBE = 0.02  # a token with this probability of beginning a source may be one


class Links(NamedTuple):
    """Attributions as rows of arrays, in the order of their cues; positions are rows of the network's input."""

    cues: np.ndarray  # (n, 2) first and last token
    sources: np.ndarray  # (n, 2), -1 for none
    contents: list[list[tuple[int, int]]]
    speech: np.ndarray  # (n,) the probability that the cue reports speech
    confidence: np.ndarray  # (n,)
    evidence: np.ndarray  # (n, EVIDENCE)

    def between(self, start: int, end: int) -> "Links":
        """The attributions of one article."""
        lo, hi = np.searchsorted(self.cues[:, 0], (start, end)).tolist()
        return Links(
            self.cues[lo:hi], self.sources[lo:hi], self.contents[lo:hi], self.speech[lo:hi], self.confidence[lo:hi],
            self.evidence[lo:hi],
        )  # fmt: skip

    def moved(self, by: int) -> "Links":
        """With `by` added to every position."""
        contents = [[(first + by, last + by) for first, last in spans] for spans in self.contents]
        sources = np.where(self.sources < 0, self.sources, self.sources + by)
        return self._replace(cues=self.cues + by, sources=sources, contents=contents)

    def rows(self) -> Iterator[tuple]:
        """Cue, source or None, contents, whether it is speech, confidence."""
        for cue, source, contents, speech, confidence in zip(
            self.cues.tolist(), self.sources.tolist(), self.contents, self.speech.tolist(), self.confidence.tolist(),
            strict=True,
        ):  # fmt: skip
            yield cue, source if source[0] >= 0 else None, contents, speech >= 0.5, confidence


def link(
    kinds: np.ndarray, firsts: np.ndarray, lasts: np.ndarray, scores: np.ndarray, outputs: Mapping[str, np.ndarray],
    bounds: np.ndarray, paragraph: np.ndarray, settings: Mapping[str, Any],
) -> Links:  # fmt: skip
    """Link tagged spans: every content chooses its cue, every cue with a content its source or none.

    `kinds`, `firsts`, `lasts` are the spans; `scores` the tags' log-probabilities (N, tags); `paragraph` (N,) numbers
    the paragraphs; `settings` hold the distance tables, the weight of having no source and the calibration.
    """
    table = _Tables(settings)
    free = np.ones(len(scores) + 1, bool)
    for a, b in zip(firsts.tolist(), lasts.tolist(), strict=True):
        free[a : b + 1] = False
    cue_at, cue_end, cue_doubt = _candidates(CUE, kinds, firsts, lasts, scores, free, settings["cue_weight"])
    source_at, source_end, source_doubt = _candidates(
        SOURCE, kinds, firsts, lasts, scores, free, settings["source_weight"]
    )
    content_at, content_end = firsts[kinds == CONTENT], lasts[kinds == CONTENT]
    cue_of = np.full(len(content_at), -1)
    content_sure = np.zeros(len(content_at))
    source_of = np.full(len(cue_at), -1)
    source_sure = np.zeros(len(cue_at))
    root = np.sqrt(outputs["cue_key"].shape[1])
    for start, end in bounds.tolist():
        c = slice(*np.searchsorted(cue_at, (start, end)))
        cues = cue_at[c]
        if not len(cues):
            continue
        k = slice(*np.searchsorted(content_at, (start, end)))
        if k.stop > k.start:
            first, last = content_at[k], content_end[k]
            query = outputs["content_start"][first] + outputs["content_end"][last]
            match = query @ outputs["cue_key"][cues].T / root
            before = np.minimum(cues[None] - first[:, None], 0)
            after = np.maximum(cues[None] - last[:, None], 0)
            gap = paragraph[cues][None] - np.where(before < 0, paragraph[first][:, None], paragraph[last][:, None])
            match += table.cue(before + after, gap) + cue_doubt[c]
            match[np.abs(before + after) > REACH] = NEVER
            choice = match.argmax(1)
            cue_of[k] = np.where(match.max(1) > NEVER / 2, choice + c.start, -1)
            content_sure[k] = _share(match, choice)
        s = slice(*np.searchsorted(source_at, (start, end)))
        at = source_at[s]
        match = outputs["cue_query"][cues] @ outputs["source_key"][at].T / root
        distance = at[None] - cues[:, None]
        match += table.source(distance, paragraph[at][None] - paragraph[cues][:, None]) + source_doubt[s]
        match[np.abs(distance) > REACH] = NEVER
        match = np.concatenate([outputs["sourceless"][cues] + settings["sourceless_weight"], match], 1)
        choice = match.argmax(1)
        source_of[c] = np.where(choice > 0, choice - 1 + s.start, -1)
        source_sure[c] = _share(match, choice)
    contents: list[list[tuple[int, int]]] = [[] for _ in cue_at]
    members: list[list[int]] = [[] for _ in cue_at]
    for n, (cue, first, last) in enumerate(
        zip(cue_of.tolist(), content_at.tolist(), content_end.tolist(), strict=True)
    ):
        if cue >= 0:
            contents[cue].append((first, last))
            members[cue].append(n)
    kept = np.array([n for n, found in enumerate(contents) if found], dtype=int)
    sources = np.where(
        source_of[kept, None] >= 0,
        np.stack([np.append(source_at, -1)[source_of[kept]], np.append(source_end, -1)[source_of[kept]]], 1),
        -1,
    )
    speech = 1 / (1 + np.exp(-outputs["speech"][cue_at[kept], 0]))
    evidence = _evidence(
        scores, speech, cue_at[kept], [contents[n] for n in kept],
        np.array([content_sure[members[n]].max() for n in kept]), source_sure[kept],
    )  # fmt: skip
    return Links(
        np.stack([cue_at[kept], cue_end[kept]], 1), sources, [contents[n] for n in kept], speech,
        confidence(evidence, settings["confidence"]), evidence,
    )  # fmt: skip


def _evidence(
    scores: np.ndarray, speech: np.ndarray, cues: np.ndarray, contents: list[list[tuple[int, int]]],
    linked: np.ndarray, sourced: np.ndarray,
) -> np.ndarray:  # fmt: skip
    """What tells right attributions from wrong ones, (n, EVIDENCE): log-odds of the probabilities of the cue, of its
    being speech, of the content's beginning, of its tokens on average, of its link, of the source; the content's
    length, logarithmic."""
    if not contents:
        return np.zeros((0, EVIDENCE))
    sums = np.append(0, np.cumsum(np.exp(scores).max(1), dtype=float))
    longest = np.array([max(spans, key=lambda span: span[1] - span[0]) for spans in contents])
    length = longest[:, 1] + 1 - longest[:, 0]
    mean = (sums[longest[:, 1] + 1] - sums[longest[:, 0]]) / length
    shares = np.stack([np.exp(scores[cues, 3]), speech, np.exp(scores[longest[:, 0], 5]), mean, linked, sourced], 1)
    shares = np.clip(shares, 0.01, 0.995)
    return np.concatenate([np.log(shares / (1 - shares)), np.log(length)[:, None]], 1)


def _candidates(
    kind: int, kinds: np.ndarray, firsts: np.ndarray, lasts: np.ndarray, scores: np.ndarray, free: np.ndarray,
    weight: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:  # fmt: skip
    """Where spans of a kind begin and end, and what to add to each one's score as a link's end.

    Besides the tagged ones these are tokens that were nearly tagged: a cue that has no better source, or a content that
    has no better cue, may know better than the tags.
    """
    first, last = firsts[kinds == kind], lasts[kinds == kind]
    begins = scores[:, 2 * kind - 1]
    more = np.flatnonzero((begins > np.log(MAYBE)) & free[:-1])
    goes_on = np.append(scores[:, 2 * kind] > np.log(0.3), False) & free
    ends = []
    for at in more.tolist():
        end = at
        while goes_on[end + 1]:
            end += 1
        ends.append(end)
    order = np.argsort(np.concatenate([first, more]), kind="stable")
    doubt = weight * np.concatenate([np.zeros(len(first)), begins[more]])
    return np.concatenate([first, more])[order], np.concatenate([last, np.array(ends, int)])[order], doubt[order]


def confidence(evidence: np.ndarray, weights: Sequence[float]) -> np.ndarray:
    """The probability that an attribution is right: logistic in its evidence (Platt 1999). The first weight is the
    constant."""
    odds = evidence @ np.asarray(weights[1:]) + weights[0]
    return np.round(1 / (1 + np.exp(-odds)), 4)


def _share(match: np.ndarray, choice: np.ndarray) -> np.ndarray:
    """The chosen columns' softmax probabilities."""
    top = match[np.arange(len(match)), choice]
    return 1 / np.exp(match - top[:, None]).sum(1)


class _Tables:
    """Learnt scores for a distance in tokens and in paragraphs."""

    def __init__(self, settings: Mapping[str, Any]):
        self._edges = np.asarray(settings["edges"])
        self._source = np.asarray(settings["source_distance"], np.float32)
        self._cue = np.asarray(settings["cue_distance"], np.float32)

    def source(self, distance: np.ndarray, gap: np.ndarray) -> np.ndarray:
        return self._source[self._row(distance, gap)]

    def cue(self, distance: np.ndarray, gap: np.ndarray) -> np.ndarray:
        return self._cue[self._row(distance, gap)]

    def _row(self, distance: np.ndarray, gap: np.ndarray) -> np.ndarray:
        size = np.searchsorted(self._edges, np.abs(distance), side="right")
        return (len(self._edges) + size * np.sign(distance)) * 3 + np.minimum(np.abs(gap), 2)
