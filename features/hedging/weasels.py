"""Claims laid on nobody in particular."""

from ..feature import Feature, Measurement
from ..hedge_rates import own_rate
from ..reading.records import ReadArticle
from ..spoken import outside_spoken_lines

FEATURE = Feature(
    title="Claims laid on nobody in particular",
    unit="per_1000_words",
    direction="lower",
    why=(
        '"Critics say", "it is widely believed", "studies show": the sentence sounds sourced and is not. Readers '
        "cannot ask who the critics are, how many, or what they know, and the writer's own opinion passes for "
        "other people's."
    ),
    improve=(
        "Name one of them in the same sentence or the next, give the study its authors and year, or say it in your own "
        "voice and stand behind it."
    ),
    standard=(
        "Wikipedia, Manual of Style, unsupported attributions; Ganter and Strube, Finding Hedges by Chasing Weasels "
        "(2009); Farkas et al., CoNLL-2010 Shared Task; BBC Editorial Guidelines, accuracy"
    ),
    good=(
        "The bridge over the Ven will close for eight months from 3 May, the transport office said on Tuesday. Two of "
        "its eleven cables have lost a third of their strength, according to a report by the engineers Holt and Brandt "
        "that the office published.\n\n"
        "The closure splits the town. Irene Maddox, who owns a bakery on the east bank, said she expected to lose half "
        "her customers. Paul Renn, the head of the merchants' guild, asked for a free ferry.\n\n"
        "The office has set aside 14 million crowns. A temporary bridge was rejected in 2022 because the bank is too "
        "soft, the minutes of the town council show."
    ),
    bad=(
        "The bridge over the Ven will close for eight months from 3 May. Critics say the closure comes years too "
        "late, and it is widely believed that the transport office hid the damage. Some say money went elsewhere. "
        "The head of the office is seen as close to the ruling party.\n\n"
        "Many residents fear for their shops, and experts warn that others will follow. Studies show that towns "
        "without a bridge lose people. The repair reportedly costs 14 million crowns, though many believe that it "
        "will be twice as much. Questions have been raised about the contract. Observers say that the vote in June "
        "is all but lost, and the guild is said to be preparing a protest."
    ),
    advice="{count:claim is|claims are} laid on nobody in particular ({count:place}): say who, or say it yourself.",
)


def measure(read: ReadArticle) -> Measurement:
    """Weasel phrases per 1,000 words of the reporter's own voice.

    A source whose name is withheld ("people familiar with the matter") is somebody in particular; what an editor asks
    about it, the features of anonymous sources say.
    """
    withheld = [
        span
        for item in read.attributions
        if item.source_id is not None and read.sources[item.source_id].type == "anonymous_source"
        for span in item.source
    ]
    return outside_spoken_lines(read, own_rate(read, "weasel", apart_from=withheld))
