"""The reporter in the report."""

import re

from ..feature import Feature, Measurement
from ..prose import counted, own_prose, own_words, rate, word_set
from ..reading.records import ReadArticle
from ..spoken import outside_spoken_lines

FEATURE = Feature(
    title="First person",
    unit="per_1000_words",
    direction="lower",
    why=(
        'A news report is about others. "I", "we" and "our country" in the reporter\'s own voice mark opinion, or take '
        "a side that the reader is asked to share."
    ),
    improve=(
        "Report what was seen and who said it. Where the reporter's part matters, as in an interview or an eyewitness "
        'account, say "a reporter for this newspaper" once, or label the piece as opinion.'
    ),
    standard=(
        "The Associated Press Stylebook; Reuters Handbook of Journalism, on keeping opinion out of news; Horne and "
        "Adali, This Just In (2017)"
    ),
    good=(
        "The shelter on Quay Street will close in March, its director, Tomas Brel, said on Friday. The lease ends and "
        "the owner wants to sell.\n\n"
        '"I have called eleven landlords and we have nothing yet," Brel said. The shelter has 46 beds and was full on '
        "every night of last winter, according to its register. The city pays 38 euros for each night.\n\n"
        "A spokesperson for the city, Lena Oduya, said that two former schools were being looked at. Neither has "
        "showers. The social committee will discuss the matter on 9 January. In 2021 a shelter in the west of the "
        "city closed and was replaced after seven months."
    ),
    bad=(
        "I walked past the shelter on Quay Street last night, and I could not believe what we have come to. We let "
        "this happen. Our city has money for a new stadium, but we have no bed for our neighbours.\n\n"
        "I have lived here for thirty years, and I have never been so ashamed of us. My friends tell me that we cannot "
        "save everyone. I think we can. If we do not act now, our children will ask us what we did. In my view our "
        "mayor has failed us, and I will say so to her face. We deserve better, and I will not be quiet until we get "
        "it for our city."
    ),
    advice=(
        "The reporter's own voice says “I” or “we” {count:times} ({count:where}): report what others say and do, or "
        "label the piece as opinion."
    ),
)

WORDS = word_set("i i'm i've i'll i'd me my myself we we're we've we'll we'd us our ours ourselves")
# "World War I", "Part I": a numeral.
NUMBERED = word_set("War Part Phase Title Article Class Division Type Stage Act Chapter Schedule Section Level")
TOLD = re.compile(r"\b(?:(?:told|asked|emailed|sent|gave|showed) (?:me|us)|tells? me)\Z", re.IGNORECASE)
ASKED = re.compile(
    r" (?:have |had |also |then |first |recently |previously )?(?:asked|spoke|talked|reported|obtained|interviewed|met"
    r"|called|emailed|contacted|reached|reviewed|visited)\b"
)


def measure(read: ReadArticle) -> Measurement:
    """Words for the reporter ("I", "we", "our") per 1,000 words of the reporter's own voice."""
    own = own_prose(read)
    words, starts, ends = read.tokens
    spans = [(starts[i], ends[i]) for i in read.tokens.places(WORDS) if i in own and not _is_part_of_a_name(words, i)]
    measured = rate(read, spans, own_words(read), "the reporter's own voice")
    amiss = tuple(span for span in measured.evidence if not _asks(read.text, *span))
    if len(amiss) < len(measured.evidence):
        measured = measured._replace(amiss=amiss, facts={**(measured.facts or {}), **counted(read, amiss)})
    return outside_spoken_lines(read, measured)


def _asks(text: str, start: int, end: int) -> bool:
    """Does the reporter only tell how something was found out: "she told me", "documents we obtained"?"""
    return bool(TOLD.search(text, max(0, start - 12), end) or ASKED.match(text, end))


def _is_part_of_a_name(words: list[str], i: int) -> bool:
    """ "US", "World War I", "Save Our Schools", "I Want My Bridge"; and "What we know about the leak", which is every
    outlet's heading."""
    word, before = words[i], words[i - 1] if i else "."
    heading = [w.lower() for w in (before, *words[i : i + 2])] == ["what", "we", "know"]
    if word == "I" and before.endswith(".") and words[i + 1 : i + 2] == ["."]:
        return True  # "Sheldon Ruiz (D-R.I.)"
    if word[0] == "I" and len(words) > i + 2 and words[i + 1].istitle() and words[i + 2].istitle():
        return True
    return word == "US" or heading or (before in NUMBERED if word == "I" else word.istitle() and before.istitle())
