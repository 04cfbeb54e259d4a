"""Texts to a table of features, kept in a store so that a text is read once for one reader and catalogue."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from joblib import Parallel, delayed

from .. import features
from ..features.catalogue import catalogue, measure_all
from ..features.prose import prose_words
from ..features.reading.read import read_articles
from ..features.reading.records import Article, ReadArticle
from ..models.bundle import READER, Bundle
from ..models.folders import user_folder
from ..models.reader import SpanReader

WORDS = "words"  # the nuisance: how many words the article has, boilerplate left out
CHUNK = 32


def cache_folder() -> Path:
    """Where features are kept: $ONRECORD_CACHE, or the platform's folder for caches."""
    chosen = os.environ.get("ONRECORD_CACHE")
    return Path(chosen) if chosen else user_folder("cache")


class Store:
    """Feature values by text, one file a reader and catalogue; a change in either starts a new file.

    Lines are only ever appended, so a run that was stopped loses nothing.
    """

    def __init__(self, reader_digest: str, folder: Path | None = None):
        folder = (folder or cache_folder()) / "features"
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{_digest(code_digest() + reader_digest)[:24]}.jsonl"
        self.rows: dict[str, dict[str, float | None]] = {}
        if self.path.exists():
            self.rows = dict(self._lines())

    def _lines(self) -> Iterator[tuple[str, dict[str, float | None]]]:
        with self.path.open(encoding="utf-8") as file:
            for line in file:
                try:
                    key, values = json.loads(line)
                except ValueError:  # the last line of a run that was stopped
                    continue
                yield key, values

    def add(self, rows: dict[str, dict[str, float | None]]) -> None:
        self.rows.update(rows)
        with self.path.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(item) + "\n" for item in rows.items())


def extract(
    texts: Sequence[str],
    bundle: Bundle | Path,
    jobs: int = 1,
    folder: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> pd.DataFrame:
    """One row a text, one column a feature of the catalogue (NaN: not applicable) and `words`.

    `bundle` is the bundle whose reader reads, or a reader's folder. `progress` is told how many texts of how many
    are done. Titles and outlets are not handed to the reader: neither may decide a score.
    """
    reader_folder = bundle if isinstance(bundle, Path) else bundle.reader_folder
    store = Store(reader_digest(reader_folder), folder)
    keys = [_digest(text) for text in texts]
    missing = list({key: text for key, text in zip(keys, texts, strict=True) if key not in store.rows}.items())
    chunks = [missing[i : i + CHUNK] for i in range(0, len(missing), CHUNK)]
    done = len(texts) - len(missing)
    if progress:
        progress(done, len(texts))
    work = (delayed(_measure)(chunk, reader_folder) for chunk in chunks)
    rows: dict[str, dict[str, float | None]]
    for rows in Parallel(n_jobs=jobs, return_as="generator")(work):  # pyright: ignore
        store.add(rows)
        done += len(rows)
        if progress:
            progress(done, len(texts))
    columns = [*feature_ids(), WORDS]
    return pd.DataFrame([store.rows[key] for key in keys], columns=columns, dtype=np.float64)


def feature_ids() -> list[str]:
    return [entry.id for entry in catalogue()]


def values_of(read: ReadArticle) -> dict[str, float | None]:
    """All features and the number of words of one read article."""
    values = {name: measured.value for name, measured in measure_all(read).items()}
    return {**values, WORDS: float(prose_words(read))}


_READERS: dict[Path, SpanReader] = {}


def _measure(chunk: Sequence[tuple[str, str]], reader_folder: Path) -> dict[str, dict[str, float | None]]:
    if reader_folder not in _READERS:
        _READERS[reader_folder] = SpanReader.load(reader_folder)
    reads = read_articles([Article(text) for _, text in chunk], _READERS[reader_folder])
    return {key: values_of(read) for (key, _), read in zip(chunk, reads, strict=True)}


def code_digest() -> str:
    """Of everything between a text and its numbers: the code of features and the reader's."""
    root = Path(str(features.__path__[0]))
    from ..models import reader

    files = [
        *sorted(path for path in root.rglob("*") if path.suffix in (".py", ".json", ".txt", ".toml")),
        Path(reader.__file__),
    ]
    return _digest("".join(_digest(path.read_text(encoding="utf-8")) for path in files))


def reader_digest(folder: Path) -> str:
    """Of the reader's files."""
    return _digest("".join(hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in READER))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
