"""Text that was decoded with the wrong table: “â€œNo,â€\x9d she said” is “No,” she said."""

import re

ODD = r"[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]"
# UTF-8 read as Latin-1 or Windows-1252, turned back where the result is sound UTF-8. Only what marks, signs and Western
# letters become begins a run: the "É’" of “BEYONCÉ’S” and the "ß’" of “Weiß’s” would be sound UTF-8, too.
RUN = re.compile(f"(?:[ÂÃ]{ODD}|â{ODD}{{2}}|ð{ODD}{{3}})+")
CLOSING = re.compile(f"â€(?!{ODD})")  # a closing mark's last byte stands for nothing in Windows-1252, and gets lost


def mend(text: str) -> str:
    """UTF-8 that was decoded as Latin-1 or Windows-1252, turned back; everything else stays."""
    return CLOSING.sub("”", RUN.sub(_mended, text))


def _mended(match: re.Match[str]) -> str:
    run = match.group()
    try:
        return b"".join(map(_byte, run)).decode("utf-8")
    except (UnicodeError, ValueError):
        return run


def _byte(char: str) -> bytes:
    return bytes([ord(char)]) if ord(char) < 256 else char.encode("cp1252")
