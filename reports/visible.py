"""Text from outside, made safe to show: control characters become visible signs, so that none hides or reorders words.

Escaping is the template engine's part; this is about characters that no escaping touches. Right-to-left overrides can
make a page show words in another order than it holds them (Boucher and Anderson, "Trojan Source", 2021).
"""

import re

_SHOWN = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
_SHOWN[0x7F] = "\u2421"
_SHOWN |= {code: f"‹U+{code:04X}›" for code in (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_SHOWN |= {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_SURROGATE = re.compile("[\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` with control characters, direction overrides and lone surrogates shown as signs; tabs, newlines stay."""
    if text.isprintable():  # nearly all strings; no control character is printable
        return text
    return _SURROGATE.sub("\ufffd", text.translate(_SHOWN))


def one_line(text: str, limit: int = 300) -> str:
    """`text` on one line of at most `limit` characters, cut at a word where it can be."""
    line = " ".join(text[: 4 * limit].split())
    if len(line) <= limit:
        return visible(line)
    cut = line[: limit - 1]
    return visible((cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:.–—-") + "…")


def headline(document: dict, words: int = 9) -> str:
    """The article's title, or the first words of its text where it has none."""
    article = document["article"]
    title = one_line(article["title"] or "")
    if title:
        return title
    line = article["text"][:4000].lstrip().partition("\n")[0]
    first = line.split()
    if len(first) <= 2 * words and first:  # a headline, which texts without a title often begin with
        return one_line(line, 150)
    if not first:
        return one_line(article["id"]) or "An article without text"
    return one_line(" ".join(first[:words]), 100).rstrip("….,;:") + ("…" if len(first) > words else "")
