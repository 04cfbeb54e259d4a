"""Degrees and professional titles of those who speak."""

from ..feature import Feature, Measurement
from ..phrases import Phrases
from ..prose import prose_words, rate
from ..reading.records import ReadArticle

FEATURE = Feature(
    title="Degrees and professional titles",
    unit="per_1000_words",
    direction="band",
    band=(0.0, 14.0),
    why=(
        "A title tells readers what somebody was trained in, and that the reporter asked. It is no proof: a professor "
        "of "
        "physics who speaks about vaccines is a citizen."
    ),
    improve=(
        "Give the degree or post with the name when first mentioned, and the field, so that readers can see if it fits."
    ),
    standard="AP Stylebook, academic degrees and doctor; AMA Manual of Style",
    good=(
        "Fewer children in Velden are vaccinated than ten years ago, the county reported on Thursday. Nine of ten have "
        "had "
        "both doses.\n\n"
        "“Parents do not refuse, they forget,” said Dr. Inge Falk, a paediatrician at Port Ellis Hospital. A letter "
        "would "
        "help, said Mateo Cruz, a professor of public health at Velden University. The county's head, Karin Aas, said "
        "that "
        "letters were too expensive, but that schools could send a message to the parents of those who are missing a "
        "dose."
    ),
    bad=(
        "Dr. Inge Falk, M.D., Ph.D., and Professor Mateo Cruz, Ph.D., agree with Dr. Amal Haddad, M.D., and Dr. Hugo "
        "Prinz, "
        "Ph.D., that the pill works.\n\n"
        "Dr. Falk and Dr. Haddad made it. Professor Cruz and Dr. Prinz sell it. Dr. Falk calls it a cure, and Dr. "
        "Prinz "
        "takes it himself. Dr. Haddad, M.D., recommends it to all her patients, and Professor Cruz, Ph.D., to all his "
        "students. Dr. Falk will present it on Sunday together with Dr. Prinz, and Dr. Haddad will answer questions."
    ),
    advice=(
        "{count:degree or title|degrees and titles} in {words} words: give each person's once, and the field it is in."
    ),
)
TITLES = Phrases(r"\bDrs?\.|\bM\.?D\b\.?|\bPh\.?D\b\.?|\bM\.?P\.?H\b\.?|\b[Pp]rofessors?\b", flags=0)


def measure(read: ReadArticle) -> Measurement:
    """Degrees and the titles Dr. and professor, per 1,000 words."""
    return rate(read, TITLES.spans(read), prose_words(read))
