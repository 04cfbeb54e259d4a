"""What the context decides about a hedge: the conditions that the lexicon names.

Every rule looks at the words around the match and says whether it is a hedge. Those of verbs and amounts have files of
their own; those of adjectives, adverbs, charges and answers that did not come are here. Each has its cases in
tests/test_hedges.py.
"""

from collections.abc import Callable

from .amounts import all_but, before_amount, vague_amount
from .lexical_verbs import impersonal_passive, inference, linking, own_belief
from .modal_verbs import modal
from .place import BE, PERSONS, Place, words

NO_SUSPECTS = words("that the he she they it his her . , : ; or cases case") | {""}
TO_REPORTERS = words("comment speak be discuss answer respond reporters the say")
WH = words("who what when where why how which whether if")
MAKING = words("make makes made making keep keeps")
CRIMES = words(
    "murder assault rape theft fraud robbery manslaughter possession conspiracy attempted burglary arson treason "
    "felony misdemeanor misdemeanour violating causing driving killing plotting trying making lying stealing "
    "felonies perjury terrorism two three four five six seven eight one multiple several first-degree "
    "second-degree third-degree aggravated criminal battery trespassing disorderly espionage money sexual domestic "
    "bribery corruption counts kidnapping extortion embezzlement harassment obstruction wire tax insider resisting "
    "misusing misdemeanors involuntary reckless a an crimes"
)


def likely(p: Place) -> bool:
    """ "Likely voters" is a pollster's term, and "twice as likely as" and "20% more likely" are ratios."""
    measured = p.word(-2) if p.word(-1) in ("more", "less") else p.word(-1)
    if measured in ("as", "equally", "how", "times", "%", "percent", "any", "no") or (
        p.words[p.start] in ("more", "less") and "than" in p.rest(25)
    ):
        return False
    if p.words[p.start] == "unlikely" and p.word(-1) not in BE and p.word(1).isalpha():
        return p.word(1) in ("to", "that", "if", "given", "because", "until", "unless")  # "unlikely allies"
    return p.word(1) not in (
        "voter",
        "voters",
        "caucus",
        "caucus-goers",
        "caucusgoers",
        "republican",
        "democratic",
    ) or (
        p.word(1) in ("republican", "democratic")
        and p.word(2) not in ("voters", "primary", "caucus", "caucus-goers", "caucusgoers")
    )


def possible(p: Place) -> bool:
    """What can be done is no hedge ("as soon as possible", "made it possible"); what may be so is."""
    before, after = p.word(-1), p.word(1)
    clause = p.words[max(p.first, p.start - 8) : p.start]
    if not after.isalnum() and "," not in clause and not MAKING.isdisjoint(clause):
        return False  # "the law that made their life in town possible"
    if p.word(-2) in MAKING or before.endswith("est") or (before.endswith("ly") and "not" in (p.word(-2), p.word(-3))):
        return False  # "not legally possible"
    if (before == "thought" and p.words[p.start] == "possible") or before in (
        "as",
        "every",
        "made",
        "make",
        "makes",
        "making",
        "where",
        "if",
        "when",
        "whenever",
    ):
        return False
    if (
        (before in BE and p.word(-2) == "what")
        or before in ("what's", "not", "n't", "no", "longer", "only", "all", "isn't", "wasn't")
        or p.word(-2) == "as"
    ):
        return False
    return after not in ("to", "for") or before not in BE


def apparent(p: Place) -> bool:
    """ "An apparent suicide" hedges; "it became apparent", "the potential for growth" and "supposed to" do not."""
    return p.word(1) not in (".", ",", "that", "in", "to", "from", "when", "and", "for", "of", "")


def plain_adverb(p: Place) -> bool:
    """ "Could clearly see", "in no doubt" and "not completely" claim nothing extra."""
    return p.word(-1) not in (
        "not",
        "n't",
        "in",
        "see",
        "hear",
        "less",
        "more",
        "so",
        "as",
        "if",
        "enough",
        "isn't",
        "almost",
        "very",
    )


def softener(p: Place) -> bool:
    """ "It was kind of silly" softens; "this kind of thing" classifies."""
    before = p.word(-1)
    return (
        before in BE
        or before in PERSONS
        or before in ("just", "really", "feels", "felt", "has", "have", "to")
        or before.endswith("ly")
    )


def crime(p: Place) -> bool:
    """Charged with a crime, not with a task; suspected of an act, not "he suspected that" or "suspected cases"."""
    if p.words[p.start] == "charged":
        return p.word(1) in CRIMES
    return p.word(1) not in NO_SUSPECTS and p.word(-1) not in PERSONS


def ignorance(p: Place) -> bool:
    """ "Officials did not know why": what could not be found out; "she didn't know him" is no limit of the report."""
    if p.words[p.start] == "who":
        return not p.word(-1)[:1].isalnum()  # "anyone who knows him"
    if p.word(2) in ("to", ".", ",", ""):
        return False  # "the crew does not know how to sail"
    knowing = p.word(-2) if p.words[p.start] == "no" else p.word(-1)  # "he had no idea", "she didn't know"
    return p.word(1) in WH and knowing not in ("i", "you", "he", "she", "who")


def unfound(p: Place) -> bool:
    """What nobody knows, and what is not known yet; what "no one knows better", and what cannot be bought, is another
    matter.
    """
    if p.words[p.end - 1] == "available":
        return p.word(1) not in ("to", "in", "on") or p.word(2) in TO_REPORTERS
    return "better" not in p.rest(8)


def not_denied(p: Place) -> bool:
    """ "It is hard to say" leaves open, "it is not hard to say" does not."""
    return p.word(-1) not in ("not", "n't", "isn't", "wasn't", "without") and p.word(-2) not in ("not", "n't", "isn't")


def denied(p: Place) -> bool:
    """ "Neither firm returned a call": the answer that did not come is told by a word far before the verb."""
    return not words("neither none nobody nor").isdisjoint(p.words[max(p.first, p.start - 14) : p.start])


CONDITIONS: dict[str, Callable[[Place], bool]] = {
    "modal": modal,
    "likely": likely,
    "possible": possible,
    "apparent": apparent,
    "linking": linking,
    "inference": inference,
    "own_belief": own_belief,
    "impersonal_passive": impersonal_passive,
    "crime": crime,
    "ignorance": ignorance,
    "before_amount": before_amount,
    "vague_amount": vague_amount,
    "all_but": all_but,
    "denied": denied,
    "unfound": unfound,
    "not_denied": not_denied,
    "plain_adverb": plain_adverb,
    "softener": softener,
}
