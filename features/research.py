"""What reports on research and treatments are asked: which questions a text answers, out of a fixed list.

The questions are those of HealthNewsReview's ten criteria, with which reviewers rated health news for twelve years.
Each is answered or not, so that nobody gains by repeating an answer and long articles gain little.
"""

import re
from collections.abc import Mapping

from .feature import Measurement, not_applicable
from .once import once
from .phrases import Phrases
from .reading.records import ReadArticle, Span
from .reading.voice import Ranges, furniture

# Words of research, of medicine, and words that also stand for other matters ("new evidence in the trial").
RESEARCH = r"stud(?:y|ies)|researchers?|scientists?|findings|participants|experiments?|meta-analysis"
MEDICINE = (
    r"clinical|placebo|treatments?|drugs?|therap(?:y|ies)|vaccin\w+|surger(?:y|ies)|medications?|medicines?|patients?"
    r"|screening|diagnos\w+|implants?|doses?|pills?|supplements?|diseases?|cancers?|tumou?rs?|symptoms?|infections?"
    r"|disorders?|diabetes|physicians?|vitamins?|calories"
)
LOOSE = r"trials?|journal|data|evidence|treat(?:s|ed|ing)?|tests?|procedures?|devices?|cures?|diet|prevent\w*"
TOPIC = Phrases(rf"\b(?:{RESEARCH}|{MEDICINE}|{LOOSE})\b")
PROPER = re.compile(f"{RESEARCH}|{MEDICINE}")
OF_MEDICINE = re.compile(f"{MEDICINE}|cures?|diet")
PEOPLE = re.compile(r"researchers?|scientists?|participants|patients?|physicians?")  # they may be at anything
MENTIONS, OF_THEM_PROPER, OF_THEM_MEDICAL = 3, 2, 2  # fewer make no article about it

Answer = Phrases | re.Pattern[str]


def answered(read: ReadArticle, questions: Mapping[str, Answer]) -> Measurement:
    """How many of the questions have an answer, with the first passage that answers each.

    facts: `count`, `total`, and `missing`: the questions without an answer.
    """
    found = {name: span for name, answer in questions.items() if (span := _first(read, answer))}
    missing = ", ".join(name for name in questions if name not in found) or "nothing"
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


def off_topic(read: ReadArticle) -> Measurement | None:
    """The measurement of an article about neither research nor medicine; None where it is about one of them.

    People alone make no topic: a nurse may rob her patients.
    """
    said = _said(read)
    proper = list(filter(PROPER.fullmatch, said))
    if len(said) >= MENTIONS and len(proper) >= OF_THEM_PROPER and not all(map(PEOPLE.fullmatch, proper)):
        return None
    return not_applicable("The article is about neither research nor a treatment, drug or test.")


def no_medicine(read: ReadArticle) -> Measurement | None:
    """The same for an article that is not about medicine: other research has no side effects to report."""
    medical = sum(map(bool, map(OF_MEDICINE.fullmatch, _said(read))))
    if medical < OF_THEM_MEDICAL:
        return not_applicable("The article is about no treatment, drug or test, and no disease.")
    return off_topic(read)
