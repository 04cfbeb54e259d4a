"""How a statement is worded: direct, indirect or mixed."""

from collections.abc import Sequence

from ..records import ReadArticle, Span
from ..voice import Ranges


def kind(words: int, quoted: int) -> str:
    """Whether all, none or some of a statement's words stand in quotation marks."""
    return "indirect" if not quoted else "direct" if quoted == words else "mixed"


def kind_of(read: ReadArticle, content: Sequence[Span], quoted: Ranges) -> str:
    """The same of a content in the article whose quotations are `quoted`."""
    words, starts, _ = read.tokens
    told = [n for start, end in content for n in read.tokens.within(start, end) if words[n][0].isalnum()]
    return kind(len(told), sum(starts[n] in quoted for n in told))
