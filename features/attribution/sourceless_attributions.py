"""Statements that are said to be said, by nobody."""

import re

from ..feature import Feature, Measurement, not_applicable
from ..prose import counted, prose_words
from ..reading.records import ReadArticle

FEATURE = Feature(
    title="Attributions to nobody",
    unit="per_1000_words",
    direction="lower",
    why=(
        "“It was reported”, “she is said to”, “it is alleged”: the words admit that somebody claimed this and keep "
        "back who. The reader can neither ask nor weigh."
    ),
    improve="Turn the passive round: who reported, alleged or estimated it? If you cannot say, cut it.",
    standard="Reuters Handbook of Journalism, attribution; The Guardian and Observer style guide, passive",
    good=(
        "The bank lost 30 million crowns in two years, its auditors, Voss and Lane, reported in March. The report says "
        "the losses began with a loan to a shipping company.\n\n"
        "The finance ministry said on Thursday that it had opened an inquiry. Prosecutor Dana Reuter said that the "
        "bank's former director had left the country in April.\n\n"
        "His lawyer, Piotr Gall, denied it. “He is at home and he will answer every question,” Gall said.\n\n"
        "The central bank estimated that 4,000 savers were affected. It said their deposits were insured."
    ),
    bad=(
        "The bank is said to have lost 30 million crowns in two years. It was reported that the losses began with a "
        "loan to a shipping company. An inquiry is understood to have been opened.\n\n"
        "It has been alleged that the former director left the country in April, which has been denied. It is believed "
        "that 4,000 savers are affected, though it has been claimed that the number is higher.\n\n"
        "It was suggested that the deposits are insured. The director is rumoured to be living abroad. It was also "
        "reported that the auditors had given a warning, and it is thought that nobody read it."
    ),
    advice=(
        "{count:statement has|statements have} nobody behind {count:~it|them} ({count:place}): say whose word "
        "{count:~it is|each of them is}."
    ),
)
# What an editor can ask of: "it was announced". Of "was charged with" and "is dubbed" everybody knows whose word it is.
REPORTED = re.compile(
    r"\b(?:said|says|saying|told|tells|report(?:s|ed|edly)?|claim\w*|alleg\w+|announc\w+|confirm\w*|estimat\w+|believed"
    r"|thought|expected|projected|predict\w*|quoted|noted|critici\w+|accus\w*|complain\w*|warn\w*|argu\w+|suggest\w*"
    r"|stated|den(?:y|ied|ies)|understood|rumou?r\w*|described|considered|concerns?|fears?)\b",
    re.IGNORECASE,
)
# A verb alone has a subject, whoever it is; what was not said, and entry that was denied, is nobody's word.
TOLD = re.compile(
    r"(?:said|says|saying|told|tells|suggest(?:s|ed|ing)|described|argu(?:es|ed|ing)|warn(?:s|ed|ing)|announced|confirmed"
    r"|denied|noted|stated|predicted|claimed)|.*\b(?:not|never)\b.*",
    re.IGNORECASE,
)
DENIED = re.compile(r" (?:access|entry|bail|permission|visas?|an?|the|them|him|her)\b")
QUESTIONS = ("asked", "pressed", "questioned")  # "Asked whether he would go, Ruiz said ...": he is who answers


def measure(read: ReadArticle) -> Measurement:
    """Attributions without a source per 1,000 words."""
    total = prose_words(read)
    if not total:
        return not_applicable("There are no words.")
    # A quotation without a speaker is counted by `orphan_quotations`; here a cue says that something was said.
    cues = [item.cue[0] for item in read.attributions if not item.source and item.cue and item.told]
    bare = [(start, end) for start, end in cues if not read.text[start:end].lower().startswith(QUESTIONS)]
    amiss = tuple(span for span in bare if REPORTED.search(read.text, *span) and not _told(read.text, *span))
    return Measurement(1000 * len(bare) / total, tuple(bare), facts=counted(read, amiss), amiss=amiss)


def _told(text: str, start: int, end: int) -> bool:
    refused = text[start:end].endswith("denied") and DENIED.match(text, end)
    return bool(TOLD.fullmatch(text, start, end) or refused)
