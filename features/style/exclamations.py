"""Exclamation marks."""

from ..feature import Feature, Measurement
from ..prose import own_prose, own_words, rate
from ..reading.records import ReadArticle
from ..spoken import outside_spoken_lines

FEATURE = Feature(
    title="Exclamation marks",
    unit="per_1000_words",
    direction="lower",
    why=(
        "Where facts carry a report, it needs no shouting. Exclamation marks, and piled-up question marks, in the "
        "reporter's own voice tell readers how to feel before they know why."
    ),
    improve="End the sentence with a full stop. If it then looks weak, add the fact that makes it strong.",
    standard=(
        "The Economist Style Guide; The Guardian and Observer Style Guide, exclamation marks; Horne and Adali, This "
        "Just In (2017)"
    ),
    good=(
        "The airline Nordal cancelled 214 flights on Sunday after its booking system failed, leaving 26,000 passengers "
        'at Halden airport. "What a mess! Nobody told us anything," said Piet Aalders, who was on the way to a '
        "wedding.\n\n"
        "The fault began at 5:40 a.m. with an update of the system, the airline said in a statement. By the evening "
        "flights had resumed. Passengers whose flights were cancelled are owed up to 600 euros, said Mira Kohl, a "
        "lawyer of the travellers' association. The airline had cancelled 90 flights for the same reason in May. Its "
        "chief executive, Jon Vestby, will answer questions in parliament on Thursday."
    ),
    bad=(
        "Total chaos at Halden airport! Thousands stranded, and nobody lifts a finger! The airline Nordal has done it "
        "again! Its booking system crashed on Sunday, and guess who pays? Not the bosses!\n\n"
        "Passengers slept on the floor! Children cried! And what did the airline offer them?? A voucher for a "
        "sandwich! This is the second time this year! How long will it take before somebody is fired?! The chief "
        "executive says that he is sorry! Sorry is not enough! Travellers deserve answers, and they deserve them now! "
        "Enough is enough! There is only one way to make the airline listen, and that is to hit it where it hurts!"
    ),
    advice="The reporter's own voice exclaims {count:times} ({count:where}): a full stop will do.",
)

MARKS = frozenset("!‼⁉❗")


def measure(read: ReadArticle) -> Measurement:
    """Exclamation marks per 1,000 words of the reporter's own voice; a run of marks counts once."""
    own = own_prose(read)
    words, starts, ends = read.tokens
    spans = []
    for i in read.tokens.places(MARKS | {"?"}):
        if i in own and (words[i] != "?" or _adjoins(read, i)):
            if spans and spans[-1][1] == starts[i]:
                spans[-1] = (spans[-1][0], ends[i])
            elif not _in_a_name(read, i):
                spans.append((starts[i], ends[i]))
    return outside_spoken_lines(read, rate(read, spans, own_words(read), "the reporter's own voice"))


def _adjoins(read: ReadArticle, i: int) -> bool:
    """Is the token before or after it, with no blank between, another mark of that kind?"""
    words, starts, ends = read.tokens
    before = i > 0 and ends[i - 1] == starts[i] and words[i - 1] in "!?"
    after = i + 1 < len(words) and ends[i] == starts[i + 1] and words[i + 1] in "!?"
    return before or after


def _in_a_name(read: ReadArticle, i: int) -> bool:
    """ "Yahoo! said": the sentence goes on in lower case."""
    words = read.tokens.words
    return words[i] == "!" and i + 1 < len(words) and (words[i + 1][0].islower() or words[i + 1][0] in ",'’)")
