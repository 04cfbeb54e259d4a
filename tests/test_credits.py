"""Credits behind and below quotations say whose words they are."""

from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article
from onrecord.models.reader import SpanReader

FIRST = (
    "“The new harbour will never pay for itself, whatever the minister promises the town, and the loans will have to "
    "be paid back by those who never asked for it.”"
)
SECOND = (
    "“Nobody builds a harbour for the next year alone, and a town that does not build one has told its young people "
    "in so many words to look for work elsewhere.”"
)
THIRD = (
    "“Whoever wants to know what a harbour costs should ask in Norholm, where the last one was paid for twice and has "
    "been empty since.”"
)


def voices(reader: SpanReader, *paragraphs: str) -> dict[str, list[str]]:
    """For each source, by its name, how the quotations begin that it stands behind."""
    read = read_articles([Article("\n\n".join(paragraphs))], reader)[0]
    found: dict[str, list[str]] = {}
    for item in read.attributions:
        if item.source_id is not None and item.kind != "indirect":
            beginnings = [" ".join(read.text[start:end].split()[:3]) for start, end in item.content]
            found.setdefault(read.sources[item.source_id].name, []).extend(beginnings)
    return found


def test_a_name_behind_a_dash_takes_the_quotation_from_whoever_argues_above(reader):
    found = voices(
        reader,
        "The town of Garnholt is to have a harbour. Some argue that it comes too late.",
        f"{FIRST} — Ana Ruiz, Garnholt Courier",
        f"{SECOND} — Piet Holt, a shipbuilder",
    )
    assert found == {"Ana Ruiz": ["The new harbour"], "Piet Holt": ["Nobody builds a"]}


def test_a_line_with_a_name_below_a_quotation_of_several_paragraphs_takes_all_of_it(reader):
    found = voices(
        reader,
        "The town of Garnholt is to have a harbour. Critics note:",
        FIRST[:-1],
        SECOND,
        "Ana Ruiz, Garnholt Courier",
        THIRD,
        "Editorial Board, Norholm Post",
    )
    assert found == {"Ana Ruiz": ["The new harbour", "Nobody builds a"], "Editorial Board": ["Whoever wants to"]}


def test_names_that_stand_above_their_quotations_lead_them(reader):
    found = voices(reader, "Ana Ruiz, shipbuilder", FIRST, "Piet Holt, shipbuilder", SECOND, "The vote is in May.")
    assert "The new harbour" not in found.get("Piet Holt", [])


def test_who_wrote_a_passage_did_not_say_its_last_quotation(reader):
    found = voices(reader, f"The harbour comes too late, Ana Ruiz said on Monday. {FIRST} — Piet Holt")
    assert "Piet Holt" not in found


def test_a_name_right_behind_a_quotation_that_stands_alone_needs_no_dash(reader):
    found = voices(
        reader,
        "The town of Garnholt is to have a harbour. Some argue that it comes too late.",
        f"{FIRST} Ana Ruiz, Garnholt Courier",
        f"{SECOND} Editorial Board, Norholm Post",
    )
    assert found == {"Ana Ruiz": ["The new harbour"], "Editorial Board": ["Nobody builds a"]}
