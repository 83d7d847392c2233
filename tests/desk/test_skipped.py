"""A part that a hand only passed through is told as skipped; one where anything came is held."""

import pytest

from assistant.desk.skipped import skipped
from assistant.desk.views import Step, seat_view
from assistant.meeting.event import Command
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.timekeeping import GoBack, GoOn, GoTo
from tests.desk.build import Room, sit_down

NOTED = ChangePurpose(values={"question": "Hur?"})


async def held(room: Room, *steps: Command | float) -> frozenset[str]:
    """What was skipped when these have been done, or so many minutes have passed."""
    for step in steps:
        if isinstance(step, Command):
            await room.desk.do(step)
        else:
            room.clock.wait(step)
    return skipped(room.desk.log)


async def test_a_key_pressed_twice_skips_a_part() -> None:
    room = await sit_down()
    assert await held(room, GoOn(), 2, GoOn(), GoOn()) == {"story"}
    seat = seat_view(room.desk.meeting, room.desk.now(), skipped=skipped(room.desk.log))
    assert [(row.step, row.skipped) for row in seat.parts] == [
        (Step.DONE, False),
        (Step.DONE, True),
        (Step.NOW, False),
        (Step.COMING, False),
    ]
    assert skipped((await room.again("beside-2")).log) == {"story"}


@pytest.mark.parametrize("came", [NOTED, 0.1])
async def test_what_is_noted_or_a_few_seconds_hold_it(came: Command | float) -> None:
    assert await held(await sit_down(), GoOn(), came, GoOn()) == frozenset()


async def test_what_is_noted_in_the_next_part_holds_no_part_before_it() -> None:
    assert await held(await sit_down(), GoOn(), GoOn(), NOTED, GoOn()) == {"presentation"}


async def test_going_back_to_a_part_holds_it_after_all() -> None:
    room = await sit_down()
    assert await held(room, GoOn(), 2, GoOn(), GoOn()) == {"story"}
    assert "story" not in await held(room, GoBack(), 3, GoTo(part="dialog"))


async def test_the_part_that_is_open_is_never_told_as_skipped() -> None:
    room = await sit_down()
    await held(room, GoOn(), GoOn(), GoBack())
    seat = seat_view(room.desk.meeting, room.desk.now(), skipped=skipped(room.desk.log))
    assert [row.skipped for row in seat.parts] == [False, True, False, False]
