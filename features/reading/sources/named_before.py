"""Looking for whom a description means among the people whom the article names: by their titles, or as kin."""

from bisect import bisect_left

from ..lexicon import person_noun, synonyms
from ..names.character import Character
from ..names.mentions import Name
from .allegiance import allegiances, at_odds
from .bearers import ANY_OFFICE, ANYBODY, may_be
from .description_words import says_who
from .discourse import GENITIVE, Discourse, Referent
from .offices import ABBREVIATED, fit, heads
from .phrases import Phrase, parse

ARTICLES = ("the", "a", "an", "his", "her", "their", "its", "my", "our", "one", "some")
LEAD, SOON = 4, 6  # sentences of headline and lead, and from there to the name of whom they describe
ACCUSED = ("defendant", "accused", "suspect", "gunman", "attacker", "killer", "victim")
AT_COURT = ("official", "spokesperson", "expert")
JUST_NOW = 2  # sentences since somebody was introduced
BESIDE = 7  # words before and behind a name in which it is told whose kin somebody is
GENERALS = frozenset(("inspector", "attorney", "secretary", "surgeon", "solicitor"))  # who are no generals


def titled(discourse: Discourse, phrase: Phrase, head: str) -> Referent | None:
    """The person whose title holds the head noun, and best fits the words before it."""
    inside = words_of(discourse, phrase)
    wanted = inside - {"the", "this", "that", head}
    nouns = synonyms().get(head, frozenset((head,)))
    office = inside & GENERALS if head == "general" else set()  # "the inspector general" is no "Gen. Ruiz"
    if phrase.head in ABBREVIATED:
        *wanted, noun = ABBREVIATED[phrase.head]
        wanted, nouns, office = set(wanted), frozenset((noun,)), {*wanted, noun}
    here = discourse.antecedents.sentence_at(phrase.start)
    best, best_score = None, 0.0
    for character in discourse.cast.bearers(nouns, phrase.start):
        if not office <= character.title_words:
            continue
        fitting = fit(wanted, nouns, heads(discourse.text, character))
        if not fitting or at_odds(wanted, character.title_words) or _is_anothers(discourse, phrase, character):
            continue
        if _is_of_elsewhere(discourse, phrase, wanted, character):
            continue
        first = bisect_left(character.names, (phrase.start,)) - 1
        shared = len(wanted & character.title_words)
        elsewhere = "state" in allegiances(wanted) and not shared  # "the Ohio senator" and a "Sen. Ruiz" of nowhere
        since = discourse.antecedents.since(phrase.start, character) or 0
        if first >= 0 and (not elsewhere or (head not in ANY_OFFICE and since <= JUST_NOW)):
            distance = since
        elif (
            first >= 0
            and head not in ANY_OFFICE
            and discourse.near(character.names[first].start, phrase.start, JUST_NOW)
        ):
            distance = JUST_NOW  # no other of that office just now: "Sen. Piet Vos left. The Ohio senator"
        elif here < 4 and (shared or phrase.owner or phrase.modifier):  # a lead describes whom the text names later
            distance = 9
        else:
            continue
        score = fitting + 2.0 * shared + 0.05 * min(first + 1, 9) - 0.1 * min(distance, 9)
        if score > best_score:
            best, best_score = character, score
    return discourse.named(best, 0.85) if best else None


def _is_of_elsewhere(discourse: Discourse, phrase: Phrase, wanted: set[str], character: Character) -> bool:
    """ "The president" is not Ukraine's in a story about somebody else, just named, whose office it does not tell."""
    if "country" not in allegiances(character.title_words) or "country" in allegiances(wanted):
        return False
    choice = discourse.antecedents.person(phrase.start, None, (), lambda other: not other.title_words)
    if choice is None or len(choice.character.names) <= 2 * len(character.names):
        return False
    last = bisect_left(choice.character.names, (phrase.start,)) - 1
    return last >= 0 and discourse.near(choice.character.names[last].start, phrase.start, JUST_NOW)


def named_soon(discourse: Discourse, phrase: Phrase, head: str) -> Referent | None:
    """Whom a headline or a lead describes and the text names next: "Judge blocks law", "A federal judge has ruled"."""
    here = discourse.antecedents.sentence_at(phrase.start)
    if here >= LEAD or says_who(discourse.words, phrase, head):
        return None
    nouns = synonyms().get(head, frozenset((head,)))
    said = words_of(discourse, phrase)
    bearers = [one for one in discourse.cast.bearers(nouns, phrase.start) if not at_odds(said, one.title_words)]
    if len(bearers) != 1:
        return None
    first = bearers[0].names[0].start
    soon = phrase.end < first and discourse.near(phrase.start, first, SOON)
    return discourse.named(bearers[0], 0.6) if soon else None


def kept_back(discourse: Discourse, phrase: Phrase, head: str) -> Phrase | None:
    """The document or body that a headline keeps back: "Snow holds plastic, [study] says" before "according to a study
    in", "[Council] approves wall" before "The Lund city council voted"."""
    alone = phrase.last - phrase.first == 1 and phrase.kind in ("document", "body")
    if not alone or discourse.antecedents.sentence_at(phrase.start) > 0:
        return None
    for item in discourse.read.attributions:
        at = item.source[0][0] if item.source else -1
        if phrase.end < at and discourse.near(phrase.start, at, LEAD):
            found = parse(discourse.read.tokens, discourse.cast, item.source)
            if found and found.last - found.first > 1 and _fuller(found, phrase.kind, head):
                return found
    return None


def _fuller(found: Phrase, kind: str, head: str) -> bool:
    """Does a longer phrase name what a headline has only the noun for?"""
    same = found.head.lower() == head
    return same and (kind == "body" or (found.kind == kind and not found.definite))


def behind_headline(discourse: Discourse, phrase: Phrase, head: str) -> Referent | None:
    """Whom a headline keeps back: "Longtime Ruiz foe sues", "Another senator quits"; the first whom the text names."""
    opening = discourse.words[phrase.first].lower()
    if discourse.antecedents.sentence_at(phrase.start) > 0 or (opening in ARTICLES and opening != "another"):
        return None
    named: set[int] = set()
    end = discourse.sentence(phrase)[1]
    for i, (name, character) in enumerate(zip(discourse.cast.names, discourse.cast.of_name, strict=True)):
        if name.start < end:
            named.add(id(character))
        elif not discourse.near(phrase.start, name.start, LEAD):
            return None
        elif character.kind == "person" and id(character) not in named and discourse.antecedents.is_subject(i):
            fits = may_be(character, head) and not at_odds(words_of(discourse, phrase), character.title_words)
            return discourse.named(character, 0.5) if fits else None
    return None


def can_mean(discourse: Discourse, phrase: Phrase, head: str, character: Character) -> bool:
    """Can a description that no title holds mean this person?"""
    inside, noun = words_of(discourse, phrase), person_noun(head)
    anybody = noun is None or noun.role == "citizen" or head in ANYBODY
    if anybody and any(word.endswith("year-old") for word in inside):  # somebody introduced with an age, or just now
        start = character.names[0].start if character.names else phrase.start
        office = any(_role(word) == "official" for word in character.title_words)
        if not character.aged and (office or not discourse.near(start, phrase.start, JUST_NOW)):
            return False
    nouns = synonyms().get(head, frozenset((head,)))
    if nouns & character.title_words and not fit(inside - {head}, nouns, heads(discourse.text, character)):
        return False  # "the prime minister" is no foreign minister
    if head in ACCUSED and any(_role(word) in AT_COURT for word in character.title_words):
        return False  # "the defendant" is no officer, and no counsel
    if character.names and _is_relative_of(discourse.words, character.names[0], head):
        return False
    return may_be(character, head) and not at_odds(inside, character.title_words)


def _is_relative_of(words_: list[str], name: Name, head: str) -> bool:
    """Is somebody introduced as another's kin: "the painter's daughter, Ana Ruiz", "Ana Ruiz, wife of the painter"?"""
    around = [word.lower() for word in words_[max(0, name.first - BESIDE) : name.last + BESIDE]]
    for i in (i for i, word in enumerate(around) if word == head):
        of = around.index("of", max(0, i - 3), i) if "of" in around[max(0, i - 3) : i] else 0
        if of and _role(around[of - 1]) == "kin":
            return True
        if around[i + 1 : i + 2] in GENITIVE and any(_role(word) == "kin" for word in around[i + 2 : i + 4]):
            return True
    return False


def _role(noun: str) -> str | None:
    """What a noun makes of whoever it is said of; None where it is not said of people."""
    found = person_noun(noun)
    return found.role if found else None


def just_named(discourse: Discourse, phrase: Phrase, head: str) -> Character | None:
    """Whom a sentence that opens with a description goes on about: "Hear Ana Ruiz. [The former runner] said"."""
    noun = person_noun(head)
    inside = words_of(discourse, phrase)
    opens = discourse.sentence(phrase)[0] == phrase.start and discourse.words[phrase.first].lower() == "the"
    another = phrase.owner or phrase.modified or (noun and noun.role == "kin")
    if not opens or another or says_who(discourse.words, phrase, head) or (head == "general" and inside & GENERALS):
        return None
    one = discourse.only_person_before(phrase.start)
    return one if one is not None and can_mean(discourse, phrase, head, one) else None


def relative_of(discourse: Discourse, owner: Referent | None, gender: str | None) -> Referent | None:
    """ "Her husband", "Ruiz's daughter": the one other person of that gender with the owner's surname."""
    mine = owner.character if owner is not None and owner.type == "named_person" else None
    if mine is None:
        return None
    family = [
        c
        for c in discourse.cast.surnamed(mine.surname)
        if c is not mine and c.kind == "person" and c.gender in (None, gender)
    ]
    return discourse.named(family[0], 0.7) if len(family) == 1 else None


def words_of(discourse: Discourse, phrase: Phrase) -> set[str]:
    """The words of a phrase in lower case."""
    return {word.lower() for word in discourse.words[phrase.first : phrase.last]}


def _is_anothers(discourse: Discourse, phrase: Phrase, character: Character) -> bool:
    """ "The Ruiz supporter" is not the one whom the article calls "a Holt supporter"."""
    mine = phrase.modifier
    if mine is None or mine.kind not in ("person", "other") or mine.surname in character.title_words:
        return False
    people = (c for word in character.title_words for c in discourse.cast.surnamed(word))
    return any(c.kind == "person" and c is not character for c in people)
