"""Copies and removal by typed answers."""

from pathlib import Path

import pytest

from assistant.talk.asker import Asker
from assistant.talk.hearing import Hearing
from assistant.talk.home import Home
from assistant.talk.purging import PurgeTalk
from tests.support.handed_out import HAS, hand_out
from tests.talk.room import Room, typed


async def _secret(_asked: str) -> str:
    return ""


async def _said(room: Room, *lines: str) -> list[str]:
    said: list[str] = []
    room.phrase, room.opened = "fras", True
    hearing = Hearing(typed(*lines, "sluta"))
    assert await Home(room, hearing, said.append, _secret).desk() is None  # type: ignore[arg-type]
    return said


async def test_the_store_is_copied_to_a_place(elias: Room) -> None:
    said = await _said(elias, "kopiera", "", "~/minne")
    assert elias.backups.copied == [("store", Path("~/minne").expanduser())]
    assert any("2 möten och 1 ärende" in line for line in said)


async def test_the_keys_are_copied_apart(elias: Room) -> None:
    said = await _said(elias, "kopiera", "nycklarna", "/annat/ställe")
    assert elias.backups.copied == [("keys", Path("/annat/ställe"))]
    assert "Nycklarna är kopierade till /annat/ställe." in said


async def test_a_place_that_will_not_do_is_told_and_home_goes_on(elias: Room) -> None:
    said = await _said(elias, "kopiera", "", "/borta/x", "kopiera", "", "")
    assert elias.backups.copied == []
    assert any(line.startswith("Det går inte att skriva kopian där.") for line in said)


async def test_a_meeting_is_removed_after_one_question(elias: Room) -> None:
    await hand_out(await elias.start("lots-first", 60, "Ada Påhitt", ""))
    said = await _said(elias, "ta bort", "1", "1", "ta bort", "ta bort")
    assert any(HAS in line for line in said)
    assert any(line.startswith("Borta för gott") for line in said)
    assert "Dokumenten är borttagna." in said
    assert [path.name for path in elias.cabinet.discarded] == ["plan-v1.pdf"]
    assert [row.erased for row in await elias.meetings()] == [True, False]


@pytest.mark.parametrize("answers", [[""], ["2", ""], ["2", "1", ""], ["3", ""], ["1", "1", "nej"]])
async def test_nothing_goes_by_any_other_answer(elias: Room, answers: list[str]) -> None:
    await _said(elias, "ta bort", *answers)
    assert [row.erased for row in await elias.meetings()] == [False]


async def test_older_than_a_day_asks_until_it_is_a_day(elias: Room) -> None:
    said = await _said(elias, "ta bort", "3", "hej", "2030-01-01", "2020-01-01")
    assert "Den dagen har inte kommit än. Skriv datumet med årtal." in said
    assert "Det finns inget att ta bort." in said


async def test_what_was_said_on_the_command_line_is_not_asked(elias: Room) -> None:
    said: list[str] = []
    ask = Asker(said.append, _secret, Hearing(typed("1", "ta bort")))
    assert await PurgeTalk(elias.purging, ask).run("case")
    assert said[0] == "Rundan. Vilket ärende?"
    assert await elias.purging.cases() == []


async def test_a_hostile_name_steers_no_terminal(elias: Room) -> None:
    await elias.disk.create(  # type: ignore[operator]
        "x", "case", "Ada\x1b[2J\u202e[red]", elias.clock.now()
    )
    said = await _said(elias, "ta bort", "2", "")
    assert any("Ada[2J[red]" in line for line in said)
    assert not any("\x1b" in line or "\u202e" in line for line in said)
