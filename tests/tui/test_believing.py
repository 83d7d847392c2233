"""A store that is older than it was is asked about; a changed meeting is told of, and goes on."""

from assistant.desk.trust import Older
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import START, FakeHouse

OLDER = Older(kind="meeting", how="shorter", label="Möte om Ada", missing=3, at=START)


async def _unlock(chair: Chair, house: FakeHouse) -> None:
    await chair.presses("up", "up", "enter")
    chair.app.screen.query_one("#first").value = house.PASSPHRASE
    await chair.presses("enter")


async def test_it_is_kept_with_a_reason(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(house.PASSPHRASE)
    house.open, house.trust.found = False, [OLDER]
    async with sit(family="", size=(80, 24)) as chair:
        await _unlock(chair, house)
        assert "Möte om Ada: 3 ändringar saknas, den sista från" in chair.sees()
        await chair.presses("down", "enter", "ctrl+s")
        assert "Skriv varför, om så bara ett ord." in chair.sees()
        await chair.types("säkerhetskopian")
        await chair.presses("ctrl+s")
        assert house.trust.reasons == ["säkerhetskopian"]
        assert house.open
        assert "Inga möten än." in chair.sees()


async def test_or_it_is_left_unopened(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(house.PASSPHRASE)
    house.open, house.trust.found = False, [OLDER]
    async with sit(family="", size=(80, 24)) as chair:
        for keys in (("enter",), ("f3",), ("down", "enter", "escape")):
            await _unlock(chair, house)
            await chair.presses(*keys)
            assert not house.open
            assert "Visa mina möten (lösenfras)" in chair.sees()
        assert house.trust.reasons == []


async def test_a_changed_meeting_goes_on_and_is_told_of(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(house.PASSPHRASE)
    desk = await house.start("lots-first", 60, "Ada Test", "Rum 1")
    house.trust.changed = {desk.meeting.opened.case, desk.stream}
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "enter")
        await chair.rests()
        assert "Något i mötet har ändrats utanför Rundan." in chair.sees()
        await chair.presses("f2")
        assert chair.meeting.timekeeping.current is not None
        assert "Något i mötet har ändrats utanför Rundan." in chair.sees()
        await chair.app.action_home()
        await chair.rests()
        assert "ändrat utanför Rundan" in chair.sees()
