"""The meeting: every concern's state, joined."""

from collections.abc import Iterable
from datetime import datetime
from types import ModuleType
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.meeting import (
    arrivals,
    attendance,
    card,
    childs_view,
    childs_way,
    conclusion,
    consent,
    copies,
    declined,
    deviations,
    disclosure,
    early,
    followup,
    goals,
    interpreting,
    invitation,
    judgement,
    leaving,
    left_over,
    lots,
    moments,
    narrative,
    notes,
    opening,
    opinions,
    outcomes,
    outside,
    person,
    premeeting,
    preparation,
    protection,
    purpose,
    questions,
    reports,
    signoff,
    statements,
    stop_card,
    telling,
    timekeeping,
    turns,
    warning_signs,
    withdrawal,
    wording,
)
from assistant.meeting.agenda import Agenda
from assistant.meeting.arrivals import Arrivals
from assistant.meeting.attendance import Attendance
from assistant.meeting.card import Card
from assistant.meeting.childs_view import ChildsView
from assistant.meeting.childs_way import ChildsWay
from assistant.meeting.conclusion import Conclusion
from assistant.meeting.consent import Consent
from assistant.meeting.copies import Copies
from assistant.meeting.declined import Declined
from assistant.meeting.deviations import Deviations
from assistant.meeting.disclosure import Disclosure
from assistant.meeting.early import Early
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.followup import Followup
from assistant.meeting.goals import Goals
from assistant.meeting.interpreting import Interpreting
from assistant.meeting.invitation import Invitation
from assistant.meeting.judgement import Brought
from assistant.meeting.leaving import Leaving
from assistant.meeting.left_over import LeftOver
from assistant.meeting.lots import Lots
from assistant.meeting.moments import Moments
from assistant.meeting.narrative import Narrative
from assistant.meeting.notes import Notes
from assistant.meeting.opening import Opening, OpenMeeting, Policy
from assistant.meeting.opinions import Opinions
from assistant.meeting.outcomes import Outcomes
from assistant.meeting.outside import Outside
from assistant.meeting.person import Person
from assistant.meeting.premeeting import Premeeting
from assistant.meeting.preparation import Preparation
from assistant.meeting.protection import Protection
from assistant.meeting.purpose import Purpose
from assistant.meeting.questions import Questions
from assistant.meeting.reports import Reports
from assistant.meeting.signoff import Signoff
from assistant.meeting.statements import Statements
from assistant.meeting.stays import Timekeeping
from assistant.meeting.stop_card import StopCard
from assistant.meeting.telling import Telling
from assistant.meeting.turns import Turns
from assistant.meeting.warning_signs import WarningSigns
from assistant.meeting.withdrawal import Withdrawals
from assistant.meeting.wording import Wordings

CONCERNS: Final[dict[str, ModuleType]] = {
    module.__name__.rpartition(".")[2]: module
    for module in (
        opening,
        timekeeping,
        stop_card,
        attendance,
        person,
        consent,
        disclosure,
        purpose,
        narrative,
        childs_view,
        questions,
        goals,
        lots,
        statements,
        opinions,
        followup,
        signoff,
        copies,
        card,
        invitation,
        deviations,
        interpreting,
        turns,
        outside,
        notes,
        moments,
        arrivals,
        leaving,
        protection,
        withdrawal,
        telling,
        wording,
        preparation,
        premeeting,
        childs_way,
        early,
        declined,
        warning_signs,
        reports,
        conclusion,
        judgement,
        outcomes,
        left_over,
    )
}
"""Each concern by its name, which is also its field in ``Meeting``."""

EVENTS: Final[dict[str, type[Event]]] = {
    event.kind(): event for module in CONCERNS.values() for event in module.EVENTS
}
"""Every event a meeting knows, by its kind."""

_OWNER: Final = {command: module for module in CONCERNS.values() for command in module.COMMANDS}
_KEEPERS: Final[dict[type[Event], dict[str, Any]]] = {
    event: {name: module.evolve} for name, module in CONCERNS.items() for event in module.EVENTS
}
# What is said of one version of the plan is not said of the next.
_KEEPERS[moments.PlanFixed] |= {"signoff": signoff.begun_anew, "copies": copies.begun_anew}


def concern_of(command: Command) -> str:
    """The concern that decides about a command."""
    return _OWNER[type(command)].__name__.rpartition(".")[2]


class Meeting(Struct, frozen=True, kw_only=True):
    """What has happened so far, folded together."""

    opening: Opening | None = None
    timekeeping: Timekeeping = Timekeeping()
    stop_card: StopCard = StopCard()
    attendance: Attendance = Attendance()
    person: Person = Person()
    consent: Consent = Consent()
    disclosure: Disclosure = Disclosure()
    purpose: Purpose = Purpose()
    narrative: Narrative = Narrative()
    childs_view: ChildsView = ChildsView()
    questions: Questions = Questions()
    goals: Goals = Goals()
    lots: Lots = Lots()
    statements: Statements = Statements()
    opinions: Opinions = Opinions()
    followup: Followup = Followup()
    signoff: Signoff = Signoff()
    copies: Copies = Copies()
    card: Card = Card()
    invitation: Invitation = Invitation()
    deviations: Deviations = Deviations()
    interpreting: Interpreting = Interpreting()
    turns: Turns = Turns()
    outside: Outside = Outside()
    notes: Notes = Notes()
    moments: Moments = Moments()
    arrivals: Arrivals = Arrivals()
    leaving: Leaving = Leaving()
    protection: Protection = Protection()
    withdrawal: Withdrawals = Withdrawals()
    telling: Telling = Telling()
    wording: Wordings = Wordings()
    preparation: Preparation = Preparation()
    premeeting: Premeeting = Premeeting()
    childs_way: ChildsWay = ChildsWay()
    early: Early = Early()
    declined: Declined = Declined()
    warning_signs: WarningSigns = WarningSigns()
    reports: Reports = Reports()
    conclusion: Conclusion = Conclusion()
    judgement: Brought = Brought()
    outcomes: Outcomes = Outcomes()
    left_over: LeftOver = LeftOver()

    @property
    def opened(self) -> Opening:
        """The opening of a meeting that has one; raises ``Refused`` otherwise."""
        if self.opening is None:
            raise Refused("not-open")
        return self.opening

    @property
    def agenda(self) -> Agenda:
        """The agenda the meeting was opened with."""
        return self.opened.agenda

    @property
    def policy(self) -> Policy:
        """The settings the meeting was opened with."""
        return self.opened.policy


def decide(meeting: Meeting, command: Command, context: Context) -> list[Event]:
    """Return the events a command leads to, none if all is so already.

    Raises ``Refused`` where the rules do not allow it now.  A closed meeting
    takes no commands.
    """
    if meeting.moments.closed is not None:
        raise Refused("meeting-closed")
    if meeting.opening is None and not isinstance(command, OpenMeeting):
        raise Refused("not-open")
    events: list[Event] = _OWNER[type(command)].decide(meeting, command, context)
    follows = (*goals.following(meeting, events), *withdrawal.marks(meeting, events))
    happened = [*events, *follows]
    if meeting.outcomes.on is None:
        return happened
    after = fold(meeting, ((event, context.at) for event in events))
    return [*happened, *outcomes.settling(after)]


def evolve(meeting: Meeting, event: Event, at: datetime) -> Meeting:
    """Fold one event, which happened ``at`` that moment in UTC, into the meeting."""
    return fold(meeting, ((event, at),))


def fold(meeting: Meeting, happened: Iterable[tuple[Event, datetime]]) -> Meeting:
    """Fold events in order, each with its moment in UTC, into the meeting."""
    states: dict[str, Any] = {}
    for event, at in happened:
        for name, keep in _KEEPERS[type(event)].items():
            state = states[name] if name in states else getattr(meeting, name)
            states[name] = keep(state, event, at)
    return replace(meeting, **states)
