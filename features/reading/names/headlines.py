"""Names on from which a headline's capitals run: "[Ana Ruiz] Responds", "[Ana Ruiz] Burns Holt", "[RUIZ] RENEWS"."""

from collections.abc import Callable, Iterable

from ..lexicon import GENERATION
from .character import Character, shouted


def run_on(characters: Iterable[Character], surnamed: Callable[[str], list[Character]]) -> dict[int, Character]:
    """For what is named once with a verb behind it, by `id`, the person whom the text names without."""
    people = [one for one in characters if one.kind in ("person", "other")]
    whole = {one.words: one for one in people if len(one.words) == 2}
    found: dict[int, Character] = {}
    for one in people:
        if len(one.names) > 1 or one.names[0].title or one.names[0].honorific or len(one.words) < 2:
            continue
        if len(one.words) == 2:
            named = surnamed(one.words[0].casefold()) if shouted(one.words[:1]) and shouted(one.words[1:]) else []
            who = named[0] if len(named) == 1 and one.words[1].endswith("S") else None
        else:
            rest = one.words[2:]
            verb = len(rest) > 1 or (rest[0].endswith(("s", "S")) and rest[0].lower() not in GENERATION)
            who = whole.get(one.words[:2]) if verb else None
        if who is not None and who is not one and who.kind == "person":
            found[id(one)] = who
    return {key: who for key, who in found.items() if id(who) not in found}
