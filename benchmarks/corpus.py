"""The articles that benchmarks read: JSON lines with a `text`, gzipped or not, in an order that mixes outlets."""

import gzip
import json
import random


def texts(path: str, count: int | None = None, least_words: int = 100) -> list[str]:
    """`count` texts of at least `least_words` words, the same ones at every run."""
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        found = [text for line in file if (text := json.loads(line)["text"]) and len(text.split()) >= least_words]
    random.Random(8).shuffle(found)
    return found[:count]
