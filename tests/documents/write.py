"""Writes the documents the report tests render, from articles we invented: `python tests/documents/write.py`.

An article's text carries its annotations in brackets, ⟦keys|words⟧, which may nest. The keys:
a1.source a1.cue a1.content   the parts of attribution a1          m:s1   another mention of source s1
q:a1 / q:-                    a quotation, of a1 or of nobody       j:s1   why the source knows
h:weasel                      a hedge of that class                 r:s1   why the name is withheld
f:money+ / f:money- / f:date  a figure: sourced, unsourced, exempt  e:id   evidence of a feature        b   boilerplate
"""

import hashlib
import json
import math
import re
from pathlib import Path

import articles

HERE = Path(__file__).parent


def parse(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The text without its brackets, and (key, start, end) of every annotation in order of start."""
    text: list[str] = []
    open_marks: list[tuple[list[str], int]] = []
    found: list[tuple[str, int, int]] = []
    position = 0
    while position < len(marked):
        character = marked[position]
        if character == "⟦":
            bar = marked.index("|", position)
            open_marks.append((marked[position + 1 : bar].split(), len(text)))
            position = bar
        elif character == "⟧":
            keys, start = open_marks.pop()
            found += [(key, start, len(text)) for key in keys]
        else:
            text.append(character)
        position += 1
    return "".join(text), sorted(found, key=lambda mark: (mark[1], -mark[2]))


def kept(found: list[tuple[str, int, int]], prefix: str) -> list[tuple[str, list[int]]]:
    return [(key[len(prefix) :], [start, end]) for key, start, end in found if key.startswith(prefix)]


def words(text: str, spans: list[list[int]]) -> int:
    return sum(len(text[start:end].split()) for start, end in spans)


def figure(kind: str, span: list[int]) -> dict:
    needs = kind[-1] in "+-"
    return {
        "start": span[0],
        "end": span[1],
        "type": kind.rstrip("+-"),
        "sourced": kind[-1] == "+",
        "needs_source": needs,
    }


def attribution(
    number: str, found: list[tuple[str, int, int]], speakers: dict[str, str], kinds: dict[str, str]
) -> dict:
    parts = {part: [span for _, span in kept(found, f"{number}.{part}")] for part in ("source", "cue", "content")}
    return {
        "id": number,
        "kind": kinds.get(number, "indirect"),
        "cue_kind": "belief" if number in kinds.get("belief", "") else "speech",
        "source": {"id": speakers.get(number), "spans": parts["source"]},
        "cue": {"spans": parts["cue"]},
        "content": {"spans": parts["content"]},
        "confidence": 0.93,
    }


def source(record: dict, text: str, found: list, attributions: list[dict], total: int, paragraphs: list) -> dict:
    mine = [one for one in attributions if one["source"]["id"] == record["id"]]
    mentions = sorted(
        [span for key, span in kept(found, "m:") if key == record["id"]]
        + [span for one in mine for span in one["source"]["spans"]]
    )
    said = words(text, [span for one in mine for span in one["content"]["spans"]])
    reasons = dict(kept(found, "r:")).get(record["id"])
    start = mentions[0][0]
    return {
        **{"role": None, "title": None, "unnamed_representative": False, "media": False},
        **record,
        "mentions": mentions,
        "attributions": len(mine),
        "words": said,
        "share": round(said / max(total, 1), 4),
        "first_paragraph": next(at for at, (_, end) in enumerate(paragraphs, 1) if start < end),
        "confidence": 0.9,
        "justification": dict(kept(found, "j:")).get(record["id"]),
        "anonymity_reason": reasons,
    }


def feature(page: tuple, measured: dict, found: list) -> dict:
    name, dimension, title, unit, direction, typical = page
    value, percentile, quality, reliability = measured.get(name, (None, None, 0.0, 0.0))
    return {
        "id": name,
        "dimension": dimension,
        "title": title,
        "unit": unit,
        "direction": direction,
        "value": value,
        "state": "not_applicable" if value is None else "measured",
        "typical": list(typical),
        "percentile": None if percentile is None else 100 * percentile,
        "contributions": {"sourcing_quality": quality, "reliability": reliability},
        "evidence": [span for _, span in kept([mark for mark in found if mark[0] == f"e:{name}"], "e:")],
        "note": "the article has none to measure" if value is None else "",
    }


def score(features: list[dict], name: str, base: float, spread: float) -> dict:
    logit = base + math.fsum(one["contributions"][name] for one in features)
    value, low, high = (100 / (1 + math.exp(-at)) for at in (logit, logit - spread, logit + spread))
    band = ("weak", "mixed", "solid", "strong")[(value >= 40) + (value >= 65) + (value >= 80)]
    return {"value": value, "low": low, "high": high, "probability": value / 100, "band": band, "base": base}


def document(draft: dict) -> dict:
    """The whole document of one invented article."""
    text, found = parse(draft["text"])
    paragraphs = [list(match.span()) for match in re.finditer(r"[^\n]+", text)]
    numbers = sorted({key.split(".")[0] for key, *_ in found if re.match(r"a\d+\.", key)}, key=lambda key: int(key[1:]))
    attributions = [attribution(one, found, draft.get("speakers", {}), draft.get("kinds", {})) for one in numbers]
    total = sum(words(text, one["content"]["spans"]) for one in attributions)
    features = (
        [feature(page, draft.get("measured", {}), found) for page in articles.FEATURES] if draft.get("measured") else []
    )
    scores = (
        {
            "sourcing_quality": score(features, "sourcing_quality", 0.12, 0.38),
            "reliability": score(features, "reliability", 0.31, 0.52),
        }
        if features
        else None
    )
    content = [span for one in attributions for span in one["content"]["spans"]]
    sentences = [
        {
            "start": start + match.start(),
            "end": start + match.end(),
            "paragraph": number,
            "specificity": 2.8,
            "attributed": any(a < start + match.end() and start + match.start() < b for a, b in content),
        }
        for number, (start, end) in enumerate(paragraphs, 1)
        for match in re.finditer(r"\S.*?(?:[.!?]+[”’\"']?(?=\s|$)|$)", text[start:end])
    ]
    wanted = {one["id"]: one for one in features}
    return {
        "schema": "onrecord/1",
        "tool": {"version": "0.1.0", "model": {"name": "invented", "version": "1", "sha256": "0" * 64}},
        "article": {
            **{"title": None, "outlet": None, "byline": None, "date": None, "url": None, "language": "en"},
            **draft["article"],
            "words": len(text.split()),
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "text": text,
        },
        "status": draft.get("status", "scored"),
        "reason": draft.get("reason"),
        "scores": scores,
        "features": features,
        "sources": [source(one, text, found, attributions, total, paragraphs) for one in draft.get("sources", [])],
        "attributions": attributions,
        "quotations": [
            {"start": start, "end": end, "closed": True, "attribution": None if by == "-" else by}
            for by, (start, end) in kept(found, "q:")
        ],
        "hedges": [
            {"start": start, "end": end, "class": kind, "cue": text[start:end].lower()}
            for kind, (start, end) in kept(found, "h:")
        ],
        "figures": [figure(kind, span) for kind, span in kept(found, "f:")],
        "sentences": sentences,
        "paragraphs": paragraphs,
        "boilerplate": [[start, end] for key, start, end in found if key == "b"],
        "advice": [
            {
                **{"feature": name, "text": said, "goal": wanted[name]["typical"][1], "gain": gain, "score": which},
                **{"spans": [], "found": []},
                "found" if wanted[name]["direction"] == "higher" else "spans": wanted[name]["evidence"],
                **quotes(text, said, wanted[name]["evidence"]),
            }
            for name, gain, which, said in draft.get("advice", [])
        ],
    }


def quotes(text: str, said: str, spans: list[list[int]]) -> dict:
    """Which of the spans an advice quotes, and where: "“Critics say” in paragraph 8"."""
    for start, end in spans:
        if place := re.search(f"“{re.escape(text[start:end])}” in paragraph [0-9]+", said):
            return {"quotes": {"span": [start, end], "at": list(place.span())}}
    return {}


def main() -> None:
    for name, draft in articles.DRAFTS.items():
        (HERE / f"{name}.json").write_text(
            json.dumps(document(draft), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
