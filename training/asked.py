"""Fits the judge of features/reading/figures/asked.py to figures that were read by hand.

    python -m onrecord.training.asked AUDIT DATA

AUDIT is docs/figures_audit.csv, DATA the data folder. Learnt from are the figures of outlets_mbfc in the list, but for
those of the set `final`, on which the judge is measured (docs/hedges.md). Above the threshold about five in six figures
deserve a flag, each outlet judged by what the others taught.
"""

import csv
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from ..features.reading.figures.asked import signs
from ..features.reading.figures.backing import Backing
from ..features.reading.read import read_articles
from ..features.reading.records import Article
from ..features.text.normalise import normalise
from ..models.bundle import Bundle
from .corpora import read_rows

CORPUS, MEASURED = "outlets_mbfc", "final"
STRENGTH = 0.05
FEWEST = 8  # figures with a sign, for it to be learnt
THRESHOLD = 0.63
TARGET = Path(__file__).parents[1] / "features" / "reading" / "data" / "asked.json"


def learning_rows(audit: Path) -> list[dict[str, str]]:
    """The figures to learn from, each with its article's id, its offsets, its type and whether it deserves a flag."""
    with audit.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["article"].startswith(f"{CORPUS}/")]
    return [row for row in rows if row["set"] != MEASURED and row["type"] != "allegation"]


def fit(found: list[set[str]], deserved: list[bool]) -> tuple[dict, float]:
    """The judge as plain data, and how well it ranks figures it has not seen (AUC, ten folds)."""
    often = Counter(name for names in found for name in names)
    kept = [sorted(name for name in names if often[name] >= FEWEST) for names in found]
    vectorizer = DictVectorizer(sparse=False)
    matrix: Any = vectorizer.fit_transform([dict.fromkeys(names, 1) for names in kept])
    truth: Any = np.asarray(deserved, int)
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    folds: Any = StratifiedKFold(10, shuffle=True, random_state=0)
    predicted: Any = cross_val_predict(model, matrix, truth, cv=folds, method="predict_proba")
    model.fit(matrix, truth)
    weights = zip(vectorizer.get_feature_names_out(), np.ravel(model.coef_).tolist(), strict=True)
    data = {
        "base": round(float(np.ravel(model.intercept_)[0]), 3),
        "threshold": THRESHOLD,
        "weights": {name: round(weight, 3) for name, weight in weights},
    }
    return data, float(roc_auc_score(truth, predicted[:, 1]))


def main(audit: Path, data: Path) -> None:
    rows = learning_rows(audit)
    wanted = {row["article"].partition("/")[2] for row in rows}
    articles = [Article(normalise(row["text"]), row["id"]) for row in read_rows(data, CORPUS) if row["id"] in wanted]
    reader = Bundle.load().reader
    backings = {read.article.id: Backing(read, read.tokens.lower) for read in read_articles(articles, reader)}
    found = [
        signs(backings[row["article"].partition("/")[2]], int(row["start"]), int(row["end"]), row["type"])
        for row in rows
    ]
    model, auc = fit(found, [row["deserves"] == "yes" for row in rows])
    TARGET.write_text(json.dumps(model, indent=0) + "\n", encoding="utf-8")
    print(f"{len(rows)} figures, {len(model['weights'])} weights, AUC {auc:.3f} on figures not learnt from")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
