"""Which words the reader must not tell apart: people's names, and parties.

    python -m onrecord.training.reader.names DATA FOLDER

finds them anew for the reader in FOLDER, as training does at its end; `calibrate` is to follow. Without this, those
whom the training's news quotes most would be found quoted most in all other news.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ...features.reading.attributions.find import read_spans
from ...features.reading.attributions.inputs import MIXED, NAME, lexeme, word_shape
from ...features.text.tokens import tokenize
from ...models.reader import SpanReader
from .calibrate import save
from .corpora import news_texts

SURNAME = "Larsson"  # a rare one; of sixteen, the one whose row reads the held-out articles best
PARTIES = {"Republican": "democrat\ndemocratic", "Republicans": "democrats", "Conservative": "labour"}
ARTICLES = 2600
BLOCK = 20  # articles read together
SEEN, SHARE = 3, 0.6  # how often a word is seen as names are written, and which share of it is to be within a person's
INITIALS = 2  # letters; shorter words are initials and abbreviated titles


def find_names(data: Path, folder: Path) -> None:
    """Let the reader in `folder` read news in `data`, and all persons' names by it as one from now on."""
    path = folder / "reader.json"
    settings = json.loads(path.read_text(encoding="utf-8")) | {"read_as": {}}
    reader = SpanReader(folder / "reader.onnx", settings)
    texts = [text for _, text in news_texts(data / "articles")[:ARTICLES]]
    names = persons_names(reader, texts) - {SURNAME.lower()}
    settings["read_as"] = {SURNAME: "\n".join(sorted(names)), **PARTIES}
    save(folder, settings)


def persons_names(reader: SpanReader, texts: Iterable[str]) -> set[str]:
    """The words of the reader's vocabulary that, where they have a capital, mostly stand in what it takes for a
    person, in small letters."""
    texts = list(texts)
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for at in range(0, len(texts), BLOCK):
        some = texts[at : at + BLOCK]
        tokens = [tokenize(text) for text in some]
        for words, (_, entities) in zip(tokens, read_spans(reader, some, tokens), strict=True):
            capital = [lexeme(word) if word_shape(word) in (NAME, MIXED) else "" for word in words.words]
            seen.update(capital)
            for entity in entities:
                if entity.type == "PERSON":
                    inside = words.within(entity.start, entity.end)
                    named.update(capital[inside.start : inside.stop])
    return {
        word
        for word, count in named.items()
        if len(word) > INITIALS and word in reader.vocabulary and seen[word] >= SEEN and count >= SHARE * seen[word]
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of labelled corpora")
    parser.add_argument("folder", type=Path, help="where reader.onnx and reader.json lie")
    given = parser.parse_args()
    find_names(given.data, given.folder)


if __name__ == "__main__":
    main()
