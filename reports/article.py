"""The page of one article: verdict, what to fix, who is quoted, the annotated text, the checks, where it comes from."""

from . import checks, ledger, marks
from .page import render
from .points import start
from .visible import headline, one_line
from .wording import ASKS, BANDS, DIMENSIONS, HEDGES, NOT_MEASURED, SCORES, STATUSES, verdict


def render_article(
    document: dict, *, previous: str | None = None, next: str | None = None, index: str | None = None
) -> str:
    """The page as HTML. `previous`, `next` and `index` are addresses of other pages, relative to this one."""
    rows = checks.rows(document)
    sources = ledger.sources(document)
    return render(
        "article.html.j2",
        ("base.css", "article.css"),
        ("article.js",),
        document=document,
        article=document["article"],
        headline=headline(document),
        verdicts=_verdicts(document),
        not_measured=NOT_MEASURED,
        status=STATUSES[document["status"]],
        fixes=_fixes(document),
        voices=ledger.voices(document),
        sources=sources,
        named=sum(source["voice"] == "named" for source in sources),
        paragraphs=_paragraphs(document),
        dimensions=DIMENSIONS,
        hedges={name: (label, marks.SIGNS[name]) for name, label in HEDGES.items()},
        hedges_found={hedge["class"] for hedge in document["hedges"]},
        moving=[row for row in rows if row["measured"] and row["weight"] >= checks.SILENT],
        passed=[row for row in rows if row["measured"] and row["weight"] < checks.SILENT],
        inapplicable=[row for row in rows if not row["measured"]],
        widest=max((row["weight"] for row in rows), default=1.0) or 1.0,
        score_names=SCORES,
        words=_words(sources, rows),
        previous=previous,
        next=next,
        index=index,
    )


def _verdicts(document: dict) -> list[dict]:
    return [
        {
            "id": name,
            "label": SCORES[name],
            "asks": ASKS[name],
            "band": BANDS[score["band"]],
            "sentence": verdict(name, score),
            "start": start(score),
            **{key: score[key] for key in ("value", "low", "high")},
        }
        for name, score in (document["scores"] or {}).items()
    ]


def _fixes(document: dict) -> list[dict]:
    """The advice with its passages: (anchor, paragraph) of the first few."""
    return [
        {
            **advice,
            "number": number,
            "score_label": SCORES[advice["score"]],
            "passages": _passages(document, advice, number),
        }
        for number, advice in enumerate(document["advice"][:5], 1)
    ]


def _passages(document: dict, advice: dict, number: int) -> list[dict]:
    text = document["article"]["text"]
    spans = sorted({tuple(span) for span in advice["spans"] if span[1] > span[0]})
    return [
        {
            "anchor": f"fix-{number}-{order}",
            "paragraph": _paragraph(document, start),
            "words": one_line(text[start:end], 60),
        }
        for order, (start, end) in enumerate(spans[:4], 1)
    ]


def _paragraph(document: dict, offset: int) -> int:
    """The paragraph an offset lies in, from 1."""
    return sum(begin <= offset for begin, _ in document["paragraphs"]) or 1


def _paragraphs(document: dict) -> list[dict]:
    """Each paragraph's segments, and who speaks in it."""
    anchors: dict[int, list[str]] = {}
    for number, advice in enumerate(document["advice"][:5], 1):
        for order, (begin, _) in enumerate(
            sorted({tuple(span) for span in advice["spans"] if span[1] > span[0]})[:4], 1
        ):
            anchors.setdefault(begin, []).append(f"fix-{number}-{order}")
    names = {source["id"]: source for source in ledger.sources(document)}
    shown = []
    for number, pieces in enumerate(marks.by_paragraph(document), 1):
        speakers = {
            mark.source: names[mark.source]
            for piece in pieces
            for mark in piece.marks
            if mark.kind in ("content", "source") and mark.source in names
        }
        at, cut = (document["paragraphs"] or [[0, 0]])[number - 1][0], []
        for piece in pieces:
            cut.append({"piece": piece, "anchors": anchors.get(at, []), **_attributes(piece)})
            at += len(piece.text)
        shown.append({"number": number, "pieces": cut, "speakers": list(speakers.values())})
    return shown


def _words(sources: list[dict], rows: list[dict]) -> dict:
    """What the card beside a passage says, for the page's script."""
    return {
        "sources": {
            source["id"]: [
                one_line(source["name"]),
                one_line(", ".join(filter(None, (source["kind"], source["part"], source["title"])))),
            ]
            for source in sources
        },
        "checks": {
            row["id"]: [row["title"], row["shown"]["sourcing_quality"], row["shown"]["reliability"]] for row in rows
        },
        "hedges": HEDGES,
    }


def _attributes(piece: marks.Segment) -> dict:
    """The classes and data attributes of a segment's element."""
    kinds: dict[str, None] = {}
    for mark in piece.marks:
        kinds[mark.kind] = None
        if mark.kind in ("content", "hedge", "figure"):
            kinds[f"{mark.kind}-{mark.detail}"] = None
        if mark.kind == "evidence":
            kinds[f"evidence-{mark.layer}"] = None
    unique = {
        "a": (mark.attribution for mark in piece.marks),
        "s": (mark.source for mark in piece.marks),
        "h": (mark.detail for mark in piece.marks if mark.kind == "hedge"),
        "f": (mark.detail for mark in piece.marks if mark.kind in ("evidence", "fix")),
    }
    linked = next((mark.source for mark in piece.marks if mark.kind in ("source", "mention") and mark.source), "")
    return {
        "classes": " ".join(kinds),
        "data": {key: " ".join(dict.fromkeys(filter(None, values))) for key, values in unique.items()},
        "link": linked,
        "stop": bool(piece.starts),
        "signs": [mark for mark in piece.stops if mark.sign],
        "numbers": sorted({mark.number for mark in piece.stops if mark.number}),
    }
