"""What to fix first: an editor is asked for a thing once."""

from onrecord.features.catalogue import catalogue
from onrecord.scorer.advice import ALIKE, distinct


def row(feature: str, *spans: list[int]) -> dict:
    return {"feature": feature, "spans": list(spans)}


def features(*rows: dict) -> list[str]:
    return [one["feature"] for one in distinct(list(rows))]


def test_the_stronger_of_two_that_ask_for_the_same_is_kept():
    assert features(row("named_sentences"), row("dates"), row("voices_of_people")) == ["named_sentences", "dates"]
    assert features(row("concentration"), row("source_diversity")) == ["concentration"]


def test_a_passage_is_not_complained_of_twice():
    weasels = row("weasels", [3, 9], [20, 28])
    assert features(weasels, row("sourceless_attributions", [20, 28])) == ["weasels"]
    other = row("sourceless_attributions", [20, 28], [40, 44])
    assert features(weasels, other) == ["weasels", "sourceless_attributions"]


def test_advice_on_no_passage_in_particular_is_no_repetition():
    assert features(row("weasels", [3, 9]), row("costs"), row("dates")) == ["weasels", "costs", "dates"]


def test_what_is_alike_is_in_the_catalogue():
    assert set().union(*ALIKE) <= {entry.id for entry in catalogue()}
