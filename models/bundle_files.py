"""A bundle's files on the way in: none is believed before its name, size and digest, and what it begins with, fit."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FORMAT = "onrecord-bundle/1"
MANIFEST = "manifest.json"
CARD = "MODEL_CARD.md"
TYPICAL = "typical.json"
ESTIMATOR = "estimator.joblib"
READER = ("reader.onnx", "reader.json")
SCORES = ("sourcing_quality", "reliability")

# The most bytes of a file, by how its name ends; a file with any other ending has no place in a bundle.
MOST_BYTES = {".json": 8_000_000, ".md": 1_000_000, ".onnx": 250_000_000, ".joblib": 250_000_000}
MOST_FILES = 32

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")  # of a bundle, its version, its files
_DIGEST = re.compile(r"[0-9a-f]{64}")


def checked_manifest(data: Any) -> dict[str, Any]:
    """The manifest, once it names and pins the files a bundle needs. Raises `ValueError` with the reason."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError(f"{MANIFEST}: its format is not {FORMAT}")
    for key in ("name", "version"):
        if not isinstance(data.get(key), str) or not NAME.fullmatch(data[key]):
            raise ValueError(f"{MANIFEST}: {key} must be letters, digits, dots, dashes and underscores")
    files = data.get("files")
    if not isinstance(files, dict) or len(files) > MOST_FILES:
        raise ValueError(f"{MANIFEST}: files must be an object of at most {MOST_FILES}")
    for name, entry in files.items():
        if not NAME.fullmatch(name) or Path(name).suffix not in MOST_BYTES or name == MANIFEST:
            raise ValueError(f"{MANIFEST}: {name[:80]!r} is no name of a bundle's file")
        if not isinstance(entry, dict) or not _DIGEST.fullmatch(str(entry.get("sha256"))):
            raise ValueError(f"{MANIFEST}: {name} has no sha256")
    if lacking := [name for name in (*(f"{score}.json" for score in SCORES), TYPICAL, CARD) if name not in files]:
        raise ValueError(f"{MANIFEST}: it does not list {', '.join(lacking)}")
    return data


def verified(folder: Path, name: str, entry: Mapping[str, Any]) -> bytes:
    """The file's bytes, once its digest and its first bytes fit."""
    data = read(folder, name)
    digest = hashlib.sha256(data).hexdigest()
    if digest != entry["sha256"]:
        raise ValueError(f"{name}: its SHA-256 is {digest}, the manifest says {entry['sha256']}")
    if name.endswith(".onnx") and data[:1] != b"\x08":  # the first field of every ONNX model: its IR version
        raise ValueError(f"{name}: not an ONNX model{' but a pickle' if data[:1] == bytes([0x80]) else ''}")
    if name.endswith((".json", ".md")) and (data[:1] in (b"\x80", b"\x1f") or data[:4] == b"PK\x03\x04"):
        raise ValueError(f"{name}: not text but a pickle or an archive")
    return data


def present(folder: Path) -> set[str]:
    """Every file of the bundle as the manifest would name it; caches and hidden files of the system left out."""
    files = (path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir())
    return {path.as_posix() for path in files if not path.name.startswith(".") and "__pycache__" not in path.parts}


def read(folder: Path, name: str) -> bytes:
    """A file's bytes, bounded; links out of the folder are refused."""
    path = folder / name
    if path.is_symlink() or not path.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"{name}: is a link or lies outside the bundle")
    if not path.is_file():
        raise ValueError(f"{name}: missing from the bundle")
    most = MOST_BYTES[Path(name).suffix]
    if path.stat().st_size > most:
        raise ValueError(f"{name}: larger than {most:,} bytes")
    return path.read_bytes()
