"""A bundle is loaded only where every file is what its manifest says; each way to tamper with one is tried here."""

import hashlib
import json
import os
import pickle
from pathlib import Path

import pytest
from small_bundle import small_files, small_scorecard, write_small_bundle
from typer.testing import CliRunner

from onrecord.models import bundle as bundles
from onrecord.models.bundle import MANIFEST, Bundle
from onrecord.models.measured import CORPORA, measured
from onrecord.scorer import Scorer
from onrecord.scorer.cli.main import app
from onrecord.scorer.settings import SettingsError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small_bundle(tmp_path / "small")


class Harmful:
    """Unpickling it would make a folder; no test may find one."""

    def __reduce__(self):
        return os.mkdir, ("opened-a-pickle",)


def _edit_manifest(folder: Path, **changes: object) -> None:
    path = folder / MANIFEST
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def _edit_card(**changes: object) -> bytes:
    return json.dumps({**small_scorecard(), **changes}).encode()


def test_a_sound_bundle_loads_with_its_name_version_and_digest(folder: Path):
    loaded = Bundle.load(folder)
    assert (loaded.name, loaded.version, len(loaded.sha256)) == ("small", "1", 64)
    assert set(loaded.scorecards) == {"sourcing_quality", "reliability"}
    assert loaded.card.startswith("# A small bundle")


def test_typical_values_are_read_off_the_grid(folder: Path):
    assert Bundle.load(folder).typical["named_sources"] == pytest.approx((0.4, 2, 7))


def test_percentiles_follow_the_grid_and_ties_share_their_middle(folder: Path):
    loaded = Bundle.load(folder)
    assert [loaded.percentile("named_sources", v) for v in (-1, 0, 1, 3, 9, 99)] == [0, 0, 25, 62.5, 100, 100]
    assert loaded.percentile("weasels", 0) == 25
    assert loaded.percentile("moon_phase", 1) is None


def test_what_was_measured_names_corpora_by_what_is_in_them_and_says_how_many():
    manifest = Bundle.load().manifest
    assert set().union(*manifest["training"]["corpora"].values()) <= set(CORPORA)
    said = measured(
        "reliability",
        {
            "reliability": {
                "by_outlet": {
                    "clef_task3": {"auc": {"value": 0.738, "n": 1549}},
                    "my_own": {"auc": {"value": 0.6, "n": 30}},
                },
                "elsewhere": {"recovery": {"value": 0.79, "n": 923}},
                "calibration": {"ece": {"value": 0.0444}},
            }
        },
    )
    assert "74 among 1,549 articles judged by fact-checkers; 60 among 30 articles of my own; 79 among 923 " in said
    assert "of which nothing was learnt" in said and "4 points" in said
    assert measured("reliability", {"reliability": {}}) == ""


def test_a_users_bundle_is_found_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write_small_bundle(tmp_path / "ours", name="ours")
    monkeypatch.setenv("ONRECORD_MODELS", str(tmp_path))
    assert Bundle.load("ours").name == "ours"
    assert bundles.installed()["ours"] == tmp_path / "ours"


@pytest.mark.parametrize("name", ["absent", "../absent", "/absent", "", "a/../b"])
def test_a_name_that_is_no_bundle_is_not_found(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ONRECORD_MODELS", str(tmp_path))
    with pytest.raises(FileNotFoundError):
        Bundle.load(name)


def test_one_changed_byte_is_refused(folder: Path):
    path = folder / "reliability.json"
    path.write_bytes(path.read_bytes().replace(b"-0.25", b"-0.24", 1))
    with pytest.raises(ValueError, match=r"reliability\.json: its SHA-256"):
        Bundle.load(folder)


def test_a_missing_file_is_refused(folder: Path):
    (folder / "typical.json").unlink()
    with pytest.raises(ValueError, match="missing"):
        Bundle.load(folder)


def test_a_file_the_manifest_does_not_list_is_refused(folder: Path):
    (folder / "reader").mkdir()
    (folder / "reader" / "reader.onnx").write_bytes(b"\x08\x01")
    with pytest.raises(ValueError, match="does not list"):
        Bundle.load(folder)


@pytest.mark.parametrize(
    "name",
    [
        "../escape.json",
        "/etc/passwd",
        "reader/x.json",
        "reader/../../x.json",
        "a\\..\\b.json",
        "x.py",
        "x.so",
        ".hidden.json",
        "",
    ],
)
def test_names_that_lead_elsewhere_or_are_no_data_are_refused(folder: Path, name: str):
    files = json.loads((folder / MANIFEST).read_text())["files"]
    _edit_manifest(folder, files={**files, name: files["typical.json"]})
    with pytest.raises(ValueError, match="no name of a bundle's file"):
        Bundle.load(folder)


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path: Path):
    outside = tmp_path / "outside.json"
    outside.write_bytes((folder / "typical.json").read_bytes())
    (folder / "typical.json").unlink()
    (folder / "typical.json").symlink_to(outside)
    with pytest.raises(ValueError, match="link"):
        Bundle.load(folder)


def test_a_linked_reader_is_refused(tmp_path: Path):
    folder = write_small_bundle(tmp_path / "small", **{"reader.onnx": b"\x08\x01"})
    (folder / "reader.onnx").rename(tmp_path / "elsewhere.onnx")
    (folder / "reader.onnx").symlink_to(tmp_path / "elsewhere.onnx")
    with pytest.raises(ValueError, match="link"):
        Bundle.load(folder)


def test_a_huge_file_is_refused_before_it_is_read(folder: Path):
    with (folder / "typical.json").open("wb") as file:
        file.truncate(9_000_000)
    with pytest.raises(ValueError, match="larger than"):
        Bundle.load(folder)


def test_a_pickle_in_disguise_is_refused_and_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    payload = pickle.dumps(Harmful())
    for name in ("sourcing_quality.json", "typical.json", "MODEL_CARD.md", "reader.onnx"):
        with pytest.raises(ValueError, match="pickle"):
            Bundle.load(write_small_bundle(tmp_path / name.split(".")[0], **{name: payload}))
    assert not (tmp_path / "opened-a-pickle").exists()


def test_a_manifest_that_is_a_pickle_is_refused(folder: Path):
    (folder / MANIFEST).write_bytes(pickle.dumps(Harmful()))
    with pytest.raises(ValueError, match="not the JSON"):
        Bundle.load(folder)


def test_the_estimator_is_opened_only_where_its_digest_is_pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    loaded = Bundle.load(write_small_bundle(tmp_path / "small", **{"estimator.joblib": pickle.dumps(Harmful())}))
    with pytest.raises(PermissionError, match="not pinned"):
        loaded.estimator("reliability", pinned=["0" * 64])
    assert not (tmp_path / "opened-a-pickle").exists()


def test_a_pinned_estimator_opens(tmp_path: Path):
    loaded = Bundle.load(
        write_small_bundle(tmp_path / "small", **{"estimator.joblib": pickle.dumps({"reliability": "the model"})})
    )
    digest = loaded.manifest["files"]["estimator.joblib"]["sha256"]
    assert loaded.estimator("reliability", pinned=[digest]) == "the model"


def test_a_scorer_opens_the_estimators_that_the_users_settings_pin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    held = pickle.dumps({"reliability": "the model"})
    scorer = Scorer(write_small_bundle(tmp_path / "small", **{"estimator.joblib": held}))
    with pytest.raises(PermissionError, match="not pinned in your settings"):
        scorer.estimator("reliability")
    own = tmp_path / "own.toml"
    monkeypatch.setenv("ONRECORD_SETTINGS", str(own))
    own.write_text('estimators = ["not a digest"]', encoding="utf-8")
    with pytest.raises(SettingsError, match="64 hexadecimal digits"):
        scorer.estimator("reliability")
    own.write_text(f'estimators = ["{hashlib.sha256(held).hexdigest()}"]', encoding="utf-8")
    assert scorer.estimator("reliability") == "the model"
    said = CliRunner().invoke(app, ["model", "verify", str(tmp_path / "small")]).output
    assert "estimator.joblib may be opened" in said


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("sourcing_quality.json", _edit_card(base=float("nan")), "NaN"),
        ("sourcing_quality.json", _edit_card(base=float("inf")), "Infinity"),
        ("sourcing_quality.json", _edit_card(base=-1).replace(b"-1", b"1e999", 1), "1e999"),
        ("sourcing_quality.json", _edit_card(base_replicates=[0.0] * 100_000), "at most"),
        ("sourcing_quality.json", _edit_card(name="reliability"), "holds the scorecard"),
        ("sourcing_quality.json", b"[" * 50_000, "nested|JSON"),
        ("typical.json", b'{"named_sources": [3, 1]}', "do not fall"),
        ("typical.json", b'{"named_sources": [0, NaN]}', "NaN"),
        ("typical.json", json.dumps({"x": [0] * 5000}).encode(), "at most"),
        ("typical.json", b'{"x": "0123"}', "numbers"),
    ],
)
def test_unsound_contents_are_refused_with_the_reason(tmp_path: Path, name: str, data: bytes, reason: str):
    with pytest.raises(ValueError, match=reason):
        Bundle.load(write_small_bundle(tmp_path / "small", **{name: data}))


def test_features_that_nothing_measures_are_refused(folder: Path):
    with pytest.raises(ValueError, match="nothing measures: weasels"):
        Bundle.load(folder, features={"named_sources"})
    assert Bundle.load(folder, features={"named_sources", "weasels"}).name == "small"


@pytest.mark.parametrize(
    "change", [{"format": "other"}, {"name": "../x"}, {"version": 1}, {"files": []}, {"files": {}}]
)
def test_a_manifest_out_of_form_is_refused(folder: Path, change: dict):
    _edit_manifest(folder, **change)
    with pytest.raises(ValueError, match=r"manifest\.json"):
        Bundle.load(folder)


def test_writing_the_same_contents_gives_the_same_bundle(tmp_path: Path):
    first, second = write_small_bundle(tmp_path / "a"), write_small_bundle(tmp_path / "b")
    assert Bundle.load(first).sha256 == Bundle.load(second).sha256
    assert set(small_files()) == set(Bundle.load(first).manifest["files"])
