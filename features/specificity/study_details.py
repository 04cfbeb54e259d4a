"""How a study was made."""

from ..feature import Feature, Measurement
from ..reading.records import ReadArticle
from ..research import answered, off_topic, questions

FEATURE = Feature(
    title="How the study was made",
    unit="count",
    direction="higher",
    why=(
        "A trial of 4,000 people and a look at twelve mice make the same headline. Who was studied, how many, against "
        "what, for how long and where it was published tell readers what the result is worth."
    ),
    improve=(
        "Say how many took part and who they were, what they were compared with, for how long, what kind of study it "
        "was, where it appeared, what earlier studies found, and what it cannot show."
    ),
    standard="HealthNewsReview criterion 4, quality of the evidence; Science Media Centre, ten best practices; CONSORT",
    good=(
        "A daily walk may lower blood pressure, according to a randomized trial published in the journal Heart and "
        "Step. Researchers at Velden University followed 412 adults for two years. Half were asked to walk for an hour "
        "a day, and were compared with those who went on as before.\n\n"
        "Earlier studies had found no difference, said Dr. Inge Falk, who led the trial. The findings do not prove "
        "that walking alone helped, she said, because walkers also ate less salt; a larger study has begun."
    ),
    bad=(
        "A daily walk lowers blood pressure, scientists have found. The new study shows that everybody should put on "
        "their shoes, researchers say.\n\n"
        "“The findings are wonderful,” said Dr. Inge Falk, who led the research. “We always knew that walking was "
        "good, and now the data show it.” The study is the latest to praise simple habits. Researchers hope that many "
        "people will hear of it, and the scientists have already bought new shoes themselves."
    ),
    advice="The article answers {count} of {total} questions about the study. Still open: {missing}.",
)
QUESTIONS = questions(
    how_many_took_part=(
        r"\b\d[\d,]* (?:(?!many |some )[\w-]+ ){0,3}(?:people|patients|men|women|adults|children|participants"
        r"|volunteers|subjects|babies|infants|mothers|teens|teenagers|adolescents|students|mice|rats|households|workers"
        r"|nurses|veterans)\b"
    ),
    what_kind_of_study=(
        r"\brandomi[sz]ed\b|\brandomly\b|\bobservational\b|\bcohort\b|\bmeta-analysis\b|\bsystematic review\b"
        r"|\bdouble-blind\b|\bcase[- ]control\b|\bclinical trials?\b|\bsurveyed\b"
    ),
    compared_with_what=(
        r"\bplacebo\b|\bcontrol group\b|\bcontrolled (?:\w+ )?(?:trials?|stud(?:y|ies)|experiments?)\b"
        r"|\bsham\b|\bdummy pill|\bthe other (?:half|group)\b"
        r"|\bcompared (?:with|to) (?:those|people|patients|women|men|a|the|standard|usual)\b|\bwho did(?:n['’]t| not)\b"
    ),
    how_long=(
        r"\b(?:for|over|after|within|during|followed (?:for|up)) (?:\w+ ){0,3}(?:\d+|one|two|three|four|five|six|seven"
        r"|eight|nine|ten|\w+teen|twenty)[- ](?:\w+ )?(?:weeks?|months?|years?|days?)\b"
    ),
    where_it_appeared=(
        r"\bjournal\b|\bpublished (?:in|on|online)\b|\bJAMA\b|\bLancet\b|\bpresented at\b|\bconference\b"
        r"|\bannual meeting\b|\bpreprint\b"
    ),
    how_early_it_is=(
        r"\bphase (?:[123]|I+)\b|\bmice\b|\banimals?\b|\bpilot\b|\bpreliminary\b|\bearly[- ]stage\b|\bpeer[- ]review\w*"
    ),
    what_earlier_studies_found=r"\b(?:previous|earlier|past|prior|other) (?:stud(?:y|ies)|research|trials?|work)\b",
    what_it_cannot_show=(
        r"\bcause[- ]and[- ]effect\b"
        r"|\b(?:do|does|did|can)(?:n['’]t| not|not) (?:necessarily )?(?:prove|mean|show|establish)"
        r"|\bassociations? (?:between|with|is|was|does|did)\b"
        r"|\bcorrelation\b|\blimitations?\b|\bcaution\w*|\bunclear\b|\bnot (?:yet )?(?:clear|known|proven)\b"
        r"|\b(?:more|further|larger|longer|additional) (?:stud(?:y|ies)|trials?|research)\b"
    ),
)


def measure(read: ReadArticle) -> Measurement:
    """How many of eight questions about the study the article answers."""
    return off_topic(read) or answered(read, QUESTIONS)
