"""Errors of attribution are sorted into kinds, and `onrecord evaluate attributions` prints them."""

import json

from typer.testing import CliRunner

from onrecord.scorer.cli.main import app
from onrecord.training.attribution_errors import error_kinds

TEXT = "Ana Ruiz said the bridge is safe. The council believes it will reopen. It was reported that bolts were cracked."


def spans(words: str) -> list[list[int]]:
    return [[TEXT.index(words), TEXT.index(words) + len(words)]] if words else []


def attribution(source: str, cue: str, content: str, kind: str = "speech") -> dict:
    return {"source": spans(source), "cue": spans(cue), "content": spans(content), "cue_kind": kind}


RUIZ = attribution("Ana Ruiz", "said", "the bridge is safe")
COUNCIL = attribution("The council", "believes", "it will reopen", "belief")
NOBODY = attribution("", "was reported", "that bolts were cracked")


def kinds(marked: list[dict], found: list[dict]) -> dict[str, int]:
    return error_kinds({"a": {"text": TEXT, "attributions": marked}}, {"a": found})


def test_what_is_right_is_no_error():
    assert kinds([RUIZ, COUNCIL, NOBODY], [RUIZ, COUNCIL, NOBODY]) == {}


def test_each_error_has_a_kind():
    assert kinds([RUIZ], []) == {"not found at all": 1}
    assert kinds([], [COUNCIL]) == {"found, not marked (belief)": 1}
    assert kinds([RUIZ], [RUIZ | {"source": []}]) == {"no source found where one is marked": 1}
    assert kinds([NOBODY], [NOBODY | {"source": spans("Ana Ruiz")}]) == {"a source found where none is marked": 1}
    assert kinds([RUIZ], [RUIZ | {"source": spans("The council")}]) == {"right cue, another source": 1}
    assert kinds([RUIZ], [RUIZ | {"content": spans("it will reopen")}]) == {"cue found, another content or extent": 1}


def test_the_command_prints_them(tmp_path):
    file = tmp_path / "marked.jsonl"
    file.write_text(json.dumps({"id": "a", "text": TEXT, "attributions": [RUIZ, COUNCIL, NOBODY]}) + "\n")
    said = CliRunner().invoke(app, ["evaluate", "attributions", str(file)]).output
    assert "attribution: p" in said and "errors" in said
