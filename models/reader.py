"""The span reader: a small network run by onnxruntime with one thread. Arrays in, arrays out; it knows no articles."""

import json
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

GAP = 16  # empty rows between articles read together: no layer of the network looks farther, so none sees another


class SpanReader:
    """The network, loaded when first used, and its settings."""

    def __init__(self, network: Path, settings: dict[str, Any]):
        self._network = network
        self.settings = settings

    @classmethod
    def load(cls, folder: str | Path) -> "SpanReader":
        """From a folder with `reader.onnx` and `reader.json`; raises FileNotFoundError or ValueError."""
        folder = Path(folder)
        settings = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
        if settings.get("format") != "onrecord-reader/1":
            raise ValueError(f"{folder / 'reader.json'}: not a reader this version can use")
        network = folder / "reader.onnx"
        if not network.is_file():
            raise FileNotFoundError(network)
        return cls(network, settings)

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """Words the network knows, each with its number."""
        return {word: number for number, word in enumerate(self.settings["vocabulary"].split("\n"))}

    @cached_property
    def read_as(self) -> dict[str, str]:
        """Names that the network must not tell apart, in small letters, each with the word it is read as."""
        return {name: word for word, names in self.settings.get("read_as", {}).items() for name in names.split("\n")}

    @cached_property
    def surname(self) -> str | None:
        """The word that people's names are read as: the one with the most names; None where all are told apart."""
        read_as: dict[str, str] = self.settings.get("read_as", {})
        return max(read_as, key=lambda word: len(read_as[word])) if read_as else None

    @cached_property
    def _session(self):
        import onnxruntime  # a tenth of a second, so not before it is needed

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(str(self._network), options, providers=["CPUExecutionProvider"])

    def __call__(self, rows: np.ndarray, places: np.ndarray, real: np.ndarray) -> list[np.ndarray]:
        """Read N tokens: word rows (N, 4) and places (N,), both int32, and float32 (N, 1), 0 where a row is empty.

        Returns the settings' "outputs" in their order, each float32 (N, size).
        """
        found = self._session.run(None, {"rows": rows, "places": places, "real": real})
        return [np.asarray(array) for array in found]

    def __getstate__(self) -> dict[str, Any]:
        """Workers load the network themselves: sessions cannot be pickled."""
        return {"_network": self._network, "settings": self.settings}
