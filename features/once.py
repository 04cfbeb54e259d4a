"""Work that a dozen features share, done once an article."""

from collections.abc import Callable
from functools import wraps
from operator import attrgetter, is_
from typing import TypeVar

from .reading.records import ReadArticle

Result = TypeVar("Result")
PARTS = attrgetter("tokens", "sentences", "boilerplate", "quotations", "attributions", "sources")


def once(function: Callable[[ReadArticle], Result]) -> Callable[[ReadArticle], Result]:
    """Remember the result for the article read last: features ask the same of it one after another."""
    last: tuple[tuple, Result] | None = None

    @wraps(function)
    def remembering(read: ReadArticle) -> Result:
        nonlocal last
        # The lists themselves are compared, by identity, so that a record that was changed is looked at anew.
        key = PARTS(read)
        known = last  # another thread may replace it meanwhile
        if known is not None and all(map(is_, known[0], key)):
            return known[1]
        result = function(read)
        last = (key, result)
        return result

    return remembering
