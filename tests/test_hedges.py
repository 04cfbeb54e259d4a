"""Hedges: which words hedge, whose voice they are in, and what only looks like a hedge."""

import pytest
from hedging import hedges, read_by_hand
from hypothesis import given
from hypothesis import strategies as st

from onrecord.features.hedging import counterpoints
from onrecord.features.reading.hedges.find import find_hedges
from onrecord.features.reading.hedges.lexicon import Group, Lexicon, build, lexicon
from onrecord.features.reading.hedges.rules import CONDITIONS

CLASSES = {"epistemic", "attributed", "legal", "limit", "weasel", "approximator", "booster"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan may fail.", [("epistemic", "may")]),
        ("Rain could delay the match.", [("epistemic", "could")]),
        ("The vote will probably slip to Friday.", [("epistemic", "probably")]),
        ("The minister appeared to accept the offer.", [("epistemic", "appeared")]),
        ("It is unclear whether the fund was used.", [("epistemic", "is unclear")]),
        ("Two people were held in an apparent robbery.", [("epistemic", "apparent")]),
        ("The data suggest that prices have peaked.", [("epistemic", "suggest")]),
        ("The driver allegedly left the scene.", [("legal", "allegedly")]),
        ("A man suspected of arson was released.", [("legal", "suspected of")]),
        ("She was charged with murder on Monday.", [("legal", "charged with")]),
        ("The ministry declined to comment.", [("limit", "declined to comment")]),
        ("The claim could not be independently verified.", [("limit", "could not be independently verified")]),
        ("The firm did not respond.", [("limit", "did not respond")]),
        ("Critics say the bridge is unsafe.", [("weasel", "Critics say")]),
        ("Many economists now believe the crown is weak.", [("weasel", "Many economists now believe")]),
        ("It is widely thought that she will run.", [("weasel", "is widely thought")]),
        ("The firm is said to be near a deal.", [("weasel", "is said")]),
        ("It is believed the boat sank at night.", [("weasel", "It is believed")]),
        ("Some local fishermen are voicing doubts.", [("weasel", "Some local fishermen are voicing")]),
        ("The judge reportedly refused.", [("weasel", "reportedly")]),
        ("Studies show that naps help.", [("weasel", "Studies show")]),
        ("About 20 boats sank.", [("approximator", "About")]),
        ("Nearly half of the roofs leak.", [("approximator", "Nearly")]),
        ("The hall cost more than $3 million.", [("approximator", "more than")]),
        ("Dozens of boats sank.", [("approximator", "Dozens")]),
        ("The two bridges are nearly identical.", [("approximator", "nearly")]),
        ("At least some of the boats sank.", [("approximator", "At least")]),
        ("The repairs take another $3 million.", []),
        ("The lock needs at least another $3 million.", [("approximator", "at least")]),
        ("Traffic fell to almost zero.", [("approximator", "almost")]),
        ("Six or seven boats sank.", [("approximator", "Six or seven")]),
        ("The well-known captain earned tens of millions.", [("approximator", "tens of millions")]),
        ("Eels are about as common as trout.", [("approximator", "about")]),
        ("The two locks have about the same depth.", [("approximator", "about")]),
        ("The lock will open in the next week or so.", [("approximator", "or so")]),
        ("The next couple days are wet.", [("approximator", "next couple")]),
        ("The storm is a potential threat.", [("epistemic", "potential")]),
        ("The supposed thief was a bishop.", [("epistemic", "supposed")]),
        ("It looks as if the lock leaks.", [("epistemic", "looks as if")]),
        ("I also suspect the mayor.", [("epistemic", "I also suspect")]),
        ("She could still lose the vote.", [("epistemic", "could")]),
        ("The ferry will sink, as many captains believe.", [("weasel", "many captains believe")]),
        ("The mayor alleges fraud.", [("legal", "alleges")]),
        ("All signs indicated a win for the mayor.", [("epistemic", "indicated")]),
        ("The jury is still out on the lock.", [("epistemic", "jury is still out")]),
        ("Doctors did not know why the boys fell ill.", [("limit", "did not know")]),
        ("Some older captains are worried about ice.", [("weasel", "Some older captains are worried")]),
        ("Many captains blame the mayor.", [("weasel", "Many captains blame")]),
        ("The plan is often dismissed as a dream.", [("weasel", "is often dismissed")]),
        ("The move would be seen as a retreat.", [("weasel", "be seen")]),
        ("The ferry was widely seen as a failure.", [("weasel", "was widely seen")]),
        ("Clearly the mayor knew.", [("booster", "Clearly")]),
        ("Some harbour pilots had doubts.", [("weasel", "Some harbour pilots had doubts")]),
        ("Fans of the ferry would argue otherwise.", [("weasel", "Fans of the ferry would argue")]),
        ("Neither captain returned a call.", [("limit", "returned a call")]),
        ("The cause was not entirely known.", [("limit", "not entirely known")]),
        ("In our judgment the lock is too small.", [("epistemic", "In our judgment")]),
        ("A captain said to be ill left the boat.", [("weasel", "said to be")]),
        ("The ferry is considered safe.", [("weasel", "is considered")]),
        ("The letter suggests that the lock leaks.", [("epistemic", "suggests")]),
        ("The boat sank around midnight.", [("approximator", "around")]),
        ("The lock will open in the next couple of weeks.", [("approximator", "next couple of")]),
    ],
)
def test_words_that_hedge(text, expected):
    assert hedges(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The talks begin in May.",
        "May 3 is a holiday.",
        "Theresa May left the room.",
        "You may leave the boat now.",
        "She said to have the boat ready at noon.",
        "The lock was considered by the council.",
        "The army showed its might.",
        "She wept so that he could see it.",
        "He could not swim.",
        "They counted how much they could carry.",
        "The suspect appeared in court on Friday.",
        "The singer appeared on television.",
        "Olsen suggested that they should leave at once.",
        "A poll of likely voters begins today.",
        "Women are twice as likely as men to vote.",
        "Come as soon as possible.",
        "She wrote a book about two sisters.",
        "The tour lasted over two days.",
        "He was charged with planning the garden.",
        "The harbour will close, and the boats will leave.",
        "The door was not completely shut.",
        "Women over 50 were asked first.",
        "The Under 30 Club met on Monday.",
        "She is working her way up to 40 boats.",
        "A growing number of sailors left.",
        "The crane could safely lift the boat.",
        "They brought more than the cart could hold.",
        "The new lock made it possible to pass.",
        "What was possible was done.",
        "Ducks are 20 percent more likely to drown.",
        "The storm made unlikely friends.",
        "He tried to appear calm.",
        "The bridge was closed, as suggested by the mayor.",
        "A new bridge was suggested.",
        "She has suggested a new bridge.",
        "He answered by suggesting a new bridge.",
        "The mayor could make no promise to the farmers.",
        "Suspected cases were counted twice.",
        "The widely seen play ended.",
        "Once considered a fool, he won.",
        "The house must be seen as a whole.",
        "Anyone who knows the river stays away.",
        "She didn't know him.",
        "The mayor and his supporters argue.",
        "Lund and other experts say no.",
        "Some sailors found the lock.",
        "He asked for anonymity.",
        "The minister refused to release the dog.",
        "The pilot was late, nor could the captain be blamed.",
        "She writes about two harbours.",
        "They asked how quickly a small harbour tug could turn.",
        "She will sail if she could do so alone.",
        "He spoke of the anger that people feel.",
        "A rebuilt lock is not legally possible.",
        "The captain returned a call.",
        "Many captains oppose the lock.",
        "The captain earned millions.",
        "It was a lock that she could afford.",
        "He could either stay or sail.",
        "The highest possible tide was measured.",
        "He was scolded for suggesting a new bridge.",
        "The lock has the potential for growth.",
        "The lock was supposed to open.",
        "Many sailors say they are tired.",
        "Most of them said no.",
        "The crew does not know how to sail.",
    ],
)
def test_words_that_only_look_like_hedges(text):
    assert hedges(text) == []


def test_the_attribution_says_whose_hedge_it_is():
    text = "The dam may fail, the engineer said. The valley may flood."
    engineer = ("the engineer", "said", "The dam may fail")
    assert hedges(text, engineer) == [("attributed", "may"), ("epistemic", "may")]


def test_a_quotation_is_somebody_elses_voice_even_without_a_reader():
    assert hedges("“The dam may fail,” said Anna Holm.") == [("attributed", "may")]


def test_a_scare_quote_is_still_the_reporters_sentence():
    assert hedges("The “may” in the contract was struck out, and prices might rise.")[-1] == ("epistemic", "might")


def test_a_sourceless_attribution_leaves_the_hedge_with_the_reporter():
    text = "It was reported that the dam may fail."
    assert ("epistemic", "may") in hedges(text, ("", "was reported", "that the dam may fail"))


def test_all_but_epistemic_hedges_keep_their_class_in_a_speakers_mouth():
    text = "About 20 men allegedly took part, and some say more, the prosecutor said."
    said = ("the prosecutor", "said", "About 20 men allegedly took part, and some say more")
    assert [kind for kind, _ in hedges(text, said)] == ["approximator", "legal", "weasel"]


def test_a_speakers_boosters_are_not_recorded():
    text = "The mayor clearly knew, the auditor said."
    assert hedges(text, ("the auditor", "said", "The mayor clearly knew")) == []


def test_experts_are_no_weasels_where_one_of_them_is_introduced():
    named = "Experts say the dam is weak. Lena Castell, an engineer, said it would fall."
    castell = ("Lena Castell, an engineer,", "said", "it would fall")
    assert ("weasel", "Experts say") not in hedges(named, castell)
    assert ("weasel", "Experts say") in hedges("Experts say the dam is weak. The sun shone.")


def test_one_critic_named_does_not_stand_for_all():
    named = "Critics say the dam is weak. Lena Castell, an engineer, said it would fall."
    assert ("weasel", "Critics say") in hedges(named, ("Lena Castell, an engineer,", "said", "it would fall"))


def test_somebody_known_already_is_no_example_of_the_experts():
    text = "Mayor Lena Castell built a dam. Experts say it is weak. Lena Castell said it would hold."
    castell = ("Lena Castell", "said", "it would hold")
    assert ("weasel", "Experts say") in hedges(text, castell)


def test_a_named_source_instead_of_the_unnamed_one_takes_the_weasel_away():
    assert hedges("Some say the dam is weak.") == [("weasel", "Some say")]
    assert hedges("Lena Castell says the dam is weak.") == []


def test_a_person_who_suggests_reports_and_evidence_that_suggests_hedges():
    text = "The minister suggested the dam was weak."
    assert hedges(text, ("The minister", "suggested", "the dam was weak")) == []
    assert hedges("The tests suggested the dam was weak.") == [("epistemic", "suggested")]


def test_curly_and_straight_apostrophes_are_the_same():
    assert hedges("The firm didn’t respond to a letter.") == [("limit", "didn’t respond")]
    assert hedges("The firm didn't respond to a letter.") == [("limit", "didn't respond")]


def test_boilerplate_holds_no_hedges():
    text = "You may like our newsletter.\n\nThe plan may fail."
    assert hedges(text, boilerplate="You may like our newsletter.") == [("epistemic", "may")]


def test_the_longest_pattern_wins():
    assert hedges("It was not immediately clear who paid.") == [("limit", "was not immediately clear")]


def test_removing_may_removes_the_hedge():
    assert hedges("The plan may fail.") and not hedges("The plan failed.")


VOCABULARY = (
    "may might critics say about 20 the of “ ” . , May some reportedly declined to comment it is said \n\n than"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_hedges_are_in_order_disjoint_and_inside_the_text(text):
    read = read_by_hand(text)
    end = 0
    for hedge in read.hedges:
        assert end <= hedge.start < hedge.end <= len(text)
        assert hedge.type in CLASSES
        end = hedge.end


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_finding_hedges_changes_nothing(text):
    read = read_by_hand(text)
    assert find_hedges(read) == read.hedges


def test_patterns():
    entry = {"class": "limit", "source": "here"}
    clear = Lexicon.of(build([{**entry, "words": ["is|was now? clear"]}]))
    for words in ("is now clear", "is clear", "was now clear", "was clear"):
        assert [match.end for match in clear.matches_at(words.split(), 0)] == [len(words.split())]
    assert clear.matches_at(["is", "now"], 0) == clear.matches_at(["now", "clear"], 0) == []
    small = Lexicon.of(build([{**entry, "words": ["declined * request"]}]))
    assert small.matches_at(["he", "declined", "our", "request"], 1)[0][:2] == (1, 4)
    assert small.matches_at(["he", "declined", "our"], 1) == []


def test_every_entry_of_the_lexicon_has_a_class_a_source_and_a_known_condition():
    groups: set[Group] = set()
    nodes = [lexicon().trie]
    while nodes:
        node = nodes.pop()
        for key, child in node.items():
            if key:
                nodes.append(child)
            else:
                groups.update(child)
    assert {group.type for group in groups} == CLASSES - {"attributed"}
    assert all(group.source for group in groups)
    assert {group.when for group in groups} <= {None, "unnamed_group", *CONDITIONS}


@pytest.mark.parametrize(
    ("text", "weighed"),
    [
        ("The bridge has not opened yet. The road is still closed, and it has yet to be paved.", []),
        ("The bridge opened. Yet nobody came. Still, the mayor was glad.", ["Yet", "Still"]),
        ("The bridge was cheap and yet sound.", ["and yet"]),
    ],
)
def test_yet_and_still_weigh_only_where_a_clause_begins(text, weighed):
    filler = " It rained on the river all day and the ferry stayed in port until the next morning." * 3
    measured = counterpoints.measure(read_by_hand(text + filler))
    assert [text[start:end] for start, end in measured.evidence] == weighed
