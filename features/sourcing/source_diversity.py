"""How many different sources a reader meets."""

from ..feature import Feature, Measurement, not_applicable
from ..reading.records import ReadArticle
from ..statements import per_source

FEATURE = Feature(
    title="Different sources among five statements",
    unit="count",
    direction="higher",
    why=(
        "Different sources see different things. The measure does not grow with length, so a long single-source "
        "story stays one."
    ),
    improve="Before giving a source a fifth statement, ask somebody else about the same point.",
    standard=(
        "Hurlbert, The Nonconcept of Species Diversity (1971), rarefaction; BBC Editorial Guidelines, breadth of voices"
    ),
    good=(
        "The strike will go on, the drivers' leader, Sonja Reyes, said on Sunday. The company's director, Felix "
        "Grau, said "
        "he had made his last offer.\n\n"
        "“Nobody has called us,” said the state mediator, Ida Lund. Labour Minister Kofi Mensah said he would not "
        "step in. "
        "Commuter Beth Orr said she walked two hours each way.\n\n"
        "The town said it would run its own buses from Monday. Economist Raul Vega, of Monte University, put the "
        "loss at "
        "two million crowns a day."
    ),
    bad=(
        "The strike will go on, the drivers' leader, Sonja Reyes, said on Sunday. “Nobody has called us,” she said.\n\n"
        "Reyes said the company had made no new offer. She said the mediator had not been in touch and that the "
        "minister "
        "would not step in. “They want to wear us out,” Reyes said.\n\n"
        "She said that commuters understood the drivers. “They bring us coffee,” she said. She put the company's "
        "loss at "
        "two million crowns a day and said the drivers could hold out until the spring."
    ),
    advice=(
        "Few voices: five of its statements would, on average, come from {value} sources. Ask somebody else as well."
    ),
)
SAMPLE = 5


def measure(read: ReadArticle) -> Measurement:
    """The number of sources expected among five statements drawn at random: from 1 to 5."""
    counts = per_source(read)
    total = counts.total()
    if total < SAMPLE:
        return not_applicable(f"Fewer than {SAMPLE} statements are attributed.")
    expected = sum(1 - _missed(total, n) for n in counts.values())
    evidence = tuple(read.sources[k].mentions[0] for k in sorted(counts))
    return Measurement(
        expected, evidence, facts={"value": round(expected, 1), "sources": len(counts), "statements": total}
    )


def _missed(total: int, own: int) -> float:
    """The chance that none of a source's own statements is drawn."""
    chance = 1.0
    for drawn in range(SAMPLE):
        chance *= max(total - own - drawn, 0) / (total - drawn)
    return chance
