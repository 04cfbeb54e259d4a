"""A newsroom's own labels: read, cleaned, and checked for what no model should learn from."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from .clean import clean, near_doubles
from .corpora import Labelled
from .extract import WORDS
from .metrics import auc
from .records import records
from .samples import Articles

FEWEST = 60  # articles
FEWEST_OF_A_KIND = 12
SUSPICIOUS, DECIDED = 0.9, 0.99  # AUC of one feature alone: worth a warning, worth a refusal


class RetrainError(ValueError):
    """A corpus that nothing can be learnt from; the message says why and what to do."""


@dataclass(frozen=True)
class Plan:
    """What to train on. Column names are the corpus's own; `score` says which of the two scores is replaced."""

    corpus: Path
    label: str
    name: str
    text: tuple[str, ...] = ("text",)  # the first of these that is there holds the articles
    group: str | None = None
    date: str | None = None
    positive: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    score: str = "sourcing_quality"
    jobs: int = 1


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
    there = f"the columns are {', '.join(map(str, table.columns))}"
    for column in filter(None, (plan.label, plan.group, plan.date)):
        if column not in table:
            raise RetrainError(f"there is no column {column!r}; {there}")
    columns = {str(column).casefold(): column for column in table.columns}
    texts = next((columns[name.casefold()] for name in plan.text if name.casefold() in columns), None)
    if texts is None:
        raise RetrainError(
            f"no column is called {' or '.join(plan.text[:2])}: say with --text which holds the articles; {there}"
        )
    table = table[table[plan.label].notna() & table[texts].notna()].reset_index(drop=True)
    target, label = targets(table[plan.label], plan.positive, plan.order)
    items = []
    for i in range(len(table)):
        outlet = _cell(table, plan.group, i)
        if text := clean(str(table.at[i, texts]), outlet):
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
            raise RetrainError(f"no article has the label {absent[0]!r}; the labels are {_listed(distinct)}")
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
                f"the labels are words ({_listed(distinct)}): say which are good with --positive, or their order, "
                "worst first, with --order"
            )
    numbers = numbers.to_numpy(dtype=np.float64)
    if len(np.unique(numbers)) == 2:
        good = (numbers == numbers.max()).astype(np.float64)
        return good, good
    target = (pd.Series(numbers).rank(method="average").to_numpy() - 0.5) / len(numbers)
    label = (target > 0.5).astype(np.float64)
    return target, label if 0 < label.mean() < 1 else (numbers >= np.median(numbers)).astype(np.float64)


def _listed(labels: Sequence[str]) -> str:
    """The first labels in one line, in case a column of something else was named."""
    shown = [" ".join(label.split())[:40] for label in labels[:5]]
    return ", ".join(shown) + (f" and {len(labels) - 5:,} more" if len(labels) > 5 else "")


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
            "measure on outlets that were not learnt from: add outlets, or label articles rather than outlets"
        )
    if math.isfinite(alone) and alone >= SUSPICIOUS:
        return [
            f"the outlet alone nearly decides the label (AUC {alone:.2f}): only the figures by outlet mean anything, "
            "and the model may have learnt the outlets' style rather than quality"
        ]
    return []


def _check_sizes(labels: Sequence[int | None]) -> None:
    good = sum(label == 1 for label in labels)
    bad = len(labels) - good
    if len(labels) < FEWEST:
        raise RetrainError(f"{len(labels)} usable articles; at least {FEWEST} are needed: label more")
    if min(good, bad) == 0:
        raise RetrainError(f"every article is {'good' if good else 'bad'}; there is nothing to learn")
    if min(good, bad) < FEWEST_OF_A_KIND:
        raise RetrainError(f"{good} good and {bad} bad articles; at least {FEWEST_OF_A_KIND} of each are needed")


def _cell(table: Any, column: str | None, row: int) -> str | None:
    value = table.at[row, column] if column else None
    return None if value is None or pd.isna(value) else str(value)
