"""What to fix first: an editor is asked for a thing once."""

from onrecord.features.catalogue import catalogue
from onrecord.features.feature import Measurement
from onrecord.models.bundle import Bundle
from onrecord.scorer.advice import ALIKE, TYPICAL_LENGTH, advise, distinct


def row(feature: str, *spans: list[int]) -> dict:
    return {"feature": feature, "spans": list(spans), "found": []}


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


def advice_on(feature: str, measured: Measurement, words: int = TYPICAL_LENGTH) -> dict | None:
    """What is said of an article of which everything else stands at the median."""
    bundle = Bundle.load()
    measurements = {name: Measurement(typical[1]) for name, typical in bundle.typical.items()}
    measurements = {entry.id: measurements.get(entry.id, Measurement(None)) for entry in catalogue()}
    measurements[feature] = measured
    scores = {
        name: card.score({key: one.value for key, one in measurements.items()})
        for name, card in bundle.scorecards.items()
    }
    return next((one for one in advise(measurements, scores, bundle, words) if one["feature"] == feature), None)


def test_what_is_there_already_is_no_passage_to_mend():
    few = advice_on("counterpoints", Measurement(0.0, ((3, 6),), facts={"count": 1, "total": 9, "name": "Ruiz"}))
    assert few and not few["spans"] and few["found"] == [[3, 6]]
    vague = advice_on("weasels", Measurement(9.0, ((3, 6),), facts={"count": 1, "first": "some", "paragraph": 2}))
    assert vague and vague["spans"] == [[3, 6]] and not vague["found"]


def test_a_short_article_is_held_to_its_part_of_what_grows_with_length():
    none = Measurement(0.0, facts={"count": 0, "total": 9, "name": "Ruiz"})
    short, long = (advice_on("counterpoints", none, words) for words in (320, 3200))
    assert short and long
    assert 0 < short["goal"] < long["goal"] == Bundle.load().typical["counterpoints"][1]
    assert 0 < short["gain"] < long["gain"]
