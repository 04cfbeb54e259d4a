"""The model card, made from the manifest alone: no figure in it that the evaluation did not print."""

from collections.abc import Mapping, Sequence
from typing import Any

TITLES = {"sourcing_quality": "Sourcing quality", "reliability": "Reliability"}
MEASURES = {
    "auc": "AUC",
    "auc_equal_length": "AUC, pairs of equal length (within a tenth)",
    "auc_within_outlet": "AUC, pairs within one outlet",
    "auc_4_stars_against_2": "AUC, at least 4 stars against at most 2",
    "spearman_criteria": "Spearman with criteria met",
    "words_spearman": "Spearman with the number of words",
}


def model_card(manifest: Mapping[str, Any]) -> str:
    """Markdown: what the model is for, what it was trained on, and every figure of the honest table."""
    parts = [
        f"# {manifest['name']} {manifest['version']}",
        "What onrecord's scores rest on. This page is generated from `manifest.json`; every figure in it was printed "
        "by `onrecord evaluate scores`. Intervals are the middle 95 % of 300 bootstrap draws.",
        _use(),
        scores_page(manifest.get("metrics", {}), manifest["training"]["corpora"]),
        _training(manifest["training"]),
    ]
    return "\n\n".join(parts) + "\n"


def scores_page(metrics: Mapping[str, Any], corpora: Mapping[str, Sequence[str]] | None = None) -> str:
    """The honest table of each score that was measured, as Markdown."""
    found = {name: metrics[name] for name in TITLES if name in metrics}
    return "\n\n".join(_score(name, part, (corpora or {}).get(name)) for name, part in found.items())


def figure(found: Mapping[str, Any] | None) -> str:
    """ ".76 [.73, .79]", as tables show it; a dash where it could not be measured."""
    if not found or found.get("value") is None:
        return "–"
    if found.get("low") is None:
        return _short(found["value"])
    return f"{_short(found['value'])} [{_short(found['low'])}, {_short(found['high'])}]"


def _short(value: float) -> str:
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.2f}"


def _use() -> str:
    return (
        "## What it is for\n\n"
        "To show an editor or a researcher how an English-language news article is sourced, and what each part of that "
        "costs or gains. **It never judges whether a claim is true.** It is not for ranking people or for deciding "
        "about outlets, and a score of one article says little without its interval. Articles are scored at one "
        "reference length, so nobody gains by writing more. Thresholds do not carry over to other kinds of articles: "
        "retrain and recalibrate with `onrecord train`."
    )


def _score(name: str, found: Mapping[str, Any], trained_on: Sequence[str] | None) -> str:
    parts = [f"## {TITLES[name]}", _sizes(found, trained_on or list(found["by_outlet"]))]
    rows = [
        [_of(corpus), MEASURES[measure], figure(split[measure]), figure(found["at_random"][corpus].get(measure))]
        for corpus, split in found["by_outlet"].items()
        for measure in MEASURES
        if measure in split
    ]
    parts.append("**By outlet** (no outlet on both sides; without outlets, by article), random split beside it\n")
    parts.append(table(["corpus", "figure", "by outlet", "at random (inflated)"], rows))
    rows = [["later articles from earlier ones", figure(found["by_time"])]] if found.get("by_time") else []
    rows += [
        [f"{_of(corpus)}, learnt from the others", figure(value)]
        for corpus, value in found.get("by_corpus", {}).items()
    ]
    rows += [
        [f"{_of(corpus)}, never trained on", figure(value)] for corpus, value in found.get("elsewhere", {}).items()
    ]
    if rows:
        parts += ["**By time and across corpora** (AUC)\n", table(["measured on", "AUC"], rows)]
    corpora = list(found["by_outlet"])
    for split, title in (("by_outlet", "by outlet"), ("at_random", "at random")):
        rows = [
            [rival, *(figure(values[split].get(corpus)) for corpus in corpora)]
            for rival, values in found["compared"].items()
        ]
        parts += [f"**Compared with what else could be tried**, split {title} (AUC)\n"]
        parts += [table(["model", *map(_of, corpora)], rows)]
    parts += [_calibration(found["calibration"])]
    if "fairness" in found:
        parts += [_fairness(found["fairness"])]
    if "swaps" in found:
        parts += [_changes(found)]
    return "\n\n".join(part.rstrip("\n") for part in parts)


def _sizes(found: Mapping[str, Any], corpora: Sequence[str]) -> str:
    names = ", ".join(map(_of, corpora))
    return (
        f"{found['articles']:,} articles of {found['outlets']:,} outlets (an article without one counts by itself): "
        f"{names}."
    )


def _calibration(found: Mapping[str, Any]) -> str:
    rows = [[f"{100 * row['said']:.0f}", f"{100 * row['seen']:.0f}", str(row["n"])] for row in found["curve"]]
    return f"**Calibration** (out of outlet): expected calibration error {figure(found['ece'])}\n\n" + table(
        ["score said", "share that was good", "articles"], rows
    )


def _fairness(found: Mapping[str, Any]) -> str:
    rows = [
        [rating, f"{gap['left']:.1f} ({gap['n_left']})", f"{gap['right']:.1f} ({gap['n_right']})", f"{gap['gap']:+.1f}"]
        for rating, gap in found["by_rating"].items()
        if gap
    ]
    total = found["gap"]
    return (
        f"**Left and right at equal rating** (mean score of an outlet, number of outlets): left minus right "
        f"{total['value']:+.1f} points [{total['low']:+.1f}, {total['high']:+.1f}]\n\n"
        + table(["outlets rated", "left", "right", "gap"], rows)
    )


def _changes(found: Mapping[str, Any]) -> str:
    titles = {"swaps": "names swapped: ", "weaker": "weaker: ", "same": "should not matter: ", "gamed": "gamed: "}
    rows = [[titles[group] + label, *_moved(row)] for group in titles for label, row in found[group].items()]
    heads = ["articles changed", "n", "mean", "mean size", "largest", "rose", "rose by over ½", "moved under 2"]
    return "**Changed articles** (points of 100)\n\n" + table(heads, rows)


def _moved(row: Mapping[str, Any]) -> list[str]:
    sizes = [f"{row['mean']:+.2f}", f"{row['mean_size']:.2f}", f"{row['largest']:.1f}"]
    return [str(row["n"]), *sizes, *(f"{100 * row[share]:.0f} %" for share in ("rose", "rose_half", "under_2"))]


def _training(training: Mapping[str, Any]) -> str:
    rows = [[key, f"`{value}`"] for key, value in training.get("data_sha256", {}).items()]
    versions = ", ".join(f"{name} {number}" for name, number in training.get("versions", {}).items())
    parts = [
        "## How it was trained",
        "Additive models on features of sourcing, attribution, hedging, specificity and style: gradient boosting "
        "without interactions and ridge regression over the same bins, averaged, monotone where journalism knows the "
        "direction; the mean over bootstraps by outlet, calibrated by Platt scaling. Length is fitted as a nuisance "
        f"and held at {training['reference_words']:.0f} words. Outlets' names, bylines, syndication lines and "
        "near-doubles were removed first; corpora, outlets and labels are weighted so that none dominates, and where "
        "labels are ratings of outlets, so that they tell nothing about political leaning.",
        f"Versions: {versions}.",
    ]
    if rows:
        parts.append(table(["data", "SHA-256"], rows))
    return "\n\n".join(parts)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _of(corpus: str) -> str:
    return corpus.replace("_", " ")
