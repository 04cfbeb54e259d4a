"""`Scorer`: one trained bundle, articles in, documents out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from ..features.catalogue import catalogue, measure_all
from ..features.reading.read import read_articles
from ..features.reading.records import Article, ReadArticle
from ..features.text.language import NAMES, language
from ..features.text.normalise import normalise
from ..features.text.plain import plain
from ..features.text.tokens import Tokens, tokenize
from ..models.bundle import Bundle
from .document import Document, scored, unscored

LEAST_WORDS = 100
BATCH = 32  # articles read together; more brings no speed and costs memory


class Scorer:
    """Scores articles with one bundle. Safe to share between threads; nothing is kept between calls.

    >>> document = Scorer().score("An article's text ...")
    >>> document.scores["sourcing_quality"]["value"]
    """

    def __init__(self, model: str | Path | None = None):
        """`model`: the name of an installed bundle or its folder; None for the bundle that came with onrecord."""
        self.bundle = Bundle.load(model, features=[entry.id for entry in catalogue()])

    def score(self, article: str | Path | Article) -> Document:
        """Score one article: its text, a `Path` to a file that holds it, or an `Article`.

        Raises `OSError` or `ValueError` where a path cannot be read as one article, `TypeError` for what is no article.
        """
        if isinstance(article, Path):
            article = _from_path(article)
        return next(self.score_many([article]))

    def score_many(self, articles: Iterable[str | Article]) -> Iterator[Document]:
        """Score articles as they come, in their order, a few at a time: memory does not grow with their number."""
        pending = iter(articles)
        while batch := [_prepare(item) for item in islice(pending, BATCH)]:
            yield from self._score_batch(batch)

    def read(self, articles: Iterable[str | Article]) -> list[ReadArticle]:
        """What is found in the articles, without scoring them: for notebooks and for new features."""
        return read_articles([_prepare(item) for item in articles], self.bundle.reader)

    def estimator(self, score: str) -> Any:
        """The scikit-learn estimator behind a score, for data scientists. Opening it runs the code it holds.

        Raises `PermissionError` where its digest is not pinned in the user's own settings.
        """
        from .settings import pinned_estimators  # reading an article needs no settings

        return self.bundle.estimator(score, pinned_estimators())

    def _score_batch(self, articles: list[Article]) -> Iterator[Document]:
        tokens = [tokenize(plain(article.text)) for article in articles]
        languages = [language(found) for found in tokens]
        reasons = [_reason(found, code) for found, code in zip(tokens, languages, strict=True)]
        readable = [i for i, reason in enumerate(reasons) if reason is None]
        reads = iter(
            read_articles([articles[i] for i in readable], self.bundle.reader, [tokens[i] for i in readable])
            if readable
            else ()
        )
        for article, found, code, reason in zip(articles, tokens, languages, reasons, strict=True):
            if reason is None:
                yield self._score_read(next(reads), article, code)
            else:
                yield unscored(article, "not_scored", reason, self.bundle, code, found.count())

    def _score_read(self, read: ReadArticle, article: Article, code: str | None) -> Document:
        measurements = measure_all(read)
        read.article = article  # every offset into the text that was read is one into the user's
        values = {name: measured.value for name, measured in measurements.items()}
        scores = {name: card.score(values) for name, card in self.bundle.scorecards.items()}
        return scored(read, code, measurements, scores, self.bundle)


def _prepare(item: str | Article) -> Article:
    article = Article(item) if isinstance(item, str) else item
    if not isinstance(article, Article) or not isinstance(article.text, str):
        wrong = article.text if isinstance(article, Article) else article
        raise TypeError(f"expected a text or an Article with one, got {type(wrong).__name__}")
    return replace(article, text=normalise(article.text))


def _reason(tokens: Tokens, code: str | None) -> str | None:
    if tokens.count() < LEAST_WORDS:  # how many it has is no part of the reason: an index gathers by reason
        return f"shorter than the {LEAST_WORDS} words that a score needs"
    if code != "en":
        return (
            f"not English (looks like {NAMES[code]}); onrecord reads English only"
            if code not in (None, "und")
            else ("no running English text was recognised")
        )
    return None


def _from_path(path: Path) -> Article:
    from .inputs import read_path  # formats are only needed here

    records = list(islice(read_path(path), 2))
    if len(records) != 1:
        raise ValueError(f"{path}: holds {'no' if not records else 'several'} articles; use score_many")
    if records[0].article is None:
        raise ValueError(f"{path}: {records[0].error}")
    return records[0].article
