"""Fits the two sentence models of features/reading/sentence_model.py.

    python -m onrecord.training.sentence_models DATA

DATA is the data folder; `weasel` learns from conll2010-wiki-train, `open_event` from factuality_uw-train and -dev.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from .hedge_eval import OPEN, terms_of
from .records import records

RARE = 3  # terms in fewer sentences are not learnt
SEED = 0


def fit(texts: Sequence[str], labels: Sequence[bool], strength: float, keep=lambda term: True) -> dict:
    """An L1 logistic regression as plain data; its threshold is the one with the best F1 in five-fold prediction."""
    rows = [dict.fromkeys(filter(keep, terms_of(text)), 1) for text in texts]
    counts: dict[str, int] = {}
    for row in rows:
        for term in row:
            counts[term] = counts.get(term, 0) + 1
    vectorizer = DictVectorizer()
    matrix: Any = vectorizer.fit_transform([{t: 1 for t in row if counts[t] >= RARE} for row in rows])
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)  # for liblinear
    model = LogisticRegression(C=strength, penalty="l1", solver="liblinear", random_state=SEED)
    folds: Any = StratifiedKFold(5, shuffle=True, random_state=SEED)
    truth: Any = np.asarray(labels, int)
    predicted: Any = cross_val_predict(model, matrix, truth, cv=folds, method="predict_proba")
    out_of_fold = predicted[:, 1]
    steps = np.round(np.arange(0.1, 0.7, 0.01), 2)
    threshold = max(steps, key=lambda step: f1_score(truth, out_of_fold >= step))
    model.fit(matrix, truth)
    weights = dict(zip(vectorizer.get_feature_names_out(), np.ravel(model.coef_).tolist(), strict=True))
    return {
        "base": round(float(np.ravel(model.intercept_)[0]), 3),
        "threshold": float(threshold),
        "weights": {term: round(weight, 3) for term, weight in sorted(weights.items()) if abs(weight) >= 0.0005},
    }


def main(data: Path, target: Path) -> None:
    wiki = list(records(data / "hedging" / "conll2010-wiki-train.jsonl.gz"))
    weasel = fit([item["text"] for item in wiki], [item["label"] for item in wiki], 0.3)
    news = [i for part in ("train", "dev") for i in records(data / "hedging" / f"factuality_uw-{part}.jsonl.gz")]
    news = [item for item in news if item["events"]]
    is_open = [any(abs(event["factuality"]) <= OPEN for event in item["events"]) for item in news]
    # Names and topics of the few stories in that corpus are left out: single words and classes only.
    open_event = fit([item["text"] for item in news], is_open, 0.3, lambda term: " " not in term or term[0] == "<")
    for name, model in (("weasel", weasel), ("open_event", open_event)):
        text = json.dumps(model, ensure_ascii=False, indent=0)
        (target / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        print(f"{name}: {len(model['weights'])} weights, threshold {model['threshold']}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parents[1] / "features" / "reading" / "data")
