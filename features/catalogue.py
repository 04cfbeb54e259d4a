"""The catalogue: every feature file of the five dimensions, found by looking into their folders."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from .feature import Entry, Measurement
from .reading.records import ReadArticle

DIMENSIONS = ("attribution", "sourcing", "hedging", "specificity", "style")


@cache
def catalogue() -> tuple[Entry, ...]:
    """All features, by dimension in the order above and then by id."""
    entries = []
    for dimension in DIMENSIONS:
        package = import_module(f".{dimension}", __package__)
        for info in sorted(iter_modules(package.__path__), key=lambda found: found.name):
            module = import_module(f".{dimension}.{info.name}", __package__)
            entries.append(Entry(info.name, dimension, module.FEATURE, module.measure))
    return tuple(entries)


def measure_all(read: ReadArticle) -> dict[str, Measurement]:
    """Every feature's measurement, keyed by the feature's id."""
    return {entry.id: entry.measure(read) for entry in catalogue()}
