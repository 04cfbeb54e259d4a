"""Where `onrecord score` cannot write: full, closed or lost folders, a reader that leaves."""

import os
import shlex
import shutil
import subprocess

import pytest
from articles import ONRECORD, article, write_lines

# Before a command: without the superuser's right to look into everything. None where nothing takes it away.
CAPABILITIES = "-dac_override,-dac_read_search"
DROPPED = ["setpriv", f"--bounding-set={CAPABILITIES}", f"--inh-caps={CAPABILITIES}"]
BOUND: list[str] | None = [] if os.geteuid() else DROPPED if shutil.which("setpriv") else None


def test_nothing_half_written_stays_behind(score, two, tmp_path, monkeypatch):
    (tmp_path / "r.csv").write_text("as before", encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    result = score(two, "-o", "r.csv")
    assert result.exit_code == 2 and "No space left on device" in result.stderr and "--resume" in result.stderr
    assert (tmp_path / "r.csv").read_text() == "as before"
    assert not list(tmp_path.glob(".r.csv*"))
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert score(two, "-o", "r.csv", "--resume").exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.csv", "two"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_standard_output_that_is_full(two):
    command = [*ONRECORD, "score", str(two), "-f", "jsonl"]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2 and "cannot write standard output: No space left" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("format", ["jsonl", "text"])
def test_a_reader_that_leaves_early(tmp_path, format):
    write_lines(tmp_path / "a.jsonl", 200)
    score = shlex.join([*ONRECORD, "score", f"{tmp_path}/a.jsonl", "-f", format])
    command = f"({score}; echo ended with $? >&2) | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1 and "Traceback" not in done.stderr
    assert "ended with 2" in done.stderr  # 1 would mean a low score


@pytest.mark.skipif(BOUND is None, reason="the superuser may look into every folder")
@pytest.mark.parametrize("mode", [0o000, 0o555], ids=["closed", "read only"])
def test_a_folder_without_rights(two, tmp_path, mode):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(article(1))
    command = [*(BOUND or ()), *ONRECORD, "score"]
    folder.chmod(mode)
    try:
        for target in (["-o", str(folder / "r.jsonl")], ["--html", str(folder / "pages")]):
            done = subprocess.run([*command, str(two), *target], capture_output=True, text=True, check=False)
            (said,) = done.stderr.splitlines()
            assert done.returncode == 2 and said.startswith("onrecord: cannot write")
            assert said.endswith("Permission denied")
        read = [*command, str(folder / "a.txt"), str(two), "-f", "jsonl"]
        done = subprocess.run(read, capture_output=True, text=True, check=False)
        assert len(done.stdout.splitlines()) == 3  # the others are scored
        assert ("a.txt: Permission denied" in done.stderr) == (done.returncode == 2) == (mode == 0)
    finally:
        folder.chmod(0o755)


def test_a_folder_lost_during_the_run(score, tmp_path, monkeypatch):
    from onrecord.scorer.resume import Journal

    write_lines(tmp_path / "a.jsonl", 100)
    real = Journal.write

    def write(journal, lines):
        real(journal, lines)
        journal.path.unlink()

    monkeypatch.setattr(Journal, "write", write)
    result = score("a.jsonl", "-o", "out/r.jsonl")
    assert (
        result.exit_code == 2
        and "cannot write out/r.jsonl.partial: " in result.stderr
        and "is kept" not in result.stderr
    )
