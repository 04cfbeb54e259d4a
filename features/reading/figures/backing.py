"""Which stretches of an article say where their figures come from, and which figures need no saying."""

import re
import unicodedata
from bisect import bisect_right

from ..hedges.place import words
from ..records import ReadArticle, Sentence
from .quantities import CURRENCY_SIGNS, is_year, word_lists

ENDINGS = (".", "!", "?", "”", '"', "’", "'", ")", "…", "]")
POSTED = frozenset(("@", "https", "http", "caption"))  # somebody's post, or the page's own marks
# Footnotes ("[21]"), and the outlet in brackets that ends an item of a list of links.
REFERENCE = re.compile(r"\[\d{1,3}\]|\([A-Z][^()\n]{2,40}\)\s*\Z")
SPEAKER = re.compile(r"[A-Z][A-Z.' ]+:|[QA]: ")  # a line of a transcript
SIGN = re.compile("[\u2001-\U0010ffff]")  # what may be a drawn one
TABLE = 5  # one number in so many different words makes a table
KILLING = words("killed killing died dead injured wounded wounding")
LEAD = 2  # paragraphs after the first in which news of casualties stands
REACH = 5  # paragraphs for which an accusation's source stands
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
        named = [item for item in read.attributions if item.source]
        self.attributed = {self.paragraph(item.source[0][0]) for item in named}
        self._speaking = {self.paragraph(item.source[0][0]) for item in named if item.cue_kind == "speech"}
        self._claimed = {self.sentence(start).start for item in named for start, _ in item.source + item.cue}
        self._words_of: dict[int, set[str]] = {}
        self._credits: dict[int, bool] = {}
        self._transcript = "transcript" in lower

    def sourced(self, offset: int, type_: str) -> bool:
        """Does somebody speak in the paragraph, or stand before or behind it as in interviews and transcripts?

        Who hopes or fears something stands behind the figures of his sentence alone. Words for those who keep figures
        ("officials", "a database"), here or just before, are a source too. An accusation has one where its paragraph
        names the authority that makes it, where a word in its paragraph or the two after speaks of a source, or where
        one of the five paragraphs before does.
        """
        number = self.paragraph(offset)
        if self._transcript or self._introduced(number) or self._credited(number):
            return True
        if type_ != "allegation":
            heard = number in self._speaking or self.sentence(offset).start in self._claimed
            return heard or self._kept(number)
        around = range(max(0, number - REACH), min(number + LEAD + 1, len(self.read.paragraphs)))
        return not self.lists["authorities"].isdisjoint(self.paragraph_words(number)) or any(
            n in self.attributed or self._credited(n) or self.sources_named(n) for n in around
        )

    def settled(self, offset: int, type_: str) -> bool:
        """Is it in a table, a list with bullets or arrows, a heading or a question, or in a sentence about public
        records, a supposed case, sums that did not change hands or the dead of old news?
        """
        held = self.sentence_words(offset)
        if len(held) < SHORTEST or TABLE * sum(word[0].isdigit() for word in held) > len(held) or "?" in held:
            return True
        if self._capitals(offset) > CAPITALS or self._drawn(offset) or not self._finished(offset):
            return True
        if type_ == "money" and (self.lists["spending"].isdisjoint(held) or self._sums(offset) >= SUMS):
            return True
        if type_ == "money" and self.background(offset, type_):
            return True
        if type_ == "casualties" and self._history(self.paragraph(offset)):
            return True
        return not (self.lists["records"] | self.lists["supposed"]).isdisjoint(held)

    def background(self, offset: int, type_: str) -> bool:
        """Does its sentence tell of what readers know, of an economy's official figures, of the terms of a law, of the
        past, of a far future or of the author himself? Only some such figures need a source.
        """
        held, around = self.sentence_words(offset), self.paragraph_words(self.paragraph(offset))
        official = type_ == "percent" or (type_ == "number" and "jobs" in held)
        if official and not self.lists["economy"].isdisjoint(around):
            return True
        if type_ in ("percent", "money") and not self.lists["terms"].isdisjoint(held if type_ == "percent" else around):
            return True
        if any(len(word) == 4 and word.isdigit() and REMOTE <= word < "2100" for word in held):
            return True
        if type_ == "number" and any(is_year(word) and word < RECENT for word in around):
            return True
        if type_ == "number" and KILLING & held and self._history(self.paragraph(offset)):
            return True
        return not (self.lists["first_person"] | self.lists["known"]).isdisjoint(held)

    def _credited(self, number: int) -> bool:
        """Does the paragraph carry a footnote or an outlet's name, is it a line of a transcript or somebody's post?"""
        if number not in self._credits:
            self._credits[number] = self._is_credited(number)
        return self._credits[number]

    def _is_credited(self, number: int) -> bool:
        start, end = self.read.paragraphs[number]
        return (
            REFERENCE.search(self._paragraph_text(number)) is not None
            or SPEAKER.match(self.read.text, start, end) is not None
            or not POSTED.isdisjoint(self.paragraph_words(number))
        )

    def _kept(self, number: int) -> bool:
        """Do words for those who keep figures stand in the paragraph, or the plainest of them in the one before?"""
        keepers, before = self.lists["keepers"], self.lists["keepers_before"]
        return not (
            keepers.isdisjoint(self.paragraph_words(number)) and before.isdisjoint(self.paragraph_words(number - 1))
        )

    def anybody(self) -> bool:
        """Does anybody speak, or any paragraph say where things come from?"""
        return bool(self.attributed) or any(map(self.sources_named, range(len(self.read.paragraphs))))

    def sources_named(self, number: int) -> int:
        """How many words of paragraph `number` say where things come from, whether or not anybody is said to speak."""
        return len(self.lists["sources"] & self.paragraph_words(number))

    def tells_data(self, number: int) -> bool:
        """Does paragraph `number` speak of data, whose figures may go on for paragraphs?"""
        return not self.lists["surveys"].isdisjoint(self.paragraph_words(number))

    def counts(self, number: int) -> bool:
        """Does paragraph `number` tell figures, years aside?"""
        return any(word[0].isdigit() and not is_year(word) for word in self.paragraph_words(number))

    def continues(self, number: int, offset: int) -> bool:
        """Does paragraph `number` share words with the sentence of the figure?"""
        shared = self.sentence_words(offset) & self.paragraph_words(number)
        return sum(len(word) >= LONG and word not in COMMON for word in shared) >= SHARED

    def _introduced(self, number: int) -> bool:
        """Does it answer a question, as interviews are printed, or stand as a quotation after a colon?"""
        return number > 0 and self._paragraph_text(number - 1).rstrip().endswith(("?", ":"))

    def _history(self, number: int) -> bool:
        """Are the casualties of this paragraph known already? News of them stands in the lead or names its day."""
        held = self.paragraph_words(number)
        return any(map(_past, held)) or bool(number > LEAD and WEEK.isdisjoint(held) and KILLING & held)

    def paragraph(self, offset: int) -> int:
        return max(bisect_right(self.paragraph_starts, offset) - 1, 0)

    def sentence(self, offset: int) -> Sentence:
        return self.read.sentences[max(bisect_right(self.sentence_starts, offset) - 1, 0)]

    def _paragraph_text(self, number: int) -> str:
        return self.read.text[slice(*self.read.paragraphs[number])]

    def _sums(self, offset: int) -> int:
        """How many sums of money the sentence names."""
        sentence = self.sentence(offset)
        return sum(self.read.text.count(sign, sentence.start, sentence.end) for sign in CURRENCY_SIGNS)

    def _capitals(self, offset: int) -> float:
        written = [word for word in self._paragraph_text(self.paragraph(offset)).split() if word[0].isalpha()]
        return sum(word.isupper() for word in written) / max(len(written), 1)

    def _drawn(self, offset: int) -> bool:
        """Arrows, emoji and other drawn signs mark lists and posts, not running text."""
        signs = SIGN.findall(self._paragraph_text(self.paragraph(offset)))
        return any(unicodedata.category(sign) == "So" for sign in signs)

    def _finished(self, offset: int) -> bool:
        """Does the paragraph end as sentences do? Headings, captions and lists do not."""
        return self._paragraph_text(self.paragraph(offset)).rstrip().endswith(ENDINGS)

    def paragraph_words(self, number: int) -> set[str]:
        if not 0 <= number < len(self.read.paragraphs):
            return set()
        if number not in self._words_of:
            self._words_of[number] = self._words(*self.read.paragraphs[number])
        return self._words_of[number]

    def sentence_words(self, offset: int) -> set[str]:
        sentence = self.sentence(offset)
        return self._words(sentence.start, sentence.end)

    def _words(self, start: int, end: int) -> set[str]:
        inside = self.read.tokens.within(start, end)
        return set(self.lower[inside.start : inside.stop])


def _past(word: str) -> bool:
    """A year, or a word that looks back: the casualties are history."""
    return word in PAST or (len(word) == 4 and word.isdigit())
