"""The annotated text as a template prints it: paragraphs of segments: classes, anchors and signs, and who speaks."""

from . import marks
from .fixes import fixes


def paragraphs(document: dict, sources: list[dict]) -> list[dict]:
    """A dict a paragraph: its number, its segments, and those of `sources` (the ledger's rows) that speak in it."""
    by_id = {source["id"]: source for source in sources}
    anchors: dict[int, list[str]] = {}
    for fix in fixes(document):
        for passage in fix["passages"]:
            anchors.setdefault(passage["start"], []).append(passage["anchor"])
    rows = []
    for number, ((at, _), pieces) in enumerate(
        zip(marks.paragraphs(document), marks.by_paragraph(document), strict=True), 1
    ):
        speakers = [mark.source for piece in pieces for mark in piece.marks if mark.kind in ("content", "source")]
        parts = []
        for piece in pieces:
            parts.append({"text": piece.text, "anchors": anchors.get(at, []), **_attributes(piece)})
            at += len(piece.text)
        heard = [by_id[speaker] for speaker in dict.fromkeys(speakers) if speaker in by_id]
        rows.append({"number": number, "parts": parts, "speakers": heard})
    return rows


def kinds(rows: list[dict]) -> set[str]:
    """The classes that occur in `paragraphs`, for the legend."""
    return {name for row in rows for part in row["parts"] for name in part["classes"].split()}


def _attributes(piece: marks.Segment) -> dict:
    """The classes and data attributes of a segment's element."""
    kinds: dict[str, None] = {}
    for mark in piece.marks:
        kinds[f"e-{mark.layer}" if mark.kind == "evidence" else mark.kind] = None
        if mark.kind in ("content", "hedge", "figure"):
            kinds[f"{mark.kind}-{mark.detail}"] = None
    unique = {
        "a": (mark.attribution for mark in piece.marks),
        "s": (mark.source for mark in piece.marks),
        "h": (mark.detail for mark in piece.marks if mark.kind == "hedge"),
        "f": (mark.detail for mark in piece.marks if mark.kind in ("evidence", "fix", "fix-long")),
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
