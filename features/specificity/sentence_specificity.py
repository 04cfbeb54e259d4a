"""How specific the sentences are."""

from ..feature import Feature, Measurement, not_applicable
from ..prose import paragraph, running_sentences, running_tokens
from ..reading.records import ReadArticle
from ..reading.specificity import at_reference_length

FEATURE = Feature(
    title="Specific sentences",
    unit="points",
    direction="band",
    band=(2.85, 3.4),
    why=(
        "Specific sentences name the people, places, times and things that a reader could check; general ones could "
        "stand in any article. Reports need both, but a report that stays general tells little."
    ),
    improve=(
        "In the sentences marked, say who, where, when and how much. Keep a general sentence where it sums up what "
        "specific ones have shown."
    ),
    standard=(
        "Louis and Nenkova, Automatic Identification of General and Specific Sentences (2011); Gao et al., Predicting "
        "and Analyzing Language Specificity (2019); Ko et al., Domain Agnostic Real-Valued Specificity Prediction "
        "(2019)"
    ),
    good=(
        "The city council of Tacoma voted 7 to 2 on Tuesday to close the Mill Road bridge for repairs that will cost "
        "4.2 million dollars. Inspectors found cracks in three of its steel beams in March, according to a report by "
        "the engineering firm Harlan & Webb.\n\n"
        "Buses 14 and 27 will cross the river at Park Street until October, said Denise Okafor, who plans routes for "
        "Pierce Transit. About 11,000 cars use the bridge on a weekday. Owners of the hardware store and the bakery on "
        "the north bank asked the council for lower property taxes during the work. Council member Luis Ferrer voted "
        "against the closure because the ferry terminal can only be reached over the bridge."
    ),
    bad=(
        "Things are getting worse, and many people are worried about what will happen next. There has been a lot of "
        "talk about the situation, but nothing has really changed. Everyone knows that something must be done, and yet "
        "it is always the same story.\n\n"
        "It is hard to say how it all began. Some think that it was a mistake, and others see it as a sign of what is "
        "to come. The problem is not new, of course, and it will not go away on its own. What matters is that we "
        "think about the whole thing in a different way. If nothing is done, it could get much worse, and then it will "
        "be too late for anyone to do something about it."
    ),
    advice=(
        "Sentences score {mean:.1f} of 5 for specificity; the most general one, in paragraph {paragraph}, scores "
        "{lowest:.1f}: say who, where, when and how much."
    ),
    advice_above=(
        "Sentences score {mean:.1f} of 5 for specificity, more than news mostly does: say once, in plain words, "
        "what it comes to."
    ),
)

FEWEST = 4  # sentences
SHOWN = 5  # the most general ones are the evidence


def measure(read: ReadArticle) -> Measurement:
    """The mean specificity of the sentences, each as if it had 20 words, weighted by length."""
    rated = []
    at = {sentence.start: value for sentence, value in zip(read.sentences, read.specificity, strict=True)}
    for sentence, inside in zip(running_sentences(read), running_tokens(read), strict=True):
        value = at[sentence.start]
        if value is not None:
            words = read.tokens.count(inside)
            rated.append((at_reference_length(value, words), words, sentence))
    if len(rated) < FEWEST:
        return not_applicable(f"Fewer than {FEWEST} sentences are running text.")
    mean = sum(value * words for value, words, _ in rated) / sum(words for _, words, _ in rated)
    general = sorted((value, sentence.start, sentence.end) for value, _, sentence in rated if value < mean)[:SHOWN]
    lowest = min(rated)
    facts = {"mean": mean, "lowest": lowest[0], "paragraph": paragraph(read, lowest[2].start)}
    shown = tuple(sorted((start, end) for _, start, end in general))
    return Measurement(mean, shown, facts=facts, lacking=shown)
