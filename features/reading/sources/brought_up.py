"""What "it" goes on about that was no source yet: a document just brought up, or the body that a sentence opens with.

"The clinic posted a notice. It warns ..." is what the notice says; "The ministry met. It said ..." the ministry.
"""

from bisect import bisect_left
from functools import partial

from ..lexicon import noun_kind, words
from .description_words import bare
from .discourse import Discourse, Referent
from .phrases import Phrase

NEW = ("a", "an", "another", "same")  # before a document that is told of for the first time
SHORT = 60  # tokens looked back over
BEHIND = 3  # tokens behind "it" in which the verb stands
OPENING = 5  # words with which a sentence tells what it is about


def document_before(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """The document that the sentence before brings up, where "It" does what documents do."""
    says = discourse.read.tokens.lower[phrase.last : phrase.last + BEHIND]
    if discourse.words[phrase.first] != "It" or words("grammar", "documents do").isdisjoint(says):
        return None
    here = discourse.antecedents.quotation_at(phrase.start)
    for i in range(phrase.first - 1, _sentence_before(discourse, phrase) - 1, -1):
        word = discourse.words[i]
        if (
            not word.islower()
            or word.endswith("s")
            or noun_kind(word) != "document"
            or _goes_on(discourse.words[i + 1])
        ):
            continue
        found = discourse.phrase_at(i)
        if met := discourse.last(partial(_is_called, word), phrase.start, 1):
            return met.sure(0.7)
        new = any(one.lower() in NEW for one in discourse.words[found.first : i])
        if new and discourse.antecedents.quotation_at(found.start) in (-1, here):
            name = discourse.text[found.start : found.end]
            return Referent("document", name, ("document", bare(name)), 0.6, head=word)
    return None


def _is_called(noun: str, referent: Referent) -> bool:
    return referent.head == noun


def _goes_on(word: str) -> bool:
    """Does the word behind a noun make it part of another: "a [research] and advocacy group", "a [report] card"?"""
    return word == "and" or noun_kind(word) in ("body", "bodies", "person", "persons")


def body_before(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """The body without a name with which the sentence before opens: "[The ministry] met on Tuesday. It"."""
    first = _sentence_before(discourse, phrase)
    for i in range(first, min(first + OPENING, phrase.first)):
        if noun_kind(discourse.words[i]) == "body" and discourse.words[first] == "The":
            found = discourse.phrase_at(i)
            name = discourse.text[found.start : found.end]
            return Referent(
                "named_organization", name, ("named_organization", bare(name)), 0.5, head=discourse.words[i]
            )
    return None


def _sentence_before(discourse: Discourse, phrase: Phrase) -> int:
    """The token at which the sentence before opens, but not very far back."""
    sentences, here = discourse.read.sentences, discourse.antecedents.sentence_at(phrase.start)
    start = sentences[max(0, here - 1)].start if here >= 0 else 0
    return max(bisect_left(discourse.read.tokens.starts, start), phrase.first - SHORT)
