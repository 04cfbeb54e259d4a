"""Places."""

from ..feature import Feature, Measurement
from ..prose import prose_words, rate
from ..reading.records import ReadArticle
from ..reading.voice import furniture

FEATURE = Feature(
    title="Places",
    unit="per_1000_words",
    direction="band",
    band=(2.0, 30.0),
    why=(
        "A named place can be visited, called and looked up. A report that happens nowhere cannot be checked by "
        "anybody."
    ),
    improve="Say in which town, street, hospital or ministry it happened, and where the people quoted were.",
    standard=("The Associated Press Stylebook, datelines and state names; Reuters Handbook of Journalism; the five Ws"),
    good=(
        "A fire in a warehouse in Rotterdam sent smoke over the south of the country on Sunday. Schools as far as "
        "Breda told parents to keep children indoors.\n\n"
        "The warehouse held tyres that were to be shipped to Ghana, the port's fire chief, Wim de Graaf, said. Two "
        "firefighters were taken to hospital with burns. The wind carried the smoke across the border by the evening, "
        "where people called the police because of the smell. Tests found no poisonous gas, according to the national "
        "health institute. A similar fire burned in the same street six years ago, and the owner was fined then for "
        "having stored too many tyres. The owner did not answer questions. Residents were told that they could open "
        "their windows again by nightfall, and the schools opened as usual the next morning."
    ),
    bad=(
        "A fire in a warehouse sent thick smoke over the region on Sunday. Schools told parents to keep children "
        "indoors. People in the neighbouring country smelled it, too, and called the police.\n\n"
        "The warehouse stands on the river. It held old tyres that were to be shipped abroad, the fire chief said. Two "
        "firefighters were taken to a nearby hospital. The wind carried the smoke across the border by the evening. "
        "Tests found no poisonous gas, according to the health institute. It was not the first fire of its kind in "
        "the country. The owner, a foreign firm, did not answer questions. Residents were told that they could open "
        "their windows again by nightfall, and the schools opened as usual the next morning."
    ),
    advice=(
        "{count:place is|places are} named in {words} words: say where it happened and where the people quoted were."
    ),
    advice_above=("{count:place is|places are} named in {words} words: keep those where something happens."),
)

TYPES = frozenset(("LOC", "LOCATION", "GPE"))


def measure(read: ReadArticle) -> Measurement:
    """Named places per 1,000 words; datelines are boilerplate and do not count."""
    page = furniture(read)
    spans = [
        (entity.start, entity.end)
        for entity in read.entities
        if entity.type in TYPES and not page.meet(entity.start, entity.end)
    ]
    return rate(read, spans, prose_words(read))
