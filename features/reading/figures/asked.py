"""Would an editor ask where a figure comes from? A small learnt judge of what stands around it.

Rules alone did not tell: whether a figure without a voice in its paragraph deserves a question depends on many weak
signs together. The signs are those of `signs`; their weights (data/asked.json, a logistic regression) are learnt from
figures read by hand (training/asked.py). Words written with a capital are no signs: names say nothing about sourcing.
"""

from ..sentence_model import load
from .backing import Backing
from .quantities import is_year, word_lists

NEAR = 3  # words before a figure that can soften it
BESIDE = 2  # words before and after a figure that are signs of their own
LATE = 0.4  # from this share of the sentence on, the figure is a detail of it
FEW, MANY = 0.35, 0.6  # shares of paragraphs in which somebody is heard
LENGTHS = (12, 20, 40)  # steps of an article's length in paragraphs
NUMBERS = 3  # so many numbers in one sentence
REACH = 5  # paragraphs for which a report on data goes on
TOP = 3  # paragraphs that say what an article is about
MATTER = 2  # so many paragraphs with its words make a matter the article's


def asked(backing: Backing, start: int, end: int, type_: str) -> bool:
    """Is it likely enough that nobody stands behind the figure at `start:end` and somebody should?

    Where the whole article names no source there is nothing to weigh.
    """
    if not backing.anybody():
        return not backing.background(start, type_)
    model = load("asked")
    return model.probability(signs(backing, start, end, type_)) >= model.threshold


def signs(backing: Backing, start: int, end: int, type_: str) -> set[str]:
    """What speaks for or against a question: the figure's wording, the voices around it, the article's make."""
    found = _wording(backing, start, end) | _beside(backing, start, end) | _voices(backing, start)
    return found | _background(backing, start, type_) | _article(backing, start) | {f"a figure of {type_}"}


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


def _beside(backing: Backing, start: int, end: int) -> set[str]:
    """The words beside the figure, names left out."""
    written, lower, tokens = backing.read.tokens.words, backing.lower, backing.read.tokens
    sentence, figure = backing.sentence(start), tokens.within(start, end)
    inside = tokens.within(sentence.start, sentence.end)
    plain = {place for place in inside if written[place][0].islower() or not written[place][0].isalnum()}
    before = plain.intersection(range(figure.start - BESIDE, figure.start))
    after = plain.intersection(range(figure.stop, figure.stop + BESIDE))
    return {f"before: {lower[place]}" for place in before} | {f"after: {lower[place]}" for place in after}


def _voices(backing: Backing, start: int) -> set[str]:
    number = backing.paragraph(start)
    found = {f"a source's word {where}" for where, n in _around(number) if backing.sources_named(n)}
    found |= {f"a voice {where}" for where, n in _around(number) if n in backing.attributed}
    if backing.sources_named(number) > 1:
        found.add("several sources' words here")
    if any(n in backing.attributed and backing.continues(n, start) for n in (number - 1, number + 1)):
        found.add("a voice goes on about it")
    if any(map(backing.tells_data, range(max(0, number - REACH), number))):
        found.add("a report on data before")
    if backing.counts(number - 1):
        found.add("figures before")
    return found


def _around(number: int) -> list[tuple[str, int]]:
    return [("here", number), ("before", number - 1), ("after", number + 1)]


def _background(backing: Backing, start: int, type_: str) -> set[str]:
    """What readers know, laws set or markets show."""
    held = backing.sentence_words(start)
    found = {name for name in ("known", "terms", "economy") if not word_lists()[name].isdisjoint(held)}
    return found | ({"background"} if backing.background(start, type_) else set())


def _article(backing: Backing, start: int) -> set[str]:
    lists, number = word_lists(), backing.paragraph(start)
    held = [backing.paragraph_words(n) for n in range(len(backing.read.paragraphs))]
    opening, spoken = set().union(*held[:TOP]), len(backing.attributed) / max(len(held), 1)
    found = {f"{length} paragraphs" for length in LENGTHS if len(held) >= length}
    found |= {f"opens with {name}" for name in ("surveys", "economy") if not lists[name].isdisjoint(opening)}
    for name in ("outbreaks", "campaigns", "polls", "bills", "reports"):
        if sum(not lists[name].isdisjoint(words) for words in held) >= MATTER:
            found.add(f"about {name}")
    if sum(map(backing.counts, range(len(held)))) > len(held) / 2:
        found.add("full of figures")
    found |= {"few voices"} if spoken < FEW else {"many voices"} if spoken > MANY else set()
    return found | ({"first paragraph"} if not number else {"at the top"} if number < TOP else set())
