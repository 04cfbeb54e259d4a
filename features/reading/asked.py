"""Would an editor ask where a figure comes from? A small learnt judge of what stands around it.

Rules alone did not tell: whether a figure without a voice in its paragraph deserves a question depends on many weak
signs together. The signs are those of `signs`; their weights (data/asked.json, a logistic regression) are learnt from
figures read by hand (training/asked.py).
"""

from .backing import Backing
from .quantities import is_year, word_lists
from .sentence_model import load

NEAR = 3  # words before a figure that can soften it
LATE = 0.4  # from this share of the sentence on, the figure is a detail of it
FEW, MANY = 0.35, 0.6  # shares of paragraphs in which somebody speaks
LENGTHS = (12, 20, 40)  # steps of an article's length in paragraphs
NUMBERS = 3  # so many numbers in one sentence
REACH = 5  # paragraphs for which a report on data goes on


def asked(backing: Backing, start: int, end: int, type_: str) -> bool:
    """Is it likely enough that nobody stands behind the figure at `start:end` and somebody should?

    Where the whole article names no source there is nothing to weigh.
    """
    if not backing.anybody():
        return True
    model = load("asked")
    return model.probability(signs(backing, start, end, type_)) >= model.threshold


def signs(backing: Backing, start: int, end: int, type_: str) -> set[str]:
    """What speaks for or against a question: the figure's wording, the voices around it, the article's make."""
    return _wording(backing, start, end) | _voices(backing, start) | _article(backing) | {f"a figure of {type_}"}


def _wording(backing: Backing, start: int, end: int) -> set[str]:
    lists, lower, tokens = word_lists(), backing.lower, backing.read.tokens
    sentence, figure = backing.sentence(start), tokens.within(start, end)
    before = lower[max(0, figure.start - NEAR) : figure.start]
    inside = tokens.within(sentence.start, sentence.end)
    said = lower[inside.start : inside.stop]
    found = {
        "softened": not lists["softeners"].isdisjoint(before),
        "estimated": "estimated" in before,
        "taken as known": not lists["definite"].isdisjoint(before),
        "a share of something": lower[figure.stop : figure.stop + 1] == ["of"],
        "several numbers": sum(word[0].isdigit() and not is_year(word) for word in said) >= NUMBERS,
        "late in its sentence": figure.start - inside.start >= LATE * len(said),
    }
    named = ("present", "outlook", "tallies", "persons", "government", "elections")
    found |= {name: not lists[name].isdisjoint(said) for name in named}
    return {name for name, holds in found.items() if holds}


def _voices(backing: Backing, start: int) -> set[str]:
    number = backing.paragraph(start)
    found = {f"a source's word {where}" for where, n in _around(number) if backing.sources_named(n)}
    found |= {f"a voice {where}" for where, n in _around(number)[1:] if n in backing.attributed}
    if backing.sources_named(number) > 1:
        found.add("several sources' words here")
    if any(n in backing.attributed and backing.continues(n, start) for n in (number - 1, number + 1)):
        found.add("a voice goes on about it")
    if any(map(backing.tells_data, range(max(0, number - REACH), number))):
        found.add("data before")
    if backing.counts(number - 1):
        found.add("figures before")
    return found


def _around(number: int) -> list[tuple[str, int]]:
    return [("here", number), ("before", number - 1), ("after", number + 1)]


def _article(backing: Backing) -> set[str]:
    paragraphs = len(backing.read.paragraphs)
    spoken = len(backing.attributed) / max(paragraphs, 1)
    found = {f"{length} paragraphs" for length in LENGTHS if paragraphs >= length}
    if sum(map(backing.counts, range(paragraphs))) > paragraphs / 2:
        found.add("full of figures")
    found |= {"few voices"} if spoken < FEW else {"many voices"} if spoken > MANY else set()
    return found
