"""A bundle small enough to read, for tests that need one: two features, three replicates, no reader."""

import json
from pathlib import Path
from typing import Any

from onrecord.models.bundle import SCORES, write


def small_scorecard(name: str = "sourcing_quality") -> dict[str, Any]:
    return {
        "format": "onrecord-scorecard/1",
        "name": name,
        "question": "Would expert reviewers rate this article's reporting as good?",
        "base": -0.25,
        "base_replicates": [-0.5, -0.25, 0.0],
        "cutoffs": [0.25, 0.5, 0.75],
        "features": {
            "named_sources": {
                "edges": [1.5, 3.5],
                "points": [-1.0, 0.25, 0.75],
                "missing": -0.125,
                "replicates": [[-1.2, 0.2, 0.7, -0.1], [-1.0, 0.3, 0.8, -0.1], [-0.8, 0.2, 0.7, -0.2]],
            },
            "weasels": {
                "edges": [2.0],
                "points": [0.5, -0.5],
                "missing": 0.0,
                "replicates": [[0.4, -0.4, 0.0], [0.5, -0.5, 0.0], [0.6, -0.6, 0.0]],
            },
        },
        "notes": {"reference_words": 600},
    }


def small_files() -> dict[str, bytes]:
    """The files of a bundle by name, its manifest left out."""
    grids = {"named_sources": [0, 1, 2, 4, 9], "weasels": [0, 0, 0, 1, 5]}
    cards = {f"{score}.json": json.dumps(small_scorecard(score)).encode() for score in SCORES}
    return {**cards, "typical.json": json.dumps(grids).encode(), "MODEL_CARD.md": b"# A small bundle\n"}


def write_small_bundle(folder: Path, name: str = "small", **files: bytes) -> Path:
    """A sound bundle in `folder`; `files` replaces or adds contents before digests are taken."""
    write(folder, {"name": name, "version": "1"}, {**small_files(), **files})
    return folder
