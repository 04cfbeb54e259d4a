"""How much of the article somebody stands behind, sentence by sentence."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import paragraph
from ..reading.records import ReadArticle
from ..reading.voice import Ranges
from ..statements import full_sentences, statements

FEATURE = Feature(
    title="Sentences with an attribution",
    unit="share",
    direction="higher",
    why=(
        "A reader can weigh a statement only when the article says whose it is. Where sentence after sentence stands "
        "there unattributed, the reader has to take the reporter's word for all of it."
    ),
    improve="Say who told you, or where it is written, for what you did not see yourself; the marked sentences do not.",
    standard=(
        "Reuters Handbook of Journalism, sourcing and attribution; Newell et al., An Attribution Relations Corpus for "
        "Political News (PolNeAR, 2018)"
    ),
    good=(
        "The water board will replace 40 kilometres of pipe next year, its director, Helena Brandt, said on Monday. "
        "She said the work would cost 12 million crowns.\n\n"
        "“We have lost a fifth of our water to leaks,” Brandt told the town council.\n\n"
        "The oldest pipes date from 1921, according to the board's annual report. Tomas Weir, an engineer at Northmoor "
        "University who reviewed the plan, said it was sound but late. “They should have begun ten years ago,” he "
        "said.\n\n"
        "Residents of Mill Lane will be without water for three days in May, the board said in a letter."
    ),
    bad=(
        "The water board will replace 40 kilometres of pipe next year. The work will cost 12 million crowns and should "
        "have begun long ago. A fifth of the town's water is lost to leaks.\n\n"
        "The oldest pipes date from the twenties. They crack in every frost, and the crews only patch them. The plan "
        "is sound but late. The council has always had other things to pay for, and the board never pressed it.\n\n"
        "Residents of Mill Lane will be without water for three days in May. Nobody has asked them. The shops on the "
        "lane will lose a weekend's trade. “We lost it all before,” said Ida Marsh, who owns a café there."
    ),
    advice=(
        "{attributed/total:sentence|sentences} {attributed:~has|have} a source; the first without one is in "
        "paragraph {paragraph}: say who told you, or where it is written."
    ),
)
SHOWN = 25  # evidence: an editor reads no more


def measure(read: ReadArticle) -> Measurement:
    """Sentences that hold part of a statement's content or cue, as a share of all outside boilerplate."""
    if not read.sentences:
        return not_applicable("There are no sentences.")
    covered = Ranges([span for item, _ in statements(read) for span in item.spans])
    total = len(full_sentences(read))
    bare = [span for span in full_sentences(read) if not covered.meet(*span)]
    attributed = total - len(bare)
    if not total:
        return not_applicable("There are no sentences of six words or more.")
    facts = {
        "attributed": attributed,
        "total": total,
        "paragraph": paragraph(read, bare[0][0]) if bare else 0,
    }
    shown = tuple(bare[:SHOWN])
    return Measurement(attributed / total, shown, facts=facts, lacking=shown)
