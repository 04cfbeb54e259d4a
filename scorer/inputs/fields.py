"""A mapping of fields to an article: which name holds what, and text made fit to be read."""

import html
import re
from collections.abc import Mapping
from typing import Any

from ...features.reading.records import Article
from ...features.text.mojibake import mend
from ...features.text.normalise import normalise
from .record import Columns, InputError, Limits, over

# The usual names, the first that is there and not empty wins; compared without case.
USUAL: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "articlebody", "body_text", "full_text", "maintext"),
    "id": ("id", "uri", "guid", "article_id", "identifier"),
    "title": ("title", "headline", "name"),
    "outlet": ("outlet", "publisher", "source", "portal", "site", "domain", "publication"),
    "byline": ("byline", "author", "authors", "creator"),
    "date": ("date", "published", "datepublished", "pubdate", "publish_date", "date_publish", "versioncreated"),
    "url": ("url", "link", "canonical_url"),
}
# Characters as web pages write them; in plain text they are left over from one.
ENTITY = re.compile(
    r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[nm]dash|hellip);", re.IGNORECASE
)
NOT_TEXT = re.compile("[\ud800-\udfff\0]")  # half characters and NUL: no UTF-8 file and no HTML page can hold them


def article_from(
    fields: Mapping[str, Any], columns: Columns, limits: Limits, fallback_id: str
) -> tuple[Article, str | None]:
    """The article in `fields` and a note. Raises `InputError` where there is no text, or too much."""
    names = {str(name).casefold(): name for name in reversed(list(fields))}

    def find(kind: str) -> Any:
        wanted = getattr(columns, kind)
        if wanted is not None:
            if wanted not in fields and kind == "text":
                raise InputError(f"no column {wanted!r}; there are: {_listed(fields)}")
            return fields.get(wanted)
        return next((value for usual in USUAL[kind] if usual in names and (value := fields[names[usual]])), None)

    text = find("text")
    if text is None and not columns.text and not any(usual in names for usual in USUAL["text"]):
        raise InputError(f"no text among its fields ({_listed(fields)}); name it with --text-column")
    if text is not None and not isinstance(text, str):
        raise InputError(f"its text is no string but {type(text).__name__}")
    details = {kind: plain(find(kind)) for kind in USUAL if kind != "text"}
    return make_article(text or "", limits, fallback_id, **details)


def make_article(text: str, limits: Limits, fallback_id: str, **details: str | None) -> tuple[Article, str | None]:
    """An article with normalised text. Raises `InputError` where the text is empty or over the limit."""
    if len(text) > limits.text_characters:
        raise over(f"{len(text):,} characters, over {limits.text_characters:,}", "text_characters")
    mended = mend(text)
    clean, entities = ENTITY.subn(lambda match: html.unescape(match.group()), mended)
    clean, replaced = NOT_TEXT.subn("\ufffd", clean)
    clean = normalise(clean)
    if not clean.strip():
        raise InputError("empty: no text in it")
    notes = [
        "UTF-8 that had been read as another encoding was turned back" if mended != text else None,
        "HTML entities were read as the characters they stand for" if entities else None,
        f"{replaced} characters that no text can hold were replaced" if replaced else None,
    ]
    note = "; ".join(filter(None, notes)) or None
    details = {name: plain(value) for name, value in details.items()}
    return Article(clean, **{**details, "id": details.get("id") or fallback_id}), note


def plain(value: Any) -> str | None:
    """A detail as one line of text: lists are joined, objects give their name, nothing stays None."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("@id")
    if isinstance(value, (list, tuple)):
        value = ", ".join(filter(None, map(plain, value[:20])))
    if value is None or value != value or isinstance(value, (bool, Mapping)):  # a missing number is not equal to itself
        return None
    return " ".join(NOT_TEXT.sub("\ufffd", str(value)).split())[:2000] or None


def _listed(fields: Mapping[str, Any]) -> str:
    names = [repr(str(name)[:40]) for name in list(fields)[:8]]
    return ", ".join(names) + (", ..." if len(fields) > 8 else "") if names else "none"
