"""Marked-up text to plain paragraphs, for fragments that are all article: no guessing of what the body is."""

import re
from collections.abc import Iterator

from .record import InputError, over

# Elements that end a paragraph where they begin and where they end; "lb" is trafilatura's for "br".
BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hl[12]|hr|lb|li|main|ol|p"
    "|pre|quote|section|table|tbody|td|th|thead|tr|ul|block|body.content|item|head"
)
UNREAD = re.compile("script|style|template|noscript|iframe|object|svg|math|form|button|select|textarea")


def block_text(element, depth: int) -> str:
    """The text below `element` (lxml's or the standard library's), one blank line between blocks.

    Raises `InputError` where elements are nested deeper than `depth`.
    """
    paragraphs = [" ".join(block.split()) for block in "".join(_pieces(element, depth)).split("\n\n")]
    return "\n\n".join(filter(None, paragraphs))


def fragment_text(html: str, depth: int) -> str:
    """The text of an HTML fragment. Empty lines separate paragraphs, as in WordPress's own storage."""
    from lxml import html as parser
    from lxml.etree import LxmlError

    if "<" not in html and "&" not in html:
        return html
    broken = html.replace("\r\n", "\n").replace("\n\n", "<br>")
    try:
        root = parser.fragment_fromstring(f"<div>{broken}</div>")
    except (LxmlError, ValueError, AssertionError) as problem:
        raise InputError(f"unreadable markup ({problem})") from None
    return block_text(root, depth)


def local_name(element) -> str:
    """An element's name without its namespace; empty for comments and processing instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _pieces(element, depth: int) -> Iterator[str]:
    """Text in reading order, with a blank line at every block's edges; no recursion, whatever the nesting."""
    stack: list[tuple] = [(element, False, 0)]
    while stack:
        node, leaving, level = stack.pop()
        name = local_name(node).lower()
        if leaving:
            if BLOCKS.fullmatch(name):
                yield "\n\n"
            if level:
                yield _flat(node.tail)
            continue
        if level > depth:
            raise over(f"elements nested deeper than {depth}", "depth")
        stack.append((node, True, level))
        if BLOCKS.fullmatch(name):
            yield "\n\n"
        if name and not UNREAD.fullmatch(name):
            yield _flat(node.text)
            stack.extend((child, False, level + 1) for child in reversed(list(node)))


def _flat(text: str | None) -> str:
    return text.replace("\n\n", "\n") if text else ""
