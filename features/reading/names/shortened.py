"""One word for a whole name: a given name, an acronym, a firm without its "Inc": "Norlink" for "Norlink Foods"."""

from ..lexicon import given_names, words
from .mentions import Name

FIRMS = frozenset(
    ("Inc", "Corp", "Corporation", "Co", "Company", "Ltd", "LLC", "PLC", "Plc", "AG", "NV", "&", "Holdings")
)
TRADES = words("bodies", "trades")
KNIGHTED = ("sir", "dame", "lord", "lady")  # these go with the given name


def may_shorten(whole: tuple[str, ...], kind: str, name: Name) -> bool:
    """May a name of one word stand for the whole name of somebody, or something, of a kind?"""
    word = name.words[0]
    if kind == "person":
        by_given_name = name.honorific in (None, *KNIGHTED)
        return name.kind in ("person", "other") and by_given_name and whole[0] == word
    if kind == "body":
        if whole[0] == word and FIRMS.issuperset(whole[1:]):  # "Norlink Inc"
            return name.honorific is None
        if whole[0] == word and whole[-1] in FIRMS and word not in given_names():  # "Norlink Ferry Services Ltd"
            return name.honorific is None and name.title is None
        if whole[0] == word and whole[-1] in TRADES:  # "Norlink Foods"
            return name.honorific is None and name.title is None
        return name.kind != "person" and (word in acronyms(whole) or (whole[0] == word and name.kind == "body"))
    return kind == "other" and whole[0] == word and name.kind == "other"


def acronyms(whole: tuple[str, ...]) -> tuple[str, ...]:
    """The first letters of a name, with and without its "Corp": "CBC", or "LBM" for "Lund Business Machines Corp"."""
    letters = "".join([word[0] for word in whole if word[0].isupper()])
    if FIRMS.isdisjoint(whole):
        return (letters,)
    return letters, "".join([word[0] for word in whole if word[0].isupper() and word not in FIRMS])
