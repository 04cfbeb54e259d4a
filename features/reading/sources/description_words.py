"""What the words of a description tell by themselves: "both candidates", "the man who called", "the mayor"."""

from ..lexicon import person_noun, synonyms, words
from ..names.appositions import DETERMINERS
from .extent import GENITIVES, POSSESSIVES
from .phrases import Phrase

PUBLIC_LIFE = words("grammar", "public life")
WHOSE = frozenset((*POSSESSIVES, *GENITIVES))


def before_head(words_: list[str], phrase: Phrase, head: str) -> str:
    """The word right before the head, in lower case."""
    inside = _inside(words_, phrase)
    return inside[inside.index(head) - 1] if head in inside[1:] else ""


def counts_two(words_: list[str], phrase: Phrase) -> bool:
    """ "Both", "both candidates", "the two men", "the pair"."""
    inside = _inside(words_, phrase)
    before = words_[phrase.first - 1].lower() if phrase.first else ""
    if inside[-1] in ("parties", "sides"):
        return False
    if inside == ["each"]:
        return True
    if before in ("both", "neither") or inside[0] in ("both", "neither"):
        return len(inside) < 3
    two = "two" in inside or inside[-1] in ("pair", "duo", "couple")
    return two and inside[0] in ("the", "these") and len(inside) < 5


def says_who(words_: list[str], phrase: Phrase, head: str) -> bool:
    """Does the phrase say itself who is meant: "the prosecutor [overseeing the case]"?"""
    inside = _inside(words_, phrase)
    after = inside[inside.index(head) + 1 :] if head in inside else []
    if not after and phrase.last < len(words_) and words_[phrase.last] == "who":
        return True
    return bool(after) and (after[0] == "who" or (after[0].endswith("ing") and len(after) > 1))


def introduced(words_: list[str], phrase: Phrase, head: str) -> bool:
    """Did the text before tell of "a `head`" whom it does not name?"""
    return any(
        words_[i].lower() == head and any(w.lower() in ("a", "an", "one") for w in words_[max(0, i - 4) : i])
        for i in range(max(0, phrase.first - 500), phrase.first)
    )


def twofold(words_: list[str], phrase: Phrase) -> bool:
    """Does one "the" hold two nouns for one person: "the senator and presidential candidate"?"""
    inside = _inside(words_, phrase)
    joint = inside.index("and") if "and" in inside else 0
    behind = inside[joint + 1 :]
    one = any(map(person_noun, inside[:joint])) and any(map(person_noun, behind))
    return inside[0] == "the" and one and behind[0] not in ("the", "a", "an", "his", "her")


def elliptical(words_: list[str], phrase: Phrase) -> bool:
    """ "Another", "this one", "the first": is the noun left out?"""
    inside = _inside(words_, phrase)
    return inside in (["another"], ["another", "one"], ["this", "one"], ["the", "first"], ["the", "second"])


def told_of_people(words_: list[str], phrase: Phrase, head: str) -> str | None:
    """ "A former model", "party figures": the kind of a noun that means people for the words before it; else None."""
    before = _inside(words_, phrase)
    before = before[: before.index(head)] if head in before else []
    if head in ("figure", "figures"):
        known = not PUBLIC_LIFE.isdisjoint(before)
        return ("persons" if head == "figures" else "person") if known else None
    if any(word in ("former", "onetime") or word.endswith(("-born", "year-old")) for word in before):
        return "persons" if head.endswith("s") else "person"
    return None


def bare(name: str) -> str:
    """A description without its article, for telling whether two are the same."""
    lowered = name.lower()
    return next((lowered[len(a) :] for a in ("the ", "a ", "an ") if lowered.startswith(a)), lowered)


def _inside(words_: list[str], phrase: Phrase) -> list[str]:
    return [word.lower() for word in words_[phrase.first : phrase.last]]


def same_kind(one: str, other: str, loosely: bool = True) -> bool:
    """Can two nouns mean the same document: "report" and "reports", loosely "lawsuit" and "suit", too?"""
    one, other = one.removesuffix("s"), other.removesuffix("s")
    return one == other or (loosely and other in synonyms().get(one, ()))


def owners(name: str) -> set[str]:
    """The words of a description that name whose it is."""
    found = {word.split("’")[0].split("'")[0].strip(",") for word in name.split()[1:]}
    return {word for word in found if word[:1].isupper()}


def without_genitives(name: str) -> list[str]:
    """The words of a description in lower case: "russia" of "Russia’s government"."""
    return [word.removesuffix("'s").removesuffix("’s") for word in name.lower().split()]


def owned(words_: list[str], phrase: Phrase, head: str) -> str:
    """The head with the words that say which: "task force" of "his task force"."""
    inside = words_[phrase.first : phrase.last]
    stop = next((i for i, word in enumerate(inside) if word.lower() == head), 0)
    first = stop
    while first and inside[first - 1].islower() and inside[first - 1] not in DETERMINERS | WHOSE:
        first -= 1
    return " ".join([*inside[first:stop], head])
