"""Weights in the safetensors format, read without torch."""

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def tensors(file: Path) -> dict[str, NDArray[np.float32]]:
    """All float32 tensors of a file: eight bytes of header size, a JSON header, then the numbers. Not to be written."""
    raw = file.read_bytes()
    start = 8 + int.from_bytes(raw[:8], "little")
    found = {}
    for name, entry in json.loads(raw[8:start]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            first, end = entry["data_offsets"]
            values = np.frombuffer(raw, "<f4", count=(end - first) // 4, offset=start + first)
            found[name] = values.reshape(entry["shape"])
    return found
