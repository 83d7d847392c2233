"""Finding what is meant by a few letters, mistyped ones too."""

from collections.abc import Sequence
from typing import Final

from assistant.language.names import folded

_SAME, _BEGINS, _WORD, _WITHIN = 200.0, 160.0, 140.0, 120.0
_MIDDLING: Final = 75.0
_SHORT: Final = 3
"""Letters that stand by chance in the middle of some word."""
_LIKE: Final = 62.0
"""Per cent of likeness below which nothing is meant."""
_MARGIN: Final = 25.0
"""How much less like than the best that is still worth showing."""
_LESSER: Final = 0.97
"""What a thing's other names count for, beside its title."""


def best_first(wanted: str, names: Sequence[Sequence[str]]) -> list[int]:
    """The places of what may be meant, best first; all in their order where nothing is typed.

    Each thing has its title first, then what else it is called.
    """
    typed = folded(wanted)
    if not typed:
        return list(range(len(names)))
    scores = [_score(typed, of_one) for of_one in names]
    least = max(_LIKE, max(scores, default=0.0) - _MARGIN)
    found = [place for place, score in enumerate(scores) if score >= min(least, _WITHIN)]
    return sorted(found, key=lambda place: -scores[place])


def _score(typed: str, names: Sequence[str]) -> float:
    return max(
        _likeness(typed, folded(name)) * (1.0 if place == 0 else _LESSER)
        for place, name in enumerate(names)
    )


def _likeness(typed: str, name: str) -> float:
    """How well the letters fit: those that stand in the name, else the likeness in per cent."""
    if typed == name:
        return _SAME
    if name.startswith(typed):
        return _BEGINS
    if f" {typed}" in name:
        return _WORD
    if len(typed) > _SHORT and typed in name:
        return _WITHIN
    from rapidfuzz import fuzz

    inside = _MIDDLING if typed in name else 0.0
    whole = fuzz.ratio(typed, name)
    joined = fuzz.ratio(typed.replace(" ", ""), name.replace(" ", ""))
    return max(inside, whole, joined, _by_words(typed, name))


def _by_words(typed: str, name: str) -> float:
    """Each typed word against the word that is most like it, or that word's beginning."""
    from rapidfuzz.distance import OSA  # a swap of two letters is one slip

    parts = name.split()
    each = [
        max(
            max(
                OSA.normalized_similarity(word, part),
                OSA.normalized_similarity(word, part[: len(word)]) if len(word) > 2 else 0.0,
            )
            for part in parts
        )
        if parts
        else 0.0
        for word in typed.split()
    ]
    return 100 * min(each) * 0.5 + 100 * sum(each) / len(each) * 0.45
