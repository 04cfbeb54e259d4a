"""How often somebody is said to have said something."""

from ..feature import Feature, Measurement
from ..prose import prose_words, rate
from ..reading.records import ReadArticle

FEATURE = Feature(
    title="Statements laid on somebody",
    unit="per_1000_words",
    direction="higher",
    why="Reporting is mostly what others saw, know and say. Where hardly anybody speaks, the writer does.",
    improve="Go to those who know: the people concerned, those who decided, those who have seen the papers.",
    standard="Reuters Handbook of Journalism, sourcing; Tuchman, Objectivity as Strategic Ritual (1972)",
    good=(
        "The school in Morvale stays shut until Friday, the county said. A pipe burst on Sunday, according to its "
        "engineer, Nora Pell.\n\n"
        "“The cellar is full of water,” she said. The pipes are from 1961, the headmaster, Per Lund, told parents on "
        "Monday. He said he had asked for new ones twice. The county denied that. Its head, Karin Aas, said that no "
        "letter had arrived. Parents said they would look after the younger children in the church hall."
    ),
    bad=(
        "The school in Morvale stays shut until Friday. A pipe burst on Sunday, and the cellar is full of water. The "
        "pipes are from 1961, and nobody ever thought of replacing them.\n\n"
        "That is how things go in this county. There is money for a new road and for flags, and none for pipes. The "
        "headmaster wrote letters, the county lost them, and now the parents have to look after the younger children "
        "in the church hall. It will not be the last pipe. The next one is only a matter of time, and it will burst in "
        "winter."
    ),
    advice=(
        "The article reports {count:statement|statements} by others in {words} words: ask the people concerned, "
        "and those who decided."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """Attributed statements per 1,000 words."""
    spans = dict.fromkeys(span for item in read.attributions for span in (item.cue or item.source or item.content)[:1])
    return rate(read, list(spans), prose_words(read))
