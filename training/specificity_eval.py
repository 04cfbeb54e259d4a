"""How well specificity is learnt: across rated corpora, on examples in other outlets' news, and on sets kept back."""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.stats import pearsonr, spearmanr

from .corpora import RATED_OUTLETS, read_rows
from .examples import examples
from .metrics import auc
from .specificity import RATED, VOCABULARY, Part, Uses, Vectors, design, fit, pair_ratings, read_rated

FOLDS = 4  # of the outlets


def measure(name: str, part: Part, score: np.ndarray) -> str:
    """A line of figures, each beside what the length alone gets. Labels of 0 and 1 are measured by ROC-AUC."""
    if len(np.unique(part.ratings)) == 2:
        label = part.ratings > part.ratings.mean()
        return f"{name}: AUC {auc(label, score):.3f} (length {auc(label, part.lengths):.3f})"
    pearson, of_length = (pearsonr(x, part.ratings)[0] for x in (score, part.lengths))
    rank, of_length_rank = (spearmanr(x, part.ratings)[0] for x in (score, part.lengths))
    return f"{name}: Pearson {pearson:.3f} (length {of_length:.3f}), Spearman {rank:.3f} (length {of_length_rank:.3f})"


def scores(learnt_from: Sequence[Part], part: Part) -> np.ndarray:
    """What a model of `learnt_from` says of `part`, up to a base."""
    learnt, free = fit(learnt_from)
    return part.rows @ learnt + free[-1] * part.lengths


def main(data: Path, minilm: Path) -> None:
    """Print the figures, with the pairs from news and without them."""
    rows = list(read_rows(data, RATED_OUTLETS))
    uses = Uses(row["text"] or "" for row in rows[::2])
    vectors, known = Vectors(minilm, uses), frozenset(uses.commonest(VOCABULARY))
    rated = {name: design(*read_rated(data, name), vectors, known) for name in RATED}
    outlets = sorted({row["outlet"] for row in rows})
    folds = []
    for fold in range(FOLDS):
        chosen = set(outlets[fold::FOLDS])
        pairs = pair_ratings(examples(row["text"] or "" for row in rows if row["outlet"] in chosen))
        folds.append(design(*pairs, vectors, known))
    for taught in (folds, []):
        print(f"{sum(len(fold.ratings) for fold in taught)} sentences of pairs")
        for name in RATED[1:]:
            others = [part for other, part in rated.items() if other != name]
            print(measure(f"  {name}, trained on the others", rated[name], scores([*others, *taught], rated[name])))
        for number, fold in enumerate(folds):
            others = [other for other in taught if other is not fold]
            print(measure(f"  pairs of outlets {number}", fold, scores([*rated.values(), *others], fold)))
        for name in ("gao2019-test", "pdtb-wsj"):
            kept = design(*read_rated(data, name), vectors, known)
            print(measure(f"  {name}", kept, scores([*rated.values(), *taught], kept)))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
