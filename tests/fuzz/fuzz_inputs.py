"""Coverage-guided fuzzing of every reader, run by hand: python tests/fuzz/fuzz_inputs.py FOLDER -max_total_time=1200

Needs atheris (pip install atheris). FOLDER keeps the corpus between runs and begins with the seeds. The first byte of
an input is its format. What it finds is mended and kept in tests/test_fuzz_findings.py.
"""

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent))

with atheris.instrument_imports(include=["onrecord.scorer.inputs", "csv", "json", "warcio", "markdown_it", "gzip"]):
    from checks import ENDINGS, check_bytes
    from seeds import write_seeds

    from onrecord.scorer.inputs.formats import FORMATS, reader

    for name in FORMATS:
        reader(name)


def one_input(data: bytes) -> None:
    if data:
        check_bytes(ENDINGS[data[0] % len(ENDINGS)], data[1:])


if __name__ == "__main__":
    for folder in sys.argv[1:2]:
        write_seeds(Path(folder))
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
