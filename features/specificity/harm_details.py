"""Harms and side effects of what is reported."""

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..research import answered, no_medicine, questions

FEATURE = Feature(
    title="Harms and side effects",
    unit="count",
    direction="higher",
    why=(
        "Every treatment and every test has a cost to the body. Stories that tell of the benefit alone help those who "
        "sell it; two thirds of the health stories that reviewers rated said too little about harms."
    ),
    improve="Name the harms and how often they occur, say how safety was checked, and what a false alarm leads to.",
    standard=(
        "HealthNewsReview criterion 3, harms explained; Moynihan et al., Coverage by the News Media of the Benefits "
        "and Risks of Medications (2000)"
    ),
    good=(
        "The drug lowers the risk of a second stroke, doctors at Velden Hospital reported, but it has side effects. "
        "One in ten patients treated with it had bleeding in the stomach, and two stopped taking the pills because of "
        "nausea.\n\n"
        "Whether the benefit outweighs the harm in older patients is open, said Dr. Inge Falk, who tested the drug. "
        "Its safety will be watched for five years. Test results can be false positives, she added."
    ),
    bad=(
        "The drug lowers the risk of a second stroke, doctors at Velden Hospital reported. Patients treated with it "
        "were back at work after two weeks, and many say they have never felt better.\n\n"
        "“It is the treatment we have been waiting for,” said Dr. Inge Falk, who tested the drug. Patients take two "
        "pills a day, in the morning and at night. The pills are small and taste of lemon. A test tells who needs the "
        "drug, and the test takes an hour."
    ),
    advice="The article touches on {count} of {total} questions about harms. Still open: {missing}.",
)
QUESTIONS = questions(
    side_effects=r"\bside[- ]effects?\b|\badverse\b|\bcomplications?\b",
    what_can_go_wrong=r"\bharm(?:s|ed|ful|ing)?\b|\bdangers?\b|\bdangerous\b|\bunsafe\b|\btoxic\w*|\bfatal\b|\bdeaths?\b",
    how_safe_it_is=r"\bsafety\b|\bsafe\b|\bwell[- ]tolerated\b",
    which_harms_by_name=(
        r"\bbleeding\b|\bnausea\b|\bheadaches?\b|\bdizz\w+|\bvomiting\b|\bfatigue\b|\binfections?\b|\bpain\b"
        r"|\bdiarrh\w+|\bseizures?\b|\bheart attacks?\b|\bstrokes?\b|\brash\b|\bliver\b|\bdepression\b|\bblood clots?\b"
        r"|\ballerg\w+|\bscar\w*\b"
    ),
    whether_they_outweigh_the_benefit=(
        r"\bfalse[- ]positives?\b|\boverdiagnos\w+|\bovertreat\w+|\bunnecessary\b|\bdownsides?\b|\bdrawbacks?\b"
        r"|\brisks and benefits\b|\bbenefits and risks\b|\btrade-?offs?\b|\boutweigh\w*"
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """How many of five questions about harms the article touches."""
    return no_medicine(read) or answered(read, QUESTIONS)
