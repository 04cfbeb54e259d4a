"""What a name's own words tell of it: a person, a body, a place or a document; "other" where it could be any.

The reader's label helps, but the words go before it: "Marine Le Roux" is a person and "Harbour Council" a body,
whatever they were taken for.
"""

import re

from ...text.outlets import is_outlet
from ..lexicon import GENERATION, given_names, noun_kind, person_noun, words
from .runs import BODY_WORDS, PARTICLES, PUBLICATIONS

KINDS = {  # what the reader's entity types name
    "PERSON": "person", "ORGANIZATION": "body", "ORG": "body", "LOCATION": "place", "LOC": "place", "GPE": "place",
}  # fmt: skip
DOCUMENTS = words("documents", "documents")
KNOWN = words("bodies", "by name")
LAWS = words("documents", "by name")
COUNTRY = ("U.S.", "US", "UK", "U.K.")  # before a body that goes without it, too: "the U.S. Supreme Court"
PLACES = words("places", "places") | words("places", "states")
PLACE_WORDS = words("places", "place words")
PLACELIKE = PLACES | PLACE_WORDS | {"City", "Bay", "Creek", "Falls", "Springs", "Heights", "Park", "Lake", "University"}
# "YouGov" and "JPMorgan" are no surnames; "McDonald" and "DiCaprio" are.
RUN_TOGETHER = re.compile(r"(?<!^Mc)(?<!^Mac)(?<!^[DLV][aeiou])(?<!^Van)(?<!^Fitz)(?<=[a-z])[A-Z]|^[A-Z]{2,}[a-z]")


def kind_of(parts: tuple[str, ...], honorific: str | None, titled: bool, label: str) -> str:
    """What a name is, given its words, whether an honorific or a title stands before it, and the reader's label."""
    first, last = parts[0], parts[-1]
    if not honorific and not titled and "+".join(parts) in PLACES:
        return "place"
    given = first in given_names() or (first.isupper() and first.capitalize() in given_names())
    if last in BODY_WORDS and not honorific and (len(parts) > 1 or titled) and not (titled and given):
        return "body"
    if last in PLACE_WORDS and len(parts) > 1 and not given and not honorific and KINDS.get(label) != "body":
        return "place"
    named = given and label in ("", "PERSON")
    if len(parts) > 1 and not honorific and not named and last.lower() in DOCUMENTS:
        return "document"
    alone = len(parts) < 2 and not honorific and not titled
    if alone and last in KNOWN:
        return "body"
    if alone and last in LAWS:
        return "document"
    if alone and not last[1:].islower() and RUN_TOGETHER.search(last):
        return "body"
    if not given and len(parts) > 1 and last in PUBLICATIONS and person_noun(last):
        return "body"  # "the Norlink Pundit"
    if not given and is_outlet(last):
        return "body"
    if alone and ((last.isupper() and len(last) > 1) or (last in BODY_WORDS and noun_kind(last) == "body")):
        return "body"  # "BBC", "Kremlin"
    kind = KINDS.get(label)
    numbered = len(parts) > 2 and last.lower() in GENERATION
    if numbered and kind != "person" and not (honorific or titled or given or last.lower() in ("jr", "sr")):
        return "document"  # "World War II" is nobody's heir
    if honorific or (titled and kind != "body") or numbered:
        return "person"
    full = 2 <= len(parts) <= 4 and given and (not last.isupper() or first.isupper())
    short = len(parts) == 2 or last.lower() in GENERATION or any(word.lower() in PARTICLES for word in parts)
    if full and (kind is None or (kind == "body" and short) or (kind == "place" and not {first, last} & PLACELIKE)):
        return "person"
    if alone and kind == "body" and last in given_names():
        return "other"  # "Hillary", whatever the reader took it for
    if kind:
        return kind
    if len(parts) == 1 and last in given_names():
        return "person"
    return "other"
