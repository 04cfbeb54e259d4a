"""Speakers' labels at the start of paragraphs: "SMITH: ...", "Q: ...", "A: ...", as in transcripts and interviews."""

import re
from bisect import bisect_left
from collections import Counter

from ..records import Attribution
from .discourse import Discourse, Referent

LABEL = re.compile(r"((?:Q|A|Question|Answer)(?=[:.])|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}(?=:))[:.]\s")
LEAST = 3  # labels: fewer are no transcript
WIDEST = 60  # characters a label may take
SURE = 0.95  # that what a label introduces is what its speaker said


class Voices:
    """Whose words the paragraphs of a transcript are; empty for other articles."""

    def __init__(self, discourse: Discourse):
        self._paragraphs = discourse.read.paragraphs
        self._voices: dict[int, Referent] = {}
        self.interviewed: Referent | None = None
        self._labels: dict[int, re.Match[str]] = {}
        for i, (start, end) in enumerate(self._paragraphs):
            if discourse.text[start].isupper() and (
                match := LABEL.match(discourse.text, start, min(end, start + WIDEST))
            ):
                self._labels[i] = match
        if len(self._labels) >= LEAST:
            self._assign(discourse)
        # In a transcript, paragraphs without a label carry on; elsewhere a label covers its own paragraph.
        self._carry = len(self._voices) * 3 > len(self._paragraphs)

    def _assign(self, discourse: Discourse) -> None:
        people = [c for c in discourse.cast.characters if c.kind == "person"]
        main = max(people, key=lambda c: (len(c.names), -c.names[0].start), default=None)
        for i, match in self._labels.items():
            label = match[1]
            if label in ("Q", "Question"):
                self._voices[i] = Referent("self", discourse.read.article.outlet or "the publication", "self")
            elif label in ("A", "Answer"):
                if main is not None:
                    self._voices[i] = self.interviewed = discourse.named(main)
            else:
                character = discourse.cast.find(tuple(label.split()))
                if character is not None and character.kind != "place":
                    self._voices[i] = discourse.named(character)

    def with_turns(self, attributions: list[Attribution]) -> list[Attribution]:
        """The attributions, and in place of those whose source is a label all that the label introduces.

        Only of labels that come back and introduce words: a list of firms ("Norlink: shares rose") has each of them
        once, and a count of votes ("Okafor: 547") no words.
        """
        times = Counter(self._labels[i][1] for i in self._voices)
        turns = {}
        for i in self._voices:
            label, end = self._labels[i], self._paragraphs[i][1]
            if times[label[1]] > 1 and any(map(str.islower, label.string[label.end() : end])):
                spans = (label.span(1),), ((label.end(1), label.end(1) + 1),), ((label.end(), end),)
                turns[label.start()] = Attribution("direct", "speech", *spans, SURE)
        if not turns:
            return attributions
        others = [item for item in attributions if not item.source or item.source[0][0] not in turns]
        return sorted([*others, *turns.values()], key=lambda item: item.spans)

    def label(self, item: Attribution) -> Referent | None:
        """Whom the label of a paragraph means, where an attribution's source is that label."""
        if not self._voices or not item.source:
            return None
        i = bisect_left(self._paragraphs, (item.source[0][0] + 1,)) - 1
        opens = i >= 0 and self._paragraphs[i][0] == item.source[0][0]
        return self._voices.get(i) if opens else None

    def at(self, offset: int) -> Referent | None:
        """Whose labelled words `offset` stands in."""
        if not self._voices:
            return None
        i = bisect_left(self._paragraphs, (offset + 1,)) - 1
        while i >= 0:
            if i in self._voices:
                return self._voices[i]
            if not self._carry:
                return None
            i -= 1
        return None
