"""Paragraphs: where the text's lines begin and end."""

import re

# One line is one paragraph, whether the source puts one line end or two between paragraphs. The first and the last
# character are no white space, so that trailing blanks and Windows line ends make no difference.
PARAGRAPH = re.compile(r"[^\s\ufeff](?:[^\n\r\u2028\u2029]*[^\s\ufeff])?")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs' spans (code points, end exclusive), in order, without the white space around them."""
    return [m.span() for m in PARAGRAPH.finditer(text)]
