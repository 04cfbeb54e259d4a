"""Sentences that news itself marks as general and as specific: one that an example follows, and the example.

Readers find what is exemplified more general than the example (Louis and Nenkova, Automatic Identification of General
and Specific Sentences, 2011), and "for example" says which is which where nobody has rated the sentences.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..features.text.normalise import normalise
from ..features.text.paragraphs import paragraphs
from ..features.text.sentences import sentences
from ..features.text.tokens import tokenize

CUE = re.compile(
    r",?\s*\b(?:for (?:example|instance)|as an example|in one (?:recent )?(?:case|example|instance))\b\s*[,:]?\s*", re.I
)
LEAST_WORDS = 4


def examples(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each sentence that an example follows and the example without the words that announce it, every pair once.

    The example may open the next paragraph. What is an example itself is not general for having another one.
    """
    seen = set()
    for text in map(normalise, texts):
        if not CUE.search(text):
            continue
        spans = sentences(tokenize(text), paragraphs(text))
        found = [(text[start:end], paragraph) for start, end, paragraph in spans]
        for (general, above), (example, below) in pairwise(found):
            if below - above > 1 or CUE.search(general) or not CUE.search(example):
                continue
            pair = general, without_cue(example)
            if pair not in seen and min(len(sentence.split()) for sentence in pair) >= LEAST_WORDS:
                seen.add(pair)
                yield pair


def without_cue(example: str) -> str:
    """The sentence as it would stand without "for example", so that nothing can be learnt from these words."""
    bare = CUE.sub(" ", example).strip()
    return bare[:1].upper() + bare[1:]
