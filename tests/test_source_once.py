"""Nobody twice in a ledger: one body under several names."""

import pytest
from ledgers import names, read


def test_a_company_known_by_one_word_is_one_entry():
    text = "[{s:Facebook} {c:said} {t:no}]. [{s:Facebook} {c:added} {t:so}]. [{s:The company} {c:said} {t:soon}]."
    assert names(text) == ["Facebook"]


def test_a_body_with_and_without_its_country_is_one_entry_under_the_fullest_name():
    text = "[{s:The State Department} {c:said} {t:no}]. [{s:The U.S. State Department} {c:said} {t:so}]. "
    assert names(text + "[{s:The State Department} {c:said} {t:soon}].") == ["U.S. State Department"]
    assert len(names("[{s:US Steel} {c:said} {t:no}]. [{s:Nordlys Steel} {c:said} {t:so}].")) == 2


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("[{s:Rep.} Dana Okafor {c:said} {t:no}].", "Rep. Dana Okafor"),
        ("[{s:A letter to the Lund} Board {c:says} {t:no}].", "A letter to the Lund Board"),
        ("[{s:Mayor Dana Okafor} {c:Says} {t:No}].", "Mayor Dana Okafor"),  # whatever a headline's capitals join
    ],
)
def test_a_source_that_was_cut_within_a_name_is_marked_to_its_end(marked, source):
    article = read(marked)
    assert article.text[slice(*article.attributions[0].source[0])] == source
