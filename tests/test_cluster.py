"""Scoring on a Dask cluster: a real one of several processes on this machine."""

import json
import os
import signal
import threading
import time
from pathlib import Path

import pyarrow as pa
import pytest
from articles import article, write_lines
from pyarrow import parquet

distributed = pytest.importorskip("distributed", reason="needs Dask, the extra onrecord[cluster]")

from onrecord.scorer.cluster import execute_on_cluster, partitions  # noqa: E402
from onrecord.scorer.inputs import Reading  # noqa: E402
from onrecord.scorer.run import Run, execute  # noqa: E402

pytestmark = pytest.mark.loopback


@pytest.fixture(scope="module")
def cluster():
    options = {"host": "127.0.0.1", "dashboard_address": ":0", "silence_logs": 50}
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, **options) as running:
        yield running


@pytest.fixture
def corpus(tmp_path) -> Path:
    """A Parquet table of several row groups, JSON lines with a broken one, files of one article, an odd table."""
    folder = tmp_path / "articles"
    folder.mkdir()
    table = pa.table({"story": [article(n) for n in range(300)], "uid": [f"p{n}" for n in range(300)]})
    parquet.write_table(table.rename_columns(["text", "id"]), folder / "a.parquet", row_group_size=40)
    write_lines(folder / "b.jsonl", 120)
    for number in range(5):
        (folder / f"c{number}.txt").write_text(article(number), encoding="utf-8")
    parquet.write_table(table, folder / "d.parquet", row_group_size=40)
    return folder


def stored(folder: Path) -> list[str]:
    parts = sorted(folder.glob("part-*.parquet"))
    return [line for part in parts for line in parquet.read_table(part)["document"].to_pylist()]


def test_the_same_bytes_as_the_local_run(cluster, corpus, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("onrecord.scorer.cluster.ROWS", 64)
    paths = (str(corpus),)
    assert execute(Run(paths, output=tmp_path / "local.jsonl", format="jsonl")) == 2
    assert execute_on_cluster(Run(paths, output=tmp_path / "parts"), cluster.scheduler_address) == 2
    assert stored(tmp_path / "parts") == (tmp_path / "local.jsonl").read_text(encoding="utf-8").splitlines()
    local, remote = [line for line in capsys.readouterr().err.splitlines() if "426 articles" in line]
    assert "424 scored, 2 failed" in local and "424 scored, 2 failed" in remote


def test_twenty_articles_of_real_size_give_the_same_bytes(cluster, examples, tmp_path):
    """Three of our examples each, 700 to 1,100 words, by the reader that is shipped."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(examples.glob("*.txt"))]
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(20):
        chosen = [texts[(number * step + number // 7) % len(texts)] for step in (1, 2, 3)]
        (folder / f"{number:02}.txt").write_text("\n\n".join(chosen), encoding="utf-8")
    paths = (str(folder),)
    assert execute(Run(paths, output=tmp_path / "local.jsonl", format="jsonl", quiet=True)) == 0
    assert execute_on_cluster(Run(paths, output=tmp_path / "parts", quiet=True), cluster.scheduler_address) == 0
    local = (tmp_path / "local.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(local) == 20 and stored(tmp_path / "parts") == local


def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing(cluster, tmp_path):
    for number in range(12):
        write_lines(tmp_path / f"{number:02}.jsonl", 200, first=200 * number)
    paths = (str(tmp_path / "*.jsonl"),)
    victim = next(iter(cluster.workers.values()))
    parts = tmp_path / "parts"

    def kill_after_the_first_part() -> None:
        end = time.monotonic() + 60
        while not list(parts.glob("part-*")) and time.monotonic() < end:
            time.sleep(0.002)
        os.kill(victim.pid, signal.SIGKILL)

    killer = threading.Thread(target=kill_after_the_first_part)
    killer.start()
    code = execute_on_cluster(Run(paths, output=parts, quiet=True), cluster.scheduler_address)
    killer.join()
    assert code == 2  # the broken lines
    ids = [json.loads(line)["article"]["id"] for line in stored(parts)]
    assert len(ids) == len(set(ids)) == 12 * 200
    assert not list(parts.glob("*.tmp"))


def test_resumed_where_it_was(cluster, corpus, tmp_path, capsys):
    run = Run((str(corpus),), output=tmp_path / "parts", quiet=True)
    execute_on_cluster(run, cluster.scheduler_address)
    whole, parts = stored(tmp_path / "parts"), sorted((tmp_path / "parts").glob("part-*"))
    kept = parts[0].stat().st_mtime_ns
    parts[-1].unlink()
    assert execute_on_cluster(run, cluster.scheduler_address) == 2
    assert "holds parts already" in capsys.readouterr().err
    resumed = Run((str(corpus),), output=tmp_path / "parts", quiet=True, resume=True)
    execute_on_cluster(resumed, cluster.scheduler_address)
    assert stored(tmp_path / "parts") == whole and parts[0].stat().st_mtime_ns == kept
    (corpus / "new.txt").write_text(article(9), encoding="utf-8")
    assert execute_on_cluster(resumed, cluster.scheduler_address) == 2
    assert "holds the parts of another run" in capsys.readouterr().err


def test_partitions_keep_the_order_and_cut_tables(corpus, monkeypatch):
    monkeypatch.setattr("onrecord.scorer.cluster.ROWS", 100)
    monkeypatch.setattr("onrecord.scorer.cluster.FILES", 2)
    found = [([file.id for file in part.files], part.row_groups) for part in partitions([str(corpus)], Reading())]
    assert found == [
        (["a.parquet"], (0, 1, 2)),
        (["a.parquet"], (3, 4, 5)),
        (["a.parquet"], (6, 7)),
        (["b.jsonl"], None),
        (["c0.txt", "c1.txt"], None),
        (["c2.txt", "c3.txt"], None),
        (["c4.txt"], None),
        (["d.parquet"], None),
    ]


def test_no_scheduler_there(corpus, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("onrecord.scorer.cluster.PATIENCE", 1)
    run = Run((str(corpus),), output=tmp_path / "parts")
    assert execute_on_cluster(run, "tcp://127.0.0.1:1") == 2
    assert capsys.readouterr().err.startswith("onrecord: cannot start: ")
