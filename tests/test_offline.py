"""Nothing is sent and nothing is left behind: onnxruntime would give every user a number and keep reports to send."""

import os
import subprocess

import pytest
from articles import ONRECORD


def run(tmp_path, home, **more):
    draft = tmp_path / "draft.txt"
    draft.write_text("The bridge will close on Monday, the mayor, Ana Ruiz, said. " * 20, encoding="utf-8")
    kept = {
        name: value for name, value in os.environ.items() if name not in ("ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME")
    }
    return subprocess.run(
        [*ONRECORD, "score", str(draft)],
        env=kept | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"} | more,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )


def test_scoring_leaves_nothing_in_the_users_home(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    done = run(tmp_path, home)
    assert done.returncode == 0 and "Sourcing quality" in done.stdout
    assert list(home.rglob("*")) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may enter every folder")
def test_a_home_that_may_not_be_entered_holds_no_settings(tmp_path):
    home = tmp_path / "home"
    home.mkdir(mode=0)
    done = run(tmp_path, home)
    assert done.returncode == 0 and "Traceback" not in done.stderr
