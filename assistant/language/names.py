"""Finding who or what is meant by a part of a name, or by a mistyped one."""

import unicodedata
from collections.abc import Mapping

from msgspec import Struct

LIKE_ENOUGH = 75.0
"""Per cent of likeness below which nothing is meant."""
MARGIN = 10.0
"""How much better the best must be than the second best to be sure."""


class Found(Struct, frozen=True):
    """What was found."""

    id: str | None = None
    """The one that is meant, when that is sure."""
    unsure: tuple[str, ...] = ()
    """Those that may be meant, best first, when it is not."""


def folded(text: str) -> str:
    """The text without case, diacritics or needless space, for comparing."""
    if text.isascii():  # as most is that is compared, hundreds of times at each key
        return " ".join(text.casefold().split())
    # A letter may get its case only when it is decomposed, such as a mathematical one.
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def find(text: str, candidates: Mapping[str, str]) -> Found:
    """Find which of the candidates, id → name, a text means.

    A whole name wins over the beginning of a word, and that over likeness.
    """
    wanted = folded(text)
    if not wanted:
        return Found()
    if same := named(text, candidates):
        return Found(same[0]) if len(same) == 1 else Found(unsure=same)
    return _likest(wanted, {id: folded(name) for id, name in candidates.items()})


def named(text: str, candidates: Mapping[str, str]) -> tuple[str, ...]:
    """Those of the candidates, id → name, that a text names: as a whole or, where it is no
    whole name, by one of the words, or by the beginning of one."""
    wanted = folded(text)
    names = {id: folded(name) for id, name in candidates.items()} if wanted else {}
    for same in (
        [id for id, name in names.items() if name == wanted],
        [id for id, name in names.items() if wanted in name.split()],
        [id for id, name in names.items() if _begins(name, wanted)],
    ):
        if same:
            return tuple(same)
    return ()


def _begins(name: str, wanted: str) -> bool:
    words = name.split()
    return any(" ".join(words[at:]).startswith(wanted) for at in range(len(words)))


def _likest(wanted: str, names: Mapping[str, str]) -> Found:
    from rapidfuzz import fuzz

    scores = {
        id: max(fuzz.ratio(wanted, part) for part in (name, *name.split()))
        for id, name in names.items()
        if name
    }
    ranked = sorted(scores, key=lambda id: scores[id], reverse=True)
    near = [id for id in ranked if scores[id] >= LIKE_ENOUGH]
    if not near:
        return Found()
    rivals = [id for id in near if scores[near[0]] - scores[id] < MARGIN]
    return Found(near[0]) if len(rivals) == 1 else Found(unsure=tuple(rivals))
