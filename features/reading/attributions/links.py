"""Which source and which content belong to which cue, and how sure that is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from .decode import Spans

SOURCE, CUE, CONTENT = 1, 2, 3
EVIDENCE = 10  # kinds of evidence for an attribution
REACH = 250  # tokens; nothing is linked from farther away
BLOCK = 64  # spans of an article that are linked at once
NEVER = -1e4
SURE = 0.85
STOP = 1  # token that may stand outside a quotation that is a paragraph: "”."
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

    def at_least(self, speech: float, other: float) -> "Links":
        """Those sure enough; speech need not be as sure as what people think or do."""
        keep = np.flatnonzero(self.confidence >= np.where(self.speech >= 0.5, speech, other))
        contents = [self.contents[n] for n in keep.tolist()]
        return Links(
            self.cues[keep], self.sources[keep], contents, self.speech[keep], self.confidence[keep],
            self.evidence[keep],
        )  # fmt: skip

    def moved(self, by: int) -> "Links":
        """With `by` added to every position."""
        contents = [[(first + by, last + by) for first, last in spans] for spans in self.contents]
        sources = np.where(self.sources < 0, self.sources, self.sources + by)
        return self._replace(cues=self.cues + by, sources=sources, contents=contents)

    def rows(self) -> Iterator[tuple]:
        """Cue, source or None, contents, the probability that it is speech, confidence."""
        for cue, source, contents, speech, confidence in zip(
            self.cues.tolist(), self.sources.tolist(), self.contents, self.speech.tolist(), self.confidence.tolist(),
            strict=True,
        ):  # fmt: skip
            yield cue, source if source[0] >= 0 else None, contents, speech, confidence


def link(
    spans: Spans, spare: Spans, scores: np.ndarray, outputs: Mapping[str, np.ndarray], bounds: np.ndarray,
    paragraph: np.ndarray, quoted: np.ndarray, settings: Mapping[str, Any],
) -> Links:  # fmt: skip
    """Link tagged spans: every content chooses its cue, every cue with a content its source or none.

    `spans` are the tagged spans, `spare` contents that were nearly tagged, for sure cues that no other content chooses;
    `scores` the tags' log-probabilities (N, tags); `paragraph` (N,) numbers the paragraphs; `quoted` (N,) tells which
    tokens stand in a quotation; `settings` hold the distance tables, the weight of having no source and the
    calibration.

    A source stands in its cue's paragraph, and so does a content, unless its paragraph is a quotation and nothing else:
    of the 17,152 attributions with a source that PolNeAR's training articles have, 10 have it elsewhere, fewer than the
    scores would choose, and of all 19,831 some 30 have a quotation elsewhere that stands beside other words.
    """
    linker = _Linker(outputs, bounds, paragraph, _alone(paragraph, quoted, bounds), settings)
    free = np.ones(len(scores) + 1, bool)
    for _, first, last in zip(*(field.tolist() for field in spans), strict=True):
        free[first : last + 1] = False
    cues = _candidates(CUE, spans, scores, free, settings["cue_weight"])
    sources = _candidates(SOURCE, spans, scores, free, settings["source_weight"])
    contents = spans.of(CONTENT)
    cue_of, cue_sure = linker.cues(contents, cues)
    speech = 1 / (1 + np.exp(-outputs["speech"][cues.firsts, 0]))
    sure = scores[cues.firsts, 2 * CUE - 1] > np.log(SURE)
    bare = sure & ~np.isin(np.arange(len(cues.firsts)), cue_of)
    spare = spare.of(CONTENT)
    late_of, late_sure = linker.cues(spare, cues)
    late = np.append(bare, False)[late_of]
    late &= np.array([used and free[a : b + 1].all() for used, (a, b) in zip(late, spare.pairs(), strict=True)], bool)
    source_of, source_sure = linker.sources(cues, sources)

    members: dict[int, list[tuple[tuple[int, int], float]]] = {}
    chosen = [*zip(cue_of, contents.pairs(), cue_sure, strict=True)]
    chosen += [row for row, used in zip(zip(late_of, spare.pairs(), late_sure, strict=True), late, strict=True) if used]
    for cue, content, sure in chosen:
        if cue >= 0:
            members.setdefault(int(cue), []).append((content, sure))
    kept = np.array(sorted(members), dtype=int)
    found = [_joined([content for content, _ in members[cue]]) for cue in kept.tolist()]
    source_spans = np.append(np.stack([sources.firsts, sources.lasts], 1), [[-1, -1]], 0)
    linked = np.array([max(sure for _, sure in members[cue]) for cue in kept.tolist()])
    cue_spans = np.stack([cues.firsts[kept], cues.lasts[kept]], 1)
    evidence = _evidence(scores, speech[kept], cue_spans, cues.doubt[kept] < 0, found, linked, source_sure[kept])
    links = Links(
        cue_spans, source_spans[source_of[kept]], found, speech[kept], confidence(evidence, settings["confidence"]),
        evidence,
    )  # fmt: skip
    return links.at_least(*settings["least_confidence"])


def _alone(paragraph: np.ndarray, quoted: np.ndarray, bounds: np.ndarray) -> np.ndarray:
    """Which tokens stand in a paragraph that is a quotation and nothing else. Between texts there are no tokens."""
    outside = np.zeros(len(quoted), bool)
    for start, end in bounds.tolist():
        outside[start:end] = ~quoted[start:end]
    return quoted & (np.bincount(paragraph, outside)[paragraph] <= STOP)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring spans as one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and joined[-1][1] + 1 == first:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


class _Linker:
    """The network's linking vectors and the learnt distance scores (Vinyals et al. 2015: pointer networks)."""

    def __init__(
        self, outputs: Mapping[str, np.ndarray], bounds: np.ndarray, paragraph: np.ndarray, alone: np.ndarray,
        settings: Mapping[str, Any],
    ):  # fmt: skip
        self._outputs = outputs
        self._bounds = bounds.tolist()
        self._paragraph = paragraph
        self._alone = alone
        self._source_distance = _by_distance(settings["source_distance"], settings["edges"])
        self._cue_distance = _by_distance(settings["cue_distance"], settings["edges"])
        self._sourceless = settings["sourceless_weight"]
        self._root = np.sqrt(outputs["cue_key"].shape[1])

    def cues(self, contents: "Spans", cues: "_Candidates") -> tuple[np.ndarray, np.ndarray]:
        """For each content the number of its cue, or -1, and how sure that is."""
        choice = np.full(len(contents.firsts), -1)
        sure = np.zeros(len(choice))
        for here, there in self._near(contents.firsts, contents.lasts, cues.firsts):
            first, last, at = contents.firsts[here], contents.lasts[here], cues.firsts[there]
            if not len(at):
                continue
            query = self._outputs["content_start"][first] + self._outputs["content_end"][last]
            match = query @ self._outputs["cue_key"][at].T / self._root
            # From the nearer edge of the content, so that long contents are no farther away.
            before = np.minimum(at[None] - first[:, None], 0)
            distance = before + np.maximum(at[None] - last[:, None], 0)
            edge = np.where(before < 0, self._paragraph[first][:, None], self._paragraph[last][:, None])
            gap = self._paragraph[at][None] - edge
            match += self._cue_distance[_places(distance, gap)] + cues.doubt[there]
            match[(np.abs(distance) > REACH) | ((gap != 0) & ~self._alone[first][:, None])] = NEVER
            best = match.argmax(1)
            choice[here] = np.where(match.max(1) > NEVER / 2, best + there.start, -1)
            sure[here] = _share(match, best)
        return choice, sure

    def sources(self, cues: "_Candidates", sources: "_Candidates") -> tuple[np.ndarray, np.ndarray]:
        """For each cue the number of its source, or -1 for none, and how sure that is."""
        choice = np.full(len(cues.firsts), -1)
        sure = np.zeros(len(choice))
        for here, there in self._near(cues.firsts, cues.firsts, sources.firsts):
            cue, at = cues.firsts[here], sources.firsts[there]
            match = self._outputs["cue_query"][cue] @ self._outputs["source_key"][at].T / self._root
            distance = at[None] - cue[:, None]
            gap = self._paragraph[at][None] - self._paragraph[cue][:, None]
            match += self._source_distance[_places(distance, gap)] + sources.doubt[there]
            match[(np.abs(distance) > REACH) | (gap != 0)] = NEVER
            match = np.concatenate([self._outputs["sourceless"][cue] + self._sourceless, match], 1)
            best = match.argmax(1)
            choice[here] = np.where(best > 0, best - 1 + there.start, -1)
            sure[here] = _share(match, best)
        return choice, sure

    def _near(self, firsts: np.ndarray, lasts: np.ndarray, other: np.ndarray) -> Iterator[tuple[slice, slice]]:
        """Which items of the ascending `other` to ask for which spans: those of their article.

        A long article is taken in blocks, each with what it can reach, so that time grows with length alone.
        """
        for start, end in self._bounds:
            low, high = np.searchsorted(firsts, (start, end)).tolist()
            for at in range(low, high, BLOCK):
                here = slice(at, min(at + BLOCK, high))
                if high - low > BLOCK:
                    reach = max(start, firsts[at] - REACH), min(end, lasts[here].max() + REACH + 1)
                else:
                    reach = start, end
                yield here, slice(*np.searchsorted(other, reach).tolist())


def _by_distance(learnt: Sequence[float], edges: Sequence[int]) -> np.ndarray:
    """Scores learnt for ranges of distances, told for every distance in tokens that is linked over, three for each:
    in the same paragraph, in the next one, farther off."""
    distance = np.arange(-REACH, REACH + 1)
    size = np.searchsorted(edges, np.abs(distance), side="right") * np.sign(distance)
    return np.asarray(learnt, np.float32).reshape(-1, 3)[len(edges) + size].ravel()


def _places(distance: np.ndarray, gap: np.ndarray) -> np.ndarray:
    """Where these scores stand for distances in tokens and in paragraphs."""
    return 3 * (np.maximum(np.minimum(distance, REACH), -REACH) + REACH) + np.minimum(np.abs(gap), 2)


def _evidence(
    scores: np.ndarray, speech: np.ndarray, cues: np.ndarray, doubted: np.ndarray,
    contents: list[list[tuple[int, int]]], linked: np.ndarray, sourced: np.ndarray,
) -> np.ndarray:  # fmt: skip
    """What tells right attributions from wrong ones, (n, EVIDENCE).

    Log-odds of the probabilities of the cue, of its being speech, of the longest content's beginning and of its tokens
    on average, of its link, of the source; logarithms of the content's length, of its distance from the cue and of the
    cue's length; whether the cue was only nearly tagged.
    """
    if not contents:
        return np.zeros((0, EVIDENCE))
    sums = np.append(0, np.cumsum(np.exp(scores[:, 2 * CONTENT - 1 :]).sum(1), dtype=float))
    longest = np.array([max(spans, key=lambda span: span[1] - span[0]) for spans in contents])
    length = longest[:, 1] + 1 - longest[:, 0]
    mean = (sums[longest[:, 1] + 1] - sums[longest[:, 0]]) / length
    begins = np.exp(scores[longest[:, 0], 2 * CONTENT - 1])
    shares = np.stack([np.exp(scores[cues[:, 0], 2 * CUE - 1]), speech, begins, mean, linked, sourced], 1)
    shares = np.clip(shares, 0.01, 0.995)
    distance = np.maximum(np.maximum(longest[:, 0] - cues[:, 1], cues[:, 0] - longest[:, 1]), 1)
    sizes = np.log(np.stack([length, distance, cues[:, 1] + 1 - cues[:, 0]], 1))
    return np.concatenate([np.log(shares / (1 - shares)), sizes, doubted[:, None]], 1)


class _Candidates(NamedTuple):
    """Where spans of a kind begin and end, and what to add to each one's score as a link's end."""

    firsts: np.ndarray
    lasts: np.ndarray
    doubt: np.ndarray


def _candidates(kind: int, spans: Spans, scores: np.ndarray, free: np.ndarray, weight: float) -> _Candidates:
    """Tagged spans and, doubted, tokens that were nearly tagged: a cue that has no better source, or a content that has
    no better cue, may know better than the tags."""
    tagged = spans.of(kind)
    begins = scores[:, 2 * kind - 1]
    more = np.flatnonzero((begins > np.log(MAYBE)) & free[:-1])
    goes_on = np.append(scores[:, 2 * kind] > np.log(0.3), False) & free
    ends = []
    for at in more.tolist():
        end = at
        while goes_on[end + 1]:
            end += 1
        ends.append(end)
    firsts = np.concatenate([tagged.firsts, more])
    lasts = np.concatenate([tagged.lasts, np.array(ends, int)])
    doubt = weight * np.concatenate([np.zeros(len(tagged.firsts)), begins[more]])
    order = np.argsort(firsts, kind="stable")
    return _Candidates(firsts[order], lasts[order], doubt[order])


def confidence(evidence: np.ndarray, weights: Sequence[float]) -> np.ndarray:
    """The probability that an attribution is right: logistic in its evidence (Platt 1999). The first weight is the
    constant."""
    odds = evidence @ np.asarray(weights[1:]) + weights[0]
    return np.round(1 / (1 + np.exp(-odds)), 4)


def _share(match: np.ndarray, choice: np.ndarray) -> np.ndarray:
    """The chosen columns' softmax probabilities."""
    top = match[np.arange(len(match)), choice]
    return 1 / np.exp(match - top[:, None]).sum(1)
