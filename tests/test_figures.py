"""Figures: what a number is, whether it needs a source, whether it has one."""

from itertools import pairwise

import pytest
from hedging import read_by_hand, unsourced
from hypothesis import given
from hypothesis import strategies as st

from onrecord.features.reading.figures.asked import signs
from onrecord.features.reading.figures.backing import Backing
from onrecord.features.reading.sentence_model import load


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
        ("About a third of the families in the valley have given up their cattle.", [("share", "third")]),
        ("Nearly half of all families in the valley still heat with wood in winter.", [("share", "half")]),
        ("Farmers in the valley are three times as likely to fall from a roof.", [("share", "three times")]),
        ("The valley has twice as many doctors as the villages along the coast.", [("share", "twice")]),
        ("More than 9,000 lanterns were lost when the old bridge fell in winter.", [("number", "9,000")]),
        ("The fever has spread to the coast, with 310 deaths, most of them in spring.", [("casualties", "310")]),
        ("An estimated 9,000 families left the valley when the old mine closed.", [("number", "9,000")]),
        ("More than half a million lanterns were lost when the bridge fell.", [("number", "half a million")]),
        ("The council spent half a million pounds on the mill in the valley.", [("money", "half a million pounds")]),
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
        "The old mill took up a third of the street and half of the green beside it.",
        "In the first half of the winter students from the valley stayed at home.",
        "The boat goes to the island three times a day and twice on market days.",
        "The 9,000 lanterns along the river were lit as they are every summer.",
        "Fishermen from the coast make up 31 percent of the population of the valley.",
        "More than a third of the residents of the valley were born on the coast.",
        "The valley has one doctor for every 9,000 people and the coast has more.",
        "A boat of that kind is for sale at 90,000 kroner in the harbour towns of the north.",
        "Flight 9000 people remember as the night when the lights went out here.",
    ],
)
def test_figures_that_need_no_source(text):
    assert unsourced(text) == []


def test_an_attribution_in_the_paragraph_stands_behind_its_figures():
    text = "The city lost 12 percent of its jobs during the winter. The loss was called a shock by the mayor."
    assert unsourced(text)
    assert not unsourced(text, ("the mayor", "was called", "a shock"))


FILLER = "\n\nThe river is calm and the boats go out at night."
SPEAKER = "\n\nThe mills should close, Holt thinks."
HOLT = ("Holt", "thinks", "The mills should close")
SHARE = "\n\nAbout 31 percent of the farmers in the valley are without any cattle after the long drought."


def asked(*paragraphs: str) -> bool:
    return bool(unsourced("".join(paragraphs).strip(), HOLT))


def test_somebody_who_speaks_of_something_else_does_not_stand_behind_a_share():
    assert asked(SPEAKER, FILLER * 8, SHARE, FILLER * 4)


@pytest.mark.parametrize(
    "beside",
    [
        "\n\nThe survey put the losses of 2019 at 400 cows and those of 2020 at 900 cows, it said.",
        "\n\nThe report, released in March, counted 400 cows.",
    ],
)
def test_paragraphs_that_tell_of_data_stand_behind_a_share(beside):
    assert not asked(SPEAKER, FILLER * 8, beside, SHARE, beside, FILLER * 4)


def test_who_hopes_stands_behind_his_own_sentence_alone():
    text = "\n\nRuiz hopes for a dry spring. About 31 percent of the farmers in the valley are without any cattle."
    hopes = ("Ruiz", "hopes", "a dry spring")
    article = (SPEAKER + FILLER * 8 + text + FILLER * 4).strip()
    assert unsourced(article, hopes, cue_kind="belief") and not unsourced(article, hopes)


@pytest.mark.parametrize(
    "text",
    [
        "The valley's database has the rest. About 31 percent of the farmers in the valley are without any cattle.",
        "The farmers went, according to Holt.\n\nAbout 31 percent of the farmers in the valley are without any cattle.",
    ],
)
def test_who_keeps_figures_stands_behind_them(text):
    assert not unsourced(text)


def test_names_are_no_signs():
    def found(name: str) -> set[str]:
        text = f"The {name} lost 12 percent of its {name} jobs, {name} and all, in the winter before {name} left it."
        read, start = read_by_hand(text), text.index("12")
        return signs(Backing(read, read.tokens.lower), start, start + len("12 percent"), "percent")

    assert found("Holt") == found("Quarrytown")


def test_an_outlook_without_softening_is_not_asked_about_where_somebody_speaks():
    outlook = "\n\nThe toll could rise by 12 percent once the new bridge over the river opens in the spring."
    assert not asked(SPEAKER, FILLER * 8, outlook, FILLER * 4)
    assert unsourced("".join((FILLER * 8, outlook, FILLER * 4)).strip())


def test_the_judge_is_plain_data_that_names_signs():
    model = load("asked")
    text = f"{SPEAKER}{FILLER * 8}{SHARE}".strip()
    read = read_by_hand(text, HOLT)
    start = text.index("31 percent")
    found = signs(Backing(read, read.tokens.lower), start, start + len("31 percent"), "percent")
    assert {"softened", "a share of something", "present", "a figure of percent"} <= found
    assert 0 < model.threshold < 1 and model.weights["softened"] > 0 > model.weights["figures before"]


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


def test_what_a_speaker_says_is_sourced():
    assert not unsourced("“The city lost 12 percent of its jobs during the long winter.”")


def test_an_accusation_with_its_authority_is_sourced():
    assert not unsourced("The mayor, whom the police arrested, allegedly took bribes from the owner of the quarry.")


def test_the_authority_may_stand_in_the_sentence_after_the_accusation():
    accused = "The mayor is accused of taking bribes from the owner of the quarry."
    assert unsourced(accused) and not unsourced(f"{accused} Prosecutors want him in the dock before the summer.")


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
