"""What was sent out, not asked: statements, press releases, social media posts."""

import re

from ..feature import Feature, Measurement, not_applicable
from ..phrases import Phrases
from ..reading.records import ReadArticle
from ..sent_out import NOT_HEARD, NOT_SWORN
from ..statements import FEWEST, facts, statements, voiced

FEATURE = Feature(
    title="Statements taken from press releases and posts",
    unit="share",
    direction="lower",
    why=(
        "A press release answers the questions its author wanted. An interview, a hearing or a visit answers the "
        "reporter's."
    ),
    improve="Ring the person who sent it, ask one question it does not answer, and report the reply, or the silence.",
    standard="HealthNewsReview criterion 10, reliance on a news release; SPJ Code of Ethics, use original sources",
    good=(
        "The drug slows the disease by a few months, Dr. Elin Strand, who led the trial, said in an interview. “It is "
        "a small step,” she said.\n\n"
        "Asked about the price, the manufacturer's director, Hugo Prinz, said it had not been set. Patients pay "
        "nothing during the trial, he said.\n\n"
        "Neurologist Amal Haddad, who was not involved in the trial, told the newspaper that nausea was common. “Two "
        "of my patients stopped,” she said. The medicines agency said it would decide in June."
    ),
    bad=(
        "The drug slows the disease by months, the manufacturer said in a news release. “This is a giant step,” its "
        "director, Hugo Prinz, said in a statement.\n\n"
        "Dr. Elin Strand, who led the trial, said in the release that patients did well. The company announced in a "
        "press release that it would apply for approval.\n\n"
        "The medicines agency said in a statement that it would decide in June. “We are proud,” Prinz wrote on "
        "Twitter. A patients' association said in an emailed statement that it had waited for years."
    ),
    advice=(
        "{count/total:statement|statements} {count:~was|were} sent out and not said to you ({count:where}): ring the "
        "sender."
    ),
)
PREPARED = Phrases(
    rf"\b(?:in|through|via|by|from|with) (?:an?|the|its|his|her|their|this|that) {NOT_SWORN}(?:\w+[- ]){{0,3}}?"
    rf"(?:statement{NOT_HEARD}|(?:news|press|media) release|release|email|e-mail|blog post|post|tweet"
    r"|letter to the editor|announcement|communiqué)s?\b"
    rf"|\b(?:statement{NOT_HEARD}|press release|news release|media release)s? "
    r"(?:said|says|read|reads|stated|states|released|issued|from|by)\b"
    r"|\b(?:tweeted|retweeted|posted|wrote) (?:on|in) (?:twitter|facebook|x|truth social|instagram|telegram|threads"
    r"|bluesky|social media|(?:his|her|their|its) \w+)\b"
    r"|\btweeted\b|\bon (?:twitter|facebook|truth social|instagram)\b",
)
REACH = 60  # characters around source and cue in which the medium is named


def measure(read: ReadArticle) -> Measurement:
    """The share of statements that the text says were made in a release, an emailed statement or a post."""
    found = statements(read)
    if len(found) < FEWEST:
        return not_applicable(f"Fewer than {FEWEST} statements are attributed.")
    hits = [
        item
        for item, source in found
        if (source.type == "document" and _released(source.name)) or _prepared(read, item)
    ]
    return Measurement(len(hits) / len(found), tuple(map(voiced, hits)), facts=facts(read, hits, len(hits), len(found)))


def _released(name: str) -> bool:
    return bool(re.search(r"\b(?:statement|release|tweet|post)s?\b", name, re.IGNORECASE))


def _prepared(read: ReadArticle, item) -> bool:
    """Is a medium named near the cue, outside the statement's own content?"""
    cue = item.cue or item.source
    if not cue:
        return False
    start, end = cue[0][0], cue[-1][1]
    if item.source:
        start, end = min(start, item.source[0][0]), max(end, item.source[-1][1])
    for match in PREPARED.matches(read, max(0, start - REACH), min(end + REACH, len(read.text))):
        between = read.text[end : match.start()] if match.start() >= end else read.text[match.end() : start]
        inside = any(s <= match.start() < e for s, e in item.content)
        if not inside and not re.search(r"[.!?\n]", between):
            return True
    return False
