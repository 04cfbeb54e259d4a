"""The model card in two sentences a score: how well it orders articles of outlets new to it, how far it errs.

Corpora are called by what is in them; a user's own by its name.
"""

from typing import Any

CORPORA = {
    "healthnewsreview": "health stories rated by expert reviewers",
    "clef_task3": "articles judged by fact-checkers",
    "buzzfeed2016": "election stories of 2016, real and fake",
    "webis2016": "articles of political sites of 2016, checked by journalists",
    "horne2017_buzzfeed": "of the most shared election stories of 2016, real and fake",
    "outlets_mbfc": "articles of outlets rated high or low",
    "recovery": "articles on the coronavirus of outlets rated reliable or not",
}
UNSEEN = "recovery"  # nothing shipped learns from it


def measured(score: str, metrics: Any) -> str:
    """Figures of one score out of a manifest; nothing where it holds none of the expected form."""
    try:
        found = metrics[score]
        told = [_told(name, figures["auc"]) for name, figures in found["by_outlet"].items()]
        if UNSEEN in found.get("elsewhere", {}):
            told.append(f"{_told(UNSEEN, found['elsewhere'][UNSEEN])}, of which nothing was learnt")
        error = 100 * found["calibration"]["ece"]["value"]
    except (KeyError, TypeError, AttributeError):
        return ""
    title = score.replace("_", " ").capitalize()
    return (
        f"{title}: of 100 pairs of a good and a poor article from outlets it never learnt from, it puts this many "
        f"in the right order, where chance would put 50: {'; '.join(told)}. Among articles scored alike, the share "
        f"that is good lies {error:.0f} points from the score on average."
    )


def _told(corpus: str, auc: dict[str, Any]) -> str:
    """ "78 among 1,112 health stories rated by expert reviewers"."""
    name = CORPORA.get(corpus, f"articles of {corpus.replace('_', ' ')}")
    return f"{100 * auc['value']:.0f} among {auc['n']:,} {name}"
