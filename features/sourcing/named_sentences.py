"""How much of the article somebody with a name stands behind."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import paragraph
from ..reading.records import ReadArticle
from ..reading.voice import Ranges
from ..statements import full_sentences, identified, statements

FEATURE = Feature(
    title="Sentences a named source stands behind",
    unit="share",
    direction="higher",
    why=(
        "What a named person, body or document says can be checked with them. What critics, sources or nobody at all "
        "say can only be believed. Counted in sentences, so that a claim without any source weighs as well."
    ),
    improve="Find the name behind the claims that matter most; the marked sentences rest on nobody a reader could ask.",
    standard=(
        "Reuters Handbook of Journalism, sourcing and attribution; Markkula Center for Applied Ethics, sourcing "
        "codebook; SPJ Code of Ethics, identify sources clearly"
    ),
    good=(
        "The theatre in Aldport will close its small stage in June, its director, Mira Stolz, said on Tuesday. She "
        "said the roof would cost two million crowns.\n\n"
        "“We have looked for the money for three years,” Stolz said.\n\n"
        "The town cannot help, according to its treasurer, Evan Pryce. A report by the building office of March "
        "found that water had come through since 2016. Actor Lia Novak said the company would play in the fish hall. "
        "“It is cold there, but dry,” she said."
    ),
    bad=(
        "The theatre in Aldport will close its small stage in June, insiders say. The roof would cost two million "
        "crowns.\n\n"
        "People close to the theatre have looked for the money for three years. The town cannot help, sources said.\n\n"
        "Water has come through the roof since 2016. Critics say that nobody cared. The company may play in the fish "
        "hall, where it is cold but dry. Friends of the theatre believe that it is the end. “It is a disgrace,” said "
        "Lia Novak, an actor."
    ),
    advice=(
        "{named/total:sentence|sentences} {named:~has|have} a named source behind {named:~it|them}; the first "
        "without one is in paragraph {paragraph}: find somebody who will say it by name."
    ),
)
SHOWN = 25  # evidence: an editor reads no more


def measure(read: ReadArticle) -> Measurement:
    """Sentences that hold part of a named source's statement, as a share of all outside boilerplate."""
    covered = Ranges([span for item, source in statements(read) if identified(source) for span in item.spans])
    total = len(full_sentences(read))
    bare = [span for span in full_sentences(read) if not covered.meet(*span)]
    if not total:
        return not_applicable("There are no sentences of six words or more.")
    facts = {"named": total - len(bare), "total": total, "paragraph": paragraph(read, bare[0][0]) if bare else 0}
    shown = tuple(bare[:SHOWN])
    return Measurement(1 - len(bare) / total, shown, facts=facts, lacking=shown)
