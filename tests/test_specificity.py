"""Sentence specificity: what raters would say, and what must not count."""

import pytest
from ledgers import read

from onrecord.features.reading.specificity import at_reference_length, model, specificity
from onrecord.features.specificity import numbers, study_details
from onrecord.features.style.readability import grade_level
from onrecord.features.text.tokens import tokenize
from onrecord.models.linear import TermModel
from onrecord.training.examples import examples


def value(sentence: str) -> float:
    found = specificity(tokenize(sentence).words)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("specific", "general"),
    [
        (
            "The council voted 7 to 2 on Tuesday to close the Mill Road bridge.",
            "They decided to do something in the end.",
        ),
        ("Maria Ode, a nurse in Tacoma, tested 1,412 children.", "Someone did a lot of things for people then."),
        ("The company cut 340 jobs at its plant in Leeds.", "The situation got worse for a lot of people there."),
    ],
)
def test_who_where_when_and_how_much_make_a_sentence_specific(specific, general):
    assert value(specific) > value(general) + 0.5


def test_values_stay_on_the_raters_scale():
    assert 1 <= value("It is what it is.") <= value("On 3 May 2021 " + "Ana Reyes of Leeds paid $4,100, " * 20) <= 5


@pytest.mark.parametrize("sentence", ["", "Stop!", "He said so.", "— … “”"])
def test_too_short_a_sentence_has_no_value(sentence):
    assert specificity(tokenize(sentence).words) is None


def test_capitals_of_a_headline_do_not_count():
    assert value("Council Votes To Close Old Bridge") == pytest.approx(value("Council votes to close old bridge"))
    assert value("COUNCIL VOTES TO CLOSE OLD BRIDGE") == pytest.approx(value("Council votes to close old bridge"))


def test_kinds_of_quotation_marks_make_no_difference():
    assert value("“We can’t pay,” said Ana Reyes of Leeds.") == value('"We can\'t pay," said Ana Reyes of Leeds.')


def test_length_alone_is_taken_out():
    short = "The town has a bridge"
    long = " and ".join([short] * 8)
    words = [len(tokenize(text).words) for text in (short, long)]
    raw = value(long) - value(short)
    left = at_reference_length(value(long), words[1]) - at_reference_length(value(short), words[0])
    assert raw > 1 and abs(left) < raw / 3


def test_a_model_written_and_read_again_is_the_same(tmp_path):
    known = model()
    known.dump(tmp_path / "model.json", 0.02, "test")
    again = TermModel.load(tmp_path / "model.json")
    assert again.gains == known.gains and again.base == known.base and again.slope == known.slope
    assert all(again.weights.get(term, 0) == pytest.approx(weight) for term, weight in known.weights.items())


def test_a_word_that_weighs_nothing_is_still_a_known_word(tmp_path):
    TermModel(2.0, 0.5, 1.0, 5.0, {}, {"bridge": 0.001, "<Name>": 1.0}).dump(tmp_path / "model.json", 0.02, "test")
    assert TermModel.load(tmp_path / "model.json").weights == {"bridge": 0.0, "<Name>": 1.0}


def test_what_news_exemplifies_is_general_and_the_example_specific():
    text = (
        "Some towns have closed their old bridges. For example, Leeds shut the Mill Road bridge in May.\n\n"
        "Councils find it hard to pay.\n\nTacoma, for instance, borrowed 4.2 million dollars. No example here."
    )
    assert list(examples([text, text])) == [
        ("Some towns have closed their old bridges.", "Leeds shut the Mill Road bridge in May."),
        ("Councils find it hard to pay.", "Tacoma borrowed 4.2 million dollars."),
    ]


def test_an_example_is_not_general_for_having_another_and_needs_a_neighbour():
    text = "For example, Leeds shut one bridge. For instance, Tacoma shut two of its bridges."
    assert not list(examples([text, "Some bridges are closed.\n\nFor example:", "For example, Leeds shut it in May."]))


def test_what_is_no_model_is_refused(tmp_path):
    (tmp_path / "model.json").write_text('{"format": "something else"}')
    with pytest.raises(ValueError, match="not a model of terms"):
        TermModel.load(tmp_path / "model.json")


def test_the_reading_grade_follows_the_published_formulas():
    # 100 words of 4.7 letters in 5 sentences: 4.71 * 4.7 + 0.5 * 20 - 21.43 and 5.88 * 4.7 - 29.6 * 0.05 - 15.8
    automated, coleman_liau = 22.137 + 10 - 21.43, 27.636 - 1.48 - 15.8
    assert grade_level(470, 100, 5) == pytest.approx((automated + coleman_liau) / 2)


def test_numbers_are_counted_in_running_text_alone():
    text = (
        "The library lends e-books to 6,200 readers and paid $38,000 in 2022. " + "Most of them live in the town. " * 6
    )
    counted = read(f"Library lends 6,200\n\n{text}\n\nTeam 3 1 4 12 15")
    measured = numbers.measure(counted)
    assert [counted.text[start:end] for start, end in measured.evidence] == ["6,200", "38,000", "2022"]
    assert numbers.measure(read(text.replace("in 2022", "lately"))).value == 2.0


@pytest.mark.parametrize(
    ("who", "told"), [("412 healthy adults", True), ("adults. Its score was 412\nMany people", False)]
)
def test_how_many_took_part_is_told_by_a_number_before_them(who, told):
    measured = study_details.measure(read(f"The study, a trial of a drug, followed {who} and its findings are new."))
    assert ("how many took part" not in str((measured.facts or {})["missing"])) == told
