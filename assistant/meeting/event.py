"""The grammar that every concern speaks: commands, events, refusals."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar, Literal, dataclass_transform

from msgspec import Struct, field
from msgspec.structs import asdict

Op = Literal["add", "set", "claim"]
"""All that a journal knows of an event: ``add`` makes its own path and never
conflicts, ``set`` gives a path a value, ``claim`` is refused on a stale base."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Command(Struct, frozen=True, kw_only=True):
    """A request to the meeting.  It may be refused."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Event(Struct, frozen=True, kw_only=True, gc=False):
    """A fact about the meeting, in the past tense.

    A subclass names the path it sets by ``location``, filled from its own fields.
    ``v`` is the version of its shape; an older body is lifted, never rewritten.
    """

    op: ClassVar[Op] = "set"
    v: ClassVar[int] = 1
    location: ClassVar[str] = ""
    overwrites: ClassVar[bool] = False
    """Whether an earlier event at its path leaves no trace in the state, not even of order."""
    undoable: ClassVar[bool] = True
    """Whether whoever did it may take it back; what others may have acted on is only
    followed by a new event."""

    kept_with: ClassVar[str] = ""
    """The concern it belongs to, where that is not the name of its file."""

    @property
    def path(self) -> str:
        """The single field this event sets, such as ``goals/7/text``."""
        return self.location.format_map(asdict(self))

    @classmethod
    def concern(cls) -> str:
        """The concern that owns this event: as a rule, the name of its file."""
        return cls.kept_with or cls.__module__.rpartition(".")[2]

    @classmethod
    def kind(cls) -> str:
        """The name an event is stored under, such as ``goals.GoalAdded``."""
        return f"{cls.concern()}.{cls.__name__}"


class Context(Struct, frozen=True):
    """What a decision needs from the world outside."""

    at: datetime
    """The present moment, in UTC."""
    new_id: Callable[[], str]
    """Makes an identifier that nobody else makes."""
    clock: str = ""
    """What a clock on the wall shows, ``HH:MM``."""


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """A command that the rules do not allow now.

    ``code`` names the rule; the faces have the words for it.
    """

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
