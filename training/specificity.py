"""Learns how specific each word makes a sentence, from sentences that people rated (Gao et al. 2019, Ko et al. 2019).

A sentence's rating is modelled as a base for its corpus, plus a slope times the logarithm of its length, plus the mean
weight of its words, plus gains for its numbers, names and details. A word's weight is linear in its vector (MiniLM's
input embeddings, Apache-2.0) and in how news uses it (how often, how often capitalised), so that words nobody rated get
one too; afterwards only the weights are kept, one number a word.

Nobody has rated news. There it learns from pairs that news marks itself: what "for example" follows, and the example.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..features.reading.specificity import ENDS, counts, terms
from ..features.text.tokens import tokenize
from ..models.linear import TermModel
from .corpora import RATED_OUTLETS, read_rows
from .examples import examples
from .records import records
from .safetensors import tensors

RATED = ("gao2019-train", "gao2019-val", "ko2019-movie", "ko2019-yelp", "ko2019-twitter")
CLASSES = ("<Name>", "<word>", "<number>", "<mark>")
COUNTS = ("numbers", "capitals", "details")
USE_FREEDOM, CLASS_FREEDOM, COUNT_FREEDOM = 10.0, 10.0, 3.0  # how much freer than one of the vector's 384 directions
STRENGTH = 1000.0  # of the ridge penalty; chosen, like the numbers above, on gao2019-val and across ko2019's domains
GENERAL, EXAMPLE = 2.0, 4.0  # the ratings that the two of a pair are given; chosen there and on pairs of other outlets
SCALE = 0.02  # weights are stored as multiples of this
VOCABULARY = 40_000  # words


class Vectors:
    """What a word's weight is learnt from: MiniLM's input embedding and the word's use in news; shape (d + 4,)."""

    def __init__(self, folder: Path, uses: "Uses"):
        """`folder` holds `model.safetensors` and `vocab.txt` of all-MiniLM-L6-v2."""
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.pieces = {piece: n for n, piece in enumerate(lines)}
        weights = tensors(folder / "model.safetensors")
        table = next(value for name, value in weights.items() if name.endswith("embeddings.word_embeddings.weight"))
        table = table - table.mean(axis=0)
        self.table = table / table.std()
        self.uses = uses
        self.size = self.table.shape[1] + 4
        self.known: dict[str, np.ndarray] = {}

    def __call__(self, word: str) -> np.ndarray:
        if word not in self.known:
            numbers = list(self._split(word))
            vector = self.table[numbers].mean(axis=0) if numbers else np.zeros(self.table.shape[1])
            self.known[word] = np.concatenate([vector, USE_FREEDOM * self.uses(word)])
        return self.known[word]

    def _split(self, word: str) -> Iterator[int]:
        """The longest pieces first, as WordPiece does."""
        at = 0
        while at < len(word):
            end = len(word)
            while end > at and ("##" if at else "") + word[at:end] not in self.pieces:
                end -= 1
            if end > at:
                yield self.pieces[("##" if at else "") + word[at:end]]
            at = max(end, at + 1)


class Uses:
    """How running news text uses each word: how often, and how often with a capital in the middle of a sentence."""

    def __init__(self, texts: Iterable[str]):
        self.counts: Counter[str] = Counter()
        self.capitals: Counter[str] = Counter()
        for text in texts:
            previous = "."
            for word in tokenize(text).words:
                if word[0].isalpha():
                    term = word.lower().replace("’", "'")
                    self.counts[term] += 1
                    self.capitals[term] += word[0].isupper() and (previous[-1].isalnum() or previous == ",")
                previous = word
        self.total = self.counts.total()

    def __call__(self, word: str) -> np.ndarray:
        rarity = -np.log((self.counts[word] + 0.5) / self.total)
        share = self.capitals[word] / (self.counts[word] + 2)
        return np.array([rarity - 8, share, (len(word) - 5) / 3, rarity > 11], dtype=float)

    def commonest(self, size: int) -> list[str]:
        return sorted(word for word, _ in self.counts.most_common(size))


def read_rated(data: Path, name: str) -> tuple[list[str], np.ndarray]:
    """The sentences and ratings of one file of `data`/specificity (`specific` 0 or 1 for pdtb-wsj)."""
    rows = list(records(data / "specificity" / f"{name}.jsonl.gz"))
    return [row["text"] for row in rows], np.array([row.get("specificity_1to5", row.get("specific")) for row in rows])


def untokenize(text: str) -> str:
    """Undo what corpora do to words, so that they look as in running text: "ca n't", "Trump 's", "<USER>"."""
    for old, new in (("<USER>", ""), ("<URL>", ""), (" n't", "n't"), (" 's ", "'s "), (" 're ", "'re ")):
        text = text.replace(old, new)
    return text


class Part(NamedTuple):
    """One corpus as the model sees it."""

    rows: np.ndarray  # each text's mean vector, class shares and logarithms of counts, (n, d + 4 + 4 + 3)
    lengths: np.ndarray  # logarithms of the numbers of terms, (n,)
    ratings: np.ndarray  # (n,)


def design(texts: Sequence[str], ratings: np.ndarray, vectors: Vectors, vocabulary: frozenset[str]) -> Part:
    rows = np.zeros((len(texts), vectors.size + len(CLASSES) + len(COUNTS)))
    lengths = np.zeros(len(texts))
    for row, text in enumerate(texts):
        words = tokenize(untokenize(text)).words
        found = [term for word in words if (term := terms(word))] or [("<mark>", "<mark>")]
        for known, other in found:
            if known in vocabulary or known in ENDS:
                rows[row, : vectors.size] += vectors(known)
            else:
                rows[row, vectors.size + CLASSES.index(other)] += CLASS_FREEDOM
        rows[row] /= len(found)
        counted = counts(words)
        rows[row, -len(COUNTS) :] = [COUNT_FREEDOM * np.log1p(counted[name]) for name in COUNTS]
        lengths[row] = np.log(len(found))
    return Part(rows, lengths, ratings)


def ridge(x: np.ndarray, free: np.ndarray, y: np.ndarray, strength: float) -> tuple[np.ndarray, np.ndarray]:
    """Least squares with a penalty on the coefficients of `x` and none on those of `free`; returns both."""
    both = np.hstack([x, free])
    penalty = np.diag(np.r_[np.full(x.shape[1], strength), np.full(free.shape[1], 1e-6)])
    solved = np.linalg.solve(both.T @ both + penalty, both.T @ y)
    return solved[: x.shape[1]], solved[x.shape[1] :]


def pair_ratings(pairs: Iterable[tuple[str, str]]) -> tuple[list[str], np.ndarray]:
    """The sentences of pairs, (general, example), with the ratings they are given."""
    texts = [text for pair in pairs for text in pair]
    return texts, np.tile([GENERAL, EXAMPLE], len(texts) // 2)


def fit(parts: Sequence[Part]) -> tuple[np.ndarray, np.ndarray]:
    """The coefficients of the rows, then each part's own base and, last, the slope of the length that they share."""
    corpus = np.repeat(np.eye(len(parts)), [len(part.ratings) for part in parts], axis=0)
    lengths = np.concatenate([part.lengths for part in parts])
    ratings = np.concatenate([part.ratings for part in parts])
    rows = np.vstack([part.rows for part in parts])
    return ridge(rows, np.hstack([corpus, lengths[:, None]]), ratings, STRENGTH)


def train(rated: Sequence[Part], pairs: Part, vectors: Vectors, vocabulary: Sequence[str]) -> TermModel:
    """The model of the rated corpora, whose mean base it takes, and of the pairs from news."""
    learnt, free = fit([*rated, pairs])
    of_vector, of_class, of_count = np.split(learnt, [vectors.size, vectors.size + len(CLASSES)])
    weights = {word: float(vectors(word) @ of_vector) for word in (*vocabulary, *ENDS)}
    weights |= dict(zip(CLASSES, (CLASS_FREEDOM * of_class).tolist(), strict=True))
    gains: dict[str, float] = dict(zip(COUNTS, (COUNT_FREEDOM * of_count).tolist(), strict=True))
    return TermModel(float(free[: len(rated)].mean()), float(free[-1]), 1.0, 5.0, gains, weights)


def main(data: Path, minilm: Path, output: Path) -> None:
    """Train on everything rated and write the model. `minilm` is the folder of MiniLM's weights."""
    news = [row["text"] or "" for row in read_rows(data, RATED_OUTLETS)]
    uses = Uses(news[::2])
    vectors, vocabulary = Vectors(minilm, uses), uses.commonest(VOCABULARY)
    known = frozenset(vocabulary)
    rated = [design(*read_rated(data, name), vectors, known) for name in RATED]
    pairs = design(*pair_ratings(examples(news)), vectors, known)
    about = "Word weights learnt from rated sentences (gao2019, ko2019) and examples in news; see docs/specificity.md"
    train(rated, pairs, vectors, vocabulary).dump(output, SCALE, about)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
