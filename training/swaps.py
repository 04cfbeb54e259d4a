"""Articles changed on purpose: names swapped, sourcing weakened, text padded, scores gamed.

Each edit is a pure function from an article's text to another text, or to None where there is nothing to change.
"""

import random
import re
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from ..features.reading.records import ReadArticle

Edit = Callable[[ReadArticle], str | None]

PARTIES = {
    "Republicans": "Democrats", "Republican": "Democrat", "GOP": "Democratic Party", "conservatives": "liberals",
    "conservative": "liberal", "right-wing": "left-wing", "Labour": "Conservative",
}  # fmt: skip
# Of one gender, so that "he" still means somebody, and by no surname that is a given name too ("Ryan").
PEOPLE = {
    "Donald Trump": "Barack Obama", "Trump": "Obama", "Mike Pence": "Joe Biden", "Pence": "Biden",
    "Mitt Romney": "Bernie Sanders", "Romney": "Sanders", "Ted Cruz": "Tim Kaine", "Cruz": "Kaine",
    "Mitch McConnell": "Chuck Schumer", "McConnell": "Schumer", "Sarah Palin": "Nancy Pelosi", "Palin": "Pelosi",
}  # fmt: skip
OUTLETS = {
    "New York Times": "Daily Caller", "Washington Post": "Breitbart News", "CNN": "Fox News", "MSNBC": "Newsmax",
    "NPR": "OANN", "Reuters": "Sputnik", "Associated Press": "Russia Today", "BBC": "Infowars",
    "Guardian": "Gateway Pundit",
}  # fmt: skip
WEASELS = (
    "Critics say this is far from the whole story.", "Some believe that more will come to light.",
    "It is widely thought that the numbers are wrong.", "Many people say so.", "Experts say it is a matter of time.",
)  # fmt: skip
BOILERPLATE = "Sign up for our newsletter to get the latest stories delivered to your inbox every morning."
UNRELATED = (
    "The market on Castle Square opens at eight and closes at noon.",
    "The bridge over the canal was painted green in the spring.",
)
GAMING = "according to experts"


def swapped(names: Mapping[str, str]) -> Edit:
    """Both ways at once: every name becomes its counterpart."""
    both = {**names, **{other: name for name, other in names.items()}}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(both, key=len, reverse=True)))})\b")

    def edit(read: ReadArticle) -> str | None:
        text, count = pattern.subn(lambda match: both[match.group()], read.text)
        return text if count else None

    return edit


def unnamed_source(read: ReadArticle) -> str | None:
    """The attributed mentions of each named person become "a source"."""
    spans = {
        span
        for source in read.sources
        if source.type == "named_person"
        for k in source.attributions
        for span in read.attributions[k].source
    }
    return _replaced(read.text, sorted(spans), "a source") if spans else None


def attributions_deleted(read: ReadArticle) -> str | None:
    """Source and cue go, the claim stays as the writer's own; quotation marks around it go too."""
    spans = sorted({span for item in read.attributions for span in item.source + item.cue})
    if not spans:
        return None
    return re.sub(r"[“”\"]", "", _replaced(read.text, spans, ""))


def weasels_added(read: ReadArticle) -> str | None:
    """After every third paragraph a sentence that nobody stands behind; in a text of one paragraph, at its end."""
    lines = read.text.split("\n")
    chosen = [i for i, line in enumerate(lines) if len(line) > 200][::3] or [len(lines) - 1]
    for k, i in enumerate(chosen):
        lines[i] += " " + WEASELS[k % len(WEASELS)]
    return "\n".join(lines)


def figures_removed(read: ReadArticle) -> str | None:
    """Every number in digits becomes "some"."""
    text, count = re.subn(r"[$£€]?\b\d[\d.,]*\d\b%?|[$£€]?\b\d\b%?", "some", read.text)
    return text if count else None


def boilerplate_added(read: ReadArticle) -> str | None:
    return f"{read.text}\n\n{BOILERPLATE}"


def quotes_restyled(read: ReadArticle) -> str | None:
    """Curly double quotation marks become straight ones, and straight ones curly."""
    if "“" in read.text:
        return read.text.replace("“", '"').replace("”", '"')
    marks = re.compile(r'(?<!\S)"(?=\S)|(?<=[(\[—-])"(?=\w)')
    return marks.sub("“", read.text).replace('"', "”") if '"' in read.text else None


def end_reordered(read: ReadArticle) -> str | None:
    """Two unrelated paragraphs at the end, in the other order than in `end_ordered`."""
    return "\n\n".join([read.text, *reversed(UNRELATED)])


def end_ordered(read: ReadArticle) -> str | None:
    return "\n\n".join([read.text, *UNRELATED])


def repeated(read: ReadArticle) -> str | None:
    return f"{read.text}\n\n{read.text}"


def sprinkled(read: ReadArticle) -> str | None:
    """Gaming: "according to experts" at the end of every fourth sentence."""
    text = read.text
    for sentence in [s for s in read.sentences if text[s.end - 1] == "."][::4][::-1]:
        text = f"{text[: sentence.end - 1]}, {GAMING}{text[sentence.end - 1 :]}"
    return text if text != read.text else None


def invented_expert(read: ReadArticle) -> str | None:
    """Gaming: three paragraphs with made-up named experts who say nothing."""
    added = (
        "“This is an important question,” said Dr. Elin Strand, a professor at Velden University.",
        "“We need to look at it closely,” said Hugo Prinz, director of the Morvale Institute, who was not involved.",
        "“There are two sides to it,” said Dr. Amal Haddad, a researcher at Port Ellis College.",
    )
    return "\n\n".join([read.text, *added])


def words_added(read: ReadArticle) -> str | None:
    """Gaming: filler until the article is half as long again."""
    rng = random.Random(0)
    sentences = [
        "The matter has been discussed for a long time.", "There is more to it than meets the eye.",
        "It remains a subject of interest.", "People have views on it.",
    ]  # fmt: skip
    filler = " ".join(rng.choice(sentences) for _ in range(max(len(read.text) // 90, 1)))
    return f"{read.text}\n\n{filler}"


NAME_SWAPS: dict[str, Edit] = {
    "parties": swapped(PARTIES), "people": swapped(PEOPLE), "outlets": swapped(OUTLETS)
}  # fmt: skip
WEAKER: dict[str, Edit] = {
    "named source becomes “a source”": unnamed_source,
    "attributions deleted": attributions_deleted,
    "weasel sentences added": weasels_added,
    "figures removed": figures_removed,
}
SAME: dict[str, Edit] = {
    "boilerplate paragraph added": boilerplate_added,
    "quotation marks restyled": quotes_restyled,
    "unrelated last paragraphs reordered": end_reordered,
    "article repeated": repeated,
}
# What an edit is compared with where that is not the article itself.
STARTS: dict[str, Edit] = {"unrelated last paragraphs reordered": end_ordered}
GAMED: dict[str, Edit] = {
    "“according to experts” sprinkled": sprinkled,
    "three invented experts": invented_expert,
    "filler, half as long again": words_added,
}


NOISE = 1e-9  # points: what floating-point sums may differ by


def moved(before: Sequence[float], after: Sequence[float | None]) -> dict[str, float]:
    """How an edit moved the scores (points of 100): mean, mean size, largest; shares that rose, that stayed."""
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if new is not None]
    change = np.array([new - old for old, new in pairs])
    if not len(change):
        return {"n": 0, "mean": 0.0, "mean_size": 0.0, "largest": 0.0, "rose": 0.0, "rose_half": 0.0, "under_2": 1.0}
    return {
        "n": len(change),
        "mean": float(change.mean()),
        "mean_size": float(np.abs(change).mean()),
        "largest": float(np.abs(change).max()),
        "rose": float((change > NOISE).mean()),
        "rose_half": float((change > 0.5).mean()),
        "under_2": float((np.abs(change) < 2).mean()),
    }


def _replaced(text: str, spans: Sequence[tuple[int, int]], word: str) -> str:
    for start, end in reversed(spans):
        text = text[:start] + word + text[end:]
    return text
