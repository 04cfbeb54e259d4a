"""A bundle: a folder with the span reader, the scorecards, typical values, a model card, and a manifest that pins each.

Everything a bundle is loaded from is data: JSON and an ONNX graph. A bundle may carry `estimator.joblib` for data
scientists; opening that runs whatever code it holds, so it is opened only where its digest is pinned by the caller.
"""

import hashlib
import io
import json
import os
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .bundle_files import (
    CARD,
    ESTIMATOR,
    FORMAT,
    MANIFEST,
    MOST_BYTES,
    NAME,
    READER,
    SCORES,
    TYPICAL,
    checked_manifest,
    present,
    read,
    verified,
)
from .folders import user_folder
from .measured import measured
from .scorecard import Scorecard, numbers, parse_json

if TYPE_CHECKING:
    from .reader import SpanReader

DEFAULT = Path(__file__).parent / "default"


@dataclass(frozen=True)
class Bundle:
    """A checked bundle. Build it with `Bundle.load`."""

    folder: Path
    manifest: dict[str, Any]
    sha256: str  # of manifest.json, which pins every other file
    scorecards: dict[str, Scorecard]
    grids: dict[str, tuple[float, ...]] = field(repr=False)  # feature: values at evenly spaced percentiles

    @classmethod
    def load(cls, name_or_path: str | Path | None = None, features: Collection[str] | None = None) -> "Bundle":
        """Load the bundle of that name or folder; None is the one that came with onrecord.

        `features` are the ids that can be measured: a scorecard that asks for others is refused.
        Raises `FileNotFoundError` where there is no such bundle, and `ValueError`, with the reason, where it is not
        sound: a file missing, changed, too big, outside the folder, or not what its name says.
        """
        folder = locate(name_or_path)
        raw = read(folder, MANIFEST)
        manifest = checked_manifest(parse_json(raw, MANIFEST, MOST_BYTES[".json"]))
        if strange := sorted(present(folder) - set(manifest["files"]) - {MANIFEST}):
            raise ValueError(f"{strange[0][:80]!r} lies in the bundle but its {MANIFEST} does not list it")
        contents = {name: verified(folder, name, entry) for name, entry in manifest["files"].items()}
        cards = {score: Scorecard.from_json(contents[f"{score}.json"], f"{score}.json") for score in SCORES}
        for score, card in cards.items():
            if card.name != score:
                raise ValueError(f"{score}.json: holds the scorecard {card.name!r}")
            if features is not None and (unknown := sorted(set(card.features) - set(features))):
                raise ValueError(f"{score}.json: asks for features that nothing measures: {', '.join(unknown[:5])}")
        grids = _checked_grids(parse_json(contents[TYPICAL], TYPICAL, MOST_BYTES[".json"]))
        return cls(folder, manifest, hashlib.sha256(raw).hexdigest(), cards, grids)

    @property
    def name(self) -> str:
        return self.manifest["name"]

    @property
    def version(self) -> str:
        return self.manifest["version"]

    @property
    def card(self) -> str:
        """The model card, as Markdown."""
        return read(self.folder, CARD).decode("utf-8")

    @cached_property
    def measured(self) -> list[str]:
        """The model card in a sentence or two for each score."""
        return [line for score in SCORES if (line := measured(score, self.manifest.get("metrics")))]

    @cached_property
    def reader(self) -> "SpanReader":
        """The bundle's span reader, opened when first used; a bundle without one reads as the default bundle does."""
        from .reader import SpanReader  # onnxruntime is only needed to read articles

        return SpanReader.load(self.reader_folder)

    @property
    def reader_folder(self) -> Path:
        return self.folder if READER[0] in self.manifest["files"] else DEFAULT

    @cached_property
    def typical(self) -> dict[str, tuple[float, float, float]]:
        """p10, p50 and p90 of each feature among articles of highly rated outlets."""
        return {key: (_at(grid, 0.1), _at(grid, 0.5), _at(grid, 0.9)) for key, grid in self.grids.items()}

    def percentile(self, feature: str, value: float) -> float | None:
        """How many of 100 articles of highly rated outlets have a lower value; None for a feature without a grid."""
        grid = self.grids.get(feature)
        if grid is None:
            return None
        low, high = bisect_left(grid, value), bisect_right(grid, value)
        if low == high and 0 < low < len(grid):  # between two grid points
            place = low - 1 + (value - grid[low - 1]) / (grid[low] - grid[low - 1])
        else:  # on a grid point, or on a run of equal ones: its middle
            place = min(max((low + high - 1) / 2, 0), len(grid) - 1)
        return round(100 * place / (len(grid) - 1), 1)

    def estimator(self, score: str, pinned: Collection[str]) -> Any:
        """The scikit-learn estimator behind a scorecard. Opening it runs the code it holds.

        `pinned` are the SHA-256 digests the user trusts. Raises `PermissionError` where the file's is not among them.
        """
        entry = self.manifest["files"].get(ESTIMATOR)
        if entry is None:
            raise FileNotFoundError(f"bundle {self.name} holds no {ESTIMATOR}")
        if entry["sha256"] not in pinned:
            raise PermissionError(
                f"{ESTIMATOR} can run any code, and its digest {entry['sha256']} is not pinned in your settings"
            )
        import joblib

        return joblib.load(io.BytesIO(verified(self.folder, ESTIMATOR, entry)))[score]


def locate(name_or_path: str | Path | None = None) -> Path:
    """The folder of a bundle: the default one for None, a user's bundle by its name, or a path."""
    if name_or_path is None or name_or_path == "default":
        return _existing(DEFAULT, "the default bundle")
    if isinstance(name_or_path, str) and NAME.fullmatch(name_or_path):
        named = models_folder() / name_or_path
        if (named / MANIFEST).is_file():
            return named
    return _existing(Path(name_or_path), f"model {str(name_or_path)!r}")


def is_name(text: str) -> bool:
    """Can a bundle be called so?"""
    return bool(NAME.fullmatch(text))


def models_folder() -> Path:
    """Where a user's own bundles lie: $ONRECORD_MODELS, or the platform's folder for a user's data."""
    chosen = os.environ.get("ONRECORD_MODELS")
    return Path(chosen) if chosen else user_folder("data") / "models"


def installed() -> dict[str, Path]:
    """The default bundle and the user's own, by name."""
    own = sorted(path.parent for path in models_folder().glob(f"*/{MANIFEST}") if NAME.fullmatch(path.parent.name))
    return {**({"default": DEFAULT} if (DEFAULT / MANIFEST).is_file() else {}), **{path.name: path for path in own}}


def write(folder: Path, manifest: Mapping[str, Any], contents: Mapping[str, bytes]) -> None:
    """Write `contents` (file name to bytes) as a bundle, with `manifest` completed by their digests and format."""
    for name, data in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    files = {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
        for name, data in sorted(contents.items())
    }
    complete = checked_manifest({"format": FORMAT, **manifest, "files": files})
    (folder / MANIFEST).write_text(json.dumps(complete, indent=1, allow_nan=False) + "\n", encoding="utf-8")


def _existing(folder: Path, what: str) -> Path:
    if not (folder / MANIFEST).is_file():
        raise FileNotFoundError(f"{what}: neither a folder with a {MANIFEST} nor one that `onrecord model list` shows")
    return folder


def _checked_grids(data: Any) -> dict[str, tuple[float, ...]]:
    if not isinstance(data, dict) or len(data) > 500:
        raise ValueError(f"{TYPICAL}: an object of features is needed")
    grids = {}
    for key, values in data.items():
        try:
            grid = numbers(values, 1001)
        except (ValueError, OverflowError) as error:
            raise ValueError(f"{TYPICAL}: {key[:64]}: {error}") from None
        if len(grid) < 2 or any(a > b for a, b in pairwise(grid)):
            raise ValueError(f"{TYPICAL}: {key[:64]} needs at least 2 numbers that do not fall")
        grids[key] = grid
    return grids


def _at(grid: tuple[float, ...], share: float) -> float:
    place = share * (len(grid) - 1)
    low = int(place)
    high = min(low + 1, len(grid) - 1)
    return grid[low] + (place - low) * (grid[high] - grid[low])
