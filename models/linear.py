"""A linear model over terms, as pure data: each term has a weight, a row's value is the mean of its terms' weights."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FORMAT = "onrecord-terms/1"


@dataclass(frozen=True, slots=True)
class TermModel:
    """`value = base + mean(weight of each term) + slope * log(number of terms)`, kept within `lowest` and `highest`.

    `weights` holds every term that the model knows; a row's other terms weigh nothing but count as terms.
    """

    base: float
    slope: float
    lowest: float
    highest: float
    weights: Mapping[str, float]

    def predict(self, rows: Sequence[Sequence[str]]) -> list[float | None]:
        """One value a row of terms; None for a row without any."""
        weight = self.weights.get
        return [self.value(sum(weight(term, 0.0) for term in row), len(row)) if row else None for row in rows]

    def value(self, total: float, terms: int) -> float:
        """The value of a row of `terms` terms whose weights sum to `total`."""
        value = self.base + total / terms + self.slope * math.log(terms)
        return min(max(value, self.lowest), self.highest)

    @classmethod
    def load(cls, path: Path) -> "TermModel":
        """Read the model that `dump` wrote.  Raises `OSError` and `ValueError` where it cannot be read as one."""
        data = json.loads(path.read_text(encoding="utf-8"))
        if data.get("format") != FORMAT:
            raise ValueError(f"{path}: not a model of terms ({FORMAT})")
        scale = data["scale"]
        weights = {term: int(steps) * scale for steps, terms in data["terms"].items() for term in terms.split(" ")}
        return cls(data["base"], data["slope"], data["lowest"], data["highest"], weights)

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
            "scale": scale,
            "terms": {str(steps): " ".join(lines[steps]) for steps in sorted(lines) if steps},
        }
        path.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
