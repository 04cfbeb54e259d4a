"""What both the teacher and the reader predict of every token, and the loss for it.

Tags and entities are a choice a token. Links are pointers (Vinyals et al. 2015): a cue's first token chooses its
source's first token among all tokens, or none; a content span chooses its cue's first token.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .corpora import Sample
from .labels import ENTITY_TAGS, TAGS

LINK = 32  # size of the linking vectors
EDGES = torch.tensor([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64])  # distances in tokens between the buckets


class Heads(nn.Module):
    """Linear maps from token vectors (..., width) to all outputs, and the tables of the links' distance scores."""

    def __init__(self, width: int):
        super().__init__()
        self.sizes = [len(TAGS), len(ENTITY_TAGS), 1, 1, LINK, LINK, LINK, LINK, LINK]
        self.out = nn.Linear(width, sum(self.sizes))
        buckets = 2 * len(EDGES) + 1
        self.source_distance = nn.Embedding(buckets * 3, 1)
        self.cue_distance = nn.Embedding(buckets * 3, 1)
        nn.init.zeros_(self.source_distance.weight)
        nn.init.zeros_(self.cue_distance.weight)

    def forward(self, x: Tensor) -> Tensor:
        return self.out(x)

    def split(self, out: Tensor) -> "Outputs":
        parts = out.split(self.sizes, -1)
        return Outputs(parts[0], parts[1], parts[2][..., 0], parts[3][..., 0], *parts[4:])


@dataclass
class Outputs:
    """All outputs of a batch, each (batch, tokens, size)."""

    tags: Tensor
    entities: Tensor
    speech: Tensor  # log-odds that the token stands in the cue or content of reported speech
    sourceless: Tensor  # for a cue: the score of having no source
    cue_query: Tensor
    source_key: Tensor
    content_start: Tensor
    content_end: Tensor
    cue_key: Tensor


def bucket(distance: Tensor, paragraphs: Tensor) -> Tensor:
    """Row of a distance table for a signed distance in tokens and in paragraphs."""
    size = torch.bucketize(distance.abs(), EDGES, right=True)
    place = len(EDGES) + size * distance.sign()
    return place * 3 + paragraphs.abs().clamp(max=2)


@dataclass
class Targets:
    """Labels of a batch of windows. Rows of cues: window, token, source's token or -1 for none; rows of contents:
    window, first token, last token, cue's token."""

    tags: Tensor
    entities: Tensor
    speech: Tensor  # (batch, tokens): 0 or 1, -1 unknown
    cues: Tensor
    contents: Tensor
    sentences: Tensor  # rows: window, first token, end token, carries speech 0/1
    paragraphs: Tensor  # (batch, tokens) paragraph number
    mask: Tensor


def speech_labels(sample: Sample) -> list[int]:
    """Per token: does it stand in the cue or content of an attribution with a speech cue?"""
    flags = [-1 if tag < 0 else 0 for tag in sample.tags]
    speech = {cue for cue, _, is_speech in sample.cues if is_speech}
    for cue in speech:
        flags[cue] = 1
    for start, end, cue in sample.contents:
        if cue in speech:
            flags[start : end + 1] = [1] * (end + 1 - start)
    return flags


_known: dict[int, list[int]] = {}


def _speech_labels(sample: Sample) -> list[int]:
    if id(sample) not in _known:
        _known[id(sample)] = speech_labels(sample)
    return _known[id(sample)]


def targets(samples: Sequence[Sample], spans: Sequence[tuple[int, int]], length: int) -> Targets:
    """The labels of the windows `spans` (token ranges of the samples), padded to `length` tokens."""
    n = len(samples)
    tags = torch.full((n, length), -1)
    entities = torch.full((n, length), -1)
    speech = torch.full((n, length), -1)
    paragraphs = torch.zeros((n, length), dtype=torch.long)
    mask = torch.zeros((n, length), dtype=torch.bool)
    cues, contents, sentences = [], [], []
    for row, (sample, (start, end)) in enumerate(zip(samples, spans, strict=True)):
        size = end - start
        tags[row, :size] = torch.from_numpy(sample.tags[start:end].astype("int64"))
        entities[row, :size] = torch.from_numpy(sample.entities[start:end].astype("int64"))
        speech[row, :size] = torch.tensor(_speech_labels(sample)[start:end])
        paragraphs[row, :size] = torch.from_numpy(sample.first[start:end].astype("int64")).cumsum(0)
        mask[row, :size] = True
        cues += [
            (row, cue - start, source - start if source >= 0 else -1)
            for cue, source, _ in sample.cues
            if start <= cue < end and (source < 0 or start <= source < end)
        ]
        contents += [
            (row, first - start, last - start, cue - start)
            for first, last, cue in sample.contents
            if start <= first and last < end and start <= cue < end
        ]
        sentences += [
            (row, first - start, stop - start, said)
            for first, stop, said in sample.sentences
            if start <= first and stop <= end
        ]
    as_rows = lambda rows, width: torch.tensor(rows, dtype=torch.long).reshape(-1, width)  # noqa: E731
    return Targets(
        tags, entities, speech, as_rows(cues, 3), as_rows(contents, 4), as_rows(sentences, 4), paragraphs, mask
    )


def source_scores(heads: Heads, out: Outputs, t: Targets, rows: Tensor) -> Tensor:
    """For every cue row the scores of no source (column 0) and of each token as its source's first: (cues, 1 + T)."""
    window, cue = rows[:, 0], rows[:, 1]
    scores = (out.source_key[window] @ out.cue_query[window, cue].unsqueeze(-1)).squeeze(-1) / LINK**0.5
    scores = scores + heads.source_distance(_buckets(t, window, cue)).squeeze(-1)
    scores = scores.masked_fill(~t.mask[window], -1e4)
    return torch.cat([out.sourceless[window, cue].unsqueeze(-1), scores], -1)


def cue_scores(heads: Heads, out: Outputs, t: Targets, rows: Tensor) -> Tensor:
    """For every content row the score of each token as its cue's first: (contents, T)."""
    window, first, last = rows[:, 0], rows[:, 1], rows[:, 2]
    query = out.content_start[window, first] + out.content_end[window, last]
    scores = (out.cue_key[window] @ query.unsqueeze(-1)).squeeze(-1) / LINK**0.5
    places = torch.arange(t.mask.shape[1])
    # From the nearer edge of the content, so that long contents are no farther away.
    before = (places[None] - first[:, None]).clamp(max=0)
    after = (places[None] - last[:, None]).clamp(min=0)
    gap = t.paragraphs[window] - torch.where(
        before < 0, t.paragraphs[window, first][:, None], t.paragraphs[window, last][:, None]
    )
    scores = scores + heads.cue_distance(bucket(before + after, gap)).squeeze(-1)
    return scores.masked_fill(~t.mask[window], -1e4)


def _buckets(t: Targets, window: Tensor, anchor: Tensor) -> Tensor:
    distance = torch.arange(t.mask.shape[1])[None] - anchor[:, None]
    return bucket(distance, t.paragraphs[window] - t.paragraphs[window, anchor][:, None])


def loss(heads: Heads, out: Outputs, t: Targets, weights: dict[str, float]) -> tuple[Tensor, dict[str, float]]:
    """The weighted sum of all tasks' losses, and each alone for the log."""
    parts: dict[str, Tensor] = {}
    if (t.tags >= 0).any():
        parts["tags"] = F.cross_entropy(out.tags.flatten(0, 1), t.tags.flatten(), ignore_index=-1)
        known = t.speech >= 0
        parts["speech"] = F.binary_cross_entropy_with_logits(out.speech[known], t.speech[known].float())
    if (t.entities >= 0).any():
        parts["entities"] = F.cross_entropy(out.entities.flatten(0, 1), t.entities.flatten(), ignore_index=-1)
    if len(t.cues):
        gold = t.cues[:, 2] + 1
        parts["source"] = F.cross_entropy(source_scores(heads, out, t, t.cues), gold)
    if len(t.contents):
        parts["cue"] = F.cross_entropy(cue_scores(heads, out, t, t.contents), t.contents[:, 3])
    if len(t.sentences):
        parts["sentences"] = sentence_loss(out.speech, t.sentences)
    total = sum((weights[name] * value for name, value in parts.items()), torch.zeros(()))
    return total, {name: float(value.detach()) for name, value in parts.items()}


def sentence_loss(speech: Tensor, sentences: Tensor) -> Tensor:
    """A sentence carries speech as surely as its surest token (multiple-instance learning)."""
    peaks = torch.stack([speech[row, first:stop].max() for row, first, stop, _ in sentences.tolist()])
    return F.binary_cross_entropy_with_logits(peaks, sentences[:, 3].float())
