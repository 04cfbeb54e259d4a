"""Scoring data frames: the one function that Spark, Ray Data and Dask DataFrames need."""

from collections.abc import Iterable, Iterator

import pandas as pd

from ..models.bundle import SCORES
from .batch import CHUNK, score_chunk
from .inputs import Columns, Item, Reading
from .pool import in_chunks

COLUMNS = ["id", "status", "reason", *SCORES, "document"]


def score_frame(frame: pd.DataFrame, model: str | None = None, columns: Columns | None = None) -> pd.DataFrame:
    """One row an article, in the frame's order and with its index; `document` is the whole result as JSON.

    The usual names of columns (text, id, title, outlet, ...) are found, others are named in `columns`. A row that
    cannot be read is a row of status "failed". Raises `OSError` or `ValueError` where the model cannot be loaded.
    """
    import json

    reading = Reading(columns=columns or Columns())
    items = [
        Item("parquet", None, f"row {label}", f"row {label}", fields)
        for label, fields in zip(frame.index, frame.to_dict("records"), strict=True)
    ]
    rows = []
    for chunk in in_chunks(items, CHUNK):
        for result in score_chunk(chunk, model, reading):
            found = json.loads(result.json)
            rows.append(
                {
                    "id": found["article"]["id"],
                    "status": result.status,
                    "reason": result.reason,
                    "document": result.json,
                    **result.values,
                }
            )
    table = pd.DataFrame(rows, columns=COLUMNS, index=frame.index)
    return table.astype(dict.fromkeys(SCORES, "float64"))


def score_frames(frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """The same over many frames, as `DataFrame.mapInPandas` of Spark wants it."""
    return map(score_frame, frames)
