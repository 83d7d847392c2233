"""What happens by itself comes by the part's own time, and the log tells what was done."""

from collections.abc import Sequence
from datetime import timedelta

from assistant.desk.rehearsal import Rehearsal, handled, judged, reached
from assistant.library.happenings import Happening, Hope
from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.timekeeping import GoBack, GoOn, Resume, TakePause
from tests.tui.fake_house import START, FakeHouse


def happens(text: str, after: int, part: str = "presentation", **more: object) -> Happening:
    return Happening(part=part, after=after, text=text, **more)  # type: ignore[arg-type]


async def nobody(_lines: Sequence[str]) -> None: ...


def at(minutes: int) -> object:
    return START + timedelta(minutes=minutes)


async def test_it_comes_by_the_parts_own_time() -> None:
    house = FakeHouse()
    desk = await house.practise("elias", afresh=True)
    rehearsal = Rehearsal([happens("två", 2), happens("ett", 1)], START, nobody)
    assert rehearsal.come(desk.meeting, desk.now()) == ()
    await desk.do(GoOn())
    assert await rehearsal.look(desk) == ()
    house.clock.pass_(seconds=90)
    assert [one.happening.text for one in await rehearsal.look(desk)] == ["ett"]
    assert await rehearsal.look(desk) == ()
    house.clock.pass_(minutes=1)
    assert [one.at for one in await rehearsal.look(desk)] == [at(2)]
    assert [one.happening.text for one in rehearsal.come(desk.meeting, desk.now())] == [
        "ett",
        "två",
    ]


async def test_a_pause_and_a_detour_count_for_nothing() -> None:
    house = FakeHouse()
    desk = await house.practise("elias", afresh=True)
    await desk.do(GoOn())
    house.clock.pass_(minutes=1)
    await desk.do(TakePause())
    assert reached(desk.meeting, "presentation", 1) == at(1)
    assert reached(desk.meeting, "presentation", 2) is None
    house.clock.pass_(minutes=10)
    await desk.do(Resume(), GoOn())
    house.clock.pass_(minutes=5)
    assert reached(desk.meeting, "presentation", 3) is None
    await desk.do(GoBack())
    assert reached(desk.meeting, "presentation", 3) == at(18)
    assert reached(desk.meeting, "secrecy", 4) == at(15)
    assert reached(desk.meeting, "narrative", 0) is None


async def test_it_is_told_while_its_part_is_open_and_a_little_longer() -> None:
    house = FakeHouse()
    desk = await house.practise("elias", afresh=True)
    rehearsal = Rehearsal([happens("hej", 3)], START, nobody)
    await desk.do(GoOn())
    assert rehearsal.latest(desk.meeting, desk.now()) is None
    house.clock.pass_(minutes=9)
    latest = rehearsal.latest(desk.meeting, desk.now())
    assert latest is not None
    assert latest.text == "hej"
    await desk.do(GoOn())
    assert rehearsal.latest(desk.meeting, desk.now()) is None
    assert rehearsal.latest(desk.meeting, START + timedelta(minutes=4)) is latest


async def test_the_others_do_their_lines_once() -> None:
    done: list[str] = []

    async def carry_out(lines: Sequence[str]) -> None:
        done.extend(lines)

    house = FakeHouse()
    desk = await house.practise("elias", afresh=True)
    line = "närvaro Maria: på plats"
    rehearsal = Rehearsal([happens("Amir prickar av.", 1, does=(line,))], START, carry_out)
    await desk.do(GoOn())
    house.clock.pass_(minutes=2)
    await rehearsal.look(desk)
    await rehearsal.look(desk)
    assert done == [line]
    begun_again = Rehearsal([happens("Amir prickar av.", 1, does=(line,))], desk.now(), carry_out)
    await begun_again.look(desk)
    assert done == [line]


async def test_the_log_tells_what_was_done_about_it_in_time() -> None:
    house = FakeHouse()
    desk = await house.practise("elias", afresh=True)
    paused = (Hope("timekeeping.Paused"),)
    soon = happens("Elias behöver luft.", 1, hope=paused, within=2, advice="F5")
    late = happens("Jonas behöver luft.", 2, hope=paused, within=2, advice="F5")
    other = happens("Noor kommer.", 1, hope=(Hope("framtiden.Arrived"),), advice="Säg hej.")
    rehearsal = Rehearsal([soon, late, other], START, nobody)
    await desk.do(GoOn())
    house.clock.pass_(minutes=4)
    await desk.do(TakePause())
    first, stranger, second = rehearsal.come(desk.meeting, desk.now())
    assert handled(first, desk.log) is None
    assert not judged(stranger)
    assert handled(stranger, desk.log) is None
    done = handled(second, desk.log)
    assert done is not None
    assert done.envelope.kind == "timekeeping.Paused"
    await desk.undo()
    assert handled(second, desk.log) is None


async def test_where_it_was_done_may_matter() -> None:
    house = FakeHouse()
    desk = await house.practise("elias", afresh=True)
    hope = (Hope("attendance.ParticipantSet", at="attendance/jonas/"),)
    rehearsal = Rehearsal(
        [happens("Jonas kommer.", 0, hope=hope, advice="Bocka av.")], START, nobody
    )
    await desk.do(GoOn())
    [came] = rehearsal.come(desk.meeting, desk.now())
    await desk.do(ChangeParticipant(id="maria", values={"presence": "room"}))
    assert handled(came, desk.log) is None
    await desk.do(ChangeParticipant(id="jonas", values={"presence": "room"}))
    assert handled(came, desk.log) is not None
