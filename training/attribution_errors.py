"""What goes wrong where attributions are read: every miss, false alarm and wrong source, sorted into kinds."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from .attribution_eval import Words, in_words, matches

Marked = Mapping[str, Mapping[str, Any]]
Found = Mapping[str, Sequence[Mapping[str, Any]]]


def error_kinds(marked: Marked, found: Found) -> dict[str, int]:
    """How often each kind of error occurs, the most frequent first; arguments as for `attribution_figures`.

    An attribution of `found` may have a "cue_kind" (speech, belief, other), by which false alarms are told apart.
    """
    kinds: Counter[str] = Counter()
    for key, article in marked.items():
        gold = [words for words, _ in in_words(article["text"], article["attributions"])]
        ours = in_words(article["text"], found.get(key, ()))
        pairs = dict(matches(gold, [words for words, _ in ours]))
        kinds.update(_of_match(gold[i], ours[j][0]) for i, j in pairs.items())
        kinds.update(_of_miss(one, [words for words, _ in ours]) for i, one in enumerate(gold) if i not in pairs)
        for j, (words, attribution) in enumerate(ours):
            if j not in pairs.values() and not any(words.cue & one.cue for one in gold):
                kinds[f"found, not marked ({attribution.get('cue_kind', 'any cue')})"] += 1
    del kinds["right"]
    return dict(sorted(kinds.items(), key=lambda item: (-item[1], item[0])))


def _of_match(gold: Words, ours: Words) -> str:
    if not gold.source:
        return "a source found where none is marked" if ours.source else "right"
    if gold.source & ours.source:
        return "right"
    if not ours.source:
        return "no source found where one is marked"
    return (
        "right cue, another source" if gold.cue & ours.cue else "content right, cue and source of another attribution"
    )


def _of_miss(gold: Words, ours: Sequence[Words]) -> str:
    if any(gold.cue & one.cue for one in ours):
        return "cue found, another content or extent"
    share = max((len(gold.content & one.content) / len(gold.content) for one in ours), default=0.0)
    if share >= 0.5:
        return "not found: its content lies in another attribution"
    return "not found: part of its content lies in another attribution" if share else "not found at all"
