"""What makes an article worse never raises its sourcing quality, and what should not matter does not.

The edits are those of the honest table. On real articles "never" is a share: reading is not perfect, and a text that
was changed is read anew. The bars leave room above what a sample of other articles gave; these articles are general
news, in which more than in the model card's sample have hardly a named source to lose.
"""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article, ReadArticle
from onrecord.models.bundle import Bundle
from onrecord.training import swaps
from onrecord.training.clean import clean
from onrecord.training.extract import values_of

REAL = 200  # articles, at most one an outlet; sourcing quality learnt from none of them
WRITTEN = ("1-wire-report", "2-health-study", "6-press-release", "7-court-report")  # examples that name their sources


class Marker:
    """Reads articles, edits them and gives both sourcing qualities."""

    def __init__(self, texts: Sequence[str], bundle: Bundle):
        self.bundle = bundle
        self.reads = self._read(texts)
        self.known: dict[str, list[float]] = {}

    def moved(self, label: str, edit: swaps.Edit) -> dict[str, float]:
        start = swaps.STARTS.get(label, lambda read: read.text)
        texts = [(start(read), edit(read)) for read in self.reads]
        found = [(old or "", new) for old, new in texts if new is not None]
        return swaps.moved(self._scores([old for old, _ in found]), self._scores([new for _, new in found]))

    def _read(self, texts: Sequence[str]) -> list[ReadArticle]:
        return read_articles([Article(text) for text in texts], self.bundle.reader)

    def _scores(self, texts: Sequence[str]) -> list[float]:
        key = json.dumps(list(texts))
        if key not in self.known:
            card = self.bundle.scorecards["sourcing_quality"]
            self.known[key] = [card.score(values_of(read)).value for read in self._read(texts)]
        return self.known[key]


@pytest.fixture(scope="module")
def written(examples: Path) -> Marker:
    return Marker([(examples / f"{name}.txt").read_text(encoding="utf-8") for name in WRITTEN], Bundle.load())


@pytest.fixture(scope="module")
def real(data: Path) -> Marker:
    with gzip.open(data / "articles" / "outlets_mbfc.jsonl.gz", "rt", encoding="utf-8") as lines:
        by_outlet = {row["outlet"]: text for row in map(json.loads, lines) if (text := clean(row["text"] or ""))}
    texts = [text for text in by_outlet.values() if len(text) < 8000]
    assert len(texts) >= REAL
    return Marker(texts[:: len(texts) // REAL][:REAL], Bundle.load())


@pytest.mark.parametrize("label", swaps.WEAKER)
def test_worse_articles_never_score_higher(written, label):
    moved = written.moved(label, swaps.WEAKER[label])
    assert moved["n"] >= 3 and moved["rose"] == 0 and moved["mean"] < 0


@pytest.mark.parametrize("label", swaps.SAME)
def test_what_should_not_matter_does_not(written, label):
    moved = written.moved(label, swaps.SAME[label])
    assert moved["n"] >= 3 and moved["largest"] < 2


@pytest.mark.parametrize(
    ("label", "most"),
    [
        ("named source becomes “a source”", 0.04),
        ("attributions deleted", 0.06),
        ("weasel sentences added", 0.03),
        ("figures removed", 0.03),
    ],
)
def test_worse_real_articles_hardly_ever_score_higher(real, label, most):
    moved = real.moved(label, swaps.WEAKER[label])
    assert moved["n"] > REAL / 2 and moved["rose"] <= most and moved["mean"] < 0


@pytest.mark.parametrize("label", swaps.SAME)
def test_real_articles_hold_what_should_not_matter(real, label):
    assert real.moved(label, swaps.SAME[label])["under_2"] >= 0.97


@pytest.mark.parametrize("label", swaps.NAME_SWAPS)
def test_other_names_hardly_move_real_articles(real, label):
    moved = real.moved(label, swaps.NAME_SWAPS[label])
    assert moved["n"] >= 20 and moved["mean_size"] <= 0.3 and moved["largest"] <= 3


def test_a_text_that_names_nobody_is_weak(examples: Path):
    text = (examples / "4-unsourced-rewrite.txt").read_text(encoding="utf-8")
    assert Marker([text], Bundle.load())._scores([text])[0] < 40
