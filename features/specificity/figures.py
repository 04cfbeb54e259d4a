"""Figures."""

from bisect import bisect_left

from ..feature import Feature, Measurement
from ..once import once
from ..prose import prose_words, rate, running_sentences, running_tokens
from ..reading.records import ReadArticle, Sentence

FEATURE = Feature(
    title="Figures",
    unit="per_1000_words",
    direction="band",
    band=(2.0, 28.0),
    why=(
        "Counts, sums and shares can be checked, and they force a claim to take a size. A text without any asks to be "
        "believed; one with nothing but figures loses its readers."
    ),
    improve=(
        'Give the figure behind "many" or "soaring", with who counted and what it is compared with. Where figures '
        "crowd a paragraph, move them to a table."
    ),
    standard=(
        "Reuters Handbook of Journalism, on figures; BBC Editorial Guidelines, reporting statistics; Royal Statistical "
        "Society, Number Hygiene for journalists"
    ),
    good=(
        "The harbour of Lindau handled 3.1 million tonnes of grain last year, 12 percent more than the year before, "
        "the port authority said on Monday. Most of it came by rail.\n\n"
        "The authority will spend 48 million euros on a second quay, which is meant to take trucks off the road "
        "through the town, said its head, Gesine Albers. Residents of the old quay have complained about dust on "
        "their window sills since the grain terminal opened. The state's environment office measured the air there in "
        "April and found that the limit was just kept, according to its report. Members of the council are divided. "
        "The conservatives want a dust filter first; the greens want the trains to run at night. The council votes on "
        "the plan in June, and the mayor has said that she will abstain because her brother works for the port."
    ),
    bad=(
        "The harbour of Lindau handles more grain than ever. Trucks rumble through the town from dawn to dusk, and a "
        "new quay is meant to bring relief. The port authority speaks of a leap forward.\n\n"
        "The work will give jobs to people from the whole region, the head of the authority says. Most of the grain "
        "comes by rail already, and more is to follow. Residents of the old quay complain about dust on their window "
        "sills. Measurements have shown that the air is poor, though the limit was kept. Members of the council are "
        "divided. The majority is thin, and the outcome open. The plan is expensive, but so is doing nothing, says the "
        "authority."
    ),
    advice=(
        "{count:figure|figures} in {words} words: give sizes to what grows, falls, costs or happens "
        "often, with who counted."
    ),
    advice_above=(
        "{count:figure|figures} in {words} words: keep those that carry the story, and put the rest in a table."
    ),
)

COUNTED = frozenset(("number", "money", "percent", "share", "casualties"))
FEWEST_WORDS_IN_SENTENCE = 6
MOST_DIGITS = 5  # a sentence with more than a fifth of its words in digits is a table, a score or a ticker


def measure(read: ReadArticle) -> Measurement:
    """Figures per 1,000 words: numbers that count, sums of money, percentages, shares and casualties.

    Dates, ages given as adjectives, scores, tickers and rows of tables do not count.
    """
    figures = sorted((figure.start, figure.end) for figure in read.figures if figure.type in COUNTED)
    spans, k = [], 0
    for (start, end, _), _ in told(read):
        while k < len(figures) and figures[k][0] < start:
            k += 1
        while k < len(figures) and figures[k][0] < end:
            spans.append(figures[k])
            k += 1
    return rate(read, spans, prose_words(read))


@once
def told(read: ReadArticle) -> list[tuple[Sentence, list[int]]]:
    """The running sentences that are no rows of tables, each with its tokens that begin with a digit."""
    digits = read.tokens.places({word for word in read.tokens.where if word[0].isdigit()})
    found = []
    for sentence, inside in zip(running_sentences(read), running_tokens(read), strict=True):
        here = digits[bisect_left(digits, inside.start) : bisect_left(digits, inside.stop)]
        if not _is_table(read, inside, len(here)):
            found.append((sentence, here))
    return found


def _is_table(read: ReadArticle, inside: range, digits: int) -> bool:
    if digits < 3:
        return False
    words = read.tokens.count(inside)
    return words < FEWEST_WORDS_IN_SENTENCE or MOST_DIGITS * digits > 2 * words
