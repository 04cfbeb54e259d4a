"""Dates and days."""

from ..feature import Feature, Measurement
from ..prose import prose, prose_words, rate, word_set
from ..reading.records import ReadArticle

FEATURE = Feature(
    title="Dates",
    unit="per_1000_words",
    direction="band",
    band=(1.0, 18.0),
    why=(
        "When something happened is the first thing a reader can check, and the first that fades in a text passed on. "
        '"Recently" and "soon" let old news pass for new.'
    ),
    improve="Give the day for what has just happened, the date for what is to come, and the year for the background.",
    standard=(
        "The Associated Press Stylebook, days of the week, months, time element; Reuters Handbook of Journalism, on "
        "datelines and time; the five Ws"
    ),
    good=(
        "The court in Maribor heard the first witnesses on Wednesday in the case of the bank Vesna, whose collapse in "
        "February 2021 left nine thousand savers waiting for their money. Its former head, Rok Hafner, is accused of "
        "having hidden losses from the supervisors.\n\n"
        "An accountant, Ana Koren, said she had warned the board twice before the auditors signed the books. The board "
        "thanked her and moved her to another department, she said. Hafner denies the charges. His lawyer, Mateja "
        "Kos, told the court that the losses had come with the pandemic and that the supervisors knew of them. The "
        "court will hear the auditors next, and the judge, Iva Breznik, means to give the verdict before the summer "
        "recess. Savers who had come to watch waited outside, because the room holds only forty people."
    ),
    bad=(
        "The court in Maribor has recently begun to hear witnesses in the case of the bank Vesna, which collapsed a "
        "while ago. Its former head, Rok Hafner, is accused of having hidden losses for a long time.\n\n"
        "An accountant, Ana Koren, said she had warned the board early on, and then again later. The bank's auditors "
        "went on signing its books in those days. Hafner denies the charges. His lawyer has said in the past that the "
        "losses came with the pandemic. The court will soon hear the auditors and means to give its verdict in the "
        "near future. Savers have waited for their money for ages now, and some gave up long ago."
    ),
    advice=(
        "{count:day or date is|days or dates are} given in {words} words: say when, so that readers can tell old from "
        "new."
    ),
    advice_above=(
        "{count:day or date is|days or dates are} given in {words} words: keep those that readers need to follow the "
        "story."
    ),
)

DAYS = word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays")
MONTHS = word_set(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug"
    " Sept Sep Oct Nov Dec"
)
NAMED = DAYS | MONTHS
NAMES = frozenset(map(str.lower, NAMED))
BEFORE_MONTH = word_set("in since until by from of during last next this early late mid-")


def measure(read: ReadArticle) -> Measurement:
    """Days, months with their day or year, and years, per 1,000 words; datelines are boilerplate and do not count."""
    inside = prose(read)
    words, starts, ends = read.tokens
    spans: list[tuple[int, int]] = []
    taken = -1
    for i in read.tokens.places({word for word in read.tokens.where if word in NAMES or _is_year(word)}):
        word = words[i]
        if i not in inside or i <= taken or not (word in NAMED or _is_year(word)):
            continue
        taken = _last_of_month(words, i) if word in MONTHS else i
        if taken < 0 or taken < i:
            taken = -1
            continue
        first = i - 1 if word in MONTHS and i and _is_day(words[i - 1]) else i
        spans.append((starts[first], ends[taken]))
    return rate(read, spans, prose_words(read))


def _last_of_month(words: list[str], i: int) -> int:
    """The last token of the date that begins with the month at `i`; -1 where "May" or "March" is no month."""
    last = i
    at = i + 1
    if at < len(words) and words[at] == ".":
        at += 1
    if at < len(words) and (_is_day(words[at]) or _is_year(words[at])):
        last, at = at, at + 1
        if at < len(words) and words[at] == ",":
            at += 1
        if at < len(words) and _is_year(words[at]):
            last = at
        return last
    before = words[i - 1] if i else ""
    if _is_day(before) or before.lower() in BEFORE_MONTH:
        return last
    return -1 if words[i] in ("May", "March", "August", "Mar", "Jan", "Sep") else last


def _is_day(word: str) -> bool:
    number = word.rstrip("stndrh")
    return number.isdigit() and len(number) < 3 and 0 < int(number) < 32


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and "1500" <= word <= "2099"
