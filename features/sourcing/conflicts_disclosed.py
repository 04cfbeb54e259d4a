"""Who paid, and who stands to gain."""

from ..feature import Feature, Measurement
from ..phrases import Phrases
from ..reading.records import ReadArticle
from ..research import off_topic

FEATURE = Feature(
    title="Money and interests disclosed",
    unit="count",
    direction="higher",
    why=(
        "Studies paid for by a maker favour the maker more often. Readers need to know who funded what they read about."
    ),
    improve="Say who paid for the work, and what the people you quote earn from it; say so too where nobody does.",
    standard="HealthNewsReview criterion 6, conflicts of interest; ICMJE disclosure form; SPJ Code of Ethics",
    good=(
        "People who chew gum sleep better, according to a study of 90 students. The study was funded by Elmo, a "
        "manufacturer of gum, and two of its four authors are paid consultants to the firm.\n\n"
        "The researchers disclosed these ties. “The data are open to everybody,” said Dr. Inge Falk, the study's first "
        "author. She owns stock in Elmo. A trial paid for by the health ministry has not yet published its findings."
    ),
    bad=(
        "People who chew gum sleep better, according to a study of 90 students. The researchers asked them to chew for "
        "ten minutes before bed and to write down when they woke.\n\n"
        "“The data are clear,” said Dr. Inge Falk, the study's first author. She chews gum herself. The researchers "
        "hope to repeat the study with older people. A trial of tea has not yet published its findings, but scientists "
        "expect them before the summer, and students have asked to take part."
    ),
    advice="The article does not say who paid for the research or what its authors stand to gain: ask them.",
)
INTERESTS = Phrases(
    r"\bfunded\b|\bfunding\b|\bsponsor(?:s|ed|ship)\b|\bconsult(?:ant|ants|ing|s|ed) (?:for|to|fees?)\b"
    r"|\bpaid (?:by|for by|consult\w+)\b|\bfinancial(?:ly)? (?:ties|interests?|relationships?|support)\b"
    r"|\bconflicts? of interest\b|\bdisclos(?:e|es|ed|ure|ures)\b|\bgrants? from\b"
    r"|\bown(?:s|ed)? (?:stock|shares|the patent)\b|\bpatent(?:s|ed)?\b|\broyalt(?:y|ies)\b"
    r"|\b(?:drugmaker|manufacturer|maker) of\b|\bties to\b",
)
MOST = 3  # a fourth mention tells no more


def measure(read: ReadArticle) -> Measurement:
    """Passages on funding and interests in an article about research or a treatment, at most three counted."""
    if missing := off_topic(read):
        return missing
    found = INTERESTS.spans(read)
    return Measurement(float(min(len(found), MOST)), tuple(found), facts={"count": len(found)})
