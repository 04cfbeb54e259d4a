"""A linear model over terms and counts, as pure data."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FORMAT = "onrecord-terms/1"


@dataclass(frozen=True, slots=True)
class TermModel:
    """A row's value, kept within `lowest` and `highest`, is

    `base + mean(weight of each term) + slope * log(number of terms) + sum(gain * log(1 + count))`

    over named counts. A term or count that the model does not know weighs nothing.
    """

    base: float
    slope: float
    lowest: float
    highest: float
    gains: Mapping[str, float]
    weights: Mapping[str, float]

    def value(self, weights: Sequence[float], counts: Mapping[str, int]) -> float:
        """The value of a row whose terms have these `weights`; there must be at least one."""
        value = self.base + sum(weights) / len(weights) + self.slope * math.log(len(weights))
        value += sum(gain * math.log1p(counts.get(name, 0)) for name, gain in self.gains.items())
        return min(max(value, self.lowest), self.highest)

    @classmethod
    def load(cls, path: Path) -> "TermModel":
        """Read the model that `dump` wrote. Raises `OSError` and `ValueError` where it cannot be read as one."""
        data = json.loads(path.read_text(encoding="utf-8"))
        if data.get("format") != FORMAT:
            raise ValueError(f"{path}: not a model of terms ({FORMAT})")
        scale = data["scale"]
        weights = {term: int(steps) * scale for steps, terms in data["terms"].items() for term in terms.split(" ")}
        return cls(data["base"], data["slope"], data["lowest"], data["highest"], data["gains"], weights)

    def dump(self, path: Path, scale: float, about: str) -> None:
        """Write the model with weights rounded to multiples of `scale`; terms of equal weight share a line."""
        lines: dict[int, list[str]] = {}
        for term in sorted(self.weights):
            lines.setdefault(round(self.weights[term] / scale), []).append(term)
        data = {
            "format": FORMAT,
            "about": about,
            "base": round(self.base, 6),
            "slope": round(self.slope, 6),
            "lowest": self.lowest,
            "highest": self.highest,
            "gains": {name: round(gain, 6) for name, gain in self.gains.items()},
            "scale": scale,
            "terms": {str(steps): " ".join(lines[steps]) for steps in sorted(lines)},
        }
        path.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
