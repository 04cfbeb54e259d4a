"""The ledger of sources, and how the article's words divide between those who stand behind them."""

import re
from math import fsum

from . import marks
from .standing import NOBODY, REPORTER, behind
from .wording import ROLES, TYPES, UNNAMED_REPRESENTATIVE, percent, percents, spelt

# Who stands behind words, from the firmest to the loosest; "reporter" is what no attribution covers.
VOICES = {
    "named": "Named people and organisations",
    "document": "Documents",
    "unnamed": "Unnamed people and groups",
    "anonymous": "Anonymous sources",
    NOBODY: "Attributed to nobody",
    REPORTER: "The reporter’s own voice",
}
# Rows for statements of no source: name, and in a few words what stands in it.
_APART = {
    NOBODY: (VOICES[NOBODY], "The text says that it was said, and not by whom"),
    REPORTER: ("The reporter, about others", "What is done, thought or expected, in the reporter’s words"),
}
_VOICE = {
    "named_person": "named", "named_organization": "named", "self": REPORTER, "document": "document",
    "unnamed_person": "unnamed", "unnamed_group": "unnamed", "anonymous_source": "anonymous", "none": NOBODY,
}  # fmt: skip
_WORD = re.compile(r"\w\S*")


def voices(document: dict) -> list[dict]:
    """How many words each kind of voice has and their share of the article's; kinds without words are left out.

    A word that several attributions cover belongs to the innermost, the one who speaks last: in "Ms Hart said the
    survey found X", X is the survey's.
    """
    known = {source["id"]: _voice(source) for source in document["sources"]}
    rows = behind(document)
    spans = [
        (start, end, known.get(rows[one["id"]][0], rows[one["id"]][0]))
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
            counts[REPORTER] += 1
    found = [name for name in VOICES if counts[name]]
    shares = [counts[name] / sum(counts.values()) for name in found]
    return [
        {"id": name, "label": VOICES[name], "words": counts[name], "share": share, "percent": percent(hundredths)}
        for name, share, hundredths in zip(found, shares, percents(shares), strict=True)
    ]


def rows(document: dict) -> list[dict]:
    """The ledger: sources, most words first, then what stands `apart`, with percentages that add up."""
    found = [*sources(document), *apart(document)]
    shown = percents(row["share"] for row in found)
    return [
        {**row, "hundredths": hundredths, "percent": percent(hundredths)}
        for row, hundredths in zip(found, shown, strict=True)
    ]


def sources(document: dict) -> list[dict]:
    """The ledger's rows of sources. `where` is a path of strokes over a thousand units, one a statement."""
    text = document["article"]["text"]
    heard = _strokes(document)
    return [
        {
            **source,
            "apart": False,
            "name": _opened(source, document["article"]["outlet"]),
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


def apart(document: dict) -> list[dict]:
    """The rows of statements that no source makes, with the fields of a source's: nobody's, then the reporter's.

    With them the statements of the ledger are all that the text has, and the shares a whole. Words that several
    sources say together are each one's, so what is left for these rows is counted without the repetition.
    """
    rows = behind(document)
    heard, words = _strokes(document), _words(document)
    made = {name: [one for one in document["attributions"] if rows[one["id"]] == [name]] for name in _APART}
    said = {name: sum(words[one["id"]] for one in several) for name, several in made.items()}
    repeated = sum(words[name] * (len(together) - 1) for name, together in rows.items())
    shares = [source["share"] for source in document["sources"]]
    left = max(1 - fsum(shares) + repeated / max(sum(words.values()), 1), 0.0)
    return [
        {
            "id": name,
            "apart": True,
            "name": called,
            "title": None,
            "meaning": meant,
            "kind": TYPES["none"] if name == NOBODY else VOICES[REPORTER],
            "type": "none" if name == NOBODY else "self",
            "unnamed_representative": False,
            "part": "", "media": False, "reason": "", "knows": "",
            "voice": name,
            "icon": name,
            "attributions": len(made[name]),
            "words": said[name],
            "share": left * said[name] / max(sum(said.values()), 1),
            "where": "".join(heard.get(name, [])),
            "first_paragraph": marks.paragraph_at(document, min(_starts(made[name]), default=0)),
        }
        for name, (called, meant) in _APART.items()
        if made[name]
    ]  # fmt: skip


def totals(document: dict) -> dict[str, int]:
    """How many statements there are, how many of them sources make, and how many several sources make together."""
    makers = {source["id"] for source in document["sources"] if is_source(source)}
    rows = behind(document).values()
    return {
        "statements": len(rows),
        "made": sum(not makers.isdisjoint(row) for row in rows),
        "together": sum(len(row) > 1 for row in rows),
    }


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


def _words(document: dict) -> dict[str, int]:
    """The words of each statement."""
    text = document["article"]["text"]
    return {
        one["id"]: sum(len(_WORD.findall(text, start, end)) for start, end in one["content"]["spans"])
        for one in document["attributions"]
    }


def _strokes(document: dict) -> dict[str, list[str]]:
    """Where in the text the statements of each row stand."""
    length = max(len(document["article"]["text"]), 1)
    rows, strokes = behind(document), {}
    for one in document["attributions"]:
        for start, end in one["content"]["spans"]:
            stroke = f"M{1000 * start // length} 7h{max(8, 1000 * (end - start) // length)}"
            for name in rows[one["id"]]:
                strokes.setdefault(name, []).append(stroke)
    return strokes


def _starts(attributions: list[dict]) -> list[int]:
    return [start for one in attributions for start, _ in one["content"]["spans"]]


def _opened(source: dict, outlet: str | None) -> str:
    """The name; a description ("people familiar with the matter", "the city's finance office") gets a capital."""
    name = source["name"]
    named = source["type"].startswith("named") and not name.startswith("the ")
    return name if named or name == outlet else name[:1].upper() + name[1:]


def _quote(text: str, span: list[int] | None) -> str:
    return text[span[0] : span[1]] if span else ""
