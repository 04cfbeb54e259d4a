"""The one change a text goes through before it is read; every offset counts in its result."""

import re
import unicodedata

# Windows and old Mac line ends, vertical tab, form feed, next line, and Unicode's line and paragraph separators.
LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Half of a character that stands outside the basic plane, on its own: no UTF-8 file can hold it.
LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def normalise(raw: str) -> str:
    """`raw` with "\\n" as its only line end, no byte-order marks, and in Unicode's composed form (NFC).

    Quotation marks, spaces and everything else stay as they are. Normalising twice is the same as once.
    """
    text = LINE_END.sub("\n", raw.replace("\ufeff", ""))
    return unicodedata.normalize("NFC", LONE_SURROGATE.sub("\ufffd", text))


def lowered(text: str) -> str:
    """`text` in small letters, each at its place: an expression that knows small letters alone takes a third of the
    time that it takes with `re.IGNORECASE`."""
    return text.replace("İ", "i").lower()  # no other letter becomes two
