"""What can be said of a file that somebody shows: whether it is whole, whose it is, which plan."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class State(StrEnum):
    """How it is with a file."""

    WHOLE = "whole"
    """It has one stamp, and no byte is other than when it was stamped."""
    ADDED = "added"
    """What was stamped is in it unchanged, and something after that."""
    CHANGED = "changed"
    """It is not what was stamped, or no longer a sound file."""
    UNSTAMPED = "unstamped"
    """A PDF without a stamp."""
    DATA = "data"
    """A plan as data, which has no stamp: only the store can tell whether it is ours."""
    WORDS = "words"
    """A Word or text file that bears a plan's mark, which anybody can write."""
    UNKNOWN = "unknown"
    """Nothing that Rundan makes."""
    UNREADABLE = "unreadable"
    """It could not be read at all."""
    TOO_LARGE = "too-large"


class Whose(StrEnum):
    """By which key it is stamped."""

    OWN = "own"
    """One that stamps, or did, on this computer."""
    GIVEN = "given"
    """One that was shown as to be trusted, or that leads back to one."""
    PRACTICE = "practice"
    """A practice's, which was thrown away."""
    STRANGE = "strange"
    """One that is not known here."""


class Verdict(Struct, frozen=True, kw_only=True):
    """What a file alone can tell, and the certificates that are known."""

    state: State
    file: str = ""
    """SHA-256 of the file."""
    whose: Whose | None = None
    fingerprint: str = ""
    """SHA-256 of the stamping key's certificate."""
    unit: str = ""
    """Whose the certificate says that it is."""
    at: datetime | None = None
    """When, as the computer that stamped it claimed, in UTC."""
    version: int = 0
    """Which version of a plan; 0 where it does not say."""
    plan: str = ""
    """The digest of the plan or, in words, the beginning of one."""
    extract: bool = False
    """Whether it shows only what its recipient may have."""
    practice: bool = False

    @property
    def good(self) -> bool:
        """Whether it is whole, and by a key that is known."""
        return self.state is State.WHOLE and self.whose in (Whose.OWN, Whose.GIVEN)
