"""Words that judge while they tell."""

import re
from functools import cache

from ..feature import Feature, Measurement
from ..prose import own_rate, own_words, rate, word_set
from ..reading.data_file import data_file
from ..reading.records import ReadArticle
from ..spoken import outside_spoken_lines

FEATURE = Feature(
    title="Loaded words",
    unit="per_1000_words",
    direction="lower",
    why=(
        '"Regime", "slammed", "shocking", "so-called": such words hand down a verdict while they seem to report. '
        "Readers who do not share it stop trusting the rest."
    ),
    improve='Use the plain word ("said", "government", "group"), or quote the person whose judgment it is.',
    standard=(
        "BBC Editorial Guidelines, impartiality; Reuters Handbook of Journalism, loaded language; Recasens, "
        "Danescu-Niculescu-Mizil and Jurafsky, Linguistic Models for Analyzing and Detecting Biased Language (2013)"
    ),
    good=(
        "The government of the island rejected the court's ruling on fishing rights on Friday. Its foreign minister, "
        "Olu Sarran, said the judges had ignored a treaty of 1971. The ruling grants boats from the mainland the right "
        "to fish within 12 miles of the coast.\n\n"
        'A group of fishers blocked the harbour of Tern for three hours. "It is a betrayal," said its leader, Maud '
        "Pell. Police said that nobody was hurt or arrested. The mainland's fisheries ministry welcomed the ruling and "
        "said that no more than 40 boats would be licensed. The court will publish its reasons in May. Last year "
        "mainland boats landed 9,000 tonnes in Tern, according to the harbour office."
    ),
    bad=(
        "The island's corrupt regime threw a tantrum on Friday over a landmark ruling on fishing rights. Its disgraced "
        "foreign minister, Olu Sarran, ranted about a so-called treaty and lashed out at the judges in a shocking "
        "outburst. The humiliating defeat exposes the sham for what it is.\n\n"
        "A mob of radical thugs besieged the harbour of Tern in a disgraceful stunt. Their notorious ringleader, Maud "
        "Pell, spewed the usual propaganda. Outrageously, police let the extremists off. The mainland slammed the "
        "hysterical reaction and vowed to crush the shameful blockade. The island's cronies have plundered the sea for "
        "decades, and their brazen lies are finally unravelling. It is a stunning victory over bullies and hypocrites."
    ),
    advice=(
        "{count:loaded word stands|loaded words stand} in the reporter's own voice ({count:place}): use "
        "{count:~a plain word|plain words}, or quote the person whose judgment it is."
    ),
)


@cache
def loaded() -> frozenset[str]:
    """The words of `loaded_words.txt`; lines that begin with # say why a group of them is there."""
    text = data_file("loaded_words.txt")
    return word_set(" ".join(line for line in text.splitlines() if not line.startswith("#")))


# What a word says of places and things, and judges nobody: "the town lies on the river", "toxic waste", "a slam dunk".
PLAIN = re.compile(
    r"(?:lies?|lying)(?= (?:ahead|awake|behind|beneath|between|beyond|dormant|down|elsewhere|flat|idle|in|just|largely"
    r"|near|off|on|outside|still|squarely|there|under|within|with)\b)"
    r"|lies?(?<=\b(?:[Hh]ere|here) lies)"
    r"|toxic(?= (?:substances?|chemicals?|baits?|waste|gas(?:es)?|fumes|smoke|sludge|effects?|interactions?|metals?"
    r"|compounds?|doses?|levels?|shock|spills?|algae|dust|air|to|drugs?|materials?|ingredients?|proteins?|side)\b)"
    r"|cranks?(?= (?:up|out)\b)|slam(?= dunks?\b)|stunts(?= growth\b)"
    r"|perfect(?= (?:storm|example|score|game|match)s?\b)",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"(?:\b(?:the|of|his|her|their|its|your|our|my|these|those|such|more|many|and|big|told)|['’]s?) $", re.IGNORECASE
)


def measure(read: ReadArticle) -> Measurement:
    """Loaded words per 1,000 words of the reporter's own voice; those of people quoted are theirs."""
    spans = [span for span in own_rate(read, loaded()).evidence if not _plain(read.text, *span)]
    return outside_spoken_lines(read, rate(read, spans, own_words(read), "the reporter's own voice"))


def _plain(text: str, start: int, end: int) -> bool:
    sense = PLAIN.match(text, start)
    untrue = text[start].lower() == "l" and NOUN.search(text[max(0, start - 12) : start])  # "his lies in court"
    return bool(sense) and sense.end() == end and not untrue
