"""Which stretches of an article say where their figures come from, and which figures need no saying."""

import re
import unicodedata
from bisect import bisect_right

from .hedge_place import words
from .quantities import CURRENCY_SIGNS, is_year, word_lists
from .records import ReadArticle

ENDINGS = (".", "!", "?", "”", '"', "’", "'", ")", "…", "]")
POSTED = frozenset(("@", "https", "http", "caption"))  # somebody's post, or the page's own marks
# Footnotes ("[21]"), and the outlet in brackets that ends an item of a list of links.
REFERENCE = re.compile(r"\[\d{1,3}\]|\([A-Z][^()\n]{2,40}\)\s*\Z")
SPEAKER = re.compile(r"[A-Z][A-Z.' ]+:|[QA]: ")  # a line of a transcript
TABLE = 5  # one number in so many different words makes a table
KILLING = words("killed killing died dead injured wounded wounding")
LEAD = 2  # paragraphs of a lead, whose figures the paragraphs after them may source
REACH = 5  # paragraphs for which a report on data goes on
RECENT = "2005"  # earlier years are history
REMOTE = "2030"  # figures of later years are somebody's outlook, told with the rest of it
WEEK = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight overnight")
PAST = frozenset(("ago", "since", "last", "earlier", "anniversary", "history", "previous"))
CAPITALS = 0.4  # a larger share of words in capitals makes a chart's labels
SUMS = 3  # so many sums in a sentence are the terms of a budget
LONG, SHARED = 6, 2  # so many words of such a length in common make two paragraphs speak of the same matter
COMMON = words("people nearly around before during should states president country million billion government percent")
SHORTEST = 9  # different words; a shorter line is a heading or a cell


class Backing:
    """Asked by offset about the paragraph and the sentence around a figure."""

    def __init__(self, read: ReadArticle, lower: list[str]):
        self.read, self.lower, self.lists = read, lower, word_lists()
        self.paragraph_starts = [start for start, _ in read.paragraphs]
        self.sentence_starts = [sentence.start for sentence in read.sentences]
        self.attributed = {self._paragraph(item.source[0][0]) for item in read.attributions if item.source}
        self._words_of: dict[int, set[str]] = {}
        self._transcript = "transcript" in lower

    def sourced(self, offset: int, type_: str) -> bool:
        """Does the paragraph name a source, or the one before or after it, or one of the five before speak of data?

        A paragraph before or after stands behind the figure only where it goes on about the same matter or tells
        figures too: a voice that speaks of something else has counted nothing. Casualties and accusations are backed
        by any. A lead is also sourced by the second paragraph after it, and a sum by public books that the article has
        named. An accusation also has a source where its sentence names the authority that makes it, or where any of
        the five paragraphs before names one.
        """
        number = self._paragraph(offset)
        last = number + (LEAD if number < LEAD else 1)
        around = range(max(0, number - 1), min(last + 1, len(self.read.paragraphs)))
        if self._transcript or self._backed(number) or self._introduced(number):
            return True
        held = self._sentence_words(offset)
        event = type_ in ("allegation", "casualties")
        if any(self._backed(n) and (event or self._counts(n) or self._continues(n, held)) for n in around):
            return True
        if type_ in ("money", "percent") and any(
            not self.lists["ledgers"].isdisjoint(self._paragraph_words(n)) for n in range(number)
        ):
            return True
        earlier = range(max(0, number - REACH), number)
        if type_ == "allegation":
            authorities = self.lists["authorities"]
            return not authorities.isdisjoint(self._sentence_words(offset)) or any(map(self._backed, earlier))
        return any(not self.lists["surveys"].isdisjoint(self._paragraph_words(n)) for n in earlier)

    def settled(self, offset: int, type_: str) -> bool:
        """Is it in a table, a list with bullets or arrows, a heading or a question, or in a sentence about public
        records, a far future, well-known background, the terms of a law, a supposed case or the author himself?
        """
        held = self._sentence_words(offset)
        if len(held) < SHORTEST or TABLE * sum(word[0].isdigit() for word in held) > len(held) or "?" in held:
            return True
        if self._capitals(offset) > CAPITALS or self._drawn(offset) or not self._finished(offset):
            return True
        settled = self.lists["records"] | self.lists["supposed"] | self.lists["first_person"]
        around = self._paragraph_words(self._paragraph(offset))
        if type_ == "money" and (self.lists["spending"].isdisjoint(held) or self._sums(offset) >= SUMS):
            return True
        official = type_ == "percent" or (type_ == "number" and "jobs" in held)
        if official and not self.lists["economy"].isdisjoint(around):
            return True
        if type_ in ("percent", "money") and not self.lists["terms"].isdisjoint(held if type_ == "percent" else around):
            return True
        if any(len(word) == 4 and word.isdigit() and REMOTE <= word < "2100" for word in held):
            return True
        if type_ == "casualties" and self._history(self._paragraph(offset)):
            return True
        if type_ == "number" and KILLING & held and self._history(self._paragraph(offset)):
            return True
        if type_ == "number" and any(is_year(word) and word < RECENT for word in around):
            return True
        return not (settled | self.lists["known"]).isdisjoint(held)

    def _backed(self, number: int) -> bool:
        start, end = self.read.paragraphs[number]
        return (
            number in self.attributed
            or not self.lists["sources"].isdisjoint(self._paragraph_words(number))
            or REFERENCE.search(self._paragraph_text(number)) is not None
            or SPEAKER.match(self.read.text, start, end) is not None
            or not POSTED.isdisjoint(self._paragraph_words(number))
        )

    def _counts(self, number: int) -> bool:
        """Does this paragraph tell figures, years aside?"""
        return any(word[0].isdigit() and not is_year(word) for word in self._paragraph_words(number))

    def _continues(self, number: int, held: set[str]) -> bool:
        """Does this paragraph share words with the sentence of the figure, or speak of data?"""
        around = self._paragraph_words(number)
        shared = [word for word in held & around if len(word) >= LONG and word not in COMMON]
        return len(shared) >= SHARED or not self.lists["surveys"].isdisjoint(around)

    def _introduced(self, number: int) -> bool:
        """Does it answer a question, as interviews are printed, or stand as a quotation after a colon?"""
        return number > 0 and self._paragraph_text(number - 1).rstrip().endswith(("?", ":"))

    def _history(self, number: int) -> bool:
        """Are the casualties of this paragraph known already? News of them stands in the lead or names its day."""
        held = self._paragraph_words(number)
        return any(map(_past, held)) or bool(number > LEAD and WEEK.isdisjoint(held) and KILLING & held)

    def _paragraph(self, offset: int) -> int:
        return max(bisect_right(self.paragraph_starts, offset) - 1, 0)

    def _paragraph_text(self, number: int) -> str:
        return self.read.text[slice(*self.read.paragraphs[number])]

    def _sums(self, offset: int) -> int:
        """How many sums of money the sentence names."""
        sentence = self.read.sentences[max(bisect_right(self.sentence_starts, offset) - 1, 0)]
        return sum(self.read.text.count(sign, sentence.start, sentence.end) for sign in CURRENCY_SIGNS)

    def _capitals(self, offset: int) -> float:
        written = [word for word in self._paragraph_text(self._paragraph(offset)).split() if word[0].isalpha()]
        return sum(word.isupper() for word in written) / max(len(written), 1)

    def _drawn(self, offset: int) -> bool:
        """Arrows, emoji and other drawn signs mark lists and posts, not running text."""
        return any(
            sign > "\u2000" and unicodedata.category(sign) == "So"
            for sign in self._paragraph_text(self._paragraph(offset))
        )

    def _finished(self, offset: int) -> bool:
        """Does the paragraph end as sentences do? Headings, captions and lists do not."""
        return self._paragraph_text(self._paragraph(offset)).rstrip().endswith(ENDINGS)

    def _paragraph_words(self, number: int) -> set[str]:
        if number not in self._words_of:
            self._words_of[number] = self._words(*self.read.paragraphs[number])
        return self._words_of[number]

    def _sentence_words(self, offset: int) -> set[str]:
        sentence = self.read.sentences[max(bisect_right(self.sentence_starts, offset) - 1, 0)]
        return self._words(sentence.start, sentence.end)

    def _words(self, start: int, end: int) -> set[str]:
        inside = self.read.tokens.within(start, end)
        return set(self.lower[inside.start : inside.stop])


def _past(word: str) -> bool:
    """A year, or a word that looks back: the casualties are history."""
    return word in PAST or (len(word) == 4 and word.isdigit())
