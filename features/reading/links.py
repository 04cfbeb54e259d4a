"""Which source and which content belong to which cue, and how sure that is."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np

SOURCE, CUE, CONTENT = 1, 2, 3
REACH = 250  # tokens; nothing is linked from farther away
NEVER = -1e4


class Links(NamedTuple):
    """Attributions as rows of arrays, in the order of their cues; positions are rows of the network's input."""

    cues: np.ndarray  # (n, 2) first and last token
    sources: np.ndarray  # (n, 2), -1 for none
    contents: list[list[tuple[int, int]]]
    speech: np.ndarray  # (n,) the probability that the cue reports speech
    confidence: np.ndarray  # (n,)

    def between(self, start: int, end: int) -> "Links":
        """The attributions of one article."""
        lo, hi = np.searchsorted(self.cues[:, 0], (start, end))
        return Links(*(field[lo:hi] for field in self))

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
    cue_at, cue_end = firsts[kinds == CUE], lasts[kinds == CUE]
    source_at, source_end = firsts[kinds == SOURCE], lasts[kinds == SOURCE]
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
            match += table.cue(before + after, gap)
            match[np.abs(before + after) > REACH] = NEVER
            choice = match.argmax(1)
            cue_of[k] = np.where(match.max(1) > NEVER / 2, choice + c.start, -1)
            content_sure[k] = _share(match, choice)
        s = slice(*np.searchsorted(source_at, (start, end)))
        at = source_at[s]
        match = outputs["cue_query"][cues] @ outputs["source_key"][at].T / root
        distance = at[None] - cues[:, None]
        match += table.source(distance, paragraph[at][None] - paragraph[cues][:, None])
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
    tag_sure = np.append(0, np.cumsum(np.exp(scores).max(1)))
    evidence = np.stack([
        np.exp(scores[cue_at[kept], 3]),
        np.array([
            sum(tag_sure[content_end[n] + 1] - tag_sure[content_at[n]] for n in members[cue])
            / sum(content_end[n] + 1 - content_at[n] for n in members[cue])
            for cue in kept
        ]),
        np.array([max(np.exp(scores[content_at[n], 5]) for n in members[cue]) for cue in kept]),
        np.array([max(content_sure[n] for n in members[cue]) for cue in kept]),
        source_sure[kept],
    ], 1) if len(kept) else np.zeros((0, 5))  # fmt: skip
    speech = 1 / (1 + np.exp(-outputs["speech"][cue_at[kept], 0]))
    return Links(
        np.stack([cue_at[kept], cue_end[kept]], 1), sources, [contents[n] for n in kept], speech,
        confidence(evidence, settings["confidence"]),
    )  # fmt: skip


def confidence(evidence: np.ndarray, weights: list[float]) -> np.ndarray:
    """The probability that an attribution is right, from the probabilities (n, 5) of its parts: logistic (Platt)."""
    odds = np.log(np.clip(evidence, 0.01, 0.999) / (1 - np.clip(evidence, 0.01, 0.999)))
    return np.round(1 / (1 + np.exp(-(odds @ np.asarray(weights[1:]) + weights[0]))), 4)


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
