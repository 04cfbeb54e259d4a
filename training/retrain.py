"""A newsroom's own labels to a bundle of its own: read, check, fit, measure, compare with the model in use, write."""

import io
import math
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import joblib
import numpy as np
import pandas as pd

from ..models.bundle import CARD, DEFAULT, ESTIMATOR, READER, SCORES, TYPICAL, Bundle, write
from .clean import clean, near_doubles
from .corpora import Labelled
from .evaluate import Fitted, fit_and_measure
from .extract import WORDS, extract
from .metrics import auc, figure
from .model_card import figure as shown
from .model_card import model_card
from .records import records
from .samples import QUESTIONS, SEEDS, Articles
from .scorecards import REFERENCE_WORDS, Recipe, scorecard
from .serialise import as_json, rounded
from .used import shapes, used

FEWEST = 60  # articles
FEWEST_OF_A_KIND = 12
SUSPICIOUS, DECIDED = 0.9, 0.99  # AUC of one feature alone: worth a warning, worth a refusal
Say = Callable[[str], None]


class RetrainError(ValueError):
    """A corpus that nothing can be learnt from; the message says why and what to do."""


@dataclass(frozen=True)
class Plan:
    """What to train on. Column names are the corpus's own; `score` says which of the two scores is replaced."""

    corpus: Path
    label: str
    name: str
    text: str = "text"
    group: str | None = None
    date: str | None = None
    positive: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    score: str = "sourcing_quality"
    jobs: int = 1


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
    comparison = compared(fitted, articles, in_use.scorecards[plan.score].features, in_use, plan.score, plan.name)
    write_bundle(plan, target, fitted, learnt, in_use, recipe, comparison, warnings)
    return Trained(target, fitted.figures, comparison, warnings)


def read_table(path: Path) -> Any:
    """A CSV, JSONL (also gzipped) or Parquet file; raises `RetrainError` for any other and for broken ones."""
    name = path.name.removesuffix(".gz").lower()
    try:
        if name.endswith((".csv", ".tsv")):
            return pd.read_csv(path, sep="\t" if name.endswith(".tsv") else ",")
        if name.endswith((".jsonl", ".ndjson")):
            return pd.DataFrame(list(records(path)))
        if name.endswith((".parquet", ".pq")):
            return pd.read_parquet(path)
    except (ValueError, UnicodeError, OSError) as problem:
        raise RetrainError(f"{path.name}: could not be read: {problem}") from None
    raise RetrainError(f"{path.name}: a corpus is a .csv, .tsv, .jsonl or .parquet file")


def read_items(plan: Plan) -> tuple[list[Labelled], list[str]]:
    """The corpus's usable articles, cleaned, without near-doubles; and what was left out, in words."""
    table = read_table(plan.corpus)
    for column in filter(None, (plan.text, plan.label, plan.group, plan.date)):
        if column not in table:
            raise RetrainError(f"there is no column {column!r}; the columns are {', '.join(map(str, table.columns))}")
    table = table[table[plan.label].notna() & table[plan.text].notna()].reset_index(drop=True)
    target, label = targets(table[plan.label], plan.positive, plan.order)
    items = []
    for i in range(len(table)):
        outlet = _cell(table, plan.group, i)
        if text := clean(str(table.at[i, plan.text]), outlet):
            name = f"{plan.corpus.stem}/{i}"
            date = _cell(table, plan.date, i)
            items.append(Labelled(name, plan.corpus.stem, text, None, outlet, date, float(target[i]), int(label[i])))
    clusters = near_doubles([item.text for item in items]).tolist()
    seen: set[int] = set()
    kept = [item for item, c in zip(items, clusters, strict=True) if not (c in seen or seen.add(c))]
    warnings = []
    if len(items) < len(table):
        warnings.append(f"{len(table) - len(items)} articles were left out: too short, or a page without an article")
    if len(kept) < len(items):
        warnings.append(f"{len(items) - len(kept)} articles were left out: near-doubles of others")
    _check_sizes([item.label for item in kept])
    return [replace(item, cluster=i) for i, item in enumerate(kept)], warnings


def targets(labels: Any, positive: Sequence[str] = (), order: Sequence[str] = ()) -> tuple[Any, Any]:
    """Targets in 0..1 and labels 0 or 1, each (n,), from labels of any kind.

    With `positive`, those values are good and all others bad. Numbers and ordered values become their rank among the
    articles; the upper half is good. Raises `RetrainError` where it cannot be known which values are good.
    """
    values = labels.astype(str).str.strip()
    distinct = sorted(values.unique())
    if positive:
        if absent := [value for value in positive if value not in distinct]:
            raise RetrainError(f"no article has the label {absent[0]!r}; the labels are {', '.join(distinct[:10])}")
        good = values.isin(list(positive)).to_numpy(dtype=np.float64)
        return good, good
    if len(distinct) < 2:
        raise RetrainError(f"every article has the label {distinct[0]!r}; there is nothing to learn")
    if order:
        if absent := [value for value in distinct if value not in order]:
            raise RetrainError(f"--order lacks the label {absent[0]!r}")
        numbers: Any = values.map({value: i for i, value in enumerate(order)})
    elif isinstance(labels.dtype, pd.CategoricalDtype) and labels.cat.ordered:
        numbers = labels.cat.codes
    elif labels.dtype == bool or {value.lower() for value in distinct} <= {"true", "false"}:
        numbers = values.str.lower().eq("true").astype(int)
    else:
        numbers = pd.to_numeric(labels, errors="coerce")
        if numbers.isna().any() or not np.isfinite(numbers).all():
            raise RetrainError(
                f"the labels are words ({', '.join(distinct[:10])}): say which are good with --positive, or their "
                f"order, "
                "worst first, with --order"
            )
    numbers = numbers.to_numpy(dtype=np.float64)
    if len(np.unique(numbers)) == 2:
        good = (numbers == numbers.max()).astype(np.float64)
        return good, good
    target = (pd.Series(numbers).rank(method="average").to_numpy() - 0.5) / len(numbers)
    label = (target > 0.5).astype(np.float64)
    return target, label if 0 < label.mean() < 1 else (numbers >= np.median(numbers)).astype(np.float64)


def leaks(articles: Articles, grouped: bool) -> list[str]:
    """Warnings, with the figure, where one feature or the outlet nearly decides the label.

    Raises `RetrainError` where one feature decides it: that is an accident of how the corpus was put together.
    """
    label, warnings = articles.label, []
    for name in articles.X:
        values = articles.X[name].to_numpy(dtype=np.float64)
        present = ~np.isnan(values)
        if present.sum() < FEWEST // 2 or np.ptp(values[present]) == 0:
            continue
        alone = auc(label[present], values[present])
        alone = max(alone, 1 - alone) if math.isfinite(alone) else 0.5
        what = "the number of words" if name == WORDS else f"the feature {name}"
        if alone >= DECIDED:
            raise RetrainError(
                f"{what} alone decides the label (AUC {alone:.2f}): good and bad articles were collected or prepared "
                "differently. A model would learn that, and nothing else"
            )
        if alone >= SUSPICIOUS:
            warnings.append(f"{what} alone nearly decides the label (AUC {alone:.2f}): is that meant to be?")
    if grouped:
        warnings += _outlet_leak(articles)
    return warnings


def _outlet_leak(articles: Articles) -> list[str]:
    outlets, label = pd.Series(articles.outlets, dtype=object), pd.Series(articles.label)
    by_outlet: Any = label.groupby(outlets)
    sizes = by_outlet.transform("size")
    others = (by_outlet.transform("sum") - label) / (sizes - 1).clip(lower=1)
    several = (sizes > 1).to_numpy()
    if several.sum() < FEWEST // 2:
        return []
    alone = auc(label.to_numpy()[several], others.to_numpy()[several])
    good_outlets = int((by_outlet.mean() > 0.5).sum())
    fewest = min(good_outlets, len(by_outlet) - good_outlets)
    if math.isfinite(alone) and alone >= DECIDED and fewest < 3:
        raise RetrainError(
            f"the outlet alone decides the label (AUC {alone:.2f}), and there are too few outlets of one kind to "
            f"measure "
            "on outlets that were not learnt from: add outlets, or label articles rather than outlets"
        )
    if math.isfinite(alone) and alone >= SUSPICIOUS:
        return [
            f"the outlet alone nearly decides the label (AUC {alone:.2f}): only the figures by outlet mean anything, "
            "and the model may have learnt the outlets' style rather than quality"
        ]
    return []


def recipe_for(size: int) -> Recipe:
    """Fewer articles carry a coarser model."""
    if size < 300:
        return Recipe(bins=6, leaves=2, iterations=100, columns=0.1, least_in_leaf=max(size // 12, 5), bags=20)
    return Recipe(bins=16, leaves=2, iterations=200, columns=0.05, bags=20)


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


def measure_bundles(
    corpus: Path, text: str, label: str, score: str, bundles: Mapping[str, Bundle], jobs: int = 1
) -> dict[str, str]:
    """AUC with interval of each bundle's `score` on a labelled corpus."""
    items, _ = read_items(Plan(corpus, label, "compared", text))
    result = {}
    for name, bundle in bundles.items():
        X = extract([item.text for item in items], bundle, jobs)
        card = bundle.scorecards[score]
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


def _check_sizes(labels: Sequence[int | None]) -> None:
    good = sum(label == 1 for label in labels)
    bad = len(labels) - good
    if len(labels) < FEWEST:
        raise RetrainError(f"{len(labels)} usable articles; at least {FEWEST} are needed")
    if min(good, bad) == 0:
        raise RetrainError(f"every article is {'good' if good else 'bad'}; there is nothing to learn")
    if min(good, bad) < FEWEST_OF_A_KIND:
        raise RetrainError(f"{good} good and {bad} bad articles; at least {FEWEST_OF_A_KIND} of each are needed")


def _cell(table: Any, column: str | None, row: int) -> str | None:
    value = table.at[row, column] if column else None
    return None if value is None or pd.isna(value) else str(value)


def _tenths(report: Callable[[int, int], None]) -> Callable[[int, int], None]:
    last = [-1]

    def progress(done: int, total: int) -> None:
        if (tenth := 10 * done // max(total, 1)) != last[0]:
            last[0] = tenth
            report(done, total)

    return progress
