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

# Words of research and medicine, and words that also stand for other matters ("new evidence in the trial").
PROPER = (
    r"stud(?:y|ies)|researchers?|scientists?|findings|participants|experiments?|clinical|meta-analysis|placebo"
    r"|treatments?|drugs?|therap(?:y|ies)|vaccin\w+|surger(?:y|ies)|medications?|medicines?|patients?|screening"
    r"|diagnos\w+|implants?|doses?|pills?|supplements?|diseases?|cancers?|tumou?rs?|symptoms?|infections?|disorders?"
    r"|diabetes|physicians?|vitamins?|calories"
)
LOOSE = r"trials?|journal|data|evidence|treat(?:s|ed|ing)?|tests?|procedures?|devices?|cures?|diet|prevent\w*"
TOPIC = Phrases(rf"\b(?:{PROPER}|{LOOSE})\b")
OF_RESEARCH = re.compile(PROPER)
MENTIONS, OF_THEM_PROPER = 3, 2  # fewer make no article about it

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
def _on_topic(read: ReadArticle) -> bool:
    """Is what is said, outside boilerplate, about research or a treatment? Who says it makes no topic, so that one
    "researchers say" more or less decides nothing."""
    voices = Ranges([span for item in read.attributions for span in item.source + item.cue])
    said = [read.text[start:end].lower() for start, end in TOPIC.spans(read) if start not in voices]
    return len(said) >= MENTIONS and sum(map(bool, map(OF_RESEARCH.fullmatch, said))) >= OF_THEM_PROPER


def off_topic(read: ReadArticle) -> Measurement | None:
    """The measurement of an article about neither research nor a treatment; None where it is about one of them."""
    if _on_topic(read):
        return None
    return not_applicable("The article is about neither research nor a treatment, drug or test.")
