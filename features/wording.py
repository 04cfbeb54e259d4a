"""Numbers in sentences: what turns a feature's advice and the facts of one article into English."""

from collections.abc import Mapping
from string import Formatter
from typing import Any

SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
DIGITS = ("paragraph", "percent", "words")  # these read better, or are looked up, as digits


class _Sentence(Formatter):
    """`{count}` becomes a word up to ten; `{count:claim is|claims are}` also takes the words that fit.

    `{count:~comes|come}` is only those words.
    """

    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:
        value = super().get_value(key, args, kwargs)
        return value if not isinstance(value, int) or key in DIGITS else _Count(value)


class _Count(int):
    def __format__(self, spec: str) -> str:
        word = SMALL[self] if self < len(SMALL) else f"{int(self):,}"
        if not spec:
            return word
        one, more = spec.removeprefix("~").split("|")
        if spec.startswith("~"):
            return one if self == 1 else more
        return f"{word} {one}" if self == 1 else f"{'no' if self == 0 else word} {more}"


def sentence(template: str, facts: Mapping[str, Any]) -> str:
    """`template` filled with `facts`, beginning with a capital. Raises `KeyError` where a fact is missing.

    "Twelve of twelve" is said as "all 12", and two of two as "both".
    """
    for name in facts:
        if name != "total" and facts[name] == facts.get("total", 0) > 1:
            everything = "both" if facts["total"] == 2 else "all {total}"
            template = template.replace(f"{{{name}}} of {{total}}", everything)
    text = _Sentence().vformat(template, (), facts)
    return text[:1].upper() + text[1:]
