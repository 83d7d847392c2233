"""Which known texts something that is being typed may be the beginning of."""

from typing import Final

from assistant.language.index import LEAST, MOST, Index
from assistant.language.names import folded

_NEAR: Final = 100
"""How many are compared letter by letter where no single slip explains what is typed."""
_LIKE: Final = 80.0
"""Per cent of likeness below which none of these is meant."""


def suggested(text: str, *known: Index, slips: bool = True) -> tuple[str, ...]:
    """The few that fit best: without a slip, as they are spelled, done, of the index given first.

    Nothing for an empty text, nor where the text is one of them already.
    """
    letters = text.strip().casefold()
    ranked = sorted(
        (cost, letters not in found.casefold(), len(found) > len(letters) + 1, place, number, found)
        for place, index in enumerate(known)
        for cost, number, found in index.ranked(text, slips=slips)
    )
    best = tuple(dict.fromkeys(found for *_rank, found in ranked))[:MOST]
    if not best and slips:
        best = _likest(text, known)
    return () if text.strip() in best else best


def _likest(text: str, known: tuple[Index, ...]) -> tuple[str, ...]:
    """Those that begin somewhat so, and are like it as a whole."""
    typed = folded(text)
    halves = " ".join(word[: max(LEAST, len(word) // 2)] for word in typed.split())
    near = {found: None for index in known for *_, found in index.ranked(halves, _NEAR)}
    if len(typed) <= LEAST or not near:
        return ()
    from rapidfuzz import fuzz, process

    names = {name: folded(name) for name in near}
    like = process.extract(typed, names, scorer=fuzz.partial_ratio, score_cutoff=_LIKE, limit=MOST)
    return tuple(name for _folded, _score, name in like)
