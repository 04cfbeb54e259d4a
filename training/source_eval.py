"""How right the source ledger is: types, names and roles on labelled articles, and agents on SEER's claims.

`evaluate_sources(data)` needs `polnear-dev.jsonl.gz`, `polnear-dev-sources.jsonl.gz` and `seer-claims.jsonl.gz` in
`data/attribution`. From gold attributions it measures resolution alone; with a reader, the whole way from the text.
"""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..features.reading.records import Article, Attribution, Entity, ReadArticle, Source, Spans
from ..features.reading.sources.find import resolve
from ..features.text.boilerplate import boilerplate
from ..features.text.paragraphs import paragraphs
from ..features.text.plain import plain
from ..features.text.quotes import quotations
from ..features.text.sentences import sentences
from ..features.text.tokens import tokenize
from .reader.labels import ENTITY_OF
from .records import records

TYPES = (
    "named_person", "named_organization", "document", "anonymous_source", "unnamed_person", "unnamed_group", "self",
    "none",
)  # fmt: skip
PRONOUNS = frozenset(
    re.findall(r"\w+", "he she him her his hers they them their it its who which that i we my our himself herself")
)
OUTLETS = {  # PolNeAR's codes for the publications
    "breitbart": "Breitbart News", "huff-post": "The Huffington Post", "nyt": "The New York Times",
    "politico": "Politico", "usa-today": "USA Today", "wash-post": "The Washington Post",
    "west-journal": "Western Journalism",
}  # fmt: skip


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in pairs)


def _outlet(line: dict[str, Any]) -> str | None:
    return OUTLETS.get(line["id"].split("_")[0])


def gold_read(line: dict[str, Any], with_entities: bool = True) -> ReadArticle:
    """A read article with the annotators' attributions in place of the reader's."""
    text = plain(line["text"])
    tokens, spans = tokenize(text), paragraphs(text)
    found = [
        Attribution("indirect", "speech", _spans(item["source"]), _spans(item["cue"]), _spans(item["content"]), 1.0)
        for item in line["attributions"]
    ]
    entities = [Entity(*e) for e in line.get("entities") or [] if with_entities and e[2] in ENTITY_OF]
    return ReadArticle(
        Article(text, line["id"], line.get("title"), _outlet(line)), tokens, spans, sentences(tokens, spans),
        boilerplate(text, tokens, spans), quotations(text), entities, found,
    )  # fmt: skip


def evaluate_sources(data: str | Path, reader: Any = None) -> dict[str, Any]:
    """Shares in percent with the numbers of cases; end to end and SEER only where a reader is given."""
    folder = Path(data) / "attribution"
    labels = {line["id"]: line["attributions"] for line in records(folder / "polnear-dev-sources.jsonl.gz")}
    articles = [line for line in records(folder / "polnear-dev.jsonl.gz") if line["id"] in labels]
    results: dict[str, Any] = {}
    for name, with_entities in (("gold attributions", True), ("gold attributions, no entities", False)):
        pairs = []
        for line in articles:
            read = gold_read(line, with_entities)
            read.sources = resolve(read)
            pairs += _pairs_by_place(read, labels[line["id"]])
        results[name] = _figures(pairs)
    if reader is not None:
        from ..features.reading.read import read_articles

        reads = read_articles([Article(line["text"], line["id"], None, _outlet(line)) for line in articles], reader)
        pairs = [p for read in reads for p in _pairs_by_place(read, labels[read.article.id])]
        results["end to end"] = _figures(pairs)
        results["seer"] = _seer(list(records(folder / "seer-claims.jsonl.gz")), reader)
    return results


Pair = tuple[dict[str, Any], list[Source]]


def _pairs_by_place(read: ReadArticle, labels: list[dict[str, Any]]) -> list[Pair]:
    """Each label with the sources found for the attribution in the same place; labels without one are left out."""
    unplaced = [(item, _sources_of(read, item)) for item in read.attributions]
    found = {(item.source, _squash(read.text, item.cue)): sources for item, sources in unplaced}
    pairs = []
    for label in labels:
        spans = _spans(label["source_spans"] or [])
        key = (spans, " ".join((label["cue"] or "").split()))
        if key in found:
            pairs.append((label, found[key]))
        elif spans:
            near = [
                sources
                for item, sources in unplaced
                if item.source and item.source[0][0] < spans[0][1] and spans[0][0] < item.source[0][1]
            ]
            if near:
                pairs.append((label, near[0]))
    return pairs


def _sources_of(read: ReadArticle, item: Attribution) -> list[Source]:
    """Who makes a statement; nobody, one, or several together."""
    return [] if item.source_id is None else [read.sources[i] for i in (item.source_id, *item.joint_ids)]


def _squash(text: str, spans: Iterable[tuple[int, int]]) -> str:
    return " ".join(" ".join(text[s:e] for s, e in spans).split())


def _figures(pairs: list[Pair]) -> dict[str, Any]:
    types: Counter = Counter()
    names: Counter = Counter()
    roles: Counter = Counter()
    both = 0
    for label, sources in pairs:
        source = _labelled(sources, label["canonical"])
        got = source.type if source else "none"
        want = label["scu_type"]
        types[want, got] += 1
        named_right = True
        if want == "named_person" and label["canonical"]:
            group = "pronoun" if (label["source"] or "").strip().lower() in PRONOUNS else "name"
            named_right = source is not None and got == want and surname(label["canonical"]) in _words(source.name)
            names[group, named_right] += 1
            if label["role"]:
                roles[label["role"], source.role if source and got == want else None] += 1
        both += want == got and named_right
    total = sum(types.values())
    return {
        "n": total,
        "type accuracy": _share(sum(n for (w, g), n in types.items() if w == g), total),
        "type recall": {
            t: (
                _share(types[t, t], sum(n for (w, _), n in types.items() if w == t)),
                sum(n for (w, _), n in types.items() if w == t),
            )
            for t in TYPES
        },
        "type precision": {t: _share(types[t, t], sum(n for (_, g), n in types.items() if g == t)) for t in TYPES},
        "confusions": {f"{w} > {g}": n for (w, g), n in types.most_common() if w != g},
        "names right": {
            g: (_share(names[g, True], names[g, True] + names[g, False]), names[g, True] + names[g, False])
            for g in ("name", "pronoun")
        },
        "role accuracy": _share(sum(n for (w, g), n in roles.items() if w == g), sum(roles.values())),
        "role confusions": {f"{w} > {g}": n for (w, g), n in roles.most_common() if w != g},
        "type and name right": _share(both, total),
    }


def _labelled(sources: list[Source], canonical: str | None) -> Source | None:
    """Of the sources of a statement, the one a label names, or the first: a label names one even where two speak."""
    name = surname(canonical or "")
    return next((source for source in sources if name and name in _words(source.name)), sources[0] if sources else None)


def _share(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))


def surname(name: str) -> str:
    """The last word of a name, generations ("Jr.") left out."""
    parts = [w for w in re.findall(r"\w+", name.casefold()) if w not in ("jr", "sr", "ii", "iii", "iv")]
    return parts[-1] if parts else ""


def _seer(lines: list[dict[str, Any]], reader: Any) -> dict[str, Any]:
    """The share of claims whose agent is in the ledger of its article."""
    from ..features.reading.read import read_articles

    reads = read_articles([Article(line["text"], str(line["id"])) for line in lines], reader)
    counts: Counter = Counter()
    for line, read in zip(lines, reads, strict=True):
        ledger = [_words(source.name) | _words(source.title or "") for source in read.sources]
        for claim in line["claims"]:
            named = bool(re.search(r"[A-Z]", claim["agent"].strip()[1:]))
            counts["named" if named else "described", in_ledger(claim["agent"], ledger)] += 1
    right, total = sum(n for (_, ok), n in counts.items() if ok), sum(counts.values())
    return {
        "n": total,
        "agents in the ledger": _share(right, total),
        **{
            g: (_share(counts[g, True], counts[g, True] + counts[g, False]), counts[g, True] + counts[g, False])
            for g in ("named", "described")
        },
    }


def in_ledger(agent: str, ledger: list[set[str]]) -> bool:
    """Is an agent, as SEER words it, one of the ledger's entries (sets of words of name and title)?"""
    words = _words(agent.split("(")[0])
    stems = {w[:-1] if w.endswith("s") else w for w in words} - {"the", "a", "of"}
    last = surname(agent.split("(")[0])
    for entry in ledger:
        entry_stems = {w[:-1] if w.endswith("s") else w for w in entry}
        if (
            (len(words) > 1 and words <= entry)
            or stems <= entry_stems
            or (len(words) >= 2 and last in entry and agent[:1].isupper() and len(last) > 3)
        ):
            return True
    return False
