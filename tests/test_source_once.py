"""Nobody twice in a ledger: one body, one document, one spokesperson under several names."""

import pytest
from ledgers import ledger, names, read

from onrecord.features.reading.records import Entity


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


@pytest.mark.parametrize("first", ["Zafgen Inc", "Zafgen Holdings"])
def test_a_company_goes_without_its_form(first):
    assert len(ledger(f"[{{s:{first}}} {{c:said}} {{t:no}}]. [{{s:Zafgen}} {{c:said}} {{t:so}}].")) == 1


def test_police_are_those_the_article_names():
    result = names(
        "[{s:Police} {c:said} {t:a man was arrested}]. [{s:Garnholt Police} {c:said} {t:he had been drinking}]."
    )
    assert result == ["Garnholt Police"]


def test_the_spokesperson_is_the_one_heard_before():
    result = names(
        "[{s:A spokesperson for the harbour board} {c:said} {t:the wall was safe}]. "
        "[“{t:It is safe},” {s:the spokeswoman} {c:said}]."
    )
    assert result == ["A spokesperson for the harbour board"]


def test_a_document_called_after_its_author_is_the_one_met_before():
    story = "[{s:A report by Lakeview University} {c:says} {t:no}]. [{s:The Lakeview report} {c:finds} {t:so}]. "
    assert len(ledger(story)) == 1
    assert len(ledger(story + "[{s:The Norlink report} {c:says} {t:yes}].")) == 2


@pytest.mark.parametrize(("first", "then"), [("lawsuit", "suit"), ("poll", "survey")])
def test_two_nouns_for_one_document(first, then):
    assert len(ledger(f"[{{s:The {first}}} {{c:says}} {{t:no}}]. [{{s:The {then}}} {{c:adds}} {{t:so}}].")) == 1


@pytest.mark.parametrize(
    ("first", "then", "name"),
    [
        ("President Omar al-Haddad", "Haddad", "Omar al-Haddad"),  # with a particle joined on, and without
        ("Chromovel Ferry Services Ltd", "Chromovel", "Chromovel Ferry Services Ltd"),
        ("Lund Business Machines Corp.", "LBM", "Lund Business Machines Corp"),
        ("The Lund Broadcasting Corporation", "The LBC", "Lund Broadcasting Corporation"),
        ("Secretary Kirsa Nielsen", "Ms Nielsen", "Kirsa Nielsen"),  # whatever else is called so
        ("Senator Ana Ruiz D-WV", "Ruiz", "Ana Ruiz"),
        ("Rep. Newton Vos of Georgia", "The Georgia Republican", "Newton Vos"),
    ],
)
def test_a_fuller_and_a_shorter_name_are_one_entry(first, then, name):
    assert names(f"[{{s:{first}}} {{c:said}} {{t:no}}]. [{{s:{then}}} {{c:said}} {{t:so}}].") == [name]


@pytest.mark.parametrize("headline", ["Ana Ruiz Responds", "Ana Ruiz Burns Piet Holt", "RUIZ RENEWS"])
def test_a_headlines_capitals_name_nobody_else(headline):
    marked = f"[{{s:{headline}}} {{c:over}} {{t:wall}}]\n\n[{{s:Senator Ana Ruiz}} {{c:said}} {{t:so}}]."
    assert names(marked, entities=(Entity(0, len(headline), "PERSON"),)) == ["Ana Ruiz"]
