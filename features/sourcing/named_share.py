"""How many statements somebody named stands behind."""

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..statements import identified, share_of_statements

FEATURE = Feature(
    title="Statements by named sources",
    unit="share",
    direction="higher",
    why="A name puts a reputation behind a statement and lets others check it. Unnamed sources risk nothing.",
    improve="Press for the name; if it cannot be given, find the same fact on paper or from somebody who can be named.",
    standard="SPJ Code of Ethics, identify sources clearly; Markkula Center for Applied Ethics, sourcing codebook",
    good=(
        "The museum knew for a year that the painting was stolen, its former curator, Lena Vogt, said on Friday. “I "
        "wrote three letters,” Vogt said.\n\n"
        "The director, Bruno Santos, denied it. “I never saw a letter,” he said. The museum's archive lists two of "
        "them, dated March and June.\n\n"
        "Ada Novak, whose grandfather owned the painting, said she would sue. Her lawyer, Carl Frost, said the museum "
        "had offered money. The culture ministry said that it was looking into the case."
    ),
    bad=(
        "The museum knew for a year that the painting was stolen, employees said on Friday. “There were three "
        "letters,” one of them said.\n\n"
        "A colleague denied it. Others said there had been two letters, in March and June. Some said the director had "
        "locked them away.\n\n"
        "Relatives of the first owner said they would sue. People close to the family said that the museum had offered "
        "money. Critics said it should return the painting. Officials said they were looking into the case, and Bruno "
        "Santos, the director, said he had nothing to add."
    ),
    advice="{others/total:statement|statements} {others:~has|have} no named source ({others:place}): name one.",
)


def measure(read: ReadArticle) -> Measurement:
    """The share of statements by named people, named bodies or documents; the evidence is the rest."""
    return share_of_statements(read, identified, lambda source: not identified(source))
