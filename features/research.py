"""What reports on research and treatments are asked: which questions a text answers, out of a fixed list.

The questions are those of HealthNewsReview's ten criteria, with which reviewers rated health news for twelve years.
Each is answered or not, so that nobody gains by repeating an answer and long articles gain little.
"""

import re
from collections.abc import Mapping

from .feature import Measurement, not_applicable
from .once import once
from .phrases import Phrases
from .prose import prose_words
from .reading.records import ReadArticle, Span
from .reading.voice import Ranges, furniture
from .wording import listed

# Words of research, of medicine, and words that also stand for other matters ("new evidence in the trial").
RESEARCH = r"stud(?:y|ies)|researchers?|scientists?|findings|participants|experiments?|meta-analysis"
CRIME = (  # "drug" before it is none of medicine's
    r"use|users?|enforcement|dealers?|dealing|traffick\w+|cartels?|smuggl\w+|lords?|charges|crimes?|gangs?|raids?|money"
)
MEDICINE = (
    rf"clinical|placebo|treatments?|drugs?(?! (?:{CRIME})\b)|therap(?:y|ies)|vaccin\w+|surger(?:y|ies)|medications?"
    r"|medicines?|patients?|screening|implants?|doses?|pills?|supplements?|diseases?|cancers?|tumou?rs?|symptoms?|infections?"
    r"|disorders?|diabetes|physicians?|vitamins?|calories"
)
LOOSE = (
    r"trials?|journal|data|evidence|treat(?:s|ed|ing)?|diagnos\w+|tests?|procedures?|devices?|cures?|diet|prevent\w*"
)
TOPIC = Phrases(rf"\b(?:{RESEARCH}|{MEDICINE}|{LOOSE})\b")
PROPER = re.compile(f"{RESEARCH}|{MEDICINE}")
OF_MEDICINE = re.compile(f"{MEDICINE}|cures?|diet")  # of a word alone: what stands behind it was looked at before
PEOPLE = re.compile(r"researchers?|scientists?|participants|patients?|physicians?")  # they may be at anything
MENTIONS, OF_THEM_PROPER, OF_THEM_MEDICAL = 3, 2, 2  # fewer make no article about it
# Other research is the topic where its words stand close. An article that leans on one study says "the study" about as
# often as it says who says so: with fewer it would be about research with its sources and about nothing without.
RESEARCH_IN = 80  # words, one of which at least is of research
# Medicine is the topic where one word in so many is of either, or one in so many of all that belong to it; of long
# articles, the part that a short one would be. A court, a market or an election in a pandemic comes with a patient and
# a disease or two, too, and people may be treated badly.
MEDICINE_IN, TOPIC_IN, LONG = 150, 75, 900

Answer = Phrases | re.Pattern[str]


def answered(read: ReadArticle, questions: Mapping[str, Answer]) -> Measurement:
    """How many of the questions have an answer, with the first passage that answers each.

    facts: `count`, `total`, and `missing`: the questions without an answer.
    """
    found = {name: span for name, answer in questions.items() if (span := _first(read, answer))}
    missing = listed([name for name in questions if name not in found]) or "nothing"
    facts: dict[str, int | float | str] = {"count": len(found), "total": len(questions), "missing": missing}
    return Measurement(float(len(found)), tuple(sorted(set(found.values()))), facts=facts)


def _first(read: ReadArticle, answer: Answer) -> Span | None:
    """The first passage outside boilerplate."""
    page = furniture(read)
    found = answer.matches(read) if isinstance(answer, Phrases) else answer.finditer(read.text)
    return next((m.span() for m in found if m.start() not in page), None)


def questions(**answers: str | re.Pattern[str]) -> dict[str, Answer]:
    """Question names (underscores for blanks) and what answers them."""
    return {
        name.replace("_", " "): Phrases(answer) if isinstance(answer, str) else answer
        for name, answer in answers.items()
    }


@once
def _said(read: ReadArticle) -> list[str]:
    """The words of `TOPIC`, lower case, that stand outside boilerplate and do not name who says something: one
    "researchers say" more or less decides nothing."""
    voices = Ranges([span for item in read.attributions for span in item.source + item.cue])
    return [read.text[start:end].lower() for start, end in TOPIC.spans(read) if start not in voices]


@once
def off_topic(read: ReadArticle) -> Measurement | None:
    """The measurement of an article about neither research nor medicine; None where it is about one of them."""
    if no_medicine(read) is None or _says_enough(read, PROPER, prose_words(read) / RESEARCH_IN):
        return None
    return not_applicable("The article is about neither research nor a treatment, drug or test.")


@once
def no_medicine(read: ReadArticle) -> Measurement | None:
    """The same for an article that is not about medicine: other research has no side effects to report."""
    said, words = _said(read), min(prose_words(read), LONG)
    close = len(list(filter(PROPER.fullmatch, said))) * MEDICINE_IN >= words or len(said) * TOPIC_IN >= words
    if close and _says_enough(read, OF_MEDICINE, OF_THEM_MEDICAL):
        return None
    return not_applicable("The article is about no treatment, drug or test, and no disease.")


def _says_enough(read: ReadArticle, topic: re.Pattern[str], least: float) -> bool:
    """Are there enough words of the topic for an article about it?

    People alone make no topic: a nurse may rob her patients.
    """
    said = _said(read)
    proper = list(filter(PROPER.fullmatch, said))
    enough = len(said) >= MENTIONS and len(proper) >= OF_THEM_PROPER
    return enough and not all(map(PEOPLE.fullmatch, proper)) and sum(map(bool, map(topic.fullmatch, said))) >= least
