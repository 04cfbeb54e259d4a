"""How a source knows what it says, and why it has no name."""

from ledgers import ledger, only, read


def test_the_words_that_say_how_a_source_knows():
    result = read("[{s:Dana Okafor, who witnessed the crash}, {c:said} {t:the light was red}].")
    span = result.sources[0].justification
    assert span is not None
    assert result.text[slice(*span)] == "who witnessed the crash"


def test_how_a_source_knows_is_no_part_of_what_it_says():
    result = read("[{s:A person with knowledge of the talks} {c:said} {t:the board had met twice}].")
    span = result.sources[0].justification
    assert span is not None
    assert result.text[slice(*span)] == "with knowledge of the talks"


def test_the_reason_for_anonymity():
    result = read(
        "[{s:An aide} {c:said} {t:the minister would go}, speaking on condition of anonymity because she was not "
        "authorised to discuss it]."
    )
    source = result.sources[0]
    assert source.type == "anonymous_source"
    assert source.anonymity_reason is not None
    assert result.text[slice(*source.anonymity_reason)] == "because she was not authorised to discuss it"


def test_the_reason_for_anonymity_may_follow_in_a_sentence_of_its_own():
    result = read(
        "[{s:People familiar with the plan} {c:said} {t:the minister would go}]. They spoke on condition of anonymity "
        "because the talks were private.\n\nOn Monday nobody answered, because it was a holiday."
    )
    reason = result.sources[0].anonymity_reason
    assert reason is not None
    assert result.text[slice(*reason)] == "because the talks were private"


def test_a_reason_for_anonymity_is_that_of_whoever_asked_for_it():
    democrats, official = ledger(
        "[{s:Democrats} {c:accused} {t:the other party of obstruction}]. [{s:A White House official}, granted "
        "anonymity to discuss private talks, {c:said} {t:the president was open to a deal}]."
    )
    assert democrats.anonymity_reason is None
    assert (official.type, official.anonymity_reason is not None) == ("anonymous_source", True)


def test_an_official_who_asks_later_not_to_be_named_is_one_anonymous_source():
    source = only(
        "[{s:A senior NATO official} {c:said} {t:the alliance was worried}]. [“{t:We are watching},” {s:the official} "
        "{c:said}], speaking on condition of anonymity."
    )
    assert (source.type, source.unnamed_representative, len(source.attributions)) == ("anonymous_source", False, 2)
