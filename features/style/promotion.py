"""Words of promise in the reporting of new things."""

from ..feature import Feature, Measurement, not_applicable
from ..phrases import Phrases
from ..prose import FEWEST_WORDS, counted, running_sentences
from ..reading.records import ReadArticle
from ..reading.voice import reported
from ..research import off_topic

FEATURE = Feature(
    title="Words of promise",
    unit="count",
    direction="lower",
    why=(
        "“Breakthrough”, “revolutionary” and “game changer” are a seller's words. Most of what was called so is "
        "forgotten, and in the papers on trials they hardly ever occur."
    ),
    improve="Say what is new, measured against what there was before, and leave the adjective to the reader.",
    standard="HealthNewsReview criterion 9, true novelty; Schwitzer, seven words you shouldn't use in medical news",
    good=(
        "The Velden group will sell a battery for lorries next year that can be charged in 30 minutes, it said on "
        "Tuesday. The one on sale now takes 50.\n\n"
        "The cells hold 8 percent less after a thousand charges, according to the group's engineer, Karin Aas; the old "
        "ones lost 12. Two haulage firms have ordered 40 lorries. The price was not given. Jon Veld of the hauliers' "
        "association said that chargers were a larger problem than batteries."
    ),
    bad=(
        "The Velden group has made a breakthrough that will revolutionize road freight: its amazing new battery for "
        "lorries is a true game changer.\n\n"
        "The groundbreaking cells charge in no time, and the remarkable technology could be the miracle that the "
        "industry has hoped for. “This is huge,” said the group's engineer, Karin Aas. Haulage firms are excited by "
        "the dramatic results. The unprecedented battery promises to cut costs, and experts call it a very promising "
        "step into a bright future for lorries."
    ),
    advice=(
        "{count/total:sentence|sentences} {count:~has a seller's word|have sellers' words} ({count:place}): say what "
        "is new, or how much it is, compared with what there was before."
    ),
)
PROMISE = Phrases(
    r"\bbreakthroughs?\b|\brevolutioni[sz]\w+|\brevolutionary\b|\bground-?breaking\b|\bgame[- ]chang\w+"
    r"|\bmiracle\w*|\bmiraculous\w*|\bcures?\b(?<!no cure)(?<!not cure)(?<!n['’]t cure)|\bexciting\b|\bexcited\b"
    r"|\bdramatic\w*"
    # Who is "promising to go" makes a promise, but of no progress.
    r"|\bpromising\b(?! (?:not|to|that|an?|the|it|its|he|him|his|she|her|they|them|their|us|voters)\b)|\bremarkabl\w+"
    r"|\b(?:first|never)[- ]ever\b|\bwonder (?:drug|pill)\b|\bhuge\b|\bamazing\w*|\bincredibl\w+|\bimpressive\b"
    r"|\bstunning\b|\bunprecedented\b|\bholy grail\b|\bcutting[- ]edge\b|\bnext[- ]generation\b|\bpioneer\w*",
)
MOST = 4  # a fifth sentence changes nothing


def measure(read: ReadArticle) -> Measurement:
    """Running sentences with a word of promise, whoever says it, at most four counted."""
    found = running_sentences(read)
    if not found or len(read.tokens.words) < FEWEST_WORDS:
        return not_applicable("There is too little running text.")
    hits = PROMISE.firsts(read, found)
    # Reports on research choose whom they quote; elsewhere, enthusiasm is the speaker's affair.
    voices, research = reported(read), off_topic(read) is None
    amiss = tuple(span for span in hits if research or span[0] not in voices)
    facts = counted(read, amiss) | {"total": len(found)}
    return Measurement(float(min(len(hits), MOST)), tuple(hits), facts=facts, amiss=amiss)
