"""What people answered about the case's meetings: it outlives the meetings' records."""

from collections.abc import Collection, Iterable, Mapping
from typing import ClassVar

from assistant.meeting.event import Event, Op
from assistant.meeting.judgement import Judgement


class JudgementGiven(Event):
    """Somebody answered, and let the answers be kept."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "judgements/{id}"
    id: str
    judgement: Judgement


class JudgementRemoved(Event):
    """Answers are not to be shown any more, here or on a plan to come."""

    op: ClassVar[Op] = "add"
    location: ClassVar[str] = "judgements/{id}/removed"
    id: str


EVENTS = (JudgementGiven, JudgementRemoved)


def judged_with(
    state: Mapping[str, Judgement], event: JudgementGiven | JudgementRemoved
) -> dict[str, Judgement]:
    """The judgements, by id, once this has happened."""
    match event:
        case JudgementGiven(id=id, judgement=judgement):
            return {**state, id: judgement}
        case JudgementRemoved(id=removed):
            return {id: one for id, one in state.items() if id != removed}


def in_order(state: Mapping[str, Judgement]) -> tuple[Judgement, ...]:
    """The judgements by the day they are about, oldest first."""
    return tuple(sorted(state.values(), key=lambda one: one.on))


def coming_along(
    state: Mapping[str, Judgement], meetings: Collection[str], on_plan: Iterable[Judgement]
) -> tuple[Judgement, ...]:
    """What a meeting that begins from a plan has with it, oldest first.

    What is on the plan of meetings held elsewhere comes with it; of the case's own
    ``meetings``, only what has not been removed since.
    """
    elsewhere = (one for one in on_plan if one.meeting not in meetings)
    return tuple(sorted((*state.values(), *elsewhere), key=lambda one: one.on))
