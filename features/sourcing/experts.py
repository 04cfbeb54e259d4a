"""Whether people who know the subject are asked."""

from ..feature import Feature, Measurement, not_applicable
from ..reading.records import ReadArticle
from ..statements import speakers

FEATURE = Feature(
    title="Experts among the people who speak",
    unit="share",
    direction="higher",
    why=(
        "Those with power and those with an interest speak anyway. Somebody who has studied the matter puts it in "
        "proportion."
    ),
    improve="Ask a specialist with no stake in the matter, and say what makes them one.",
    standard="HealthNewsReview criterion 6, independent sources; BBC Editorial Guidelines, accuracy, use of experts",
    good=(
        "The dam is safe for now, the water minister, Sol Ibarra, said on Monday after a night of rain.\n\n"
        "Hydrologist Grete Amundsen, of Varde University, was less sure. “The spillway was built for half that water,” "
        "she said. Ken Ito, a professor of engineering who has studied the dam since 1998, said the wall would hold "
        "but the gates might not.\n\n"
        "Meteorologist Pia Lang said more rain would come on Thursday. The mayor of Lower Varde, Tom Beck, told people "
        "to pack a bag."
    ),
    bad=(
        "The dam is safe for now, the water minister, Sol Ibarra, said on Monday after a night of rain. “I have been "
        "there myself,” he said.\n\n"
        "Senator Grete Amundsen was less sure. “The government has saved on everything,” she said. The mayor of Lower "
        "Varde, Tom Beck, told people to pack a bag.\n\n"
        "Ken Ito, a shopkeeper, said he would stay. “My father stayed in 1968,” he said. Pia Lang, who owns the hotel "
        "by the bridge, said all her guests had left. Governor Ana Roth said help was on the way."
    ),
    advice="{count:expert is|experts are} among those who speak by name: ask one who has no stake in the matter.",
)


def measure(read: ReadArticle) -> Measurement:
    """Of the named people who speak, the share with the role of an expert."""
    people = [source for source in speakers(read) if source.type == "named_person"]
    if not people:
        return not_applicable("No named person speaks.")
    experts = [source for source in people if source.role == "expert"]
    facts = {"count": len(experts), "total": len(people)}
    return Measurement(len(experts) / len(people), tuple(source.mentions[0] for source in experts), facts=facts)
