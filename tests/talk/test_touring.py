"""The tour, line by line: the same stops, each told once the one before is done."""

from assistant.asking.tour import STOPS
from assistant.talk.converse import converse
from assistant.talk.hearing import Hearing
from assistant.talk.home import Home
from tests.support.fake_comfort import FakeComfort
from tests.talk.room import Room, typed
from tests.talk.test_home import home


def stops(said: list[str]) -> list[str]:
    """The stops that were told of, by number."""
    return [text.split()[1] for text in said if text.startswith("Rundtur ")]


async def toured(room: Room, *lines: str) -> list[str]:
    said: list[str] = []
    desk = await room.tour.begin()
    await converse(room, desk, typed(*lines), said.append, tour=True)  # type: ignore[arg-type]
    return said


async def test_each_stop_is_done_by_the_words_it_names(elias: Room) -> None:
    said = await toured(
        elias,
        "nästa",
        "närvaro Maria: på plats",
        *["nästa"] * 3,
        "berättelse: Det går bättre",
        "fråga Maria: Hur länge?",
        "paus",
        "fortsätt",
        "sluta",
    )
    assert stops(said) == [str(number) for number in range(1, len(STOPS) + 1)]
    assert any("närvaro Maria: på plats" in text for text in said)


async def test_a_stop_can_be_skipped_and_is_never_told_twice(elias: Room) -> None:
    said = await toured(elias, "hoppa över", "visa", "skip", "sluta")
    assert stops(said) == ["1", "2", "3"]


async def test_a_meeting_has_no_guide(elias: Room) -> None:
    assert not stops(await elias.talk("nästa", "sluta"))


async def test_it_is_offered_at_home_and_begins_there(elias: Room) -> None:
    said: list[str] = []
    elias.tour.seen = False
    there: Home = home(elias, said, ["rundtur"], [])
    desk = await there.desk()
    assert desk is not None
    assert there.tours
    assert "Första gången? Skriv rundtur." in said


async def test_the_settings_are_told_of_at_home(elias: Room) -> None:
    said: list[str] = []
    elias.comfort = FakeComfort()
    assert await Home(elias, Hearing(typed("settings", "sluta")), said.append, None).desk() is None  # type: ignore[arg-type]
    assert "/hem/config.toml" in said
