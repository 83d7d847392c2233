"""How somebody is reached whom the plan names to be rung."""

from typing import TYPE_CHECKING

from assistant.meeting.interpreting import check_free
from assistant.meeting.protection import contact_hidden
from assistant.meeting.records import Value

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


def reached(meeting: "Meeting", who: str, reach: str) -> str:
    """How they are reached, as paper may say it: nothing where that is protected."""
    return "" if contact_hidden(meeting, who) else reach


def ringing(meeting: "Meeting", before: str, values: dict[str, Value]) -> dict[str, Value]:
    """The same as ``with_reach``; an interpreter is not to be rung."""
    check_free(meeting, values.get("ring"))
    return with_reach(meeting, before, values)


def with_reach(meeting: "Meeting", before: str, values: dict[str, Value]) -> dict[str, Value]:
    """The values with what follows from whom ``ring`` names; ``before`` is who it was.

    What is known of another is not theirs, and a family's own number is written only by who
    means it to be read: a copy may go to a parent living apart.
    """
    ring = str(values.get("ring") or "")
    if "ring" not in values or ring == before:
        return values
    someone = meeting.attendance.people.get(ring)
    known = ""
    if someone is not None and not someone.private and not contact_hidden(meeting, ring):
        known = someone.contact
    return {**({"reach": known} if known or before else {}), **values}
