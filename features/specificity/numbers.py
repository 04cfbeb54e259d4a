"""Numbers, dates among them, written in digits."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import FEWEST_WORDS, prose, prose_words
from ..reading.records import ReadArticle, Span
from .figures import told

FEATURE = Feature(
    title="Numbers in digits",
    unit="count",
    direction="higher",
    why=(
        "How many, how much, when: a number or a date can be looked up and turns out right or wrong. Where all of it "
        "is “many”, “recently” and “soaring”, nothing can be checked. Counted and no share, so that nothing is gained "
        "by what is left out."
    ),
    improve="Put the number in place of “many”, the date in place of “recently”, and say who counted.",
    standard=(
        "Reuters Handbook of Journalism, on figures; BBC Editorial Guidelines, reporting statistics; Channell, Vague "
        "Language (1994)"
    ),
    good=(
        "The library of Aldmoor lends e-books to 6,200 readers, twice the number of 2022, its annual report says. It "
        "bought 1,150 titles for 38,000 pounds.\n\n"
        "Publishers charge up to 60 pounds for a licence that ends after 24 months, said the librarian, Ruth Calder. "
        "She has let 410 licences lapse since May 3. The county's 14 libraries will buy together from 2026."
    ),
    bad=(
        "The library of Aldmoor lends e-books to many readers, far more than before, its annual report says. It bought "
        "lots of titles for a good deal of money.\n\n"
        "Publishers charge huge sums for a licence that soon ends, said the librarian, Ruth Calder. She has let a "
        "number of licences lapse lately. The county's libraries will buy together before long."
    ),
    advice=(
        "In {words} words {count:number is|numbers are} given in digits: say how many, how much and since when, and "
        "who counted."
    ),
    grows=True,
)
MOST = 20  # a further one makes nothing clearer


def measure(read: ReadArticle) -> Measurement:
    """Numbers in digits in running text, rows of tables left out, at most twenty counted."""
    if len(prose(read)) < FEWEST_WORDS:
        return not_applicable("There is too little running text.")
    _, starts, ends = read.tokens
    found: list[Span] = [(starts[i], ends[i]) for _, digits in told(read) for i in digits]
    facts = {"count": len(found), "words": prose_words(read)}
    return Measurement(float(min(len(found), MOST)), tuple(found), facts=facts)
