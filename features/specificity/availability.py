"""Whether it can be had, and since when."""

from ..feature import Feature, Measurement
from ..phrases import Phrases
from ..reading.records import ReadArticle
from ..research import no_medicine

FEATURE = Feature(
    title="Availability",
    unit="count",
    direction="higher",
    why="Readers ask their doctor tomorrow for what is years away, or think new what has been sold for a decade.",
    improve=(
        "Say whether it is approved, where it can be had, and when, or how many years of testing are still to come."
    ),
    standard="HealthNewsReview criterion 8, availability of the treatment or test",
    good=(
        "The pill slows the disease, doctors at Velden Hospital reported. It was approved in March and is available by "
        "prescription; a generic drug is expected on the market next year.\n\n"
        "Dr. Inge Falk, who tested the treatment, said that patients outside cities wait longest. The regulator "
        "cleared a second drug on Monday, and patients can ask for it at twelve clinics."
    ),
    bad=(
        "The pill slows the disease, doctors at Velden Hospital reported. Patients who took it could climb stairs "
        "again after a month, and their families were glad.\n\n"
        "“This drug is a step forward,” said Dr. Inge Falk, who tested the treatment. Patients take the pill in the "
        "morning with a glass of water. A second drug is being tested too, and the doctors hope that both together "
        "will do even more for patients."
    ),
    advice="The article does not say whether this can be had: is it approved, sold, still being tested?",
)
STATUS = Phrases(
    r"\bFDA\b|\bFood and Drug Administration\b|\bapprov(?:al|ed|es?|ing)\b|\bavailab\w+|\bon the market\b"
    r"|\bover[- ]the[- ]counter\b|\bcleared\b|\bclearance\b|\blicen[sc]ed\b|\bwidely used\b|\bgenerics?\b"
    r"|\boff[- ]label\b"
    r"|\byears away\b|\bregulators?\b|\bnot yet (?:sold|offered|used)\b",
)
MOST = 4  # a fifth mention tells no more


def measure(read: ReadArticle) -> Measurement:
    """Passages on approval and availability, at most four counted."""
    if missing := no_medicine(read):
        return missing
    found = STATUS.spans(read)
    return Measurement(float(min(len(found), MOST)), tuple(found), facts={"count": len(found)})
