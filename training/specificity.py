"""Learns how specific each word makes a sentence, from sentences that people rated (Gao et al. 2019, Ko et al. 2019).

A sentence's rating is modelled as a base for its corpus, plus a slope times the logarithm of its length, plus the mean
weight of its words.  A word's weight is linear in its vector (MiniLM's input embeddings, Apache-2.0), so that words
nobody rated get one too; afterwards only the weights are kept, one number a word.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from ..features.reading.specificity import terms
from ..features.text.tokens import tokenize
from ..models.linear import TermModel

RATED = ("gao2019-train", "gao2019-val", "ko2019-movie", "ko2019-yelp", "ko2019-twitter")
CLASSES = ("<Name>", "<word>", "<mark>", "<year>", "<small>", "<number>", "<decimal>", "<ordinal>")
CLASS_SIZE = 3.0  # how much freer a class's own weight is than one of the vector's 384 directions
STRENGTH = 3000.0  # of the ridge penalty; chosen on gao2019-val and across the three domains of ko2019
SCALE = 0.02  # weights are stored as multiples of this


class Vectors:
    """MiniLM's input embeddings, averaged over a word's pieces and centred."""

    def __init__(self, folder: Path):
        """`folder` holds `model.safetensors` and `vocab.txt` of all-MiniLM-L6-v2."""
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.pieces = {piece: n for n, piece in enumerate(lines)}
        table = _tensor(folder / "model.safetensors", "embeddings.word_embeddings.weight")
        self.table = table - table.mean(axis=0)
        self.size = float(self.table.std())
        self.known: dict[str, np.ndarray] = {}

    def __call__(self, word: str) -> np.ndarray:
        if word not in self.known:
            numbers = list(self._split(word))
            self.known[word] = self.table[numbers].mean(axis=0) if numbers else np.zeros(self.table.shape[1], "f4")
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


def _tensor(path: Path, name: str) -> np.ndarray:
    """One float32 matrix of a safetensors file: eight bytes of length, a JSON header, then the numbers."""
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    entry = next(value for key, value in header.items() if key.endswith(name))
    start, end = entry["data_offsets"]
    return np.frombuffer(raw, "<f4", offset=8 + size + start, count=(end - start) // 4).reshape(entry["shape"])


def read_rated(data: Path, name: str) -> tuple[list[str], np.ndarray]:
    """The sentences and ratings of one file of `data`/specificity (`specific` 0 or 1 for pdtb-wsj)."""
    rows = list(read_lines(data / "specificity" / f"{name}.jsonl.gz"))
    return [row["text"] for row in rows], np.array([row.get("specificity_1to5", row.get("specific")) for row in rows])


def read_lines(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def untokenize(text: str) -> str:
    """Undo what corpora do to words, so that they look as in running text: "ca n't", "Trump 's", "<USER>"."""
    for old, new in (("<USER>", ""), ("<URL>", ""), (" n't", "n't"), (" 's ", "'s "), (" 're ", "'re ")):
        text = text.replace(old, new)
    return text


def vocabulary(texts: Iterable[str], size: int) -> list[str]:
    """The commonest lower-case words of running news text."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(word.lower().replace("’", "'") for word in tokenize(text).words if word[0].isalpha())
    return sorted(word for word, _ in counts.most_common(size))


def design(texts: Sequence[str], vectors: Vectors, vocabulary: frozenset[str]) -> tuple[np.ndarray, np.ndarray]:
    """Each text's mean vector with its shares of the classes, (n, d + classes), and its number of terms, (n,)."""
    rows = np.zeros((len(texts), vectors.table.shape[1] + len(CLASSES)))
    counts = np.ones(len(texts))
    for row, text in enumerate(texts):
        found = [term for word in tokenize(untokenize(text)).words if (term := terms(word))]
        for known, other in found:
            if known in vocabulary or (not known[0].isalpha() and known[0] != "<"):
                rows[row, : -len(CLASSES)] += vectors(known)
            else:
                name = known if known in CLASSES else other
                rows[row, CLASSES.index(name) - len(CLASSES)] += CLASS_SIZE * vectors.size
        counts[row] = max(len(found), 1)
    return rows / counts[:, None], counts


def ridge(x: np.ndarray, free: np.ndarray, y: np.ndarray, strength: float) -> tuple[np.ndarray, np.ndarray]:
    """Least squares with a penalty on the coefficients of `x` and none on those of `free`; returns both."""
    both = np.hstack([x, free])
    penalty = np.diag(np.r_[np.full(x.shape[1], strength), np.full(free.shape[1], 1e-6)])
    solved = np.linalg.solve(both.T @ both + penalty, both.T @ y)
    return solved[: x.shape[1]], solved[x.shape[1] :]


def train(data: Path, vectors: Vectors, vocabulary: Sequence[str], rated: Sequence[str] = RATED) -> TermModel:
    """The model of the files named in `rated`."""
    known = frozenset(vocabulary)
    parts = [read_rated(data, name) for name in rated]
    designs = [design(texts, vectors, known) for texts, _ in parts]
    x = np.vstack([rows for rows, _ in designs])
    lengths = np.log(np.concatenate([counts for _, counts in designs]))
    corpus = np.repeat(np.eye(len(parts)), [len(texts) for texts, _ in parts], axis=0)
    y = np.concatenate([ratings for _, ratings in parts])
    spread = x[:, : -len(CLASSES)].std()
    coefficients, free = ridge(x / spread, np.hstack([corpus, lengths[:, None]]), y, STRENGTH)
    coefficients = coefficients / spread
    weights = {word: float(vectors(word) @ coefficients[: -len(CLASSES)]) for word in (*vocabulary, *"$€£%?!")}
    sizes = coefficients[-len(CLASSES) :] * CLASS_SIZE * vectors.size
    weights |= dict(zip(CLASSES, sizes.tolist(), strict=True))
    base = float(free[:-1].mean())
    return TermModel(base, float(free[-1]), 1.0, 5.0, weights)


def main(data: Path, minilm: Path, output: Path, size: int = 25_000) -> None:
    """Train on everything rated and write the model. `minilm` is the folder of MiniLM's weights."""
    texts = (row["text"] or "" for row in read_lines(data / "articles" / "outlets_mbfc.jsonl.gz"))
    model = train(data, Vectors(minilm), vocabulary(texts, size))
    model.dump(output, SCALE, "Word weights learnt from rated sentences (gao2019, ko2019); see docs/specificity.md")
