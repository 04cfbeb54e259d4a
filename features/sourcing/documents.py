"""Whether anything rests on paper."""

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..statements import share_of_statements

FEATURE = Feature(
    title="Statements that rest on documents",
    unit="share",
    direction="higher",
    why="A study, a court file or a record says the same to everybody who looks it up. Memory and interest do not.",
    improve="Read the report, the ruling or the data yourself, cite it, and link to it.",
    standard=(
        "SPJ Code of Ethics, use original sources; Markkula Center for Applied Ethics, sourcing codebook, documents"
    ),
    good=(
        "The county paid twice for the same bridge, court records show. The first invoice is dated May 2019; a second, "
        "for the same sum, was paid in August, according to the county's accounts.\n\n"
        "An audit published last week found eleven such payments. The report says nobody compared the bills.\n\n"
        "County treasurer Wanda Kern said the money would be claimed back. “It was a mistake of the old system,” she "
        "said. A letter from the builder says it had pointed out the error at the time."
    ),
    bad=(
        "The county paid twice for the same bridge, a councillor, Abel Crane, said. He said the first bill came in May "
        "2019 and the second in August.\n\n"
        "Crane said there were eleven such payments. “Nobody compared the bills,” he said.\n\n"
        "County treasurer Wanda Kern said the money would be claimed back. “It was a mistake of the old system,” she "
        "said. The builder, Yusuf Adan, said he had pointed out the error at the time. Crane said he did not believe "
        "him, and neighbours said they were not surprised."
    ),
    advice=(
        "{count/total:statement|statements} {count:~rests|rest} on a document: read the record yourself and cite it."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """The share of statements whose source is a document, a survey or data."""
    return share_of_statements(read, lambda source: source.type == "document")
