"""Figures and scorecards as JSON that is the same for the same numbers."""

import json
import math
from typing import Any


def rounded(data: Any, digits: int = 4) -> Any:
    """Plain data with floats rounded for people; NaN, which JSON cannot hold, becomes null."""
    if isinstance(data, dict):
        return {str(key): rounded(value, digits) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [rounded(value, digits) for value in data]
    if isinstance(data, float):
        return round(data, digits) if math.isfinite(data) else None
    return data


def as_json(data: Any) -> bytes:
    """Exact to the last bit; one line for each key of the first two levels, so that changes can be compared."""
    return (
        (json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n")
        .replace('},"', '},\n"')
        .encode()
    )
