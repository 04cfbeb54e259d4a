"""Articles a second, cost by stage, growth and memory of full scoring without HTML. Run by hand, on a quiet machine.

    python benchmarks/speed.py stages  ARTICLES.jsonl.gz --count 500
    python benchmarks/speed.py jobs    ARTICLES.jsonl.gz --count 3000
    python benchmarks/speed.py length  ARTICLES.jsonl.gz
    python benchmarks/speed.py memory  ARTICLES.jsonl.gz --sizes 10000 100000

CPU seconds where one process is measured, wall seconds where several are.
"""

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from corpus import texts

BATCH = 32


def stages(articles: list[str], model: str | None) -> None:
    """CPU milliseconds an article of every stage, each run over the whole corpus by itself."""
    from onrecord.features.catalogue import measure_all
    from onrecord.features.reading.attributions.find import read_spans
    from onrecord.features.reading.read import read_articles
    from onrecord.features.text.language import language
    from onrecord.features.text.normalise import normalise
    from onrecord.features.text.plain import plain
    from onrecord.features.text.tokens import tokenize
    from onrecord.scorer import Article, Scorer
    from onrecord.scorer.document import scored
    from onrecord.scorer.pool import collect_rarely

    collect_rarely()  # as a run does
    scorer = Scorer(model)
    reader, cards = scorer.bundle.reader, scorer.bundle.scorecards
    list(scorer.score_many(articles[:BATCH]))
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable):
        gc.collect()
        gc.freeze()  # a run does not keep what this script keeps for the next stage, and need not look through it
        start = time.process_time()
        result = work()
        spent[name] = time.process_time() - start
        return result

    clean = timed("normalise", lambda: [plain(normalise(text)) for text in articles])
    tokens = timed("tokens", lambda: [tokenize(text) for text in clean])
    languages = timed("language", lambda: [language(words) for words in tokens])
    batches = [slice(start, start + BATCH) for start in range(0, len(clean), BATCH)]
    timed("span reader", lambda: [read_spans(reader, clean[part], tokens[part]) for part in batches])
    records = [Article(text) for text in clean]
    reads = timed(
        "reading", lambda: [read for part in batches for read in read_articles(records[part], reader, tokens[part])]
    )
    spent["quotations, sentences, sources, hedges, figures"] = spent.pop("reading") - spent["span reader"]
    measured = timed("features", lambda: [measure_all(read) for read in reads])
    values = [{name: found.value for name, found in row.items()} for row in measured]
    scores = timed("scorecards", lambda: [{name: card.score(row) for name, card in cards.items()} for row in values])
    rows = zip(reads, languages, measured, scores, strict=True)
    documents = timed("document", lambda: [scored(*row, scorer.bundle) for row in rows])
    timed("JSON", lambda: [document.to_json() for document in documents])
    total = sum(spent.values())
    for name, seconds in spent.items():
        print(f"{name:50} {1000 * seconds / len(articles):8.2f} ms {seconds / total:7.1%}")
    words = sum(len(text.split()) for text in articles) / len(articles)
    print(f"{'all, of ' + format(words, ',.0f') + ' words on average':50} {1000 * total / len(articles):8.2f} ms")
    print(f"{len(articles) / total:.1f} articles a CPU second, one process")
    features = sum(spent[name] for name in spent if name not in ("scorecards", "document", "JSON"))
    print(f"{'up to the features':50} {1000 * features / len(articles):8.2f} ms")
    print(f"{len(articles) * words / features / 800:.1f} articles of 800 words a CPU second, up to the features")


def run(path: Path, jobs: int, model: str | None) -> tuple[float, float]:
    """Wall seconds and peak resident megabytes (the largest process) of the command on a file."""
    command = [sys.executable, "-c", MEASURED, str(path), str(jobs), model or ""]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "OMP_NUM_THREADS": "1"}
    )
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


MEASURED = """
import os, resource, sys, time
from pathlib import Path
from onrecord.scorer.run import Run, execute
path, jobs, model = sys.argv[1:]
start = time.perf_counter()
execute(Run((path,), jobs=int(jobs), model=model or None, format="jsonl", output=Path(path + ".out.jsonl"), quiet=True))
kinds = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
print(time.perf_counter() - start, max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024)
os._exit(0)
"""


def jobs(articles: list[str], model: str | None) -> None:
    """The whole command on one process and on two."""
    wall = {}
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder, "a.jsonl"), articles, len(articles))
        for count in (1, 2):
            wall[count], peak = run(path, count, model)
            print(f"{count} process(es): {len(articles) / wall[count]:8.1f} articles a second, peak {peak:,.0f} MB")
    print(f"two are {wall[1] / wall[2]:.2f} times as fast as one; they share {os.cpu_count()} processors")


def length(articles: list[str], model: str | None) -> None:
    """CPU milliseconds a thousand words, for articles of 100 to 20,000 words cut from real ones."""
    from onrecord.scorer import Scorer

    scorer = Scorer(model)
    words = " ".join(articles).split(" ")
    costs = []
    for size in (100, 300, 1000, 3000, 10_000, 20_000):
        count = min(max(4, 40_000 // size), len(words) // size)
        if not count:
            print(f"{size:7,} words: the corpus is smaller")
            break
        sample = [" ".join(words[i * size : (i + 1) * size]) for i in range(count)]
        list(scorer.score_many(sample[:1]))
        start = time.process_time()
        for document in scorer.score_many(sample):
            document.to_json()
        spent = time.process_time() - start
        costs.append(1000 * spent / (count * size / 1000))
        print(f"{size:7,} words: {costs[-1]:8.2f} ms a thousand words", flush=True)
    print(f"a word costs at most {max(costs) / min(costs):.2f} times as much in one length as in another")


def memory(articles: list[str], model: str | None, sizes: list[int]) -> None:
    """Time and peak memory of the command as the corpus grows (the same articles again and again)."""
    peaks = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = write(Path(folder, "a.jsonl"), articles, size)
            seconds, peak = run(path, 1, model)
            peaks.append(peak)
            print(f"{size:8,} articles: {size / seconds:8.1f} a second, peak {peak:,.0f} MB", flush=True)
    print(f"the largest corpus takes {peaks[-1] / peaks[0]:.3f} times the memory of the smallest")


def write(path: Path, articles: list[str], count: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps({"id": f"a{number}", "text": articles[number % len(articles)]}) + "\n")
    return path


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("what", choices=("stages", "jobs", "length", "memory"))
    options.add_argument("articles")
    options.add_argument("--count", type=int, default=500)
    options.add_argument("--model")
    options.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    options.add_argument("--words", type=int, help="take only the first words of each article, for quick growth tests")
    given = options.parse_args()
    articles = texts(given.articles, given.count)
    if given.words:
        articles = [" ".join(text.split(" ")[: given.words]) for text in articles]
    if given.what == "memory":
        memory(articles, given.model, given.sizes)
    else:
        {"stages": stages, "jobs": jobs, "length": length}[given.what](articles, given.model)


if __name__ == "__main__":
    main()
