"""What is fitted after training: the tags' transitions and the confidence of attributions.

    python -m onrecord.training.reader.calibrate DATA FOLDER

fits the confidence of the reader in FOLDER anew, as training does at its end: for when the rules that link its spans
have changed.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from ...features.reading.attributions.find import read_links
from ...features.text.tokens import tokenize
from ...models.bundle import MANIFEST
from ...models.reader import SpanReader
from ..attribution_eval import in_words, matches
from ..build import repin
from ..records import records
from .labels import TAGS

NEVER = -1e4
OUTSIDE = -0.8  # more spans are found than are right, and the least sure left out
BEGIN = -0.3  # among them rather longer than more
HELD = 60  # PolNeAR's latest articles: settings are chosen on them, nothing is trained on them
LEAST = [0.25, 0.35]  # confidence below which an attribution is left out: of speech, of anything else


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


def calibrate(data: Path, folder: Path) -> None:
    """Fit the confidence of the reader in `folder` on the held-out articles of PolNeAR in `data`."""
    path = folder / "reader.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings["links"]["least_confidence"] = [0.0, 0.0]  # those to be left out are fitted to as well
    reader = SpanReader(folder / "reader.onnx", settings)
    latest = sorted(records(data / "attribution" / "polnear-train.jsonl.gz"), key=by_date)[-HELD:]
    settings["links"] |= {"confidence": confidence_weights(reader, latest), "least_confidence": LEAST}
    save(folder, settings)


def save(folder: Path, settings: dict[str, Any]) -> None:
    """Write the settings of the reader in `folder`. Where that is a bundle, its manifest takes the new digests."""
    text = json.dumps(settings, ensure_ascii=False, indent=1)
    (folder / "reader.json").write_text(text + "\n", encoding="utf-8")
    if (folder / MANIFEST).exists():
        repin(folder)


def by_date(record: dict[str, Any]) -> tuple[str, str]:
    return record["date"] or "", record["id"]


def confidence_weights(reader: SpanReader, records: Sequence[dict[str, Any]]) -> list[float]:
    """Weights of the evidence (see `features.reading.attributions.links`), the constant first, from articles with
    marked attributions that the reader was not trained on. Right is what `attribution_eval` counts as right."""
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of labelled corpora")
    parser.add_argument("folder", type=Path, help="where reader.onnx and reader.json lie")
    given = parser.parse_args()
    calibrate(given.data, given.folder)


if __name__ == "__main__":
    main()
