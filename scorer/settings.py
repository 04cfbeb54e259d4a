"""Settings from `onrecord.toml` or from `[tool.onrecord]` in a `pyproject.toml`. The command line overrides them.

The nearest folder's file counts, else the user's own. Which estimators may be opened stands in the user's own only: a
folder that somebody sent must not be able to say that its pickle is trusted.
"""

import os
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from os.path import isfile  # False, not an error, in a folder that may not be entered
from pathlib import Path
from typing import Any

from ..models.bundle_files import SCORES
from ..models.folders import user_folder
from .inputs import FORMATS as INPUT_FORMATS
from .inputs import Columns, Limits
from .output import FORMATS as OUTPUT_FORMATS


class SettingsError(ValueError):
    """A settings file that cannot be used. One line that names the file, the key and what is wrong."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file may hold; each key is the command line's option of that name."""

    model: str | None = None
    format: str | None = None
    input_format: str | None = None
    jobs: int = 1
    fail_under: dict[str, float] = field(default_factory=dict)
    columns: Columns = field(default_factory=Columns)
    limits: Limits = field(default_factory=Limits)
    estimators: tuple[str, ...] = ()  # SHA-256 digests of the estimator.joblib files that may be opened


def load_settings(start: Path | None = None) -> Settings:
    """The settings of the nearest folder, from `start` upwards, that has any; else the user's own, else the defaults.

    Raises `SettingsError` for broken TOML, unknown keys and values of the wrong kind.
    """
    folder = (start or Path.cwd()).resolve()
    for place in (folder, *folder.parents):
        for name, table in (("onrecord.toml", ()), ("pyproject.toml", ("tool", "onrecord"))):
            file = place / name
            if isfile(file) and (found := _table(file, table)) is not None:
                return _settings(found, file)
    return _own_settings()


def pinned_estimators() -> tuple[str, ...]:
    """The digests of estimators that the user trusts, from the user's own settings, whatever the folder's say."""
    return _own_settings().estimators


def own_file() -> Path:
    """The user's own settings: $ONRECORD_SETTINGS, or onrecord.toml in the platform's folder for settings."""
    chosen = os.environ.get("ONRECORD_SETTINGS")
    return Path(chosen) if chosen else user_folder("settings") / "onrecord.toml"


def _own_settings() -> Settings:
    file = own_file()
    found = _table(file, ()) if isfile(file) else None
    return Settings() if found is None else _settings(found, file)


def _table(file: Path, path: tuple[str, ...]) -> dict[str, Any] | None:
    try:
        found: Any = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as problem:
        if path:
            return None  # another tool's pyproject.toml is not ours to complain about
        raise SettingsError(f"{file}: {problem}") from None
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def _settings(given: dict[str, Any], file: Path) -> Settings:
    _refuse_unknown(given, [f.name for f in fields(Settings)], file, "")
    values: dict[str, Any] = {}
    for key, value in given.items():
        where = f"{file}: {key}"
        if key in ("model", "format", "input_format"):
            values[key] = _of(str, value, where)
        elif key == "jobs":
            values[key] = _of(int, value, where)
        elif key == "estimators":
            values[key] = _digests(value, file)
        elif key == "fail_under":
            table = value if isinstance(value, dict) else {SCORES[0]: value}
            _refuse_unknown(table, SCORES, file, f"{key}.")
            values[key] = {name: float(_of((int, float), score, where)) for name, score in table.items()}
        else:
            kind, type_ = (Columns, str) if key == "columns" else (Limits, int)
            table = _of(dict, value, where)
            _refuse_unknown(table, [f.name for f in fields(kind)], file, f"{key}.")
            try:
                values[key] = kind(**{name: _of(type_, inner, f"{where}.{name}") for name, inner in table.items()})
            except ValueError as problem:
                raise problem if isinstance(problem, SettingsError) else SettingsError(f"{file}: {problem}") from None
    for key, known in (("format", OUTPUT_FORMATS), ("input_format", tuple(INPUT_FORMATS))):
        if values.get(key, known[0]) not in known:
            raise SettingsError(f"{file}: {key} is one of {', '.join(known)}")
    return Settings(**values)


def _digests(value: Any, file: Path) -> tuple[str, ...]:
    if file.resolve() != own_file().resolve():
        raise SettingsError(f"{file}: estimators may only be pinned in your own settings, {own_file()}")
    if not isinstance(value, list) or not all(isinstance(x, str) and re.fullmatch(r"[0-9a-f]{64}", x) for x in value):
        raise SettingsError(f"{file}: estimators must be a list of SHA-256 digests, 64 hexadecimal digits each")
    return tuple(value)


def _of(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, kind) or isinstance(value, bool):
        wanted = {str: "a string", int: "a whole number", dict: "a table"}.get(kind, "a number")
        raise SettingsError(f"{where} must be {wanted}")
    return value


def _refuse_unknown(given: dict[str, Any], known: Sequence[str], file: Path, prefix: str) -> None:
    for key in given:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f"did you mean {prefix}{near[0]}?" if near else f"known are: {', '.join(known)}"
            raise SettingsError(f"{file}: unknown key {prefix}{key}; {hint}")
