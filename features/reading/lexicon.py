"""The word lists behind sources, read from the plain files in `data/`."""

from functools import cache, lru_cache
from typing import NamedTuple

from ..text.outlets import is_outlet
from .data_file import data_file

HONORIFICS = {  # with the gender they tell
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "fr": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f",
    "mme": "f", "lady": "f", "dame": "f", "baroness": "f", "sister": "f", "dr": None, "prof": None, "rev": None,
    "hon": None, "rt": None,
}  # fmt: skip
ABBREVIATED = frozenset((*HONORIFICS, "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt", "col", "sgt", "capt",
                         "cmdr", "adm", "maj", "st", "jr", "sr", "messrs", "det", "supt", "insp"))  # fmt: skip
SEATS = frozenset(("MP", "MSP", "MEP", "TD", "MLA"))  # behind a name: "Ana Ruiz MP"
ORDERS = frozenset(("QC", "KC", "SC", "CBE", "OBE", "MBE"))
GENERATION = frozenset(("jr", "sr", "ii", "iii", "iv"))
TO_BE = ("-in-waiting", "-apparent", "-designate", "-elect")
CACHED = 20_000  # words whose kind is remembered: a vocabulary, and a bound


class Noun(NamedTuple):
    """What a noun says about a person: the role ("?" where the affiliation decides) and the gender, if any."""

    role: str
    gender: str | None


CAPITALS = {  # titles that are written in capitals only: "PM Ana Ruiz", not "at 7 pm"
    **dict.fromkeys(("PM", "DA", "PC", "DI", "DCI", "DS", "VP", "SVP", "EVP"), Noun("official", None)),
    "GP": Noun("expert", None),
}


def sections(name: str) -> dict[str, list[str]]:
    """The words of `data/<name>.txt` under each [heading]; lines that start with # are comments."""
    found: dict[str, list[str]] = {}
    listed: list[str] = []
    for line in data_file(f"{name}.txt").splitlines():
        if line.startswith("["):
            listed = found.setdefault(line.strip("[] "), [])
        elif not line.startswith("#"):
            listed.extend(line.split())
    return found


@cache
def words(file: str, section: str) -> frozenset[str]:
    """The words of one section of a data file."""
    return frozenset(sections(file)[section])


@cache
def people() -> dict[str, Noun]:
    """Singular nouns for people."""
    nouns: dict[str, Noun] = {}
    for role, listed in sections("people").items():
        for word in listed:
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
def synonyms() -> dict[str, frozenset[str]]:
    """For a noun, the nouns that can stand for it."""
    groups = [frozenset(line.split("=")) for line in sections("grammar")["synonyms"]]
    return {noun: group for group in groups for noun in group}


@cache
def body_kinds() -> dict[str, str]:
    """What kind of body a noun means: "company", "publication", "place" or "group"."""
    return dict(line.split("=") for line in sections("grammar")["body kinds"])


@cache
def inhabitants() -> frozenset[str]:
    """Plurals for the people of a country ("norwegians", "iraqis")."""
    return frozenset(line.split("=")[0].lower() + "s" for line in words("places", "nations"))


@lru_cache(CACHED)
def person_noun(word: str) -> Noun | None:
    """The entry of a noun for one person, in lower or upper case; None for any other word and for plurals."""
    if is_outlet(word):  # "the Guardian"
        return None
    if word in CAPITALS:
        return CAPITALS[word]
    nouns = people()
    word = word.lower()
    found = nouns.get(word)
    if found is None and "-" in word:  # "ex-president", "co-founder", "vice-chairman"
        found = nouns.get(word.rsplit("-", 1)[1])
    if found is None and word.endswith("man"):  # "Frenchman", "Irishwoman"
        origin, female = word[:-3].removesuffix("wo"), word.endswith("woman")
        found = Noun("citizen", "f" if female else "m") if origin + "s" in inhabitants() else None
    for link in ("-of-", "-in-"):  # "mother-of-three", "agent-in-charge"
        if found is None and link in word:
            found = nouns.get(word.split(link)[0])
    if found is None and word.endswith(TO_BE):  # "the nominee-in-waiting"
        found = nouns.get(word.split("-", 1)[0])
    return found


@lru_cache(CACHED)
def singular(word: str) -> str | None:
    """The singular of a plural noun for people ("officials", "spokeswomen", "allies"), None for any other word."""
    word = word.lower()
    nouns = people()
    for ending, replacement in (
        ("men", "man"),
        ("wives", "wife"),
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("people", "person"),
    ):
        if word.endswith(ending) and word[: -len(ending)] + replacement in nouns:
            return word[: -len(ending)] + replacement
    if "-" in word:
        return singular(word.rsplit("-", 1)[1])
    return "wife" if word == "wives" else None


@lru_cache(CACHED)
def plural_people(word: str) -> bool:
    """Is this a plural or a collective for people ("officials", "the public", "Norwegians")?"""
    low = word.lower()
    return singular(word) is not None or low in words("groups", "groups") or low in inhabitants()


@lru_cache(CACHED)
def noun_kind(word: str) -> str:
    """What a head noun stands for: person | persons | body | bodies | document | unknown."""
    if is_outlet(word):  # "Reuters" is no plural
        return "unknown"
    low = word.lower()
    if low.endswith(("'s", "’s")):
        low = low[:-2]
    stems = {low, low[:-1]} if low.endswith("s") else {low}
    if stems & words("documents", "documents"):
        return "document"
    if low in words("groups", "pronouns") or low in words("groups", "groups") or low == "%" or low[:1].isdigit():
        return "persons"
    if low in words("groups", "persons") or person_noun(low) or low.endswith("year-old"):
        return "person"
    if singular(low):
        return "persons"
    bodies = words("bodies", "bodies")
    if low in bodies:
        return "body"
    if low.endswith("s") and not {low[:-1], low[:-2], low[:-3] + "y"}.isdisjoint(bodies):  # not "commissioned"
        return "bodies"
    if "-" in low and low.rsplit("-", 1)[1] in words("documents", "documents"):
        return "document"
    if low.endswith(("ers", "ors", "ists", "ians", "ants", "ents", "asts")) and len(low) > 5:
        return "persons"
    if low + "s" in words("groups", "groups"):  # "a foe", "one critic"
        return "person"
    return "unknown"
