"""A document in a notebook: a small fragment of HTML without style sheet or script, as notebooks keep neither."""

from . import ledger
from .page import environment
from .visible import headline
from .wording import BANDS, FIXES, NO_FIXES, NOT_MEASURED, SCORES, STATUSES, likely, verdict


def render_notebook(document: dict) -> str:
    """What `_repr_html_` gives: title, both scores with their meaning, what to fix, the ledger folded."""
    return (
        environment()
        .get_template("notebook.html.j2")
        .render(
            document=document,
            article=document["article"],
            headline=headline(document),
            scores=[
                {
                    **score,
                    "label": SCORES[name],
                    "band": BANDS[score["band"]],
                    "sentence": verdict(name, score),
                    "likely": likely(score),
                }
                for name, score in (document["scores"] or {}).items()
            ],
            fixes=[{**advice, "label": SCORES[advice["score"]].lower()} for advice in document["advice"][:FIXES]],
            rows=ledger.rows(document),
            missing=ledger.missing(document),
            status=STATUSES[document["status"]],
            no_fixes=NO_FIXES,
            not_measured=NOT_MEASURED,
        )
    )
