"""Names that a source phrase sets beside a description: "the party chairman, Ana Ruiz", "a worker named Piet Holt"."""

from ..lexicon import person_noun, singular, words
from .character import Character
from .mentions import Name

PUNCTUATION = frozenset((*"-,;:.!?()[]—–''\"“”…", "--", "...", "''", "``"))
MARKS = (",", ":", "—", "–", "-", "--")  # before a name that says who exactly is meant
NAMING = (["named"], ["called"], ["calling", "himself"], ["calling", "herself"], ["identified", "as"], ["known", "as"])
# "The ferry's owner, Norlink Lines,": what companies are called as well as people.
MAY_BE_A_BODY = words("grammar", "people or bodies")
PREPOSITIONS = words("grammar", "prepositions")
DETERMINERS = words("grammar", "determiners")

Named = list[tuple[Name, Character]]


def name_at_end(text: list[str], names: Named, stop: int, last: int) -> Character | None:
    """ "Former secretary of state Hillary Clinton": a person's name that the whole title runs up to."""
    comma = next((i for i in range(stop, last) if text[i] in PUNCTUATION and text[i] != "."), last)
    for name, character in names:
        if name.last == comma and name.begins > stop and character.kind == "person":
            # Not "the wife of candidate Ana Ruiz" or "a pastor supporting Ruiz", but "police and fire chief Ana Ruiz".
            # And "secretary of state and candidate Ana Ruiz".
            between = text[stop : name.first]
            titles = "and" in between and text[stop + between.index("and") + 1].lower() not in DETERMINERS
            if not titles and (text[stop].endswith("ing") or any(map(person_noun, between))):
                return None
            before = text[name.begins - 1]
            if before not in PUNCTUATION and before.lower() not in PREPOSITIONS | {"and", "or", "&", "the", "a"}:
                return character
    return None


def titled_at_end(text: list[str], names: Named, stop: int, last: int) -> Character | None:
    """ "Fight for Fair Pay director Ana Ruiz": a person behind a title at the phrase's end."""
    for name, character in names:
        if name.last == last and name.begins > stop and character.kind == "person":
            return character if name.title or person_noun(text[name.begins - 1]) else None
    return None


def called(text: list[str], names: Named, stop: int, last: int) -> Character | None:
    """ "A worker named Ana Ruiz": who is introduced with the name."""
    for naming in NAMING:
        first = stop + len(naming)
        if first < last and text[stop:first] == naming:
            return next((c for n, c in names if n.begins == first and (n.last >= last or text[n.last] != "of")), None)
    return None


def appositive(text: list[str], names: Named, stop: int, last: int) -> Character | None:
    """ "The party chairman, Kelly Armstrong,": the name set off by a comma after a description."""
    people = person_noun(text[stop - 1]) is not None and text[stop - 1] not in MAY_BE_A_BODY
    kinds = ("person", "other") if people else ("person", "other", "body")
    if stop >= last or text[stop] == "and" or text[stop - 1] == "including":
        return None
    for name, character in names:
        if (
            name.first < stop
            or character.kind not in kinds
            or (name.kind not in ("person", "body") and len(name.words) == 1)
        ):
            continue
        following = text[name.last].lower() if name.last < last else ","
        begins = _title_begins(text, name, stop)
        begins -= name.honorific is not None and text[begins - 1] == "the"  # "the bishop, the Rt Rev Ana Ruiz,"
        if text[begins - 1] in (*MARKS, "(") and (following in PUNCTUATION or following in ("who", "whose", "of")):
            return character
    return None


def set_off(text: list[str], names: Named, stop: int, last: int, kind: str) -> Character | None:
    """ "The two leading Republicans, Donald Trump and Ted Cruz,": the first of the names that say who is meant."""
    if stop + 2 > last or text[stop] not in MARKS:
        return None
    first = stop + 1 + (text[stop + 1] == "the")
    found = next(((n, c) for n, c in names if n.begins >= first), None)
    if found is None or first not in (found[0].begins, _title_begins(text, found[0], stop)):
        return None
    return next((c for n, c in names if n.begins >= first and kind in ("any", c.kind)), None)


def _title_begins(text: list[str], name: Name, stop: int) -> int:
    """Where the title before a name begins: "her friend, [fellow senator Ana Ruiz]", "[ex-Ohio mayor Piet Holt]"."""
    begins = name.begins
    if text[begins - 1] == "." and singular(text[begins - 2]):  # "Sens. Ana Ruiz and Piet Holt"
        begins -= 2
    while begins > stop + 1:
        word = text[begins - 1]
        titled = begins < name.begins or person_noun(word)
        if word.lower() in PREPOSITIONS | DETERMINERS or not (word.islower() or (titled and word[0].isupper())):
            break
        begins -= 1
    return begins
