"""How many named sources speak."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import prose_words
from ..reading.records import ReadArticle
from ..statements import identified, introduced, speakers

FEATURE = Feature(
    title="Named sources",
    unit="per_1000_words",
    direction="higher",
    why=(
        "Each named source is somebody a reader could ask. One voice can be wrong; several who do not depend on each "
        "other seldom are."
    ),
    improve="Ask one more person who knows, and one who disagrees, and name them.",
    standard=(
        "Markkula Center for Applied Ethics, sourcing codebook; HealthNewsReview criterion 6, independent sources"
    ),
    good=(
        "The city will close its last coal plant in 2027, Mayor Rosa Lindqvist said on Monday. “We can afford it now,” "
        "she said.\n\n"
        "The grid operator, Norlink, said the lights would stay on. Viktor Aalto, an energy economist at Sundby "
        "University, called the plan cautious. “They could close it two years earlier,” he said.\n\n"
        "Marta Keane, who leads the plant workers' union, said 210 people would lose their jobs. Environment Minister "
        "Jon Berg promised them retraining. Plant manager Elsa Rohde said she had not heard of it."
    ),
    bad=(
        "The city will close its last coal plant in 2027, Mayor Rosa Lindqvist said on Monday. “We can afford it now,” "
        "she said.\n\n"
        "She said the lights would stay on. She called the plan cautious and said that others would have closed the "
        "plant two years earlier. “I wanted to be sure,” Lindqvist said.\n\n"
        "The mayor said 210 people would lose their jobs. She promised them retraining and said that the details would "
        "follow in the autumn. “Nobody will be left alone,” she said. She did not say who would pay for it."
    ),
    advice=(
        "{count:named source speaks|named sources speak} in {words} words: ask somebody who knows more, "
        "and somebody who disagrees."
    ),
)
LEAST = 300  # words: a shorter article is measured as if it had these, so that one source in a brief is no abundance


def measure(read: ReadArticle) -> Measurement:
    """Distinct people, bodies and documents that are named and speak, per 1,000 words."""
    words = prose_words(read)
    if not words:
        return not_applicable("There are no words.")
    named = [source for source in speakers(read) if identified(source) and source.type != "document"]
    evidence = tuple(introduced(read, source) for source in named if source.mentions)
    return Measurement(1000 * len(named) / max(words, LEAST), evidence, facts={"count": len(named), "words": words})
