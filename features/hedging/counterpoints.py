"""Sentences that set one thing against another."""

from ..feature import Feature, Measurement, not_applicable
from ..phrases import Phrases
from ..prose import FEWEST_WORDS, prose, running_sentences
from ..reading.records import ReadArticle
from ..statements import identified, per_source, within

FEATURE = Feature(
    title="Counterpoints",
    unit="count",
    direction="higher",
    why=(
        "Hardly anything in the news has one side. “But”, “however” and “although” show where an article weighs; an "
        "article without them sells."
    ),
    improve="Ask who disagrees, what is not known and what speaks against it, and put that beside the claim.",
    standard=(
        "SPJ Code of Ethics, support the open exchange of views; Biber, Variation across Speech and Writing (1988)"
    ),
    good=(
        "The tram will be extended to the harbour, the council of Velden decided on Monday. The line is to open in six "
        "years if the state pays half of it.\n\n"
        "Mayor Ana Koren said it would bring two thousand passengers a day. The transport board's own count is lower, "
        "however: it expects nine hundred. Shopkeepers want the tram. The works will close their street for a year. "
        "The treasurer voted in favour but asked for a report every month. The state has promised nothing so far. "
        "Construction begins in the spring at the earliest."
    ),
    bad=(
        "The tram will be extended to the harbour, the council of Velden decided on Monday. The line is to open in six "
        "years, and the town is looking forward to it.\n\n"
        "Mayor Ana Koren said it would bring two thousand passengers a day. Shopkeepers want the tram and have hung "
        "out flags. The treasurer voted in favour. The new cars will be blue and white, with seats of wood, and the "
        "stops will have roofs. The state will pay half of it. Construction begins in the spring, and the mayor will "
        "cut the ribbon."
    ),
    advice=(
        "{count/total:sentence|sentences} {count:~has|have} a “but”, an “although” or the like: where somebody "
        "disputes what {name} says, or something speaks against it, tell readers."
    ),
    grows=True,
)
CONTRAST = Phrases(
    r"\b(?:but|however|although|though|despite|nevertheless|nonetheless|whereas|even so|even if|on the other hand"
    r"|in contrast|unlike|instead|rather than|conversely|that said|and yet)\b"
    # At the beginning of a clause: what has "not opened yet" or is "still closed" is weighed against nothing.
    r"|\byet(?<=\W\Wyet)\b|\bstill(?<=\W\Wstill)\b",
)
MOST = 8  # a ninth weighs no more


def measure(read: ReadArticle) -> Measurement:
    """Running sentences that hold a word of contrast, at most eight counted: no share, which grows where others go."""
    found = running_sentences(read)
    if not found or len(prose(read)) < FEWEST_WORDS:
        return not_applicable("There is too little running text.")
    hits = CONTRAST.firsts(read, found)
    facts = {"count": len(hits), "total": len(found), "name": _loudest(read)}
    return Measurement(float(min(len(hits), MOST)), tuple(hits), facts=facts)


def _loudest(read: ReadArticle) -> str:
    """The named source with most to say, for the advice."""
    counts = per_source(read)
    named = [k for k in sorted(counts) if identified(read.sources[k])]
    return within(read, read.sources[max(named, key=lambda k: counts[k])]) if named else "the article"
