"""The labelled corpora's files: JSON lines, gzipped or not."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file of JSON lines, UTF-8, gzipped where its name ends with .gz.

    Raises `ValueError` that names the line where it is no JSON object.
    """
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for number, line in enumerate(data.splitlines(), 1):
        if line.strip():
            yield _record(line, f"{path}, line {number}")


def _record(line: bytes, where: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise ValueError(f"{where}: not a JSON object; wanted one record a line")
    return found
