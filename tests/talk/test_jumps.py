"""A clock that jumped, told on one line after the part, and answered by a typed one."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script
from tests.talk.conftest import START
from tests.talk.room import Room, room

TOLD = (
    "Datorn sov i 25 minuter under delen Presentation. "
    "Tiden räknas in i mötet. Är det fel? Skriv tidshopp räknas inte."
)


class Laptop(MadeClock):
    """A made clock in a computer that can sleep, and whose wall clock can be set."""

    slept = timedelta()
    put = timedelta()

    def now(self) -> datetime:
        return super().now() + self.slept + self.put

    def asleep(self) -> float:
        return self.slept.total_seconds()


@pytest.fixture
def laptop() -> Laptop:
    return Laptop(START)


@pytest.fixture
async def elias(tmp_path: Path, laptop: Laptop) -> AsyncIterator[Room]:
    async with room(tmp_path, laptop, "elias") as made:
        yield made


def spent(elias: Room) -> int:
    used = elias.desk.meeting.timekeeping.spent("presentation", elias.desk.now())
    return round(used / timedelta(minutes=1))


async def test_it_is_told_once_after_the_part(elias: Room, laptop: Laptop) -> None:
    await elias.talk("nästa")
    laptop.slept = timedelta(minutes=25)
    assert TOLD not in await elias.talk("var är vi")
    said = await elias.talk("nästa", "nästa")
    assert said.count(TOLD) == 1


async def test_it_waits_while_the_family_speaks(elias: Room, laptop: Laptop) -> None:
    await elias.talk("nästa")
    laptop.slept = timedelta(minutes=25)
    assert TOLD not in await elias.talk("gå till 4", "visa")
    assert TOLD in await elias.talk("nästa")


async def test_the_answer_is_typed_whenever_the_chair_likes(elias: Room, laptop: Laptop) -> None:
    await elias.talk("nästa")
    laptop.slept = timedelta(minutes=25)
    said = await elias.talk("nästa", "tidshopp räknas inte")
    assert said[-2].endswith("Tiden räknas inte in i mötet.")
    assert spent(elias) == 0
    assert not any("tidshopp" in line for line in await elias.talk("nästa"))
    await elias.talk("tidshopp ja")
    assert spent(elias) == 25


async def test_each_of_several_has_its_number(elias: Room, laptop: Laptop) -> None:
    await elias.talk("nästa")
    laptop.slept = timedelta(minutes=25)
    await elias.talk("nästa")
    laptop.put = timedelta(minutes=30)
    said = await elias.talk("nästa", "tidshopp", "tidshopp 1 räknas inte")
    assert f"1. {TOLD}" in said
    second = "2. Datorns klocka ställdes fram 30 minuter under delen Sekretess och samtycke."
    assert any(line.startswith(second) for line in said)
    assert spent(elias) == 0


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("tidshopp kanske", "Svara ja eller nej på ”Räknas tiden?”."),
        ("tidshopp 7 räknas", "Det finns ingen rad 7."),
        ("tidshopp ٣ räknas", "Det finns ingen rad ٣."),
    ],
)
async def test_an_answer_that_is_none_is_told(
    elias: Room, laptop: Laptop, typed: str, answer: str
) -> None:
    await elias.talk("nästa")
    laptop.slept = timedelta(minutes=25)
    assert answer in await elias.talk("nästa", typed)


async def test_a_clock_that_never_jumped_says_so(elias: Room) -> None:
    assert "Datorns klocka har inte hoppat." in await elias.talk("nästa", "tidshopp")
    assert "Datorns klocka har inte hoppat." in await elias.talk("tidshopp räknas")


async def test_a_clock_set_back_is_told_without_a_question(elias: Room, laptop: Laptop) -> None:
    await elias.talk("nästa")
    laptop.put = -timedelta(hours=3)
    said = await elias.talk("nästa")
    told = next(line for line in said if "ställdes tillbaka 3 tim 0 min" in line)
    assert "Skriv" not in told
    assert spent(elias) == 0


async def test_a_seat_that_joined_is_not_told(elias: Room, laptop: Laptop) -> None:
    await elias.talk("nästa")
    elias.desk = await type(elias.desk).open(elias.disk, laptop, "secretary", elias.desk.stream)
    laptop.slept = timedelta(minutes=25)
    assert TOLD not in await elias.talk("nästa", "nästa")


async def test_a_scripts_own_clock_never_trips_it(tmp_path: Path) -> None:
    clock = MadeClock(START)
    async with room(tmp_path, clock, "elias") as made:
        text = "nästa\nvänta 90\nnästa\nklockan 18:00\nnästa\n"
        assert await run_script(made, made.desk, clock, text, "prov", quiet=True) == 0
        assert made.desk.meeting.timekeeping.partings == ()
