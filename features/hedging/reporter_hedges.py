"""Possibilities that the reporter leaves open in his own voice."""

from ..feature import Feature, Measurement
from ..hedge_rates import own_rate
from ..reading.records import ReadArticle

FEATURE = Feature(
    title="Reporter's own hedges",
    unit="per_1000_words",
    direction="band",
    band=(0.0, 12.0),
    why=(
        'A reporter who writes "may", "could" or "appears to" tells readers how sure he is, which is honest where the '
        "facts are open. A page full of them is conjecture: nobody found out, and nobody stands behind it. A speaker's "
        "hedges are the speaker's and are not counted."
    ),
    improve=(
        "Keep the hedge where the fact is open and say why it is. Elsewhere find out, let a named source say it, or "
        'leave it out. One hedge a claim is enough: not "could potentially".'
    ),
    standard=(
        "Hyland, Hedging in Scientific Research Articles (1998); Vincze, Weasels, Hedges and Peacocks (2013); "
        "Reuters Handbook of Journalism, on speculation; band up to the 90th "
        "percentile of articles of high-rated outlets"
    ),
    good=(
        "The reservoir above Tarnbrook fell to 31 percent on Monday, the lowest level since the dam was finished "
        "in 1974. The water company closed two of its five intakes and sent tankers to the villages of Hale and "
        "Orrin.\n\n"
        '"We have enough for nine weeks without rain," said Lena Castell, who runs the plant. "If it stays dry, '
        'there might be limits on gardens by March."\n\n'
        "The county's plan of 2019 sets out four steps, from an appeal to save water to cuts at night. The council "
        "took the first step on Friday. Schools have been told to report leaks within a day. Whether the winter "
        "will bring rain is unclear; the weather service publishes its next outlook on 4 December."
    ),
    bad=(
        "The reservoir above Tarnbrook could possibly run dry, which might force the county to act. It seems that the "
        "water company may have known about the problem, and it is likely that somebody decided to say nothing. "
        "Perhaps money was the reason. The plant could be sold, and the buyer would probably be a foreign firm.\n\n"
        "The villages of Hale and Orrin may be without water by spring. The mayor apparently has no plan, and it "
        "appears that the council might not have read its own. If so, heads could roll. It is possible that the "
        "tankers seen on Friday were only for show. The next months could decide whether the valley has a future, or "
        "perhaps none."
    ),
    advice=(
        "The reporter's own voice leaves {count:claim|claims} open in {words} words ({count:place}): keep those that "
        "are open, find out or attribute the rest."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """Epistemic hedges per 1,000 words of the reporter's own voice."""
    return own_rate(read, "epistemic")
