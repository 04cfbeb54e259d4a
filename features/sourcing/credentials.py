"""Degrees and professional titles of those who speak."""

from ..feature import Feature, Measurement
from ..phrases import Phrases
from ..reading.records import ReadArticle
from ..research import off_topic

FEATURE = Feature(
    title="Degrees and professional titles",
    unit="count",
    direction="higher",
    why=(
        "A title tells readers what somebody was trained in, and that the reporter asked. It is no proof: a professor "
        "of physics who speaks about vaccines is a citizen."
    ),
    improve=(
        "Give the degree or post with the name when first mentioned, and the field, so that readers can see if it fits."
    ),
    standard="AP Stylebook, academic degrees and doctor; AMA Manual of Style",
    good=(
        "Fewer children in Velden are vaccinated than ten years ago, the county reported on Thursday. Nine of ten have "
        "had both doses.\n\n"
        "“Parents do not refuse, they forget,” said Dr. Inge Falk, a paediatrician at Port Ellis Hospital. A letter "
        "would help, said Mateo Cruz, a professor of public health at Velden University. The county's head, Karin Aas, "
        "said that letters were too expensive, but that schools could send a message to the parents of those who are "
        "missing a dose."
    ),
    bad=(
        "Fewer children in Velden are vaccinated than ten years ago, the county reported on Thursday. Nine of ten have "
        "had both doses.\n\n"
        "“Parents do not refuse, they forget,” said Inge Falk. A letter would help, said Mateo Cruz. The county's "
        "head, Karin Aas, said that letters were too expensive, but that schools could send a message to the parents "
        "of those who are missing a dose. Falk and Cruz had asked for that a year ago. The schools want to know who "
        "pays for it."
    ),
    advice="No degree or professional title is given: say with the name what its bearer was trained in.",
)
TITLES = Phrases(r"\bDrs?\.|\bM\.?D\b\.?|\bPh\.?D\b\.?|\bM\.?P\.?H\b\.?|\b[Pp]rofessors?\b", flags=0)
MOST = 2  # a third makes nobody's word better


def measure(read: ReadArticle) -> Measurement:
    """Degrees and the titles Dr. and professor in an article about research or a treatment, at most two counted."""
    if missing := off_topic(read):
        return missing
    found = TITLES.spans(read)
    return Measurement(float(min(len(found), MOST)), tuple(found), facts={"count": len(found)})
