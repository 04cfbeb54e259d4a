"""Whether somebody judges a study who did not make it."""

import re

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..reading.voice import furniture
from ..research import off_topic
from ..text.normalise import lowered

FEATURE = Feature(
    title="An independent voice on research",
    unit="share",
    direction="higher",
    why=(
        "Those who made a study believe in it, and those who paid for it need to. Somebody outside sees what is "
        "missing."
    ),
    improve="Ask a specialist who was not involved, and say that they were not.",
    standard=(
        "HealthNewsReview criterion 6, independent source and conflicts of interest; Science Media Centre, ten best "
        "practices"
    ),
    good=(
        "People who walk an hour a day sleep better, according to a study published on Monday. Researchers at Velden "
        "University followed 900 adults for two years in an experiment.\n\n"
        "“The effect is small but steady,” said Dr. Inge Falk, who led the study.\n\n"
        "Dr. Mateo Cruz, a sleep researcher at Port Ellis Hospital who was not involved in the study, said that it "
        "could not prove the cause. “Good sleepers may simply walk more,” he said. Nurse Carol Finn said her patients "
        "had found the same."
    ),
    bad=(
        "People who walk an hour a day sleep better, according to a study published on Monday. Researchers at Velden "
        "University followed 900 adults for two years in an experiment.\n\n"
        "“The effect is small but steady,” said Dr. Inge Falk, who led the study. She said everybody should walk.\n\n"
        "Her co-author, Dr. Mateo Cruz, said that the result was clear. “Walking is a medicine without a "
        "prescription,” he said. Falk said a second study would follow. The university said it was proud of the team."
    ),
    advice="The article reports research and nobody outside it judges it: ask a specialist who was not involved.",
)
OUTSIDE = re.compile(
    r"\b(?:(?:was|were|is|are|who|been)?\s*not (?:involved|part of|associated|affiliated|connected|a member of)"
    r"|(?:wasn|weren|isn)['’]t (?:involved|part of|associated|affiliated|connected)"
    r"|had no (?:role|part|involvement|hand) in|did not (?:take part|participate|work) (?:in|on)"
    r"|no (?:ties|connection|link)s? (?:to|with)"
    r"|independent(?:ly)? (?:expert|researcher|scientist|analyst|review|source|of the (?:study|research|company))\w*"
    r"|unaffiliated with|outside experts?|wrote an? (?:accompanying )?(?:editorial|commentary)|accompanying editorial)",
)


def measure(read: ReadArticle) -> Measurement:
    """1 where an article about research or a treatment says of a source that it stands outside, else 0."""
    if missing := off_topic(read):
        return missing
    page = furniture(read)
    found = tuple(m.span() for m in OUTSIDE.finditer(lowered(read.text)) if m.start() not in page)
    return Measurement(float(bool(found)), found, facts={"count": len(found)})
