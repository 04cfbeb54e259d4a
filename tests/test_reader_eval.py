"""Which claims of a corpus of claims are covered by an attribution whose source names who makes them."""

import gzip
import json

import pytest
from ledgers import read

from onrecord.training.reader_eval import claims_covered

MARKED = """The bridge is safe

[{s:Ana Ruiz, the mayor,} {c:said}: {t:"The bridge is safe."}]

[{s:The council's lawyers} {c:denied} {t:that it was}.]"""


@pytest.mark.parametrize(
    ("agent", "words", "touched", "named"),
    [
        ("Mayor Ruiz", "said: “The bridge is safe”", 1, 1),  # whatever marks it is written with
        ("Ana Ruiz", "The bridge is safe", 1, 1),  # set apart above, and said below
        ("Tom Holt", "The bridge is safe", 1, 0),
        ("Ruiz's office", "denied that it was", 1, 0),  # the lawyers' "'s" is nobody's name
    ],
)
def test_a_claim_is_named_where_a_source_there_names_its_agent(tmp_path, agent, words, touched, named):
    article = read(MARKED)
    record = {"id": "a", "text": article.text, "claims": [{"agent": agent, "source_text": words}]}
    path = tmp_path / "claims.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(record).encode()))
    assert claims_covered(path, lambda _: [article]) == (touched, named)
