"""Numbers out of a whole: three in ten, 4 of 100."""

import re

from ..feature import Feature, Measurement
from ..phrases import Phrases
from ..reading.records import ReadArticle
from ..research import no_medicine

FEATURE = Feature(
    title="Absolute numbers",
    unit="count",
    direction="higher",
    why=(
        "“Twice as many” may be two instead of one. People of every schooling understand “3 of 100” better than "
        "percentages of percentages."
    ),
    improve="Turn each relative figure into people: how many of a hundred, with and without.",
    standard=(
        "HealthNewsReview criterion 2, benefits quantified; Gigerenzer et al., Helping Doctors and Patients Make Sense "
        "of Health Statistics (2007)"
    ),
    good=(
        "Coffee drinkers are a little less likely to develop gallstones, according to a study of nurses. Researchers "
        "found stones in 4 of 100 who drank none, and in three of 100 who drank four cups a day.\n\n"
        "One in five of those with stones needed surgery, said Dr. Inge Falk, who led the research. Per 1,000 "
        "patients, two had complications. The study went on for ten years."
    ),
    bad=(
        "Coffee drinkers are far less likely to develop gallstones, according to a study of nurses. Researchers found "
        "a risk that was lower by a quarter in those who drank the most.\n\n"
        "Surgery was rarer too, said Dr. Inge Falk, who led the research. Patients with complications were hardly ever "
        "seen. The study went on for ten years, and the researchers now want to test tea."
    ),
    advice="{count:figure says|figures say} how many out of how many: turn relative risks into people.",
)
OUT_OF = Phrases(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten) (?:out )?(?:of|in) (?:every |the |about )?"
    r"(?:\d[\d,]*|ten|100|hundred|five|three|four)\b|\bper (?:100|1,000|10,000|100,000)\b"
    r"|\bfor every (?!single\b)\w+\b",
)
YEAR = re.compile(r"in (?:the )?(?:19|20)\d\d$")
MOST = 3  # a fourth tells no more


def measure(read: ReadArticle) -> Measurement:
    """Figures that say how many out of how many, at most three counted."""
    if missing := no_medicine(read):
        return missing
    found = [(start, end) for start, end in OUT_OF.spans(read) if not YEAR.search(read.text[start:end])]
    return Measurement(float(min(len(found), MOST)), tuple(found), facts={"count": len(found)})
