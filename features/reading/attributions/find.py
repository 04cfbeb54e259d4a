"""Who says what: attributions and entities of articles, by the span reader."""

from collections.abc import Iterator, Sequence
from itertools import compress

import numpy as np

from ....models.reader import GAP, SpanReader
from ...text.quotes import INSIDE, OUTSIDE, Quotation, quotations
from ...text.tokens import Tokens, tokenize
from ..records import Attribution, Entity, Span
from .cue_kinds import cue_kind
from .decode import Spans, best_tags, cut, log_softmax, runs
from .inputs import WordRows, canonical, places, token_states
from .kinds import kind
from .links import CONTENT, Links, link
from .surnames import unknown_surnames

CHUNK = 512  # tokens a run of the network: enough to keep it busy, few enough for the processor's cache
BATCH = 32 * CHUNK  # tokens read together
EAGER = 3.0  # how much less likely, in log-odds, no tag is for a cue that found no content at first
JOINING = frozenset(["and", "but", "or"])
EMPTY_ROWS = np.zeros((GAP, 4), np.int32)

Reading = tuple[list[Attribution], list[Entity]]


def read_spans(
    reader: SpanReader,
    texts: Sequence[str],
    tokens: Sequence[Tokens] | None = None,
    quoted: Sequence[list[Quotation]] | None = None,
) -> list[Reading]:
    """Attributions and entities of each text, in text order. No text's reading depends on the others.

    `tokens` and `quoted` are the texts' tokens and quotations, where they are known.
    """
    tokens = [tokenize(text) for text in texts] if tokens is None else tokens
    quoted = [quotations(text) for text in texts] if quoted is None else quoted
    return [reading for some in _batches(tokens) for reading in _read(reader, texts[some], tokens[some], quoted[some])]


def read_links(reader: SpanReader, texts: Sequence[str]) -> list[Links]:
    """The same attributions with the evidence for each, as token numbers: for measuring and calibrating."""
    tokens = [tokenize(text) for text in texts]
    quoted = [quotations(text) for text in texts]
    found = []
    for some in _batches(tokens):
        _, bounds, outputs, where = _run(reader, texts[some], tokens[some], quoted[some])
        linked = _link(reader, outputs, bounds, where)
        found += [linked.between(start, end).moved(-start) for start, end in bounds.tolist()]
    return found


def _batches(tokens: Sequence[Tokens]) -> Iterator[slice]:
    """Texts to be read together, in their order: few enough that what is known of them stays small."""
    first = size = 0
    for n, words in enumerate(tokens):
        size += len(words.words) + GAP
        if size >= BATCH or n == len(tokens) - 1:
            yield slice(first, n + 1)
            first, size = n + 1, 0


def _read(
    reader: SpanReader, texts: Sequence[str], tokens: Sequence[Tokens], quoted: Sequence[list[Quotation]]
) -> list[Reading]:
    states, bounds, outputs, where = _run(reader, texts, tokens, quoted)
    linked = _link(reader, outputs, bounds, where)
    entities = np.zeros(len(outputs["entities"]), np.int64)  # nothing is named in the gaps between texts
    for start, end in bounds.tolist():
        entities[start:end] = outputs["entities"][start:end].argmax(-1)
    named = runs(entities)
    types = reader.settings["entities"]
    return [
        (
            _attributions(linked.between(start, end), start, text, words, state),
            _entities(named, start, end, words, types),
        )
        for (start, end), text, words, state in zip(bounds.tolist(), texts, tokens, states, strict=True)
    ]


def _link(reader: SpanReader, outputs: dict[str, np.ndarray], bounds: np.ndarray, where: np.ndarray) -> Links:
    states, first = np.divmod(where, 2)
    breaks = np.flatnonzero(first)  # a content that runs on into the next paragraph may be two people's
    scores = log_softmax(outputs["tags"])
    moves = np.asarray(reader.settings["transitions"], np.float32)
    eager = scores.copy()
    eager[:, 0] -= EAGER
    spans, spare = (cut(runs(best_tags(some, moves, bounds)), CONTENT, breaks) for some in (scores, eager))
    return link(spans, spare, scores, outputs, bounds, np.cumsum(first), states != OUTSIDE, reader.settings["links"])


def _run(
    reader: SpanReader, texts: Sequence[str], tokens: Sequence[Tokens], quoted: Sequence[list[Quotation]]
) -> tuple[list[np.ndarray], np.ndarray, dict[str, np.ndarray], np.ndarray]:
    """The network over all texts, one after the other with gaps between them, in runs of about CHUNK tokens.

    Returns the tokens' quote states text by text, the texts' first and end rows (texts, 2), the outputs by name, each
    (rows, size), and the rows' places.
    """
    word_rows = _word_rows(reader)
    states, bounds, all_places, parts = [], [], [], []
    rows, place, real = [], [], []
    size = offset = 0
    for n, (text, words, marked) in enumerate(zip(texts, tokens, quoted, strict=True)):
        state, first = token_states(text, words, marked)
        states.append(np.frombuffer(bytes(state), np.uint8))
        count = len(words.words)
        bounds.append((offset, offset + count))
        offset += count + GAP
        size += count + GAP
        told = canonical(words.words, state)
        if surname := reader.surname:
            for i in unknown_surnames(words, reader.vocabulary, reader.read_as):
                told[i] = surname
        rows += [word_rows(told), EMPTY_ROWS]
        place += [places(state, first), EMPTY_ROWS[:, 0]]
        real += [np.ones((count, 1), np.float32), np.zeros((GAP, 1), np.float32)]
        if size >= CHUNK or n == len(texts) - 1:
            all_places += place
            parts.append(reader(np.concatenate(rows), np.concatenate(place), np.concatenate(real)))
            rows, place, real, size = [], [], [], 0
    by_name = zip(reader.settings["outputs"], zip(*parts, strict=True), strict=True)
    outputs = {name: np.concatenate(found) for name, found in by_name}
    return states, np.array(bounds), outputs, np.concatenate(all_places)


def _word_rows(reader: SpanReader) -> WordRows:
    rows = reader.__dict__.get("word_rows")
    if rows is None:
        rows = reader.__dict__["word_rows"] = WordRows(reader.vocabulary, reader.read_as)
    return rows


def _attributions(links: Links, offset: int, text: str, tokens: Tokens, state: np.ndarray) -> list[Attribution]:
    starts, ends = tokens.starts, tokens.ends

    def span(first: int, last: int) -> Span:
        return starts[first - offset], ends[last - offset]

    found = []
    for cue, source, marked, speech, sure in links.rows():
        cue_span = span(*cue)
        contents = [(first, _last(tokens, first - offset, last - offset) + offset) for first, last in marked]
        contents = [span for span in contents if tokens.count(range(span[0] - offset, span[1] - offset + 1))]
        if not contents:  # nothing but marks
            continue
        found.append(
            Attribution(
                _kind(tokens, state, contents, offset),
                cue_kind(text[cue_span[0] : cue_span[1]], speech),
                (span(*source),) if source else (),
                (cue_span,),
                tuple(span(*content) for content in contents),
                sure,
                speech=speech,
            )
        )
    found.sort(key=lambda a: a.spans)
    return found


def _last(tokens: Tokens, first: int, last: int) -> int:
    """A content's last token: no "and" or "but", which only lead on to what follows."""
    while last > first and tokens.words[last].lower() in JOINING:
        last -= 1
    return last


def _kind(tokens: Tokens, state: np.ndarray, contents: Sequence[tuple[int, int]], offset: int) -> str:
    """Whether all, none or some of the content's words stand in quotation marks."""
    words = quoted = 0
    for first, last in contents:
        span = range(first - offset, last - offset + 1)
        words += tokens.count(span)
        inside = (state[span.start : span.stop] == INSIDE).tolist()
        quoted += sum([word[0].isalnum() for word in compress(tokens.words[span.start : span.stop], inside)])
    return kind(words, quoted)


def _entities(named: Spans, start: int, end: int, tokens: Tokens, types: list[str]) -> list[Entity]:
    kinds, firsts, lasts = named
    lo, hi = np.searchsorted(firsts, (start, end))
    return [
        Entity(tokens.starts[first - start], tokens.ends[last - start], types[kind - 1])
        for kind, first, last in zip(kinds[lo:hi].tolist(), firsts[lo:hi].tolist(), lasts[lo:hi].tolist(), strict=True)
    ]
