"""Wall and monotonic time, looked at together, and what the desk notes when they part."""

from datetime import timedelta

import pytest

from assistant.desk.clock import SystemClock
from assistant.desk.glances import Glance, Glances, partings
from assistant.desk.ports import Clock
from assistant.meeting.moments import EndMeeting
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.timekeeping import GoOn, SettlePartings
from tests.desk.build import HandClock, Room, sit_down
from tests.meeting.build import START

MINUTE = timedelta(minutes=1)


def glance(wall: float = 0, mono: float = 0, asleep: float = 0) -> Glance:
    return Glance(START + timedelta(seconds=wall), mono, asleep)


def noted(room: Room) -> list[tuple[float, bool]]:
    found = room.desk.meeting.timekeeping.partings
    return [(round(one.gap / MINUTE), one.slept) for one in found]


def spent(room: Room, part: str = "presentation") -> float:
    return round(room.desk.meeting.timekeeping.spent(part, room.desk.now()) / MINUTE)


@pytest.mark.parametrize(
    ("now", "seen"),
    [
        (glance(60, 60), []),
        (glance(62, 60), []),
        (glance(58, 60), []),
        (glance(63, 60), [(3, False)]),
        (glance(-3540, 60), [(-3600, False)]),
        (glance(1560, 60, 1500), [(1500, True)]),
        (glance(1570, 60, 1500), [(1500, True), (10, False)]),
        (glance(60, 60, 1500), [(1500, True), (-1500, False)]),
    ],
)
def test_sleep_and_a_set_clock_are_told_apart(now: Glance, seen: list[tuple[int, bool]]) -> None:
    found = partings(glance(), now)
    assert [(one.gap.total_seconds(), one.slept) for one in found] == seen
    assert all(one.mono == (0, 60) for one in found)


def test_each_glance_is_compared_with_the_one_before() -> None:
    clock = HandClock()
    glances = Glances(clock)
    clock.wait(90)
    assert glances.look() == []
    clock.set(-5)
    assert [one.gap for one in glances.look()] == [-5 * MINUTE]
    assert glances.look() == []


def test_back_while_it_was_off_is_seen_and_forward_is_not() -> None:
    glances = Glances(HandClock())
    assert glances.after(START - 60 * MINUTE) == []
    [back] = glances.after(START + 60 * MINUTE)
    assert (round(back.gap / MINUTE), back.slept) == (-60, False)


def test_the_computers_own_clocks_have_not_parted() -> None:
    clock: Clock = SystemClock()
    assert Glances(clock).look() == []
    assert clock.asleep() >= -0.1


async def test_a_parting_is_noted_before_what_is_done_next() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    room.clock.wait(2)
    room.clock.set(-60)
    await room.desk.do(GoOn())
    stored = await room.journal.read(room.desk.stream)
    assert [one.envelope.kind for one in stored[-3:]] == [
        "timekeeping.ClocksParted",
        "timekeeping.PartClosed",
        "timekeeping.PartOpened",
    ]
    assert (noted(room), spent(room)) == ([(-60, False)], 2)


async def test_a_glance_notes_it_and_tells_the_listeners() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    told: list[int] = []
    room.desk.listen(lambda: told.append(1))
    await room.desk.glance()
    assert told == []
    room.clock.sleep(25)
    await room.desk.glance()
    assert (noted(room), told, spent(room)) == ([(25, True)], [1], 25)


async def test_without_an_open_part_nothing_is_noted() -> None:
    room = await sit_down()
    room.clock.sleep(25)
    await room.desk.glance()
    await room.desk.do(GoOn(), EndMeeting())
    room.clock.set(-25)
    await room.desk.do(ChangePurpose(values={"question": "Hur?"}))
    assert noted(room) == []
    assert room.desk.meeting.purpose.question == "Hur?"


async def test_a_program_that_was_off_is_no_parting() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    room.clock.wait(10)
    room.clock = HandClock()
    room.clock.wait(30)
    room.desk = await room.again()
    assert (noted(room), spent(room)) == ([], 30)


async def test_a_clock_set_back_while_the_program_was_off_is_one() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    room.clock.wait(4)
    await room.desk.do(ChangePurpose(values={"question": "Hur?"}))
    room.clock.set(-60)
    room.desk = await room.again()
    assert (noted(room), spent(room)) == ([(-60, False)], 4)
    room.desk = await room.again()
    assert len(noted(room)) == 1, "it is told once"


async def test_two_windows_note_it_once() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    other = await room.again("secretary")
    room.clock.sleep(25)
    await room.desk.glance()
    await other.glance()
    await other.do(ChangePurpose(values={"question": "Hur?"}))
    room.desk = await room.again()
    assert noted(room) == [(25, True)]
    assert room.desk.meeting == other.meeting


async def test_undo_passes_over_what_the_clocks_did() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    await room.desk.do(ChangePurpose(values={"question": "Hur?"}))
    room.clock.sleep(25)
    await room.desk.undo()
    assert (room.desk.meeting.purpose.question, noted(room)) == ("", [(25, True)])
    room.clock.set(-30)
    await room.desk.redo()
    assert (room.desk.meeting.purpose.question, len(noted(room))) == ("Hur?", 2)


async def test_an_answer_is_taken_back_like_any_other_step() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    room.clock.sleep(25)
    await room.desk.glance()
    [parting] = room.desk.meeting.timekeeping.partings
    await room.desk.do(SettlePartings(partings=(parting.id,), counts=False))
    assert spent(room) == 0
    await room.desk.undo()
    assert spent(room) == 25


async def test_with_the_disk_full_the_time_is_right_all_the_same() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    room.journal.failing = True
    room.clock.wait(3)
    room.clock.set(-60)
    await room.desk.glance()
    assert spent(room) == 3
    room.journal.failing = False
    await room.desk.retry()
    room.desk = await room.again()
    assert spent(room) == 3
