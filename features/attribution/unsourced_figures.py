"""Figures nobody stands behind."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import counted
from ..reading.records import ReadArticle

FEATURE = Feature(
    title="Figures without a source",
    unit="share",
    direction="lower",
    why=(
        "A number looks like a fact that somebody counted. Without the counter's name, readers cannot tell a census "
        "from a guess."
    ),
    improve="Say who counted, measured or estimated it, beside the first such figure of each paragraph.",
    standard="BBC Editorial Guidelines, reporting statistics; Reuters Handbook of Journalism, accuracy",
    good=(
        "Rents in Calder rose by 14 percent last year, according to the national statistics office. The office counted "
        "2,300 empty flats.\n\n"
        "The housing minister, Greta Simms, said the government would build 5,000 homes by 2028 at a cost of 900 "
        "million crowns. “That is twice what was built under my predecessor,” she said.\n\n"
        "The tenants' union put the need at 11,000 homes. Its chairman, Ray Doyle, said 600 families had asked it for "
        "help since January.\n\n"
        "The builders' federation said that a third of its members had no apprentices."
    ),
    bad=(
        "Rents in Calder rose by 14 percent last year while 2,300 flats stood empty. Some 600 families have sought "
        "help since January, three times as many as before.\n\n"
        "The town needs 11,000 homes. A plan to build 5,000 of them will cost 900 million crowns, and a third of all "
        "builders have no apprentices. Wages rose by only 3 percent in the same time.\n\n"
        "About 40 percent of young people still live with their parents. One flat in eight has been turned into a "
        "holiday let. The average deposit has reached 48,000 crowns."
    ),
    advice=(
        "{count/total:figure that needs|figures that need} a source {count:~has|have} none ({count:place}): say who "
        "counted."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """Figures that need a source and have none, as a share of those that need one."""
    needing = [figure for figure in read.figures if figure.needs_source]
    if not needing:
        return not_applicable("No figure needs a source.")
    bare = [(figure.start, figure.end) for figure in needing if not figure.sourced]
    return Measurement(len(bare) / len(needing), tuple(bare), facts=counted(read, bare) | {"total": len(needing)})
