"""Resident memory of one process as it scores a short article again and again: python benchmarks/memory.py [CALLS]

50,000 calls unless told. Prints resident megabytes after 1,000 and 10,000 calls and at the end. The articles differ, so
that their words are new: all that may grow are the caches of words, which hold so many and no more.
"""

import gc
import sys
import time
from pathlib import Path

from onrecord.scorer import Scorer

TEXT = (
    "The council of {place} closed its bridge on Monday after inspectors found a crack in a beam, officials said.\n\n"
    "“We could not wait another day,” said Maria Ortiz, the city’s chief engineer. “The crack had grown by {number} "
    "inches since March.” About {number} lorries cross the bridge every hour, according to figures that the transport "
    "department published in its annual report. Critics say that the council was warned.\n\n"
    "Repairs are expected to take weeks and may cost $3 million, a person familiar with the plans said on condition of "
    "anonymity because the talks were private. The company that built the bridge in 1987 did not respond to a request "
    "for comment."
)


def resident() -> float:
    """Megabytes that this process holds now (not its peak)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def main(calls: int) -> None:
    scorer = Scorer()
    started = time.process_time()
    for call in range(1, calls + 1):
        document = scorer.score(TEXT.format(place=f"Port {call}", number=call))
        assert document.status == "scored"
        document.to_json()
        if call in (1000, 10_000, calls):
            gc.collect()
            spent = 1000 * (time.process_time() - started) / call
            print(f"{call:7,} calls: {resident():7.1f} MB resident, {spent:.1f} CPU ms a call", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
