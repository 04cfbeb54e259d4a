"""Tables of a batch: one row an article with a column a feature, and one row a source; as CSV and Parquet."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO

import pandas as pd

from .ledger import is_source
from .visible import visible
from .wording import SCORES

FACTS = ("id", "title", "outlet", "byline", "date", "url", "language", "words")
SOURCE = (
    "id", "name", "type", "role", "title", "attributions", "words", "share", "first_paragraph", "confidence",
    "unnamed_representative", "media",
)  # fmt: skip
_TEXTS = ("id", "title", "outlet", "byline", "date", "url", "language", "status", "reason")


def feature_rows(documents: Iterable[dict]) -> pd.DataFrame:
    """One row an article: its facts, both scores, and every feature's value (missing where it does not apply)."""
    rows, names = [], {}
    for document in documents:
        rows.append(_facts(document) | _scores(document) | _counts(document))
        for feature in document["features"]:
            rows[-1][feature["id"]] = feature["value"]
            names[feature["id"]] = None
    scores = [f"{name}{part}" for name in SCORES for part in ("", "_low", "_high", "_band")]
    texts = [*_TEXTS, *(f"{name}_band" for name in SCORES), "top_problem"]
    table = pd.DataFrame(
        rows, columns=[*FACTS, "status", "reason", *scores, "sources", "attributions", "top_problem", *names]
    )
    numbers = [name for name in table.columns if name not in {*texts, "words", "sources", "attributions"}]
    kinds = dict.fromkeys(texts, "string") | dict.fromkeys(numbers, "float64")
    return table.astype(kinds | dict.fromkeys(("words", "sources", "attributions"), "int64"))


def source_rows(documents: Iterable[dict]) -> pd.DataFrame:
    """One row a source of an article; `article` is the article's id, `anonymity_reason` the words that state it."""
    rows = []
    for document in documents:
        text = document["article"]["text"]
        for source in document["sources"]:
            quoted = {
                name: visible(text[slice(*source[name])]) if source[name] else None
                for name in ("justification", "anonymity_reason")
            }
            facts = {name: _clean(source[name]) for name in SOURCE}
            rows.append({"article": visible(document["article"]["id"])} | facts | quoted)
    table = pd.DataFrame(rows, columns=["article", *SOURCE, "justification", "anonymity_reason"])
    texts = ("article", "id", "name", "type", "role", "title", "justification", "anonymity_reason")
    counts = ("attributions", "words", "first_paragraph")
    kinds = dict.fromkeys(texts, "string") | dict.fromkeys(counts, "int64")
    return table.astype(
        kinds | {"share": "float64", "confidence": "float64", "unnamed_representative": "bool", "media": "bool"}
    )


def write_csv(documents: Iterable[dict], file: IO[str]) -> None:
    """The table of articles as CSV, with every cell neutralised (`neutral`)."""
    to_csv(feature_rows(documents), file)


def write_parquet(documents: Iterable[dict], path: Path) -> None:
    """The table of articles as Parquet."""
    feature_rows(documents).to_parquet(path, index=False)


def to_csv(table: pd.DataFrame, file: IO[str]) -> None:
    safe = table.copy()
    for name in safe.select_dtypes("string").columns:
        safe[name] = safe[name].map(neutral, na_action="ignore")
    safe.to_csv(file, index=False, lineterminator="\n")


def neutral(cell: str) -> str:
    """`cell` so that no spreadsheet takes it for a formula: one that begins like a formula gets an apostrophe.

    OWASP, "CSV Injection": = + - @, tab and carriage return begin formulas, and so do their full-width forms.
    Spreadsheets trim white space, so what counts is the first character after it.
    """
    begins = cell[:1] in ("\t", "\r", "\n") or cell.lstrip()[:1] in tuple("=+-@＝＋－＠")
    return "'" + cell if begins else cell


def _clean(value: object) -> object:
    return visible(value) if isinstance(value, str) else value


def _facts(document: dict) -> dict:
    facts = {name: _clean(document["article"][name]) for name in FACTS}
    return facts | {"status": document["status"], "reason": _clean(document["reason"])}


def _scores(document: dict) -> dict:
    row = {}
    for name, score in (document["scores"] or {}).items():
        row |= {name: score["value"], f"{name}_low": score["low"], f"{name}_high": score["high"]}
        row[f"{name}_band"] = score["band"]
    return row


def _counts(document: dict) -> dict:
    advice = document["advice"]
    return {
        "sources": sum(map(is_source, document["sources"])),  # as the page counts them, without the publication
        "attributions": len(document["attributions"]),
        "top_problem": advice[0]["feature"] if advice else None,
    }
