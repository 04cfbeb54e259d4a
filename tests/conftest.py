"""Fixtures for every test: no network, the default bundle loaded once, the command, the data folder if there is one."""

import os
import socket
from pathlib import Path

import pytest
from articles import article

ROOT = Path(__file__).parent.parent
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def no_network(monkeypatch, request):
    """Nothing opens a connection. Tests marked `loopback` may talk to this machine: browsers and clusters need it."""
    allowed = LOOPBACK if request.node.get_closest_marker("loopback") else ()
    real = socket.socket.connect

    def connect(self, address):
        if self.family == socket.AF_UNIX or (isinstance(address, tuple) and address[0] in allowed):
            return real(self, address)
        raise AssertionError(f"a network connection was opened to {address}")

    def resolve(host, *args, **kwargs):
        if host in allowed:
            return lookup(host, *args, **kwargs)
        raise AssertionError(f"a host name was looked up: {host}")

    lookup = socket.getaddrinfo
    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket.socket, "connect_ex", connect)
    monkeypatch.setattr(socket, "getaddrinfo", resolve)


@pytest.fixture(autouse=True)
def nobodys_settings(monkeypatch, tmp_path):
    """The settings of whoever runs the tests have no part in them."""
    monkeypatch.setenv("ONRECORD_SETTINGS", str(tmp_path / "nobody" / "onrecord.toml"))


@pytest.fixture(scope="session")
def scorer():
    from onrecord.scorer import Scorer

    return Scorer()


@pytest.fixture(scope="session")
def reader(scorer):
    """The bundled span reader."""
    return scorer.bundle.reader


@pytest.fixture(scope="session")
def examples() -> Path:
    return ROOT / "examples"


@pytest.fixture
def score(tmp_path, monkeypatch):
    """Run `onrecord score` in an empty folder; gives exit code, standard output and standard error."""
    from typer.testing import CliRunner

    from onrecord.scorer.cli.main import app

    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin: str | None = None):
        return CliRunner().invoke(app, ["score", *map(str, arguments)], input=stdin)

    return run


@pytest.fixture
def two(tmp_path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "two"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.txt").write_text(article(number), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of labelled corpora, which is not part of the project."""
    folder = Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip("needs the labelled corpora: set ONRECORD_DATA to their folder")
    return folder
