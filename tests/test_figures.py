"""Figures: what a number is, whether it needs a source, whether it has one."""

from itertools import pairwise

import pytest
from hedging import read_by_hand, unsourced
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The city lost 12 percent of its jobs during the long winter.", [("percent", "12 percent")]),
        ("Nobody in the valley expected the repairs to cost $40 million.", [("money", "$40 million")]),
        ("The storm on Monday killed 31 people in the villages along the coast.", [("casualties", "31")]),
        ("More than 9,000 families left the valley when the mine closed down.", [("number", "9,000")]),
        ("In the valley one in three of the roofs leaks and nobody mends them.", [("share", "one in three")]),
        ("In the valley two in three of the roofs leak and nobody mends them.", [("share", "two in three")]),
        ("Some two-thirds of the farmers in the valley have given up their cattle.", [("share", "two-thirds")]),
        (
            "Since spring the share of empty houses went from 5 percent to 12 percent.",
            [("percent", "5 percent"), ("percent", "12 percent")],
        ),
        ("An estimated 9,000 families left the valley when the old mine closed.", [("number", "9,000")]),
        ("The mayor was accused of taking bribes from the owner of the quarry.", [("allegation", "was accused")]),
    ],
)
def test_figures_that_nobody_stands_behind(text, expected):
    assert unsourced(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The old mill in the valley was built by two brothers in 1874.",
        "A 25-year-old baker from the valley won the race along the river.",
        "The council of the valley voted 14-9 late on Thursday to sell the mill.",
        "The road from the valley to the coast is 140 miles long and narrow.",
        "She came in 3rd, and her brother finished the race in 12th place.",
        "Four boats lay in the harbour when the two sisters came home at night.",
        "The train leaves the valley at 7:45 and reaches the coast by noon.",
        "The office moved to 1600 Station Road, on the far side of the river.",
        "Shares in the mill fell 12 percent and the index lost half a point.",
        "Imagine that the valley had 9,000 families and each of them kept goats.",
        "Would anybody in the valley pay $40 million for an old and broken mill?",
        "They gave 100 percent in every game and still lost the last one.",
        "The valley's 28,000 residents are used to the smoke from the old mill.",
        "Under the agreement the two armies will hand over 5,000 prisoners at the bridge.",
        "Joblessness was low, and unemployment fell to 3.5 percent in the valley.",
        "The mill pays more for wood ⬆ 12 percent than for the water it uses.",
        "From Monday the inns of the valley may open again at 50 percent of capacity.",
        "Nobody in the valley can say where the 9,000 families went in that winter.",
        "The town gave $40 million to the mill, $30 million to the quarry and $90 million to the port.",
        "The mill and the quarry together employ 9,000 people in the valley and beyond.",
        "The mill, with its 9,000 employees, is the largest firm of the whole valley.",
        "He beat the mayor of the valley 52 percent to 45 percent two summers before.",
        "With 31 percent of the precincts in, the mayor of the valley was still ahead.",
        "The economy shrank in that winter, and the valley lost 9,000 jobs to the coast.",
        "Flight 9000 people remember as the night when the lights went out here.",
    ],
)
def test_figures_that_need_no_source(text):
    assert unsourced(text) == []


def test_an_attribution_in_the_paragraph_stands_behind_its_figures():
    text = "The city lost 12 percent of its jobs during the winter. The loss was called a shock by the mayor."
    assert unsourced(text)
    assert not unsourced(text, ("the mayor", "was called", "a shock"))


def test_the_paragraph_after_may_name_the_source_of_figures():
    figure = "The city lost 12 percent of its jobs during the long and cold winter."
    text = f"The river is calm.\n\nThe boats are blue.\n\n{figure}\n\n%s was called a shock by the mayor."
    assert unsourced(text % "The loss of 900 jobs")
    assert not unsourced(text % "The loss of 900 jobs", ("the mayor", "was called", "a shock"))
    assert unsourced(text % "The weather of 1987", ("the mayor", "was called", "a shock"))


def test_a_paragraph_that_goes_on_about_the_same_matter_may_name_the_source():
    text = "The brigade spent $409,000 on pumps after the flooding of the harbour.\n\n%s"
    same, other = "The harbour needs the brigade most, Holt thinks.", "The school needs a new roof first, Holt thinks."
    holt = ("Holt", "thinks", "needs")
    assert unsourced(text % other, holt) and not unsourced(text % same, holt)


def test_the_paragraph_after_a_question_or_a_colon_is_a_speakers():
    figure = "The city lost 12 percent of its jobs during the long and cold winter."
    assert unsourced(f"It was a bad year.\n\n{figure}")
    assert not unsourced(f"Was it a bad year?\n\n{figure}") and not unsourced(f"The mayor:\n\n{figure}")


def test_anybody_beside_the_casualties_stands_behind_them():
    text = (
        "A blast on Monday killed 31 people in the villages along the coast.\n\nThe bomb lay in a cart, Holt guesses."
    )
    assert unsourced(text) and not unsourced(text, ("Holt", "guesses", "The bomb lay in a cart"))


def test_sums_are_asked_about_where_money_changed_hands():
    assert unsourced("The mayor gave $40 million of the town's money to the owner of the old mill.")
    assert not unsourced("The valley's new $40 million hall stands on the far side of the river.")


def test_shares_in_a_paragraph_about_markets_need_no_source():
    assert not unsourced("The Dow was calm. The timber firm from the valley was up 12 percent at the end of the day.")


def test_footnotes_and_the_outlet_at_the_end_of_a_link_are_sources():
    assert not unsourced("The city lost 12 percent of its jobs during the long winter.[21]")
    assert not unsourced("The city lost 12 percent of its jobs during the long winter (Valley Times)")


def test_the_dead_of_old_news_are_history():
    text = "The sea is rough.\n\nIt is cold.\n\nIt is dark.\n\nThe storm {}killed 31 people in the villages there."
    assert unsourced(text.format("on Monday ")) and not unsourced(text.format(""))


def test_an_outlook_is_told_with_its_author():
    assert not unsourced("By 2040 some 9,000 families will have left the valley where the mine closed.")


def test_words_that_name_the_data_stand_behind_the_figures():
    assert not unsourced("The city lost 12 percent of its jobs during the winter, according to the census.")


def test_the_paragraphs_after_a_lead_stand_behind_its_figures():
    lead = "A storm on Monday killed 31 people in the villages along the coast."
    text = f"{lead}\n\nThe sea was still rough.\n\nThe police chief gave the number of 31 at noon in the town hall."
    chief = ("The police chief", "gave", "the number of 31")
    assert unsourced(text) and not unsourced(text, chief)
    assert unsourced(f"The sea is rough here.\n\nIt often is so.\n\n{text}", chief)


def test_public_books_named_once_stand_behind_the_sums_of_an_article():
    books = "The group's filings are thick and dull and hardly anybody reads them."
    between = "\n\n".join(["Nothing else happened in the valley all that year."] * 6)
    sums = "The group has spent more than $40 million against the old mayor so far."
    assert unsourced(f"{between}\n\n{sums}") and not unsourced(f"{books}\n\n{between}\n\n{sums}")


def test_a_report_on_data_goes_on_for_some_paragraphs():
    survey = "The survey asked every household of the valley in March."
    share = "Of the farmers of the valley, 31 percent have given up their cattle."
    filler = "The river is calm in summer and the boats go out at night."
    assert not unsourced(f"{survey}\n\n{filler}\n\n{share}")
    assert unsourced("\n\n".join([survey, *[filler] * 6, share]))


def test_what_a_speaker_says_is_sourced():
    assert not unsourced("“The city lost 12 percent of its jobs during the long winter.”")


def test_an_accusation_with_its_authority_is_sourced():
    assert not unsourced("The mayor, whom the police arrested, allegedly took bribes from the owner of the quarry.")


def test_a_transcript_names_its_speaker():
    assert not unsourced("MAYOR: The city lost 12 percent of its jobs during the long winter.")


def test_the_unit_belongs_to_the_figure():
    text = "It cost 40 million dollars, £3bn and 7 per cent of the budget."
    found = read_by_hand(text).figures
    assert [text[f.start : f.end] for f in found] == ["40 million dollars", "£3bn", "7 per cent"]
    assert [f.type for f in found] == ["money", "money", "percent"]


PIECES_OF_TEXT = "12 % $ 40 million two in three , . 1874 people killed per cent - \n\n “ ” accused of 5-4 3rd"
PIECES = st.sampled_from(PIECES_OF_TEXT.split(" "))


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_figures_are_in_order_and_inside_the_text(text):
    read = read_by_hand(text)
    numbers = [f for f in read.figures if f.type != "allegation"]
    assert read.figures == sorted(read.figures)
    assert all(0 <= f.start < f.end <= len(text) for f in read.figures)
    assert all(one.end <= two.start for one, two in pairwise(numbers))
