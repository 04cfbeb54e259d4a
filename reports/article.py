"""The page of one article: verdict, what to fix, who is quoted, the annotated text, the checks, where it comes from."""

from . import annotated, checks, ledger, marks
from .fixes import fixes
from .page import render
from .points import start
from .visible import headline, one_line
from .wording import (
    ASKS,
    BANDS,
    HEDGES,
    NO_FIXES,
    NOT_MEASURED,
    SCORES,
    SOURCES,
    STATUSES,
    english_date,
    likely,
    quantity,
    sentence,
    verdict,
)


def render_article(
    document: dict, *, previous: str | None = None, next: str | None = None, index: str | None = None
) -> str:
    """The page as HTML. `previous`, `next` and `index` are addresses of other pages, relative to this one."""
    rows = checks.rows(document)
    standing = ledger.rows(document)
    sources = [row for row in standing if not row["apart"]]
    paragraphs = annotated.paragraphs(document, standing)
    return render(
        "article.html.j2",
        ("base.css", "article.css"),
        ("article.js",),
        document=document,
        article=document["article"],
        headline=headline(document),
        origin=_origin(document),
        reason=sentence(document["reason"] or "No reason was recorded"),
        verdicts=_verdicts(document, rows),
        not_measured=NOT_MEASURED,
        status=STATUSES[document["status"]],
        fixes=_fixes(document, rows),
        no_fixes=NO_FIXES,
        voices=ledger.voices(document),
        sources=sources[:SOURCES],
        more=sources[SOURCES:],
        apart=standing[len(sources) :],
        totals=ledger.totals(document),
        missing=ledger.missing(document),
        heard=sum(map(ledger.is_source, sources)),
        named=sum(map(ledger.is_named, sources)),
        paragraphs=paragraphs,
        kinds=annotated.kinds(paragraphs),
        hedges={name: (label, marks.SIGNS[name]) for name, label in HEDGES.items()},
        moving=[row for row in rows if row["measured"] and row["weight"] >= checks.SILENT],
        passed=[row for row in rows if row["measured"] and row["weight"] < checks.SILENT],
        inapplicable=[row for row in rows if not row["measured"]],
        widest=max((row["weight"] for row in rows), default=1.0) or 1.0,
        score_names=SCORES,
        words=_words(standing, rows) | annotated.table(paragraphs, standing, document),
        previous=previous,
        next=next,
        index=index,
    )


MOVERS = 3  # checks named beside a score


def _origin(document: dict) -> list[str]:
    """Where an article comes from, and when: its outlet, or else its name, unless that stands in for the headline."""
    article = document["article"]
    where = article["outlet"] or ("" if article["id"] == headline(document) else article["id"])
    return [fact for fact in (where, english_date(article["date"])) if fact]


def _fixes(document: dict, rows: list[dict]) -> list[dict]:
    """What to fix, each with the check that found it."""
    by_id = {row["id"]: row for row in rows}
    found = []
    for fix in fixes(document):
        check = by_id.get(fix["feature"])
        more = {"typical": _typical(fix, check), "among": _among(fix, check)} if check else {}
        found.append(fix | {"check": check, "typical": "", "among": 0, **more})
    return found


def _among(fix: dict, check: dict) -> int:
    """How many passages a check counts where the fix is about fewer of them; what others say is not to be mended."""
    counted = len(check["evidence"])
    return counted if check["direction"] == "lower" and 0 < len(fix["spans"]) < counted else 0


def _typical(fix: dict, check: dict) -> str:
    """What a check typically is: its goal in an article this long, or a range where both too little and too much count
    against an article.
    """
    return check["typical"] if check["direction"] == "band" else quantity(fix.get("goal"), check["measure"])


def _movers(name: str, rows: list[dict]) -> list[dict]:
    """The checks that moved a score most, either way."""
    strong = [row for row in rows if row["measured"] and abs(row["points"][name]) >= checks.SILENT]
    return sorted(strong, key=lambda row: -abs(row["points"][name]))[:MOVERS]


def _verdicts(document: dict, rows: list[dict]) -> list[dict]:
    return [
        {
            "id": name,
            "label": SCORES[name],
            "asks": ASKS[name],
            "band": BANDS[score["band"]],
            "sentence": verdict(name, score),
            "likely": likely(score),
            "start": start(score),
            "movers": _movers(name, rows),
            **{key: score[key] for key in ("value", "low", "high")},
        }
        for name, score in (document["scores"] or {}).items()
    ]


def _words(ledger_rows: list[dict], rows: list[dict]) -> dict:
    """What the card beside a passage says, for the page's script."""
    return {
        "sources": [
            [
                source["id"],
                one_line(source["name"]),
                one_line(", ".join(filter(None, (source["kind"], source["part"], source["title"])))),
                source["attributions"],
            ]
            for source in ledger_rows
        ],
        "checks": {
            row["id"]: [row["title"], row["shown"]["sourcing_quality"], row["shown"]["reliability"]] for row in rows
        },
        "hedges": HEDGES,
    }
