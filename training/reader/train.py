"""The whole recipe: teacher, labels for unlabelled news, the reader's network, its calibration, and the files."""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch

from ...features.reading.spans import HASHED_WORDS, lexeme
from ...models.reader import SpanReader
from . import corpora, export, student
from .calibrate import confidence_weights, transitions
from .corpora import Sample
from .label import Soft, add_links, outputs, soften, with_links_of
from .network import WIDTH, Reader
from .teacher import Pieces, Teacher, package_folder, train_teacher

WORDS = 28_000
HELD = 60  # the latest articles: settings are chosen on them, nothing is trained on them
# Unlabelled news and the share of each file's articles that is used.
NEWS = {"outlets_mbfc": 1.0, "healthnewsreview": 1.0, "webis2016": 1.0, "clef_task3": 0.3, "hyperpartisan": 0.5}
LEAST = [0.0, 0.3]  # confidence below which an attribution is left out: of speech, of anything else
LABEL_WORDS = 2_600_000


def train_reader(
    data_folder: str | Path, out_folder: str | Path, seed: int = 1, *, teacher_epochs: int = 3, epochs: int = 6,
    passes: int = 45, label_words: int = LABEL_WORDS, log: Callable[..., None] = print,
) -> None:  # fmt: skip
    """Train the span reader on a CPU and write `reader.onnx` and `reader.json` to `out_folder`.

    `data_folder` holds `attribution/` and `articles/`. One core needs about 40 minutes for the teacher, 15 for its
    labels and an hour for the network. `epochs` run over the gold articles alone; each of the `passes` after them over
    a third of those and twice as much news that the teacher labelled.
    """
    torch.manual_seed(seed)
    random.seed(seed)
    data = Path(data_folder)
    samples = sorted(corpora.polnear(data / "attribution" / "polnear-train.jsonl.gz"), key=lambda s: (s.date, s.id))
    gold, held = samples[:-HELD], samples[-HELD:]
    weak = corpora.newsdiscourse(data / "attribution" / "newsdiscourse-train.jsonl.gz")
    news = [*weak, *unlabelled_news(data / "articles", label_words)]
    words = vocabulary([*gold, *news])
    numbers = {word: number for number, word in enumerate(words)}

    folder = package_folder()
    teacher = train_teacher(gold, weak, folder, epochs=teacher_epochs, seed=seed, log=log)
    pieces = Pieces(folder)
    moves = transitions()
    model = Reader(len(words))
    start_from_pieces(model, words, Teacher(folder), pieces)
    gold_items, weak_items = student.items(gold, numbers), student.items(weak, numbers)
    model = student.fit(model, lambda _: gold_items + weak_items, epochs, 2e-3, log=log)
    soft = teacher_labels(teacher, pieces, model, student.items(news, numbers), moves)
    news_items = student.items(news, numbers, soft)

    def some(_: int) -> list[student.Item]:
        part = random.sample(gold_items, len(gold_items) // 3)
        size = 2.2 * sum(len(item.sample.words) for item in part)
        for item in random.sample(news_items, len(news_items)):
            part.append(item)
            size -= len(item.sample.words)
            if size < 0:
                break
        return part

    model = student.fit(model, some, passes, 1.5e-3, log=log)
    ranges = export.input_ranges(model, [student.inputs(item) for item in gold_items[:20]])
    out = Path(out_folder)
    export.export(model, words, moves, ranges, out)
    later = {sample.id for sample in held}
    marked = [r for r in corpora.records(data / "attribution" / "polnear-train.jsonl.gz") if r["id"] in later]
    weights = confidence_weights(SpanReader.load(out), marked)
    export.export(model, words, moves, ranges, out, confidence=weights, least_confidence=LEAST)


def unlabelled_news(folder: Path, words: int) -> list[Sample]:
    """Articles of middle length, shuffled, each opening once, until there are enough words."""
    texts = []
    for name, share in NEWS.items():
        found = [r for r in corpora.records(folder / f"{name}.jsonl.gz") if 600 < len(r["text"]) < 12_000]
        random.Random(0).shuffle(found)
        texts += [(f"{name}/{record['id']}", record["text"]) for record in found[: int(len(found) * share)]]
    random.Random(1).shuffle(texts)
    samples, openings = [], set()
    for key, text in texts:
        if words > 0 and text[:200] not in openings:
            openings.add(text[:200])
            samples.append(corpora.unlabelled(key, "", text)[0])
            words -= len(samples[-1].words)
    return samples


def vocabulary(samples: Sequence[Sample]) -> list[str]:
    counts = Counter(lexeme(word) for sample in samples for word in sample.words)
    return [word for word, _ in counts.most_common(WORDS)]


def start_from_pieces(model: Reader, words: Sequence[str], teacher: Teacher, pieces: Pieces) -> None:
    """Word vectors from MiniLM's: the mean of a word's pieces on their first principal components."""
    with torch.no_grad():
        vectors = torch.stack([teacher.words.weight[ids].mean(0) for ids in pieces(words)])
        vectors -= vectors.mean(0)
        components = torch.linalg.svd(vectors, full_matrices=False)[2][:WIDTH]
        vectors = vectors @ components.T
        model.word.weight[HASHED_WORDS:] = vectors / vectors.std() * 0.4


@torch.no_grad()
def teacher_labels(
    teacher: Teacher, pieces: Pieces, model: Reader, items: Sequence[student.Item], moves: np.ndarray, size: int = 40
) -> list[Soft]:
    """Soft labels by the teacher; links, by the teacher and the network trained so far, are added to the samples."""
    settings = export.link_settings([teacher.heads, model.heads])
    edges = np.cumsum(model.heads.sizes)[:-1]
    soft = []
    for start in range(0, len(items), size):
        group = items[start : start + size]
        samples = [item.sample for item in group]
        for item, out in zip(group, outputs(teacher, pieces, samples), strict=True):
            own = np.split(model(*student.inputs(item))[0].numpy(), edges, axis=1)
            both = with_links_of(out, dict(zip(export.OUTPUTS, own, strict=True)))
            soft.append(soften(out))
            add_links(item.sample, both, moves, settings)
    return soft


def main() -> None:
    """`python -m onrecord.training.reader.train DATA FOLDER`; then `onrecord.training.build` pins the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of labelled corpora")
    parser.add_argument("folder", type=Path, help="where reader.onnx and reader.json go")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    train_reader(given.data, given.folder, given.seed)


if __name__ == "__main__":
    main()
