"""How many different named sources a reader meets."""

import math

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..statements import identified, per_source

FEATURE = Feature(
    title="Different named sources among five statements",
    unit="count",
    direction="higher",
    why=(
        "Different sources see different things. The measure does not grow with length, so a long single-source "
        "story stays one; critics and experts without a name add nothing to it."
    ),
    improve="Before a source gets a fifth statement, ask somebody else, by name, about the same point.",
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
        "{sources:named source|named sources} for {total:statement|statements}, {name} for {most} of them: ask "
        "somebody else, by name, about the same points."
    ),
)
SAMPLE = 5


def measure(read: ReadArticle) -> Measurement:
    """The number of named sources expected among five statements drawn at random, or among all if fewer: 0 to 5."""
    counts = per_source(read)
    total = counts.total()
    named = sorted(k for k in counts if identified(read.sources[k]))
    expected = math.fsum(1 - _missed(total, counts[k]) for k in named)
    evidence = tuple(read.sources[k].mentions[0] for k in named)
    if not named:
        return Measurement(expected)
    top = max(named, key=lambda k: counts[k])
    facts = {"sources": len(named), "total": total, "name": read.sources[top].name, "most": counts[top]}
    return Measurement(expected, evidence, facts=facts)


def _missed(total: int, own: int) -> float:
    """The chance that none of a source's own statements is drawn."""
    chance = 1.0
    for drawn in range(min(SAMPLE, total)):
        chance *= max(total - own - drawn, 0) / (total - drawn)
    return chance
