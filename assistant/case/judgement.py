"""What people answered about the case's meetings: it outlives the meetings' records."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import ClassVar

import msgspec

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


def came_with(
    on_plans: Iterable[Judgement], meetings: Collection[str], removed: Collection[str] = ()
) -> dict[str, Judgement]:
    """What stands on plans of meetings held elsewhere, less what has been removed here; each
    by a name that is the same on every plan, and that those alike in everything share."""
    return {_name(one): one for one in _elsewhere(on_plans, meetings, removed)}


def _elsewhere(
    on_plans: Iterable[Judgement], meetings: Collection[str], removed: Collection[str]
) -> Iterator[Judgement]:
    for one in on_plans:
        if one.meeting not in meetings and _name(one) not in removed:
            yield one


def _name(one: Judgement) -> str:
    return hashlib.sha256(msgspec.json.encode(one, order="sorted")).hexdigest()[:32]


def coming_along(
    state: Mapping[str, Judgement],
    meetings: Collection[str],
    on_plan: Iterable[Judgement],
    removed: Collection[str] = (),
) -> tuple[Judgement, ...]:
    """What a meeting that begins from a plan has with it, oldest first.

    What is on the plan of meetings held elsewhere comes with it, but what has been
    ``removed`` since, as of the case's own ``meetings``.
    """
    elsewhere = _elsewhere(on_plan, meetings, removed)
    return tuple(sorted((*state.values(), *elsewhere), key=lambda one: one.on))
