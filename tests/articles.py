"""Any number of different articles, written for the tests, long enough to be scored."""

import json
import sys
from pathlib import Path

ONRECORD = [sys.executable, "-c", "from onrecord.scorer.cli.start import start; start()"]  # the command, as a process

PLACES = ("Ashford", "Millbrook", "Easton", "Harrow Point", "Dunmore", "Saltley", "Kingsbridge")
NAMES = ("Maria Ortiz", "Daniel Reyes", "Ann Lee", "Samuel Okafor", "Priya Nair", "Tom Becker", "Lena Fischer")


def article(number: int) -> str:
    place, name = PLACES[number % 7], NAMES[number // 7 % 7]
    other = NAMES[(number + 3) % 7]
    return (
        f"{place} closed its main bridge on Monday after inspectors found a crack in a beam, officials said.\n\n"
        f"“We could not wait another day,” said {name}, the chief engineer of {place}. “The crack had grown by "
        f"{number % 40 + 2} inches since March.” About {100 + number} lorries cross the bridge every hour, according "
        "to figures that the transport department published in its annual report.\n\n"
        "Critics say that the council was warned. It was reported that an earlier inspection had been put off, which "
        f"the council denied. {other}, who runs a bakery near the bridge, said that customers had stayed away.\n\n"
        f"Repairs are expected to take {number % 9 + 2} weeks and may cost ${number % 50 + 1} million, a person "
        "familiar with the plans said on condition of anonymity because the talks were private. The company that built "
        "the bridge in 1987 did not respond to a request for comment."
    )


def write_lines(path: Path, count: int, first: int = 0) -> Path:
    """JSON lines with `count` articles, and a broken line in every hundred."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(first, first + count):
            line = json.dumps(
                {"id": f"n{number}", "text": article(number), "outlet": "The Example"}, ensure_ascii=False
            )
            file.write(("{broken" if number % 100 == 50 else line) + "\n")
    return path
