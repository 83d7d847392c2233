"""What professionals report: who is new, and what has been found, granted and can be offered.

Parts of the second meeting of Lotsmodellen (NÖS-kommunerna and Region Skåne, 2014: *nya
aktörer*, *professionellas redogörelse*).  Nobody orders anything of anybody else.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.attendance import Participant, Role
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Report(Struct, frozen=True, kw_only=True):
    """What one professional tells of their own organisation."""

    can: str = ""
    """What they can do, from somebody who is new."""
    showed: str = ""
    """What an assessment showed."""
    granted: str = ""
    """What has been granted."""
    offers: str = ""
    """What can be offered."""


class Reports(Struct, frozen=True):
    """Each report, by the participant who gives it."""

    given: dict[str, Report] = field(default_factory=dict)


class Reported(Struct, frozen=True, kw_only=True):
    """A report as the plan has it."""

    name: str
    organisation: str
    report: Report


class ChangeReport(Command):
    """Change fields of somebody's ``Report``."""

    who: str
    values: dict[str, Value]


class ReportSet(Event):
    """One field of a report was set."""

    location: ClassVar[str] = "reports/{who}/{field}"
    overwrites: ClassVar[bool] = True
    who: str
    field: str
    value: Value


COMMANDS = (ChangeReport,)
EVENTS = (ReportSet,)


def reporters(meeting: "Meeting") -> dict[str, Participant]:
    """The professionals, who may report; whoever has done so stays among them."""
    people, given = meeting.attendance.people, meeting.reports.given
    return {id: p for id, p in people.items() if p.role is Role.PROFESSIONAL or id in given}


def newcomers(meeting: "Meeting") -> dict[str, Participant]:
    """The professionals whom the plan that the meeting starts from does not know.

    All of them, where it starts from none.
    """
    earlier = meeting.opened.earlier
    known = earlier.people if earlier else ()
    told = meeting.reports.given
    return {
        id: p
        for id, p in reporters(meeting).items()
        if id not in known or (id in told and told[id].can)
    }


def planned_reports(meeting: "Meeting") -> tuple[Reported, ...]:
    """The reports with words in them, by name."""
    name, people = meeting.attendance.name, meeting.attendance.people
    return tuple(
        Reported(
            name=name(who),
            organisation=people[who].organisation if who in people else "",
            report=report,
        )
        for who, report in meeting.reports.given.items()
        if report != Report()
    )


def emptied(state: Reports) -> Iterator[Event]:
    """What takes every report out of the plan."""
    for who, report in state.given.items():
        for name, _gone in differing(report, dict.fromkeys(Report.__struct_fields__, "")):
            yield ReportSet(who=who, field=name, value="")


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Only of a professional who is noted."""
    match command:
        case ChangeReport(who=who, values=values):
            if who not in reporters(meeting):
                raise Refused("nobody-of-that-name", name=meeting.attendance.name(who))
            before = meeting.reports.given.get(who, Report())
            return [ReportSet(who=who, field=f, value=v) for f, v in differing(before, values)]
    raise AssertionError(command)


def evolve(state: Reports, event: Event, at: datetime) -> Reports:
    """Keep the reports."""
    match event:
        case ReportSet(who=who, field=field, value=value):
            report = with_field(state.given.get(who, Report()), field, value)
            return replace(state, given={**state.given, who: report})
    return state
