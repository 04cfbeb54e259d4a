"""What to fix: an article's advice, biggest gain first, each with the passages it is about."""

from .marks import paragraph_at
from .visible import one_line
from .wording import FIXES, PASSAGES, SCORES

BEFORE = 3  # words before a mark


def fixes(document: dict) -> list[dict]:
    """The first pieces of advice with number, score's name, passages, and how many more passages there are.

    Where something is `missing`, no passage is amiss: the passages are those that have it already. A passage that the
    advice itself quotes ("“some say” in paragraph 11") is linked there: `words` are the advice in pairs of words and an
    anchor, empty where they are no link; `others` are the passages that are left to list.
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
            "paragraph": paragraph_at(document, start),
            "words": _words(text, start, end),
        }
        for order, (start, end) in enumerate(spans[:PASSAGES], 1)
    ]
    words, linked = _linked(advice, passages)
    return {
        **advice,
        "number": number,
        "score_label": SCORES[advice["score"]],
        "words": words,
        "passages": passages,
        "others": [passage for passage in passages if passage["anchor"] != linked],
        "linked": bool(linked),
        "missing": bool(missing),
        "more": len(spans) - len(passages),
    }


def _words(text: str, start: int, end: int) -> str:
    """A passage's words; a mark alone, such as an exclamation mark, comes with those before it."""
    if not any(map(str.isalnum, text[start:end])):
        line = text.rfind("\n", 0, start) + 1
        before = text[line:start].split()[-BEFORE:]
        return one_line(" ".join(before) + text[start:end], 60)
    return one_line(text[start:end], 60)


def _linked(advice: dict, passages: list[dict]) -> tuple[list[tuple[str, str]], str]:
    """The advice in parts, the one that quotes a passage with its anchor, and that anchor."""
    text, quotes = advice["text"], advice.get("quotes")
    for passage in passages:
        if quotes and passage["start"] == quotes["span"][0]:
            start, end = quotes["at"]
            return [(text[:start], ""), (text[start:end], passage["anchor"]), (text[end:], "")], passage["anchor"]
    return [(text, "")], ""
