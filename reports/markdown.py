"""A document as Markdown, for a pull request or a message."""

import re

from . import ledger
from .visible import headline, one_line
from .wording import (
    BANDS,
    FIXES,
    NO_FIXES,
    NOT_MEASURED,
    SCORES,
    STATUSES,
    english_date,
    length,
    points,
    verdict,
    whole,
)

# Whatever could begin emphasis, code, a link, a mention, HTML, a cell or a formula, and what links addresses by itself.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~$#]|:(?=//)|(?<=www)\.")
_OPENING = re.compile(r"^(\d*)([-+.)=])")  # at the start of a line: a list, a rule, a heading


def plain(text: str, limit: int = 300) -> str:
    """`text` on one line, so that Markdown shows it as it is."""
    line = one_line(text, limit).replace("&", "&amp;").replace("@", "&#64;")
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", line).replace("\\<", "&lt;"))


def render_markdown(document: dict) -> str:
    """Scores, what to fix and the ledger; ends with a newline."""
    article = document["article"]
    facts = (one_line(article["outlet"] or "", 80), english_date(article["date"]), length(article["words"]))
    parts = [f"## {plain(headline(document))}", " · ".join(plain(fact) for fact in facts if fact)]
    if not document["scores"]:
        parts.append(f"**{STATUSES[document['status']]}:** {plain(document['reason'] or 'No reason was recorded.')}")
        return _joined(parts)
    scores = ["| | Score | Likely | |", "| --- | ---: | :---: | --- |"]
    for name, score in document["scores"].items():
        interval = f"{whole(score['low'])} to {whole(score['high'])}"
        said = f"{BANDS[score['band']]}. {verdict(name, score)}"
        scores.append(f"| **{SCORES[name]}** | {whole(score['value'])} | {interval} | {said} |")
    parts += ["\n".join(scores), f"*{NOT_MEASURED}*"]
    fixes = [
        f"{number}. {plain(one['text'])} **up to {points(one['gain'])}** {SCORES[one['score']].lower()}"
        for number, one in enumerate(document["advice"][:FIXES], 1)
    ]
    parts += ["### What to fix first", "\n".join(fixes) or NO_FIXES]
    parts += ["### Who stands behind what", _sources(document)]
    return _joined(parts)


def _joined(parts: list[str]) -> str:
    return "\n\n".join(filter(None, parts)) + "\n"


def _sources(document: dict) -> str:
    missing, rows = ledger.missing(document), ledger.rows(document)
    if not rows:
        return missing
    lines = ["| Source | Kind | Statements | Words | First in |", "| --- | --- | ---: | ---: | ---: |"]
    for row in rows:
        name = plain(", ".join(filter(None, (row["name"], row["title"]))), 160)
        kind = ", ".join(filter(None, (row["kind"], row["part"].lower())))
        lines.append(f"| {name} | {kind} | {row['attributions']} | {row['percent']} | ¶{row['first_paragraph']} |")
    if missing:
        lines += ["", missing]
    return "\n".join(lines)
