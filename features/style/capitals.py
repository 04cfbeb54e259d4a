"""Words shouted in capitals."""

from functools import cache

from ..feature import Feature, Measurement
from ..prose import own_prose, own_words, rate, word_set
from ..reading.data_file import data_file
from ..reading.records import ReadArticle
from ..reading.specificity import model
from ..spoken import outside_spoken_lines

FEATURE = Feature(
    title="Words in capitals",
    unit="per_1000_words",
    direction="lower",
    why=(
        "Capitals for emphasis shout. They are rare in the reporter's own voice where a text reports, and common where "
        "it wants to alarm or to be shared."
    ),
    improve="Write the word in lower case. If the emphasis is needed, give the fact that carries it.",
    standard=(
        "Horne and Adali, This Just In: Fake News Packs a Lot in Title (2017); Baly et al., Predicting Factuality of "
        "Reporting (2018); The Associated Press Stylebook, capitalization"
    ),
    good=(
        "WESTHAVEN (AP) — NATO will open an office in the old customs house by June, the mayor's office said on "
        "Thursday. About 60 people will work there, most of them from the US and the UK.\n\n"
        "The FBI and the port police will check visitors, said Dana Moss, who heads the port's security. Neighbours "
        "asked for a study of the traffic. It will be paid for by the state department of transport, DOT records show. "
        "Moss said that the street would be closed on two days a year. The building had been empty since UNESCO moved "
        "out in 2014. Its roof was repaired last summer for 410,000 dollars."
    ),
    bad=(
        "They do NOT want you to know this. A FOREIGN army is moving into the old customs house, and NOBODY was asked. "
        "The mayor signed a SECRET deal. Sixty strangers will have the run of the port, and ordinary people must STAY "
        "AWAY.\n\n"
        "This is a DISASTER for Westhaven. Every single street will be WATCHED. The papers are SILENT, as ALWAYS. Who "
        "pays? TAXPAYERS do. The roof alone has cost a FORTUNE, and there is MORE to come. It is time to stand up NOW, "
        "before it is TOO LATE. The truth is finally coming OUT, and the guilty know it. Share this EVERYWHERE before "
        "they DELETE it."
    ),
    advice="{count:word is|words are} shouted in capitals ({count:place}): lower case will do.",
)

OPENING = 5  # words that a page sets in capitals where an article begins
LINE_SHARE = 0.6  # of a paragraph's words in capitals: a headline, not a shout
# Words of two or three letters that people shout; all others are taken for abbreviations.
SHORT = word_set(
    "ALL AND ANY ARE BAD BIG BUT BUY CAN DID DO END FOR GET GO HAS HE HER HIS HOW IF IN IS LIE LOT MAD MY NEW NO NOT "
    "NOW OFF OLD ON ONE OUR OUT OWN SAD SAY SHE SO THE TO TOO TOP TRY TWO UP WAR WAS WAY WE WHY WIN WON YES YET YOU"
)


@cache
def abbreviations() -> frozenset[str]:
    """Abbreviations of four letters and more, those that are also words among them."""
    return frozenset(data_file("abbreviations.txt").split())


def measure(read: ReadArticle) -> Measurement:
    """Shouted words per 1,000 words of the reporter's own voice.

    Abbreviations, headlines, datelines, tickers and the names of speakers in transcripts do not count.
    """
    own = own_prose(read)
    words, starts, ends = read.tokens
    hits = [i for i, word in enumerate(words) if word.isupper() and len(word) > 1 and i in own and _shouted(word)]
    spans = [(starts[i], ends[i]) for i in hits if not _labels(read, i)]
    # One word alone, however often, is mostly a name, a label or an abbreviation that no list has: "SELMA", "UPDATE".
    measured = outside_spoken_lines(read, rate(read, spans, own_words(read), "the reporter's own voice"))
    shown = measured.evidence if measured.amiss is None else measured.amiss
    several = len({read.text[start:end] for start, end in shown}) > 1
    return measured if several else measured._replace(amiss=())


def _shouted(word: str) -> bool:
    """Is it an ordinary word in capitals? What is in no vocabulary is taken for an abbreviation."""
    parts = word.replace("’", "'").split("'")[0].split("-")
    known = model().weights
    return "." not in word and all(
        part in SHORT if len(part) < 4 else part not in abbreviations() and part.lower() in known for part in parts
    )


def _labels(read: ReadArticle, i: int) -> bool:
    """Is the word in a line of capitals, in brackets, at the article's opening, or in a label that ends with a colon,
    as in "BAXTER: Thank you"?"""
    words, starts, _ = read.tokens
    if (i and words[i - 1] in "(:$@#.") or f"({words[i]})" in read.text:  # "(WAS)": an abbreviation told before
        return True
    if i < OPENING and all(map(str.isupper, words[:i])):  # "WHAT IS a bridge?": the opening, set in capitals
        return True
    after = i
    while after < len(words) and (words[after].isupper() or words[after] in ".,"):
        after += 1
    if after < len(words) and words[after] == ":":
        return True
    place = next((span for span in read.paragraphs if span[0] <= starts[i] < span[1]), (0, 0))
    line = [word for k in read.tokens.within(*place) if (word := words[k])[0].isalpha()]
    return sum(word.isupper() for word in line) > LINE_SHARE * len(line)
