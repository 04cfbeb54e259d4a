"""What the article says it could not find out."""

from ..feature import Feature, Measurement
from ..hedge_rates import own_rate
from ..reading.records import ReadArticle

FEATURE = Feature(
    title="Limits openly stated",
    unit="per_1000_words",
    direction="higher",
    why=(
        "An article that says what could not be verified, who did not answer and what is not yet known lets readers "
        "weigh the rest. It also shows that the other side was asked."
    ),
    improve=(
        "Say what you could not verify and why, whom you asked and did not reach, and what is not known yet. Ask "
        "everybody who is accused of something, and report that you did."
    ),
    standard=(
        "Reuters Handbook of Journalism, accuracy and balance; AP Stylebook and statement of news values, seeking "
        "comment; SPJ Code of Ethics: seek truth and report it; Trust Project, methods"
    ),
    good=(
        "The chemical plant at Morvale released a cloud of chlorine on Sunday night, and 46 people were treated for "
        "sore eyes, the fire service said. It was not immediately clear which valve failed. A spokesman for the owner, "
        "Dessen, declined to comment on the cause.\n\n"
        "Two workers said that an alarm had been switched off in August; their account could not be independently "
        "verified, and Dessen did not respond to a written question about it. The ministry's inspectors arrived on "
        "Monday. How much gas escaped has not been determined, said their head, Nora Pell, who will publish first "
        "results within two weeks."
    ),
    bad=(
        "The chemical plant at Morvale released a cloud of chlorine on Sunday night, and 46 people were treated "
        "for sore eyes. A valve failed. The owner, Dessen, is to blame: the alarm had been switched off in August, "
        "and the firm knew it.\n\n"
        "The plant has a long record of neglect. In 2016 a tank leaked into the river, and in 2020 a shed burned "
        "down. Each time the owner paid a small fine and went on. The ministry's inspectors looked away. The "
        "people of Morvale have had enough of it and want the plant closed. On Monday they will march to the "
        "gates, and this time nobody will send them home with promises."
    ),
    advice="The article states no limit of what it knows: say what could not be verified and who did not answer.",
)


def measure(read: ReadArticle) -> Measurement:
    """Stated limits of knowledge and reporting per 1,000 words of the reporter's own voice."""
    return own_rate(read, "limit")
