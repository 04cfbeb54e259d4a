"""Names in the text: runs of capitalised words, with the titles before them and a first guess at what they name.

The reader's entities help but are not relied on: a run without an entity is judged by its own words, an honorific
or a title before it, a given name, or a word that only bodies end with ("Department", "Coalition").
"""

from bisect import bisect_left
from typing import NamedTuple

from .lexicon import ABBREVIATED, GENERATION, HONORIFICS, given_names, person_noun, words
from .records import Entity, ReadArticle

PARTICLES = frozenset(["de", "da", "di", "del", "della", "der", "den", "van", "von", "la", "le", "dos", "das", "du", "bin", "ibn", "bint", "al", "el", "ter", "ten", "af", "abu", "y"])
# Words that open a sentence with a capital and are no part of a name.
OPENERS = frozenset(
    ["the", "a", "an", "and", "but", "or", "so", "if", "in", "on", "at", "by", "for", "from", "to", "of", "as", "with", "without", "while", "when", "where", "who", "what", "why", "how", "that", "this", "these", "those", "there", "here", "then", "than", "he", "she", "it", "they", "we", "you", "i", "his", "her", "its", "their", "our", "my", "your", "one", "some", "many", "most", "several", "few", "both", "all", "any", "each", "every", "other", "another", "such", "no", "not", "yet", "still", "also", "even", "just", "only", "now", "once", "after", "before", "during", "since", "until", "although", "though", "because", "despite", "amid", "among", "against", "according", "about", "above", "across", "along", "around", "behind", "below", "beside", "between", "beyond", "under", "over", "through", "throughout", "toward", "upon", "within", "unlike", "like", "meanwhile", "however", "moreover", "instead", "indeed", "perhaps", "maybe", "recently", "earlier", "later", "today", "yesterday", "tomorrow", "asked", "speaking", "nor", "neither", "either", "whether", "were", "was", "is", "are", "be", "been", "has", "have", "had", "do", "does", "did", "can", "could", "would", "should", "may", "might", "must", "will", "shall", "let", "yes", "no", "well", "oh", "more", "much", "last", "next", "first", "second", "former", "ex", "following", "given", "per", "via", "plus", "including", "except", "never", "ever", "again", "nearly", "almost", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundreds", "thousands", "dozens", "millions", "only", "rather", "thus", "therefore", "hence", "sources", "critics", "experts", "analysts", "officials", "police", "voters", "people", "supporters", "opponents", "researchers", "scientists"]
)
MAY_NAME = frozenset(["will", "may", "mark", "first", "second", "next", "last", "former", "over"])  # openers that names hold, too
CALENDAR = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec", "christmas", "easter", "thanksgiving"]
)
BREAKS = (OPENERS | {"i", "says", "said", "says:"}) - MAY_NAME
DEPARTMENTS = frozenset(
    ["state", "defense", "defence", "education", "energy", "commerce", "labor", "labour", "agriculture", "transportation", "transport", "health", "interior", "war", "treasury", "justice", "homeland", "veterans", "housing", "finance", "foreign", "trade", "environment", "culture"]
)
KINDS = {  # what the reader's entity types name
    "PERSON": "person", "ORGANIZATION": "body", "ORG": "body", "LOCATION": "place", "LOC": "place", "GPE": "place",
}  # fmt: skip


class Name(NamedTuple):
    """A run of capitalised words that names something; `first` and `last` are token numbers, end exclusive."""

    start: int
    end: int
    first: int
    last: int
    words: tuple[str, ...]  # without honorific and title
    kind: str  # person | body | place | document | other (could be any)
    honorific: str | None
    title: tuple[int, int] | None  # token numbers of the title before the name, honorifics left out
    begins: int  # the token where title, honorific or name begin, whichever is first


def find_names(read: ReadArticle) -> list[Name]:
    """The names of the article in text order."""
    tokens = read.tokens
    labels = _entity_labels(read.entities)
    openings = {sentence.start for sentence in read.sentences}
    lower = {word for word in tokens.words if word.islower()}
    found = []
    for run_first, run_last in _runs(read.text, tokens.words, tokens.starts, tokens.ends):
        for first, last in _cut(tokens, run_first, run_last, labels):
            start = tokens.starts[first]
            opens = start in openings or (first > 0 and tokens.words[first - 1] in "\"“”'‘’:—–-")
            found.extend(_names(tokens, first, last, opens, lower, labels))
    return _join_bodies(read, found)


def _entity_labels(entities: list[Entity]) -> tuple[list[int], list[Entity]]:
    kept = sorted(e for e in entities if e.type in KINDS)
    return [e.end for e in kept], kept


def _cut(tokens, first: int, last: int, labels) -> list[tuple[int, int]]:
    """Cut a run behind a full name that the reader marked: "[Hillary Clinton] Sides", in a headline."""
    if last - first < 3:
        return [(first, last)]
    ends, entities = labels
    i = bisect_left(ends, tokens.ends[first])
    while i < len(entities) and ends[i] < tokens.ends[last - 1]:
        entity = entities[i]
        i += 1
        if entity.type == "PERSON" and entity.start >= tokens.starts[first] and " " in tokens_text(tokens, entity):
            stop = tokens.within(entity.start, entity.end).stop
            following = tokens.words[stop]
            if following in words("bodies", "names") or following == "." or following.lower() in GENERATION:
                continue
            return [(first, stop), *_cut(tokens, stop, last, labels)]
    return [(first, last)]


def tokens_text(tokens, entity: Entity) -> str:
    return " ".join(tokens.words[i] for i in tokens.within(entity.start, entity.end))


def _runs(text: str, words: list[str], starts: list[int], ends: list[int]) -> list[tuple[int, int]]:
    """Token ranges of neighbouring capitalised words, kept together over initials, abbreviations and particles."""
    capital = [
        i
        for i, word in enumerate(words)
        if word[0].isupper() and not (word.lower() in BREAKS and (len(word) == 1 or not word.isupper()))
    ]
    runs: list[tuple[int, int]] = []
    first = previous = -9
    for i in capital:
        gap = i - previous
        joined = (
            gap == 1
            or (
                gap == 2
                and words[previous + 1] == "."
                and ends[previous] == starts[previous + 1]
                and (len(words[previous]) == 1 or words[previous].lower() in ABBREVIATED)
            )
            or (gap == 2 and (words[previous + 1] in PARTICLES or words[previous + 1] == "&"))
            or (gap == 3 and words[previous + 1] in PARTICLES and words[previous + 2] in PARTICLES)
        )
        if joined and starts[i] - ends[i - 1] <= 1 and text[starts[i] - 1] != "\n":
            previous = i
            continue
        if first >= 0:
            runs.append((first, previous + 1))
        first = previous = i
    if first >= 0:
        runs.append((first, previous + 1))
    return runs


def _names(tokens, first, last, opens, lower, labels):
    """The name in a run, with its title split off; two where a label says that two names touch."""
    words_ = tokens.words
    while first < last and words_[first].lower() in OPENERS and (opens or words_[first].lower() in ("the", "i")):
        first += 1
    if first >= last:
        return
    if last - first == 1:
        word = words_[first].lower()
        if word in CALENDAR or word in HONORIFICS or (opens and word in lower and not _labelled(tokens, first, last, labels)):
            return
        if len(word) == 1:
            return
    entity = _labelled(tokens, first, last, labels)
    label = entity.type if entity else None
    split = _title_end(words_, first, last)
    if entity and label == "PERSON" and entity.start > tokens.starts[first]:  # "Supervisor of Elections [Susan Bucher]"
        marked = first + bisect_left(tokens.starts[first:last], entity.start)
        while marked > split and words_[marked - 1] in given_names():
            marked -= 1
        split = max(split, marked)
    if label != "PERSON" and last - split < 1 + (split == first) and person_noun(words_[last - 1]):
        # Titles without a name: "the President", "the Florida Republican"; but "Department of Justice".
        if not (first > 1 and words_[first - 1] in ("of", "for") and words_[first - 2] in words("bodies", "names")):
            return
    if label is None and split == first and person_noun(words_[last - 1]) and words_[first] not in given_names():
        return
    honorific = None
    for i in range(first, split):
        if words_[i].lower() in HONORIFICS:
            honorific = words_[i].lower()
    title = None
    if split < last:
        title_first = first + (1 if first < split and words_[first].lower() in HONORIFICS else 0)
        title_last = split
        while title_last > title_first and (words_[title_last - 1] == "." or words_[title_last - 1].lower() in HONORIFICS):
            title_last -= 1
        if title_last > title_first:
            title = (title_first, title_last)
    else:
        split = first
    # "Secretary of State Marco Rubio", "Minister for Health Ana Ruiz": the department is the title's.
    if first >= 2 and words_[first].lower() in DEPARTMENTS and last - first >= 2 and honorific is None:
        before = first - 1 - (words_[first - 1].lower() == "the")
        if before >= 1 and words_[before].lower() in ("of", "for") and person_noun(words_[before - 1]):
            split = max(split, first + 1)
            title = (before - 1, split)
    parts = [w for w in words_[split:last] if w != "."]
    kind = _kind(parts, honorific, title, label)
    if kind != "person":
        split, title, parts = first, None, [w for w in words_[first:last] if w != "."]
        honorific = None
    end = tokens.ends[last - 1]
    if parts[-1].lower() in GENERATION and last < len(words_) and words_[last] == "." and tokens.starts[last] == end:
        end += 1  # "Jr."
    begins = min(first, title[0]) if title else first
    yield Name(tokens.starts[split], end, split, last, tuple(parts), kind, honorific, title, begins)


def _title_end(words_: list[str], first: int, last: int) -> int:
    """The token after the last title or honorific of the run; `first` where there is none."""
    for i in range(last - 1, first - 1, -1):
        word = words_[i].lower()
        if word in HONORIFICS or person_noun(word):
            stop = i + 1
            while stop < last and words_[stop] == ".":
                stop += 1
            # "King" in "Stephen King" and "Price" stay names: a title needs a name behind it.
            if stop < last or i == first:
                return stop
    return first


def _labelled(tokens, first, last, labels) -> Entity | None:
    """The entity that covers the run's last word, if the reader found one."""
    ends, entities = labels
    start, end = tokens.starts[last - 1], tokens.ends[last - 1]
    i = bisect_left(ends, end)
    if i < len(entities) and entities[i].start <= start:
        return entities[i]
    return None


def _kind(parts: list[str], honorific: str | None, title, label: str | None) -> str:
    last = parts[-1] if parts else ""
    if len(parts) > 1 and not honorific and last.lower() in words("documents", "documents"):
        return "document"
    if last in words("bodies", "names") and len(parts) > 1 and not honorific:
        return "body"
    if honorific or (title and KINDS.get(label or "") != "body"):
        return "person"
    if len(parts) == 2 and parts[0] in given_names() and KINDS.get(label or "") == "body" and not last.isupper():
        return "person"
    if label:
        return KINDS[label]
    if 2 <= len(parts) <= 4 and parts[0] in given_names() and not last.isupper():
        return "person"
    if len(parts) == 1 and last.isupper() and len(last) > 1:
        return "body"
    return "other"


def _join_bodies(read: ReadArticle, names: list[Name]) -> list[Name]:
    """Join "Department" + "of" + "Justice" into one body's name."""
    words_ = read.tokens.words
    joined: list[Name] = []
    for name in names:
        if joined and name.kind != "person":
            before = joined[-1]
            link = words_[before.last : name.begins]
            if before.words[-1] in words("bodies", "names") and link in (["of"], ["for"], ["of", "the"], ["for", "the"], ["on"], ["and"]) and (
                link != ["and"] or name.words[-1] in words("bodies", "names")
            ):
                parts = before.words + tuple(link) + name.words
                joined[-1] = before._replace(end=name.end, last=name.last, words=parts, kind="body")
                continue
        joined.append(name)
    return joined
