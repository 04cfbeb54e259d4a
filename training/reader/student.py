"""Training the reader's network on labels, the teacher's among them (distillation, Hinton et al. 2015)."""

import copy
import random
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ...features.reading.attributions.inputs import HASHED_WORDS, SHAPE, word_row
from . import heads as H
from .corpora import Sample
from .label import Soft
from .labels import ENTITY_TAGS, TAGS
from .network import Reader, half_precision

LENGTH = 256  # tokens a window
HIDE = 0.06  # share of words whose number is hidden, so that the reader gets by on affixes, shape and context
WEIGHTS = {"tags": 1.0, "entities": 0.4, "speech": 0.4, "source": 0.4, "cue": 0.3, "sentences": 0.1}
UPPER, LOWER = 6, 1  # shapes, see features.reading.attributions.inputs


@dataclass(slots=True)
class Item:
    """A sample as the network sees it; `soft` where the teacher labelled it."""

    sample: Sample
    rows: Tensor  # (tokens, 4)
    places: Tensor  # (tokens,)
    soft: Soft | None = None


def items(samples: Sequence[Sample], vocabulary: Mapping[str, int], soft: Sequence[Soft] | None = None) -> list[Item]:
    known: dict[str, tuple[int, int, int, int]] = {}
    found = []
    for n, sample in enumerate(samples):
        for word in sample.words:
            if word not in known:
                known[word] = word_row(word, vocabulary)
        rows = torch.tensor([known[word] for word in sample.words], dtype=torch.int32).reshape(-1, 4)
        places = torch.from_numpy(sample.states.astype(np.int32) * 2 + sample.first)
        found.append(Item(sample, rows, places, soft[n] if soft else None))
    return found


def inputs(item: Item) -> tuple[Tensor, Tensor, Tensor]:
    """A whole article as the network's input."""
    return item.rows.long()[None], item.places.long()[None], torch.ones(1, len(item.places), dtype=torch.bool)


def windows(some: Sequence[Item], size: int) -> list[list[tuple[Item, int, int]]]:
    """All items cut at random places into windows of at most LENGTH tokens, in random groups of windows of like length:
    `size` of LENGTH tokens, or as many more shorter ones."""
    cut = []
    for item in some:
        n = len(item.sample.words)
        edges = [0, *range(random.randint(1, LENGTH), n, LENGTH), n]
        cut += [(item, a, b) for a, b in pairwise(edges) if b - a > 8]
    random.shuffle(cut)
    groups = []
    for start in range(0, len(cut), 32 * size):
        block = sorted(cut[start : start + 32 * size], key=lambda window: window[1] - window[2])
        while block:
            count = size * LENGTH // (block[0][2] - block[0][1])
            groups.append(block[:count])
            block = block[count:]
    random.shuffle(groups)
    return groups


def _inputs(group: Sequence[tuple[Item, int, int]], length: int) -> tuple[Tensor, Tensor]:
    rows = torch.zeros(len(group), length, 4, dtype=torch.long)
    places = torch.zeros(len(group), length, dtype=torch.long)
    for k, (item, a, b) in enumerate(group):
        rows[k, : b - a] = item.rows[a:b]
        places[k, : b - a] = item.places[a:b]
        chance = random.random()
        if chance < 0.06:  # the first words as a headline in capitals, or as careless typing
            rows[k, : random.randint(5, 30), SHAPE] = UPPER if chance < 0.03 else LOWER
    hidden = torch.rand(rows.shape[:2]) < HIDE
    rows[..., 0] = torch.where(hidden, torch.randint(0, HASHED_WORDS, hidden.shape), rows[..., 0])
    return rows, places


def _soft_targets(group: Sequence[tuple[Item, int, int]], t: H.Targets) -> tuple[Tensor, ...]:
    """Gold labels as probabilities 0 and 1, the teacher's as they are; all-zero rows where nothing is known."""
    tags = F.one_hot(t.tags.clamp(min=0), len(TAGS)).float() * (t.tags >= 0).unsqueeze(-1)
    entities = F.one_hot(t.entities.clamp(min=0), len(ENTITY_TAGS)).float() * (t.entities >= 0).unsqueeze(-1)
    speech = t.speech.float()
    for k, (item, a, b) in enumerate(group):
        if item.soft is not None:
            tags[k, : b - a] = torch.from_numpy(item.soft.tags[a:b].astype(np.float32))
            entities[k, : b - a] = torch.from_numpy(item.soft.entities[a:b].astype(np.float32))
            speech[k, : b - a] = torch.from_numpy(item.soft.speech[a:b].astype(np.float32))
    return tags, entities, speech


def _soft_loss(scores: Tensor, wanted: Tensor) -> Tensor:
    return -(wanted * F.log_softmax(scores, -1)).sum() / wanted.sum().clamp(min=1)


def loss(model: Reader, group: Sequence[tuple[Item, int, int]]) -> tuple[Tensor, dict[str, float]]:
    length = max(b - a for _, a, b in group)
    rows, places = _inputs(group, length)
    t = H.targets([item.sample for item, _, _ in group], [(a, b) for _, a, b in group], length)
    with half_precision():
        out = model(rows, places, t.mask)
    out = model.heads.split(out.float())
    tags, entities, speech = _soft_targets(group, t)
    known = speech >= 0
    parts = {"tags": _soft_loss(out.tags, tags), "entities": _soft_loss(out.entities, entities)}
    if known.any():
        parts["speech"] = F.binary_cross_entropy_with_logits(out.speech[known], speech[known])
    if len(t.cues):
        parts["source"] = F.cross_entropy(H.source_scores(model.heads, out, t, t.cues), t.cues[:, 2] + 1)
    if len(t.contents):
        parts["cue"] = F.cross_entropy(H.cue_scores(model.heads, out, t, t.contents), t.contents[:, 3])
    if len(t.sentences):
        parts["sentences"] = H.sentence_loss(out.speech, t.sentences)
    total = sum((WEIGHTS[name] * value for name, value in parts.items()), torch.zeros(()))
    return total, {name: float(value.detach()) for name, value in parts.items()}


@torch.no_grad()
def _move_towards(mean: nn.Module, model: nn.Module, part: float) -> None:
    for ours, theirs in zip(mean.parameters(), model.parameters(), strict=True):
        ours.lerp_(theirs, part)


def fit(
    model: Reader, choose: Callable[[int], Sequence[Item]], epochs: int, rate: float, size: int = 16,
    average: float = 0.998, log: Callable[..., None] = print, checkpoint: Path | None = None, minutes: float = 1e9,
) -> Reader:  # fmt: skip
    """Train in place on `choose(epoch)`; returns a model whose weights are a running average of those of the steps.

    The rate falls to nought over `epochs` or over `minutes`, whichever ends first.
    """
    mean = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02, fused=True)
    began, step = time.time(), 0
    sums: dict[str, list[float]] = defaultdict(list)
    for epoch in range(epochs):
        groups = windows(choose(epoch), size)
        for number, group in enumerate(groups):
            done = max((epoch + number / len(groups)) / epochs, (time.time() - began) / 60 / minutes)
            if done >= 1:
                return mean.eval()
            for options in optimizer.param_groups:
                options["lr"] = rate * min(1.0, (step + 1) / 150) * (1 - done)
            model.train()
            total, parts = loss(model, group)
            optimizer.zero_grad()
            total.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            _move_towards(mean, model, 1 - min(average, (step + 1) / (step + 10)))
            step += 1
            for name, value in parts.items():
                sums[name].append(value)
            if step % 100 == 0:
                log(epoch, step, f"{done:.3f}", f"{time.time() - began:.0f}s",
                    {name: round(sum(values) / len(values), 3) for name, values in sums.items()})  # fmt: skip
                sums.clear()
            if checkpoint and step % 300 == 0:
                torch.save(mean.state_dict(), checkpoint)
    return mean.eval()
