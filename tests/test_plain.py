"""Blanks are read as spaces, and text that was broken at a margin as its paragraphs; every offset stays."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.features.text.plain import plain, unwrapped

FOLDER = Path(__file__).parent.parent / "examples"
EXAMPLES = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))]
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
    assert plain(broken) == text.rstrip()


def test_wire_copy_without_empty_lines():
    first, second, third = plain(WIRE).rstrip().split("\n")
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
    assert plain(text) == text


def test_every_blank_is_a_space():
    assert plain("Mr.\u00a0Holt\tsaid\u2009so.\n\u3000“No.”") == "Mr. Holt said so.\n “No.”"


@pytest.mark.parametrize("change", [lambda text: wrapped(text, 72), lambda text: text.replace(" ", "\u00a0")])
def test_the_document_quotes_the_text_as_it_came(scorer, change):
    read, came = (scorer.score(one).to_dict() for one in (EXAMPLES[0].rstrip(), change(EXAMPLES[0].rstrip())))
    text = came["article"].pop("text")
    assert text == change(EXAMPLES[0].rstrip()) and len(text) == len(read["article"].pop("text"))
    assert came["article"].pop("sha256") != read["article"].pop("sha256")
    for hedge, other in zip(came["hedges"], read["hedges"], strict=True):
        assert hedge.pop("cue") == text[hedge["start"] : hedge["end"]] and other.pop("cue")
    assert came["article"].pop("id") != read["article"].pop("id") and came == read
