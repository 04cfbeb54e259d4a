"""The names of an article: what its runs of capitalised words name, with the parts of a body's name joined."""

from ...text.tokens import Tokens
from ..lexicon import words
from ..records import ReadArticle
from ..voice import Ranges
from .kinds import KINDS
from .mentions import Name, name_in
from .offices import with_offices
from .runs import BODY_WORDS, PUBLICATIONS, Labels, cut, runs
from .surnames import with_surnames

FIELDS = words("grammar", "fields")
OFFICES = ("Department", "Ministry", "Office", "Bureau", "Agency", "Board", "Centers", "Institute", "Institutes")
NUMBERED = ("Local", "Lodge", "Chapter", "Council", "District", "Channel", "Station", "Unit", "Precinct", "Troop")
NUMBER_10 = ("Number", "10")
NOBLE = (("Duke",), ("Duchess",), ("Earl",), ("Countess",))
JOINTS = (["of"], ["for"], ["of", "the"], ["for", "the"], ["on"], ["and"])


def find_names(read: ReadArticle) -> list[Name]:
    """The names of the article in text order."""
    tokens = read.tokens
    kept = sorted(entity for entity in read.entities if entity.type in KINDS)
    labels = Labels([entity.end for entity in kept], kept)
    openings = {sentence.start for sentence in read.sentences}
    vocabulary = set(tokens.words)
    found: list[Name] = []
    doubtful: list[tuple[int, int]] = []
    verbs = {item.cue[0][0] for item in read.attributions if item.cue}
    for run_first, run_last in _whole(tokens, runs(read.text, tokens, verbs, openings), labels):
        for first, last in cut(tokens, run_first, run_last, labels):
            opens = tokens.starts[first] in openings or (first > 0 and tokens.words[first - 1] in "\"“”'‘’:—–-")
            name = _speaking(tokens, first, last, verbs) or name_in(tokens, first, last, opens, vocabulary, labels)
            if name is not None:
                found.append(_with_number(tokens, name))
            elif last > first:
                doubtful.append((first, last))
    named = with_offices(tokens.words, with_surnames(tokens, found, doubtful, vocabulary))
    furniture = Ranges(read.boilerplate)  # a dateline's city is no company that the text turns to
    return _join_bodies(read, [name for name in named if name.start not in furniture])


def _speaking(tokens: Tokens, first: int, last: int, verbs: set[int]) -> Name | None:
    """What is a name only where it speaks: "[Number 10] said"."""
    words_ = tuple(tokens.words[first : last + 1])
    if words_ != NUMBER_10 or last + 1 == len(tokens.starts) or tokens.starts[last + 1] not in verbs:
        return None
    return Name(tokens.starts[first], tokens.ends[last], first, last + 1, words_, "body", None, None, first)


def _with_number(tokens: Tokens, name: Name) -> Name:
    """A name with the number that belongs to it: "Teamsters Local [206]"."""
    number = "".join(tokens.words[name.last : name.last + 1])
    if len(name.words) < 2 or name.words[-1] not in NUMBERED or name.kind == "person" or not number.isdigit():
        return name
    return name._replace(end=tokens.ends[name.last], last=name.last + 1, words=(*name.words, number), kind="body")


def _whole(tokens: Tokens, found: list[tuple[int, int]], labels: Labels) -> list[tuple[int, int]]:
    """Runs, with two around "and" as one where the reader takes them for one body: "Food and Drug Administration"."""
    whole: list[tuple[int, int]] = []
    for first, last in found:
        linked = whole and whole[-1][1] == first - 1 and tokens.words[first - 1] == "and"
        if linked and not _ends_a_name(tokens.words[first - 2]):
            entity = labels.at(tokens.starts[whole[-1][0]], tokens.ends[last - 1])
            if entity is not None and KINDS[entity.type] == "body":
                whole[-1] = whole[-1][0], last
                continue
        whole.append((first, last))
    return whole


def _ends_a_name(word: str) -> bool:
    """Can no body's name go on behind a word: "the State Department and Congress", "the FBI and Justice Department"?"""
    return word in BODY_WORDS or word == "House" or word.isupper()


def _join_bodies(read: ReadArticle, names: list[Name]) -> list[Name]:
    """Join "Department" + "of" + "Justice" into one body's name."""
    words_ = read.tokens.words
    joined: list[Name] = []
    for name in names:
        if joined and name.kind != "person" and name.begins - joined[-1].last <= 2:
            before = joined[-1]
            link = words_[before.last : name.begins]
            if before.words in NOBLE and link == ["of"]:  # "the Duke of Sussex"
                parts = (*before.words, "of", *name.words)
                joined[-1] = before._replace(end=name.end, last=name.last, words=parts, kind="person")
                continue
            if link in JOINTS and _makes_one(before, link, name):
                parts = before.words + tuple(link) + name.words
                law = link == ["and"] and name.kind == "document"  # "Immigration and Nationality Act"
                kind = "document" if law else "body"
                joined[-1] = before._replace(end=name.end, last=name.last, words=parts, kind=kind)
                continue
        joined.append(name)
    return joined


def _makes_one(before: Name, link: list[str], name: Name) -> bool:
    """Is what follows the rest of a body's name: "Department" of "Justice", "Agency for Research" on "Cancer"?"""
    if link == ["and"]:  # "Securities and Exchange Commission", not "the State Department and Congress"
        field = before.words[-1].lower() in FIELDS
        office = before.words[0] in OFFICES and before.words[1:2] in (("of",), ("for",)) and name.kind == "other"
        papers = len(before.words) == len(name.words) == 1 and PUBLICATIONS.issuperset((*before.words, *name.words))
        whole = name.kind == "document" or name.words[-1] in BODY_WORDS
        return papers or (field and (office or (whole and len(name.words) > 1)))
    last = before.words[-1]
    order = last == "Order" and len(before.words) > 1  # "Fraternal Order of Police"
    on = before.kind == "body" and not {"of", "for"}.isdisjoint(before.words) and link == ["on"]
    return order or on or last in BODY_WORDS
