"""The room's screen as the seat opens it, by keys."""

from assistant.meeting.timekeeping import GoOn
from assistant.tui.screens.code_page import CodePage
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse


async def test_f12_asks_where_and_then_shows_how_a_screen_comes_in(
    house: FakeHouse, sit: Sit
) -> None:
    async with sit() as chair:
        await chair.presses("f12")
        assert "Visa på den här datorn" in chair.sees()
        assert "Den visar aldrig" in chair.sees()
        await chair.presses("enter")
        assert house.display.served == chair.seat.sitting.desk.stream
        assert "http://127.0.0.1:8080/?key=abc" in chair.sees()
        assert "█▀█" not in chair.sees()
        assert "Ingen skärm visar den än." in chair.sees()
        await chair.presses("escape")
        await chair.seat.do(GoOn())
        await chair.rests()
        assert house.display.seen[-1].now == 0


async def test_the_network_is_another_choice_and_it_can_be_put_out(
    house: FakeHouse, sit: Sit
) -> None:
    async with sit() as chair:
        await chair.presses("f12", "down", "enter")
        assert house.display.network
        assert "På en annan enhet i samma nät" in chair.sees()
        assert "█▀█" in chair.sees()
        await chair.presses("f3", "f12")
        assert "Visa på den här datorn" in chair.sees()
        await chair.presses("down", "enter")
        assert not house.display.open


async def test_it_is_let_go_when_the_seat_is_left_and_is_there_again(
    house: FakeHouse, sit: Sit
) -> None:
    async with sit() as chair:
        await chair.presses("f12", "enter", "escape")
        stream = chair.seat.sitting.desk.stream
        await chair.app.run_action("home")
        await chair.rests()
        assert not house.display.open
        chair.app.sit_down(await house.sit_down(stream))
        await chair.rests()
        assert house.display.open


async def test_a_short_row_holds_the_address_whole_and_the_page_follows_who_looks(
    house: FakeHouse, sit: Sit
) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f12", "enter")
        assert "På den här datorn: http://127.0.0.1:8080/?key=abc" in chair.sees()
        page = chair.app.screen
        assert isinstance(page, CodePage)
        house.display.screens = 1
        page.look()
        await chair.rests()
        assert "1 skärm visar den." in chair.sees()
        house.display.open = False
        page.look()
        await chair.rests()
        assert "http" not in chair.sees()
