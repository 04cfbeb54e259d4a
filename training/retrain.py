"""From a newsroom's own labels to a bundle of its own: fit, measure, compare with the model in use, write."""

import io
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import joblib
import numpy as np

from ..models.bundle import CARD, DEFAULT, ESTIMATOR, READER, SCORES, TYPICAL, Bundle, write
from .additive import REFERENCE_WORDS, Recipe
from .evaluate import Fitted, fit_and_measure
from .extract import extract
from .metrics import auc, figure
from .model_card import figure as shown
from .model_card import model_card
from .own_labels import Plan, leaks, read_items
from .samples import QUESTIONS, SEEDS, Articles
from .scorecards import scorecard
from .serialise import as_json, rounded
from .used import shapes, used

Say = Callable[[str], None]


@dataclass(frozen=True)
class Trained:
    """The new bundle's folder, what was measured, and what the user should know."""

    folder: Path
    figures: dict[str, Any]
    comparison: dict[str, str]  # model: AUC with interval, on the same held-out articles
    warnings: list[str]


def retrain(plan: Plan, target: Path, in_use: Bundle, say: Say = lambda _: None, cache: Path | None = None) -> Trained:
    """Train `plan` and write the bundle to `target`. Raises `RetrainError` where the corpus does not allow it."""
    say(f"reading {plan.corpus.name}")
    items, warnings = read_items(plan)
    progress = _tenths(lambda done, total: say(f"features of {done:,} of {total:,} articles"))
    X = extract([item.text for item in items], in_use, plan.jobs, cache, progress)
    articles = Articles(items, X)
    warnings += leaks(articles, grouped=plan.group is not None)
    say("fitting and measuring")
    recipe = recipe_for(len(articles))
    learnt = Articles(items, used(plan.score, X))
    fitted = fit_and_measure(learnt, recipe, shapes(plan.score), SEEDS, rivals=False)
    warnings += chance(fitted)
    comparison = compared(fitted, articles, in_use.scorecards[plan.score].features, in_use, plan.score, plan.name)
    write_bundle(plan, target, fitted, learnt, in_use, recipe, comparison, warnings)
    return Trained(target, fitted.figures, comparison, warnings)


def recipe_for(size: int) -> Recipe:
    """Fewer articles carry a coarser model."""
    if size < 300:
        return Recipe(bins=6, leaves=2, iterations=100, columns=0.1, least_in_leaf=max(size // 12, 5), bags=20)
    return Recipe(bins=16, leaves=2, iterations=200, columns=0.05, bags=20)


def chance(fitted: Fitted) -> list[str]:
    """A warning where the new model may order articles no better than a coin."""
    figures = [row["auc"] for row in fitted.figures["by_outlet"].values()]
    return [
        f"no better than a coin, as far as these articles show (AUC {shown(figure)}): do not use it before there are "
        "more of them, or labels that say more of the text"
        for figure in figures
        if figure["low"] <= 0.5
    ]


def compared(
    fitted: Fitted, articles: Articles, features: Sequence[str], in_use: Bundle, score: str, name: str
) -> dict[str, str]:
    """AUC of the new model, out of fold, and of the model in use, on the same articles."""
    label = articles.label
    new = fitted.out_of_fold
    table = {key: articles.X[key].to_numpy() for key in features}
    old = in_use.scorecards[score].score_many(table)["log_odds"]
    return {
        f"{name} (held-out outlets)": shown(
            figure(lambda i: float(np.mean([auc(label[i], values[i]) for values in new])), len(label))
        ),
        f"{in_use.name} (in use)": shown(figure(lambda i: auc(label[i], old[i]), len(label))),
    }


def measure_bundles(plan: Plan, bundles: Mapping[str, Bundle]) -> dict[str, str]:
    """AUC with interval of each bundle's score on a labelled corpus."""
    items, _ = read_items(plan)
    result = {}
    for name, bundle in bundles.items():
        X = extract([item.text for item in items], bundle, plan.jobs)
        card = bundle.scorecards[plan.score]
        log_odds = card.score_many({key: X[key].to_numpy() for key in card.features})["log_odds"]
        labels = Articles(items, X).label
        result[name] = shown(figure(lambda i, y=labels, s=log_odds: auc(y[i], s[i]), len(labels)))
    return result


def write_bundle(
    plan: Plan,
    target: Path,
    fitted: Fitted,
    articles: Articles,
    in_use: Bundle,
    recipe: Recipe,
    comparison: Mapping[str, str],
    warnings: Sequence[str],
) -> None:
    """The new scorecard beside what is taken over from the bundle in use."""
    other = next(score for score in SCORES if score != plan.score)
    question = f"{QUESTIONS[plan.score]} Learnt from the column {plan.label!r} of {plan.corpus.name}."
    notes = {"reference_words": REFERENCE_WORDS, "articles": len(articles), "outlets": len(set(articles.outlets))}
    card = scorecard(fitted.model, articles.X, plan.score, question, notes)
    estimators = io.BytesIO()
    joblib.dump({plan.score: fitted.model}, estimators, compress=3)
    manifest = {
        "name": plan.name,
        "version": "1",
        "features": list(articles.X.columns[:-1]),
        "training": {
            "corpora": {plan.score: [plan.corpus.stem], other: [f"taken over from {in_use.name}"]},
            "data_sha256": {plan.corpus.name: sha256(plan.corpus.read_bytes()).hexdigest()},
            "recipes": {plan.score: asdict(recipe)},
            "reference_words": REFERENCE_WORDS,
            "seeds": list(SEEDS),
            "base": {"name": in_use.name, "version": in_use.version, "sha256": in_use.sha256},
            "versions": {name: version(name) for name in ("numpy", "scikit-learn", "onnxruntime", "pandas")}
            | {"python": platform.python_version()},
            "warnings": list(warnings),
            "compared_with_model_in_use": dict(comparison),
        },
        "metrics": rounded({plan.score: fitted.figures}),
    }
    taken = [f"{other}.json", TYPICAL]
    if in_use.folder != DEFAULT:
        taken += [name for name in READER if name in in_use.manifest["files"]]
    contents = {
        f"{plan.score}.json": as_json(card.to_dict()),
        **{name: (in_use.folder / name).read_bytes() for name in taken},
        CARD: model_card(manifest).encode(),
        ESTIMATOR: estimators.getvalue(),
    }
    write(target, manifest, contents)


def _tenths(report: Callable[[int, int], None]) -> Callable[[int, int], None]:
    last = [-1]

    def progress(done: int, total: int) -> None:
        if (tenth := 10 * done // max(total, 1)) != last[0]:
            last[0] = tenth
            report(done, total)

    return progress
