"""The organisations that the plan is made without, since they may not share any more.

Nobody decides for one who is not at the table: what they were to do is asked of them
(NÖS-kommunerna and Region Skåne, 2014).
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


def left_out(meeting: "Meeting") -> tuple[str, ...]:
    """Their names, until the disclosure names them again."""
    named = dict.fromkeys(meeting.withdrawal.without)
    return tuple(name for name in named if not meeting.disclosure.covers(name))


def acts_for(meeting: "Meeting", who: str, organisations: Collection[str]) -> bool:
    """Whether somebody, by id, or an organisation by name is one of the organisations or is
    of one; the family's own never are."""
    someone = meeting.attendance.people.get(who)
    private = someone is not None and someone.private
    named = organisation_of(meeting, who).casefold()
    return not private and named in {one.casefold() for one in organisations}


def organisation_of(meeting: "Meeting", who: str) -> str:
    """Whom somebody, by id, acts for; an organisation by name is itself."""
    someone = meeting.attendance.people.get(who)
    return someone.organisation if someone is not None else who
