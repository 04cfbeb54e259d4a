"""Corpora read into samples: an article's tokens with whatever labels it has."""

import random
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ...features.reading.attributions.inputs import canonical, token_states
from ...features.text.tokens import Tokens, tokenize
from ..records import records
from . import labels

# Unlabelled news and the share of each file's articles that is used.
NEWS = {"outlets_mbfc": 1.0, "healthnewsreview": 1.0, "webis2016": 1.0, "clef_task3": 0.3, "hyperpartisan": 0.5}


@dataclass(slots=True)
class Sample:
    """One article. Tags are -1 where nobody labelled the token; links and sentences may be empty."""

    id: str
    date: str
    words: list[str]  # quotation marks in one form
    states: np.ndarray  # uint8, see features.text.quotes
    first: np.ndarray  # uint8, 1 at a paragraph's first token
    tags: np.ndarray  # int8, index into labels.TAGS
    entities: np.ndarray  # int8, index into labels.ENTITY_TAGS
    cues: list[tuple[int, int, int]] = field(default_factory=list)  # cue's token, source's token or -1, speech 0/1
    contents: list[tuple[int, int, int]] = field(default_factory=list)  # first token, last token, cue's token
    sentences: list[tuple[int, int, int]] = field(default_factory=list)  # first token, end token, carries speech 0/1


def unlabelled(key: str, date: str, text: str) -> tuple[Sample, Tokens]:
    tokens = tokenize(text)
    states, first = token_states(text, tokens)
    nothing = np.full(len(tokens.words), -1, np.int8)
    sample = Sample(
        key, date, canonical(tokens.words, states), np.frombuffer(bytes(states), np.uint8),
        np.frombuffer(bytes(first), np.uint8), nothing, nothing.copy(),
    )  # fmt: skip
    return sample, tokens


def polnear(path: Path) -> list[Sample]:
    """PolNeAR's articles with attributions, links and CoreNLP's entities."""
    return [_polnear(record) for record in records(path)]


def _polnear(record: dict) -> Sample:
    text = record["text"]
    sample, tokens = unlabelled(record["id"], record["date"] or "", text)
    sample.tags[:] = 0

    def mark(spans: list[list[int]], kind: int) -> list[range]:
        places = [place for start, end in sorted(spans) if (place := tokens.within(start, end))]
        for place in places:
            sample.tags[place.start] = kind
            sample.tags[place.start + 1 : place.stop] = kind + 1
        return places

    for attribution in record["attributions"]:
        source = mark(attribution["source"], labels.SOURCE)
        cue = mark(attribution["cue"], labels.CUE)
        content = mark(attribution["content"], labels.CONTENT)
        if cue and content:
            said = " ".join(text[start:end] for start, end in attribution["cue"])
            speech = int(bool(labels.SPEECH.search(said)))
            sample.cues.append((cue[0].start, source[0].start if source else -1, speech))
            sample.contents += [(place.start, place.stop - 1, cue[0].start) for place in content]
    if record["entities"] is not None:
        sample.entities[:] = 0
        for start, end, kind in record["entities"]:
            place = tokens.within(start, end)
            # About one in a hundred of the automatic offsets does not fit the text: those are no labels.
            if place and abs(tokens.starts[place.start] - start) + abs(tokens.ends[place.stop - 1] - end) <= 2:
                tag = labels.ENTITY_TAGS.index("B-" + labels.ENTITY_OF[kind])
                sample.entities[place.start] = tag
                sample.entities[place.start + 1 : place.stop] = tag + 1
    return sample


def newsdiscourse(path: Path) -> list[Sample]:
    """NewsDiscourse's articles: of every sentence whether it carries speech."""
    samples = []
    for record in records(path):
        text, places = newsdiscourse_text(record)
        sample, tokens = unlabelled(record["id"], "", text)
        for start, end, speech in places:
            place = tokens.within(start, end)
            if place:
                sample.sentences.append((place.start, place.stop, speech))
        samples.append(sample)
    return samples


def newsdiscourse_text(record: dict) -> tuple[str, list[tuple[int, int, int]]]:
    """An article's text put together from its sentences, and their spans with 1 where they carry speech."""
    text, places, paragraph = "", [], None
    for sentence in record["sentences"]:
        if paragraph is not None:
            text += " " if sentence["paragraph"] == paragraph else "\n\n"
        paragraph = sentence["paragraph"]
        places.append((len(text), len(text) + len(sentence["text"]), int(sentence["speech"])))
        text += sentence["text"]
    return text, places


def news_texts(folder: Path) -> list[tuple[str, str]]:
    """Unlabelled articles of middle length, shuffled, each opening once: keys and texts."""
    texts = []
    for name, share in NEWS.items():
        found = [r for r in records(folder / f"{name}.jsonl.gz") if 600 < len(r["text"]) < 12_000]
        random.Random(0).shuffle(found)
        texts += [(f"{name}/{record['id']}", record["text"]) for record in found[: int(len(found) * share)]]
    random.Random(1).shuffle(texts)
    by_opening: dict[str, tuple[str, str]] = {}
    for key, text in texts:
        by_opening.setdefault(text[:200], (key, text))
    return list(by_opening.values())
