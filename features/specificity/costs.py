"""What it costs, and who pays."""

from ..feature import Feature, Measurement
from ..phrases import Phrases
from ..reading.records import ReadArticle
from ..research import no_medicine

FEATURE = Feature(
    title="Costs",
    unit="count",
    direction="higher",
    why=(
        "What a treatment costs decides who gets it. It is the question that health news leaves out most often: seven "
        "of ten stories that reviewers rated did not answer it."
    ),
    improve="Give the price, or say that there is none yet and what similar treatments cost; say who pays.",
    standard="HealthNewsReview criterion 1, costs; Association of Health Care Journalists, statement of principles",
    good=(
        "The test finds the disease a year earlier, doctors at Velden Hospital reported. It costs $480, three times "
        "the price of the old test, and most insurers do not cover it yet.\n\n"
        "Dr. Inge Falk, who developed the test with a grant, said patients now pay out of pocket. A treatment exists "
        "for about half of those diagnosed. Screening everybody over fifty would be expensive, the hospital said."
    ),
    bad=(
        "The test finds the disease a year earlier, doctors at Velden Hospital reported. It needs a drop of blood and "
        "takes an hour, and the result is sent to the family doctor.\n\n"
        "“It will change how we work,” said Dr. Inge Falk, who developed the test. A treatment exists for about half "
        "of those diagnosed, and patients did well on it. The hospital wants to begin screening in the spring, and "
        "other hospitals have asked for the test."
    ),
    advice="Costs come up {count:times}: give the price, and say who pays.",
)
COSTS = Phrases(
    r"[$£€]\s?\d+(?:[.,]\d+)*\w*|\bcosts?\b|\bcostl\w+|\bpric(?:e|es|ed|ey|ing)\b|\bexpensive\b|\bcheap\w*\b|\bafford\w*"
    r"|\binsurers?\b|\binsurance\b|\binsured\b|\bco-?pay\w*|\bout[- ]of[- ]pocket\b|\bMedicare\b|\bMedicaid\b"
    r"|\breimburs\w+|\bcoverage\b|\bthe NHS\b",
)
MOST = 5  # a sixth mention tells no more


def measure(read: ReadArticle) -> Measurement:
    """Passages on price, cost and who pays in an article about medicine, at most five counted."""
    if missing := no_medicine(read):
        return missing
    found = COSTS.spans(read)
    return Measurement(float(min(len(found), MOST)), tuple(found), facts={"count": len(found)})
