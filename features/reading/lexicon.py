"""The word lists behind sources, read from the plain files in `data/`."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

HONORIFICS = {
    **dict.fromkeys(("mr", "mister", "sir", "lord", "fr"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "madam", "mme", "lady", "dame", "baroness", "sister"), "f"),
    **dict.fromkeys(("dr", "prof", "rev", "hon"), None),
}
ABBREVIATED = frozenset(
    ["mr", "mrs", "ms", "dr", "prof", "rev", "hon", "sen", "sens", "rep", "reps", "gov", "gens", "gen", "lt", "col", "sgt", "capt", "cmdr", "adm", "maj", "st", "jr", "sr", "fr", "mme", "messrs", "det", "supt", "insp"]
)
GENERATION = frozenset(["jr", "sr", "ii", "iii", "iv"])


class Noun(NamedTuple):
    """What a noun says about a person: the role ("?" where the affiliation decides) and the gender, if any."""

    role: str
    gender: str | None


def sections(name: str) -> dict[str, list[str]]:
    """The words of `data/<name>.txt` under each [heading]; lines that start with # are comments."""
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in files(__package__).joinpath("data", f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            words = found.setdefault(line.strip("[] "), [])
        elif not line.startswith("#"):
            words.extend(line.split())
    return found


@cache
def people() -> dict[str, Noun]:
    """Singular nouns for people."""
    nouns = {}
    for role, words in sections("people").items():
        for word in words:
            noun, _, gender = word.partition(":")
            nouns.setdefault(noun, Noun(role, gender or None))
    return nouns


@cache
def given_names() -> dict[str, str | None]:
    """Given names with the gender they usually tell: "m", "f" or None for either."""
    return {
        name: None if gender == "either" else gender
        for gender, names in sections("given_names").items()
        for name in names
    }


@cache
def words(file: str, section: str) -> frozenset[str]:
    return frozenset(sections(file)[section])


def person_noun(word: str) -> Noun | None:
    """The entry of a noun for one person, in lower or upper case; None for any other word and for plurals."""
    nouns = people()
    word = word.lower()
    found = nouns.get(word)
    if found is None and "-" in word:  # "ex-president", "co-founder", "vice-chairman"
        found = nouns.get(word.rsplit("-", 1)[1])
    return found


def singular(word: str) -> str | None:
    """The singular of a plural noun for people ("officials", "spokeswomen", "allies"), None for any other word."""
    word = word.lower()
    nouns = people()
    if word.endswith("men") and word[:-3] + "man" in nouns:
        return word[:-3] + "man"
    if word.endswith("ies") and word[:-3] + "y" in nouns:
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2] in nouns:
        return word[:-2]
    if word.endswith("s") and word[:-1] in nouns:
        return word[:-1]
    if "-" in word:
        return singular(word.rsplit("-", 1)[1])
    return {"spokespeople": "spokesperson", "wives": "wife", "businesspeople": "businessperson"}.get(word)
