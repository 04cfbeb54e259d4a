"""Nobody twice in a ledger: one body under several names."""

from ledgers import names


def test_a_company_known_by_one_word_is_one_entry():
    text = "[{s:Facebook} {c:said} {t:no}]. [{s:Facebook} {c:added} {t:so}]. [{s:The company} {c:said} {t:soon}]."
    assert names(text) == ["Facebook"]


def test_a_body_with_and_without_its_country_is_one_entry_under_the_fullest_name():
    text = "[{s:The State Department} {c:said} {t:no}]. [{s:The U.S. State Department} {c:said} {t:so}]. "
    assert names(text + "[{s:The State Department} {c:said} {t:soon}].") == ["U.S. State Department"]
    assert len(names("[{s:US Steel} {c:said} {t:no}]. [{s:Nordlys Steel} {c:said} {t:so}].")) == 2
