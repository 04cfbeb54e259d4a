"""The document: everything onrecord says about one article, in the order of `schema.json`."""

import hashlib
import json
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib.metadata import PackageNotFoundError, version
from itertools import accumulate
from typing import Any

from ..features.catalogue import catalogue
from ..features.feature import Measurement
from ..features.reading.records import Article, Attribution, ReadArticle, Source, Span, Spans
from ..features.reading.voice import Ranges
from ..features.text.tokens import Tokens
from ..models.bundle import SCORES, Bundle
from ..models.scorecard import Score
from .advice import advise

SCHEMA = "onrecord/1"
ONE_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False)

try:
    VERSION = version("onrecord")
except PackageNotFoundError:  # run from a checkout that was never installed
    VERSION = "0"


@dataclass(frozen=True, slots=True)
class Document:
    """One scored article. Every field is plain data as `schema.json` describes it; offsets are code points."""

    schema: str
    tool: dict[str, Any]
    article: dict[str, Any]
    status: str  # scored | not_scored | failed
    reason: str | None
    scores: dict[str, dict[str, Any]] | None
    features: list[dict[str, Any]]
    sources: list[dict[str, Any]]
    attributions: list[dict[str, Any]]
    quotations: list[dict[str, Any]]
    hedges: list[dict[str, Any]]
    figures: list[dict[str, Any]]
    sentences: list[dict[str, Any]]
    paragraphs: list[list[int]]
    boilerplate: list[list[int]]
    advice: list[dict[str, Any]]

    def to_dict(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def to_json(self) -> str:
        """One line; the same article and model give the same bytes."""
        return ONE_LINE.encode(self.to_dict())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Document":
        return cls(**data)

    def _repr_html_(self) -> str:
        from ..reports.notebook import render_notebook  # only notebooks need it

        return render_notebook(self.to_dict())


def scored(
    read: ReadArticle,
    language: str | None,
    measurements: Mapping[str, Measurement],
    scores: dict[str, Score],
    bundle: Bundle,
) -> Document:
    """The document of an article that was read and scored."""
    return Document(
        schema=SCHEMA,
        tool=_tool(bundle),
        article=describe(read.article, language, read.tokens.count()),
        status="scored",
        reason=None,
        scores={name: _score(scores[name]) for name in SCORES},
        features=_features(measurements, scores, bundle),
        sources=_sources(read),
        attributions=[_attribution(i, item, read.sources) for i, item in enumerate(read.attributions)],
        quotations=_quotations(read),
        hedges=[
            {"start": h.start, "end": h.end, "class": h.type, "cue": read.text[h.start : h.end]} for h in read.hedges
        ],
        figures=[figure._asdict() for figure in read.figures],
        sentences=_sentences(read),
        paragraphs=_lists(read.paragraphs),
        boilerplate=_lists(read.boilerplate),
        advice=advise(read, measurements, scores, bundle),
    )


def unscored(
    article: Article, status: str, reason: str, bundle: Bundle, language: str | None = None, words: int = 0
) -> Document:
    """The document of an article that was not scored (too short, not English) or could not be read at all (failed)."""
    nothing: dict[str, list] = {field.name: [] for field in fields(Document)[6:]}
    return Document(SCHEMA, _tool(bundle), describe(article, language, words), status, reason, None, **nothing)


def describe(article: Article, language: str | None, words: int) -> dict[str, Any]:
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return {
        "id": article.id or digest[:16],
        **{name: getattr(article, name) for name in ("title", "outlet", "byline", "date", "url")},
        "language": language,
        "words": words,
        "sha256": digest,
        "text": article.text,
    }


def _tool(bundle: Bundle) -> dict[str, Any]:
    model = {"name": bundle.name, "version": bundle.version, "sha256": bundle.sha256, "measured": bundle.measured}
    return {"version": VERSION, "model": model}


def _score(score: Score) -> dict[str, Any]:
    return {name: getattr(score, name) for name in ("value", "low", "high", "probability", "band", "base")}


def _features(
    measurements: Mapping[str, Measurement], scores: dict[str, Score], bundle: Bundle
) -> list[dict[str, Any]]:
    rows = []
    for entry in catalogue():
        measured = measurements[entry.id]
        typical = bundle.typical.get(entry.id)
        rows.append(
            {
                "id": entry.id,
                "dimension": entry.dimension,
                "title": entry.feature.title,
                "unit": entry.feature.unit,
                "direction": entry.feature.direction,
                "value": measured.value,
                "state": "not_applicable" if measured.value is None else "measured",
                "typical": list(typical) if typical else None,
                "percentile": None if measured.value is None else bundle.percentile(entry.id, measured.value),
                "contributions": {name: scores[name].contributions.get(entry.id, 0.0) for name in SCORES},
                "evidence": _lists(measured.evidence),
                "note": measured.note,
            }
        )
    return rows


def _sources(read: ReadArticle) -> list[dict[str, Any]]:
    starts = [start for start, _ in read.paragraphs]
    words = [_words_in(read.tokens, item.content) for item in read.attributions]
    total = sum(words)
    return [
        _source(i, source, starts, [words[k] for k in source.attributions if read.attributions[k].told], total)
        for i, source in enumerate(read.sources)
        if source.speaks  # those only spoken of come last in the list and are no part of the ledger
    ]


def _source(index: int, source: Source, paragraph_starts: list[int], words: list[int], total: int) -> dict[str, Any]:
    """One row of the ledger; `words` are those of each of its statements, `total` those of all attributions."""
    first = min((start for start, _ in source.mentions), default=0)
    return {
        "id": f"s{index + 1}",
        "name": source.name,
        "type": source.type,
        "role": source.role,
        "title": source.title,
        "mentions": _lists(source.mentions),
        "attributions": len(words),
        "words": sum(words),
        "share": sum(words) / total if total else 0.0,
        "first_paragraph": max(bisect_right(paragraph_starts, first), 1),
        "confidence": round(source.confidence, 3),
        "unnamed_representative": source.unnamed_representative,
        "media": source.media,
        "justification": list(source.justification) if source.justification else None,
        "anonymity_reason": list(source.anonymity_reason) if source.anonymity_reason else None,
    }


def _attribution(index: int, item: Attribution, sources: list[Source]) -> dict[str, Any]:
    return {
        "id": f"a{index + 1}",
        "kind": item.kind,
        "cue_kind": item.cue_kind,
        "source": _speakers(item, sources),
        "cue": {"spans": _lists(item.cue)},
        "content": {"spans": _lists(item.content)},
        "told": item.told,
        "confidence": round(item.confidence, 3),
    }


def _speakers(item: Attribution, sources: list[Source]) -> dict[str, Any]:
    """Who makes a statement: the first source's id, and the others' where several make it together."""
    numbers = () if item.source_id is None else (item.source_id, *item.joint_ids)
    known = [f"s{number + 1}" for number in numbers if sources[number].speaks]
    also = {"also": known[1:]} if known[1:] else {}
    return {"id": known[0] if known else None, **also, "spans": _lists(item.source)}


def _quotations(read: ReadArticle) -> list[dict[str, Any]]:
    contents = sorted((start, end, i) for i, item in enumerate(read.attributions) for start, end in item.content)
    starts = [start for start, _, _ in contents]
    farthest = list(accumulate((end for _, end, _ in contents), max))  # where all up to each have ended
    rows = []
    for start, end, closed, *_ in read.quotations:
        near = contents[bisect_right(farthest, start) : bisect_left(starts, end)]
        overlaps = [(min(end, e) - max(start, s), -i) for s, e, i in near if start < e]
        speaker = f"a{-max(overlaps)[1] + 1}" if overlaps else None
        rows.append({"start": start, "end": end, "closed": closed, "attribution": speaker})
    return rows


def _sentences(read: ReadArticle) -> list[dict[str, Any]]:
    contents = Ranges([span for item in read.attributions for span in item.content])
    return [
        {
            "start": sentence.start,
            "end": sentence.end,
            "paragraph": sentence.paragraph + 1,
            "specificity": None if value is None else round(value, 3),
            "attributed": contents.meet(sentence.start, sentence.end),
        }
        for sentence, value in zip(read.sentences, read.specificity, strict=True)
    ]


def _words_in(tokens: Tokens, spans: Spans) -> int:
    return sum([tokens.count(tokens.within(start, end)) for start, end in spans])


def _lists(spans: list[Span] | Spans) -> list[list[int]]:
    return list(map(list, spans))
