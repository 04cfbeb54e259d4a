"""How well hedges are found: against sentences marked by hand, Wikipedia's weasel tags and readers' factuality ratings.

Every function takes a file of the data folder and, where whole passages have to be read, a function that reads texts.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.metrics import f1_score, precision_score, recall_score, roc_auc_score

from ..features.reading.hedges.find import find_hedges
from ..features.reading.records import Article, Hedge, Quotation, ReadArticle
from ..features.reading.sentence_model import load, sentence_terms
from ..features.text.paragraphs import paragraphs
from ..features.text.quotes import quotations
from ..features.text.sentences import sentences
from ..features.text.tokens import tokenize
from .records import records

OPEN = 1.5  # human factuality from -3 (certainly not) to 3 (certainly so): up to here the event is open
Read = Callable[[Sequence[str]], Sequence[ReadArticle]]


class SpanScores(NamedTuple):
    """Spans count as found where they overlap; the class is compared on those. All between 0 and 1."""

    precision: float
    recall: float
    f1: float
    class_accuracy: float
    by_class: dict[str, tuple[int, int, int, int]]  # class: marked, found by us, marked and overlapped, of right class


def news_hedges(path: Path, read: Read) -> SpanScores:
    """`news-hedges-dev.jsonl.gz`: every sentence is read with the sentences around it, as one paragraph."""
    items = list(records(path))
    passages, places = zip(*(_passage(item) for item in items), strict=True)
    found = []
    for (start, end), article in zip(places, read(passages), strict=True):
        found.append([_moved(h, -start) for h in article.hedges if start <= h.start and h.end <= end])
    return overlap_scores([[(s["start"], s["end"], s["class"]) for s in item["spans"]] for item in items], found)


def overlap_scores(gold: Sequence[list[tuple[int, int, str]]], found: Sequence[list[Hedge]]) -> SpanScores:
    """Marked and found spans, sentence by sentence; boosters are no hedges and are left out."""
    hits = right = matched = 0
    marked, ours, overlapped, classed = Counter(), Counter(), Counter(), Counter()
    for spans, hedges in zip(gold, found, strict=True):
        hedges = [hedge for hedge in hedges if hedge.type != "booster"]
        ours.update(hedge.type for hedge in hedges)
        matched += sum(any(h.start < end and start < h.end for start, end, _ in spans) for h in hedges)
        for start, end, kind in spans:
            marked[kind] += 1
            types = [h.type for h in hedges if h.start < end and start < h.end]
            if types:
                hits += 1
                overlapped[kind] += 1
                right += kind in types
                classed[kind] += kind in types
    precision, recall = matched / max(ours.total(), 1), hits / max(marked.total(), 1)
    return SpanScores(
        precision,
        recall,
        2 * precision * recall / max(precision + recall, 1e-9),
        right / max(hits, 1),
        {kind: (marked[kind], ours[kind], overlapped[kind], classed[kind]) for kind in sorted(marked | ours)},
    )


def _passage(item: dict[str, Any]) -> tuple[str, tuple[int, int]]:
    before = item["before"] + " " if item["before"] else ""
    text = " ".join(filter(None, (before + item["sentence"], item["after"])))
    return text, (len(before), len(before) + len(item["sentence"]))


def _moved(hedge: Hedge, by: int) -> Hedge:
    return hedge._replace(start=hedge.start + by, end=hedge.end + by)


def wiki_weasels(path: Path) -> dict[str, float]:
    """`conll2010-wiki-eval.jsonl.gz`: precision, recall and F1 of the sentences that hold a weasel."""
    model = load("weasel")
    items = list(records(path))
    found = [model.probability(terms_of(item["text"])) >= model.threshold for item in items]
    truth = [item["label"] == 1 for item in items]
    return {
        "precision": float(precision_score(truth, found)),
        "recall": float(recall_score(truth, found)),
        "f1": float(f1_score(truth, found)),
    }


def open_events(path: Path) -> dict[str, float]:
    """`factuality_uw-test.jsonl.gz`: AUC of "holds an event with |factuality| <= 1.5", learnt and by length alone."""
    model = load("open_event")
    items = [item for item in records(path) if item["events"]]
    truth = [any(abs(event["factuality"]) <= OPEN for event in item["events"]) for item in items]
    learnt = [model.probability(terms_of(item["text"])) for item in items]
    lengths = [len(tokenize(item["text"]).words) for item in items]
    return {"auc": float(roc_auc_score(truth, learnt)), "auc_of_length": float(roc_auc_score(truth, lengths))}


def hedges_without_reader(text: str) -> list[str]:
    """The classes of the hedges of a text by its quotation marks alone: enough for sentences out of context."""
    tokens, spans = tokenize(text), paragraphs(text)
    read = ReadArticle(
        article=Article(text),
        tokens=tokens,
        paragraphs=spans,
        sentences=sentences(tokens, spans),
        boilerplate=[],
        quotations=[Quotation(*found[:3]) for found in quotations(text, spans)],
        entities=[],
        attributions=[],
    )
    return [hedge.type for hedge in find_hedges(read)]


def terms_of(text: str) -> set[str]:
    """What the sentence models are told of a sentence that stands alone."""
    return sentence_terms(tokenize(text).words, hedges_without_reader(text))
