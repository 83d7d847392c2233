"""Whose seat a window is: the chair's or the secretary's."""

from enum import StrEnum


class Post(StrEnum):
    """What somebody at a window is there for.  Either may do any task; some things
    only the chair is shown."""

    CHAIR = "chair"
    """Leads: what to say, what to get, the time, whose turn it is."""
    SECRETARY = "secretary"
    """Writes: the plan as it grows."""
