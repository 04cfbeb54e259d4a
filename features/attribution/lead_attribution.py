"""Whether the lead says whose word it is."""

from ..feature import Feature, Measurement, not_applicable
from ..reading.records import ReadArticle
from ..reading.voice import Ranges, furniture
from ..statements import identified, statements

FEATURE = Feature(
    title="Attribution in the lead",
    unit="share",
    direction="higher",
    why=(
        "Many readers see only the opening. If its claim rests on somebody's word, they must learn there whose word "
        "it is."
    ),
    improve="Name the source of the main claim within the first three sentences.",
    standard="Reuters Handbook of Journalism, the intro; AP Stylebook, attribution",
    good=(
        "The port of Kessel will lose a third of its jobs by 2026, the state auditor said on Wednesday. Auditor Maren "
        "Holt blamed a contract signed in 2019. “The port pays for ships that never come,” Holt said.\n\n"
        "The contract guarantees a shipping line forty berths a month. The line has used eleven. The port's director "
        "declined to comment.\n\n"
        "The dockers' union will meet on Sunday. It has called two strikes since spring, and both ended without an "
        "agreement. The harbour cranes stood still for a week in June."
    ),
    bad=(
        "The port of Kessel will lose a third of its jobs by 2026. A contract signed in 2019 is to blame. The port "
        "pays for ships that never come.\n\n"
        "The contract guarantees a shipping line forty berths a month. The line has used eleven. The port's director "
        "declined to comment.\n\n"
        "The dockers' union will meet on Sunday. It has called two strikes since spring, and both ended without an "
        "agreement. The harbour cranes stood still for a week in June. State auditor Maren Holt said on Wednesday that "
        "the contract had been a mistake."
    ),
    advice=(
        "{attributed} of the first {total} sentences {attributed:~has|have} a named source: name the main claim's "
        "source there."
    ),
)
LEAD = 3  # sentences
SHORTEST = 4  # words: a dateline or a kicker is no sentence of the lead


def measure(read: ReadArticle) -> Measurement:
    """Of the first three sentences outside boilerplate, the share that an identified source stands behind."""
    page = furniture(read)
    lead = [
        sentence
        for sentence in read.sentences[: 3 * LEAD + len(read.boilerplate)]
        if sentence.start not in page and len(read.tokens.within(sentence.start, sentence.end)) >= SHORTEST
    ][:LEAD]
    if len(lead) < LEAD:
        return not_applicable(f"The article has fewer than {LEAD} sentences.")
    covered = Ranges([span for item, source in statements(read) if identified(source) for span in item.spans])
    bare = [(s.start, s.end) for s in lead if not covered.meet(s.start, s.end)]
    facts = {"attributed": len(lead) - len(bare), "total": len(lead)}
    return Measurement(1 - len(bare) / len(lead), tuple(bare), facts=facts, lacking=tuple(bare))
