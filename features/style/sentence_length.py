"""How long the sentences are."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import paragraph, running_sentences, running_tokens
from ..reading.records import ReadArticle

FEATURE = Feature(
    title="Sentence length",
    unit="words",
    direction="band",
    band=(15.0, 28.0),
    why=(
        "Readers lose the thread of who said what in long sentences. A text in nothing but very short ones states and "
        "does not report: it leaves out when, where and according to whom."
    ),
    improve="Split sentences of more than 40 words. Give very short ones their source, time and place.",
    standard=(
        "Reuters Handbook of Journalism, on writing for clarity; Björnsson, Readability of Newspapers in 11 Languages "
        "(1983); DuBay, The Principles of Readability (2004)"
    ),
    good=(
        "The county will replace the water pipes of four schools after tests found lead in their drinking fountains, "
        "officials said on Wednesday. The tests were made in May by a laboratory in Arden. They found up to 41 parts "
        "per billion in water from a fountain at Mill Lane School, nearly three times the federal limit.\n\n"
        "The fountains were switched off the same day, said Joan Adeyemi, who heads the county's school buildings. "
        "Parents were told by letter a week later. Replacing the pipes will cost 2.1 million dollars and take until "
        "September, according to the county's plan. Doctors at the county hospital offer free blood tests to all 1,860 "
        "children."
    ),
    bad=(
        "Lead in the water. In our schools. For years. They knew. They said nothing. Now it is out. Four schools. "
        "Hundreds of kids. Tests do not lie. The numbers are bad. Very bad. Parents are angry. They should be. "
        "Officials shrug. Letters came late. Too late. Fountains are off now. Pipes stay in. Money is missing. It "
        "always is. Nobody resigned. Nobody will. Doctors offer tests. Lines are long. Mothers wait. Children cry. "
        "What comes next? More meetings. More talk. No pipes. That is how it goes. It has to stop. Somebody must pay. "
        "Guess who will. It is always us. Not them. Never them. Think about that."
    ),
    advice="Sentences have {mean:.0f} words on average: give the shortest their source, time and place.",
    advice_above=(
        "Sentences have {mean:.0f} words on average, the longest, in paragraph {paragraph}, {longest}: split those "
        "of more than 40."
    ),
)

FEWEST = 4  # sentences
LONG = 40


def measure(read: ReadArticle) -> Measurement:
    """The mean number of words of a sentence; headlines, lists and boilerplate left out."""
    sentences = running_sentences(read)
    if len(sentences) < FEWEST:
        return not_applicable(f"Fewer than {FEWEST} sentences are running text.")
    lengths = list(map(read.tokens.count, running_tokens(read)))
    long = tuple((s.start, s.end) for s, words in zip(sentences, lengths, strict=True) if words > LONG)
    longest = max(range(len(lengths)), key=lengths.__getitem__)
    mean = sum(lengths) / len(lengths)
    facts = {
        "mean": mean,
        "longest": lengths[longest],
        "long": len(long),
        "paragraph": paragraph(read, sentences[longest].start),
    }
    return Measurement(mean, long, facts=facts)
