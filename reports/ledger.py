"""The ledger of sources, and how the article's words divide between those who stand behind them."""

import re

from .wording import ROLES, TYPES, UNNAMED_REPRESENTATIVE, spelt

# Who stands behind words, from the firmest to the loosest; "reporter" is what no attribution covers.
VOICES = {
    "named": "Named people and organisations",
    "document": "Documents",
    "unnamed": "Unnamed people and groups",
    "anonymous": "Anonymous sources",
    "nobody": "Attributed to nobody",
    "reporter": "The reporter’s own voice",
}
_VOICE = {
    "named_person": "named", "named_organization": "named", "self": "reporter", "document": "document",
    "unnamed_person": "unnamed", "unnamed_group": "unnamed", "anonymous_source": "anonymous", "none": "nobody",
}  # fmt: skip
_WORD = re.compile(r"\w\S*")


def voices(document: dict) -> list[dict]:
    """How many words each kind of voice has and their share of the article's; kinds without words are left out.

    A word that several attributions cover belongs to the innermost, the one who speaks last: in "Ms Hart said the
    survey found X", X is the survey's.
    """
    known = {source["id"]: _voice(source) for source in document["sources"]}
    spans = [
        (start, end, _speaking(one["source"], known))
        for one in document["attributions"]
        for start, end in one["content"]["spans"]
    ]
    owner: dict[int, tuple[int, str]] = {}  # word start: (length of the span that owns it, voice)
    text = document["article"]["text"]
    for start, end, voice in spans:
        for word in _WORD.finditer(text, start, end):
            if word.start() not in owner or end - start < owner[word.start()][0]:
                owner[word.start()] = (end - start, voice)
    furniture = document["boilerplate"]
    counts = dict.fromkeys(VOICES, 0)
    for word in _WORD.finditer(text):
        at = word.start()
        if at in owner:
            counts[owner[at][1]] += 1
        elif not any(start <= at < end for start, end in furniture):
            counts["reporter"] += 1
    total = sum(counts.values())
    return [
        {"id": name, "label": VOICES[name], "words": count, "share": count / total}
        for name, count in counts.items()
        if count
    ]


def speakers(attribution: dict) -> list[str]:
    """Ids of the sources that make a statement; several where they make it together."""
    source = attribution["source"]
    return [one for one in (source["id"], *source.get("also", ())) if one]


def sources(document: dict) -> list[dict]:
    """The ledger's rows, most words first. `where` is a path of strokes over a thousand units, one a statement."""
    text = document["article"]["text"]
    length = max(len(text), 1)
    heard: dict[str, list[str]] = {}
    for one in document["attributions"]:
        for start, end in one["content"]["spans"]:
            stroke = f"M{1000 * start // length} 7h{max(8, 1000 * (end - start) // length)}"
            for speaker in speakers(one):
                heard.setdefault(speaker, []).append(stroke)
    return [
        {
            **source,
            "name": _opened(source),
            "kind": UNNAMED_REPRESENTATIVE if source["unnamed_representative"] else TYPES[source["type"]],
            "part": ROLES.get(source["role"], ""),
            "voice": _voice(source),
            "icon": "organization" if is_named(source) and source["type"] == "named_organization" else _voice(source),
            "reason": _quote(text, source["anonymity_reason"]),
            "knows": "" if knows.casefold() in source["name"].casefold() else knows,  # the name says it
            "where": "".join(heard.get(source["id"], [])),
        }
        for source in sorted(document["sources"], key=lambda one: (-one["words"], -one["attributions"], one["id"]))
        for knows in [_quote(text, source["justification"])]
    ]


def is_source(source: dict) -> bool:
    """Somebody other than the publication itself."""
    return _voice(source) not in ("reporter", "nobody")


def is_named(source: dict) -> bool:
    """A person or an organisation by name; an organisation's unnamed spokesman is not."""
    return _voice(source) == "named"


def missing(document: dict) -> str:
    """What a ledger lacks: anybody at all, names, people, words quoted as they were said, reasons for anonymity."""
    if not document["sources"]:
        return "Nobody is quoted by name, and no statement is attributed to anyone."
    named = {source["type"] for source in document["sources"] if is_named(source)}
    sentences = []
    if not named:
        sentences.append("Nobody is quoted by name.")
    elif "named_person" not in named:
        sentences.append("No person is quoted by name, only organisations.")
    if all(one["kind"] == "indirect" for one in document["attributions"]):
        sentences.append("Nobody is quoted directly: what they say is told in the reporter’s words.")
    return " ".join(filter(None, (*sentences, _unexplained(document["sources"]))))


def _unexplained(sources: list[dict]) -> str:
    """For how many of the anonymous no reason is stated."""
    reasons = [source["anonymity_reason"] for source in sources if source["type"] == "anonymous_source"]
    bare = sum(not reason for reason in reasons)
    if not bare:
        return ""
    opening = "No reason is given for withholding the name"
    if len(reasons) == 1:
        return f"{opening} of the one anonymous source."
    if bare == 1:
        return f"{opening} of one of the {spelt(len(reasons))} anonymous sources."
    some = "the" if bare == len(reasons) else f"{spelt(bare)} of the"
    return f"{opening}s of {some} {spelt(len(reasons))} anonymous sources."


def _voice(source: dict) -> str:
    """Whose voice a source is. The unnamed spokesman of a named organisation is not named, as in the checks."""
    return "unnamed" if source["unnamed_representative"] else _VOICE[source["type"]]


def _speaking(source: dict, known: dict[str, str]) -> str:
    """Whose voice it is. Somebody only spoken of ("Moscow wants") has no entry: the words are the reporter's."""
    if source["id"] in known:
        return known[source["id"]]
    return "reporter" if source["spans"] else "nobody"


def _opened(source: dict) -> str:
    """The name; a description ("people familiar with the matter", "the city's finance office") gets a capital."""
    name = source["name"]
    named = source["type"].startswith("named") and not name.startswith("the ")
    return name if named else name[:1].upper() + name[1:]


def _quote(text: str, span: list[int] | None) -> str:
    return text[span[0] : span[1]] if span else ""
