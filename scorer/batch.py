"""Many articles: found lazily, scored in chunks on one or more processes, in input order, in flat memory."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from threading import Lock
from typing import NamedTuple

from ..features.reading.records import Article
from .document import Document, unscored
from .inputs import Item, Reading, Record, parse_item
from .pool import in_chunks, ordered_map
from .scorer import Scorer

# Articles a worker takes at once. The same for any number of processes, so that the reader sees the same batches and
# the results are the same to the byte.
CHUNK = 32


class Result(NamedTuple):
    """One article's document with what the summary needs."""

    json: str  # the document on one line
    label: str  # what messages call the input
    status: str
    reason: str | None
    values: dict[str, float]  # the scores, empty where there are none
    note: str | None


def score_items(items: Iterable[Item], model: str | None, reading: Reading, jobs: int = 1) -> Iterator[list[Result]]:
    """Score everything `inputs.find_items` finds; lists of up to `CHUNK` results, in the order of `items`.

    `jobs` processes each load the bundle `model` once. Raises `OSError` or `ValueError` where it cannot be loaded.
    """
    work = partial(score_chunk, model=model, reading=reading)
    return ordered_map(work, in_chunks(items, CHUNK), jobs, partial(_killed, model=model))


def score_chunk(items: list[Item], model: str | None, reading: Reading) -> list[Result]:
    """Read and score some items in this process. A broken one becomes a failed document, never an exception."""
    scorer = shared_scorer(model)
    records = [parse_item(item, reading) for item in items]
    documents = iter(_score_all(scorer, [record.article for record in records if record.article is not None]))
    return [
        _result(record, next(documents) if record.article is not None else failed(item, str(record.error), scorer))
        for item, record in zip(items, records, strict=True)
    ]


def shared_scorer(model: str | None) -> Scorer:
    """This process's scorer: a worker loads a bundle once, however many threads it has."""
    with _loading:
        return _load(model)


_loading = Lock()
_load = lru_cache(maxsize=4)(Scorer)


def failed(item: Item, reason: str, scorer: Scorer) -> Document:
    """The document of an input that could not be read."""
    return unscored(Article("", id=item.id), "failed", reason, scorer.bundle)


def _score_all(scorer: Scorer, articles: list[Article]) -> list[Document]:
    try:
        return list(scorer.score_many(articles))
    except Exception:
        # A defect that one article brings to light must not cost its neighbours: find it by going one by one.
        return [_score_one(scorer, article) for article in articles]


def _score_one(scorer: Scorer, article: Article) -> Document:
    try:
        return next(scorer.score_many([article]))
    except Exception as problem:
        reason = f"onrecord could not score it ({type(problem).__name__}: {problem}); please report this article"
        return unscored(article, "failed", " ".join(reason.split()), scorer.bundle)


def _result(record: Record, document: Document) -> Result:
    values = {name: score["value"] for name, score in (document.scores or {}).items()}
    return Result(document.to_json(), record.label, document.status, document.reason, values, record.note)


def _killed(item: Item, model: str | None) -> Result:
    reason = "the process that read it died, perhaps for lack of memory"
    record = Record(None, item.path, item.where, reason)
    return _result(record, failed(item, reason, shared_scorer(model)))
