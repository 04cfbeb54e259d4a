"""News releases and statements sent out to everybody; what is said to a court, the police or a parliament is none: it
is on record there. Nor is an e-mail to a reporter: it answers a question.
"""

from .once import once
from .phrases import Phrases
from .reading.records import ReadArticle, Span

# Conditions of an expression: before the words that describe a statement, and after "statement".
NOT_SWORN = r"(?!(?:[\w’'-]+ ){0,3}(?:witness|victim|impact|police|sworn|opening|closing) )"
NOT_HEARD = (
    r"(?!s? (?:that was |which was )?(?:read |made |given )?(?:out )?(?:to|in|before) (?:the |an? )?(?:[\w’'-]+ )?"
    r"(?:court|judge|magistrates?|jury|police|detectives|officers|investigators|inquest|inquiry|tribunal|hearing"
    r"|parliament|commons|senate)\b)"
)
RELEASE = Phrases(
    rf"\bin an? {NOT_SWORN}(?:[\w’'-]+ ){{0,5}}(?:statement|release)s?\b{NOT_HEARD}"
    r"|\b(?:press|news|media) releases?\b|\bin the (?:release|statement)\b"
    rf"|\b(?:said|told|wrote|noted|added) in an? {NOT_SWORN}(?:[\w-]+ ){{0,3}}statement\b{NOT_HEARD}"
    r"|\b(?:statement|release) (?:released|issued|sent|from|by)\b",
)


@once
def releases(read: ReadArticle) -> list[Span]:
    """Where the article speaks of them, boilerplate left out."""
    return RELEASE.spans(read)
