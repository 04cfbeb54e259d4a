"""Amounts that say nothing."""

from ..feature import Feature, Measurement
from ..prose import own_prose, own_words, rate, word_set
from ..reading.records import ReadArticle, Span

FEATURE = Feature(
    title="Vague quantities",
    unit="per_1000_words",
    direction="lower",
    why=(
        '"Many", "a lot of", "countless": the reader learns that the writer was impressed, and not how many there '
        "were. Such words are where claims grow on their way from source to headline."
    ),
    improve="Give the count, or the smallest number you can stand behind, and say who counted.",
    standard=(
        "Channell, Vague Language (1994); Reuters Handbook of Journalism, on figures; Wikipedia, Manual of Style, "
        "words to watch: weasel words"
    ),
    good=(
        "The library of Aldmoor lends e-books to 6,200 readers, twice the number of three years ago, its annual report "
        "says. It bought 1,150 titles last year for 38,000 pounds.\n\n"
        "Publishers charge up to 60 pounds for a licence that ends after two years, said the librarian, Ruth Calder. "
        "She has let 410 licences lapse. The county's 14 libraries will buy together from April. Calder expects to "
        "save a fifth. The publishers' association said its members had lowered prices for 3,000 titles in May. "
        "Readers wait 19 days for a new novel, against six for the printed one. The council set aside 45,000 pounds "
        "for next year."
    ),
    bad=(
        "The library of Aldmoor lends e-books to lots of readers, far more than a few years ago. It has bought plenty "
        "of titles and spent a great deal of money on them.\n\n"
        "Many publishers charge huge sums for a licence, and several of them ask for much more. Countless licences "
        "have lapsed. A number of libraries will soon buy together, which should save a lot. Numerous titles have "
        "become cheaper, various publishers claim, but most of the popular ones have not. Readers wait for ages, and "
        "some give up. There is a wide range of reasons. Many blame the publishers, some blame the council, and a "
        "handful blame the readers. The council has set aside a substantial amount, though much of it is gone."
    ),
    advice="Amounts stay vague {count:times} ({count:place}): give the count, and who counted.",
)

ALONE = word_set("many several numerous countless various myriad innumerable umpteen multiple untold sizable")
# Determiners that are vague before a noun only: "some residents", "few of them", but not "some 200" or "a few days".
SOME = word_set("some few")
# The word before "of": "a lot of", "plenty of", "scores of".
OF = word_set(
    "lot lots plenty number numbers handful deal majority bulk bunch host array range slew raft string wealth scores"
    " dozens hundreds thousands tens millions billions loads tons heaps bit amount amounts plethora multitude"
)
NOT_SOME = word_set("sort kind point day time one thing extent form way degree ways things")

MAIN = ALONE | OF | SOME


def measure(read: ReadArticle) -> Measurement:
    """Vague amounts per 1,000 words of the reporter's own voice."""
    own = own_prose(read)
    spans: list[Span] = []
    words = read.tokens.lower
    for i in read.tokens.places(MAIN):
        if i in own and (found := _vague(words, i)):
            first, last = found
            if spans and last == i + 1 and spans[-1][1] == read.tokens.ends[i - 1]:  # "tens of thousands of"
                spans[-1] = (spans[-1][0], read.tokens.ends[last])
                continue
            spans.append((read.tokens.starts[first], read.tokens.ends[last]))
    return rate(read, spans, own_words(read), "the reporter's own voice")


def _vague(words: list[str], i: int) -> tuple[int, int] | None:
    """The tokens (first, last) of the vague amount whose main word stands at `i` of the lower-cased words."""
    word = words[i]
    after = words[i + 1] if i + 1 < len(words) else ""
    before = words[i - 1] if i else ""
    if word in ALONE:
        return None if before in ("how", "as", "too", "so", "not") else (i, i)
    if word in OF and after == "of":
        following = words[i + 2] if i + 2 < len(words) else ""
        if word in ("number", "range", "string", "amount") and before not in (
            "a",
            "wide",
            "large",
            "huge",
            "small",
            "any",
        ):
            return None  # "the number of the house"
        return None if following == "course" else (i, i + 1)
    if word in SOME and after[:1].isalpha() and after not in NOT_SOME:
        return None if before in ("a", "the", "these", "those", "past", "last", "next", "first", "how") else (i, i)
    return None
