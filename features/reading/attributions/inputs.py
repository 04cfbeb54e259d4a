"""What the span reader is told of every token: numbers for its word, its affixes, its shape and its place."""

import re
from collections.abc import Mapping, Sequence
from threading import Lock
from types import MappingProxyType
from zlib import crc32

import numpy as np

from ...text.alike import told
from ...text.outlets import TOLD
from ...text.quotes import CLOSING, OPENING, Quotation, quotations, quote_states
from ...text.tokens import Tokens

MARKS = str.maketrans("“”„‟«»＂‘’‚‛`", '"""""""' + "'''''")


def canonical(words: list[str], states: bytes | bytearray) -> list[str]:
    """Words with one form of quotation mark, whatever the paper's own: British single marks become double ones too."""
    return [  # most words hold no mark
        word if word.isascii() and word[0] != "'" and word != "`" else _canonical(word, state)
        for word, state in zip(words, states, strict=True)
    ]


def _canonical(word: str, state: int) -> str:
    plain = word.translate(MARKS)
    return '"' if plain == "''" or (plain == "'" and state in (OPENING, CLOSING)) else plain


def token_states(text: str, tokens: Tokens, found: Sequence[Quotation] | None = None) -> tuple[bytearray, bytearray]:
    """For every token its quote state (see `quotes`) and whether it is the first of its paragraph (0 or 1).

    `found`: the text's quotations, where they are known.
    """
    states = quote_states(tokens, quotations(text) if found is None else found)
    first = bytearray(len(tokens.words))
    end = -1
    for n, start in enumerate(tokens.starts):
        if start > end:
            first[n] = 1
            end = text.find("\n", start)
            if end < 0:
                break
    return states, first


# The columns of a word's row: its word, its first and its last letters, its shape.
WORD, PREFIX, SUFFIX, SHAPE = range(4)
ABBREVIATED, NAME, MIXED = 6, 8, 9  # the shapes of "NTC", "Ruiz" and "McRae"
LONGEST = 5  # letters of an abbreviation; words in capitals are longer
HASHED_WORDS, AFFIXES, SHAPES, PLACES = 1024, 4096, 12, 8
DIGIT = re.compile(r"\d")


def lexeme(word: str) -> str:
    """The vocabulary's form of a word: lower case, every digit a 0, at most four of them in a row told apart."""
    lower = word.lower()
    return lower if lower.isalpha() else DIGIT.sub("0", lower)[:12]


def word_shape(word: str) -> int:
    """Capitals and digits, which the vocabulary's form leaves out."""
    if word.islower():
        return 1 if word.isalpha() else 2
    if word[0].isdigit():
        return 3 if word.isdigit() else 4
    if not word[0].isalpha():
        return 0
    if word.isupper():
        return 5 if len(word) == 1 else 6 if word.isalpha() else 7
    if word[0].isupper():
        return NAME if word[1:].islower() and word.isalpha() else MIXED if word.isalpha() else 10
    return 11


def word_row(
    word: str, vocabulary: Mapping[str, int], read_as: Mapping[str, str] = MappingProxyType({})
) -> tuple[int, int, int, int]:
    """The four numbers of a word. Words outside the vocabulary share HASHED_WORDS rows before it.

    All outlets have one row, parties and camps, too, and so have abbreviations outside the vocabulary. Names in
    `read_as`, written as names are, have the row of the word they stand beside there.
    """
    word = told(word)
    plain, shape = lexeme(word), word_shape(word)
    if shape == ABBREVIATED and len(word) <= LONGEST and plain not in vocabulary:
        plain, shape = lexeme(TOLD), word_shape(TOLD)
    if shape in (NAME, MIXED) and plain in read_as:
        word = read_as[plain]
        plain, shape = lexeme(word), word_shape(word)
    known = vocabulary.get(plain)
    return (
        crc32(plain.encode()) % HASHED_WORDS if known is None else known + HASHED_WORDS,
        crc32(plain[:3].encode()) % AFFIXES,
        crc32(plain[-3:].encode()) % AFFIXES,
        shape,
    )


class WordRows:
    """Rows of numbers for words, each word worked out once. Threads may share it."""

    def __init__(self, vocabulary: Mapping[str, int], read_as: Mapping[str, str], most: int = 50_000):
        self._known = vocabulary, read_as
        self._most = most
        self._places = _Places(*self._known)

    def __call__(self, words: Sequence[str]) -> np.ndarray:
        """int32 (words, 4)."""
        places = self._places
        if len(places) > self._most:  # so that a long run over many articles stays small
            places = self._places = _Places(*self._known)
        found = list(map(places.__getitem__, words))  # before the rows are looked at: new words add some
        return places.rows[found]


class _Places(dict[str, int]):
    """The number of each word's row; a word that is new gets one."""

    def __init__(self, vocabulary: Mapping[str, int], read_as: Mapping[str, str]):
        super().__init__()
        self.rows = np.zeros((1024, 4), np.int32)
        self._known = vocabulary, read_as
        self._one_by_one = Lock()

    def __missing__(self, word: str) -> int:
        with self._one_by_one:
            place = self.get(word, len(self))
            if place == len(self.rows):
                self.rows = np.concatenate([self.rows, np.zeros_like(self.rows)])
            self.rows[place] = word_row(word, *self._known)
            self[word] = place
        return place


def places(states: bytes | bytearray, first: bytes | bytearray) -> np.ndarray:
    """int32 (tokens,): quote state and whether a paragraph begins, as one number below PLACES."""
    return np.frombuffer(bytes(states), np.uint8).astype(np.int32) * 2 + np.frombuffer(bytes(first), np.uint8)
