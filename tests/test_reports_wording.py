"""The reports' words: dates, numbers, verdicts; text made safe to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reports.visible import one_line, visible
from onrecord.reports.wording import english_date, ordinal, percent, percents, points, quantity, verdict


@pytest.mark.parametrize(
    ("given_date", "shown"),
    [
        ("2026-03-04", "4 March 2026"),
        ("2026-03-04T08:30:00Z", "4 March 2026"),
        ("2026-12", "December 2026"),
        ("2026-13-45", "2026-13-45"),
        ("last Tuesday", "last Tuesday"),
        (None, ""),
    ],
)
def test_dates_are_english(given_date, shown):
    assert english_date(given_date) == shown


@given(st.text())
def test_no_date_stops_a_report(text):
    assert isinstance(english_date(text), str)


@pytest.mark.parametrize(
    ("value", "band", "words"),
    [
        (91, "strong", "very probably find"),
        (62, "mixed", "might or might not"),
        (62, "solid", "probably find"),  # of a model whose bands begin elsewhere
        (25, "weak", "would probably not"),
        (3, "weak", "very probably not"),
    ],
)
def test_a_verdict_is_as_sure_as_its_band(value, band, words):
    assert words in verdict("sourcing_quality", {"value": value, "band": band})


def test_numbers():
    assert [points(value) for value in (6.14, -0.26, 0.01, -0.04)] == ["+6.1", "−0.3", "0.0", "0.0"]
    assert [ordinal(value) for value in (1, 2, 3, 11, 12.6, 62)] == ["1st", "2nd", "3rd", "11th", "13th", "62nd"]
    assert [percent(hundredths) for hundredths in percents([0.004, 0.006, 0.99])] == ["under 1%", "1%", "99%"]
    assert percents([1 / 3, 1 / 3, 1 / 3]) == [34, 33, 33]
    assert percents([0.125, 0.125, 0.75]) == [13, 12, 75]
    assert percents([]) == []
    assert sum(percents([0.9, 0.1, 0.1])) == 110  # words that two sources say together
    assert quantity(0.436, "share") == "44%" and quantity(None, "share") == "" and quantity(1234, "count") == "1,234"


@given(st.text(alphabet=st.characters(codec=None)))
def test_what_is_shown_can_be_written_and_hides_nothing(text):
    shown = visible(text)
    shown.encode("utf-8")
    assert not any(0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069 or c in "\x00\x1b\x7f\x9b" for c in shown)
    assert len(one_line(text, 50)) <= 50 * 8 and "\n" not in one_line(text)
