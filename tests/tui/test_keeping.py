"""Copies and removal from home, in the full screen."""

from pathlib import Path

from assistant.desk.backups import KeyCopy, Remains
from tests.support.fake_backups import AT
from tests.support.handed_out import HAS, WAS_TO_HAVE, hand_out
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat


async def _held(house: FakeHouse, name: str = "Ada Test") -> None:
    await house.unlock(house.PASSPHRASE)
    desk = await house.start("lots-first", 60, name, "")
    await hand_out(desk)


async def _chooses(chair: Chair, text: str) -> None:
    await chair.presses("ctrl+p")
    await chair.types(text)
    await chair.presses("enter")


async def test_a_place_is_asked_for_and_the_receipt_shown(sit: Sit, house: FakeHouse) -> None:
    await _held(house)
    async with sit(family="", size=(80, 24)) as chair:
        await _chooses(chair, "kopiera nycklarna")
        await chair.types("/borta/x")
        await chair.presses("ctrl+s")
        assert "Det går inte att skriva kopian där." in chair.sees()
        chair.app.screen.query_one("FieldBox Input").value = "/minne"
        await chair.presses("ctrl+s")
        assert "Nycklarna är kopierade till /minne." in chair.sees()
        await chair.presses("f3")
        assert house.backups.copied == [("keys", Path("/minne"))]


async def test_copying_needs_the_passphrase(sit: Sit, house: FakeHouse) -> None:
    await _held(house)
    house.open = False
    async with sit(family="", size=(80, 24)) as chair:
        await _chooses(chair, "kopiera mötena")
        await chair.types(house.PASSPHRASE)
        await chair.presses("enter")
        assert "Till vilken mapp eller fil?" in chair.sees()
        assert "Ada Test" in chair.sees()
        await chair.presses("escape")
        assert house.backups.copied == []


async def test_a_case_is_removed_after_its_facts(sit: Sit, house: FakeHouse) -> None:
    await _held(house)
    stale = KeyCopy(file=Path("/minne/nycklar"), at=AT, streams=("m1",))
    house.backups.left = Remains(outdated=(stale,))
    async with sit(family="", size=(80, 24)) as chair:
        await _chooses(chair, "ta bort för gott")
        await chair.presses("down", "enter", "enter")
        told = flat(chair.sees())
        assert f"i sitt eget system: {HAS}." in told
        assert f"antecknat att de fick den: {WAS_TO_HAVE}." in told
        assert "inget beslut om gallring" in told
        await chair.presses("j")
        assert "Kasta nyckelkopian från 25 november 2026 kl. 13:00" in flat(chair.sees())
        await chair.presses("enter")
        assert "/papper/plan-v1.pdf" in chair.sees()
        await chair.presses("n")
        assert house.cabinet.discarded == []
        assert "Ada Test" not in chair.sees()
        assert await house.purging.cases() == []


async def test_no_is_at_hand_and_removes_nothing(sit: Sit, house: FakeHouse) -> None:
    await _held(house)
    async with sit(family="", size=(80, 24)) as chair:
        await _chooses(chair, "ta bort för gott")
        await chair.presses("enter", "enter", "enter")
        assert "Inget är borttaget." in chair.sees()
        assert "Ada Test" in chair.sees()


async def test_documents_go_with_it_when_asked(sit: Sit, house: FakeHouse) -> None:
    await _held(house)
    async with sit(family="", size=(120, 40)) as chair:
        await _chooses(chair, "ta bort för gott")
        await chair.presses("enter", "enter", "j", "enter", "j")
        assert "Dokumenten är borttagna." in chair.sees()
    assert [path.name for path in house.cabinet.discarded] == ["plan-v1.pdf"]


async def test_a_day_that_has_not_come_is_refused(sit: Sit, house: FakeHouse) -> None:
    await _held(house)
    async with sit(family="", size=(80, 24)) as chair:
        await _chooses(chair, "ta bort för gott")
        await chair.presses("down", "down", "enter")
        await chair.types("2031-01-01")
        await chair.presses("ctrl+s")
        assert "Den dagen har inte kommit än." in chair.sees()
        chair.app.screen.query_one("FieldBox Input").value = "2020-01-01"
        await chair.presses("ctrl+s")
        assert "Det finns inget att ta bort." in chair.sees()


async def test_a_hostile_name_is_shown_as_it_was_typed(sit: Sit, house: FakeHouse) -> None:
    await _held(house, "[red]Ada\x1b[/]")
    async with sit(family="", size=(80, 24)) as chair:
        await _chooses(chair, "ta bort för gott")
        await chair.presses("enter")
        assert "[red]Ada[/]" in chair.sees()


async def test_what_is_seldom_wanted_is_behind_one_line(sit: Sit, house: FakeHouse) -> None:
    await _held(house)
    async with sit(family="", size=(80, 24)) as chair:
        assert "Ta bort för gott" not in chair.sees()
        await _chooses(chair, "kopior, nycklar")
        assert "Lösenfraser och nycklar" in chair.sees()
        await chair.presses("down", "down", "enter")
        assert "Kopiera nycklarna" in chair.sees()
        assert "Till vilken mapp eller fil?" in chair.sees()


async def test_where_there_is_no_store_there_is_nothing_to_copy(sit: Sit) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        assert "Säkerhetskopior, nycklar och borttagning" not in chair.sees()
