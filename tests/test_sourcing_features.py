"""Features of attribution and sourcing: their values move as journalism says, whatever the length of the article."""

import pytest
from ledgers import read

from onrecord.features.attribution import attributed_words, orphan_quotations, sourceless_attributions
from onrecord.features.breadth import expected_sources
from onrecord.features.reading.records import Hedge
from onrecord.features.sourcing import (
    anonymous_share,
    concentration,
    documents,
    experts,
    interviews,
    media_reliance,
    named_sentences,
    named_share,
    named_sources,
    news_releases,
    prepared_statements,
    source_diversity,
    titled_people,
    unexplained_anonymity,
    unnamed_groups,
    voices_of_people,
)
from onrecord.features.statements import identified
from onrecord.features.style import promotion

NAMED = (
    "[{s:Dana Okafor, a hydrologist at Lakeview University}, {c:said} {t:the dam would hold}]. "
    "[{s:Piet Vos, the mayor}, {c:said} {t:he was relieved}]. [{s:Records of the court} {c:show} {t:two leaks}]. "
    "[{s:Ruth Lind} {c:said} {t:she had packed a bag}]. "
)
UNNAMED = (
    "[{s:Experts} {c:said} {t:the dam would hold}]. [{s:Officials} {c:said} {t:they were relieved}]. "
    "[{s:People familiar with the matter} {c:said} {t:there had been two earlier leaks}]. "
    "[{s:Residents} {c:said} {t:they had packed a bag}]. "
)
SHARES = [
    (named_share, 1.0, 0.0),
    (anonymous_share, 0.0, 0.25),
    (unnamed_groups, 0.0, 0.75),
    (documents, 0.25, 0.0),
    (voices_of_people, 0.75, 0.0),
]


def test_a_capital_at_the_start_names_no_report():
    vague, named = read("[{s:Shock new report} {c:says} {t:no}]. [{s:Missouri law} {c:says} {t:so}].").sources
    assert (vague.name, identified(vague)) == ("shock new report", False)
    assert (named.name, identified(named)) == ("Missouri law", True)


@pytest.mark.parametrize(
    ("document", "findable"),
    [
        ("These data", False),
        ("The leaked documents", False),
        ("The minutes of the council", True),
        ("The Holt report", True),
    ],
)
def test_a_document_is_named_where_a_reader_could_ask_for_it(document, findable):
    (source,) = read(f"[{{s:{document}}} {{c:show}} {{t:that the dam had two leaks}}].").sources
    assert identified(source) == findable


@pytest.mark.parametrize(("feature", "named", "unnamed"), SHARES, ids=lambda x: getattr(x, "__name__", x))
def test_shares_of_statements(feature, named, unnamed):
    assert feature.measure(read(NAMED)).value == named
    assert feature.measure(read(UNNAMED)).value == unnamed


@pytest.mark.parametrize(("feature", "named", "unnamed"), SHARES, ids=lambda x: getattr(x, "__name__", x))
def test_shares_do_not_grow_with_length(feature, named, unnamed):
    assert feature.measure(read(NAMED + "\n\n" + NAMED)).value == named


def test_naming_a_source_raises_the_named_share():
    before = named_share.measure(read(UNNAMED)).value
    after = named_share.measure(read(UNNAMED.replace("{s:Experts}", "{s:Dana Okafor, an engineer,}"))).value
    assert before is not None and after is not None
    assert after > before


def test_evidence_of_a_share_is_the_source_that_drags_it_down():
    result = read(NAMED + UNNAMED)
    measured = named_share.measure(result)
    assert [result.text[s:e] for s, e in measured.evidence] == [
        "Experts", "Officials", "People familiar with the matter", "Residents",
    ]  # fmt: skip
    assert measured.facts is not None
    assert measured.facts["first"] == "Experts"
    assert measured.facts["others"] == 4


def test_a_share_of_two_statements_is_no_share():
    measured = named_share.measure(read("[{s:Dana Okafor} {c:said} {t:it rained}]. [{s:She} {c:said} {t:it poured}]."))
    assert measured.value is None
    assert measured.note


def test_repeating_a_source_adds_no_named_source():
    once = named_sources.measure(read(NAMED))
    again = named_sources.measure(read(NAMED + "[{s:Okafor} {c:said} {t:so twice}]."))
    assert once.facts is not None and again.facts is not None
    assert once.facts["count"] == again.facts["count"] == 3


def test_concentration_is_the_top_sources_share_of_words():
    text = (
        "[{s:Dana Okafor} {c:said} {t:one two three four five six}]. [{s:Piet Vos} {c:said} {t:one two three}]. "
        "[{s:Ruth Lind} {c:said} {t:one two three}]."
    )
    measured = concentration.measure(read(text))
    assert measured.value == 0.5
    assert measured.facts is not None and measured.facts["name"] == "Dana Okafor"


def test_diversity_is_the_same_for_the_same_mix_at_any_length():
    alone = "".join(f"[{{s:Dana Okafor}} {{c:said}} {{t:that this was point number {n}}}]. " for n in range(12))
    mixed = "".join(
        f"[{{s:{who}}} {{c:said}} {{t:it had rained all day}}]. " for who in ("Dana Okafor", "Piet Vos", "Ruth Lind")
    )
    assert source_diversity.measure(read(alone)).value == pytest.approx(1.0)
    once, twice = (source_diversity.measure(read(text)).value for text in (mixed, mixed * 2))
    assert once is not None and 2.5 < once <= 3.0 and twice == pytest.approx(once)


def test_diversity_falls_with_sentences_that_nobody_stands_behind():
    text = "[{s:Dana Okafor} {c:said} {t:it had rained all day}]. " + "It went on for a very long time. " * 9
    value = source_diversity.measure(read(text)).value
    assert value == pytest.approx(1 - 0.9**20)
    assert source_diversity.measure(read("It went on for a very long time. " * 9)).value == 0.0


def test_who_speaks_through_a_news_release_alone_is_no_source_of_the_article():
    asked = "[{s:Dana Okafor} {c:said} {t:it had rained all day}]. "
    sent = "[{s:Piet Vos} {c:said} {t:it had rained all day}] in a news release. "
    assert source_diversity.measure(read(sent)).value == 0.0
    both = read(asked + sent)
    measured = source_diversity.measure(both)
    assert measured.value == pytest.approx(0.3)
    assert [both.text[s:e] for s, e in measured.evidence] == ["Dana Okafor", "in a news release"]


def test_what_is_laid_on_nobody_is_no_word_of_who_is_named_beside_it():
    text = "News by [{s:Dana Okafor} Critics {c:say} {t:the dam would hold}]. It had rained all day."
    plain, laid = read(text), read(text)
    start = laid.text.index("Critics")
    laid.hedges = [Hedge(start, start + len("Critics say"), "weasel")]
    assert expected_sources(plain) == pytest.approx(1.0)
    assert expected_sources(laid) == 0.0


def test_who_is_told_to_have_done_something_adds_less_than_who_speaks():
    said = read("[{s:Dana Okafor} {c:said} {t:the dam would hold}]. " + "It rained on the dam. " * 9)
    ordered = read("[{s:Dana Okafor} {c:ordered} {t:the dam to be mended}]. " + "It rained on the dam. " * 9)
    ordered.attributions[0].speech = 0.0
    assert expected_sources(said) == pytest.approx(1 - 0.9**20)
    assert expected_sources(ordered) == pytest.approx(1 - 0.97**20)


def test_an_attribution_the_reader_doubts_adds_nothing():
    doubted = read("[{s:Dana Okafor} {c:said} {t:the dam would hold}]. It rained on the dam.")
    doubted.attributions[0].confidence = 0.5
    assert expected_sources(doubted) == 0.0


def test_a_claim_laid_on_nobody_weighs_more_than_filler():
    text = "[{s:Dana Okafor} {c:said} {t:the dam would hold}]. It rained on the dam. Critics call it old."
    plain, weasel = read(text), read(text)
    start = weasel.text.index("Critics")
    weasel.hedges = [Hedge(start, start + 7, "weasel")]
    assert expected_sources(plain) == pytest.approx(1 - (2 / 3) ** 20)
    assert expected_sources(weasel) == pytest.approx(1 - (5 / 6) ** 20)


def test_beside_a_news_release_sources_count_less_than_a_third():
    asked = "[{s:Dana Okafor} {c:said} {t:it had rained all day}]. "
    assert expected_sources(read(asked + "It rained, says a news release.")) == pytest.approx(0.3, abs=0.01)
    assert expected_sources(read(asked + "It rained, says the almanac.")) == pytest.approx(1.0, abs=0.01)


def test_titles_and_experts_are_counted_among_named_people():
    assert titled_people.measure(read(NAMED)).value == pytest.approx(2 / 3)
    assert experts.measure(read(NAMED)).value == pytest.approx(1 / 3)
    assert titled_people.measure(read(UNNAMED)).value is None


def test_nobody_is_asked_for_a_reason_that_stands_in_the_text():
    said = "[{s:People familiar with the talks} {c:said} {t:he would go}]. "
    why = "They spoke on condition of anonymity because the talks were private. "
    bare, explained = (anonymous_share.measure(read(text)).facts for text in (3 * said, 3 * (said + why)))
    assert bare and bare["otherwise"] == "say why they cannot"
    assert explained and explained["otherwise"] == "find somebody who can be named"


def test_anonymity_with_a_reason_is_explained():
    bare = "[{s:A source} {c:said} {t:he would go}]."
    explained = "[{s:An aide} {c:said} {t:he would go}, asking not to be named because the talks were private]."
    assert unexplained_anonymity.measure(read(bare)).value == 1.0
    assert unexplained_anonymity.measure(read(explained)).value == 0.0
    assert unexplained_anonymity.measure(read(NAMED)).value is None


def test_other_media_count_and_the_publication_itself_does_not():
    text = (
        "[{s:The Northern Herald} {c:reported} {t:a leak}]. [{s:Dana Okafor} {c:said} {t:it was small}]. "
        "[{s:Piet Vos} {c:said} {t:it was not}]. [{s:We} {c:asked} {t:them twice}]."
    )
    assert media_reliance.measure(read(text)).value == pytest.approx(1 / 3)


def test_press_releases_and_posts_were_sent_out():
    text = (
        "[{s:Norlink} {c:said in a statement} {t:that it would pay}]. [{s:Dana Okafor} {c:wrote on Twitter} {t:that it "
        "would not}]. [{s:Piet Vos} {c:told the council} {t:that he had doubts}]. [{s:Vos} {c:said} {t:he would wait}]."
    )
    assert prepared_statements.measure(read(text)).value == 0.5


@pytest.mark.parametrize(
    ("statement", "sent_out"),
    [
        ("a statement", True),
        ("a statement to the newspaper", True),
        ("a statement sent to reporters", True),
        ("a statement read to the court", False),
        ("a statement made to the county police", False),
        ("a victim impact statement", False),
    ],
)
def test_what_a_court_hears_was_not_sent_out(statement, sent_out):
    text = (
        f"[{{s:Dana Okafor}} {{c:said in {statement}}} {{t:that she had trusted him}}]. [{{s:Piet Vos}} {{c:said}} "
        "{t:he was ashamed}]. [{s:Vos} {c:said} {t:he would pay}]. " + "The hearing lasted for most of the day. " * 8
    )
    assert (prepared_statements.measure(read(text)).value == pytest.approx(1 / 3)) == sent_out
    assert news_releases.measure(read(text)).value == sent_out


def test_an_e_mail_answers_a_question_and_is_no_statement_sent_out():
    text = "[{s:Dana Okafor} {c:said in an email} {t:that it had rained all day}]. " + "The rain went on all day. " * 10
    assert news_releases.measure(read(text)).value == 0


def test_a_headline_may_quote_what_somebody_says_below():
    text = "“They left us in the dark”: town is angry.\n\n[“{t:They left us in the dark,}” {s:Dana Okafor} {c:said}]."
    assert orphan_quotations.measure(read(text)).value == 0
    assert orphan_quotations.measure(read(text.replace("They left us", "Nobody left us", 1))).value == 0.5


def test_what_somebody_is_told_within_a_quotation_is_no_interview():
    text = "“The manager told me to run,” Dana Okafor said. The minister tells UN summit that it is late. "
    assert interviews.measure(read(text + 8 * "It rained on the dam all day. ")).value == 0


def test_a_quotation_nobody_is_named_for_is_an_orphan():
    text = "[{t:“The dam will hold for a year,”} {c:said} {s:Dana Okafor}].\n\n“Nobody in the valley believes it.”"
    measured = orphan_quotations.measure(read(text))
    assert measured.value == 0.5
    assert orphan_quotations.measure(read("It rained.")).value is None


def test_attributions_to_nobody_are_counted_per_thousand_words():
    text = "[{c:It was reported} {t:that the dam leaked}]. " + "It rained all day long. " * 20
    value = sourceless_attributions.measure(read(text)).value
    assert value is not None and 5 < value < 20


def test_attributed_words():
    said = "[{s:Dana Okafor} {c:said} {t:it rained all day}]. "
    measured = attributed_words.measure(read(20 * said + 10 * "It was cold outside then. "))
    assert measured.value == pytest.approx(80 / 190)


def test_a_question_put_to_a_source_is_no_statement_of_nobody():
    put = read("[{c:Asked} {t:whether the dam would hold}], [{s:Dana Okafor} {c:said} {t:it would}].")
    assert sourceless_attributions.measure(put).value == 0


def test_a_headline_owes_no_source():
    result = read("Council votes to keep the dam\n\n" + NAMED + "It rained in the valley all that day.")
    measured = named_sentences.measure(result)
    assert [result.text[s:e] for s, e in measured.evidence] == ["It rained in the valley all that day."]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("promising not to open the dam", 0), ("promising that it would hold", 0), ("promising the town a new one", 0),
        ("a promising dam", 1), ("the new one was promising, he thought", 1),
    ],
)  # fmt: skip
def test_making_a_promise_is_no_word_of_promise(words, count):
    rain = " It rained on the dam for the whole of that day, and the next." * 4
    assert promotion.measure(read(f"Dana Okafor went home, {words}." + rain)).value == count
