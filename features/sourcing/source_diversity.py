"""How many different named sources a reader meets."""

from collections.abc import Sequence

from ..breadth import backing, expected_sources
from ..feature import Feature, Measurement, not_applicable
from ..prose import paragraph
from ..reading.records import ReadArticle, Span
from ..sent_out import releases
from ..statements import identified, introduced, per_source, within
from ..wording import sentence

FEATURE = Feature(
    title="Named sources in twenty sentences",
    unit="count",
    direction="higher",
    why=(
        "Different sources see different things, and what nobody stands behind can only be believed. The measure does "
        "not grow with length, so a long single-source story stays one; filler thins it out, and claims laid on "
        "critics and experts without a name still more. Who speaks through a news release alone adds nothing: nobody "
        "asked them, and beside a release every source counts three tenths. Who is told to have ordered or threatened "
        "something adds little: they need not have been asked."
    ),
    improve="Say by name who stands behind the main points, and ask a second source about each.",
    standard=(
        "Hurlbert, The Nonconcept of Species Diversity (1971), expected number of species; BBC Editorial Guidelines, "
        "breadth of voices; HealthNewsReview criterion 10, reliance on a news release"
    ),
    good=(
        "The strike will go on, the drivers' leader, Sonja Reyes, said on Sunday. The company's director, Felix "
        "Grau, said he had made his last offer.\n\n"
        "“Nobody has called us,” said the state mediator, Ida Lund. Labour Minister Kofi Mensah said he would not "
        "step in. Commuter Beth Orr said she walked two hours each way.\n\n"
        "The town said it would run its own buses from Monday. Economist Raul Vega, of Monte University, put the "
        "loss at two million crowns a day."
    ),
    bad=(
        "The strike will go on, the drivers' leader, Sonja Reyes, said on Sunday. “Nobody has called us,” she said.\n\n"
        "Reyes said the company had made no new offer. She said the mediator had not been in touch and that the "
        "minister would not step in. “They want to wear us out,” Reyes said.\n\n"
        "She said that commuters understood the drivers. “They bring us coffee,” she said. She put the company's loss "
        "at two million crowns a day and said the drivers could hold out until the spring."
    ),
    advice="{told}: {ask}.",
)
# What the advice says of who speaks.
NOBODY = "no named source speaks"
UNNAMED = "no named source speaks, and {most/total:statement|statements} {most:~comes|come} from {name}"
ALONE = "{most/total:statement|statements} {most:~comes|come} from {name}, {documents}the only named source"
SEVERAL = "{sources} named sources speak{documents}"
LOUDEST = "; {most/total:statement|statements} {most:~comes|come} from {name}"
BY_NAME = "find somebody who will stand behind the main points by name"
ASK_OTHERS = "ask somebody else, by name, about the same points"
ASK_SENDER = "ring those who sent them out, and ask what they leave out"
ENOUGH = 5  # named sources: of an article that has so many, only what was sent out needs a call
SHARE = 1 / 3  # of the statements: an unnamed source with fewer is not worth telling


def measure(read: ReadArticle) -> Measurement:
    """The number of named sources expected behind twenty sentences drawn one by one from all outside boilerplate."""
    expected = expected_sources(read)
    if expected is None:
        return not_applicable("There are no sentences of running text.")
    named = sorted(backing(read))
    sent_out = releases(read) if named else []
    evidence = tuple(sorted((*(introduced(read, read.sources[k]) for k in named), *sent_out)))
    counts = per_source(read)
    if not counts:
        return Measurement(expected)
    heard = sorted(k for k in counts if identified(read.sources[k]))  # as the ledger tells: also through a release
    top = max(heard or sorted(counts), key=lambda k: counts[k])  # without a named source, whoever speaks most
    facts: dict[str, int | float | str] = {"sources": len(heard)}
    facts |= {"total": counts.total(), "name": within(read, read.sources[top]), "most": counts[top]}
    facts["documents"] = _documents(read, heard)
    facts["told"] = sentence(_who_speaks(len(heard), counts[top], counts.total()), facts) + _beside(read, sent_out)
    facts["ask"] = (ASK_SENDER if sent_out and len(heard) >= ENOUGH else ASK_OTHERS) if heard else BY_NAME
    return Measurement(expected, evidence, facts=facts, lacking=tuple(sent_out))


def _who_speaks(sources: int, most: int, total: int) -> str:
    if not sources:
        return UNNAMED if most > 1 and most >= SHARE * total else NOBODY
    if sources == 1:
        return ALONE
    return SEVERAL + (LOUDEST if most > 1 else "")


def _documents(read: ReadArticle, named: Sequence[int]) -> str:
    """That documents are counted as sources, for the advice: a ledger counts those named and documents apart."""
    count = sum(read.sources[k].type == "document" for k in named)
    if len(named) < 2:
        return "a document and " if count else ""
    return f", {'a document' if count == 1 else 'documents'} among them" if count else ""


def _beside(read: ReadArticle, sent_out: Sequence[Span]) -> str:
    """Why the sources count for less than their number, for the advice."""
    if not sent_out:
        return ""
    start, end = sent_out[0]
    words = " ".join(read.text[start:end].split())
    return f"; the article leans on words sent out to everybody, too (“{words}” in paragraph {paragraph(read, start)})"
