"""The reports' words: names of the kinds of things, English dates and numbers, and what the two scores mean."""

from collections.abc import Iterable
from datetime import date, datetime

SCORES = {"sourcing_quality": "Sourcing quality", "reliability": "Reliability"}
ASKS = {
    "sourcing_quality": "Would expert reviewers of journalism find this well sourced?",
    "reliability": "Does it read like the articles of outlets rated reliable?",
}
NOT_MEASURED = (
    "Neither score says whether any claim is true. They describe the reporting as the text shows it: "
    "who stands behind what, and how it is told."
)
NO_FIXES = "Nothing stands out that needs fixing."
BANDS = {"strong": "Strong", "solid": "Solid", "mixed": "Mixed", "weak": "Weak"}
STATUSES = {"scored": "Scored", "not_scored": "Not scored", "failed": "Failed"}
DIMENSIONS = {
    "attribution": "Attribution", "sourcing": "Sourcing", "hedging": "Hedging",
    "specificity": "Specificity", "style": "Style",
}  # fmt: skip
TYPES = {
    "named_person": "Named person",
    "named_organization": "Named organisation",
    "document": "Document",
    "anonymous_source": "Anonymous source",
    "unnamed_person": "Unnamed person",
    "unnamed_group": "Unnamed group",
    "self": "This publication",
    "none": "No source",
}
UNNAMED_REPRESENTATIVE = "Unnamed representative"  # of something named, which stands behind the words
ROLES = {
    "official": "Official", "spokesperson": "Spokesperson", "expert": "Expert", "citizen": "Citizen",
    "advocate": "Advocate", "business": "Business", "media": "Media",
}  # fmt: skip
HEDGES = {
    "epistemic": "The reporter’s own doubt",
    "attributed": "A speaker’s doubt",
    "legal": "Legal caution",
    "limit": "A limit disclosed",
    "weasel": "Weasel words",
    "approximator": "Approximation",
    "booster": "Booster",
}
SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
FIXES = 5  # the most a report asks for at once
PASSAGES = 4  # the most a fix links to
SOURCES = 25  # of a ledger; more are folded away
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

_QUALITY = {
    "strong": "Expert reviewers would very probably find this well sourced",
    "solid": "Expert reviewers would probably find this well sourced",
    "mixed": "Expert reviewers might or might not find this well sourced",
    "weak": "Expert reviewers would probably not find this well sourced",
    "very weak": "Expert reviewers would very probably not find this well sourced",
}
_RELIABILITY = {
    "strong": "It reads very much like the articles of outlets rated reliable",
    "solid": "It reads more like the articles of outlets rated reliable than like those that fact-checkers mark down",
    "mixed": "It reads about as much like the articles of outlets rated reliable as like those fact-checkers mark down",
    "weak": "It reads more like articles that fact-checkers mark down than like those of outlets rated reliable",
    "very weak": "It reads very much like articles that fact-checkers mark down",
}
_VERY_WEAK = 20  # points: below them a weak score leaves little doubt


def verdict(name: str, score: dict) -> str:
    """One sentence that says what a score means, as sure as the score's band. The figures stand beside it."""
    sentences = _QUALITY if name == "sourcing_quality" else _RELIABILITY
    very_weak = score["band"] == "weak" and score["value"] < _VERY_WEAK
    return sentences["very weak" if very_weak else score["band"]] + "."


def likely(score: dict) -> str:
    """A score's interval in words."""
    return f"likely between {whole(score['low'])} and {whole(score['high'])}"


def english_date(text: str | None) -> str:
    """An ISO date in words ("4 March 2026"; "March 2026"); anything else as it stands."""
    if not text:
        return ""
    text = text.strip()
    if len(text) == 7 and text[4:5] == "-" and text[:4].isdecimal() and text[5:] in {f"{m:02}" for m in range(1, 13)}:
        return f"{MONTHS[int(text[5:]) - 1]} {text[:4]}"
    try:
        day = datetime.fromisoformat(text).date() if len(text) > 10 else date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def whole(value: float) -> str:
    """A score as a whole number, halves up; never minus zero."""
    return str(int(value + 0.5))


def points(value: float) -> str:
    """Signed points with one decimal and a real minus sign."""
    shown = f"{abs(value):.1f}"
    return "0.0" if shown == "0.0" else ("+" if value > 0 else "−") + shown


def quantity(value: float | None, unit: str) -> str:
    """A feature's value in its unit; an empty string for none."""
    if value is None:
        return ""
    if unit == "share":
        return f"{100 * value:.0f}%"
    if value == 0 or (unit == "count" and value == int(value)):
        return thousands(value)
    return f"{value:.2f}" if unit == "ratio" else f"{value:.1f}"


def percents(shares: Iterable[float]) -> list[int]:
    """Shares as whole percentages that add up as they do: what rounding down leaves goes where most is lacking."""
    exact = [100 * share for share in shares]
    found = [int(one + 1e-9) for one in exact]
    lacking = sorted(range(len(exact)), key=lambda at: found[at] - exact[at])
    for at in lacking[: round(sum(exact)) - sum(found)]:
        found[at] += 1
    return found


def percent(hundredths: int) -> str:
    """A whole percentage of something that is there: none means that it is under 1%."""
    return f"{hundredths}%" if hundredths else "under 1%"


def thousands(value: float) -> str:
    return f"{value:,.0f}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """ "1 word", "2 words"."""
    return f"{thousands(count)} {one if count == 1 else many or one + 's'}"


def length(words: int) -> str:
    """How long an article is; nothing where it has no words, as when it could not be read."""
    return plural(words, "word") if words else ""


def spelt(count: int) -> str:
    """A number within a sentence: a word up to ten."""
    return SMALL[count] if count < len(SMALL) else thousands(count)


def sentence(text: str) -> str:
    """A remark as a sentence of its own."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…")) else text + "."


def lower_first(title: str) -> str:
    """A title as it stands within a sentence."""
    return title[:1].lower() + title[1:]


def ordinal(value: float) -> str:
    """ "1st", "62nd", "13th" of a value rounded to a whole number."""
    number = int(value + 0.5)
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


UNITS = {"per_1000_words": "per 1,000 words", "words": "words", "share": "", "count": "", "points": "", "ratio": ""}
