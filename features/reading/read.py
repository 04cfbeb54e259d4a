"""From articles to read articles: every stage in order, each run once."""

from collections.abc import Sequence

from ...models.reader import SpanReader
from ..text.boilerplate import boilerplate
from ..text.paragraphs import paragraphs
from ..text.quotes import Quotation, quotations
from ..text.sentences import sentences
from ..text.tokens import Tokens, tokenize
from .attributions import Reading, read_spans
from .figures import find_figures
from .hedges import find_hedges
from .records import Article, Attribution, ReadArticle, Span
from .sources import resolve
from .specificity import sentence_specificity


def read_articles(
    articles: Sequence[Article], reader: SpanReader, tokens: Sequence[Tokens] | None = None
) -> list[ReadArticle]:
    """Read `articles` together; a read article does not depend on the others it was read with."""
    texts = [article.text for article in articles]
    tokens = tokens or list(map(tokenize, texts))
    quoted = list(map(quotations, texts))
    spans = read_spans(reader, texts, tokens, quoted)
    return [_read(*parts) for parts in zip(articles, tokens, quoted, spans, strict=True)]


def _read(article: Article, tokens: Tokens, quoted: list[Quotation], spans: Reading) -> ReadArticle:
    found, entities = spans
    paragraph_spans = paragraphs(article.text)
    furniture = boilerplate(article.text, tokens, paragraph_spans)
    read = ReadArticle(
        article=article,
        tokens=tokens,
        paragraphs=paragraph_spans,
        sentences=sentences(article.text, tokens, paragraph_spans),
        boilerplate=furniture,
        quotations=quoted,
        entities=entities,
        attributions=[item for item in found if not _inside(item, furniture)],
    )
    # Each of these reads what the ones before it found: voices need sources, figures need both.
    read.sources = resolve(read)
    read.hedges = find_hedges(read)
    read.figures = find_figures(read)
    read.specificity = sentence_specificity(read)
    return read


def _inside(attribution: Attribution, furniture: list[Span]) -> bool:
    """Does the cue or the content touch boilerplate? "The post ... appeared first on ..." is nobody's statement."""
    return any(start < e and s < end for start, end in attribution.cue + attribution.content for s, e in furniture)
