"""Questions parked while the family speaks, asked in the frågestund."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from assistant.meeting.event import Command, Context, Event, Op, Refused
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Standing(StrEnum):
    """What has become of a question."""

    PARKED = "parked"
    ANSWERED = "answered"
    LEFT = "left"
    """Left unanswered: the family's right."""
    CARRIED = "carried"
    """Carried on to the next meeting."""


class Question(Struct, frozen=True, kw_only=True):
    """A question and its answer."""

    by: str
    """Who asks: a participant's id, or a name."""
    text: str = ""
    """May be empty: a name alone keeps a place in the round."""
    standing: Standing = Standing.PARKED
    answer: str = ""
    parked_at: datetime | None = None
    so_far: str = ""
    """What was answered at earlier meetings, and was not enough."""
    since: date | None = None
    """The day of the meeting where it was asked, if that was an earlier one."""

    @property
    def answered(self) -> str:
        """All that has been answered, at earlier meetings and at this one."""
        return "; ".join(filter(None, (self.so_far.strip(), self.answer.strip())))


class CarriedQuestion(Struct, frozen=True):
    """A question that an earlier meeting carried on."""

    asked: str
    """Who asks and what, as a plan has it: *name: question*, or a name alone."""
    so_far: str = ""
    """What has been answered of it."""


class Questions(Struct, frozen=True):
    """Every question, in the order it was parked."""

    asked: dict[str, Question] = field(default_factory=dict)

    def standing(self, standing: Standing) -> dict[str, Question]:
        """The questions of one standing, those who have waited longest first."""
        return {id: q for id, q in self.asked.items() if q.standing is standing}


class ParkQuestion(Command):
    """Park a question."""

    by: str
    text: str = ""
    id: str = ""
    so_far: str = ""
    since: date | None = None


class ChangeQuestion(Command):
    """Answer it, leave it, carry it on, or reword it."""

    id: str
    values: dict[str, Value]


class SettleFirst(Command):
    """Say what became of the question that has waited longest."""

    standing: Standing


class RemoveQuestion(Command):
    """Take away a question parked by mistake."""

    id: str


class QuestionParked(Event):
    """A question waits."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "questions/{id}"
    id: str
    by: str
    text: str


class QuestionTakenUp(Event):
    """A question comes with what earlier meetings have answered of it."""

    location: ClassVar[str] = "questions/{id}/so_far"
    overwrites: ClassVar[bool] = True
    id: str
    so_far: str


class QuestionAskedBefore(Event):
    """A question was asked at an earlier meeting."""

    location: ClassVar[str] = "questions/{id}/since"
    overwrites: ClassVar[bool] = True
    id: str
    since: date


class QuestionSet(Event):
    """One field of a question was set."""

    location: ClassVar[str] = "questions/{id}/{field}"
    overwrites: ClassVar[bool] = True
    id: str
    field: str
    value: Value


class QuestionRemoved(Event):
    """A question was taken away."""

    location: ClassVar[str] = "questions/{id}/removed"
    id: str


COMMANDS = (ParkQuestion, ChangeQuestion, SettleFirst, RemoveQuestion)
EVENTS = (QuestionParked, QuestionTakenUp, QuestionAskedBefore, QuestionSet, QuestionRemoved)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """A question has somebody who asks it."""
    asked = meeting.questions.asked
    match command:
        case ParkQuestion(by=by, text=text, id=id, so_far=so_far, since=since):
            if not by:
                raise Refused("name-missing")
            parked = QuestionParked(id=id or context.new_id(), by=by, text=text)
            told = [QuestionTakenUp(id=parked.id, so_far=so_far)] if so_far else []
            before = [QuestionAskedBefore(id=parked.id, since=since)] if since else []
            return [parked, *told, *before]
        case ChangeQuestion(id=id, values=values):
            if id not in asked:
                raise Refused("no-such-question")
            return [QuestionSet(id=id, field=f, value=v) for f, v in differing(asked[id], values)]
        case SettleFirst(standing=standing):
            first = next(iter(meeting.questions.standing(Standing.PARKED)), "")
            if not first:
                raise Refused("no-question-waits")
            return [QuestionSet(id=first, field="standing", value=str(standing))]
        case RemoveQuestion(id=id):
            return [QuestionRemoved(id=id)] if id in asked else []
    raise AssertionError(command)


def evolve(state: Questions, event: Event, at: datetime) -> Questions:
    """Keep the questions."""
    match event:
        case QuestionParked(id=id, by=by, text=text):
            return replace(
                state, asked={**state.asked, id: Question(by=by, text=text, parked_at=at)}
            )
        case QuestionTakenUp(id=id, so_far=so_far) if id in state.asked:
            taken = replace(state.asked[id], so_far=so_far)
            return replace(state, asked={**state.asked, id: taken})
        case QuestionAskedBefore(id=id, since=since) if id in state.asked:
            taken = replace(state.asked[id], since=since)
            return replace(state, asked={**state.asked, id: taken})
        case QuestionSet(id=id, field=field, value=value) if id in state.asked:
            changed = with_field(state.asked[id], field, value)
            return replace(state, asked={**state.asked, id: changed})
        case QuestionRemoved(id=id):
            return replace(state, asked={k: q for k, q in state.asked.items() if k != id})
    return state
