"""IPTC ninjs (News in JSON), versions 1 to 3: https://iptc.org/standards/ninjs/"""

from collections.abc import Mapping
from typing import Any

from .markup import fragment_text
from .record import Limits

BODIES = ("body_text", "bodytext", "body_xhtml", "bodyxhtml", "body_html", "bodyhtml")


def is_ninjs(value: Mapping[str, Any]) -> bool:
    """ninjs 1 has `body_*` and `headline`; 2 and 3 have lists of `bodies` and `headlines`."""
    return "uri" in value and (isinstance(value.get("bodies"), list) or any(name in value for name in BODIES))


def fields(value: Mapping[str, Any], limits: Limits) -> dict[str, Any]:
    """The usual fields of a ninjs item."""
    return {
        "text": _body(value, limits),
        "id": value.get("uri"),
        "title": value.get("headline") or _main(value.get("headlines")) or value.get("title"),
        "outlet": value.get("copyrightholder") or _names(value.get("organisation")) or _names(value.get("infosources")),
        "byline": value.get("byline") or _names(value.get("person")) or value.get("by"),
        "date": value.get("firstcreated") or value.get("contentcreated") or value.get("versioncreated"),
        "url": value.get("located") if str(value.get("located", "")).startswith("http") else None,
    }


def _body(value: Mapping[str, Any], limits: Limits) -> str | None:
    found = [(name, value[name]) for name in BODIES if isinstance(value.get(name), str)]
    for body in value.get("bodies") or ():
        if isinstance(body, Mapping) and isinstance(body.get("value"), str):
            found.append((str(body.get("contenttype", "")), body["value"]))
    if not found:
        return None
    kind, text = found[0]
    return fragment_text(text, limits.depth) if "html" in kind or "xml" in kind else text


def _main(headlines: Any) -> str | None:
    """The main one of ninjs 2's headlines."""
    rows = [row for row in headlines or () if isinstance(row, Mapping) and row.get("value")]
    rows.sort(key=lambda row: row.get("role") not in (None, "main", "headline"))
    return str(rows[0]["value"]) if rows else None


def _names(rows: Any) -> list[str]:
    return (
        [str(row["name"]) for row in rows or () if isinstance(row, Mapping) and row.get("name")]
        if isinstance(rows, list)
        else []
    )
