"""The annotated text as a template prints it: paragraphs of segments: classes, anchors and signs, and who speaks.

What only the page's script needs (whose words a mark holds, which checks count it) is kept out of the elements and
said in one table: a mark costs a page half as much.
"""

from collections.abc import Iterable

from . import marks
from .fixes import fixes
from .standing import REPORTER, behind


def paragraphs(document: dict, ledger: list[dict]) -> list[dict]:
    """A dict a paragraph: its number, its segments, and the rows of the ledger that speak in it, not the reporter."""
    by_id = {row["id"]: row for row in ledger if row["id"] != REPORTER}
    who = behind(document)
    anchors: dict[int, list[str]] = {}
    for fix in fixes(document):
        for passage in fix["passages"]:
            anchors.setdefault(passage["start"], []).append(passage["anchor"])
    rows = []
    for number, ((at, _), pieces) in enumerate(
        zip(marks.paragraphs(document), marks.by_paragraph(document), strict=True), 1
    ):
        voices = [
            speaker
            for piece in pieces
            for mark in piece.marks
            if mark.kind in ("content", "source")
            for speaker in who[mark.attribution]
        ]
        parts = []
        for piece in pieces:
            parts.append({"text": piece.text, "anchors": anchors.get(at, []), **_attributes(piece)})
            at += len(piece.text)
        heard = [by_id[speaker] for speaker in dict.fromkeys(voices) if speaker in by_id]
        rows.append({"number": number, "parts": parts, "speakers": heard})
    return rows


def table(rows: list[dict], ledger: list[dict], document: dict) -> dict:
    """What the script knows of the marks of `paragraphs`, all by numbers.

    `marks` has an entry for each in its order, "4 s2,17,1": its attributions, sources that it names itself, its
    features as an entry of `evidence`, and 1 where an annotation begins. `said` has the ledger's rows of each
    attribution.
    """
    number = {row["id"]: at for at, row in enumerate(ledger)}
    who = behind(document)
    ids = {one["id"]: str(at) for at, one in enumerate(document["attributions"])}
    evidence: dict[str, int] = {}
    entries = []
    for part in (part for row in rows for part in row["parts"] if part["marked"]):
        named = [ids[one] for one in part["attributions"]] + [f"s{number[one]}" for one in part["sources"]]
        checks = evidence.setdefault(part["checks"], len(evidence))
        entries.append(f"{' '.join(named)},{checks}{',1' if part['starts'] else ''}")
    return {
        "marks": ";".join(entries),
        "evidence": list(evidence),
        "said": [[number[row] for row in who[attribution["id"]]] for attribution in document["attributions"]],
    }


def kinds(rows: list[dict]) -> set[str]:
    """The classes that occur in `paragraphs`, for the legend."""
    return {name for row in rows for part in row["parts"] for name in part["classes"].split()}


def _attributes(piece: marks.Segment) -> dict:
    """What the element of a segment says."""
    checks = [mark.detail for mark in piece.marks if mark.kind in ("evidence", "fix", "fix-long")]
    linked = next(
        (mark.source for mark in piece.marks if mark.kind in ("source", "actor", "mention") and mark.source), ""
    )
    return {
        "marked": bool(piece.marks),
        "classes": " ".join(_unique(map(_class, piece.marks))),
        "attributions": _unique(mark.attribution for mark in piece.marks),
        "sources": _unique(mark.source for mark in piece.marks if not mark.attribution),
        "checks": " ".join(_unique(checks)),
        "link": linked,
        "starts": bool(piece.starts),
        "signs": [mark for mark in piece.stops if mark.sign],
        "numbers": sorted({mark.number for mark in piece.stops if mark.number}),
    }


def _class(mark: marks.Mark) -> str:
    """The class that gives a mark its look; evidence has one where no other mark shows what was counted."""
    if mark.kind == "content":
        return mark.detail
    if mark.kind in ("hedge", "figure"):
        return f"{mark.kind}-{mark.detail}"
    if mark.kind == "evidence":
        return f"e-{mark.layer}" if mark.layer in ("specificity", "style") else ""
    return "" if mark.kind == "fix-long" else mark.kind


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, names)))
