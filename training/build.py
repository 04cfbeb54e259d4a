"""Building the bundle that ships: `python -m onrecord.training.build DATA FOLDER [--jobs N] [--quick]`.

DATA is the folder of labelled corpora, FOLDER holds the span reader and receives the rest. The same data, code and
library versions give the same scorecards. Nothing is trained on recovery.
"""

import argparse
import io
import json
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import joblib
import numpy as np
import pandas as pd

from ..features.reading.read import read_articles
from ..features.reading.records import Article
from ..models.bundle import CARD, ESTIMATOR, MANIFEST, READER, TYPICAL, write
from ..models.reader import SpanReader
from ..models.scorecard import Scorecard
from . import swaps, typical
from .additive import REFERENCE_WORDS, Recipe
from .corpora import RATED_OUTLETS, RELIABILITY, SOURCING, read_corpora
from .evaluate import Fitted, across, elsewhere, fairness, fit_and_measure
from .extract import code_digest, extract, reader_digest, values_of
from .model_card import model_card
from .samples import QUESTIONS, SEEDS, Articles
from .scorecards import scorecard
from .serialise import as_json, rounded
from .used import shapes, used

NAME, VERSION = "default", "1.0"
RECIPES = {
    "sourcing_quality": Recipe(
        bins=32, learning_rate=0.025, leaves=2, iterations=600, columns=0.05, straight=0.9, penalty=30.0, smoothing=0.06
    ),
    "reliability": Recipe(bins=24, leaves=2, iterations=250, columns=0.05, penalty=1000.0, smoothing=0.06),
}
CORPORA = {"sourcing_quality": SOURCING, "reliability": (*RELIABILITY, RATED_OUTLETS)}
MEASURED = ("recovery", RATED_OUTLETS)
PER_OUTLET = {"recovery": 30, RATED_OUTLETS: 25}
CHANGED = 200  # articles that the edits are tried on
Say = Callable[[str], None]


def read_articles_of(data: Path, reader: Path, jobs: int, say: Say) -> Articles:
    """All corpora, cleaned, with their features."""
    say("reading and cleaning the corpora")
    items = read_corpora(data, (*SOURCING, *RELIABILITY, *MEASURED))
    seen: dict[tuple[str, str | None], int] = {}
    kept = []
    for item in items:
        key = item.corpus, item.outlet
        seen[key] = seen.get(key, 0) + 1
        if item.label is not None and seen[key] <= PER_OUTLET.get(item.corpus, len(items)):
            kept.append(item)
    step = max(len(kept) // 20, 1)
    progress = _every(step, lambda done, total: say(f"features of {done:,} of {total:,} articles"))
    return Articles(kept, extract([item.text for item in kept], reader, jobs, progress=progress))


def evaluate(
    data: Path, reader: Path, jobs: int, quick: bool, say: Say
) -> tuple[dict[str, Any], dict[str, Fitted], Articles]:
    """The honest table as plain data, the fitted models, and the articles."""
    articles = read_articles_of(data, reader, jobs, say)
    fitted = {}
    for name, recipe in RECIPES.items():
        say(f"{name}: fitting and measuring")
        part = learnt_from(name, articles)
        fitted[name] = fit_and_measure(
            part, recipe, shapes(name), SEEDS[: 1 if quick else None], not quick, lambda text: say(f"  {text}")
        )
    quality, reliability = fitted["sourcing_quality"].model, fitted["reliability"].model
    say("reliability: across corpora")
    part = learnt_from("reliability", articles)
    fitted["reliability"].figures["by_corpus"] = across(part, RECIPES["reliability"], shapes("reliability"))
    for name, model in (("sourcing_quality", quality), ("reliability", reliability)):
        say(f"{name}: elsewhere, fairness")
        others = [corpus for corpus in ("recovery", *RELIABILITY, *SOURCING) if corpus not in CORPORA[name]]
        fitted[name].figures["elsewhere"] = {corpus: elsewhere(model, articles.of(corpus)) for corpus in others}
        fitted[name].figures["fairness"] = fairness(*rated_outlets(name, fitted[name], articles))
    say("changed articles")
    changes = changed(articles, fitted, reader)
    for name in RECIPES:
        fitted[name].figures.update(changes[name])
    return {name: rounded(found.figures) for name, found in fitted.items()}, fitted, articles


def learnt_from(name: str, articles: Articles) -> Articles:
    """The training articles of a score, with the features it uses.

    Rated outlets that recovery holds too are left out: what recovery says of the score is said of outlets that were
    never learnt from.
    """
    held_out = {item.outlet for item in articles.items if item.corpus == "recovery"}
    found = articles.of(*CORPORA[name])
    kept = [i for i, x in enumerate(found.items) if x.corpus != RATED_OUTLETS or x.outlet not in held_out]
    found = found.take(np.array(kept, dtype=np.int64))
    return Articles(found.items, used(name, found.X))


def rated_outlets(name: str, fitted: Fitted, articles: Articles) -> tuple[np.ndarray, Articles]:
    """Log-odds of articles of rated outlets, from models that did not learn from the outlet; and the articles."""
    if RATED_OUTLETS not in CORPORA[name]:
        outlets = articles.of(RATED_OUTLETS)
        return fitted.model.decision_function(outlets.X), outlets
    learnt = learnt_from(name, articles)
    places = np.flatnonzero(np.array(learnt.corpora) == RATED_OUTLETS)
    return np.mean([scores[places] for scores in fitted.out_of_fold], axis=0), learnt.take(places)


def changed(articles: Articles, fitted: Mapping[str, Fitted], reader: Path) -> dict[str, dict[str, Any]]:
    """How edits move both scores of real articles: names swapped, sourcing weakened, text padded, scores gamed."""
    loaded = SpanReader.load(reader)
    chosen = _spread(articles.of("healthnewsreview"), CHANGED // 2) + _spread(articles.of(RATED_OUTLETS), CHANGED // 2)

    def scored(texts: Sequence[str]) -> dict[str, list[float]]:
        values = [values_of(read) for read in read_articles([Article(text) for text in texts], loaded)]
        return _scores(values, fitted, articles)

    reads = read_articles([Article(text) for text in chosen], loaded)
    before = _scores([values_of(read) for read in reads], fitted, articles)
    groups = {"swaps": swaps.NAME_SWAPS, "weaker": swaps.WEAKER, "same": swaps.SAME, "gamed": swaps.GAMED}
    result: dict[str, dict[str, Any]] = {name: {group: {} for group in groups} for name in fitted}
    for group, edits in groups.items():
        for label, edit in edits.items():
            texts = [edit(read) for read in reads]
            found = [i for i, text in enumerate(texts) if text is not None]
            after = scored([text for text in texts if text is not None])
            start = swaps.STARTS.get(label)
            old = before if start is None else scored([start(read) or read.text for read in reads])
            for name in fitted:
                result[name][group][label] = swaps.moved([old[name][i] for i in found], after[name])
    return result


def build(data: Path, folder: Path, jobs: int = 1, quick: bool = False, say: Say = print) -> None:
    """Evaluate, fit, and write the bundle around the reader that lies in `folder`."""
    metrics, fitted, articles = evaluate(data, folder, jobs, quick, say)
    cards = {name: card_of(name, fitted[name], learnt_from(name, articles)) for name in RECIPES}
    manifest = {
        "name": NAME,
        "version": VERSION,
        "features": list(articles.X.columns[:-1]),
        "training": {
            "corpora": {name: list(corpora) for name, corpora in CORPORA.items()},
            "data_sha256": {path.stem: sha256(path.read_bytes()).hexdigest() for path in _data_files(data)},
            "recipes": {name: asdict(recipe) for name, recipe in RECIPES.items()},
            "reference_words": REFERENCE_WORDS,
            "seeds": list(SEEDS),
            "code_sha256": code_digest(),
            "reader_sha256": reader_digest(folder),
            "versions": {name: version(name) for name in ("numpy", "scikit-learn", "onnxruntime", "pandas")}
            | {"python": platform.python_version()},
        },
        "metrics": metrics,
    }
    estimators = io.BytesIO()
    joblib.dump({name: found.model for name, found in fitted.items()}, estimators, compress=3)
    contents = {
        **{f"{name}.json": as_json(card.to_dict()) for name, card in cards.items()},
        **{name: (folder / name).read_bytes() for name in READER},
        TYPICAL: as_json(typical.grids(articles.of(RATED_OUTLETS))),
        CARD: model_card(manifest).encode(),
        ESTIMATOR: estimators.getvalue(),
    }
    write(folder, manifest, contents)
    say(f"wrote {folder}")


def repin(folder: Path) -> None:
    """Take the digests of the files in `folder` anew, after its reader was replaced; scores stay as they were."""
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    contents = {name: (folder / name).read_bytes() for name in manifest["files"]}
    write(folder, {**manifest, "training": manifest["training"] | {"reader_sha256": reader_digest(folder)}}, contents)


def card_of(name: str, fitted: Fitted, articles: Articles) -> Scorecard:
    """The scorecard, checked against its estimator on every training article."""
    notes = {"reference_words": REFERENCE_WORDS, "articles": len(articles), "outlets": len(set(articles.outlets))}
    card = scorecard(fitted.model, articles.X, name, QUESTIONS[name], notes)
    log_odds = card.score_many({key: articles.X[key].to_numpy() for key in card.features})["log_odds"]
    difference = float(np.abs(log_odds - fitted.model.decision_function(articles.X)).max())
    if difference > 1e-9:
        raise AssertionError(f"{name}: the scorecard differs from its estimator by {difference}")
    return card


def _scores(
    values: list[dict[str, float | None]], fitted: Mapping[str, Fitted], articles: Articles
) -> dict[str, list[float]]:
    table = pd.DataFrame(values, columns=list(articles.X.columns), dtype=np.float64)
    return {name: (100 * found.model.predict_proba(table)[:, 1]).tolist() for name, found in fitted.items()}


def _spread(articles: Articles, count: int) -> list[str]:
    """`count` texts, evenly over the corpus."""
    places = np.linspace(0, len(articles) - 1, min(count, len(articles))).astype(int)
    return [articles.items[i].text for i in places]


def _data_files(data: Path) -> list[Path]:
    return [data / "articles" / f"{name}.jsonl.gz" for name in (*SOURCING, *RELIABILITY, *MEASURED)]


def _every(step: int, report: Callable[[int, int], None]) -> Callable[[int, int], None]:
    last = [-step]

    def progress(done: int, total: int) -> None:
        if done - last[0] >= step or done == total:
            last[0] = done
            report(done, total)

    return progress


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="one seed and no rivals")
    parser.add_argument("--repin", action="store_true", help="only take digests anew, after the reader was replaced")
    given = parser.parse_args()
    if given.repin:
        return repin(given.folder)
    build(given.data, given.folder, given.jobs, given.quick, lambda text: print(text, file=sys.stderr, flush=True))


if __name__ == "__main__":
    main()
