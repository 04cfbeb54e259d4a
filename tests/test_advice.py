"""What to fix first: an editor is asked for a thing once."""

from ledgers import read

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


def test_passages_that_begin_or_end_together_are_one():
    weasels = row("weasels", [3, 9], [20, 28])
    assert features(weasels, row("sourceless_attributions", [3, 14])) == ["weasels"]
    assert features(weasels, row("vague_quantities", [24, 28])) == ["weasels"]
    assert features(weasels, row("concentration", [1, 60])) == ["weasels", "concentration"]


def test_advice_on_no_passage_in_particular_is_no_repetition():
    assert features(row("weasels", [3, 9]), row("costs"), row("dates")) == ["weasels", "costs", "dates"]


def test_what_is_alike_is_in_the_catalogue():
    assert set().union(*ALIKE) <= {entry.id for entry in catalogue()}


def advice(words: int = TYPICAL_LENGTH, **measured: Measurement) -> list[dict]:
    """What is said of an article of so many words of which everything else stands at the median."""
    bundle = Bundle.load()
    measurements = {name: Measurement(typical[1]) for name, typical in bundle.typical.items()}
    measurements = {entry.id: measurements.get(entry.id, Measurement(None)) for entry in catalogue()} | measured
    scores = {
        name: card.score({key: one.value for key, one in measurements.items()})
        for name, card in bundle.scorecards.items()
    }
    return advise(read("Rain " * words), measurements, scores, bundle)


def advice_on(feature: str, measured: Measurement, words: int = TYPICAL_LENGTH) -> dict | None:
    return next((one for one in advice(words, **{feature: measured}) if one["feature"] == feature), None)


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


def test_where_nothing_is_amiss_for_certain_nothing_is_said():
    facts = {"count": 2, "first": "said", "paragraph": 1}
    shown = Measurement(9.0, ((0, 4), (5, 9)), facts=facts, amiss=((5, 9),))
    certain = advice_on("weasels", shown)
    assert certain and certain["spans"] == [[5, 9]] and not certain["found"]
    assert advice_on("weasels", shown._replace(amiss=())) is None


def test_the_gain_is_that_of_the_passages_to_mend_alone():
    facts = {"count": 2, "first": "Rain", "paragraph": 1}
    every = advice_on("weasels", Measurement(9.0, ((0, 4), (5, 9)), facts=facts))
    some = advice_on("weasels", Measurement(9.0, ((0, 4), (5, 9)), facts=facts, amiss=((5, 9),)))
    assert every and some and some["gain"] < every["gain"] and some["goal"] == 4.5


def test_a_word_is_complained_of_once():
    loaded = Measurement(9.0, ((0, 4), (10, 14)), facts={"count": 2, "first": "Rain", "paragraph": 1})
    labels = Measurement(9.0, ((0, 4),), facts={"count": 1, "first": "Rain", "paragraph": 1})
    said = {one["feature"]: one for one in advice(loaded_words=loaded, insider_labels=labels)}
    assert said["insider_labels"]["spans"] == [[0, 4]]
    assert said["loaded_words"]["spans"] == [[10, 14]]
    assert said["loaded_words"]["text"].startswith(
        "Besides, one loaded word stands in the reporter’s own voice (“Rain”"
    )
    vague = Measurement(40.0, ((0, 4), (10, 14)), facts={"count": 2, "first": "Rain", "paragraph": 1})
    said = {one["feature"]: one for one in advice(vague_quantities=vague, insider_labels=labels)}
    assert said["vague_quantities"]["text"].startswith("Besides, amounts stay vague once (“Rain”")
    alone = {one["feature"]: one for one in advice(loaded_words=loaded)}
    assert alone["loaded_words"]["text"].startswith("Two loaded words stand in the reporter’s own voice (first “Rain”")


def test_nobody_is_asked_for_half_a_thing():
    none = Measurement(0.0, facts={"count": 0, "words": 400})
    assert advice_on("institutions", none, words=400) is None  # one in two thousand words is enough
    assert advice_on("institutions", none, words=2000)


def test_one_more_or_less_of_many_is_not_worth_an_editors_time():
    goal = Bundle.load().typical["numbers"][1]
    missing = {n: Measurement(goal - n, facts={"count": int(goal) - n, "words": 800}) for n in (1, 3)}
    assert advice_on("numbers", missing[1]) is None
    assert advice_on("numbers", missing[3])


def test_advice_tells_where_it_quotes_which_passage():
    first = {"count": 2, "first": "Rain", "paragraph": 1}
    loaded = advice_on("loaded_words", Measurement(9.0, ((0, 4), (5, 9)), facts=first))
    assert loaded and loaded["quotes"]["span"] == [0, 4]
    start, end = loaded["quotes"]["at"]
    assert loaded["text"][start:end] == "“Rain” in paragraph 1"
    dates = advice_on("dates", Measurement(0.0, facts={"count": 0, "words": 800}))
    assert dates and "quotes" not in dates
