"""How many statements come from sources whose names are withheld."""

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..statements import share_of_statements, speakers

FEATURE = Feature(
    title="Statements by anonymous sources",
    unit="share",
    direction="lower",
    why=(
        "Whoever may speak without a name may also mislead without one. Readers have only the newsroom's word that the "
        "source exists, knows, and has no axe to grind."
    ),
    improve="Use the anonymous source to find one on the record; keep only facts that cannot be had otherwise.",
    standard=(
        "AP Stylebook, anonymous sources; Reuters Handbook of Journalism, unnamed sources; BBC Editorial Guidelines 3.3"
    ),
    good=(
        "The airline will cut nine routes in the autumn, its chief executive, Paula Renner, told staff on Wednesday. "
        "“We are flying empty planes,” she wrote in an email.\n\n"
        "The pilots' union said it had been told an hour earlier. “That is no way to treat people,” its president, "
        "Dirk Abel, said.\n\n"
        "The airport at Sorrel will lose half its flights, according to its manager, Mina Shah. She said she would "
        "talk to two other airlines. The transport ministry declined to comment."
    ),
    bad=(
        "The airline will cut nine routes in the autumn, according to people familiar with the matter. “They are "
        "flying empty planes,” said one source, who asked not to be named.\n\n"
        "A person briefed on the plan said that staff had not been told. Sources said the airport at Sorrel would lose "
        "half its flights.\n\n"
        "Another person with knowledge of the talks said two other airlines were interested. The chief executive, "
        "Paula Renner, declined to comment. An insider said she would leave before the winter."
    ),
    advice=(
        "{count/total:statement|statements} {count:~comes from an anonymous source|come from anonymous sources} "
        "({count:place}): ask them to go on the record, or {otherwise}."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """The share of statements by sources whose identity is withheld."""
    measured = share_of_statements(read, lambda source: source.type == "anonymous_source")
    if measured.facts is None:
        return measured
    bare = any(source.anonymity_reason is None for source in speakers(read) if source.type == "anonymous_source")
    otherwise = "say why they cannot" if bare else "find somebody who can be named"
    return measured._replace(facts={**measured.facts, "otherwise": otherwise})
