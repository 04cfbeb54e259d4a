"""How much of the article is what others say."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import FEWEST_WORDS, prose_words
from ..reading.records import ReadArticle
from ..reading.voice import merged
from ..statements import statements, words_in

FEATURE = Feature(
    title="Words given to sources",
    unit="share",
    direction="band",
    band=(0.3, 0.8),
    why=(
        "Reporting carries what others know. An article with few attributed words is the writer's own account; one "
        "that is nothing else hands the page over and checks little."
    ),
    improve=(
        "Report what your sources told you where the article now asserts it; where it only repeats them, add what "
        "you found."
    ),
    standard="SPJ Code of Ethics, seek truth and report it; Newell et al., PolNeAR (2018)",
    good=(
        "The clinic in Harrow Street will stay open until 2027, the health trust said on Friday, after four months of "
        "protest. Its chairwoman, Nora Lind, said the trust had found 800,000 pounds in reserves.\n\n"
        "“We listened,” she said. The clinic treats about 9,000 people a year and is the only one on the island.\n\n"
        "Jamal Osei, a nurse there since 2009, said he had already packed his desk. “I will believe it when I see the "
        "contract,” he said. The next ferry to a hospital takes two hours.\n\n"
        "The trust's accounts show that it closed three clinics in two years."
    ),
    bad=(
        "The clinic in Harrow Street will stay open until 2027 after four months of protest. It is a victory for the "
        "island, and a rare one. The trust has closed three clinics in two years and would have closed this one "
        "too.\n\n"
        "The clinic treats about 9,000 people a year and is the only one on the island. The next ferry to a hospital "
        "takes two hours. In winter it often does not sail at all. Nobody at the trust ever seems to have tried it.\n\n"
        "The money was there all along, 800,000 pounds of it, in the reserves. The staff had already packed their "
        "desks. “I will believe it later,” said Jamal Osei, a nurse."
    ),
    advice="{percent} percent of the words report what a source says: tell readers who told you the rest.",
    advice_above="{percent} percent of the words are other people's: tell readers what you saw and checked yourself.",
)


def measure(read: ReadArticle) -> Measurement:
    """Words inside the contents of statements, as a share of the article's words."""
    total = prose_words(read)
    if total < FEWEST_WORDS:
        return not_applicable(f"Fewer than {FEWEST_WORDS} words are running text.")
    contents = merged([span for item, _ in statements(read) for span in item.content])
    share = min(words_in(read, contents) / total, 1.0)
    return Measurement(share, tuple(contents), facts={"percent": round(100 * share), "total": total})
