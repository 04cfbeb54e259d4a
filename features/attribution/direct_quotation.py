"""How much of what sources say is in their own words."""

from ..feature import Feature, Measurement, not_applicable
from ..reading.records import ReadArticle
from ..reading.voice import Ranges, merged
from ..statements import statements, words_in

FEATURE = Feature(
    title="Sources in their own words",
    unit="share",
    direction="band",
    band=(0.15, 0.75),
    why=(
        "A direct quotation shows that somebody was asked and lets readers hear the tone. Only paraphrase hides what "
        "was said; nothing but quotations leaves the reporting undone."
    ),
    improve="Let the people who matter most say one thing in their own words; paraphrase what they say badly.",
    standard="AP Stylebook, quotations in the news; BBC Academy, attribution and quotation",
    good=(
        "The mayor of Lund Bay, Ines Carrow, said on Tuesday that the harbour would be dredged before the autumn "
        "storms. “We have waited six years for this and I am not going to wait for a seventh,” she said.\n\n"
        "The harbour master, Olav Stein, said two boats had run aground since March. “You could walk across at low "
        "tide,” he said. He said the dredger would come from Aldport and work for five weeks.\n\n"
        "Fishermen said they had not been told where to land their catch in the meantime."
    ),
    bad=(
        "The mayor of Lund Bay, Ines Carrow, said on Tuesday that the harbour would be dredged before the autumn "
        "storms. She said the town had waited six years and would not wait for a seventh.\n\n"
        "The harbour master, Olav Stein, said two boats had run aground since March. He said it was possible to walk "
        "across at low tide. He said the dredger would come from Aldport and work for five weeks.\n\n"
        "Fishermen said they had not been told where to land their catch in the meantime. Carrow said a plan would "
        "follow. Stein said he had not seen one."
    ),
    advice=(
        "{percent} percent of the words given to sources stand in quotation marks: let those who matter most say "
        "one thing in their own words."
    ),
    advice_above=(
        "{percent} percent of the words given to sources stand in quotation marks: keep what only they could say, "
        "and tell the rest in your own words."
    ),
)
FEWEST = 20  # attributed words: of fewer, a share says nothing


def measure(read: ReadArticle) -> Measurement:
    """Attributed words in quotation marks as a share of attributed words."""
    contents = merged([span for item, _ in statements(read) for span in item.content])
    total = words_in(read, contents)
    if total < FEWEST:
        return not_applicable(f"Fewer than {FEWEST} words are attributed to anybody.")
    marks = Ranges([(q.start, q.end) for q in read.quotations])
    quoted = [
        (max(start, s), min(end, e))
        for start, end in contents
        for s, e in marks.spans
        if s < end and start < e
    ]  # fmt: skip
    share = min(words_in(read, quoted) / total, 1.0)
    return Measurement(share, tuple(quoted), facts={"percent": round(100 * share), "quotations": len(quoted)})
