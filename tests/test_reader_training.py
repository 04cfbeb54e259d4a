"""Training the span reader: labels, loss, and the exported files, on a corpus of two articles written for this test."""

import gzip
import json

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra onrecord[train]")
pytest.importorskip("onnx", reason="training needs the extra onrecord[train]")

from onrecord.features.reading.attributions.find import read_spans  # noqa: E402
from onrecord.models.reader import SpanReader  # noqa: E402
from onrecord.training.attribution_eval import attribution_figures  # noqa: E402
from onrecord.training.reader import corpora, export, heads, labels, student  # noqa: E402
from onrecord.training.reader.calibrate import confidence_weights, transitions  # noqa: E402
from onrecord.training.reader.names import persons_names  # noqa: E402
from onrecord.training.reader.network import Reader  # noqa: E402
from onrecord.training.reader.train import vocabulary  # noqa: E402

TEXTS = [
    "Ana Ruiz said the bridge is safe.\n\n“We checked every bolt,” she added.",
    "The council believes that the bridge will reopen.\n\nIt was reported that three bolts were cracked.",
]
PARTS = [
    [("Ana Ruiz", "said", "the bridge is safe"), ("she", "added", "We checked every bolt,")],
    [("The council", "believes", "that the bridge will reopen"), ("", "was reported", "that three bolts were cracked")],
]


def record(n: int) -> dict:
    text = TEXTS[n]
    spans = lambda words: [[text.index(words), text.index(words) + len(words)]] if words else []  # noqa: E731
    return {
        "id": f"article {n}", "date": "2020-01-01", "title": "", "text": text,
        "attributions": [{"source": spans(s), "cue": spans(c), "content": spans(t)} for s, c, t in PARTS[n]],
        "entities": [[0, 8, "PERSON"]] if n == 0 else None,
    }  # fmt: skip


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    path = tmp_path_factory.mktemp("corpus") / "polnear.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(record(n)) + "\n" for n in range(2))
    return path


@pytest.fixture(scope="module")
def samples(corpus):
    return corpora.polnear(corpus)


def test_labels(samples):
    first, second = samples
    tags = [labels.TAGS[tag] for tag in first.tags]
    assert tags[:7] == ["B-SOURCE", "I-SOURCE", "B-CUE", "B-CONTENT", "I-CONTENT", "I-CONTENT", "I-CONTENT"]
    assert first.cues[0] == (2, 0, 1)
    assert second.cues[0][2] == 0  # to believe is not to say
    assert second.cues[1][1] == -1  # nobody is named
    assert labels.ENTITY_TAGS[first.entities[0]] == "B-PERSON"
    assert set(second.entities) == {-1}
    assert [int(f) for f in np.flatnonzero(first.first)] == [0, first.words.index('"')]


def test_tags_never_go_on_with_another_kind():
    moves = transitions()
    for tag in range(1, 7, 2):
        allowed = {before for before in range(7) if moves[before, tag + 1] > -1000}
        assert allowed == {tag, tag + 1}


@pytest.fixture(scope="module")
def trained(samples, tmp_path_factory):
    torch.manual_seed(0)
    words = vocabulary(samples)
    items = student.items(samples, {word: n for n, word in enumerate(words)})
    model = student.fit(Reader(len(words)), lambda _: items, 60, 3e-3, average=0.5, log=lambda *_: None)
    folder = tmp_path_factory.mktemp("reader")
    ranges = export.input_ranges(model, [student.inputs(item) for item in items])
    export.export(model, words, transitions(), ranges, {"seed": 1}, folder)
    return model, items, folder


def test_the_network_learns_what_it_is_shown(trained):
    reader = SpanReader.load(trained[2])
    found = {
        f"article {n}": [{"source": a.source, "cue": a.cue, "content": a.content} for a in attributions]
        for n, (attributions, _) in enumerate(read_spans(reader, TEXTS))
    }
    figures = attribution_figures({r["id"]: r for r in map(record, range(2))}, found)
    assert figures["attribution"]["f1"] == 100.0
    assert figures["joint"]["f1"] == 100.0
    assert figures["sourceless_right"] == 100.0


def test_the_exported_network_computes_the_same(trained):
    model, items, folder = trained
    rows, places, mask = student.inputs(items[0])
    with torch.no_grad():
        expected = model(rows, places, mask)[0].numpy()
    real = np.ones((rows.shape[1], 1), np.float32)
    found = SpanReader.load(folder)(rows[0].numpy().astype(np.int32), places[0].numpy().astype(np.int32), real)
    assert np.abs(np.concatenate(found, 1) - expected).max() < 0.06 * np.abs(expected).max()  # eight-bit products


def test_targets_leave_out_links_that_leave_the_window(samples):
    whole = heads.targets(samples[:1], [(0, len(samples[0].words))], len(samples[0].words))
    part = heads.targets(samples[:1], [(2, 8)], 6)
    assert len(whole.cues) == 2 and len(whole.contents) == 2
    assert len(part.cues) == 0 and len(part.contents) == 1


def test_confidence_is_fitted_to_what_is_right(trained):
    articles = [record(n) for n in range(2)]
    articles[1]["attributions"] = []  # so that half of what is found is wrong
    assert len(confidence_weights(SpanReader.load(trained[2]), articles)) == 11


def test_names_are_the_words_that_mostly_stand_in_persons(trained):
    reader = SpanReader.load(trained[2])
    assert persons_names(reader, TEXTS * 2) == set()  # each is seen twice
    assert persons_names(reader, TEXTS * 3) >= {"ana", "ruiz"}


def test_figures_of_a_perfect_and_of_an_empty_reading():
    marked = {r["id"]: r for r in map(record, range(2))}
    perfect = attribution_figures(marked, {key: r["attributions"] for key, r in marked.items()})
    for figure in ("attribution", "joint", "exact_content"):
        assert perfect[figure] == {"p": 100.0, "r": 100.0, "f1": 100.0}
    assert perfect["recall_by_kind"] == {"direct": 100.0, "mixed": None, "indirect": 100.0}
    assert perfect["speech_recall"] == 100.0
    nothing = attribution_figures(marked, {})
    assert nothing["attribution"] == {"p": 0.0, "r": 0.0, "f1": 0.0}
    assert nothing["sourceless_right"] is None
