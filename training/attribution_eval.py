"""How well attributions are found: the measures that published systems are compared by.

A found attribution counts as right where its content shares at least half of its words with a marked one (F1 of the
two sets of words), one to one, the best pairs first. Words are runs of letters and digits with inner apostrophes;
punctuation and quotation marks do not count.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .reader.labels import SPEECH
from .records import records

WORD = re.compile(r"\w+(?:['’]\w+)*")
KINDS = ("direct", "mixed", "indirect")
PARTS = ("source", "cue", "content")
Ranges = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Words:
    """An attribution as numbers of its words."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def marked_articles(path: Path) -> dict[str, dict[str, Any]]:
    """Articles with `id`, `text` and `attributions` by their ids. Raises `ValueError` where a file has no such."""
    found = {str(row["id"]): row for row in records(path)}
    for key, row in found.items():
        spans = [span for one in row["attributions"] for part in PARTS for span in one.get(part) or ()]
        if any(len(span) != 2 or not all(isinstance(edge, int) for edge in span) for span in spans):
            raise ValueError(f"{path}, article {key}: a span is a pair of numbers, start and end")
    if not found:
        raise ValueError(f"{path}: no articles in it")
    return found


def attribution_figures(
    marked: Mapping[str, Mapping[str, Any]], found: Mapping[str, Sequence[Mapping[str, Ranges]]], threshold: float = 0.5
) -> dict[str, Any]:
    """The table of figures, in per cent, over all articles of `marked`.

    `marked` maps an article's id to {"text", "attributions"}, `found` to its attributions; an attribution has "source",
    "cue" and "content", each a list of [start, end] in code points. An article missing from `found` counts as read
    with nothing found.
    """
    n: Counter[str] = Counter()
    for key, article in marked.items():
        _count(n, article["text"], article["attributions"], found.get(key, ()), threshold)
    share = lambda part, whole: round(100 * n[part] / n[whole], 1) if n[whole] else None  # noqa: E731
    return {
        "articles": len(marked),
        "gold": n["gold"],
        "predicted": n["predicted"],
        "attribution": _ratio(n["hit"], n["predicted"], n["gold"]),
        "joint": _ratio(n["joint"], n["predicted"], n["gold"]),
        "speech_recall": share("hit_speech", "gold_speech"),
        "content_tokens": _ratio(n["words_hit"], n["words_found"], n["words_gold"]),
        "exact_content": _ratio(n["exact_content"], n["predicted"], n["gold"]),
        "source_overlap": share("source_overlap", "sourced"),
        "source_exact": share("source_exact", "sourced"),
        "sourceless_right": share("sourceless_right", "sourceless"),
        "recall_by_kind": {kind: share("hit_" + kind, "gold_" + kind) for kind in KINDS},
    }


def matches(marked: Sequence[Words], found: Sequence[Words], threshold: float = 0.5) -> list[tuple[int, int]]:
    """Pairs of numbers (marked, found) that count as the same attribution."""
    candidates = sorted(
        (-overlap, i, j)
        for i, one in enumerate(marked)
        for j, other in enumerate(found)
        if (overlap := 2 * len(one.content & other.content) / (len(one.content) + len(other.content))) >= threshold
    )
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return list(pairs.items())


def in_words(text: str, attributions: Sequence[Mapping[str, Ranges]]) -> list[tuple[Words, Mapping[str, Ranges]]]:
    """Attributions with a content, each with the words it covers."""
    places = [match.span() for match in WORD.finditer(text)]

    def covered(ranges: Ranges | None) -> frozenset[int]:
        return frozenset(n for n, (a, b) in enumerate(places) for start, end in ranges or () if a < end and b > start)

    words = [(Words(*(covered(a.get(part)) for part in PARTS)), a) for a in attributions]
    return [(one, attribution) for one, attribution in words if one.content]


def _count(
    n: Counter[str], text: str, marked: Sequence[Mapping[str, Ranges]], found: Sequence[Mapping[str, Ranges]],
    threshold: float,
) -> None:  # fmt: skip
    gold, predicted = in_words(text, marked), in_words(text, found)
    quoted = _words_in_quotes(text)
    kinds = [_kind(one, quoted) for one, _ in gold]
    speech = [bool(SPEECH.search(" ".join(text[s:e] for s, e in a.get("cue") or ()))) for _, a in gold]
    n["gold"] += len(gold)
    n["predicted"] += len(predicted)
    n["gold_speech"] += sum(speech)
    n.update("gold_" + kind for kind in kinds)
    words_gold = frozenset[int]().union(*(one.content for one, _ in gold))
    words_found = frozenset[int]().union(*(one.content for one, _ in predicted))
    n["words_gold"] += len(words_gold)
    n["words_found"] += len(words_found)
    n["words_hit"] += len(words_gold & words_found)
    for i, j in matches([one for one, _ in gold], [one for one, _ in predicted], threshold):
        right, ours = gold[i][0], predicted[j][0]
        n["hit"] += 1
        n["hit_" + kinds[i]] += 1
        n["hit_speech"] += speech[i]
        n["exact_content"] += right.content == ours.content
        if right.source:
            same = bool(right.source & ours.source)
            n["sourced"] += 1
            n["source_exact"] += right.source == ours.source
            n["source_overlap"] += same
        else:
            same = not ours.source
            n["sourceless"] += 1
            n["sourceless_right"] += same
        n["joint"] += same


def _words_in_quotes(text: str) -> frozenset[int]:
    """Words between double quotation marks by the corpus's rule: a mark never outlives its line."""
    inside, flags = False, []
    for char in text:
        inside = False if char in "\n”" else True if char == "“" else not inside if char == '"' else inside
        flags.append(inside)
    return frozenset(n for n, match in enumerate(WORD.finditer(text)) if flags[match.start()])


def _kind(one: Words, quoted: frozenset[int]) -> str:
    inside = len(one.content & quoted)
    return "direct" if inside == len(one.content) else "mixed" if inside else "indirect"


def _ratio(hit: int, found: int, gold: int) -> dict[str, float]:
    p, r = (hit / found if found else 0.0), (hit / gold if gold else 0.0)
    return {
        "p": round(100 * p, 1), "r": round(100 * r, 1), "f1": round(200 * p * r / (p + r), 1) if p + r else 0.0
    }  # fmt: skip
