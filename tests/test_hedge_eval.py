"""Measuring hedges: the scores of marked and found spans, the stored sentence models, and the features' rates."""

import gzip
import json

import pytest
from hedging import read_by_hand

from onrecord.features.hedge_rates import MINIMUM, own_rate
from onrecord.features.hedging import weasels
from onrecord.features.reading.records import Hedge, Source
from onrecord.features.reading.sentence_model import load, sentence_terms
from onrecord.training.hedge_eval import news_hedges, open_events, overlap_scores, wiki_weasels

WEASEL = "Some critics argue that it is widely considered the best, and many people believe so."
PLAIN = "The bridge was built in 1902 by the firm of Holt."


def write(path, *items):
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(item) + "\n" for item in items)
    return path


def test_spans_count_where_they_overlap_and_boosters_are_left_out():
    gold = [[(0, 3, "epistemic"), (10, 15, "weasel")], []]
    found = [[Hedge(1, 2, "attributed"), Hedge(20, 25, "booster")], [Hedge(0, 4, "limit")]]
    scores = overlap_scores(gold, found)
    assert (scores.precision, scores.recall, scores.f1) == (0.5, 0.5, pytest.approx(0.5))
    assert scores.class_accuracy == 0.0
    assert scores.by_class["weasel"] == (1, 0, 0, 0)


def test_news_hedges_reads_a_sentence_in_its_place(tmp_path):
    item = {
        "before": "It may rain.",
        "sentence": "The dam may fail.",
        "after": "",
        "spans": [{"start": 8, "end": 11, "class": "epistemic"}],
    }
    scores = news_hedges(write(tmp_path / "d.gz", item), lambda texts: [read_by_hand(text) for text in texts])
    assert scores.f1 == pytest.approx(1.0)
    assert scores.class_accuracy == 1.0


def test_wiki_weasels_and_open_events(tmp_path):
    wiki = write(tmp_path / "w.gz", {"text": WEASEL, "label": 1}, {"text": PLAIN, "label": 0})
    assert wiki_weasels(wiki)["f1"] == 1.0
    uw = write(
        tmp_path / "u.gz",
        {"text": "If they could buy it, they might want to sell.", "events": [{"factuality": 0.4}]},
        {"text": PLAIN, "events": [{"factuality": 3.0}]},
        {"text": "No event here.", "events": []},
    )
    assert open_events(uw)["auc"] == 1.0


def test_the_sentence_models_tell_a_weasel_from_a_fact():
    model = load("weasel")
    score = [model.probability(sentence_terms(text.split())) for text in (WEASEL, PLAIN)]
    assert score[1] < model.threshold < score[0]


def test_rates_are_per_thousand_words_of_the_reporters_own():
    text = "The plan may fail. " + "The bridge was built long before the war by the firm of Holt and sons. " * 5
    said = "Anna Holm said that the dam might break."
    read = read_by_hand(text + said, ("Anna Holm", "said", "that the dam might break"))
    measured = own_rate(read, "epistemic")
    assert measured.facts is not None
    assert measured.value == pytest.approx(1000 / measured.facts["words"])
    assert [read.text[start:end] for start, end in measured.evidence] == ["may"]
    assert measured.facts["first"] == "may"
    assert measured.facts["paragraph"] == 1


def test_a_source_whose_name_is_withheld_is_no_weasel():
    text = "According to people familiar with the matter the dam is weak. " + "The bridge was built by Holt. " * 10
    read = read_by_hand(text, ("people familiar with the matter", "According to", "the dam is weak"))
    assert weasels.measure(read).evidence == ((0, len("According to people")),)
    read.attributions[0].source_id = 0
    read.sources = [Source("people familiar with the matter", "anonymous_source", None, None, (), [0])]
    assert weasels.measure(read).evidence == ()


def test_too_few_words_of_the_reporters_own_make_no_rate():
    measured = own_rate(read_by_hand("The plan may fail."), "epistemic")
    assert measured.value is None
    assert str(MINIMUM) in measured.note
