"""Home: passphrase, a new meeting, going on, practice."""

from pathlib import Path

from assistant.library.settings import read_settings
from assistant.tui.screens.home import HomeScreen
from assistant.tui.widgets.lines import Lines
from tests.support.fake_comfort import FakeComfort
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat


async def test_the_first_meeting_asks_for_a_passphrase_twice(sit: Sit) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        assert "Inga möten än." in chair.sees()
        await chair.presses("enter")
        assert "Ingen kan" in chair.sees()
        for first, again, told in (
            ("kort", "kort", "Den är för kort: minst 8 tecken."),
            ("ett två tre", "ett två fyra", "De två var olika."),
            ("ett två tre", "ett två tre", ""),
        ):
            await chair.types(first)
            await chair.presses("enter")
            await chair.types(again)
            await chair.presses("enter")
            assert told in chair.sees()
        assert "Vem gäller mötet?" in chair.sees()
        await chair.presses("ctrl+s")
        assert "Ett namn behövs." in chair.sees()
        await chair.types("Ada Test")
        await chair.presses("enter", "2", "enter", "2", "ctrl+s")
        assert chair.meeting.agenda.id == "sip-jonkoping"
        assert chair.meeting.opened.minutes == 90
        assert "ÖVNING" not in chair.sees()


async def test_a_meeting_is_gone_on_with(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(house.PASSPHRASE)
    await house.start("lots-first", 60, "Ada Test", "Rum 1")
    house.open = False
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "enter")
        assert "Lösenfras för dina möten" in chair.sees()
        await chair.types("fel")
        await chair.presses("enter")
        assert "Lösenfrasen stämde inte. Försök igen." in chair.sees()
        chair.app.screen.query_one("#first").value = house.PASSPHRASE
        await chair.presses("enter")
        assert "Lotsmodellen, första mötet · Ada Test" in chair.sees()
        await chair.presses("up", "enter")
        assert "Mötet har inte börjat" in chair.sees()


async def test_what_of_the_settings_does_not_count_is_told_first(
    sit: Sit, house: FakeHouse, tmp_path: Path
) -> None:
    file = tmp_path / "config.toml"
    file.write_text('minutes = "sextio"\n', encoding="utf-8")
    _settings, problems = read_settings(user=file)
    house.comfort = FakeComfort(problems=problems)
    async with sit(family="", size=(80, 24)) as chair:
        assert "config.toml" in chair.sees()


async def test_practice_needs_no_passphrase(sit: Sit) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("down", "down", "down", "enter")
        assert "ÖVNING" in chair.sees()
        assert chair.meeting.agenda.id == "sip-jonkoping"


async def test_the_palette_is_at_home_too(sit: Sit) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("ctrl+p")
        await chair.types("elias")
        await chair.presses("enter")
        assert chair.meeting.agenda.id == "lots-first"


async def test_help_at_home_tells_of_no_key_that_does_nothing_there(sit: Sit) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("f1")
        assert "Allt som går att göra" in chair.sees()
        assert "Gå vidare till nästa del" not in chair.sees()


async def test_home_and_practice_are_left_by_name(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("ctrl+p")
        await chair.types("lämna övningen")
        await chair.presses("enter", "j")
        assert isinstance(chair.app.screen, HomeScreen)
        assert chair.house.left == 1


async def test_a_practice_that_another_window_sits_at_is_not_said_to_be_destroyed(
    sit: Sit,
) -> None:
    async with sit(size=(80, 24)) as chair:
        chair.house.company = True
        await chair.presses("ctrl+q")
        assert "Den är öppen i ett annat fönster, och förstörs när det sista" in chair.sees()
        assert "Ja, lämna den" in chair.sees()
        await chair.presses("escape", "ctrl+l", "ctrl+q")
        told = "Ctrl+Q igen lämnar övningen. Den finns kvar i det andra fönstret."
        assert told in flat(chair.sees())
        await chair.presses("enter", "ctrl+p")
        await chair.types("lämna övningen")
        await chair.presses("enter", "j")
        assert "Övningen finns kvar i det andra fönstret." in chair.sees()


async def test_quitting_keeps_the_meeting_and_lets_go_of_the_store(
    sit: Sit, house: FakeHouse
) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.types("Sist skrivet")
        await chair.presses("ctrl+q")
    (row,) = [s for s in house.journal.store.streams.values() if s.kind == "meeting"]
    assert row.records[-1].envelope.path == "narrative/situation"
    assert house.left == 0


async def test_home_begins_at_the_meeting_that_is_open_and_not_at_the_tour(
    sit: Sit, house: FakeHouse
) -> None:
    house.tour.seen = False
    await house.unlock(house.PASSPHRASE)
    await house.start("lots-first", 60, "Ada Test", "Rum 1")
    async with sit(family="", size=(80, 24)) as chair:
        assert "▸ Lotsmodellen, första mötet · Ada Test" in chair.sees()


async def test_the_tour_is_at_hand_where_there_is_nothing_to_go_on_with(
    sit: Sit, house: FakeHouse
) -> None:
    house.tour.seen = False
    async with sit(family="", size=(80, 24)) as chair:
        assert "▸ Rundtur" in chair.sees()


async def test_home_and_end_are_the_first_row_and_the_last(sit: Sit) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        lines = chair.app.screen.query_one(Lines)
        first = lines.target
        await chair.presses("end")
        assert lines.target == lines.lines[-1].target
        assert "▸ " in chair.sees()
        await chair.presses("home")
        assert lines.target == first
        assert "Rundan" in chair.sees()


async def test_home_and_end_move_the_cursor_of_a_menu(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f9")
        lines = chair.app.screen.query_one(Lines)
        await chair.presses("end")
        assert lines.target == lines.lines[-1].target
        await chair.presses("home")
        assert lines.target == next(one.target for one in lines.lines if one.target)
