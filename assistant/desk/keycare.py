"""The ways into the store, and what can be done about them."""

from datetime import datetime
from typing import Final, Protocol

from msgspec import Struct

PASSPHRASE, RECOVERY, REMEMBERED = "passphrase", "recovery", "remembered"
FIRST: Final = "passphrase"
"""The name of the way that was made with the store."""
LONGEST: Final = 40
"""How many characters the name of a way may have."""


class Way(Struct, frozen=True):
    """One way into the store; nothing in it is secret, and no name in it is sealed."""

    name: str
    kind: str
    """``PASSPHRASE``, ``RECOVERY`` (a key on paper) or ``REMEMBERED`` (by this computer)."""
    made: datetime | None = None
    """When, in UTC; unknown for what 0.1.0 made."""


class KeyCare(Protocol):
    """Looks after the ways in.

    All but ``ways`` need the store open, and raise ``JournalProblem``.  ``proof`` is any
    passphrase that opens it: an open window is not enough to change who may come in.
    """

    def ways(self) -> list[Way]:
        """Every way in, the first one made first; none where the keys cannot be read."""
        ...

    async def change(self, old: str, new: str) -> None:
        """Put a passphrase in the place of another, which opens nothing from then on."""
        ...

    async def add(self, name: str, passphrase: str, proof: str) -> None:
        """Let a colleague in by a passphrase of their own."""
        ...

    async def remove(self, name: str, proof: str) -> None:
        """Close a way; a passphrase only on proof of another one, so never the last."""
        ...

    async def keep_recovery(self, key: str, proof: str) -> None:
        """Make a recovery key valid, in the place of the one before."""
        ...

    async def can_remember(self) -> bool:
        """Whether this computer has a key ring that can be trusted with a key."""
        ...

    async def remember(self, proof: str) -> bool:
        """Let this computer's key ring open the store; whether it would."""
        ...

    async def forget(self) -> None:
        """Ask for the passphrase again."""
        ...
