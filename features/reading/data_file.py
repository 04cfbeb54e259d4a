"""The files in `data/`: word lists, patterns and the small learnt judges, as plain text."""

from importlib.resources import files


def data_file(name: str) -> str:
    """The text of `data/<name>`."""
    return (files(__package__ or "") / "data" / name).read_text("utf-8")
