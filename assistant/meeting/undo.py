"""Taking a step back: an event that says which earlier one no longer counts."""

from typing import ClassVar, Final

from assistant.meeting.event import Event, Op


class StepUndone(Event):
    """An event at ``place`` does not count; of another ``StepUndone``, that it counts again.

    It holds the place it takes back, so that nobody types over it unknowingly.
    """

    op: ClassVar[Op] = "claim"
    location: ClassVar[str] = "{place}"
    place: str
    event: str
    """The id of what is taken back."""


EVENTS: Final[dict[str, type[Event]]] = {StepUndone.kind(): StepUndone}
