"""The teachers' labels for articles nobody labelled: probabilities for every token, and links."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from ...features.reading.attributions.decode import best_tags, log_softmax, runs
from ...features.reading.attributions.links import link
from ...features.text.quotes import OUTSIDE
from .corpora import Sample
from .export import OUTPUTS
from .network import half_precision
from .teacher import PIECES, Pieces, Teacher, batch

Outputs = dict[str, np.ndarray]  # by name, each (tokens, size)
CONTEXT = 25  # tokens before a window that the teacher also sees


@dataclass(slots=True)
class Soft:
    """Probabilities of one article's tokens, float16."""

    tags: np.ndarray  # (tokens, tags)
    entities: np.ndarray  # (tokens, entity tags)
    speech: np.ndarray  # (tokens,)


def windows(sample: Sample, pieces: Sequence[Sequence[int]]) -> list[tuple[int, int, int]]:
    """Windows of at most PIECES pieces: where the context starts, where the labelled part starts and ends.

    A window ends with a paragraph where one ends in its later half.
    """
    sizes = np.cumsum([0, *(len(p) for p in pieces)])
    breaks = np.flatnonzero(sample.first)
    found, start = [], 0
    while start < len(sample.words):
        context = max(0, start - CONTEXT)
        end = int(np.searchsorted(sizes, sizes[context] + PIECES, side="right")) - 1
        if end < len(sample.words):
            at = breaks[(breaks > start + (end - start) // 2) & (breaks <= end)]
            end = int(at[-1]) if len(at) else end - CONTEXT // 2
        found.append((context, start, end))
        start = end
    return found


@torch.no_grad()
def outputs(teacher: Teacher, pieces: Pieces, samples: Sequence[Sample], size: int = 8) -> list[Outputs]:
    """The teacher's raw outputs for each article."""
    cut = [(n, *window) for n, sample in enumerate(samples) for window in windows(sample, pieces(sample.words))]
    cut.sort(key=lambda window: window[1] - window[3])
    width = sum(teacher.heads.sizes)
    found = [np.zeros((len(sample.words), width), np.float32) for sample in samples]
    for k in range(0, len(cut), size):
        group = cut[k : k + size]
        part = [samples[n] for n, *_ in group]
        with half_precision():
            out = teacher(*batch(part, [(context, end) for _, context, _, end in group], pieces)).float().numpy()
        for row, (n, context, start, end) in enumerate(group):
            found[n][start:end] = out[row, start - context : end - context]
    edges = np.cumsum(teacher.heads.sizes)[:-1]
    return [dict(zip(OUTPUTS, np.split(array, edges, axis=1), strict=True)) for array in found]


def together(teachers: Sequence[Outputs], network: Outputs) -> Outputs:
    """One article's outputs: the teachers' mean probabilities, and the mean of everybody's link scores.

    Several teachers read better than any of them, and two kinds of networks link better than either.
    """
    joined: Outputs = {name: _mean_log([out[name] for out in teachers]) for name in ("tags", "entities")}
    joined["speech"] = np.mean([out["speech"] for out in teachers], 0)
    members = [*teachers, network]
    scale = np.float32(len(members) ** -0.5)  # makes it a mean, as the linker divides by the root of the vectors' size
    for name in ("cue_query", "content_start", "content_end"):
        joined[name] = np.concatenate([out[name] * scale for out in members], 1)
    for name in ("source_key", "cue_key"):
        joined[name] = np.concatenate([out[name] for out in members], 1)
    joined["sourceless"] = np.mean([out["sourceless"] for out in members], 0)
    return joined


def _mean_log(scores: Sequence[np.ndarray]) -> np.ndarray:
    return np.log(np.mean([np.exp(log_softmax(some)) for some in scores], 0) + 1e-9)


def soften(out: Outputs) -> Soft:
    return Soft(
        np.exp(log_softmax(out["tags"])).astype(np.float16),
        np.exp(log_softmax(out["entities"])).astype(np.float16),
        (1 / (1 + np.exp(-out["speech"][:, 0]))).astype(np.float16),
    )


def add_links(sample: Sample, out: Outputs, transitions: np.ndarray, settings: dict[str, Any]) -> None:
    """Give a sample the links that these outputs make."""
    bounds = np.array([[0, len(sample.words)]])
    scores = log_softmax(out["tags"])
    spans = runs(best_tags(scores, transitions, bounds))
    paragraph = np.cumsum(sample.first, dtype=np.int64)
    links = link(spans, spans, scores, out, bounds, paragraph, sample.states != OUTSIDE, settings)
    for (cue, _), source, contents, speech, sure in links.rows():
        if sure >= 0.5:
            sample.cues.append((cue, source[0] if source else -1, int(speech >= 0.5)))
            sample.contents += [(first, last, cue) for first, last in contents]
