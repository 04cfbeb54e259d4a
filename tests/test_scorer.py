"""From text to document, through the public entry points."""

import json
from concurrent.futures import ThreadPoolExecutor
from math import exp
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.scorer import Article, Scorer

SCHEMA = json.loads((Path(__file__).parent.parent / "scorer" / "schema.json").read_text())


@pytest.fixture(scope="module")
def documents(scorer, examples):
    return {path.stem: scorer.score(path).to_dict() for path in sorted(examples.glob("*.txt"))}


def spans_of(document):
    for item in document["attributions"]:
        for part in ("source", "cue", "content"):
            yield from item[part]["spans"]
    for feature in document["features"]:
        yield from feature["evidence"]
    for source in document["sources"]:
        yield from source["mentions"]
        yield from (source[k] for k in ("justification", "anonymity_reason") if source[k])
    for kind in ("hedges", "figures", "sentences", "quotations"):
        yield from ([item["start"], item["end"]] for item in document[kind])
    for item in document["advice"]:
        yield from item["spans"]
    yield from document["boilerplate"] + document["paragraphs"]


def test_every_document_fits_the_published_schema(documents):
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for document in documents.values():
        validator.validate(document)


def test_every_span_lies_in_the_text(documents):
    for document in documents.values():
        text = document["article"]["text"]
        for start, end in spans_of(document):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip(), "evidence is never white space alone"


def test_base_and_contributions_sum_to_the_log_odds(documents):
    for document in documents.values():
        for name, score in document["scores"].items():
            total = score["base"] + sum(f["contributions"][name] for f in document["features"])
            assert 1 / (1 + exp(-total)) == pytest.approx(score["probability"], abs=1e-9)
            assert score["low"] <= score["value"] <= score["high"]


def test_a_feature_that_does_not_apply_has_no_value(documents):
    for document in documents.values():
        for feature in document["features"]:
            assert (feature["value"] is None) == (feature["state"] == "not_applicable")
            assert feature["note"] or feature["value"] is not None


def test_references_inside_a_document_resolve(documents):
    for document in documents.values():
        sources = {source["id"] for source in document["sources"]}
        attributions = {item["id"] for item in document["attributions"]}
        assert {item["source"]["id"] for item in document["attributions"]} <= sources | {None}
        assert {item["attribution"] for item in document["quotations"]} <= attributions | {None}
        assert {item["feature"] for item in document["advice"]} <= {f["id"] for f in document["features"]}
        assert len(document["advice"]) <= 5


def test_good_reporting_scores_above_poor_reporting(documents):
    value = {name[0]: d["scores"]["sourcing_quality"]["value"] for name, d in documents.items()}
    assert min(value["1"], value["2"], value["7"]) > max(value["4"], value["5"], value["6"])
    trust = {name[0]: d["scores"]["reliability"]["value"] for name, d in documents.items()}
    assert min(trust["1"], trust["2"], trust["7"]) > max(trust["4"], trust["5"])


def test_the_ledger_names_who_is_quoted(documents):
    names = [source["name"] for source in documents["1-wire-report"]["sources"]]
    for name in ("Denise Aldana", "Tomas Reyes", "Peter Nwosu", "Helen Marsh", "Rosa Dimitriou", "Marta Lindqvist"):
        assert sum(name in entry for entry in names) == 1, names


def test_too_short_and_foreign_texts_are_not_scored(scorer):
    short = scorer.score("Two people were hurt, police said.")
    assert (short.status, short.scores) == ("not_scored", None)
    assert "100" in short.reason
    french = scorer.score(
        "Le maire de la ville a annoncé mardi que les travaux du nouveau pont commenceraient au printemps, après des "
        "mois de discussions avec les habitants du quartier. Selon lui, le chantier devrait durer deux ans et coûter "
        "près de trente millions d'euros. Les commerçants de la rue principale craignent de perdre une partie de leur "
        "clientèle pendant les travaux, et plusieurs d'entre eux ont demandé une aide à la mairie. Une réunion est "
        "prévue jeudi soir dans la salle des fêtes, où les élus répondront aux questions du public et présenteront les "
        "plans définitifs de l'ouvrage avant le vote du conseil municipal."
    )
    assert french.status == "not_scored"
    assert "English" in french.reason
    for document in (short, french):
        jsonschema.validate(document.to_dict(), SCHEMA)


@pytest.mark.parametrize("nothing", [None, float("nan"), ["a", "b"], Article(None)])
def test_what_is_no_article_is_refused_in_plain_words(scorer, nothing):
    with pytest.raises(TypeError, match=r"expected a text or an Article with one, got (NoneType|float|list)"):
        scorer.score(nothing)


def test_same_input_same_bytes_alone_or_in_company(scorer, examples):
    texts = [path.read_text(encoding="utf-8") for path in sorted(examples.glob("*.txt"))]
    together = [document.to_json() for document in scorer.score_many(texts)]
    alone = [scorer.score(text).to_json() for text in texts]
    assert together == alone == [document.to_json() for document in Scorer().score_many(texts)]


def test_one_scorer_serves_many_threads(scorer, examples):
    texts = [path.read_text(encoding="utf-8") for path in sorted(examples.glob("*.txt"))]
    expected = [scorer.score(text).to_json() for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda text: scorer.score(text).to_json(), texts * 3)) == expected * 3


def test_what_is_known_about_an_article_is_kept(scorer, examples):
    text = (examples / "1-wire-report.txt").read_text(encoding="utf-8")
    document = scorer.score(Article(text, id="x-1", title="Wall", outlet="The Ellery Post", date="2026-01-02"))
    assert {k: document.article[k] for k in ("id", "title", "outlet", "date", "url")} == {
        "id": "x-1",
        "title": "Wall",
        "outlet": "The Ellery Post",
        "date": "2026-01-02",
        "url": None,
    }


def test_the_outlet_and_byline_never_move_a_score(scorer, examples):
    text = (examples / "1-wire-report.txt").read_text(encoding="utf-8")
    plain = scorer.score(Article(text)).scores
    assert scorer.score(Article(text, outlet="InfoWars", byline="A. Nobody", url="http://x.example")).scores == plain


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400), st.sampled_from([0, 3]))
def test_any_text_gives_a_valid_document(text, copies):
    """Whatever the characters: a document that fits the schema, with spans inside its text."""
    padding = "The minister said on Monday that the plan may cost $3 million. " * 12 * (copies > 0)
    document = SHARED.score(text + "\n\n" + padding).to_dict()
    jsonschema.validate(document, SCHEMA)
    for start, end in spans_of(document):
        assert 0 <= start < end <= len(document["article"]["text"])


SHARED = Scorer()
