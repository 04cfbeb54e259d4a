"""Which features each score may use, and what is known of their curves before any article is looked at.

Sourcing quality uses few on purpose. A feature stays out where an edit for the worse could raise the score through it
(shares that filler thins out, figures that look better for being fewer, wording that a deleted quotation takes along),
where style would speak for sourcing, or where the others already say it. On grouped splits of the health stories the
few do better than all together. Reliability uses all but those of which articles marked down happen to have more: a
text is no less reliable for saying where more of it comes from.
"""

import pandas as pd

from ..features.catalogue import catalogue
from .additive import Ramp, Shapes
from .extract import WORDS

SOURCING = (
    # who stands behind it
    "source_diversity", "credentials", "independent_experts", "conflicts_disclosed",
    # what it answers
    "harm_details", "costs", "absolute_numbers", "benefit_details", "alternatives", "availability", "study_details",
    "numbers", "counterpoints", "promotion",
)  # fmt: skip
USED = {"sourcing_quality": SOURCING}
# Learnt against what journalism asks for (more attribution, more that is specific) or against how writers write.
# "numbers" are what its figures and dates say by the thousand words, and how many sources there are say others, too;
# with the breadth of sources beside them it is calibrated worse.
LEFT_OUT = {
    "reliability": ("attributed_words", "sentence_specificity", "sentence_length", "numbers", "source_diversity")
}
# Reviews cannot teach what it costs to do without what nearly all reviewed stories have: behind twenty sentences of
# nine in ten one named source or more is to be expected, and nineteen in twenty give numbers, half at least nine.
RAMPS = {"sourcing_quality": {"source_diversity": Ramp(below=1.0, cost=0.4), "numbers": Ramp(below=10.0, cost=0.3)}}


def used(score: str, X: pd.DataFrame) -> pd.DataFrame:
    """The columns of `X` that the score may use, the number of words among them."""
    left_out = LEFT_OUT.get(score, ())
    return pd.DataFrame(X[[name for name in X if name in (*USED.get(score, X), WORDS) and name not in left_out]])


def shapes(score: str) -> Shapes:
    """+1 and -1 where good journalism points one way; other features with a band are left free."""
    signs = {"higher": 1, "lower": -1}
    directions = {entry.id: signs[entry.feature.direction] for entry in catalogue() if entry.feature.direction in signs}
    return Shapes(directions, RAMPS.get(score, {}))
