"""The recovery key: made to be written down by hand, and read aloud over a telephone.

Nine groups of five.  The last sign of each group is reckoned from the other four and from
the group's place, so that a slip, two signs that changed places or two groups that did are
told apart from a key that is not the right one.
"""

from collections.abc import Callable
from typing import Final

SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVXYZ"
"""31, a prime, so that every slip of one sign shows.  I, L, O, U and W look or sound like
another sign, and are read as that."""
GROUPS: Final = 9
SIZE: Final = 5
"""Signs in a group: 9 x 4 that are drawn make 178 bits."""

_HEARD: Final = str.maketrans("ILOUW", "110VV")
_BETWEEN: Final = str.maketrans("", "", " -–.,\t\n\r")


def new_recovery_key(draw: Callable[[int], int]) -> str:
    """A key as it is written; ``draw`` gives a secret number from 0 up to its argument."""
    groups = []
    for place in range(GROUPS):
        drawn = [draw(len(SIGNS)) for _sign in range(SIZE - 1)]
        groups.append("".join(SIGNS[n] for n in (*drawn, _check(place, drawn))))
    return " ".join(groups)


def key_rows(key: str) -> list[str]:
    """The key as it is shown: three groups a row."""
    groups = key.split()
    return ["   ".join(groups[at : at + 3]) for at in range(0, len(groups), 3)]


def plain_key(text: str) -> str:
    """The key as it was meant: without what stands between the groups, in our own signs."""
    return text.upper().translate(_BETWEEN).translate(_HEARD)


def slips(text: str) -> list[int]:
    """Which groups, counted from 1, are not as they were written; none in a sound key."""
    key = plain_key(text)
    groups = [key[at : at + SIZE] for at in range(0, GROUPS * SIZE, SIZE)]
    return [place + 1 for place, group in enumerate(groups) if not _sound(place, group)]


def is_whole(text: str) -> bool:
    """Whether there are as many signs as a key has."""
    return len(plain_key(text)) == GROUPS * SIZE


def _sound(place: int, group: str) -> bool:
    if len(group) != SIZE or any(sign not in SIGNS for sign in group):
        return False
    *drawn, check = (SIGNS.index(sign) for sign in group)
    return check == _check(place, drawn)


def _check(place: int, drawn: list[int]) -> int:
    weighed = sum(weight * n for weight, n in enumerate(drawn, 2))
    return (place + 1 + weighed) % len(SIGNS)
