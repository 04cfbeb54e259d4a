"""Passages that lean on a news release."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import FEWEST_WORDS, counted, prose
from ..reading.records import ReadArticle
from ..sent_out import releases

FEATURE = Feature(
    title="News releases",
    unit="count",
    direction="lower",
    why=(
        "A release is written by the one side that gains. Reviewers found that health stories built on one rarely name "
        "costs, harms or an outside view."
    ),
    improve="Use the release to learn whom to call, and let what they tell you replace its sentences.",
    standard=(
        "HealthNewsReview criterion 10, reliance on a news release; Lewis et al., A compromised fourth estate? (2008)"
    ),
    good=(
        "Velden's buses will be free for children from May, the transport board decided on Monday.\n\n"
        "The board's chair, Ana Koren, said in the meeting that it would cost 2 million crowns a year. Two members "
        "voted against. One of them, Per Lund, told reporters afterwards that drivers were missing and that free rides "
        "would not bring more buses. Parents at the Castle Square stop had not heard of it. The first free bus leaves "
        "on May 2, and the board will count passengers until the autumn."
    ),
    bad=(
        "Velden's buses will be free for children from May, the transport board said in a news release on Monday.\n\n"
        "“This is a great day for children,” the board's chair, Ana Koren, said in the release. The decision was "
        "welcomed by Mayor Karin Aas in an emailed statement. “Families will save money,” she said in the statement. "
        "The operator announced in a press release that its drivers look forward to the children. According to a "
        "statement released by the county, other towns may follow."
    ),
    advice=(
        "{count:passage leans|passages lean} on a release or a statement sent out ({count:place}): ring the sender, "
        "and ask what it leaves out."
    ),
)
MOST = 3  # a fourth mention changes nothing


def measure(read: ReadArticle) -> Measurement:
    """Passages that name a news release or a statement sent out, at most three counted."""
    if len(prose(read)) < FEWEST_WORDS:
        return not_applicable("There is too little running text.")
    found = releases(read)
    return Measurement(float(min(len(found), MOST)), tuple(found), facts=counted(read, found))
