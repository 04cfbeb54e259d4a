"""What else there is: other treatments, doing without, and how they compare."""

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..research import answered, no_medicine, questions

FEATURE = Feature(
    title="Alternatives",
    unit="count",
    direction="higher",
    why=(
        "A new drug or test matters to readers only beside what they have now. An article that names no alternative "
        "leaves them to think that there is none."
    ),
    improve="Say what is used today, what it does as well or better, and what happens to those who do without.",
    standard="HealthNewsReview criteria 7, alternatives, and 9, true novelty",
    good=(
        "The spray eases hay fever within an hour, according to a trial of 400 patients in Velden. Existing drugs take "
        "three hours, said Dr. Ida Holm, who led it, and are as effective by evening.\n\n"
        "Many patients need neither, said Karl Reyes, a family doctor: rinsing the nose with salt water helps half of "
        "them. Other options are tablets and injections. The spray is similar to two drugs sold since 2012 and costs "
        "twice as much. Compared with tablets, it makes fewer patients sleepy, the study found."
    ),
    bad=(
        "The spray eases hay fever within an hour, according to a trial of 400 patients in Velden. Dr. Ida Holm, who "
        "led it, called the results strong.\n\n"
        "Karl Reyes, a family doctor, said his patients had been asking for it since the spring. The maker expects to "
        "sell two million bottles next year and has built a second plant. A bottle costs 40 crowns and lasts a month. "
        "Patients who took part said they were sleeping through the night again. The drug will be sold in blue "
        "bottles, and a dose takes two seconds."
    ),
    advice="The article touches on {count} of {total} questions on alternatives. Still open: {missing}.",
)
TREATMENTS = (
    r"(?:treatments?|drugs?|therap(?:y|ies)|medications?|medicines?|options?|tests?|approach(?:es)?|methods?|care"
    r"|surger(?:y|ies)|procedures?|remed(?:y|ies)|ways|strateg(?:y|ies)|vaccines?|devices?)"
)
QUESTIONS = questions(
    what_is_used_today=(
        rf"\b(?:existing|current|standard|conventional|usual|traditional|common|first-line|approved|older) "
        rf"(?:\w+ )?{TREATMENTS}\b"
    ),
    what_else_there_is=(
        rf"\balternatives?\b|\b(?:other|different|additional) (?:\w+ )?{TREATMENTS}\b|\bwatchful waiting\b"
        r"|\bactive surveillance\b"
    ),
    how_they_compare=(
        # "As well as" mostly adds another thing.
        r"\b(?:(?:works?|worked|do|does|did|performs?|performed) (?:just |about |nearly |at least )?as well as"
        r"|as (?:effective|good|safe)(?:ly)? as|(?:more|less) (?:effective|safe|invasive|expensive)(?:ly)?"
        r" than|(?:better|worse|safer|cheaper) than|no (?:better|worse|different)|instead of|rather than"
        r"|head[- ]to[- ]head)\b"
    ),
    doing_without=(
        r"\b(?:without|avoid(?:ing|ed|s)?|do(?:es|ing)? not need|don['’]t need|forgo|skip(?:ping)?) (?:\w+ ){0,2}"
        r"(?:treatments?|drugs?|surger(?:y|ies)|medications?|medicines?|therap(?:y|ies)|tests?|screening)\b"
        r"|\blifestyle (?:changes?|modifications?)\b|\b(?:diet|exercise|weight loss) (?:and|or) (?:diet|exercise)\b"
    ),
    how_new_it_is=(
        r"\b(?:not|nothing|hardly) new\b|\bfirst of its kind\b|\bsimilar (?:drugs?|devices?|treatments?|products?"
        r"|stud(?:y|ies)|results|findings)\b|\bsimilar to\b|\b(?:been|were) (?:used|around|available) (?:for|since)\b"
        r"|\b(?:newer|older|earlier) (?:drugs?|versions?|treatments?|generation)\b"
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """How many of five questions on alternatives the article touches."""
    return no_medicine(read) or answered(read, QUESTIONS)
