"""What a user calls: `Scorer`, and the document it returns."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..features.reading.records import Article
    from .document import Document
    from .scorer import Scorer
    from .transformer import SourcingFeatures

__all__ = ["Article", "Document", "Scorer", "SourcingFeatures"]

_HOMES = {
    "Article": "..features.reading.records",
    "Document": ".document",
    "Scorer": ".scorer",
    "SourcingFeatures": ".transformer",
}


def __getattr__(name: str) -> Any:
    """Public names load on first use, so that `onrecord --help` and the command line's modules start fast."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name], __package__), name)
