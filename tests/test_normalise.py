"""Normalising: line ends, byte-order marks, composed characters, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.features.text.normalise import normalise


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_newline(end):
    assert normalise(f"One.{end}Two.") == "One.\nTwo."


def test_byte_order_marks_go_wherever_they_stand():
    assert normalise("\ufeffOne.\r\n\ufeffTwo.") == "One.\nTwo."


def test_letters_are_composed():
    assert normalise("Rene\u0301e") == "Renée"


def test_half_a_character_becomes_the_replacement_mark():
    assert normalise("a\ud83db") == "a\ufffdb"
    assert normalise("😀") == "😀"


def test_everything_else_stays():
    text = "“So-called” — ‘it’s’\u00a0here …\t 1\u20092\u200b\n\n\n  end  "
    assert normalise(text) == text


@given(st.text())
def test_once_is_enough(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_result_can_be_written(text):
    normalise(text).encode("utf-8")
