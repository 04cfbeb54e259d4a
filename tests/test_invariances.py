"""What must not change a measure does not, and what must change it does."""

import gzip
import json
import random
import re
import textwrap

import pytest
from articles import article
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.features.catalogue import catalogue, measure_all
from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article
from onrecord.features.text.normalise import normalise

REAL = 24  # articles of the data folder
DIGITS = 9


@pytest.fixture(scope="session")
def measures(reader):
    """Texts to the values of all features."""
    known: dict[tuple, list] = {}

    def measure(texts):
        if tuple(texts) not in known:
            known[tuple(texts)] = values(texts)
        return known[tuple(texts)]

    def values(texts):
        reads = read_articles([Article(normalise(text)) for text in texts], reader)
        return [
            {
                name: None if found.value is None else round(found.value, DIGITS)
                for name, found in measure_all(read).items()
            }
            for read in reads
        ]

    return measure


@pytest.fixture(scope="session")
def real(data) -> list[str]:
    """Articles of many outlets, at most one an outlet."""
    with gzip.open(data / "articles" / "outlets_mbfc.jsonl.gz", "rt", encoding="utf-8") as lines:
        by_outlet = {
            row["outlet"]: row["text"] for row in map(json.loads, lines) if 800 < len(row["text"] or "") < 4000
        }
    texts = [normalise(text) for text in by_outlet.values()]
    return random.Random(7).sample(texts, REAL)


WRITTEN = [article(number) for number in range(8)] + [
    text for entry in catalogue() for text in (entry.feature.good, entry.feature.bad)
]


def curly(text: str) -> str:
    """Straight quotation marks made curly as a word processor does."""
    text = re.sub(r'(^|[\s(\[—–-])"', r"\1“", text, flags=re.MULTILINE).replace('"', "”")
    return re.sub(r"(\w)'(\w)", r"\1’\2", text)


def straight(text: str) -> str:
    return text.replace("“", '"').replace("”", '"').replace("‘", "'").replace("’", "'")


def paired(text: str) -> bool:
    """Can every mark be told to open or to close? Prime signs and stray marks cannot."""
    return all(
        len(re.findall('"', line)) % 2 == 0 and not re.search(r'\d"|\s"\s|^"\s|\s"$|\w"\w|"{2}', line)
        for line in straight(text).split("\n")
    )


CHANGES = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "a byte-order mark": lambda text: "\ufeff" + text,
    "trailing white space": lambda text: re.sub(r"(?m)$", "  ", text) + "\n\n \n",
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin and wide blanks": lambda text: text.replace(" a ", "\u2009a\u3000").replace(", ", ",\t"),
    "one newline between paragraphs": lambda text: re.sub(r"\n+", "\n", text),
    "two newlines between paragraphs": lambda text: re.sub(r"\n+", "\n\n", text),
    "decomposed letters": lambda text: text.replace("é", "e\u0301"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_no_reader_sees_changes_nothing(measures, change):
    assert measures([CHANGES[change](text) for text in WRITTEN]) == measures(WRITTEN)


@pytest.mark.parametrize("change", CHANGES)
def test_what_no_reader_sees_changes_nothing_in_real_articles(measures, real, change):
    assert measures([CHANGES[change](text) for text in real]) == measures(real)


def test_lines_broken_at_a_margin_change_nothing_in_real_articles(measures, real):
    def broken(text: str) -> str:
        lines = [textwrap.fill(one, 72, break_on_hyphens=False, break_long_words=False) for one in text.split("\n")]
        return "\n\n".join(filter(None, lines))

    assert measures([broken(text) for text in real]) == measures(real)


def differences(measures, one: list[str], other: list[str]) -> list[tuple[int, str]]:
    return [
        (place, name)
        for place, (a, b) in enumerate(zip(measures(one), measures(other), strict=True))
        for name in a
        if a[name] != b[name]
    ]


def test_kinds_of_quotation_marks_change_nothing(measures):
    texts = [text for text in WRITTEN if paired(text)]
    assert len(texts) > 0.8 * len(WRITTEN)
    plain = [straight(text) for text in texts]
    assert differences(measures, plain, [curly(text) for text in plain]) == []


def test_kinds_of_quotation_marks_change_nothing_in_real_articles(measures, real):
    plain = [straight(text) for text in real if paired(text)]
    assert len(plain) > 0.3 * len(real)
    assert differences(measures, plain, [curly(text) for text in plain]) == []


def test_the_company_an_article_is_read_in_changes_nothing(measures):
    together = measures(WRITTEN[:12])
    assert [measures([text])[0] for text in WRITTEN[:12]] == together


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(WRITTEN), min_size=1, max_size=3), st.sampled_from(sorted(CHANGES)))
def test_joined_articles_are_as_invariant(reader_values, texts, change):
    text = "\n\n".join(texts)
    assert reader_values(CHANGES[change](text)) == reader_values(text)


@pytest.fixture(scope="session")
def reader_values(measures):
    return lambda text: measures([text])[0]


REPORT = re.sub(
    r"(?<!\n)\n(?!\n)",
    " ",
    """\
The council of Westhaven will close the bridge over the Ven on 3 May, officials said on Tuesday.

“The cables have lost a third of their strength,” said Irene Maddox, the city's chief engineer. She said that 1,412
cars a day would have to take the ferry. The work costs 14 million crowns, according to the transport office.

Paul Renn, the head of the merchants' guild, said that shops on the east bank would lose half of their customers. He
asked the council for a free ferry.

The closure was first planned for last year. It was put off because 240 boats were waiting in the harbour, and the road
along the east bank was under water for most of the spring. The bridge may stay closed through the winter.

The bridge was built in 1931. It is the only one in Westhaven, and the ferry runs twice an hour. The next bridge is in
Dunmore, an hour up the river. The town has lost people since the mill closed.""",
)


def changed(reader_values, old: str, new: str) -> tuple[dict, dict]:
    assert old in REPORT
    return reader_values(REPORT), reader_values(REPORT.replace(old, new))


MEDIA = """\
WESTHAVEN ({0}) — The bridge will close on 3 May, The {1} reported on Tuesday. (Ana Reyes/{0})

The chief engineer told {2} that the cables had lost a third of their strength. Experts say it cannot wait, as The
{3}'s Paul Renn wrote. {0}/Ipsos polling found that 41 percent were for the closure.

“The ferry will be full from the first day, and nobody in the town hall has counted the boats.” Irene Maddox, {2}

“The mayor has known of it for a year, and shops on the east bank will pay.” Ida Holm, {1}

A {1}-Gallup poll found the same. News agencies like {0} and a spokesman for {2} said they stood by their reports."""


@pytest.mark.parametrize(
    "names",
    [
        ("Sputnik", "Daily Caller", "Fox News", "Gateway Pundit"),
        ("Associated Press", "Washington Post", "BBC", "Wall Street Journal"),
        ("Al Jazeera", "Breitbart News", "CBS News", "Huffington Post"),
    ],
)
def test_the_names_of_outlets_change_nothing(reader_values, names):
    assert reader_values(MEDIA.format(*names)) == reader_values(
        MEDIA.format("Reuters", "New York Times", "CNN", "Guardian")
    )


def test_a_named_source_that_becomes_sources_is_missed(reader_values):
    before, after = changed(reader_values, "Paul Renn, the head of the merchants' guild, said", "Sources said")
    assert after["named_sources"] < before["named_sources"]
    assert after["named_share"] < before["named_share"]


def test_a_speaker_that_becomes_critics_is_a_weasel(reader_values):
    before, after = changed(reader_values, "Paul Renn, the head of the merchants' guild, said", "Critics say")
    assert after["weasels"] > before["weasels"]
    assert after["named_sources"] < before["named_sources"]


def test_a_removed_may_is_a_hedge_less(reader_values):
    before, after = changed(reader_values, "The bridge may stay closed", "The bridge stays closed")
    assert after["reporter_hedges"] < before["reporter_hedges"]


def test_a_figure_that_becomes_many_is_vague(reader_values):
    before, after = changed(reader_values, "240 boats", "many boats")
    assert after["figures"] < before["figures"]
    assert after["vague_quantities"] > before["vague_quantities"]
    assert after["sentence_specificity"] < before["sentence_specificity"]


def test_a_date_that_becomes_soon_is_missed(reader_values):
    before, after = changed(reader_values, "on 3 May, officials said on Tuesday", "soon, officials said")
    assert after["dates"] < before["dates"]


def test_a_quotation_without_marks_is_no_direct_quotation(reader_values):
    before, after = changed(
        reader_values, "“The cables have lost a third of their strength,” said", "The cables are weak, said"
    )
    assert after["direct_quotation"] is None or after["direct_quotation"] < before["direct_quotation"]


def test_shouting_and_judging_show(reader_values):
    before, after = changed(reader_values, "The closure was first planned", "The SHAMEFUL closure was first planned")
    assert after["capitals"] > before["capitals"]
    assert after["loaded_words"] > before["loaded_words"]
    before, after = changed(reader_values, "for most of the spring.", "for most of the spring!")
    assert after["exclamations"] > before["exclamations"]


def test_boilerplate_changes_no_measure(reader_values):
    page = f"{REPORT}\n\nAdvertisement\n\nSign up for our newsletter\n\nFollow us on Twitter\n\nPhoto: Ana Reyes"
    assert reader_values(page) == reader_values(REPORT)


def test_an_article_that_stands_twice_measures_what_it_does_once(reader_values):
    """Read as one, so that where the two meet nothing is heard otherwise; a subheading goes with its paragraphs."""
    report = REPORT.replace("The closure was", "“No ferry”\n\nThe closure was")
    assert reader_values(f"{report}\n\n{report}") == reader_values(report)
