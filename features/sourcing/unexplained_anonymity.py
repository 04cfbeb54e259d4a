"""Anonymity for which no reason is given."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import paragraph
from ..reading.records import ReadArticle
from ..statements import speakers

FEATURE = Feature(
    title="Anonymity without a reason",
    unit="share",
    direction="lower",
    why="Readers forgive a withheld name when they are told why. Without a reason it looks like convenience, or worse.",
    improve=(
        "Say why the name is withheld and how the source knows: “because they were not authorised to discuss the "
        "talks”."
    ),
    standard=(
        "AP Stylebook, anonymous sources; The New York Times, guidelines on anonymous sourcing; SPJ Code of Ethics"
    ),
    good=(
        "A person familiar with the talks, who asked not to be named because they were private, said the minister had "
        "offered to resign on Sunday night.\n\n"
        "“He had the letter in his hand,” the person said.\n\n"
        "An aide to the minister, who spoke on condition of anonymity because she was not authorised to speak to "
        "reporters, said the prime minister had asked him to wait.\n\n"
        "The government's spokesman, Leo Farrant, said the minister had its full confidence. The opposition leader, "
        "Hanne Moe, called for a debate."
    ),
    bad=(
        "The minister offered to resign on Sunday night, sources said. “He had the letter in his hand,” said one "
        "source familiar with the talks.\n\n"
        "Another source close to the minister, who asked not to be named, said the prime minister had asked him to "
        "wait. People briefed on the meeting said it had been short.\n\n"
        "The government's spokesman, Leo Farrant, said the minister had its full confidence. The opposition leader, "
        "Hanne Moe, called for a debate. Insiders said a reshuffle would follow within the week."
    ),
    advice=(
        "{count/total:anonymous source|anonymous sources} {count:~gets|get} cover without a reason ({count:place}): "
        "say why the name is withheld."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """Of the sources whose identity is withheld, the share for which no reason is stated."""
    hidden = [source for source in speakers(read) if source.type == "anonymous_source"]
    if not hidden:
        return not_applicable("No source is anonymous.")
    bare = [source for source in hidden if source.anonymity_reason is None]
    facts: dict[str, int | float | str] = {"count": len(bare), "total": len(hidden), "first": "", "paragraph": 0}
    if bare:
        facts |= {"first": bare[0].name, "paragraph": paragraph(read, bare[0].mentions[0][0])}
    return Measurement(len(bare) / len(hidden), tuple(source.mentions[0] for source in bare), facts=facts)
