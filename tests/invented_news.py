"""Invented news for tests of training: any number of different articles, well or badly sourced."""

import random
from pathlib import Path

import pandas as pd

PEOPLE = (
    "Ana Koren",
    "Per Lund",
    "Ida Holm",
    "Hugo Prinz",
    "Nora Pell",
    "Jon Veld",
    "Karin Aas",
    "Mateo Cruz",
    "Inge Falk",
)
POSTS = (
    "the mayor",
    "the engineer",
    "a teacher",
    "the county's treasurer",
    "a nurse",
    "the union's head",
    "the inspector",
)
THINGS = (
    "bridge",
    "tram",
    "school",
    "harbour",
    "library",
    "hospital",
    "mill",
    "museum",
    "pool",
    "market",
    "depot",
    "dam",
)
DEEDS = ("close", "open", "move to the river", "be sold", "be rebuilt", "stay as it is", "get a new roof", "cost more")
TIMES = ("on Monday", "in March", "next year", "before the summer", "within two weeks", "on the first of May")


def article(seed: int, good: bool) -> str:
    """About 150 words that no other seed gives."""
    rng = random.Random(seed)

    def fact() -> str:
        return f"the {rng.choice(THINGS)} would {rng.choice(DEEDS)} {rng.choice(TIMES)}"

    def sourced() -> str:
        who = f"{rng.choice(PEOPLE)}, {rng.choice(POSTS)}"
        return rng.choice(
            (f"{who}, said {fact()}.", f"“I think {fact()},” said {who}.", f"According to {who}, {fact()}.")
        )

    def bare() -> str:
        return f"Everybody knows that {fact()}, and {rng.choice(('it is a shame', 'nobody cares', 'that is that'))}."

    share = 0.7 if good else 0.3
    sentences = [sourced() if rng.random() < share else bare() for _ in range(12)]
    return "\n\n".join(" ".join(sentences[i : i + 3]) for i in range(0, 12, 3))


def corpus(count: int, wrong: float = 0.2, outlets: int = 8) -> list[dict[str, object]]:
    """Rows with text, verdict (sound or unsound), stars, outlet and date; a share of the labels is wrong."""
    rng = random.Random(1)
    rows = []
    for i in range(count):
        good = i % 2 == 0
        label = good if rng.random() >= wrong else not good
        rows.append(
            {
                "text": article(i, good),
                "verdict": "sound" if label else "unsound",
                "stars": rng.randint(3, 5) if label else rng.randint(0, 3),
                "outlet": f"outlet{rng.randrange(outlets)}.example",
                "day": f"2024-{1 + i % 12:02}-01",
            }
        )
    return rows


def write_corpus(frame: pd.DataFrame, path: Path) -> None:
    """As the format that the path's ending says."""
    if path.suffix == ".csv":
        frame.to_csv(path, index=False)
    elif path.suffix == ".parquet":
        frame.to_parquet(path)
    else:
        frame.to_json(path, orient="records", lines=True)
