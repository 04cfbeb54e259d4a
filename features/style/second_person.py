"""Speaking to the reader."""

from ..feature import Feature, Measurement
from ..prose import own_rate, word_set
from ..reading.records import ReadArticle
from ..spoken import outside_spoken_lines

FEATURE = Feature(
    title="Second person",
    unit="per_1000_words",
    direction="lower",
    why=(
        '"You won\'t believe what they are hiding from you" recruits the reader. A report that speaks to its readers '
        "in its own voice is usually selling, warning or campaigning, and seldom reporting."
    ),
    improve=(
        'Say who is concerned: households on the north bank, people over 65, drivers. Keep "you" for service pieces '
        "and for the words of people who are quoted."
    ),
    standard=(
        "Horne and Adali, This Just In: Fake News Packs a Lot in Title (2017); Rashkin et al., Truth of Varying Shades "
        "(2017); The Associated Press Stylebook"
    ),
    good=(
        "Households on the north bank of the Orla will pay 31 euros more for water next year, the utility said on "
        "Monday. Tenants are billed through their landlords and will see the rise in June.\n\n"
        'Hanna Wirth, who runs a laundry in the old harbour, expects to pay 900 euros more. "You can only pass on so '
        'much," she said. The consumer office advises households to read their meters on the last day of the year and '
        "to send a photograph of them. Families who receive housing benefit can apply for relief at the town hall "
        "until 15 March. About 2,300 did so this year, according to the office. The council votes on the rise on "
        "4 December."
    ),
    bad=(
        "Your water bill is about to explode, and nobody asked you. Next year you will pay more, whether you like it "
        "or not, because your council thinks that you will not notice. But you can fight back.\n\n"
        "If you live on the north bank, you should check your meter yourself, since you cannot trust their numbers. "
        "Ask yourself where your money goes. Have you ever seen your councillors take the bus? They want you to be "
        "quiet. You know better. Your neighbours are waking up, and so should you. Share this with everyone you know "
        "before your next bill arrives, and tell your council what you think. It is your water and your money."
    ),
    advice=(
        "The report speaks to its readers {count:times} in its own voice ({count:where}): say who is concerned instead."
    ),
)

WORDS = word_set("you your yours yourself yourselves you're you've you'll you'd y'all ya")


def measure(read: ReadArticle) -> Measurement:
    """Words for the reader ("you", "your") per 1,000 words of the reporter's own voice."""
    return outside_spoken_lines(read, own_rate(read, WORDS))
