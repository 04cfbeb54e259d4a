"""Statements that are no news release: what is said to a court, the police or a parliament is on record there."""

# Conditions of an expression: before the words that describe a statement, and after "statement".
NOT_SWORN = r"(?!(?:[\w’'-]+ ){0,3}(?:witness|victim|impact|police|sworn|opening|closing) )"
NOT_HEARD = (
    r"(?!s? (?:that was |which was )?(?:read |made |given )?(?:out )?(?:to|in|before) (?:the |an? )?(?:[\w’'-]+ )?"
    r"(?:court|judge|magistrates?|jury|police|detectives|officers|investigators|inquest|inquiry|tribunal|hearing"
    r"|parliament|commons|senate)\b)"
)
