"""The two logs there are: a meeting's and a case's, before anything has happened in them."""

from typing import Final

from assistant.case import case as case_rules
from assistant.case.case import Case
from assistant.desk.ledger import Ledger
from assistant.meeting.event import Event
from assistant.meeting.meeting import EVENTS, Meeting, fold
from assistant.meeting.undo import EVENTS as UNDO

MEETING_EVENTS: Final[dict[str, type[Event]]] = EVENTS | UNDO
"""What may stand in a meeting's log, by kind."""
CASE_EVENTS: Final[dict[str, type[Event]]] = case_rules.EVENTS
"""What may stand in a case's."""


def meeting_log() -> Ledger[Meeting]:
    """An empty log of a meeting."""
    return Ledger(Meeting(), MEETING_EVENTS, fold)


def case_log() -> Ledger[Case]:
    """An empty log of a case."""
    return Ledger(Case(), CASE_EVENTS, case_rules.fold)
