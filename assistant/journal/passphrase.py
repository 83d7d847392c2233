"""From a passphrase to a key: argon2id, at a cost that is written beside it."""

import unicodedata
from typing import Annotated, Final

from msgspec import Meta, Struct

from assistant.journal.problems import TooLittleMemory
from assistant.journal.seal import KEY, TEXT


class Cost(Struct, frozen=True):
    """What one try at a passphrase costs.

    The bounds hold for what is read from a file too, so that a file from elsewhere
    can neither hang the program nor eat the machine's memory.
    """

    time: Annotated[int, Meta(ge=1, le=16)] = 3
    """Passes over the memory."""
    memory: Annotated[int, Meta(ge=64, le=1024 * 1024)] = 256 * 1024
    """In KiB."""
    lanes: Annotated[int, Meta(ge=1, le=8)] = 2
    """Threads."""


COST: Final = Cost()
"""About half a second on a common laptop."""

Salt = Annotated[bytes, Meta(min_length=16, max_length=64)]
"""Makes the same passphrase give another key in another slot."""


def stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Make a key out of a passphrase, the same however its letters were composed."""
    from argon2 import low_level
    from argon2.exceptions import HashingError

    spelled = unicodedata.normalize("NFKC", passphrase).encode(*TEXT)
    try:
        return low_level.hash_secret_raw(
            spelled, salt, cost.time, cost.memory, cost.lanes, KEY, low_level.Type.ID
        )
    except HashingError:
        raise TooLittleMemory from None
