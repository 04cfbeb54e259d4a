"""Bytes to text. UTF-8 is the rule; all else is detected by charset-normalizer and said, never guessed silently."""

import codecs

from .record import InputError

# Longest first: the UTF-32 mark begins like the UTF-16 one.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# English text that is not Unicode comes in these. ISO 8859-1 is read as Windows-1252, as every browser does.
WESTERN = ["cp1252", "mac_roman"]
SPOKEN = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman"}

SIGNATURES = (
    (b"%PDF", "a PDF document: convert it to text first"),
    (b"PK\x03\x04", "a ZIP archive or an office document: unpack it, or save it as .docx or text"),
    (b"\xd0\xcf\x11\xe0", "an old office document: save it as .docx or text"),
    (b"{\\rtf", "a rich text document: save it as plain text"),
    (b"\x1f\x8b", "compressed with gzip: give the file a name that ends in .gz"),
    (b"BZh", "compressed with bzip2: decompress it first"),
    (b"\xfd7zXZ", "compressed with xz: decompress it first"),
    (b"(\xb5/\xfd", "compressed with zstd: decompress it first"),
    (b"PAR1", "a Parquet table: give the file a name that ends in .parquet"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
)


def decode(raw: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text of `raw` and a note where it was not plain UTF-8.

    Tried in this order: a byte order mark, UTF-8, the encoding that the format itself declares, detection among the
    encodings of English text. Raises `InputError` for binary data and for bytes that fit none of them.
    """
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding), read_as(encoding)
    refuse_binary(raw)
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    if declared and (found := _lookup(declared)) not in (None, "utf-8"):
        try:
            return raw.decode(found), f"read as {declared}, as it declares"
        except UnicodeError:
            pass
    return _detect(raw)


def read_as(encoding: str) -> str | None:
    """The note on a text whose byte order mark stands for `encoding`; UTF-8 is the rule and needs none."""
    return None if encoding == "utf-8" else f"read as {encoding.upper()}"


def refuse_binary(raw: bytes) -> None:
    """Raise `InputError` where `raw` is no text at all."""
    for signature, meaning in SIGNATURES:
        if raw.startswith(signature):
            raise InputError(f"not text but {meaning}")
    if raw[257:262] == b"ustar":
        raise InputError("not text but a tar archive: unpack it")
    if b"\0" in raw:
        raise InputError("not text: it holds NUL bytes, so it is binary data or UTF-16 without its byte order mark")


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as problem:
        raise InputError(f"unreadable: marked as {encoding.upper()} but byte {problem.start} does not fit") from None


def _lookup(name: str) -> str | None:
    try:
        info = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding:  # "hex", "rot13" and the like are codecs too, but no encodings of text
        return None
    return "cp1252" if info.name in ("iso8859-1", "ascii") else info.name


def _detect(raw: bytes) -> tuple[str, str | None]:
    from charset_normalizer import from_bytes  # slow to import and seldom needed

    # The tidier reading: the package's own choice also weighs which language letters are typical of, and a few accents
    # in English are typical of any.
    found = sorted(from_bytes(raw, cp_isolation=WESTERN), key=lambda match: WESTERN.index(match.encoding))
    if not found:
        raise InputError("unreadable: neither UTF-8 nor another encoding of English text; save it as UTF-8")
    best = min(found, key=lambda match: match.chaos).encoding
    return raw.decode(best), f"not UTF-8; detected as {SPOKEN[best]}"
