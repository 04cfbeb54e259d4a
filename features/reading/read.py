"""From articles to read articles: every stage in order, each run once."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ...models.reader import SpanReader
from ..text.boilerplate import boilerplate
from ..text.paragraphs import paragraphs
from ..text.plain import plain
from ..text.quotes import quotations
from ..text.sentences import sentences
from ..text.tokens import Tokens, tokenize
from .attributions.according import according
from .attributions.carried import carried
from .attributions.credits import credited
from .attributions.find import Reading, read_spans
from .attributions.headlines import in_headlines
from .attributions.one_sentence import in_one_sentence
from .attributions.said_last import said_last
from .attributions.subjects import with_subjects
from .figures.find import find_figures
from .hedges.find import find_hedges
from .records import Article, Attribution, ReadArticle, Span
from .sources.find import resolve
from .specificity import sentence_specificity
from .voice import Ranges


def read_articles(
    articles: Sequence[Article], reader: SpanReader, tokens: Sequence[Tokens] | None = None
) -> list[ReadArticle]:
    """Read `articles` together; a read article does not depend on the others it was read with.

    Each is read as `features.text.plain` has it: read articles hold that text, and so do `tokens` where they are given.
    """
    articles = [replace(article, text=plain(article.text)) for article in articles]
    texts = [article.text for article in articles]
    tokens = tokens or list(map(tokenize, texts))
    reads = list(map(_unread, articles, tokens))
    own = list(map(_without_boilerplate, reads))
    spans = read_spans(reader, texts, [part.tokens for part in own], [part.quotations for part in own])
    return list(map(_read, reads, own, spans))


def _unread(article: Article, tokens: Tokens) -> ReadArticle:
    """The text taken apart, before anybody in it is heard."""
    spans = paragraphs(article.text)
    return ReadArticle(
        article=article,
        tokens=tokens,
        paragraphs=spans,
        sentences=sentences(tokens, spans),
        boilerplate=boilerplate(article.text, tokens, spans),
        quotations=quotations(article.text, spans),
        entities=[],
        attributions=[],
    )


def _without_boilerplate(read: ReadArticle) -> ReadArticle:
    """The same without boilerplate: the text behind a dateline, the text around a sign-up, and an article that stands
    twice, are read as if nothing stood before, between or after them."""
    if not read.boilerplate:
        return read
    furniture = Ranges(read.boilerplate)
    page = {span for span in read.paragraphs if furniture.overlap(*span) == span[1] - span[0]}
    around = Ranges(list(page))
    left_out = {n for start, end in read.boilerplate for n in read.tokens.within(start, end)}
    kept = [n for n in range(len(read.tokens.words)) if n not in left_out]
    words, starts, ends = read.tokens
    tokens = Tokens([words[n] for n in kept], [starts[n] for n in kept], [ends[n] for n in kept])
    spans = [span for span in read.paragraphs if span not in page]
    return replace(
        read,
        tokens=tokens,
        paragraphs=spans,
        sentences=sentences(tokens, spans),
        quotations=[quotation for quotation in read.quotations if quotation.start not in around],
    )


def _read(read: ReadArticle, own: ReadArticle, spans: Reading) -> ReadArticle:
    found, entities = spans
    own.entities = read.entities = entities
    found = in_headlines(own, in_one_sentence(own, [_without_furniture(item, read) for item in found]))
    found = said_last(own, according(own, credited(own, carried(own, with_subjects(own, found)))))
    furniture = Ranges(read.boilerplate)
    own.attributions = read.attributions = [item for item in found if not _inside(item, furniture)]
    # Each of these reads what the ones before it found: voices need sources, figures need both.
    read.sources = resolve(own)
    read.hedges = find_hedges(read)
    read.figures = find_figures(read)
    read.specificity = sentence_specificity(read)
    return read


def _without_furniture(attribution: Attribution, read: ReadArticle) -> Attribution:
    """A content that goes on behind a caption, which the reader did not see, without the caption."""
    content = [part for span in attribution.content for part in _around(span, read)]
    return attribution if len(content) == len(attribution.content) else replace(attribution, content=tuple(content))


def _around(span: Span, read: ReadArticle) -> list[Span]:
    """The parts of a span before, between and behind the furniture that stands within it."""
    first = last = bisect_right(read.boilerplate, span)
    while last < len(read.boilerplate) and read.boilerplate[last][1] < span[1]:
        last += 1
    edges = [span[0], *(edge for inner in read.boilerplate[first:last] for edge in inner), span[1]]
    words = [read.tokens.within(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [(read.tokens.starts[part[0]], read.tokens.ends[part[-1]]) for part in words if part]


def _inside(attribution: Attribution, furniture: Ranges) -> bool:
    """Does the cue or the content touch boilerplate? "The post ... appeared first on ..." is nobody's statement."""
    return any(furniture.meet(*span) for span in attribution.cue + attribution.content)
