"""Word lists and a linter on the sentences that `onrecord evaluate hedges` uses.

    npm install hedges weasels
    node -e "import('hedges').then(m => console.log(JSON.stringify(m.hedges)))" > hedges.json
    node -e "import('weasels').then(m => console.log(JSON.stringify(m.weasels)))" > weasels.json
    pip install proselint
    python benchmarks/hedges_baselines.py DATA hedges.json weasels.json [PROSELINT]

DATA is the data folder, PROSELINT the linter's command. A list finds a span wherever one of its words stands between
word boundaries; none of the three has classes, so only spans (news) and sentences (Wikipedia) are scored.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from sklearn.metrics import f1_score, roc_auc_score

from onrecord.features.reading.records import Hedge
from onrecord.training.hedge_eval import OPEN, overlap_scores, records


def by_list(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(longest_first) + r")\b", re.IGNORECASE)


def proselint(command: str, sentences: list[str]) -> list[list[Hedge]]:
    """What the linter marks, one file a sentence, so that no check sees more than the others do."""
    with tempfile.TemporaryDirectory() as folder:
        for number, sentence in enumerate(sentences):
            (Path(folder) / f"{number:04}.txt").write_text(sentence, encoding="utf-8")
        done = subprocess.run([command, "check", "-o", "json", folder], capture_output=True, text=True, check=False)
    found: list[list[Hedge]] = [[] for _ in sentences]
    for name, report in json.loads(done.stdout)["result"].items():
        for item in report.get("diagnostics", ()):
            start, end = item["span"]
            found[int(Path(name).stem)].append(Hedge(start - 1, end - 1, "epistemic"))  # its offsets count from 1
    return found


def main(data: Path, lists: list[Path], linter: str | None) -> None:
    news = list(records(data / "hedging" / "news-hedges-dev.jsonl.gz"))
    gold = [[(span["start"], span["end"], span["class"]) for span in item["spans"]] for item in news]
    wiki = list(records(data / "hedging" / "conll2010-wiki-eval.jsonl.gz"))
    uw = [item for item in records(data / "hedging" / "factuality_uw-test.jsonl.gz") if item["events"]]
    is_open = [any(abs(event["factuality"]) <= OPEN for event in item["events"]) for item in uw]
    words = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in lists}
    words["both lists"] = sorted({word for listed in words.values() for word in listed})
    for name, listed in words.items():
        pattern = by_list(listed)
        found = [[Hedge(*m.span(), "epistemic") for m in pattern.finditer(item["sentence"])] for item in news]
        weasel = f1_score([item["label"] for item in wiki], [bool(pattern.search(item["text"])) for item in wiki])
        auc = roc_auc_score(is_open, [len(pattern.findall(item["text"])) for item in uw])
        show(name, overlap_scores(gold, found), f"weasel sentences F1 {100 * weasel:.1f}, open events AUC {auc:.3f}")
    if linter:
        show("proselint", overlap_scores(gold, proselint(linter, [item["sentence"] for item in news])), "")


def show(name: str, scores, rest: str) -> None:
    spans = f"P {100 * scores.precision:.1f} R {100 * scores.recall:.1f} F1 {100 * scores.f1:.1f}"
    print(f"{name}: spans {spans}; {rest}".rstrip("; "))


if __name__ == "__main__":
    files = [Path(argument) for argument in sys.argv[2:] if argument.endswith(".json")]
    main(Path(sys.argv[1]), files, next((a for a in sys.argv[2:] if not a.endswith(".json")), None))
