"""Who stands behind each statement: a row of the ledger for every one, so that the page's numbers add up."""

NOBODY, REPORTER = "nobody", "reporter"  # rows for statements that no source makes
_COUNTED = "sourceless_attributions"  # the check that finds "it was reported"


def speakers(attribution: dict) -> list[str]:
    """Ids of the sources that make a statement; several where they make it together, none where nobody tells it."""
    source = attribution["source"]
    if not attribution.get("told", True):  # results stored by earlier versions do not say
        return []
    return [one for one in (source["id"], *source.get("also", ())) if one]


def behind(document: dict) -> dict[str, list[str]]:
    """By attribution the ledger's rows that it stands in: its sources', or one of the two for what no source says.

    Nobody's is what the text says was said and not by whom: no source, and a cue that a check found. All else without
    a source is the reporter's telling: what somebody does or thinks ("the council voted", "Moscow wants", "was asked").
    """
    known = {source["id"] for source in document["sources"]}
    found = [
        *(tuple(span) for feature in document["features"] if feature["id"] == _COUNTED for span in feature["evidence"]),
        *((hedge["start"], hedge["end"]) for hedge in document["hedges"] if hedge["class"] == "weasel"),
    ]

    def row(attribution: dict) -> str:
        if attribution["source"]["spans"] or not attribution.get("told", True):
            return REPORTER
        cues = attribution["cue"]["spans"]
        said = not cues or any(start < stop and begin < end for start, end in cues for begin, stop in found)
        return NOBODY if said else REPORTER

    return {
        one["id"]: [name for name in speakers(one) if name in known] or [row(one)] for one in document["attributions"]
    }
