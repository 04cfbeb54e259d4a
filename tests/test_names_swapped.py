"""Names as such carry no weight: what nobody listed measures what something known does."""

import re

import pytest

from onrecord.features.catalogue import measure_all
from onrecord.features.reading.read import read_articles
from onrecord.features.reading.records import Article
from onrecord.features.text.outlets import is_outlet, told_as_one
from onrecord.features.text.tokens import tokenize

LINES = re.compile(r"(?<!\n)\n(?!\n)")
NEWS = LINES.sub(
    " ",
    """\
The bridge over the Velm will stay closed until May, the town said. {0} reported on Monday that two cables had lost a
third of their strength, and that the ferry takes 240 people a day.

“We have not been asked,” Paul Renn, the head of the merchants' guild, told {1}. In an interview with {1}, he said that
forty shops on the east bank might close.

According to the {2}, the engineers had warned the town twice. “Nobody read the letters,” said Ida Holm, an engineer
who left in June. She told the {2} that she had kept copies.

{0}'s reporter was shown a letter from March. The mayor, Kofi Mensah, said that it had never reached him.""",
)


@pytest.fixture(scope="module")
def values(reader):
    """What each feature measures in a text."""

    def values(text):
        (read,) = read_articles([Article(text)], reader)
        return {name: measurement.value for name, measurement in measure_all(read).items()}

    return values


@pytest.mark.parametrize(
    "names",
    [
        ("Harbour City News", "Norlink Newswire", "Velden Evening Gazette"),
        ("Port Ellis Broadcasting Corporation", "Velden Radio", "Marlow Chronicle"),
        ("Marlow TV", "Port Ellis Press Agency", "Daily Examiner"),
    ],
)
def test_outlets_that_nobody_listed_change_nothing(values, names):
    assert values(NEWS.format(*names)) == values(NEWS.format("CNN", "Reuters", "New York Times"))


def test_outlets_are_known_by_their_last_word():
    text = "Former Velden Gazette editors told the Marlow News Tuesday what The Age and the Harbour News Agency wrote."
    assert [word for word in tokenize(text).words if is_outlet(word)] == [
        "Velden Gazette", "Marlow News", "The Age", "Harbour News Agency"
    ]  # fmt: skip
    assert told_as_one("Velden Gazette") == told_as_one("CNN")


@pytest.mark.parametrize(
    "text",
    [
        "the Velden News Conference",
        "the Journal of Marlow",
        "Good News",
        "The Age of steam",
        "in modern times",
        "the Age",
    ],
)
def test_what_is_no_outlet_stays_apart(text):
    assert not any(map(is_outlet, tokenize(text).words))


CAMPS = LINES.sub(
    " ",
    """\
The council voted on Monday. {0} said that the tax would fall, and a {1} group asked for more. {2} are convinced that
{3} voters will stay at home, while the {4} members of the council were silent. “It is a good plan,” said Ana Ruiz, a
{1} writer. Far from the hall, {5} protesters accused the {0} of neglect, and House {0} had little to add.""",
)
NAMES = [
    ("Republicans", "conservative", "Democrats", "Democratic", "right-wing", "far-left"),
    ("Democrats", "liberal", "Republicans", "Republican", "left-wing", "far-right"),
    ("Tories", "progressive", "Liberals", "Liberal", "left-wing", "far-right"),
    ("Unionists", "liberal", "Federalists", "Unionist", "right-wing", "far-left"),
]


@pytest.mark.parametrize("names", NAMES[1:])
def test_parties_and_camps_change_nothing(values, names):
    assert values(CAMPS.format(*names)) == values(CAMPS.format(*NAMES[0]))


PERSONS = LINES.sub(
    " ",
    """\
President {0} {1} said on Monday that the bridge would stay closed. {1} ordered a report, and Mrs. {2} has read it. “It
is late,” {1} told reporters. The report finds that {2} warned the town twice, and {1}’s office denies it.

Sen. {2} hopes that {1} reads it, too. Asked about the cost, {1} shrugged. {2} believes it will be high.""",
)


@pytest.mark.parametrize("names", [("John", "Velgrove", "Haddlin"), ("Peter", "McTavlin", "Orlisk")])
def test_surnames_that_nobody_knows_change_nothing_but_letters_and_known_words(values, names):
    before, after = (values(PERSONS.format(*some)) for some in (("Donald", "Trump", "Clinton"), names))
    assert {name for name in before if before[name] != after[name]} <= {"readability", "sentence_specificity"}


@pytest.mark.parametrize("party", ["Labour", "Conservative"])
def test_a_party_named_by_one_word_is_a_group(values, party):
    text = "The plan was printed on Monday. {} has vowed to pay for it, and Ana Ruiz said that the town would."
    assert values(text.format(party)) == values(text.format("Republican"))
