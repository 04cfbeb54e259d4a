"""Whether the reporter spoke with anybody."""

from ..feature import Feature, Measurement
from ..phrases import Phrases
from ..prose import prose_words, rate
from ..reading.records import ReadArticle
from ..reading.voice import Ranges
from ..text.outlets import OUTLET

FEATURE = Feature(
    title="Own interviews",
    unit="per_1000_words",
    direction="higher",
    why="What somebody told the reporter could be asked back. What was said elsewhere was chosen by somebody else.",
    improve="Ring the people who matter most to the story, and say that they told you, and how.",
    standard=(
        "SPJ Code of Ethics, use original sources; HealthNewsReview criterion 10, reliance on a news release; Kovach "
        "and Rosenstiel, The Elements of Journalism"
    ),
    good=(
        "The library in Ostrand will close on Sundays, its director, Karin Aas, told this newspaper. In an interview "
        "she said that two of nine librarians had left.\n\n"
        "Asked about the cuts, the mayor, Jon Veld, said the town had no money. Reader Ida Holm told us she would miss "
        "the quiet. The union's Per Lund said by phone that more libraries would follow, and the ministry answered in "
        "an email to the reporter that it would not help."
    ),
    bad=(
        "The library in Ostrand will close on Sundays, its director, Karin Aas, announced. She said that two of nine "
        "librarians had left.\n\n"
        "The mayor, Jon Veld, has said that the town has no money. Reader Ida Holm wrote that she would miss the "
        "quiet. The union's Per Lund said at a rally that more libraries would follow, according to its website, and "
        "the ministry said in its report that it would not help."
    ),
    advice=(
        "The article shows {count:statement|statements} made to its reporter in {words} words: say who told you, "
        "and how."
    ),
)
ASKING = (
    r"(?:this (?:newspaper|paper|magazine|reporter|outlet|site|website|agency|programme|program|podcast|network"
    r"|station)"
    r"|the (?:publication|newspaper|paper|magazine)|us\b|me\b|our (?:reporter|correspondent)"
    # "told NTC", but not "told FIA agents" or "told the UN".
    rf"|(?:[Tt]he )?{OUTLET}|(?!(?:UN|EU|UK|US|NATO|WHO|NHS|FBI|CIA)\b)[A-Z]{{2,5}}\b(?! [a-z]+s\b)"
    r"|(?:[Tt]he )?(?:[A-Z][\w.]+ ){0,3}(?:Times|Post|Journal|News|Health|Tribune|Globe|Herald"
    r"|Observer|Magazine|Today|Press|Telegraph|Independent|Bloomberg|STAT|TIME))"
)
ASKED = Phrases(
    rf"\b(?:told|tells) {ASKING}"
    r"|\b[Ii]n an? (?:[a-z-]+ ){0,2}(?:interview|conversation)\b|\b[Ii]n an? (?:e-?mail|message|text message) to\b"
    r"|\binterviewed (?:by|for) (?:this|the publication)|\b(?:by|over the) (?:phone|telephone)\b"
    r"|\bvia (?:e-?mail|Skype|Zoom)\b|\b[Ww]hen (?:asked|reached|contacted)\b"
    r"|\bAsked (?:about|whether|if|how|why|for comment)\b(?! by)|\b(?:[Rr]eached|[Cc]ontacted) (?:for comment|by)\b",
    flags=0,
)


def measure(read: ReadArticle) -> Measurement:
    """Signs that a statement was made to the reporter, per 1,000 words."""
    quoted = Ranges([(start, end) for start, end, *_ in read.quotations])  # “The manager told me to run”
    return rate(read, [span for span in ASKED.spans(read) if span[0] not in quoted], prose_words(read))
