"""Two small learnt judges of a whole sentence: does it hold a weasel claim, does it leave an event open?

Each is a logistic regression over the terms of a sentence, stored as data (data/weasel.json, data/open_event.json).
training/sentence_models.py fits them; docs/hedges.md has their figures.
"""

import json
import math
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..text.alike import told
from .data_file import data_file

LENGTHS = (5, 10, 15, 20, 30, 40)  # steps of a sentence's length in tokens


class SentenceModel(NamedTuple):
    base: float
    threshold: float  # the probability from which a sentence counts as positive
    weights: dict[str, float]

    def probability(self, terms: Iterable[str]) -> float:
        """How likely the sentence is positive, 0 to 1."""
        total = self.base + sum(self.weights.get(term, 0.0) for term in terms)
        return 1 / (1 + math.exp(-total))


@cache
def load(name: str) -> SentenceModel:
    """The model `weasel` or `open_event`."""
    data = json.loads(data_file(f"{name}.json"))
    return SentenceModel(data["base"], data["threshold"], data["weights"])


def sentence_terms(words: Sequence[str], hedge_types: Sequence[str] = ()) -> set[str]:
    """The terms of a sentence given as tokens: runs of one to three words, classes of its hedges, its length.

    Figures are all written 0, the sentence's edges <s> and </s>.
    """
    plain = ["0" if word[0].isdigit() else told(word).lower().replace("’", "'") for word in words]
    run = ["<s>", *plain, "</s>"]
    terms = set(run)
    terms.update(map(" ".join, pairwise(run)))
    terms.update(map(" ".join, zip(run, run[1:], run[2:], strict=False)))
    terms.update(f"<{kind}>" for kind in hedge_types)
    terms.update(f"<{kind} twice>" for kind in set(hedge_types) if hedge_types.count(kind) > 1)
    terms.update(f"<{length} tokens>" for length in LENGTHS if len(words) >= length)
    return terms
