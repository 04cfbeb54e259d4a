"""Certainty that the wording adds to a claim."""

from ..feature import Feature, Measurement
from ..hedge_rates import own_rate
from ..reading.records import ReadArticle
from ..spoken import outside_spoken_lines

FEATURE = Feature(
    title="Boosters",
    unit="per_1000_words",
    direction="lower",
    why=(
        '"Clearly", "of course", "there is no doubt": such words ask readers to agree where evidence should convince '
        "them. Truth-rated news uses them less than hoaxes and propaganda do."
    ),
    improve="Strike the word. If the claim no longer convinces, add the fact or the source that makes it plain.",
    standard=(
        "Hyland, Boosting, hedging and the negotiation of academic knowledge (1998); Rashkin et al., Truth of Varying "
        "Shades (2017); Reuters Handbook of Journalism, on loaded words"
    ),
    good=(
        "The council of Ostrand voted 14 to 9 on Thursday to sell the harbour to the Lindqvist group for 210 "
        "million crowns. The price is 30 million below the estimate that the auditors gave in January.\n\n"
        'The mayor, Karin Aas, said the town could no longer pay for dredging. "We looked for another buyer for '
        'two years," she said. The opposition leader, Jon Veld, said he would ask the county to review the sale; '
        "the county has eight weeks to decide. The group has promised to keep all 120 jobs until 2030, according "
        "to the contract, which the town published on its website."
    ),
    bad=(
        "The council of Ostrand has clearly lost its mind. On Thursday it sold the harbour to the Lindqvist group, "
        "and there is no doubt who will pay: the people, of course. The price is obviously a joke, and everybody "
        "knows why the mayor took it.\n\n"
        "Needless to say, she looked for no other buyer. The sale is undeniably the worst decision in the history "
        "of the town, and it will certainly be followed by others. Indeed, the group has already asked for the "
        "ferry. The jobs will undoubtedly go. Make no mistake: this was planned. In fact, the opposition surely "
        "knew it too, and it definitely did nothing."
    ),
    advice=(
        "The reporter's own voice claims certainty {count:times} ({count:place}): strike the {count:~word|words}, or "
        "show the evidence."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """Boosters per 1,000 words of the reporter's own voice."""
    return outside_spoken_lines(read, own_rate(read, "booster"))
