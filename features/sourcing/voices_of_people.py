"""Whether people speak, or only institutions."""

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..statements import share_of_statements

FEATURE = Feature(
    title="Statements by named people",
    unit="share",
    direction="higher",
    why="An institution has a line; a person has to answer for what they say and can be asked a second question.",
    improve="Find the person behind the ministry, the company or the study, and ask them.",
    standard="Markkula Center for Applied Ethics, sourcing codebook; Reuters Handbook of Journalism, naming sources",
    good=(
        "The reactor will be switched off on Friday, its manager, Ulf Marten, said. “It has served its time,” he "
        "said.\n\n"
        "Energy Minister Clara Boyd said there would be power enough. Physicist Dev Anand, who worked there for twenty "
        "years, said he would miss the hum.\n\n"
        "“I was against it from the start,” said Greta Holm, a farmer across the river. Mayor Ivo Blaha said the town "
        "would lose half of its income. He said nobody had told him what would come next."
    ),
    bad=(
        "The reactor will be switched off on Friday, the operator said. The ministry said there would be power "
        "enough.\n\n"
        "The grid company said it was prepared. According to the operator, the fuel will stay in the building until "
        "2040. The nuclear agency said that was safe.\n\n"
        "Greenfields, an environmental group, said it should be moved. The town said it would lose half of its income. "
        "The ministry said a plan would follow. The operator declined to comment on that, and the agency said it had "
        "no details."
    ),
    advice=(
        "{count/total:statement|statements} {count:~comes from a named person|come from named people}: find the "
        "people behind institutions and groups, and let them speak by name."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """The share of statements whose source is a named person."""
    return share_of_statements(read, lambda source: source.type == "named_person")
