"""How much of what is reported comes from one source."""

from collections import Counter

from ..feature import Feature, Measurement, not_applicable
from ..reading.records import ReadArticle
from ..statements import FEWEST, statements, within, words_in

FEATURE = Feature(
    title="Share of the top source",
    unit="share",
    direction="lower",
    why="If one source has most of the words, the story is that source's story, whoever else is mentioned.",
    improve="Give the other side its say, in its own words, before the second half of the article.",
    standard="BBC Editorial Guidelines, impartiality; HealthNewsReview criterion 6, independent sources",
    good=(
        "The farm at Oakley may keep its 40,000 hens, a court ruled on Tuesday. “The permit was lawful,” Judge Carla "
        "Mint said.\n\n"
        "Farmer Neil Tandy said he was relieved. “We can finally repair the roof,” he said.\n\n"
        "His neighbour Ruth Eames, who brought the case, said the smell had driven away her guests. “I will appeal,” "
        "she said.\n\n"
        "The county said it would measure the air again in spring. Vet Paul Osborne said the hens were in good health "
        "when he last saw them."
    ),
    bad=(
        "The farm at Oakley may keep its 40,000 hens, a court ruled on Tuesday. Farmer Neil Tandy said he was "
        "relieved. “We can finally repair the roof, and then we can talk about a second shed,” he said.\n\n"
        "Tandy said the case had cost him two years and most of his savings. “Nobody who eats eggs can be against this "
        "farm,” he said. He said the hens were in good health and that the smell was gone by noon.\n\n"
        "He said the complaints came from people who had moved there for the view. “I was here first,” Tandy said. A "
        "neighbour disagreed."
    ),
    advice="{percent} percent of all attributed words come from {name}: let others be heard as well.",
)


def measure(read: ReadArticle) -> Measurement:
    """The share of attributed words that the source with the most of them has."""
    found = statements(read)
    if len(found) < FEWEST:
        return not_applicable(f"Fewer than {FEWEST} statements are attributed.")
    words: Counter[int] = Counter()
    for item, _ in found:
        if item.source_id is not None:
            words[item.source_id] += words_in(read, item.content)
    total = sum(words.values())
    if not total:
        return not_applicable("No words are attributed.")
    top, most = max(words.items(), key=lambda pair: (pair[1], -pair[0]))
    evidence = tuple(span for item, _ in found if item.source_id == top for span in item.content)
    facts = {"name": within(read, read.sources[top]), "percent": round(100 * most / total), "sources": len(words)}
    return Measurement(most / total, evidence, facts=facts)
