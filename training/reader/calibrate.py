"""What is fitted after training: the tags' transitions and the confidence of attributions."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from ...features.reading.attributions import read_links
from ...features.text.tokens import tokenize
from ...models.reader import SpanReader
from ..attribution_eval import in_words, matches
from .labels import TAGS

NEVER = -1e4
OUTSIDE = -0.8  # more spans are found than are right, and the least sure left out
BEGIN = -0.3  # among them rather longer than more


def transitions(begin: float = BEGIN, outside: float = OUTSIDE) -> np.ndarray:
    """Log scores (tags, tags) of one tag after another: never an I tag after another kind's.

    How likely the corpus makes one tag after another is left out: the network has seen that already, and adding it
    again, even weakened, made the held-out articles' reading worse.
    """
    scores = np.zeros((len(TAGS), len(TAGS)))
    scores[:, 0] = outside
    for tag in range(1, len(TAGS), 2):
        scores[:, tag] = begin
        scores[[before for before in range(len(TAGS)) if before not in (tag, tag + 1)], tag + 1] = NEVER
    return scores


def confidence_weights(reader: SpanReader, records: Sequence[dict[str, Any]]) -> list[float]:
    """Weights of the evidence (see `features.reading.links`), the constant first, from articles with marked
    attributions that the reader was not trained on. Right is what the measure of `attribution_eval` counts as right."""
    evidence, right = [], []
    for record, links in zip(records, read_links(reader, [record["text"] for record in records]), strict=True):
        text = record["text"]
        tokens = tokenize(text)
        marked = [words for words, _ in in_words(text, record["attributions"])]
        spans = [
            {"content": [(tokens.starts[first], tokens.ends[last]) for first, last in contents]}
            for contents in links.contents
        ]
        found = in_words(text, spans)
        hits = {j for _, j in matches(marked, [words for words, _ in found])}
        number = {id(attribution): n for n, (_, attribution) in enumerate(found)}
        for row, span in zip(links.evidence, spans, strict=True):
            evidence.append(row)
            right.append(number.get(id(span), -1) in hits)
    fit = LogisticRegression(C=10.0, max_iter=1000).fit(np.array(evidence), np.array(right))
    return [round(float(fit.intercept_[0]), 4), *(round(float(w), 4) for w in fit.coef_[0])]
