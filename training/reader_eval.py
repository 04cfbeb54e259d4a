"""How well the span reader does on other news than it was trained on, and how far its confidence can be trusted.

`python -m onrecord.training.reader_eval DATA FOLDER` prints it: DATA holds the labelled corpora, FOLDER the reader.
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from ..features.reading.attributions.find import read_spans
from ..features.reading.read import read_articles
from ..features.reading.records import Article, Attribution, ReadArticle, Span
from ..models.reader import SpanReader
from .attribution_eval import in_words, matches
from .reader.corpora import newsdiscourse_text
from .reader.labels import ENTITY_OF
from .records import records

COMMON = frozenset(re.findall(r"\w+", "a an and at by for from his her in its of on or our 's the their to with"))
WORD = re.compile(r"\w+")
Read = Callable[[Sequence[Article]], Sequence[ReadArticle]]


class Ratio(NamedTuple):
    """Precision, recall and their harmonic mean, 0 to 1."""

    precision: float
    recall: float
    f1: float


def ratio(hits: int, found: int, marked: int) -> Ratio:
    precision, recall = hits / max(found, 1), hits / max(marked, 1)
    return Ratio(precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))


def touches(spans: Sequence[Span], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)


def speech_sentences(path: Path, read: Read) -> Ratio:
    """NewsDiscourse: a sentence carries speech where a speech attribution's cue or content touches it."""
    texts, marked = zip(*(newsdiscourse_text(record) for record in records(path)), strict=True)
    hits = found = gold = 0
    for article, sentences in zip(read(list(map(Article, texts))), marked, strict=True):
        spoken = [span for a in article.attributions if a.cue_kind == "speech" for span in a.cue + a.content]
        for start, end, speech in sentences:
            ours = touches(spoken, start, end)
            hits += ours and speech
            found += ours
            gold += speech
    return ratio(hits, found, gold)


def claims_covered(path: Path, read: Read) -> tuple[float, float]:
    """SEER: the share of claims whose passage an attribution touches, and whose source names the claim's agent.

    A source names the agent where it, or another mention of the same source, shares a word with the agent's name.
    """
    articles = list(records(path))
    touched = named = total = 0
    for record, article in zip(articles, read([Article(r["text"], id=r["id"]) for r in articles]), strict=True):
        for claim in record["claims"]:
            places = passages(article.text, claim["source_text"])
            if not places:
                continue
            total += 1
            there = [a for a in article.attributions if any(touches(a.spans, *place) for place in places)]
            agent = name_words(claim["agent"])
            touched += bool(there)
            named += any(agent & source_words(article, a) for a in there)
    return touched / total, named / total


def passages(text: str, wanted: str) -> list[Span]:
    """Where `wanted` stands in `text`, whatever blanks and quotation marks it is written with.

    More than once where the page also sets a quotation apart.
    """
    pattern = r"\W+".join(map(re.escape, WORD.findall(wanted)))
    return [match.span() for match in re.finditer(pattern, text)] if pattern else []


def name_words(name: str) -> set[str]:
    return {word for word in WORD.findall(name.lower()) if word not in COMMON}


def source_words(article: ReadArticle, attribution: Attribution) -> set[str]:
    """The words of the sources of a statement, in all their mentions."""
    first = () if attribution.source_id is None else (attribution.source_id,)
    sources = [article.sources[number] for number in (*first, *attribution.joint_ids)]
    spans = [*attribution.source, *(span for source in sources for span in source.mentions)]
    return set().union(
        *(name_words(source.name) for source in sources), *(name_words(article.text[start:end]) for start, end in spans)
    )


def entity_agreement(path: Path, reader: SpanReader) -> dict[str, Ratio]:
    """Agreement with PolNeAR's automatic entities by type: same span, same type."""
    articles = [record for record in records(path) if record["entities"] is not None]
    hits, found, marked = Counter[str](), Counter[str](), Counter[str]()
    for record, (_, entities) in zip(articles, read_spans(reader, [r["text"] for r in articles]), strict=True):
        gold = {(start, end, ENTITY_OF[kind]) for start, end, kind in record["entities"]}
        ours = {(entity.start, entity.end, entity.type) for entity in entities}
        hits.update(kind for _, _, kind in gold & ours)
        found.update(kind for _, _, kind in ours)
        marked.update(kind for _, _, kind in gold)
    table = {kind: ratio(hits[kind], found[kind], marked[kind]) for kind in sorted(marked)}
    return {"all": ratio(hits.total(), found.total(), marked.total())} | table


class Bin(NamedTuple):
    """Attributions of like confidence: how sure the reader was, how often it was right."""

    count: int
    confidence: float
    right: float


def calibration(path: Path, reader: SpanReader, edges: Sequence[float] = (0.5, 0.7, 0.8, 0.9, 0.95)) -> list[Bin]:
    """Confidence against the share that is right (see `attribution_eval`), between the `edges`."""
    articles = list(records(path))
    pairs = []
    for record, (attributions, _) in zip(articles, read_spans(reader, [r["text"] for r in articles]), strict=True):
        text = record["text"]
        marked = [words for words, _ in in_words(text, record["attributions"])]
        found = [words for words, _ in in_words(text, [{"content": a.content} for a in attributions])]
        hits = {j for _, j in matches(marked, found)}
        pairs += [(a.confidence, n in hits) for n, a in enumerate(attributions)]
    bounds = [0.0, *edges, 1.01]
    bins = []
    for low, high in pairwise(bounds):
        inside = [(sure, hit) for sure, hit in pairs if low <= sure < high]
        if inside:
            n = len(inside)
            bins.append(Bin(n, sum(sure for sure, _ in inside) / n, sum(hit for _, hit in inside) / n))
    return bins


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    reader, marked = SpanReader.load(given.folder), given.data / "attribution"

    def read(articles: Sequence[Article]) -> Sequence[ReadArticle]:
        return read_articles(articles, reader)

    speech = speech_sentences(marked / "newsdiscourse-validation.jsonl.gz", read)
    print(f"NewsDiscourse, sentences that carry speech: {_shown(speech)}")
    touched, named = claims_covered(marked / "seer-claims.jsonl.gz", read)
    print(f"SEER, claims: {touched:.0%} touched by an attribution, {named:.0%} by one that names their agent")
    polnear = marked / "polnear-dev.jsonl.gz"
    for kind, agreement in entity_agreement(polnear, reader).items():
        print(f"entities, {kind}: {_shown(agreement)}")
    for row in calibration(polnear, reader):
        print(f"confidence {row.confidence:.2f}: {row.right:.2f} right of {row.count:,} attributions")


def _shown(found: Ratio) -> str:
    return f"F1 {found.f1:.3f} (precision {found.precision:.3f}, recall {found.recall:.3f})"


if __name__ == "__main__":
    main()
