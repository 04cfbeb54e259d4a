"""The size of a benefit, in numbers that can be weighed."""

import re

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..research import answered, no_medicine, questions

FEATURE = Feature(
    title="Size of the benefit",
    unit="count",
    direction="higher",
    why=(
        "“Halves the risk” may mean two in a hundred instead of four, or two in ten thousand. Without the absolute "
        "numbers readers cannot tell a large benefit from a small one."
    ),
    improve="Give how many of a hundred people benefited with the treatment and how many without, and over what time.",
    standard="HealthNewsReview criterion 2, benefits quantified; Gigerenzer, Reckoning with Risk",
    good=(
        "The drug lowers the risk of a second stroke, doctors at Velden Hospital reported. Of the patients who took "
        "it, 4 percent had another stroke, compared with 6 percent of those treated with a dummy pill.\n\n"
        "That means that two in 100 patients benefit, said Dr. Inge Falk, who tested the drug. On average those "
        "treated lived three months longer. The treatment is a daily dose of two pills, and patients take it for life."
    ),
    bad=(
        "The drug greatly lowers the risk of a second stroke, doctors at Velden Hospital reported. Patients who took "
        "it did far better than those who were treated with a dummy pill.\n\n"
        "“The benefit is large,” said Dr. Inge Falk, who tested the drug. Patients were delighted with the treatment, "
        "she said, and many live much longer than before. The treatment is a daily dose of pills, and patients take it "
        "for life. Other doctors now want the drug too."
    ),
    advice="The benefit is put in {count} of {total} ways that let readers weigh it. Still missing: {missing}.",
)
PERCENTAGE = r"\d+(?:[.,]\d+)* ?(?:percent|per cent|%)"
QUESTIONS = questions(
    absolute_numbers=(
        r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten) (?:out )?(?:of|in) (?:every |the |about )?"
        r"(?:\d[\d,]*|ten|100|hundred|five|three|four)\b|\bper (?:100|1,000|10,000|100,000)\b"
        r"|\bfor every\b(?! single\b)"
    ),
    with_it_and_without=re.compile(
        PERCENTAGE + r"[^.\n]{0,80}\b(?:compared (?:with|to)|versus|vs|while|and|than)\b[^.\n]{0,60}?"
        rf"(?:{PERCENTAGE}|\b\d[\d.,]*\b)|\bfrom (?!(?:19|20)\d\d\b)\d[\d.]* ?(?:percent|per cent|%)? to \d[\d.]*\b",
        re.IGNORECASE,
    ),
    percentages=re.compile(PERCENTAGE, re.IGNORECASE),
    time_gained=(
        r"\b(?:\d+|one|two|three|four|five|six|several) (?:more |extra |additional )?(?:months?|years?|weeks?|days?)"
        r" (?:longer|more|of life|sooner|without)\b"
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """How many of four kinds of numbers on the benefit the article gives."""
    return no_medicine(read) or answered(read, QUESTIONS)
