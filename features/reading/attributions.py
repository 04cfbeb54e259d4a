"""Who says what: attributions and entities of articles, by the span reader."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from ...models.reader import GAP, SpanReader
from ..text.quotes import INSIDE
from ..text.tokens import Tokens, tokenize
from .cue_kinds import cue_kind
from .decode import best_tags, log_softmax, runs
from .links import Links, link
from .records import Attribution, Entity, Span
from .spans import WordRows, canonical, places, token_states

CHUNK = 2048  # tokens a run of the network: enough to keep it busy, few enough for the processor's cache

Reading = tuple[list[Attribution], list[Entity]]


def read_spans(
    reader: SpanReader, texts: Sequence[str], tokens: Sequence[Tokens] | None = None
) -> list[Reading]:
    """Attributions and entities of each text, in text order. No text's reading depends on the others."""
    tokens = [tokenize(text) for text in texts] if tokens is None else tokens
    found: list[Reading] = [([], [])] * len(texts)
    batch: list[int] = []
    size = 0
    for n in range(len(texts)):
        batch.append(n)
        size += len(tokens[n].words) + GAP
        if size >= 8 * CHUNK or n == len(texts) - 1:
            for place, reading in zip(
                batch, _read(reader, [texts[k] for k in batch], [tokens[k] for k in batch]), strict=True
            ):
                found[place] = reading
            batch, size = [], 0
    return found


def _read(reader: SpanReader, texts: Sequence[str], tokens: Sequence[Tokens]) -> list[Reading]:
    states, bounds, paragraph, outputs = _run(reader, texts, tokens)
    settings = reader.settings
    scores = log_softmax(outputs["tags"])
    kinds, firsts, lasts = runs(best_tags(scores, np.asarray(settings["transitions"], np.float32), bounds))
    linked = link(kinds, firsts, lasts, scores, outputs, bounds, paragraph, settings["links"])
    named = runs(outputs["entities"].argmax(-1))
    readings = []
    for (start, end), text, words, state in zip(bounds.tolist(), texts, tokens, states, strict=True):
        links = linked.between(start, end)
        readings.append((
            _attributions(links, start, text, words, state, settings),
            _entities(named, start, end, words, settings["entities"]),
        ))  # fmt: skip
    return readings


def _run(reader: SpanReader, texts: Sequence[str], tokens: Sequence[Tokens]):
    """The network over all texts, one after the other with gaps between them, in runs of about CHUNK tokens."""
    word_rows = _word_rows(reader)
    states, bounds = [], []
    rows, place, parts, size = [], [], [], 0
    place_of_all = []
    offset = 0
    names = reader.settings["outputs"]
    empty_rows, empty_places = np.zeros((GAP, 4), np.int32), np.zeros(GAP, np.int32)

    def flush() -> None:
        real = np.concatenate([np.full((len(part), 1), part is not empty_rows, np.float32) for part in rows])
        parts.append(reader(np.concatenate(rows), np.concatenate(place), real))

    for text, words in zip(texts, tokens, strict=True):
        state, first = token_states(text, words)
        states.append(np.frombuffer(bytes(state), np.uint8))
        n = len(words.words)
        bounds.append((offset, offset + n))
        offset += n + GAP
        rows += [word_rows(canonical(words.words, state)), empty_rows]
        place += [places(state, first), empty_places]
        place_of_all += place[-2:]
        size += n + GAP
        if size >= CHUNK:
            flush()
            rows, place, size = [], [], 0
    if size:
        flush()
    paragraph = np.cumsum(np.concatenate(place_of_all) % 2) if place_of_all else np.zeros(0, int)
    outputs = {name: np.concatenate([part[k] for part in parts]) for k, name in enumerate(names)}
    return states, np.array(bounds).reshape(-1, 2), paragraph, outputs


def _word_rows(reader: SpanReader) -> WordRows:
    rows = reader.__dict__.get("word_rows")
    if rows is None:
        rows = reader.__dict__["word_rows"] = WordRows(reader.vocabulary)
    return rows


def _attributions(
    links: Links, offset: int, text: str, tokens: Tokens, state: np.ndarray, settings: dict[str, Any]
) -> list[Attribution]:
    starts, ends = tokens.starts, tokens.ends

    def span(first: int, last: int) -> Span:
        return starts[first - offset], ends[last - offset]

    found = []
    for cue, source, contents, speech, confidence in links.rows():
        cue_span = span(*cue)
        found.append(
            Attribution(
                _kind(tokens, state, contents, offset),
                cue_kind(text[cue_span[0] : cue_span[1]], speech),
                (span(*source),) if source else (),
                (cue_span,),
                tuple(span(*content) for content in contents),
                confidence,
            )
        )
    found.sort(key=lambda a: a.spans)
    return found


def _kind(tokens: Tokens, state: np.ndarray, contents: Sequence[tuple[int, int]], offset: int) -> str:
    """Whether all, none or some of the content's words stand in quotation marks."""
    quoted = unquoted = False
    for first, last in contents:
        inside = state[first - offset : last - offset + 1] == INSIDE
        for word, marked in zip(tokens.words[first - offset : last - offset + 1], inside.tolist(), strict=True):
            if word[0].isalnum():
                quoted |= marked
                unquoted |= not marked
    return "mixed" if quoted and unquoted else "direct" if quoted else "indirect"


def _entities(
    named: tuple[np.ndarray, np.ndarray, np.ndarray], start: int, end: int, tokens: Tokens, types: Sequence[str]
) -> list[Entity]:
    kinds, firsts, lasts = named
    lo, hi = np.searchsorted(firsts, (start, end))
    return [
        Entity(tokens.starts[first - start], tokens.ends[last - start], types[kind - 1])
        for kind, first, last in zip(
            kinds[lo:hi].tolist(), firsts[lo:hi].tolist(), lasts[lo:hi].tolist(), strict=True
        )
    ]
