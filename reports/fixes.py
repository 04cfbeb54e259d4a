"""What to fix: an article's advice, biggest gain first, each with the passages it is about."""

from .marks import paragraphs
from .visible import one_line
from .wording import FIXES, PASSAGES, SCORES


def fixes(document: dict) -> list[dict]:
    """The first pieces of advice with number, score's name, passages, and how many more passages there are.

    Where something is `missing`, no passage is amiss: the passages are those that have it already.
    """
    return [_fix(document, advice, number) for number, advice in enumerate(document["advice"][:FIXES], 1)]


def _fix(document: dict, advice: dict, number: int) -> dict:
    text = document["article"]["text"]
    missing = not advice["spans"] and advice.get("found")
    spans = sorted({(start, end) for start, end in advice["found" if missing else "spans"] if end > start})
    passages = [
        {
            "anchor": f"fix-{number}-{order}",
            "start": start,
            "paragraph": _paragraph(document, start),
            "words": one_line(text[start:end], 60),
        }
        for order, (start, end) in enumerate(spans[:PASSAGES], 1)
    ]
    return {
        **advice,
        "number": number,
        "score_label": SCORES[advice["score"]],
        "passages": passages,
        "missing": bool(missing),
        "more": len(spans) - len(passages),
    }


def _paragraph(document: dict, offset: int) -> int:
    """The paragraph an offset lies in, counted from 1."""
    return sum(start <= offset for start, _ in paragraphs(document)) or 1
