"""IPTC NewsML-G2 (news items, alone or in messages) and NITF: https://iptc.org/standards/newsml-g2/"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...features.reading.records import Article
from .fields import make_article
from .markup import block_text, fragment_text, local_name
from .record import InputError, Item, Limits, Reading
from .source import Source
from .xml_stream import elements, first, text_of

ITEMS = frozenset({"newsItem", "nitf"})


def items(source: Source, reading: Reading) -> Iterator[Item]:
    number = 0
    for element in elements(source, ITEMS, reading.limits):
        number += 1
        if local_name(element) == "newsItem" and _is_other_media(element):
            continue  # pictures and videos travel in the same messages
        # Plain fields cross to the workers more cheaply than trees.
        yield source.item("newsml", number, f"item {number}", fields(element, reading.limits))
    if not number:
        raise InputError("no news item in this XML")


def parse(fields: dict[str, str | None], item: Item, reading: Reading) -> tuple[Article, str | None]:
    details = dict(fields)
    if details.get("error"):
        raise InputError(str(details["error"]))
    details.pop("error", None)
    return make_article(details.pop("text") or "", reading.limits, item.id, **details)


def fields(element: Element, limits: Limits) -> dict[str, str | None]:
    """What a news item or an NITF document says about itself, and its text."""
    try:
        return _nitf(element, limits) if local_name(element) == "nitf" else _news_item(element, limits)
    except InputError as problem:
        return {"error": str(problem)}


def _news_item(item: Element, limits: Limits) -> dict[str, str | None]:
    meta, content = first(item, "itemMeta"), first(item, "contentSet")
    about = first(item, "contentMeta")
    meta, about = (part if part is not None else Element("none") for part in (meta, about))
    nitf = None if content is None else first(content, "nitf")
    provider = first(meta, "provider")
    return {
        "text": None if content is None else _content(content, limits),
        "id": item.get("guid"),
        "title": text_of(first(about, "headline")) or text_of(first(meta, "title")) or text_of(_maybe(nitf, "hl1")),
        "byline": text_of(first(about, "by")) or _name(first(about, "creator")) or text_of(_maybe(nitf, "byline")),
        "date": text_of(first(about, "contentCreated")) or text_of(first(meta, "firstCreated", "versionCreated")),
        "outlet": _name(provider) or (provider.get("literal") if provider is not None else None),
        "url": None,
    }


def _nitf(nitf: Element, limits: Limits) -> dict[str, str | None]:
    issued, document = first(nitf, "date.issue"), first(nitf, "doc-id")
    return {
        "text": _body(nitf, limits),
        "id": document.get("id-string") if document is not None else None,
        "title": text_of(first(nitf, "hl1")) or text_of(first(nitf, "title")),
        "byline": text_of(first(nitf, "byline")),
        "date": issued.get("norm") if issued is not None else None,
        "outlet": text_of(first(nitf, "distributor")),
        "url": None,
    }


def _content(content: Element, limits: Limits) -> str:
    for part in content:
        name, kind = local_name(part), part.get("contenttype", "")
        if name == "inlineXML":
            return _body(part, limits)
        if name == "inlineData" and part.text and not part.get("encoding"):
            return fragment_text(part.text, limits.depth) if "html" in kind else part.text
    return ""


def _body(element: Element, limits: Limits) -> str:
    """NITF keeps headline and byline in `body.head` and the article in `body.content`; XHTML has one `body`."""
    body = first(element, "body.content", "body")
    return block_text(body if body is not None else element, limits.depth)


def _is_other_media(item: Element) -> bool:
    kind = first(item, "itemClass")
    return kind is not None and kind.get("qcode", "ninat:text") not in ("ninat:text", "ninat:composite")


def _maybe(element: Element | None, name: str) -> Element | None:
    return None if element is None else first(element, name)


def _name(element: Element | None) -> str | None:
    return None if element is None else text_of(first(element, "name"))
