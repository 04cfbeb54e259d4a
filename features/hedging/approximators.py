"""Softened and vague amounts."""

from ..feature import Feature, Measurement
from ..hedge_rates import own_rate
from ..reading.records import ReadArticle

FEATURE = Feature(
    title="Softened amounts",
    unit="per_1000_words",
    direction="band",
    band=(0.0, 10.0),
    why=(
        '"About 20" and "nearly half" are honest rounding. A text that counts only in "dozens", "several" and '
        '"thousands" has not counted, and readers cannot check it.'
    ),
    improve=(
        'Give the exact figure and who counted. Round once, to what readers need, and keep "several" and "dozens" for '
        "what nobody could count."
    ),
    standard=(
        "Prince, Frader and Bosk, On Hedging in Physician-Physician Discourse (1982); Channell, Vague Language (1994); "
        "BBC Editorial Guidelines and Reuters Handbook of Journalism, on the use of numbers; band up to the 90th "
        "percentile of articles of high-rated outlets"
    ),
    good=(
        "The hospital in Pelham treated 1,412 children for measles between January and June, against 96 in the "
        "whole of last year, its records show. Of those, 71 were in intensive care and two died.\n\n"
        "The health office has ordered 40,000 doses, about as many as the county has children under five, said its "
        "director, Amal Darweesh. Nurses began to visit the 63 primary schools on Monday. At the current rate they "
        "will be finished by 20 November. In Pelham 78 percent of the children starting school have had two doses; "
        "the World Health Organization recommends 95 percent."
    ),
    bad=(
        "The hospital in Pelham has treated hundreds of children for measles in the past few months, several times "
        "as many as a year ago. Dozens were in intensive care, and a handful of them died. At least a dozen more "
        "are thought to be at home.\n\n"
        "The health office has ordered thousands of doses. Several nurses began to visit a number of schools a "
        "couple of weeks ago, and they have seen around half of them. It will take at least a few more weeks. "
        "Nearly all the parents agreed, though scores of others stayed away. Well over a third of the children had "
        "no dose at all, and almost none had both."
    ),
    advice=(
        "Amounts are softened {count:times} in {words} words ({count:place}): give exact figures where there are any."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """Softened and vague amounts per 1,000 words of the reporter's own voice."""
    return own_rate(read, "approximator")
