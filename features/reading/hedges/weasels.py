"""Claims laid on nobody in particular: "some say", "critics argue", "studies show"."""

from bisect import bisect_left
from itertools import pairwise

from ..records import Attribution, ReadArticle, Sentence
from .place import Place, words

SAYING = words(
    "say says said saying argue argues argued believe believes believed think thinks thought claim claims claimed "
    "contend contends contended see sees saw view views viewed consider considers considered worry worried fear feared "
    "suspect suspected wonder wondered warn warned insist insisted suggest suggested question questioned note noted "
    "predict predicted expect expected speculate speculated complain complained agree agreed maintain feel felt "
    "call called describe described dismissed assume assumed point pointed hope hoped doubt doubted "
    "anticipate anticipated debated disagree disagreed "
    "caution cautioned estimate estimated stress stressed cite cited "
    "conclude concluded express expressed lament lamented object objected "
    "show shows showed shown find found indicate indicates indicated"
)
FINDING = words(
    "show shows showed shown suggest suggests suggested indicate indicates indicated find finds found say says said "
    "demonstrate demonstrated reveal revealed point conclude concluded credit credited estimate estimated link linked"
)
THINGS_THAT_FIND = words("studies research polls surveys polling reports evidence statistics experiments trials")
ADVERBS = words(
    "also have has had now still often generally say widely long even are were would might may could privately "
    "publicly already openly repeatedly increasingly quietly been just really actually "
    "consistently clearly"
)

QUANTIFIERS = words("some many most others")
DEFINITE = words("the these those both two three four five six seven eight nine ten the its 's ' same such our my")
OPPOSED = words(
    "critics skeptics sceptics supporters opponents detractors proponents insiders pundits doubters defenders backers "
    "foes cynics"
)
# "Experts say" may be told with one expert for all; "some say" and "critics argue" go on to mean others.
BEYOND_EXAMPLES = QUANTIFIERS | OPPOSED
BARE = words("sources people reports polling evidence")
OF_MIND = words(
    "criticizing calling describing saying arguing suggesting asking questioning predicting warning complaining "
    "voicing expressing raising wondering hoping betting worried concerned convinced skeptical sceptical uneasy "
    "hinting accusing blaming claiming divided"
)  # what "some" are, where they hold an opinion
ARTICLES = words("the a an this that")  # before a noun: "the call", "a question"
KNOWN_BY = words("his her their my our")
OF_SELF = words("say said feel felt")
ASIDES = words("however though meanwhile too instead")
KNOWN = words("them whom us you those")  # "most of them said": people that the article has spoken of
MISGIVINGS = words("concerns doubts questions misgivings reservations fears worries qualms suspicions")
STOPS = words(
    '. , ; : ! ? ” “ " — – -- ( ) that which where when if because will would is are was were can cannot '
    "who to for by with not never than"
)


NO_FIRST_NAMES = words("the some many most mr. mrs. ms. mr mrs ms president sen. rep. gov. senator dr.")


def weasel_span(p: Place) -> tuple[int, int] | None:
    """The tokens of a weasel attribution whose group noun or quantifier is at `p`: "many economists believe"."""
    head, before = p.words[p.start], p.word(-1)
    if before == "with" and head in QUANTIFIERS | OPPOSED:
        return _to_verb(p, OF_MIND, STOPS, 3)  # "with some claiming that"
    if head in QUANTIFIERS:
        if (before, p.word(-2)) != ("as", ",") and before in (
            "as",
            "so",
            "too",
            "how",
            "the",
            "of",
            "in",
            "for",
            "by",
            "with",
            "to",
            "from",
            "at",
            "on",
            "than",
            "among",
            "not",
            "are",
            "were",
        ):
            return None
        if before == "and" and p.word(-2) in ("he", "she", "they", "i", "we"):
            return None  # "what she and many sailors see"
        if p.word(1)[:1].isdigit() or (head == "others" and before == "and"):
            return None
        if p.word(1) == "of" and p.word(2) in KNOWN:
            return None
        things = not THINGS_THAT_FIND.isdisjoint(p.rest(3))
        return _to_verb(p, FINDING if things else HOLDING | JUDGING, STOPS, 6) or _to_state(p)
    verbs = FINDING if head in THINGS_THAT_FIND else HOLDING | CHARGING if head in OPPOSED else HOLDING
    if head in ("polls", "surveys", "polling") and p.word(1) == "showing":
        return (p.start, p.end + 1)
    if head == "people" and before == "that":
        return None  # "the anger that people feel"
    if head in ("supporters", "backers", "defenders", "lawyers", "attorneys") and before in KNOWN_BY:
        return None  # known by whom they support
    if p.word(1) in ("from", "at") and head not in OPPOSED and _has_name(p):
        return None  # "researchers from Johns Hopkins University say"
    if head in THINGS_THAT_FIND and "in" in (before, p.word(-2)):
        return None  # "half of the voters in exit polls said"
    if head in BARE and before not in (
        "",
        ",",
        "and",
        "but",
        "some",
        "many",
        "most",
        "that",
        "multiple",
        "—",
        "several",
        '"',
        "“",
        "”",
        "all",
    ):
        return None
    if before in ("other", "his", "her", "their") and p.word(-2) in ("and", "or"):
        return None  # "Ada Lund and other experts say"
    if (before in DEFINITE or before[:1].isdigit()) and head not in OPPOSED:
        return None
    told = (p.word(-2), p.word(-3)) == ("to", "according") and p.raw[p.start - 1].islower()
    if told and before not in DEFINITE | KNOWN_BY and head not in THINGS_THAT_FIND | BARE:
        return (p.start - 3, p.end)  # "according to legal experts"
    if (
        head != "evidence"
        and before in ("say", "said", "argue", "argued", "to")
        and (before != "to" or p.word(-2) == "according")
    ):
        return (p.start - (2 if before == "to" else 1), p.end)
    if p.word(1) in ("of", "in", "on"):
        return _to_verb(p, verbs, STOPS, 7)
    return _to_verb(p, verbs, STOPS, 4, ADVERBS)


def _has_name(p: Place) -> bool:
    """Does the name of a body follow the word after the match, "the" apart?"""
    place = p.end + 1 + (p.word(2) == "the")
    return place < p.last and p.raw[place][:1].isupper()


JUDGING = words(
    "applaud applauded criticize criticized accuse accused blame blamed praise praised dismiss credit credited urge "
    "urged label labeled dub dubbed interpret interpreted perceive perceived regard regarded acknowledge acknowledged "
    "concede conceded decried denounced mocked hailed asked voiced raised defended"
)
# What critics do, and supporters: "critics have panned the plan".
CHARGING = words(
    "accuse accused blame blamed charge charged allege alleged criticize criticized criticise criticised panned "
    "slammed blasted lambasted ridiculed condemn condemned denounce denounced decry decried deride derided mocked "
    "hailed praise praised applaud applauded"
)
# What people do who hold an opinion; what a person shows or finds is a fact.
HOLDING = SAYING - words(
    "says argues believes thinks claims contends sees views considers saying "
    "show shows showed shown find found indicate indicates indicated"
)


def _to_verb(
    p: Place, verbs: frozenset[str], stops: frozenset[str], reach: int, passable: frozenset[str] | None = None
):
    aside = -3
    for place in range(p.end, min(p.last, p.end + reach)):
        word = p.words[place]
        if word == "," and p.words[min(place + 1, p.last - 1)] in ASIDES:  # "critics, however, say"
            aside = place
        if place - aside <= 2:
            continue
        if word in ("would", "might") and not verbs.isdisjoint(p.words[place + 1 : place + 2]):
            continue  # "some sailors would argue"
        if word in verbs:
            after = p.words[place + 1] if place + 1 < p.last else ""
            if p.words[place - 1] in ARTICLES:
                return None  # "analysts on the call"
            of_themselves = word in OF_SELF and after.startswith("they")  # "many voters say they are tired"
            return None if after in ("for", "on") or of_themselves else (p.start, place + 1)
        if word in stops or (passable is not None and word not in passable):
            return None
    return None


def _to_state(p: Place) -> tuple[int, int] | None:
    """ "Some top conservatives are questioning", "many have doubts": an opinion told as a state."""
    for place in range(p.end, min(p.last - 1, p.end + 5)):
        if p.words[place] in ("are", "were", "remain", "remained"):
            for state in range(place + 1, min(p.last, place + 3)):  # "are already questioning"
                if p.words[state] in OF_MIND:
                    return (p.start, state + 1)
                if not p.words[state].endswith("ly") and p.words[state] not in ADVERBS:
                    return None
            return None
        if p.words[place] in ("have", "had") and p.words[place + 1] in MISGIVINGS:
            return (p.start, place + 2)
        if p.words[place] in STOPS:
            return None
    return None


def exemplified(read: ReadArticle, attribution_starts: list[tuple[int, Attribution]], number: int) -> bool:
    """Is anybody introduced by name, in sentence `number` or the next, who may be one of the group?"""
    first: Sentence = read.sentences[number]
    last: Sentence = read.sentences[min(number + 1, len(read.sentences) - 1)]
    if last.paragraph > first.paragraph + 1:
        last = first
    low = bisect_left(attribution_starts, first.start, key=lambda pair: pair[0])
    for start, attribution in attribution_starts[low:]:
        if start >= last.end:
            break
        if _introduces(read, attribution):
            return True
    return False


def _introduces(read: ReadArticle, attribution: Attribution) -> bool:
    """A full name at its first appearance: two capitalised words in a row inside the source, the second one new.

    Somebody the article has spoken of before is the subject of the talk, not an example of the talkers.
    """
    if attribution.source_id is not None:
        source = read.sources[attribution.source_id]
        if source.media or not source.type.startswith("named"):
            return False  # "people close to the White House" is as faceless as the group; no outlet is one of it
    for start, end in attribution.source:
        names = read.text[start:end].replace(",", " , ").split()
        for one, two in pairwise(names):
            if one[0].isupper() and two[0].isupper() and one.lower() not in NO_FIRST_NAMES:
                return two not in read.text[:start]
    return False
