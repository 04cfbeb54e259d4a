"""The same document for other eyes: terminal, Markdown, notebook, tables."""

import io

import lxml.html
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_documents import all_documents, hostile_documents, load
from rich.console import Console

from onrecord.reports.markdown import render_markdown
from onrecord.reports.notebook import render_notebook
from onrecord.reports.tables import feature_rows, neutral, source_rows, write_csv, write_parquet
from onrecord.reports.terminal import render_terminal


def terminal(document: dict, **settings) -> str:
    file = io.StringIO()
    render_terminal(document, Console(file=file, width=100, **settings))
    return file.getvalue()


def test_the_terminal_report_says_what_the_page_says():
    said = terminal(load("harbour"))
    assert "Expert reviewers would probably find this well sourced. Likely between 70 and 83." in said
    assert "Neither score says whether any claim is true." in said
    assert "Mara Ellison, the county’s chief" in said and "¶3" in said


def test_on_a_narrow_terminal_a_score_keeps_to_its_line():
    file = io.StringIO()
    render_terminal(load("harbour"), Console(file=file, width=50))
    lines = file.getvalue().splitlines()
    assert max(map(len, lines)) <= 50
    assert [line[:16] for line in lines if "●" in line] == ["Sourcing quality", "Reliability     "]


def test_the_terminal_folds_a_long_ledger_as_the_page_does():
    document = load("harbour")
    document["sources"] *= 4
    said = terminal(document)
    assert "3 more sources: --html shows them all" in said


def test_where_nothing_is_to_fix_every_report_says_so():
    document = load("brief")
    assert not document["advice"]
    for render in (terminal, render_markdown, render_notebook):
        assert "Nothing stands out" in render(document)


def test_colour_comes_only_on_a_terminal():
    assert "\x1b[" not in terminal(load("harbour"))
    assert "\x1b[" in terminal(load("harbour"), force_terminal=True, color_system="standard")


def test_an_article_that_was_not_scored_says_why():
    for render in (terminal, render_markdown, render_notebook):
        assert "The article is in German; scores are trained on English only" in render(load("unscored"))


@given(hostile_documents())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_article_can_send_a_command_to_the_terminal_or_markup_to_a_notebook(document):
    said = terminal(document)
    said.encode("utf-8")
    assert not set(said) & set("\x1b\x07\x00\x9b\u202e\r")
    fragment = render_notebook(document)
    fragment.encode("utf-8")
    assert "<script" not in fragment
    markdown = render_markdown(document)
    markdown.encode("utf-8")
    assert "<script" not in markdown and not set(markdown) & set("\x1b\x07\x00\u202e\r")


def test_markdown_has_the_scores_the_fixes_and_the_ledger():
    said = render_markdown(load("harbour"))
    assert "| **Sourcing quality** | 78 | 70 to 83 |" in said
    assert "1. Three of six figures have nobody behind them" in said
    assert "| Harrow &amp; Lisle, the contractor | Unnamed representative, business | 1 | 15% | ¶7 |" in said
    assert said.endswith("\n")


def test_a_notebook_shows_scores_in_a_fragment_of_html():
    tree = lxml.html.fragment_fromstring(render_notebook(load("harbour")))
    assert "Sourcing quality: 78" in tree.text_content()


def test_the_table_counts_sources_as_the_page_does():
    document = load("harbour")
    document["sources"][0]["type"] = "self"
    assert feature_rows([document])["sources"].tolist() == [6]


def test_one_row_an_article_and_one_column_a_feature():
    documents = all_documents()
    table = feature_rows(documents)
    assert len(table) == len(documents)
    harbour = table.set_index("id").loc["harbour-wall"]
    assert harbour["named_sources"] == 11.1 and round(harbour["sourcing_quality"]) == 78
    unscored = table.set_index("id").loc["wattenmeer"]
    assert pd.isna(unscored["sourcing_quality"]) and unscored["status"] == "not_scored"
    assert str(table["weasels"].dtype) == "float64"


def test_one_row_a_source():
    table = source_rows(all_documents())
    assert len(table) == sum(len(document["sources"]) for document in all_documents())
    anonymous = table[table["type"] == "anonymous_source"].iloc[0]
    assert anonymous["anonymity_reason"].startswith("asked not to be named")


@pytest.mark.parametrize("rows", [feature_rows, source_rows])
def test_tables_of_nothing_have_their_columns(rows):
    assert len(rows([])) == 0 and "id" in rows([]).columns


@given(st.text())
def test_no_cell_begins_like_a_formula(text):
    cell = neutral(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@")) and cell[:1] not in ("\t", "\r")
    assert cell.removeprefix("'") == text or cell == text


def test_csv_cells_are_neutral_and_numbers_stay_numbers():
    document = load("harbour")
    document["article"] |= {"title": "=1+1", "outlet": "\t@sum", "byline": "-- Wire --"}
    document["features"][0]["value"] = -0.5
    file = io.StringIO()
    write_csv([document], file)
    table = pd.read_csv(io.StringIO(file.getvalue()))
    assert list(table.loc[0, ["title", "outlet", "byline"]]) == ["'=1+1", "'\t@sum", "'-- Wire --"]
    assert table.loc[0, "attributed_statements"] == -0.5


def test_csv_and_parquet_hold_the_same_numbers(tmp_path):
    file = io.StringIO()
    write_csv(all_documents(), file)
    write_parquet(all_documents(), tmp_path / "scores.parquet")
    first, second = pd.read_csv(io.StringIO(file.getvalue())), pd.read_parquet(tmp_path / "scores.parquet")
    assert list(first.columns) == list(second.columns)
    assert first["sourcing_quality"].equals(second["sourcing_quality"])


@given(hostile_documents())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_fits_into_a_table(document):
    file = io.StringIO()
    write_csv([document], file)
    file.getvalue().encode("utf-8")
    assert len(source_rows([document])) == 2
