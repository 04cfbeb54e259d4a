"""Numbers in sentences: what turns a feature's advice and the facts of one article into English."""

from collections.abc import Mapping, Sequence
from string import Formatter
from typing import Any

SMALL = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = 10  # up to here a number is a word; at the beginning of a sentence all below a hundred are
DIGITS = ("paragraph", "percent", "words")  # these read better, or are looked up, as digits
LONGEST = 70  # characters of an article's words in a sentence of ours


class _Sentence(Formatter):
    """`{count}` becomes a word up to ten. What may follow the name, for one thing and for more of them:

    - `{count:claim is|claims are}`: the number and the words that fit: "one claim is", "no claims are";
    - `{count:~comes|come}`: only the words;
    - `{count:times}`: "once", "twice", "three times", "nowhere";
    - `{count:where}`: "in paragraph 3", "first in paragraph 3";
    - `{count:place}`: "“critics say” in paragraph 3", "first “critics say” in paragraph 3";
    - `{count/total:claim|claims}`: "one of three claims", "both claims", "all four claims", "the only claim".
    """

    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:
        count, _, total = str(key).partition("/")
        value = kwargs[count]
        if total:
            return _Share(value, kwargs[total])
        if key == "name":
            return _within(_shortened(value))
        if not isinstance(value, int):
            return value
        return f"{value:,}" if key in DIGITS else _Count(value, kwargs)


class _Count:
    def __init__(self, number: int, facts: Mapping[str, Any]):
        self.number, self.facts = number, facts

    def __format__(self, spec: str) -> str:
        number = self.number
        first = "" if number == 1 else "first "
        match spec:
            case "":
                return _word(number)
            case "times":
                return ("nowhere", "once", "twice")[number] if number <= 2 else f"{_word(number)} times"
            case "where":
                return f"{first}in paragraph {self.facts['paragraph']}"
            case "place":
                return f"{first}“{_shortened(self.facts['first'])}” in paragraph {self.facts['paragraph']}"
        one, _, more = spec.removeprefix("~").partition("|")
        words = one if number == 1 else more
        return words if spec.startswith("~") else f"{_word(number) if number else 'no'} {words}"


class _Share:
    def __init__(self, count: int, total: int):
        self.count, self.total = count, total

    def __format__(self, spec: str) -> str:
        one, _, more = spec.partition("|")
        if self.total == 1:
            return f"{'the only' if self.count else 'no'} {one}"
        if self.count == self.total:
            return f"both {more}" if self.total == 2 else f"all {_word(self.total)} {more}"
        return f"{_word(self.count)} of {_word(self.total)} {more}"


def sentence(template: str, facts: Mapping[str, Any]) -> str:
    """`template` filled with `facts`, with a capital at its beginning and curly apostrophes.

    Raises `KeyError` where a fact is missing.
    """
    text = _Sentence().vformat(template.replace("'", "’"), (), facts)
    number, space, rest = text.partition(" ")
    if number.isdecimal() and int(number) < 100:
        text = _spelt(int(number)) + space + rest
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _word(number: int) -> str:
    return SMALL[number] if number <= WORDS else f"{number:,}"


def _spelt(number: int) -> str:
    if number < len(SMALL):
        return SMALL[number] if number else "zero"
    tens, ones = divmod(number, 10)
    return TENS[tens] + (f"-{SMALL[ones]}" if ones else "")


def _within(name: str) -> str:
    """A name as it stands within a sentence: "the council", where it was found as "The council"."""
    return name[:1].lower() + name[1:] if name.startswith(("A ", "An ", "The ")) else name


def _shortened(words: str) -> str:
    """An article's words, cut after a word where they are long."""
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
