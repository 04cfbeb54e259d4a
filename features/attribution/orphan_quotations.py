"""Quotations with no speaker."""

import re
from bisect import bisect_left

from ..feature import Feature, Measurement, not_applicable
from ..prose import counted
from ..reading.records import ReadArticle
from ..reading.voice import Ranges, furniture
from ..text.quotes import Quotation

FEATURE = Feature(
    title="Quotations without a speaker",
    unit="share",
    direction="lower",
    why="A quotation nobody is named for cannot be checked, and readers guess whose it is, often wrongly.",
    improve="Name the speaker beside each quotation; where the speaker changes, name the new one before the words.",
    standard="AP Stylebook, quotations in the news; Reuters Handbook of Journalism, quotes",
    good=(
        "“We found the first crack in January,” said Petra Halloran, the bridge's chief engineer. “By March there were "
        "nine of them.”\n\n"
        "The transport minister, Luis Andrade, said he had learnt of the cracks on Monday. “Nobody in my office saw "
        "that report before this week,” he told reporters.\n\n"
        "Halloran disputed that. “I sent it to the ministry twice and I have the receipts,” she said.\n\n"
        "A lorry driver, Sam Okoro, said he had crossed the bridge every day since. “They could have put up a sign for "
        "us,” he said."
    ),
    bad=(
        "The bridge over the Ven was closed on Monday after nine cracks were found in its pillars.\n\n"
        "“We found the first crack in January and by March there were nine of them.”\n\n"
        "The repair will take a year. Lorries crossed every day until the weekend.\n\n"
        "“Nobody in this office saw that report before this week.”\n\n"
        "“It was sent twice and there are receipts for it.”\n\n"
        "The detour through Aldport is forty kilometres long. The ferry takes no lorries.\n\n"
        "“They could at least have put up a sign for us.”\n\n"
        "The next bridge is being built at Sorrel and will open in the spring."
    ),
    advice="{count/total:quotation|quotations} {count:~has|have} no speaker ({count:where}): name who said it.",
)
WORDS = 5  # shorter ones are titles, nicknames and scare quotes
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
OPENING = 2  # quotations that a headline and what stands below it may have
MARKS = "“”‘’'\".,!?;: "
# A word is taken whole, or one of many capitals could be split in more ways than can be tried.
SIGNATURE = re.compile(r"[\W_]*+(?:[A-Z][\w.'’-]*+ ?){2,6}(?:, [^.!?]{2,140})?")
PUT = re.compile(
    r"\b[Aa]sked,? (?:(?:if|whether|how|why|what|about)\b[^.!?“\"]*)?[“\"‘']?$"
)  # “She was asked, “Will you run?””
TITLED = 0.75  # of the long words of a title have a capital


def measure(read: ReadArticle) -> Measurement:
    """Quotations of five words or more that no attribution with a source covers, as a share of all such."""
    covered = Ranges([span for item in read.attributions if item.source_id is not None for span in item.content])
    page = furniture(read)
    total, orphans = 0, []
    for quotation in read.quotations:
        if len(read.tokens.within(quotation.start, quotation.end)) < WORDS or quotation.start in page:
            continue
        total += 1
        opens = total <= OPENING and _said_again(read, quotation, covered)
        if not opens and not covered.meet(quotation.start, quotation.end):
            orphans.append((quotation.start, quotation.end))
    if not total:
        return not_applicable("There are no quotations of five words or more.")
    amiss = tuple(span for span in orphans if not _needs_none(read, *span))
    facts = counted(read, amiss) | {"total": total}
    return Measurement(len(orphans) / total, tuple(orphans), facts=facts, amiss=amiss)


def _said_again(read: ReadArticle, quotation: Quotation, covered: Ranges) -> bool:
    """Do the same words stand elsewhere with a speaker?  Headlines quote from the text below them."""
    words = read.text[quotation.start : quotation.end].strip(MARKS)
    at = read.text.find(words)
    while words and at >= 0:
        if at in covered:
            return True
        at = read.text.find(words, at + len(words))
    return False


def _needs_none(read: ReadArticle, start: int, end: int) -> bool:
    """Is it a title, a question that was put, or signed?"""
    return (
        _is_title(read.text[start:end]) or bool(PUT.search(read.text[max(0, start - 60) : start])) or _signed(read, end)
    )


def _signed(read: ReadArticle, end: int) -> bool:
    """Does a name end the quotation's paragraph?  Texts set apart are signed so: “We never knew.” Rep. Ana Ruiz"""
    paragraph = bisect_left(read.paragraphs, end, key=lambda span: span[1])
    stop = read.paragraphs[paragraph][1] if paragraph < len(read.paragraphs) else end
    return bool(SIGNATURE.fullmatch(read.text, end, stop))


def _is_title(words: str) -> bool:
    """Do the words name a book, a film, a law? Nobody need speak those."""
    long = LONG_WORD.findall(words)
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= TITLED * len(long)
