"""The checks of an article (its features) as rows for tables: words for the numbers, points for the log-odds."""

from .points import in_points
from .wording import DIMENSIONS, SCORES, UNITS, ordinal, points, quantity

SILENT = 1.0  # points below which a check is folded away


def rows(document: dict) -> list[dict]:
    """One row a feature, those that moved a score most first."""
    gained = {name: in_points(document, name) for name in SCORES}
    return sorted(
        (_row(feature, gained) for feature in document["features"]), key=lambda row: (-row["weight"], row["id"])
    )


def _row(feature: dict, gained: dict[str, dict[str, float]]) -> dict:
    moves = {name: gained[name].get(feature["id"], 0.0) for name in SCORES}
    unit = feature["unit"]
    typical = feature["typical"]
    return {
        "id": feature["id"],
        "title": feature["title"],
        "dimension": DIMENSIONS[feature["dimension"]],
        "layer": feature["dimension"],
        "value": quantity(feature["value"], unit),
        "measure": unit,
        "direction": feature["direction"],
        "unit": UNITS.get(unit, ""),
        "typical": _range(*(quantity(end, unit) for end in (typical[0], typical[2]))) if typical else "",
        "percentile": "" if feature["percentile"] is None else ordinal(feature["percentile"]),
        "points": moves,
        "shown": {name: points(move) for name, move in moves.items()},
        "weight": max(abs(move) for move in moves.values()),
        "measured": feature["state"] == "measured",
        "note": feature["note"],
        "evidence": feature["evidence"],
        "place": _place(feature["value"], typical),
    }


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


def _place(value: float | None, typical: list[float] | None) -> dict[str, float] | None:
    """Where value and typical range lie on a strip from 0 to 100; None without either."""
    if value is None or not typical:
        return None
    low, middle, high = typical
    least, most = min(low, value), max(high, value)
    room = (most - least) * 0.08 or 1.0
    least, most = least - room, most + room

    def at(number: float) -> float:
        return 100 * (number - least) / (most - least)

    return {"low": at(low), "middle": at(middle), "high": at(high), "value": at(value)}
