"""Hedges that the words around them make or unmake: degrees, documents that suggest, what came to nothing, crowds."""

import pytest
from hedging import hedges


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council has all but dropped the plan.", [("approximator", "all but")]),
        ("Around the same time, the lock closed.", [("approximator", "Around")]),
        ("The pump is about the size of a shoe.", [("approximator", "about")]),
        ("He was mayor for over twenty years.", [("approximator", "over")]),
        ("The lock opened over twenty years ago.", [("approximator", "over")]),
        ("The river rose by as much as one metre.", [("approximator", "as much as")]),
        ("Half or more of the boats left.", [("approximator", "or more")]),
        ("To some extent, the lock is old.", [("approximator", "To some extent")]),
        ("The port more than doubled in size.", [("approximator", "more than")]),
        ("He wrote to just about everybody.", [("approximator", "just about")]),
        ("The town is pretty much empty.", [("approximator", "pretty much")]),
        ("The two captains are more or less of one mind.", [("approximator", "more or less")]),
    ],
)
def test_softened_degrees(text, expected):
    assert hedges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A small study of forty sailors done in Norway suggests that salt helps.", [("epistemic", "suggests")]),
        ("The harbour is clean, a study published on Monday suggests.", [("epistemic", "suggests")]),
        ("The research “strongly suggests” that salt helps.", [("epistemic", "suggests")]),
        ("The latest study does suggest that salt helps.", [("epistemic", "suggest")]),
        ("The numbers are suggesting a leak.", [("epistemic", "suggesting")]),
        ("The study's lead author suggests a new bridge.", []),
        ("The senator strongly suggests a new bridge.", []),
        ("The mayor is not suggesting that the lock is unsafe.", []),
    ],
)
def test_documents_suggest_however_far_the_verb_is_and_people_only_say(text, expected):
    assert hedges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lock's expected to close. It's expected to open again.", [("epistemic", "'s expected to")] * 2),
        ("The mayor left, seeming upset.", [("epistemic", "seeming")]),
        ("There is a lot we don't know yet.", [("limit", "lot we don't know")]),
        ("The lock doesn't sound like a bargain.", [("epistemic", "doesn't sound like")]),
        ("It looks to me like the lock is shut.", [("epistemic", "looks to me like")]),
        ("It might, for all that, be closed.", [("epistemic", "might")]),
        ("The town is so worried that the lock could fail.", [("epistemic", "could")]),
        ("It is hard to say where the lock is.", [("epistemic", "hard to say")]),
        ("Police had no idea why the lock failed.", [("limit", "no idea")]),
        ("The owners, accused by the mayor of neglect, left.", [("legal", "accused by the mayor of")]),
    ],
)
def test_doubts_and_limits(text, expected):
    assert hedges(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Critics have panned the lock.", [("weasel", "Critics have panned")]),
        ("Critics accused the port of waste.", [("weasel", "Critics accused")]),
        ("Critics of the lock, however, point out its cost.", [("weasel", "Critics of the lock, however, point")]),
        ("The lock opened, with some arguing that it was late.", [("weasel", "some arguing")]),
        ("The lock opened with polls showing a tight race.", [("weasel", "polls showing")]),
        ("Experts have debated the lock for years.", [("weasel", "Experts have debated")]),
        ("Some captains are already questioning the lock.", [("weasel", "Some captains are already questioning")]),
        ("Polls consistently show that voters like locks.", [("weasel", "Polls consistently show")]),
        ("According to legal experts, the lock is unsafe.", [("weasel", "According to legal experts")]),
        ("There were reports that the lock had failed.", [("weasel", "There were reports")]),
        ("There had been some concern that the lock was old.", [("weasel", "There had been some concern")]),
        ("By most measures, the lock works.", [("weasel", "By most measures")]),
        ("Multiple sources tell the Gazette that she left.", [("weasel", "Multiple sources tell")]),
    ],
)
def test_claims_laid_on_crowds(text, expected):
    assert hedges(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "All but two of the boats sank.",
        "Rain made the captains neither more or less willing to sail.",
        "All but Norlink have signed.",
        "A debate about the size of the lock began.",
        "However bad the storm may be, the crew sails.",
        "No matter how bad it might get, the crew sails.",
        "The dam was stopped before the wall could burst.",
        "Little could be done.",
        "The lock was built so that boats could pass.",
        "The law made their life in the town possible.",
        "It is not hard to say where the lock is.",
        "He had no idea why the lock failed.",
        "According to her doctors, she is well.",
        "The academies' experts agreed to a formula.",
        "Some towns feel they are forgotten.",
        "The rules mattered many times more than voters thought.",
    ],
)
def test_degrees_denials_and_crowds_that_only_look_like_hedges(text):
    assert hedges(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left nobody in no doubt of it.", []),
        ("There is no doubt of it.", [("booster", "There is no doubt")]),
        ("Dana Okafor considered the lock a mistake.", []),
        ("The lock is considered a mistake.", [("weasel", "is considered")]),
        ("He told the analysts on the call about it.", []),
        ("Researchers from the Velden Institute say that it holds.", []),
        ("Researchers say that it holds.", [("weasel", "Researchers say")]),
        ("It was a bribe, which the Court viewed as a gift.", []),
        ("His lawyers argue that it was a gift.", []),
        ("No one knows the lock better than she does.", []),
        ("No one knows why the lock broke.", [("limit", "No one knows")]),
        ("The pump is not yet available to farmers.", []),
        ("The report is not yet available.", [("limit", "is not yet available")]),
        ("She was not immediately available to comment.", [("limit", "was not immediately available")]),
    ],
)
def test_states_of_mind_judgements_and_goods_for_sale(text, expected):
    assert hedges(text) == expected
