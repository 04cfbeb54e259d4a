"""Coverage-guided fuzzing of the text path, run by hand: python tests/fuzz/fuzz_text.py FOLDER -max_total_time=1200

Needs atheris (pip install atheris). FOLDER keeps the corpus between runs and begins with one article. An input is a
number of an article, a place in it, and what stands there, so that most inputs are long and English enough to be
scored. What it finds is mended and kept in tests/test_fuzz_findings.py.
"""

import sys
from pathlib import Path

import atheris

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

with atheris.instrument_imports(include=["onrecord.features", "onrecord.scorer.document", "onrecord.scorer.advice"]):
    from articles import article
    from checks import check_document

    from onrecord.reports.article import render_article
    from onrecord.scorer import Scorer

    scorer = Scorer()


def one_input(data: bytes) -> None:
    host, place, odd = data[:1], int.from_bytes(data[1:3], "big"), data[3:].decode("utf-8", "replace")
    text = article(sum(host))
    place %= len(text)
    disturbed = text[:place] + odd + text[place:]
    document = scorer.score(disturbed)
    check_document(document, disturbed)
    render_article(document.to_dict())


if __name__ == "__main__":
    for folder in sys.argv[1:2]:
        Path(folder).mkdir(parents=True, exist_ok=True)
        Path(folder, "seed").write_bytes(b"\x01\x00\x40" + article(2).encode())
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
