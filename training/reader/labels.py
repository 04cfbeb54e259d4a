"""The labels the reader learns: a tag a token, and links between tokens."""

import re

TAGS = ("O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT")
# CoreNLP's types as the corpus has them, and the types the reader gives.
ENTITY_OF = {
    "PERSON": "PERSON", "LOCATION": "LOC", "ORGANIZATION": "ORG", "MISC": "MISC", "DATE": "DATE", "SET": "DATE",
    "DURATION": "DURATION", "TIME": "TIME", "NUMBER": "NUMBER", "ORDINAL": "ORDINAL", "PERCENT": "PERCENT",
    "MONEY": "MONEY",
}  # fmt: skip
ENTITIES = ("PERSON", "ORG", "LOC", "MISC", "DATE", "DURATION", "TIME", "NUMBER", "ORDINAL", "PERCENT", "MONEY")
ENTITY_TAGS = ("O", *(f"{p}-{t}" for t in ENTITIES for p in "BI"))
SOURCE, CUE, CONTENT = 1, 3, 5  # where each kind's B tag stands in TAGS; the I tag follows

# Cues that report speech, as against belief, wish or action.
SPEECH = re.compile(
    r"\b(sa(?:id|ys?|ying)|t(?:old|ell(?:s|ing)?)|according|add(?:ed|s|ing)?|wr(?:ote|ites?|iting|itten)"
    r"|not(?:ed|es?|ing)|report(?:ed|s|ing|edly)?|announc\w+|stat(?:ed|es?|ing|ement)|tweet\w*|argu\w+|claim\w*|warn\w*"
    r"|explain\w*|ask(?:ed|s|ing)?|testif\w+|call(?:ed|s|ing)?|describ\w+|insist\w*|reveal\w*|acknowledg\w+"
    r"|conclud\w+|recall\w*|declar\w+|repl(?:y|ied|ies)|respond\w*|quot\w+|confirm\w*|den(?:y|ied|ies)|mention\w*"
    r"|remark\w*|post(?:ed|s)?)\b",
    re.IGNORECASE,
)
