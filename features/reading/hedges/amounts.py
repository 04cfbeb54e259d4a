"""Softened amounts: what makes "about" and "almost" approximators, and what makes an amount."""

from .place import Place, words

NUMBERS = words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen "
    "one-third one-quarter one-fifth half-dozen half-a-dozen half-million half-billion one-half"
)
UNITS = words(
    "dozen hundred thousand million billion trillion third quarter half decade century year month week hour mile day "
    "fifth tenth minute percentage score generation second pound inch foot yard ton gallon cent acre"
)
MULTIPLES = words(
    "half twice double triple dozens hundreds thousands millions billions doubled doubling tripled tripling quadrupled"
)
TIMES = words(
    "day days week weeks month months year years decade decades hour hours minutes quarters seasons centuries"
)
WHOLE = words("all any anyone anybody anything every everyone everybody everything everywhere anywhere")
LASTING = words("a an next last past")  # "a week or so"
ALMOST = words("almost nearly virtually practically roughly approximately")
EXCEPTED = words("the a an one half his her its their our my your this that these those at in for some")
MEASURES = words("size length width height weight thickness age shape price cost")
# "A book about two women": these, before "about", make it a preposition.
ABOUT_BEFORE = words(
    "talk talking talks talked said speech question questions story stories worried think thinking thought complain "
    "concern concerns information asked something book article know learn report reports film movie conversation "
    "debate facts message hear heard care wrote write writes writing written speaks spoke asks worries "
    "complaints tweet tweets turned turn"
)
CURRENCIES = words("$ £ €")
WON = words("won win wins victory triumph")
# "Women over 50", "anyone under 30": an age that bounds a group.
AGED = words(
    "women men people children kids adults those anyone everyone someone patients girls boys americans voters workers "
    "teenagers students drivers players persons citizens residents"
)
MOTION = words("way working work add adds added led leading going go went live lived")


def before_amount(p: Place) -> bool:
    """ "About 20" softens a figure; "a story about 20 people" and "over two days" do not."""
    head, single = p.words[p.start], p.end - p.start == 1
    if single and head in ALMOST:
        return p.word(1)[:1].isalnum() or p.word(1) in CURRENCIES
    if head == "about" and p.word(1) == "as":
        return True  # "about as common"
    if single and head in ("about", "around") and p.word(1) == "the":
        measured = p.word(2) == "same" or (p.word(2) in MEASURES and p.word(3) == "of" and p.word(4) in ("a", "an"))
        return measured and p.word(-1) not in ABOUT_BEFORE  # "around the same time", "about the size of a coin"
    if p.words[p.start : p.end] == ["just", "about"] and p.word(1) in WHOLE:
        return True  # "just about everybody"
    length = amount(p, 1)
    if not length or (head == "up" and p.word(-1) in MOTION):
        return False
    if single and head in ("about", "around", "over", "under", "some"):
        if year(p.word(1)) or p.word(-1) in ABOUT_BEFORE:
            return False
        if head in ("over", "under"):
            if p.word(-1) in AGED or (p.raw[p.start][0].isupper() and p.start > p.first):
                return False
            lasting = p.word(1 + length) in TIMES or p.word(2 + length) in TIMES
            if lasting:  # "for over two years" softens, "over two days" tells when
                return p.word(-1) in ("for", "in", "after", "just", "well") or "ago" in p.rest(4)
            return p.word(-1) not in WON
    return p.word(1) != "one" or p.word(2) != "point"


def vague_amount(p: Place) -> bool:
    """ "Or so" and "or more" need a figure before them; the rest is vague by itself.

    "Millions of dollars" names an order of magnitude and is not in the lexicon: readers do not take it for a hedge.
    """
    head = p.words[p.start]
    if head == "or":
        return number(p.word(-1)) or number(p.word(-2)) or p.word(-1) == "half" or p.word(-2) in LASTING
    if head in ("hundreds", "thousands") and p.end - p.start == 1:
        return not p.word(-1)[:1].isdigit() and p.word(-1) != "the"
    if head == "more":  # "neither more or less likely", "more or less popular than"
        settled = {"whether", "neither"}.isdisjoint(p.words[max(p.first, p.start - 8) : p.start])
        return settled and p.word(1) not in ("likely", ".") and "than" not in p.rest(4)
    return True


def all_but(p: Place) -> bool:
    """ "All but stopped" is almost; "all but two of them" and "all but the youngest" count."""
    after = p.word(1)
    if p.word(-1) in ("at", "of", "after", "in") or not p.raw[min(p.end, p.last - 1)].islower():
        return False  # "in all but name", "all but Austria"
    return after.isalpha() and after not in EXCEPTED and not number(after)


def number(word: str) -> bool:
    """Digits, a number word, or a compound that begins with one ("two-thirds")."""
    return word[:1].isdigit() or word in NUMBERS or word.partition("-")[0] in NUMBERS


def year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")


def amount(p: Place, offset: int) -> int:
    """How many words the amount at `offset` takes up at least; 0 where there is none."""
    word, after = p.word(offset), p.word(offset + 1)
    if word in CURRENCIES:
        return 2
    if word == "us" and after == "$":
        return 3
    if word == "one":
        if p.words[p.start] == "at" or p.words[p.start : p.end] == ["as", "much", "as"]:  # "at least one"
            return 1
        return int(after in UNITS or after == "in" or (after == "of" and p.words[p.start] == "more"))
    if number(word) or word in MULTIPLES:
        return 1
    if word in ("some", "once"):  # "at least some", "more than once"
        return int(p.end - p.start > 1)
    if word in ("a", "an", "the", "another", "any") and (after in UNITS or after.startswith("half-")):
        return 2
    if word == "another" and (number(after) or after in CURRENCIES):
        return 2
    return int(word in ("zero", "noon", "midnight"))
