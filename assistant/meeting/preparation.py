"""What is to be ready before the meeting, as its agenda has it: what is done, and what is left.

Some of it shows by itself in the meeting; the rest is ticked, with the day and who did it.
None of it stops anything.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.agenda import Task
from assistant.meeting.attendance import Role
from assistant.meeting.early import Acute
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.invitation import Sending, may_be_sent
from assistant.meeting.premeeting import Interpreter
from assistant.meeting.records import Value, differing, with_field
from assistant.meeting.swedish_time import local_day

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Done(Struct, frozen=True, kw_only=True):
    """That a task was ticked."""

    on: date | None = None
    by: str = ""
    """Who saw to it: a participant's id, or a name."""


class Preparation(Struct, frozen=True):
    """The ticks by task, and who may decide for their organisation."""

    ticks: dict[str, Done] = field(default_factory=dict)
    mandates: tuple[str, ...] = ()
    """Ids of participants."""


class NoteTask(Command):
    """Tick a task, or take the tick away; ``values`` are ``done`` and fields of ``Done``.

    Where no day is said it was done today.
    """

    task: str
    values: dict[str, Value]


class NoteMandate(Command):
    """Say that somebody may decide for their organisation, or may not."""

    id: str
    may: bool = True


class TaskSet(Event):
    """One field of a tick was set."""

    location: ClassVar[str] = "preparation/ticks/{task}/{field}"
    overwrites: ClassVar[bool] = True
    task: str
    field: str
    value: Value


class MandateNoted(Event):
    """It was said whether somebody may decide."""

    location: ClassVar[str] = "preparation/mandates/{id}"
    id: str
    may: bool


COMMANDS = (NoteTask, NoteMandate)
EVENTS = (TaskSet, MandateNoted)


def ready(meeting: "Meeting", task: Task) -> bool:
    """Whether a task is done: it shows, or it was ticked."""
    return shows(meeting, task) or ticked(meeting, task)


def ticked(meeting: "Meeting", task: Task) -> bool:
    """Whether it was ticked."""
    return meeting.preparation.ticks.get(task.id, Done()).on is not None


def shows(meeting: "Meeting", task: Task) -> bool:
    """Whether it shows by itself in the meeting that the task is done."""
    seen = SEEN.get(task.seen)
    return seen is not None and seen(meeting)


def left(meeting: "Meeting") -> tuple[Task, ...]:
    """The tasks that are not done, in order."""
    return tuple(task for task in meeting.agenda.prepare if not ready(meeting, task))


def undecided(meeting: "Meeting") -> tuple[str, ...]:
    """The organisations called of which nobody is known to be able to decide."""
    called = meeting.attendance.having(Role.PROFESSIONAL)
    deciding = {called[id].organisation for id in meeting.preparation.mandates if id in called}
    every = dict.fromkeys(one.organisation for one in called.values() if one.organisation)
    return tuple(name for name in every if name not in deciding)


def _professionals(meeting: "Meeting") -> bool:
    return bool(meeting.attendance.having(Role.PROFESSIONAL))


def _called(meeting: "Meeting") -> bool:
    """Whoever signs the invitation has chosen those who stand in it."""
    return _professionals(meeting) and may_be_sent(meeting)


def _sent(meeting: "Meeting") -> bool:
    sent = meeting.invitation.sent
    called = meeting.attendance.having(Role.PROFESSIONAL)
    return bool(called) and all(sent.get(id, Sending()) != Sending() for id in called)


def _interpreter(meeting: "Meeting") -> bool:
    needed = meeting.premeeting.interpreter
    booked = bool(meeting.attendance.having(Role.INTERPRETER))
    return booked or needed is Interpreter.NOT_NEEDED


SEEN: Final[dict[str, Callable[["Meeting"], bool]]] = {
    "signed": may_be_sent,
    "sent": _sent,
    "question": lambda meeting: bool(meeting.purpose.question.strip()),
    "called": _called,
    "day": lambda meeting: meeting.invitation.on is not None,
    "decider-each": lambda meeting: _professionals(meeting) and not undecided(meeting),
    "interpreter": _interpreter,
    "childs-way": lambda meeting: meeting.childs_way.takes is not None,
    "lots-wish": lambda meeting: bool(meeting.premeeting.lots_wish.strip()),
    "premeeting": lambda meeting: meeting.premeeting.on is not None,
    "acute": lambda meeting: meeting.early.acute is Acute.NO,
    "safe": lambda meeting: meeting.early.asked_alone,
}
"""What shows by itself, by the name that a task has it by (``Task.seen``)."""


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Only what the agenda has, and only of somebody who is noted."""
    match command:
        case NoteTask(task=task, values=values):
            if task not in {one.id for one in meeting.agenda.prepare}:
                raise Refused("no-such-task")
            before = meeting.preparation.ticks.get(task, Done())
            said = _said(before, values, context)
            return [TaskSet(task=task, field=f, value=v) for f, v in differing(before, said)]
        case NoteMandate(id=id, may=may):
            if id not in meeting.attendance.people:
                raise Refused("nobody-of-that-name", name=id)
            known = id in meeting.preparation.mandates
            return [] if known == may else [MandateNoted(id=id, may=may)]
    raise AssertionError(command)


def _said(before: Done, values: dict[str, Value], context: Context) -> dict[str, Value]:
    said = {name: value for name, value in values.items() if name != "done"}
    if values.get("done") is False:
        return {"on": None, "by": ""}
    if before.on is None and not said.get("on"):
        said["on"] = local_day(context.at).isoformat()
    return said


def evolve(state: Preparation, event: Event, at: datetime) -> Preparation:
    """Keep the ticks."""
    match event:
        case TaskSet(task=task, field=field, value=value):
            done = with_field(state.ticks.get(task, Done()), field, value)
            return replace(state, ticks={**state.ticks, task: done})
        case MandateNoted(id=id, may=may):
            rest = tuple(known for known in state.mandates if known != id)
            return replace(state, mandates=(*rest, id) if may else rest)
    return state
