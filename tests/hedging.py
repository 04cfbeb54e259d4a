"""Read articles made by hand for the tests of hedges and figures: no reader, the attributions as the test says."""

from onrecord.features.reading.figures.find import find_figures
from onrecord.features.reading.hedges.find import find_hedges
from onrecord.features.reading.records import Article, Attribution, Quotation, ReadArticle
from onrecord.features.text.paragraphs import paragraphs
from onrecord.features.text.quotes import quotations
from onrecord.features.text.sentences import sentences
from onrecord.features.text.tokens import tokenize

Said = tuple[str, str, str]  # source, cue, content: each as it stands in the text, "" for none


def read_by_hand(text: str, *said: Said, boilerplate: str = "", cue_kind: str = "speech") -> ReadArticle:
    """The article `text` with the given attributions; the stretch `boilerplate` counts as the page's furniture."""
    tokens, spans = tokenize(text), paragraphs(text)
    read = ReadArticle(
        article=Article(text),
        tokens=tokens,
        paragraphs=spans,
        sentences=sentences(tokens, spans),
        boilerplate=list(_spans(text, boilerplate)),
        quotations=[Quotation(found.start, found.end, found.closed) for found in quotations(text, spans)],
        entities=[],
        attributions=[
            Attribution("indirect", cue_kind, _spans(text, source), _spans(text, cue), _spans(text, content), 1.0)
            for source, cue, content in said
        ],
    )
    read.hedges = find_hedges(read)
    read.figures = find_figures(read)
    return read


def hedges(text: str, *said: Said, boilerplate: str = "") -> list[tuple[str, str]]:
    """The hedges of a text as (class, words), in order."""
    read = read_by_hand(text, *said, boilerplate=boilerplate)
    return [(hedge.type, text[hedge.start : hedge.end]) for hedge in read.hedges]


def unsourced(text: str, *said: Said, cue_kind: str = "speech") -> list[tuple[str, str]]:
    """The figures of a text that nobody stands behind and that need somebody, as (type, words)."""
    found = read_by_hand(text, *said, cue_kind=cue_kind).figures
    return [(f.type, text[f.start : f.end]) for f in found if f.needs_source and not f.sourced]


def _spans(text: str, words: str) -> tuple[tuple[int, int], ...]:
    start = text.index(words)
    return ((start, start + len(words)),) if words else ()
