"""Hedges in six classes, told apart by whose voice they are in, and boosters as a seventh.

Candidates come from the lexicon (data/hedges.toml), the context decides (rules.py, weasels.py), and the
attribution spans say whose voice it is: "may" is `epistemic` where the reporter writes it and `attributed` where a
speaker says it. Classes as in the project's annotation guide, after Hyland 1998, Prince et al. 1982 and Vincze 2013.
"""

from bisect import bisect_right
from operator import itemgetter

from ..records import Attribution, Hedge, ReadArticle
from ..voice import Ranges, reported
from .lexical_verbs import FACTLIKE
from .lexicon import Match, lexicon
from .place import Place
from .rules import CONDITIONS
from .weasels import BEYOND_EXAMPLES, exemplified, weasel_span

VOICED = ("epistemic", "booster")  # these become a speaker's where a speaker says them


def find_hedges(read: ReadArticle) -> list[Hedge]:
    """All hedges of an article in text order, disjoint; nothing inside boilerplate.

    An epistemic hedge inside a quotation or inside what somebody identified is reported to have said is `attributed`;
    the other classes stay what they are in a speaker's mouth. A speaker's boosters are left out.
    """
    patterns, tokens = lexicon(), read.tokens
    words = straightened(tokens.lower)
    speakers, furniture = reported(read), Ranges(read.boilerplate)
    sentence_starts = [sentence.start for sentence in read.sentences]
    introductions = sorted(((item.source[0][0], item) for item in read.attributions if item.source), key=itemgetter(0))
    said = {start for item in read.attributions if _by_somebody(read, item) for start, _ in item.cue}
    found: list[Hedge] = []
    free = 0  # the first token that no hedge has taken
    for index in patterns.openings(words):
        if index < free or not (matches := patterns.matches_at(words, index)):
            continue
        number = max(bisect_right(sentence_starts, tokens.starts[index]) - 1, 0)
        sentence = read.sentences[number]
        inside = tokens.within(sentence.start, sentence.end)
        for match in matches:
            span = _accepted(match, Place(words, tokens.words, match.start, match.end, inside.start, inside.stop))
            if span is None or span[0] < free:
                continue
            start, end = tokens.starts[span[0]], tokens.ends[span[1] - 1]
            type_ = match.group.type
            unnamed = match.group.when == "unnamed_group" and words[match.start] not in BEYOND_EXAMPLES
            if unnamed and exemplified(read, introductions, number):
                continue
            if match.group.when == "inference" and tokens.starts[span[0]] in said:
                continue
            if type_ in VOICED and _spoken(speakers, start, end):
                type_ = "attributed" if type_ != "booster" else None
            if type_ is not None and start not in furniture:
                found.append(Hedge(start, end, type_))
            free = span[1]
            break
    return found


def straightened(words: list[str]) -> list[str]:
    """The same words with straight apostrophes."""
    return [word.replace("’", "'") if "’" in word else word for word in words]


def _accepted(match: Match, place: Place) -> tuple[int, int] | None:
    if match.end > place.last:
        return None
    if match.group.when is None:
        return match.start, match.end
    if match.group.when == "unnamed_group":
        return weasel_span(place)
    return (match.start, match.end) if CONDITIONS[match.group.when](place) else None


def _by_somebody(read: ReadArticle, attribution: Attribution) -> bool:
    """Is the source a person or a body? "She suggested" only reports; "the data suggest" hedges."""
    if not attribution.source or read.text[slice(*attribution.source[-1])].split()[-1].lower() in FACTLIKE:
        return False
    return attribution.source_id is None or read.sources[attribution.source_id].type != "document"


def _spoken(speakers: Ranges, start: int, end: int) -> bool:
    """More than half of it lies in somebody else's words."""
    return 2 * speakers.overlap(start, end) > end - start
