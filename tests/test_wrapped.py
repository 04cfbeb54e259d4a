"""Text that was broken at a margin is read as its paragraphs; text that was not stays as it is."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.features.text.normalise import normalise
from onrecord.features.text.wrapped import unwrapped
from onrecord.scorer import Scorer

EXAMPLES = [path.read_text(encoding="utf-8") for path in sorted(Path("examples").glob("*.txt"))]
POEM = """The river keeps its own account
of every boat and every stone,
and what it takes
it will not give
to any clerk that asks,
nor tell the town."""
WIRE = """VELDEN, May 4 (VNA) - The council closed the old bridge on Monday, the
city's engineer said, after divers found a crack in its second pier.
"We could not wait until the summer," Maria Ortiz told reporters. "It had
grown by four inches since March."
   The bridge carries 9,000 cars a day. A ferry will take those who come
on foot, and the council has asked the army whether it has a bridge to
lend, its clerk, Hugo Prinz, said in a letter to shops on both banks of
the river.
"""


def wrapped(text: str, width: int) -> str:
    paragraphs = text.rstrip().split("\n\n")
    return "\n\n".join(textwrap.fill(one, width, break_on_hyphens=False, break_long_words=False) for one in paragraphs)


@pytest.mark.parametrize("text", EXAMPLES)
@given(width=st.integers(45, 100))
@settings(max_examples=20, deadline=None)
def test_paragraphs_come_back_whole(text: str, width: int):
    broken = wrapped(text, width)
    assert broken != text.rstrip()
    assert normalise(broken) == text.rstrip()


def test_wire_copy_without_empty_lines():
    first, second, third = normalise(WIRE).rstrip().split("\n")
    assert first.startswith("VELDEN") and first.endswith("second pier.")
    assert second.endswith('since March."') and third.strip().startswith("The bridge carries")


@given(st.lists(st.sampled_from([*WIRE.split("\n"), *POEM.split("\n"), "", "A line that goes on", "and on"])))
def test_no_character_moves_and_once_is_enough(lines: list[str]):
    text = "\n".join(lines)
    found = unwrapped(text)
    assert found.replace("\n", " ") == text.replace("\n", " ") and unwrapped(found) == found


@pytest.mark.parametrize(
    "text",
    [
        *EXAMPLES,
        *(text.replace("\n\n", "\n") for text in EXAMPLES),  # a line is a paragraph
        POEM,
        "\n".join(f"https://news.example/{n}/{'a' * 40}" for n in range(20)),
        "\n".join(f"lol the bridge is shut again {'so ' * n}sad" for n in range(12)),  # posts in small letters
        "\n".join(
            f"{ward:<20}{n * 7919:>12,}{n * 104729:>14,}" for n, ward in enumerate(["north", "Mid", "South"] * 4)
        ),
        "Too short to tell\nwhether it has\na margin.",
    ],
)
def test_other_line_ends_stay(text: str):
    assert normalise(text) == text


def test_what_is_read_does_not_depend_on_a_margin():
    text = EXAMPLES[0]
    plain, broken = (Scorer().score(one) for one in (text.rstrip(), wrapped(text, 72)))
    assert broken.sources == plain.sources and broken.scores == plain.scores
