"""The electronic stamp: the keys that show a file unchanged since it was made.

A stamp shows that, and whose computer made it.  It is nobody's signature.
"""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from assistant.desk.ports import JournalProblem


class Source(StrEnum):
    """Where a key came from."""

    OWN = "own"
    """Made on this computer."""
    GIVEN = "given"
    """The organisation's own, from a file (PKCS#12)."""
    CARD = "card"
    """On a smart card, which it never leaves (PKCS#11)."""


class StampKey(Struct, frozen=True, kw_only=True):
    """A key as others may know it; nothing in it is secret."""

    source: Source
    unit: str
    """Whose it is, as its certificate says; empty where it does not."""
    since: datetime
    """When it came to be used here, in UTC."""
    until: datetime
    """When its certificate ends, in UTC."""
    certificate: bytes
    """X.509, DER."""
    fingerprint: str
    """SHA-256 of the certificate, 64 hexadecimal digits."""


class StampProblem(JournalProblem):
    """A key cannot be taken, or will not stamp.

    ``code`` is ``stamp-not-a-key``, ``stamp-wrong-passphrase``, ``stamp-key-ended``,
    ``stamp-no-module``, ``stamp-no-card``, ``stamp-wrong-pin``, ``stamp-wants-pin``,
    ``stamp-not-ours`` or ``stamp-not-written``.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Stamping(Protocol):
    """Looks after the keys that stamp.  Methods raise ``JournalProblem``."""

    async def keys(self) -> list[StampKey]:
        """Every key there has been, the one that stamps first; none before the first stamp."""
        ...

    async def begin_anew(self) -> StampKey:
        """Make a key of this computer's own, which stamps from now on."""
        ...

    async def take(self, file: Path, passphrase: str) -> StampKey:
        """Stamp with the organisation's key (PKCS#12) from now on."""
        ...

    async def take_card(self, module: Path, pin: str) -> StampKey:
        """Stamp with a card (by its PKCS#11 module) from now on."""
        ...

    async def export(self, file: Path) -> StampKey:
        """Write the certificate of the key that stamps, for others to trust.

        The key is made if need be; a file that is there already is left alone.
        """
        ...

    async def wants_pin(self) -> bool:
        """Whether a card stamps, and its PIN is not known in this session."""
        ...

    def give_pin(self, pin: str) -> None:
        """Use the PIN when something is stamped next; it is kept in memory alone.

        One that proves wrong is forgotten, never tried again: cards lock.
        """
        ...
