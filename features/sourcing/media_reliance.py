"""How much is taken from other media."""

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..spoken import outside_spoken_lines
from ..statements import share_of_statements

FEATURE = Feature(
    title="Statements taken from other media",
    unit="share",
    direction="lower",
    why="What another outlet reported has been checked by that outlet or by nobody. Errors travel this way.",
    improve="Confirm it yourself and say so; credit the outlet that found it, and ask the people it quotes.",
    standard=(
        "Reuters Handbook of Journalism, picking up other media; BBC Editorial Guidelines 3.3, second-hand sources"
    ),
    good=(
        "The ferry sailed with broken pumps, its chief engineer, Arvid Moen, said in an interview on Tuesday. “I "
        "reported it in writing,” he said.\n\n"
        "The shipping line said it had received no such report. A copy seen at the harbour office is stamped 4 April, "
        "according to the harbour master, Birgit Sand.\n\n"
        "Transport Minister Egil Dahl said he would wait for the inquiry. “The families deserve the facts,” he said. "
        "The inquiry's chairman, Nils Strand, said it would report in May."
    ),
    bad=(
        "The ferry sailed with broken pumps, the Harbour Gazette reported on Tuesday. The chief engineer reported it "
        "in writing, the Gazette reported.\n\n"
        "The shipping line had received no such report, according to the Northern Herald. The Herald also reported "
        "that a copy at the harbour office is stamped 4 April.\n\n"
        "The minister will wait for the inquiry, Coast Radio reported. The inquiry will report in May, the Daily "
        "Courier wrote. Birgit Sand, the harbour master, said she had nothing to add."
    ),
    advice=(
        "{count/total:statement|statements} {count:~is|are} taken from other media ({count:place}): ask the people "
        "they asked."
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """The share of statements whose source is another publication or broadcaster."""
    return outside_spoken_lines(read, share_of_statements(read, lambda source: source.media))
