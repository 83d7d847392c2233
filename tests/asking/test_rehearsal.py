"""A rehearsal told back, and the lines that the others carry out in it."""

from collections.abc import Sequence

import pytest

from assistant.asking.lines import read_line
from assistant.asking.rehearsal import recalled
from assistant.desk.rehearsal import Rehearsal
from assistant.language.translation import use
from assistant.library.agendas import agenda_named
from assistant.library.families import practices
from assistant.library.happenings import load_happenings
from assistant.library.practice import load_practice
from assistant.meeting.timekeeping import GoTo, TakePause
from tests.tui.fake_house import START, FakeHouse

WAYS = {"rest": "F5", "resume": "F5", "moments": "F9"}


async def nobody(_lines: Sequence[str]) -> None: ...


def rehearsal(family: str = "elias") -> Rehearsal:
    agenda = agenda_named(load_practice(family).agenda)
    return Rehearsal(load_happenings(family, agenda), START, nobody)


@pytest.mark.parametrize("family", practices())
async def test_every_line_of_the_others_is_understood_and_does_something(family: str) -> None:
    house = FakeHouse()
    desk = await house.practise(family, afresh=True)
    lines = [
        line
        for one in load_happenings(family, desk.meeting.agenda)
        for line in one.does
        if "kallad" not in line
    ]
    assert lines
    for line in lines:
        before = desk.seen
        await desk.do(*read_line(line, desk.meeting, desk.now().date()).commands)
        assert desk.seen > before, line


async def test_what_was_done_and_what_one_could_have_done() -> None:
    use("sv")
    house = FakeHouse()
    desk = await house.practise("elias", afresh=True)
    held = rehearsal()
    await desk.do(GoTo(part="questions"))
    house.clock.pass_(minutes=5)
    await desk.do(TakePause())
    house.clock.pass_(minutes=3)
    refused, _doctor, pause = recalled(held, desk, WAYS)
    assert refused.done is False
    assert refused.told.startswith("Så här kan man göra: Anteckna frågan")
    assert pause.done is True
    assert pause.told == "Ni tog hand om det 13:05: Paus"


async def test_what_leaves_no_trace_is_not_judged() -> None:
    use("sv")
    house = FakeHouse()
    desk = await house.practise("elias", afresh=True)
    await desk.do(GoTo(part="closing"))
    house.clock.pass_(minutes=3)
    last = recalled(rehearsal(), desk, WAYS)[-1]
    assert last.done is None
    assert last.told.startswith("Berätta det med ord han förstår")
