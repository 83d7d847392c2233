"""A rehearsal at ten times the speed: its clock, who shares it, and what is left of it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.bootstrap import Rundan
from assistant.bootstrap.pace import fast_clock
from assistant.library.settings import Settings
from assistant.meeting.attendance import Presence
from assistant.meeting.timekeeping import GoOn
from tests.tui.fake_house import START, HandClock


def house(home: Path, clock: HandClock, *, beside: bool = False) -> Rundan:
    return Rundan(home, Settings(), clock=clock, beside=beside)


async def test_only_that_practice_goes_fast(tmp_path: Path) -> None:
    clock = HandClock()
    rundan = house(tmp_path, clock)
    fast = await rundan.practise("elias-fast", afresh=False)
    usual = await rundan.practise("elias", afresh=False)
    clock.pass_(minutes=1)
    assert fast.now() - START == timedelta(minutes=10)
    assert usual.now() - START == timedelta(minutes=1)
    assert rundan.rehearsal(fast.stream) is not None
    assert rundan.rehearsal(usual.stream) is None
    await rundan.close()


async def test_the_others_write_at_a_seat_of_their_own(tmp_path: Path) -> None:
    clock = HandClock()
    rundan = house(tmp_path, clock)
    desk = await rundan.practise("elias-fast", afresh=False)
    rehearsal = rundan.rehearsal(desk.stream)
    assert rehearsal is not None
    clock.pass_(seconds=1)
    await desk.do(GoOn())
    clock.pass_(seconds=1)
    [first] = await rehearsal.look(desk)
    assert first.happening.does
    await desk.do(GoOn())  # takes in what came between
    assert desk.meeting.attendance.people["maria"].presence is Presence.ROOM
    assert desk.meeting.attendance.people["tove"].presence is Presence.ABSENT
    actors = {entry.envelope.actor for entry in desk.log.entries}
    assert actors == {"chair", "beside-9"}
    await rundan.close()


async def test_a_window_beside_shares_the_time_and_lets_nobody_write_twice(tmp_path: Path) -> None:
    clock = HandClock()
    first, second = house(tmp_path, clock), house(tmp_path, clock, beside=True)
    chair = await first.practise("rut-fast", afresh=False)
    await chair.do(GoOn())
    clock.pass_(seconds=12)
    assert second.open_elsewhere() == ["rut-fast"]
    beside = await second.practise("rut-fast", afresh=False)
    assert beside.now() == chair.now() == START + timedelta(minutes=2)
    rehearsal = second.rehearsal(beside.stream)
    assert rehearsal is not None
    before = beside.seen
    assert await rehearsal.look(beside)
    await chair.retry()
    assert chair.seen == before
    assert first.practice_stays()
    assert second.practice_stays()
    await second.leave_practice()
    assert not first.practice_stays()
    await first.leave_practice()
    assert not list(tmp_path.rglob("pace.json"))


async def test_after_a_crash_time_has_gone_on_and_no_clock_has_jumped(tmp_path: Path) -> None:
    clock = HandClock()
    first = house(tmp_path, clock)
    desk = await first.practise("elias-fast", afresh=False)
    await desk.do(GoOn())
    await first.close()
    clock.pass_(seconds=30)
    again = house(tmp_path, clock)
    desk = await again.practise("elias-fast", afresh=False)
    assert desk.now() == START + timedelta(minutes=5)
    assert desk.meeting.timekeeping.partings == ()
    rehearsal = again.rehearsal(desk.stream)
    assert rehearsal is not None
    news = await rehearsal.look(desk)
    assert [one.at for one in news] == [START + timedelta(minutes=n) for n in (2, 3, 5)]
    await again.close()


@pytest.mark.parametrize("damage", [b"", b"{}", None])
async def test_one_that_lay_overnight_goes_on_where_it_was(
    tmp_path: Path, damage: bytes | None
) -> None:
    clock = HandClock()
    fast_clock(tmp_path, clock, None)
    latest = datetime(2026, 11, 25, 13, 40, tzinfo=UTC)
    if damage is not None:
        (tmp_path / "pace.json").write_bytes(damage)
    clock.pass_(hours=20)
    assert fast_clock(tmp_path, clock, latest).now() == latest
    assert (tmp_path / "pace.json").stat().st_mode & 0o077 == 0
