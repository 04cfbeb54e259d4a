"""Who speaks for something named, without a name: "a spokesman", "Lund Bay officials", "her aides"."""

from ..lexicon import synonyms, words
from .allegiance import PARTIES, allegiances, nationalities
from .description_words import bare, before_head
from .discourse import Discourse, Referent
from .named_before import GENERALS, titled, words_of
from .phrases import Phrase
from .unnamed import unnamed

REPRESENTATIVES = words("grammar", "representatives")
OWNED_BODIES = words("grammar", "owned bodies")
GOVERNED = words("grammar", "governed")
ENTOURAGE = words("grammar", "entourage")
PARTY_SHORT = ("GOP", "Democrat", "Republican")


def resolve_spokesperson(
    discourse: Discourse, phrase: Phrase, name: str, head: str, owner: Referent | None
) -> Referent:
    """ "The spokesman": whoever bears that title, else somebody of the body named before."""
    named_owner = owner is not None and (phrase.owner or phrase.modifier)  # not in "the senator's spokesman"
    if phrase.definite and not named_owner and (meant := titled(discourse, phrase, head)):
        return meant
    if owner is not None or phrase.last - phrase.first > 2:
        return representative(phrase, name)
    nouns = synonyms().get(head, (head,))
    same = discourse.recall(lambda r: r.representative and r.head.lower() in nouns) if phrase.definite else None
    if same is not None:  # "A spokesman for Norlink said … The spokesman added"
        return same.sure(0.8)
    near = discourse.antecedents.body(phrase.start)
    if near is None:
        return unnamed(discourse, "unnamed_person", phrase, name, head)
    key = ("representative", id(near.character), head)
    name = f"{near.character.name} {head}"
    return Referent("named_organization", name, key, 0.6, head=head, representative=True)


def representative(phrase: Phrase, name: str, plural: bool = False) -> Referent:
    """An unnamed official, aide or spokesperson of something named."""
    key = ("representative", bare(name))
    return Referent("named_organization", name, key, 0.8, head=phrase.head, plural=plural, representative=True)


def speaks_for_body(discourse: Discourse, phrase: Phrase, head: str, owner: Referent | None) -> bool:
    """Does the head stand for a body or a place, as "Lund Bay officials" and "the party's aides" do?"""
    inside = words_of(discourse, phrase)
    general = head == "general" and inside & GENERALS  # "the ministry's inspector general"
    if not (head in REPRESENTATIVES or general) or inside & {"former", "ex"}:
        return False
    if phrase.modifier is not None and phrase.modifier.name in PARTY_SHORT:  # as "Republican officials"
        return False
    of_party = inside & OWNED_BODIES == {"party"} and phrase.modifier is None and inside.isdisjoint(PARTIES)
    if (inside & OWNED_BODIES and not of_party) or before_head(discourse.words, phrase, head) in GOVERNED:
        return True
    if head == "authorities" and "country" in allegiances(inside):
        return True
    if owner is not None and (phrase.modifier is None or phrase.modifier.kind in ("person", "other")):
        return owner.type == "named_organization" or (
            owner.type == "named_person" and (head in ENTOURAGE or head == "officials")
        )
    if phrase.modifier is None:
        return False
    governs = phrase.modified and phrase.modifier.kind == "place" and head not in ENTOURAGE
    governs = governs and phrase.modifier.name.lower() not in nationalities()
    return governs or phrase.modifier.kind == "body"  # "Lund Bay officials"
