"""Why a source knows, and why a source is not named: the words of the article that say so."""

import re

from ...text.normalise import lowered
from ..records import Span

# Both are looked for in small letters.
KNOWS = re.compile(
    r"""\b(?:
      who\s+(?:(?:also|personally|himself|herself|once|has|have|had|recently|previously|later|helped|briefly)\s+){0,2}
        (?:witnessed|saw|watched|heard|attended|visited|survived|lived|lives|live|worked|works|work|studies|studied|study|researches|researched
          |led|leads|headed|heads|chairs|chaired|runs|ran|oversees|oversaw|directed|directs|treated|treats|reviewed|read|examined
          |investigated|served|serves|served|knows|knew|participated|took\s+part|filmed|recorded|wrote|co-?wrote|authored|edited
          |advises|advised|represents|represented|teaches|taught|tracks|tracked|covers|covered|specializes|specialises|fought
          |briefed|negotiated|drafted|organized|organised|founded|prosecuted|monitors|monitored|experienced|been\s+briefed|seen|worked)
      |who\s+(?:was|were|is|are|had\s+been|has\s+been|have\s+been)\s+(?:\w+\s+){0,2}
        (?:at\s+the|in\s+the\s+(?:room|car|building|crowd|area|meeting|house)|there\s+when|present|briefed|involved|familiar|close\s+to|aware|privy|involved|not\s+involved|part\s+of\s+the)
      |(?:directly\s+|closely\s+)?familiar\s+with
      |with\s+(?:direct\s+|first-?hand\s+|intimate\s+|detailed\s+)?knowledge\s+of
      |(?:who\s+(?:was|were)\s+)?briefed\s+on
      |(?:an?|the)\s+(?:eye)?witness(?:es)?\s+to
      |close\s+to\s+(?:the|mr|mrs|ms|president|negotiations|talks)
      |privy\s+to
      |(?:first|lead|senior|corresponding)\s+author\s+of
      |co-?authors?\s+of
      |not\s+involved\s+(?:in|with)
    )\b""",
    re.VERBOSE,
)
ANONYMOUS = re.compile(
    r"""\b(?:
      on\s+(?:the\s+)?condition\s+(?:of\s+anonymity|(?:that\s+)?(?:he|she|they|it)\s+not\s+be\s+(?:named|identified))
      |(?:spoke|speaking|speak|spoken|talked|talking|said|speaks)\s+anonymously
      |(?:asked|requested|declined|refused|wished|wanted|asking|requesting|declining|preferred|insisted|chose)\s+
        (?:that\s+(?:his|her|their)\s+names?\s+not\s+be\s+(?:used|published|disclosed)|not\s+to\s+be\s+(?:named|identified|quoted\s+by\s+name)|to\s+(?:be|remain|stay)\s+(?:named|identified|anonymous|unnamed|unidentified)|anonymity)
      |(?:(?:was|were|is|are|been|being)?\s*not|(?:was|were|is|are)n['’]t)\s+(?:publicly\s+)?(?:authori[sz]ed|permitted|allowed|cleared)\s+to\s+(?:publicly\s+)?(?:speak|discuss|comment|talk|release|disclose)
      |(?:granted|given|offered|promised)\s+anonymity
      |(?:declined|declining|refused|refusing)\s+to\s+(?:give|provide|share|disclose|state)\s+(?:his|her|their)\s+(?:full\s+|last\s+)?names?
      |(?:whose|his|her|their)\s+(?:real\s+)?(?:names?|identit(?:y|ies))\s+(?:has|have|is|are|was|were|had|could|cannot|can)\s*(?:been\s+|being\s+|be\s+|not\s+be\s+)?(?:changed|withheld|protected|not)
      |(?:who|and)\s+(?:did\s+not|didn['’]t|does\s+not|do\s+not)\s+want\s+(?:to\s+be\s+(?:named|identified)|(?:his|her|their)\s+names?)
      |anonymous(?:ly)?
    )""",
    re.VERBOSE,
)
REASON = re.compile(
    r"\b(?:because|since|for fear|fearing|out of fear|citing|in order to|so as (?:not )?to"
    r"|to (?:discuss|describe|speak|avoid|protect|talk)|as (?:he|she|they) (?:was|were|is|are)"
    r"|(?:who (?:was|were|is|are) )?not (?:publicly )?(?:authori[sz]ed|permitted|allowed|cleared) to"
    r"|owing to|due to|given the)\b",
    re.IGNORECASE,
)
INSIDER = re.compile(
    r"\b(?:familiar with|knowledge of|briefed on|privy to|anonymous\w*|unnamed"
    r"|(?:people|persons?|someone|somebody|those|individuals?|one)"
    r" (?:close to|in attendance|present at|involved in))\b",
    re.IGNORECASE,
)
# No match is without one of these, and most sentences are without all of them.
KNOWS_HINTS = ("who", "familiar", "knowledge", "briefed", "witness", "close", "privy", "author", "involved")
ANONYMOUS_HINTS = (
    "anonym", "name", "identif", "identit", "authorized", "authorised", "permitted", "allowed", "cleared",
)  # fmt: skip
WORDING = 60  # characters that such words take at most
NEAR = 60  # characters between a source phrase and the words that withhold its name
CLAUSE_END = re.compile(r"(?<!\b[A-Z])\.|[;!?\n”\"]|,(?=\s)|\s[—–-]+\s|$")


def knowledge(text: str, start: int, phrase_end: int, end: int) -> Span | None:
    """The words in `text[start:end]` that say how the source knows.

    They last to the end of their clause, or of the phrase that names the source, in which they stand.
    """
    found = _search(KNOWS, KNOWS_HINTS, text, start, end)
    if not found:
        return None
    clause = clause_end(text, found[1])
    return found[0], min(clause, phrase_end) if found[1] <= phrase_end else clause


def anonymity(text: str, start: int, end: int) -> tuple[Span, Span | None] | None:
    """Words in `text[start:end]` that withhold a name, and the reason stated with them, if any."""
    found = _search(ANONYMOUS, ANONYMOUS_HINTS, text, start, end)
    if not found:
        return None
    reason = REASON.search(text, found[0], min(end, found[1] + 120))
    return found, ((reason.start(), clause_end(text, reason.end())) if reason else None)


def withheld(text: str, start: int, end: int, sentence_end: int) -> bool:
    """Is the name of the unnamed source at `text[start:end]` kept back, by its own words or those right behind it?"""
    if INSIDER.search(text, start, end):
        return True
    found = _search(ANONYMOUS, ANONYMOUS_HINTS, text, start, min(sentence_end, end + NEAR + WORDING))
    return found is not None and found[0] - end < NEAR


def _search(pattern: re.Pattern[str], hints: tuple[str, ...], text: str, start: int, end: int) -> Span | None:
    """Where `pattern`, which knows small letters only, stands in `text[start:end]`."""
    at = max(start - 1, 0)  # the character before tells whether a word begins
    lower = lowered(text[at:end])
    match = pattern.search(lower, start - at) if any(map(lower.__contains__, hints)) else None
    return (at + match.start(), at + match.end()) if match else None


def clause_end(text: str, start: int) -> int:
    """Where the clause that runs at `start` ends, punctuation left out."""
    at = CLAUSE_END.search(text, start)
    end = at.start() if at else len(text)
    return max(start, len(text[:end].rstrip()) if end - start < 400 else start)
