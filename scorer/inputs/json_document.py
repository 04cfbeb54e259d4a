"""JSON: one article, a list of articles, an object that holds such a list, IPTC ninjs, or onrecord's own documents."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ...features.reading.records import Article
from . import ninjs
from .decoding import decode
from .fields import article_from
from .record import InputError, Item, Reading, over
from .source import Source

LISTS = ("articles", "items", "documents", "results", "data", "posts")


def items(source: Source, reading: Reading) -> Iterator[Item]:
    text, note = decode(source.whole(reading.limits))
    found = load(text, reading.limits.depth)
    if isinstance(found, dict):
        found = next((found[name] for name in LISTS if isinstance(found.get(name), list)), found)
    if isinstance(found, dict):
        yield source.item("json", payload=(found, note))
    elif isinstance(found, list):
        for number, value in enumerate(found, 1):
            yield source.item("json", number, f"item {number}", (value, note))
        if not found:
            raise InputError("an empty list: no article in it")
    else:
        raise InputError(f"no article but a bare {type(found).__name__}")


def parse(payload: tuple[Any, str | None], item: Item, reading: Reading) -> tuple[Article, str | None]:
    value, note = payload
    article, replaced = from_value(value, item, reading)
    return article, note or replaced


def from_value(value: Any, item: Item, reading: Reading) -> tuple[Article, str | None]:
    """An article from one parsed JSON value."""
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, Mapping):
        raise InputError(f"no object with fields but a bare {type(value).__name__}")
    if str(value.get("schema", "")).startswith("onrecord/") and isinstance(value.get("article"), Mapping):
        value = value["article"]
    elif ninjs.is_ninjs(value):
        value = ninjs.fields(value, reading.limits)
    return article_from(value, reading.columns, reading.limits, item.id)


def load(text: str, depth: int) -> Any:
    """Parse JSON. Raises `InputError` where it is empty, broken or nested deeper than `depth`."""
    if not text.strip():
        raise InputError("empty: no JSON in it")
    try:
        value = json.loads(text)
    except RecursionError:
        raise over(f"nested deeper than {depth}", "depth") from None
    except ValueError as problem:
        raise InputError(f"broken JSON: {problem}") from None
    _check_depth(value, depth)
    return value


def _check_depth(value: Any, depth: int) -> None:
    level = [value]
    for _ in range(depth + 1):
        inner = [v.values() if isinstance(v, dict) else v for v in level if isinstance(v, (dict, list))]
        level = [child for values in inner for child in values if isinstance(child, (dict, list))]
        if not level:
            return
    raise over(f"nested deeper than {depth}", "depth")
