"""Ledgers of texts in which the attributions are marked by hand, so that tests of sources need no reader."""

from onrecord.features.reading.records import Article, Attribution, Entity, ReadArticle, Source
from onrecord.features.reading.sources.find import resolve
from onrecord.features.text.boilerplate import boilerplate
from onrecord.features.text.paragraphs import paragraphs
from onrecord.features.text.quotes import quotations
from onrecord.features.text.sentences import sentences
from onrecord.features.text.tokens import tokenize


def read(marked: str, outlet: str | None = None, entities: tuple[Entity, ...] = ()) -> ReadArticle:
    """A read article from a text in which square brackets hold an attribution: {s:source} {c:cue} {t:content}."""
    text = ""
    found: list[Attribution] = []
    brackets: list[dict[str, list]] = []
    braces: list[tuple[dict[str, list], str, int]] = []
    i = 0
    while i < len(marked):
        if marked[i] == "[":
            brackets.append({"s": [], "c": [], "t": []})
        elif marked[i] == "]":
            parts = brackets.pop()
            found.append(Attribution("indirect", "speech", *(tuple(parts[k]) for k in "sct"), 1.0))
        elif marked[i] == "{":
            braces.append((brackets[-1], marked[i + 1], len(text)))
            i += 2
        elif marked[i] == "}":
            parts, kind, start = braces.pop()
            parts[kind].append((start, len(text)))
        else:
            text += marked[i]
        i += 1
    return assembled(Article(text, outlet=outlet), found, list(entities))


def assembled(article: Article, found: list[Attribution], entities: list[Entity] | None = None) -> ReadArticle:
    text = article.text
    tokens, spans = tokenize(text), paragraphs(text)
    result = ReadArticle(
        article, tokens, spans, sentences(tokens, spans), boilerplate(text, tokens, spans),
        quotations(text), entities or [], found,
    )  # fmt: skip
    result.sources = resolve(result)
    return result


def ledger(marked: str, **kwargs) -> list[Source]:
    return read(marked, **kwargs).sources


def only(marked: str, **kwargs) -> Source:
    sources = ledger(marked, **kwargs)
    assert len(sources) == 1, [source.name for source in sources]
    return sources[0]


def names(marked: str, **kwargs) -> list[str]:
    return [source.name for source in ledger(marked, **kwargs)]
