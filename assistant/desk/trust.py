"""Whether the store can be believed: what a face may ask, and what it is told."""

from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct

from assistant.desk.ports import JournalProblem, StreamKind

How = Literal["gone", "shorter", "other"]
"""The stream is not there, its last events are not, or they are not the same ones."""


class Older(Struct, frozen=True, kw_only=True):
    """A stream that is not what it was when this computer last saw it."""

    kind: StreamKind
    how: How
    label: str = ""
    """Empty when the stream is gone, or erased."""
    missing: int = 0
    """How many events are not there; at least."""
    at: datetime
    """The moment of the last event that was seen."""


class OlderStore(JournalProblem):
    """The store is older than this computer remembers, and nobody is there to be asked."""

    code = "older"


class Trust(Protocol):
    """Answers for the open store.  Every method raises ``JournalProblem``."""

    async def older(self) -> list[Older]:
        """What is older in the store than this computer remembers; often nothing."""
        ...

    async def keep(self, reason: str) -> None:
        """Go on with the store as it is; the reason is kept in it, and it is not asked again."""
        ...

    async def verify(self, *streams: str) -> bool:
        """Whether the chains hold; those that do not are remembered in ``doubted``."""
        ...

    @property
    def doubted(self) -> frozenset[str]:
        """The streams that were changed by something else than Rundan."""
        ...
