"""Institutions by name: universities, ministries, agencies, courts."""

import re

from ..feature import Feature, Measurement
from ..prose import prose_words, rate
from ..reading.records import ReadArticle
from ..reading.voice import furniture
from ..text.outlets import is_outlet

FEATURE = Feature(
    title="Institutions by name",
    unit="per_1000_words",
    direction="band",
    band=(0.5, 25.0),
    why="“The authorities” cannot be asked. A named office has an address, a record and somebody who answers for it.",
    improve="Name the office, court, university or board that decided, counted or found out.",
    standard="The Associated Press Stylebook, on naming agencies; Trust Project, citations and references",
    good=(
        "Four mines were closed last month because their dams leak, the Department of Mines reported. Morvale "
        "University had measured the water for three years.\n\n"
        "The owners went to the courts in May and lost. They say the dams are safe. A hospital nearby has counted more "
        "patients with rashes than before, and people there carry their water from a spring in the hills. In the "
        "summer the level of the lakes falls, and the mud dries and blows over the fields. Inspectors want to come "
        "back in the autumn, when the rain begins."
    ),
    bad=(
        "Four mines were closed last month because their dams leak, the authorities reported. Researchers had measured "
        "the water for three years.\n\n"
        "The owners went to court in May and lost. They say the dams are safe. Doctors nearby have counted more "
        "patients with rashes than before, and people there carry their water from a spring in the hills. In the "
        "summer the level of the lakes falls, and the mud dries and blows over the fields. Officials want to come back "
        "in the autumn, when the rain begins."
    ),
    advice=(
        "{count:court, agency, university or the like is|courts, agencies, universities or the like are} named in full "
        "in {words} words: name the one that acted or counted."
    ),
    advice_above=(
        "{count:court, agency, university or the like is|courts, agencies, universities or the like are} named in full "
        "in {words} words: keep those that act in the story."
    ),
)
INSTITUTION = re.compile(
    r"\b(?=[A-Z])(?:[A-Z][\w'’-]+ (?:of |for |and )?){0,4}(?:University|Institute|Institutes|Center|Centre|Department"
    r"|Agency|Hospital|College|Association|School|Ministry|Bureau|Commission|Committee|Court|Council|Administration"
    r"|Authority|Board|Foundation|Laboratory|Observatory|Service)(?: (?:of|for|on)(?: the)?(?: [A-Z][\w'’-]+){1,4})?\b"
)


def measure(read: ReadArticle) -> Measurement:
    """Names of institutions per 1,000 words."""
    page = furniture(read)
    found = [m.span() for m in INSTITUTION.finditer(read.text) if m.start() not in page and not is_outlet(m[0])]
    return rate(read, found, prose_words(read))
