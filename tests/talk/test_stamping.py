"""The key that stamps, cared for line by line."""

from pathlib import Path

import pytest

from assistant.talk.asker import Asker
from assistant.talk.hearing import Hearing
from assistant.talk.stamping import StampTalk
from tests.support.fake_stamping import KEY, FakeStamping
from tests.talk.room import Room


async def _none():  # type: ignore[no-untyped-def]
    for line in ():
        yield line


def talk(stamping: FakeStamping, said: list[str]) -> StampTalk:
    async def secret(_asked: str) -> str:
        return "1234"

    return StampTalk(stamping, Asker(said.append, secret, Hearing(_none())))


@pytest.mark.parametrize(
    ("what", "file", "done"),
    [
        ("new", None, "new"),
        ("import", Path("nyckel.p12"), "nyckel.p12 1234"),
        ("card", Path("modul.so"), "modul.so 1234"),
        ("export", Path("cert.pem"), "cert.pem"),
    ],
)
async def test_each_thing_is_done_and_told(what: str, file: Path | None, done: str) -> None:
    stamping, said = FakeStamping(), list[str]()
    await talk(stamping, said).do(what, file)
    assert stamping.done == [done]
    assert said[0] == "Datorns egen nyckel: Påhittade enheten"
    assert said[2].endswith("0123 0123")


async def test_the_keys_are_listed_the_one_that_stamps_first() -> None:
    stamping, said = FakeStamping(), list[str]()
    await talk(stamping, said).do("list", None)
    assert said == ["Det finns ingen nyckel att stämpla med än. Den görs med den första planen."]
    stamping.known = [KEY, KEY]
    said.clear()
    await talk(stamping, said).do("list", None)
    assert len(said) == 6


async def test_a_card_is_unlocked_at_the_meeting_and_the_plan_made_with_its_stamp(
    elias: Room,
) -> None:
    elias.desk = await elias.start("lots-first", 60, "Ada Test", "")
    elias.stamping.card = True
    said = await elias.talk("lås upp kortet", "1234", "fastställ", "lås upp kortet")
    assert elias.stamping.pin == "1234"
    assert said.count("Pinkoden är given. Kortet stämplar när planen görs.") == 1
    assert said.count("Inget kort väntar på sin pinkod.") == 1
    elias.stamping.pin = ""  # it was wrong
    await elias.talk("lås upp kortet", "4321")
    assert [plan.version for plan in elias.paperwork.plans] == [1, 1]


async def test_a_practice_asks_for_no_card(elias: Room) -> None:
    elias.stamping.card = True
    said = await elias.talk("lås upp kortet")
    assert "Inget kort väntar på sin pinkod." in said
