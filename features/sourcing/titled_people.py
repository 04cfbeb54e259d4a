"""Whether readers learn who the people quoted are."""

import re

from ..feature import Feature, Measurement, not_applicable
from ..prose import paragraph
from ..reading.records import ReadArticle, Source
from ..statements import introduced, speakers

FEATURE = Feature(
    title="People with title or affiliation",
    unit="share",
    direction="higher",
    why="A name alone does not tell why this person is asked. Title and affiliation show knowledge and interest.",
    improve="At first mention, say what the person does and for whom, and what stake they have.",
    standard=(
        "SPJ Code of Ethics, identify sources clearly; Markkula Center for Applied Ethics, sourcing codebook, titles"
    ),
    good=(
        "The vaccine works for at least two years, said Miriam Kozak, a virologist at Lakeview University. “We were "
        "surprised ourselves,” she said.\n\n"
        "Owen Blythe, the chief executive of the manufacturer, Somera, said a licence would follow in the spring.\n\n"
        "Health Minister Teresa Vaz said the state would buy 300,000 doses. Ahmed Dar, a family doctor in Port Ellis, "
        "said his patients asked for it every day. Lotte Brink, president of the nurses' association, said there were "
        "too few hands to give it."
    ),
    bad=(
        "The vaccine works for at least two years, said Miriam Kozak. “We were surprised ourselves,” she said.\n\n"
        "Owen Blythe said a licence would follow in the spring. “We have all the data,” he said.\n\n"
        "Teresa Vaz said the state would buy 300,000 doses. Ahmed Dar said people asked for it every day. “They ring "
        "before we open,” Dar said. Lotte Brink said there were too few hands to give it. “Two years is a long time,” "
        "she said, “but not long enough to train anybody.”"
    ),
    advice=(
        "{count/total:person quoted by name|people quoted by name} {count:~comes|come} without a word on who they are "
        "({count:~|first }{first} in paragraph {paragraph}): say what {count:~they do|each does}, and where."
    ),
)


DESCRIBED = re.compile(
    r"\b(?!the[my]\b|their\b|himself\b|herself\b)[a-z]{4,}"
)  # "Ana Ruiz, who counts the birds": beside a name, a word that is none
OFFICE = "(?:campaign|administration|government|presidency|cabinet)"  # "the Ruiz campaign" tells whose it is


def measure(read: ReadArticle) -> Measurement:
    """Of the named people who speak, the share of whom the article says who they are."""
    people = [source for source in speakers(read) if source.type == "named_person"]
    if not people:
        return not_applicable("No named person speaks.")
    bare = [source for source in people if not source.title and not _described(read, source)]
    facts: dict[str, int | float | str] = {"count": len(bare), "total": len(people), "first": "", "paragraph": 0}
    if bare:
        facts |= {"first": bare[0].name, "paragraph": paragraph(read, introduced(read, bare[0])[0])}
    shown = tuple(introduced(read, source) for source in bare)
    return Measurement(1 - len(bare) / len(people), shown, facts=facts, lacking=shown)


def _described(read: ReadArticle, source: Source) -> bool:
    """Does a mention, or what is called after them, say who they are?"""
    office = re.compile(rf"\b{re.escape(source.name.split()[-1])}(?:['’]s)? {OFFICE}\b")
    return any(DESCRIBED.search(read.text, *span) for span in source.mentions) or bool(office.search(read.text))
