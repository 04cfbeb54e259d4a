"""The one function for data frames, by itself and inside other engines."""

import json
import shutil
import sys

import pandas as pd
import pytest
from articles import article

from onrecord.scorer.frames import COLUMNS, score_frame, score_frames
from onrecord.scorer.inputs import Columns

FRAME = pd.DataFrame(
    {"story": [article(1), None, article(2), "Too short."], "id": ["a", "b", None, 7.0]}, index=[10, 11, 12, 13]
)


def test_rows_in_rows_out(scorer):
    found = score_frame(FRAME, columns=Columns(text="story"))
    assert list(found.columns) == COLUMNS and list(found.index) == [10, 11, 12, 13]
    assert list(found["status"]) == ["scored", "failed", "scored", "not_scored"]
    assert list(found["id"]) == ["a", "row 11", "row 12", "7.0"]
    assert json.loads(found["document"][10])["scores"] == scorer.score(article(1)).scores
    assert found["sourcing_quality"].notna().tolist() == [True, False, True, False]


def test_frames_one_after_the_other():
    frames = [pd.DataFrame({"text": [article(number)]}) for number in range(3)]
    assert [len(found) for found in score_frames(frames)] == [1, 1, 1]


def test_an_empty_frame():
    assert list(score_frame(pd.DataFrame({"text": []})).columns) == COLUMNS


@pytest.mark.loopback
def test_dask_data_frames():
    dataframe = pytest.importorskip("dask.dataframe", reason="needs Dask, the extra onrecord[cluster]")
    frame = pd.DataFrame({"text": [article(number) for number in range(6)]})
    expected = score_frame(frame)
    found = dataframe.from_pandas(frame, npartitions=3).map_partitions(score_frame, meta=expected.iloc[:0])
    assert list(found.compute(scheduler="synchronous")["document"].map(scores)) == list(
        expected["document"].map(scores)
    )


@pytest.mark.loopback
@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")
def test_spark(monkeypatch):
    sql = pytest.importorskip("pyspark.sql", reason="runs only where pyspark is installed")
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    builder = sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    try:
        frame = pd.DataFrame({"id": [str(number) for number in range(6)], "text": [article(n) for n in range(6)]})
        schema = "id string, status string, reason string, sourcing_quality double, reliability double, document string"
        found = spark.createDataFrame(frame).repartition(2).mapInPandas(score_frames, schema).toPandas()
        assert list(found.columns) == COLUMNS
        assert sorted(found["document"]) == sorted(score_frame(frame)["document"])
    finally:
        spark.stop()


@pytest.mark.loopback
def test_ray_data(monkeypatch, tmp_path):
    ray = pytest.importorskip("ray", reason="needs Ray, which the extra onrecord[dev] brings")
    pytest.importorskip("ray.data", reason="needs ray[data]")
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    # Even so Ray would ask addresses of three clouds which of them it runs in, but for a file that says how it began.
    (tmp_path / "ray_bootstrap_config.yaml").write_text("{}")
    monkeypatch.setenv("HOME", str(tmp_path))
    ray.init(num_cpus=1, include_dashboard=False, _node_ip_address="127.0.0.1", logging_level="error")
    try:
        frame = pd.DataFrame({"id": [str(number) for number in range(4)], "text": [article(n) for n in range(4)]})
        found = ray.data.from_pandas(frame).map_batches(score_frame, batch_format="pandas").to_pandas()
        assert sorted(found["document"]) == sorted(score_frame(frame)["document"])
    finally:
        ray.shutdown()


def scores(document: str) -> dict:
    return json.loads(document)["scores"]
