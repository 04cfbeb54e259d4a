"""Runs that are killed, and taken up: nothing lost, nothing doubled, the same bytes. Real processes, really killed."""

import json
import os
import resource
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest
from articles import ONRECORD, write_lines

from onrecord.scorer.batch import CHUNK

COUNT = 20 * CHUNK + 7
PATIENCE = 60  # seconds that a process may take until something is expected of it


def start(folder: Path, *arguments: str) -> subprocess.Popen:
    """`onrecord score` in `folder`, as a process of its own group."""
    return subprocess.Popen(
        [*ONRECORD, "score", "a.jsonl", *arguments],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A run in the background is started deaf to Ctrl-C, and so would be what it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def finish(folder: Path, *arguments: str) -> tuple[int, str]:
    process = start(folder, *arguments)
    _, messages = process.communicate(timeout=PATIENCE)
    return process.returncode, messages


def wait_until(condition, process: subprocess.Popen) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        assert time.monotonic() < end
        time.sleep(0.002)


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> bytes:
    """What a run gives that nobody disturbs."""
    folder = tmp_path_factory.mktemp("whole")
    write_lines(folder / "a.jsonl", COUNT)
    assert finish(folder, "-o", "r.jsonl")[0] == 2  # the broken lines
    return (folder / "r.jsonl").read_bytes()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_again_and_again(tmp_path, whole, jobs):
    write_lines(tmp_path / "a.jsonl", COUNT)
    os.utime(tmp_path / "a.jsonl", (1, 1))
    partial = tmp_path / "r.jsonl.partial"
    for _ in range(3):
        before = size(partial)
        process = start(tmp_path, "-o", "r.jsonl", "--resume", "-j", jobs)
        wait_until(lambda before=before: size(partial) > before, process)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stderr:
            process.stderr.close()
    assert not (tmp_path / "r.jsonl").exists()
    code, messages = finish(tmp_path, "-o", "r.jsonl", "--resume", "-j", jobs)
    assert code == 2 and f"{COUNT:,} articles" in messages  # the summary counts what was done before, too
    assert (tmp_path / "r.jsonl").read_bytes() == whole
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "r.jsonl"]


def test_a_line_torn_by_the_kill_is_done_again(tmp_path, whole):
    write_lines(tmp_path / "a.jsonl", COUNT)
    process = start(tmp_path, "-o", "r.jsonl")
    partial = tmp_path / "r.jsonl.partial"
    wait_until(lambda: size(partial) > 0, process)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    partial.write_bytes(partial.read_bytes()[:-50])
    assert finish(tmp_path, "-o", "r.jsonl", "--resume")[0] == 2
    assert (tmp_path / "r.jsonl").read_bytes() == whole


def test_where_nothing_was_stopped_resuming_begins_anew_and_says_so(tmp_path):
    write_lines(tmp_path / "a.jsonl", 3)
    _, messages = finish(tmp_path, "-o", "r.jsonl", "--resume")
    assert messages.startswith("onrecord: no stopped run to take up: starting from the beginning\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c(tmp_path, whole, jobs):
    write_lines(tmp_path / "a.jsonl", COUNT)
    process = start(tmp_path, "-o", "r.jsonl", "-j", jobs)
    wait_until(lambda: size(tmp_path / "r.jsonl.partial") > 0, process)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers as well
    _, messages = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    last = messages.splitlines()[-1]
    assert last.startswith("onrecord: stopped after ") and "--resume goes on from there" in last
    assert "Traceback" not in messages
    assert finish(tmp_path, "-o", "r.jsonl", "--resume", "-j", jobs)[0] == 2
    assert (tmp_path / "r.jsonl").read_bytes() == whole


def test_ctrl_c_while_the_program_loads(tmp_path):
    write_lines(tmp_path / "a.jsonl", COUNT)  # more than are done when the last signal comes
    for wait in (0.15, 0.3, 0.6):  # seconds: while modules load, and while the model does
        process = start(tmp_path)
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGINT)
        _, messages = process.communicate(timeout=PATIENCE)
        assert process.returncode in (130, 2) and "Traceback" not in messages


def test_a_disk_that_fills_up(tmp_path, whole):
    write_lines(tmp_path / "a.jsonl", COUNT)
    room = len(whole) // 2
    stopped = subprocess.run(
        [*ONRECORD, "score", "a.jsonl", "-o", "r.jsonl"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    reason = "cannot write r.jsonl.partial: File too large; what is done is kept: the same command with --resume"
    assert stopped.returncode == 2 and reason in stopped.stderr
    finish(tmp_path, "-o", "r.jsonl", "--resume")
    assert (tmp_path / "r.jsonl").read_bytes() == whole


def test_a_worker_killed_in_the_middle_loses_nothing(tmp_path, whole):
    write_lines(tmp_path / "a.jsonl", COUNT)
    process = start(tmp_path, "-o", "r.jsonl", "-j", "2")
    wait_until(lambda: size(tmp_path / "r.jsonl.partial") > 0, process)
    workers = [worker for worker in children(process.pid) if "LokyProcess" in command_line(worker)]
    os.kill(workers[0], signal.SIGKILL)
    process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert (tmp_path / "r.jsonl").read_bytes() == whole


def test_another_input_model_or_option_is_another_run(tmp_path):
    write_lines(tmp_path / "a.jsonl", COUNT)
    process = start(tmp_path, "-o", "r.jsonl")
    wait_until(lambda: size(tmp_path / "r.jsonl.partial") > 0, process)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    code, messages = finish(tmp_path, "-o", "r.jsonl", "--resume", "--title-column", "headline")
    assert (code, messages) == (2, "onrecord: cannot resume: options changed since; run again without --resume\n")
    write_lines(tmp_path / "a.jsonl", COUNT + 1)
    code, messages = finish(tmp_path, "-o", "r.jsonl", "--resume")
    assert (code, messages) == (2, "onrecord: cannot resume: inputs changed since; run again without --resume\n")


def test_two_runs_into_one_file(tmp_path):
    write_lines(tmp_path / "a.jsonl", COUNT)
    process = start(tmp_path, "-o", "r.jsonl")
    wait_until(lambda: size(tmp_path / "r.jsonl.partial") > 0, process)
    os.killpg(process.pid, signal.SIGSTOP)
    code, messages = finish(tmp_path, "-o", "r.jsonl", "--resume")
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert code == 2 and "another run is writing to" in messages


def test_ids_come_once_each(whole):
    ids = Counter(json.loads(line)["article"]["id"] for line in whole.splitlines())
    assert len(ids) == COUNT and set(ids.values()) == {1}


def children(pid: int) -> list[int]:
    """Every process below `pid`."""
    found = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return found + [deeper for child in found for deeper in children(child)]


def command_line(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_bytes().decode()
