"""A WordPress export (WXR): its published posts. https://wordpress.org/documentation/article/tools-export-screen/"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...features.reading.records import Article
from .fields import make_article
from .markup import fragment_text, local_name
from .record import InputError, Item, Reading
from .source import Source
from .xml_stream import elements

# [caption ...]picture's words[/caption] goes as a whole; of other shortcodes only the marks.
SHORTCODES = re.compile(r"\[caption[^\]]*\].*?\[/caption\]|\[/?[a-z][\w-]*(?:\s[^\]\n]{0,500})?\]", re.S)
FIELDS = {"title", "link", "pubDate", "creator", "guid", "post_date_gmt", "post_type", "status"}


def items(source: Source, reading: Reading) -> Iterator[Item]:
    number = 0
    for element in elements(source, frozenset({"item"}), reading.limits):
        fields = _fields(element)
        if fields.get("post_type", "post") == "post" and fields.get("status", "publish") == "publish":
            number += 1
            yield source.item("wordpress", number, f"post {number}", fields)
    if not number:
        raise InputError("no published post in this export")


def parse(fields: dict[str, str], item: Item, reading: Reading) -> tuple[Article, str | None]:
    text = fragment_text(SHORTCODES.sub("", fields.get("encoded", "")), reading.limits.depth)
    return make_article(
        text,
        reading.limits,
        item.id,
        id=fields.get("guid"),
        title=fields.get("title"),
        byline=fields.get("creator"),
        date=fields.get("post_date_gmt") or fields.get("pubDate"),
        url=fields.get("link"),
    )


def _fields(post: Element) -> dict[str, str]:
    """The plain fields; `encoded` is the body, and `excerpt:encoded`, which has the same local name, is left out."""
    found = {local_name(part): part.text or "" for part in post if local_name(part) in FIELDS}
    bodies = [part.text or "" for part in post if local_name(part) == "encoded" and "excerpt" not in part.tag]
    return {**found, "encoded": bodies[0] if bodies else ""}
