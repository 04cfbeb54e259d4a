"""Every feature keeps the contract: a full manual page, examples that show it, real evidence, no made-up values."""

import json
import re
from copy import deepcopy
from pathlib import Path
from string import Formatter

import pytest
import typer
from typer.testing import CliRunner

from onrecord.features.catalogue import DIMENSIONS, catalogue, measure_all
from onrecord.features.feature import Entry, Feature
from onrecord.features.manual import manual, markdown, page
from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article, ReadArticle
from onrecord.features.wording import sentence
from onrecord.scorer.cli.explain import explain

ROOT = Path(__file__).parent.parent
ENTRIES = catalogue()
EACH = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
EMPTY = ("", "Nothing.", "1 2 3 4 5", "---\n\n***", "“”", "Headline\n\nBy Ana Reyes\n\nAdvertisement")


@pytest.fixture(scope="session")
def examples_read(reader) -> dict[tuple[str, str], ReadArticle]:
    """Every example passage, read: keyed by the feature's id and "good" or "bad"."""
    keys = [(entry.id, kind) for entry in ENTRIES for kind in ("good", "bad")]
    texts = [getattr(entry.feature, kind) for entry in ENTRIES for kind in ("good", "bad")]
    reads = read_articles([Article(text) for text in texts], reader)
    return dict(zip(keys, reads, strict=True))


@pytest.fixture(scope="session")
def empty_reads(reader) -> list[ReadArticle]:
    return read_articles([Article(text) for text in EMPTY], reader)


def distance(feature: Feature, value: float) -> float:
    """How far from what good journalism does; the smaller, the better."""
    if feature.direction == "band":
        assert feature.band is not None
        return max(feature.band[0] - value, value - feature.band[1], 0.0)
    return value if feature.direction == "lower" else -value


def test_the_catalogue_is_complete():
    wanted = {
        "attribution": "attributed_statements attributed_words direct_quotation orphan_quotations "
        "sourceless_attributions unsourced_figures lead_attribution",
        "sourcing": "named_sources named_share anonymous_share unexplained_anonymity unnamed_groups concentration "
        "titled_people experts documents media_reliance",
        "hedging": "reporter_hedges weasels disclosed_limits boosters approximators",
        "specificity": "sentence_specificity figures dates places vague_quantities",
        "style": "readability sentence_length capitals exclamations second_person first_person loaded_words",
    }
    for dimension, ids in wanted.items():
        assert set(ids.split()) <= {entry.id for entry in ENTRIES if entry.dimension == dimension}


def test_ids_are_file_names_and_unique():
    ids = [entry.id for entry in ENTRIES]
    assert len(set(ids)) == len(ids)
    for entry in ENTRIES:
        assert (ROOT / "features" / entry.dimension / f"{entry.id}.py").is_file()
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", entry.id)
        assert entry.dimension in DIMENSIONS


@EACH
def test_a_feature_is_one_small_file_with_a_full_manual_page(entry: Entry):
    source = (ROOT / "features" / entry.dimension / f"{entry.id}.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 150
    feature = entry.feature
    for field in ("title", "why", "improve", "standard", "good", "bad", "advice"):
        value = getattr(feature, field)
        assert value and value == value.strip(), field
    assert entry.measure.__doc__
    assert re.search(r"[A-Z]", feature.standard), "name the guide, codebook or paper"
    assert (feature.band is not None) == (feature.direction == "band")
    if feature.band:
        assert feature.band[0] < feature.band[1]
    for passage in (feature.good, feature.bad):
        assert 40 <= len(passage.split()) <= 260


@EACH
def test_the_good_example_measures_better_than_the_bad_one(entry: Entry, examples_read):
    good = entry.measure(examples_read[entry.id, "good"]).value
    bad = entry.measure(examples_read[entry.id, "bad"]).value
    assert good is not None and bad is not None
    assert distance(entry.feature, good) < distance(entry.feature, bad)


@EACH
def test_advice_can_be_given_on_the_bad_example(entry: Entry, examples_read):
    measured = entry.measure(examples_read[entry.id, "bad"])
    text = sentence(entry.feature.advice, measured.facts or {})
    assert "{" not in text and text[0] != " "


@EACH
def test_facts_fill_the_advice_wherever_there_is_a_value(entry: Entry, examples_read):
    texts = entry.feature.advice + entry.feature.advice_above
    names = {part for _, name, _, _ in Formatter().parse(texts) if name for part in name.split("/")}
    for read in examples_read.values():
        measured = entry.measure(read)
        if measured.value is not None and distance(entry.feature, measured.value) > 0 and measured.evidence:
            assert names <= set(measured.facts or {})


@EACH
def test_only_bands_can_be_passed(entry: Entry):
    """Above its band a value needs other advice than below it; other directions have no above."""
    assert not entry.feature.advice_above or entry.feature.direction == "band"


@EACH
def test_values_are_plain_and_evidence_is_in_the_text(entry: Entry, examples_read):
    for read in examples_read.values():
        measured = entry.measure(read)
        if measured.value is None:
            assert measured.note, "say why it does not apply"
            continue
        assert isinstance(measured.value, int | float) and measured.value == measured.value
        if entry.feature.unit == "share":
            assert 0 <= measured.value <= 1
        if entry.feature.unit in ("count", "per_1000_words", "words"):
            assert measured.value >= 0
        assert set(measured.amiss or ()) <= set(measured.evidence)
        for start, end in measured.evidence:
            assert 0 <= start < end <= len(read.text)
            assert read.text[start:end].strip()
            assert not any(re.fullmatch(r"\w\w", read.text[edge - 1 : edge + 1]) for edge in (start, end)), "cut word"


def test_measuring_is_pure(examples_read):
    for read in list(examples_read.values())[:12]:
        before = deepcopy(read)
        first = measure_all(read)
        assert read == before
        assert measure_all(read) == first
        assert measure_all(before) == first


def test_no_value_is_made_up_where_there_is_nothing(empty_reads):
    """A count or rate of nothing may be zero; a share, a mean or a grade of nothing does not exist."""
    units = {entry.id: entry.feature.unit for entry in ENTRIES}
    for read in empty_reads:
        for name, measured in measure_all(read).items():
            if measured.value is None:
                assert measured.note, name
            else:
                assert measured.value == 0 and units[name] in ("count", "per_1000_words"), (name, read.text)


def test_the_documentation_is_what_explain_writes():
    assert (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8") == manual()


app = typer.Typer()
app.command()(explain)


def run(*arguments: str):
    return CliRunner().invoke(app, arguments)


def test_explain_shows_a_page_in_every_format():
    entry = ENTRIES[0]
    text = run(entry.id)
    assert text.exit_code == 0 and entry.feature.title in text.stdout and "WHY IT MATTERS" in text.stdout
    assert json.loads(run(entry.id, "--format", "json").stdout) == page(entry)
    assert run(entry.id, "--format", "markdown").stdout == markdown(entry) + "\n"


def test_explain_all_lists_every_feature():
    assert [row["id"] for row in json.loads(run("--all", "--format", "json").stdout)] == [e.id for e in ENTRIES]
    assert run("--all", "--format", "markdown").stdout == manual()
    listed = run().stdout
    assert all(entry.id in listed for entry in ENTRIES)


def test_explain_takes_the_title_that_a_report_shows():
    for title in ("Named sources in twenty sentences", "named sources IN twenty sentences"):
        assert "(source_diversity)" in run(title).output
    assert "(reporter_hedges)" in run("Reporter’s own hedges").output


def test_explain_helps_with_a_slip_of_the_pen():
    wrong = run("named_source")
    assert wrong.exit_code == 2
    assert "named_sources" in wrong.output
    assert run(ENTRIES[0].id, "--all").exit_code == 2


def test_shares_are_right_in_number():
    template = "{count/total:statement|statements} {count:~comes|come} from {first}."

    def said(count: int, total: int) -> str:
        return sentence(template, {"count": count, "total": total, "first": "x"})

    assert said(12, 12) == "All 12 statements come from x."
    assert said(2, 2) == "Both statements come from x."
    assert said(1, 4) == "One of four statements comes from x."
    assert said(1, 1) == "The only statement comes from x."
    assert said(0, 3) == "None of three statements come from x."
    assert said(23, 40) == "Twenty-three of 40 statements come from x."


def test_one_thing_is_no_first_thing():
    template = "{count:claim is|claims are} laid on nobody ({count:place}), {count:times}, {count:where}."

    def said(count: int) -> str:
        return sentence(template, {"count": count, "first": "some say", "paragraph": 7})

    assert said(1) == "One claim is laid on nobody (“some say” in paragraph 7), once, in paragraph 7."
    assert said(2) == "Two claims are laid on nobody (first “some say” in paragraph 7), twice, first in paragraph 7."
    assert said(13).startswith("Thirteen claims are") and "13 times" in said(13)
    assert sentence("Costs come up {count:times} in {words} words.", {"count": 0, "words": 1500}) == (
        "Costs come up nowhere in 1,500 words."
    )


def test_an_articles_words_are_cut_where_they_would_fill_the_sentence():
    text = sentence("{count:place}: ask.", {"count": 1, "first": "officials " * 30, "paragraph": 2})
    assert text.endswith("officials…” in paragraph 2: ask.") and len(text) < 110


def test_a_name_found_at_a_sentences_beginning_stands_within_one():
    facts = {"sources": 0, "total": 18, "name": "The council", "most": 3}
    text = sentence("{sources:named source|named sources} for {total:statement|statements}, {name} for {most}.", facts)
    assert text == "No named sources for 18 statements, the council for three."
