"""Lines that others speak though no quotation marks say so: transcripts, posts, the questions of an interview.

They count as the reporter's own voice where that is measured; advice, which an editor is to follow, leaves them out.
"""

import re

from .feature import Measurement
from .once import once
from .prose import counted
from .reading.records import ReadArticle
from .reading.voice import Ranges

SPEAKER = re.compile(r"(?:[A-Z][\w.’'-]*)(?: \(?[A-Z][\w.’'-]*\)?){0,3}:(?=\s)")  # "BAXTER: Thank you", "Q: Why?"
POSTED = re.compile(r"(?:[^\W\d_][\w.’'-]* ){1,4}\(@\w+\)")  # "Ana Ruiz (@anaruiz) The bridge is closed!"
POST = re.compile(r"\(@\w+\)[^\n]{0,40}\Z")  # "— Ana Ruiz (@anaruiz) 4 March 2026"
MARKS = ("“", '"', "‘")
FEWEST = 3  # questions that a quotation answers: of fewer, an interview is not made


@once
def spoken_lines(read: ReadArticle) -> Ranges:
    """The paragraphs that others speak, and those in which an interviewer asks."""
    lines = [read.text[start:end] for start, end in read.paragraphs]
    answered = [
        span
        for span, line, after in zip(read.paragraphs, lines, lines[1:], strict=False)
        if after.startswith(MARKS) and not line.startswith(MARKS)
    ]
    asked = sum(read.text[end - 1] == "?" for _, end in answered)
    spoken = [
        span
        for span, line in zip(read.paragraphs, lines, strict=True)
        if SPEAKER.match(line) or POSTED.match(line) or POST.search(line[-80:])
    ]
    return Ranges(spoken + (answered if asked >= FEWEST else []))


def outside_spoken_lines(read: ReadArticle, measured: Measurement) -> Measurement:
    """What was measured in the reporter's own voice, with such lines left out of what is amiss."""
    lines = spoken_lines(read)
    shown = measured.evidence if measured.amiss is None else measured.amiss
    amiss = tuple(span for span in shown if span[0] not in lines)
    if len(amiss) == len(shown):
        return measured
    return measured._replace(amiss=amiss, facts={**(measured.facts or {}), **counted(read, amiss)})
