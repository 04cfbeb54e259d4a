"""How many years of school the text asks of its readers."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import running_sentences, running_tokens
from ..reading.records import ReadArticle
from ..text.alike import told

FEATURE = Feature(
    title="Reading grade",
    unit="points",
    direction="band",
    band=(9.0, 16.0),
    why=(
        "A text that few can follow informs few. One far below the level of newspapers mostly leaves out what is hard: "
        "figures, names, conditions and who said so."
    ),
    improve=(
        "Shorten the longest sentences, swap officials' nouns for verbs, explain a term when it first comes up. If the "
        "grade is very low, say who, where, when and according to whom."
    ),
    standard=(
        "Smith and Senter, Automated Readability Index (1967); Coleman and Liau, A Computer Readability Formula "
        "(1975); as in textstat, over onrecord's own sentences"
    ),
    good=(
        "The town of Lund will test a shorter working week for its 340 nurses from January, the council decided on "
        "Tuesday after a debate of four hours. They will work 32 hours for the same pay. The trial costs 1.9 million "
        "kronor and will be evaluated by researchers of the university, who compare the wards with those of two "
        "neighbouring hospitals.\n\n"
        "A third of the nurses left within two years of being hired, according to the hospital's records. Similar "
        "experiments in Gothenburg reduced sick leave by a tenth, a report for the regional government found. The "
        "opposition voted against the proposal. Its leader, Eva Strand, said that the money would be missing from "
        "schools and that recruitment should come first."
    ),
    bad=(
        "It is a good day. The boss is glad. The staff is glad too. They get a new week. It is not so long. They can "
        "go home. They can rest. They can play. That is fun. Who does not like fun? We do. You do.\n\n"
        "But some are mad. They say no. They say it is bad. They say it is a lot of cash. It is not so. It is ok. Let "
        "them be mad. They are a sad lot. All they do is say no. We say yes. Yes is good. No is bad. It is as easy as "
        "that. The new week is on its way. It will be a hit. Just you wait and see."
    ),
    advice=(
        "The text asks for about {grade:.0f} years of school, fewer than news mostly does: say who, where, when "
        "and according to whom."
    ),
    advice_above=(
        "The text asks for about {grade:.0f} years of school, more than news mostly does: shorten the longest "
        "sentences, and explain terms."
    ),
)

FEWEST = 4  # sentences


def measure(read: ReadArticle) -> Measurement:
    """The mean of the Automated Readability Index and the Coleman-Liau index: US school grades, no syllables needed.

    textstat has both formulas; its own count of sentences takes "U.S." for two of them, and importing it costs a
    second, so the formulas stand here.
    """
    sentences = running_sentences(read)
    if len(sentences) < FEWEST:
        return not_applicable(f"Fewer than {FEWEST} sentences are running text.")
    tokens = read.tokens.words
    lines = [tokens[inside.start : inside.stop] for inside in running_tokens(read)]
    words = [told(word) for line in lines for word in line if word[0].isalnum()]
    if not words:
        return not_applicable("There are no words.")
    grade = grade_level(sum(map(len, words)), len(words), len(sentences))
    return Measurement(grade, (), facts={"grade": grade})


def grade_level(letters: int, words: int, sentences: int) -> float:
    automated = 4.71 * letters / words + 0.5 * words / sentences - 21.43
    coleman_liau = 5.88 * letters / words - 29.6 * sentences / words - 15.8
    return (automated + coleman_liau) / 2
