"""Labels that a camp uses for the others."""

import re

from ..feature import Feature, Measurement
from ..phrases import Phrases
from ..prose import counted, own_words, rate
from ..reading.records import ReadArticle
from ..reading.voice import reported
from ..spoken import outside_spoken_lines

FEATURE = Feature(
    title="Labels of one camp",
    unit="per_1000_words",
    direction="lower",
    why=(
        "“So-called”, “the elites”, “their agenda”, “wake up”: such words tell readers whom to despise before they "
        "have heard what happened. They are as common on the left as on the right."
    ),
    improve="Call people and groups by the names they use themselves, and say what they did.",
    standard=(
        "Reuters Handbook of Journalism, on loaded words; AP Stylebook, on labels; Recasens et al. (2013), biased "
        "language"
    ),
    good=(
        "Two hundred people protested in Velden on Saturday against the new waste plant. The police counted 200, the "
        "organisers 450.\n\n"
        "The plant would burn waste from four counties, said Ida Holm, who lives next to it. “We have had no answer "
        "from the council,” she said. Mayor Karin Aas said that every question would be answered at a hearing in June. "
        "Jon Veld, whose firm is to build it, said the filters were the best that can be bought."
    ),
    bad=(
        "The elites have shown their contempt again. On Saturday their so-called police counted 200 people in Velden, "
        "and the mainstream media parroted the lie.\n\n"
        "Make no mistake: the waste plant is part of the agenda. The regime in the town hall and its cronies push "
        "their propaganda, leftists and right-wingers alike, and the sheeple are to swallow it. Wake up. The "
        "establishment is in on the hoax, the fat cats cash in, and the puppets of the press look the other way, as "
        "always."
    ),
    advice=(
        "{count:expression|expressions} in the reporter's own voice {count:~sounds|sound} like one camp's "
        "({count:place}): use words both sides would use."
    ),
)
LABEL = Phrases(
    r"\bso-called\b|\bthe elites?\b|\belitists?\b|\bthe establishment\b"
    r"|\b(?:mainstream|corporate|lamestream|fake|liberal|conservative|right-wing|left-wing) (?:media|news|press)\b"
    r"|\bagendas?\b|\bpropaganda\b|\bregimes?\b(?! changes?\b)|\bradicals?\b(?<!free radical)(?<!free radicals)"
    r"|\bleftists?\b|\brightists?\b|\bradically\b"
    r"|\b(?:far|hard|alt|loony|rabid)[- ](?:left|right)\b|\b(?:left|right)-wing(?:er|ers)?\b|\bwingnuts?\b"
    r"|\blibtards?\b|\bsheeple\b|\bsnowflakes?\b|\bcron(?:y|ies)\b|\bpuppets?\b|\bhoax\w*|\bnarratives?\b"
    r"|\bindoctrinat\w+|\bbrainwash\w+|\bwake up\b(?! (?:at|in|with|early|late|from|on|every|each|and)\b)"
    r"|\bthe truth (?:is|about)\b|\bapologists?\b|\bshills?\b"
    r"|\bextremists?\b|\bfascis\w+|\bcommunis\w+\b(?! part(?:y|ies)\b)|\bsocialist\w*|\bnazis?\b(?! Germany\b)"
    r"|\bfat cats?\b|\bdeep state\b|\bapparently\b|\bsupposed(?:ly)?\b",
)

# What every camp says: doubts, duties ("supposed to"), terms explained ("the so-called gig economy"), what is done
# "radically", and any agenda of which no camp is told.
PLAIN = re.compile(r"supposed to\b|supposedly\b|apparently\b|so-called\b|radically\b|agendas?\b", re.IGNORECASE)
CAMPS_AGENDA = re.compile(
    r"\b(?:secret|hidden|radical|political|partisan|ideological|(?:left|right)-wing|liberal|conservative|leftist"
    r"|socialist|globalist|woke|(?:anti|pro)-\w+) $",
    re.IGNORECASE,
)


def measure(read: ReadArticle) -> Measurement:
    """Camp labels in the reporter's own voice, per 1,000 of its words."""
    voices = reported(read)
    found = [span for span in LABEL.spans(read) if span[0] not in voices]
    measured = rate(read, found, own_words(read), "the reporter's own voice")
    amiss = tuple(span for span in measured.evidence if not _plain(read.text, span[0]))
    measured = measured._replace(facts={**(measured.facts or {}), **counted(read, amiss)}, amiss=amiss)
    return outside_spoken_lines(read, measured)


def _plain(text: str, start: int) -> bool:
    return bool(PLAIN.match(text, start)) and not CAMPS_AGENDA.search(text[max(0, start - 25) : start])
