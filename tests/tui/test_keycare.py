"""Passphrases and keys on the full screen."""

import pytest

from assistant.desk.keycare import FIRST
from assistant.desk.recovery import new_recovery_key, plain_key
from assistant.tui.screens.home import HomeScreen
from assistant.tui.widgets.entry import Entry
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat

KEY = new_recovery_key(lambda _n: 7)
CHOICES = ("Byt", "Lägg", "Gör", "Ta bort", "Glöm", "Kom ihåg")
OLD, NEW = FakeHouse.PASSPHRASE, "fem blåa bord"


@pytest.fixture
async def house(house: FakeHouse) -> FakeHouse:
    """With a store, open."""
    await house.unlock(OLD)
    return house


async def _menu(chair: Chair, line: str) -> None:
    """Open the menu from home, and choose a line of it."""
    await chair.presses("ctrl+p")
    await chair.types("lösenfraser")
    await chair.presses("enter")
    rows = [row.split("│")[1].strip(" ▸") for row in chair.sees().splitlines() if "│" in row]
    choices = [row for row in rows if row.startswith(CHOICES)]
    place = next(at for at, row in enumerate(choices) if row.startswith(line))
    await chair.presses(*["down"] * place, "enter")


async def _fills(chair: Chair, *answers: str) -> None:
    for answer in answers:
        await chair.types(answer)
        await chair.presses("enter")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_passphrase_is_changed(sit: Sit, house: FakeHouse, size: tuple[int, int]) -> None:
    async with sit(family="", size=size) as chair:
        assert "ingen återställningsnyckel än" in chair.sees()
        await _menu(chair, "Byt lösenfras")
        await _fills(chair, "fel fel fel", NEW, NEW)
        assert "Lösenfrasen stämde inte." in chair.sees()
        await _fills(chair, OLD)
        await chair.presses("enter", "enter")
        assert "Lösenfrasen är bytt." in chair.sees()
    assert house.keys.phrases == {FIRST: NEW}


async def test_a_new_passphrase_is_as_strong_as_the_first(sit: Sit, house: FakeHouse) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await _menu(chair, "Byt lösenfras")
        await _fills(chair, OLD, "kort")
        assert "minst 8 tecken" in chair.sees()
        await _fills(chair, NEW, NEW + "x")
        assert "De två var olika." in chair.sees()
        await chair.presses("f3")
        assert isinstance(chair.app.screen, HomeScreen)
    assert house.keys.phrases == {FIRST: OLD}


async def test_a_colleague_is_let_in_and_out(sit: Sit, house: FakeHouse) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await _menu(chair, "Lägg till")
        await _fills(chair, OLD, "samtalsledaren")
        assert "Någon med det namnet" in chair.sees()
        chair.app.screen.query_one("#name", Entry).value = ""
        await _fills(chair, "[b]Sekreterare[/]", "kollegans fras", "kollegans fras")
        assert "[b]Sekreterare[/] kan öppna med sin egen lösenfras." in flat(chair.sees())
        await _menu(chair, "Ta bort: [b]Sekreterare")
        await _fills(chair, "kollegans fras")
        assert "Skriv en annan lösenfras" in chair.sees()
        await _fills(chair, OLD)
        assert "[b]Sekreterare[/] öppnar inte längre." in chair.sees()
    assert house.keys.phrases == {FIRST: OLD}


async def test_a_recovery_key_is_shown_once_and_is_valid_by_the_passphrase(
    sit: Sit, house: FakeHouse
) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await _menu(chair, "Gör en återställningsnyckel")
        shown = chair.sees()
        await chair.presses("escape")
        assert house.keys.recovery == ""
        await _menu(chair, "Gör en återställningsnyckel")
        assert chair.sees() != shown
        shown = chair.sees()
        await chair.presses("down", "enter")
        assert "Skickad till skrivaren Korridoren." in chair.sees()
        await chair.presses("up")
        await _fills(chair, OLD)
        assert "Återställningsnyckeln gäller från nu." in chair.sees()
        assert "ingen återställningsnyckel än" not in chair.sees()
        groups = house.keys.recovery.split()
        assert all(group in shown for group in groups)
        assert not any(group in chair.sees() for group in groups)
    assert house.printed_keys == [house.keys.recovery]


async def test_a_forgotten_passphrase_is_replaced_by_the_key_on_paper(
    sit: Sit, house: FakeHouse
) -> None:
    house.keys.recovery, house.open = KEY, False
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "enter", "down", "enter")
        await _fills(chair, "8" + KEY[1:])
        assert "Grupp 1 stämmer inte." in chair.sees()
        chair.app.screen.query_one("#key", Entry).value = ""
        await _fills(chair, plain_key(KEY).lower(), NEW, NEW)
        assert isinstance(chair.app.screen, HomeScreen)
    assert house.open
    assert house.keys.phrases == {FIRST: NEW}


async def test_another_key_says_so_and_keeps_what_was_typed(sit: Sit, house: FakeHouse) -> None:
    house.keys.recovery, house.open = KEY, False
    other = new_recovery_key(lambda _n: 8)
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "enter", "down", "enter")
        await _fills(chair, other, NEW, NEW)
        assert "Nyckeln är rätt skriven men öppnar inte" in chair.sees()
        assert chair.app.screen.query_one("#key", Entry).value == other
    assert not house.open


async def test_with_two_passphrases_it_is_asked_whose(sit: Sit, house: FakeHouse) -> None:
    await house.keys.add("Sekreterare", "kollegans fras", OLD)
    house.open = False
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "enter")
        assert "Vems?" in chair.sees()
        assert chair.app.focused is chair.app.screen.query_one("#first"), "the chair types at once"
        await chair.presses("up", "2", "enter")
        await _fills(chair, OLD)
        assert "Lösenfrasen stämde inte. Försök igen." in chair.sees()
        await _fills(chair, "kollegans fras")
        assert isinstance(chair.app.screen, HomeScreen)
    assert house.open


async def test_without_a_recovery_key_none_is_offered(sit: Sit, house: FakeHouse) -> None:
    house.open = False
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "enter")
        assert "Lösenfras för dina möten" in chair.sees()
        assert "återställningsnyckeln" not in chair.sees()


async def test_this_computer_remembers_and_forgets(sit: Sit, house: FakeHouse) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("ctrl+p")
        await chair.types("lösenfraser")
        await chair.presses("enter")
        assert "Kom ihåg" not in chair.sees()
        await chair.presses("f3")
        house.keys.has_ring = True
        await _menu(chair, "Kom ihåg")
        await _fills(chair, OLD)
        assert "öppnar utan lösenfras nästa gång" in chair.sees()
        house.open = False
        await chair.presses("up", "up", "up", "up", "up", "up", "enter")
        assert house.open
        await chair.presses("f3")
        await _menu(chair, "Glöm")
        assert "Datorn har glömt." in chair.sees()
    assert not house.keys.remembered


async def test_no_secret_is_on_the_screen_while_it_is_typed(sit: Sit, house: FakeHouse) -> None:
    async with sit(family="", size=(80, 24)) as chair:
        await _menu(chair, "Byt lösenfras")
        await _fills(chair, OLD)
        await chair.types(NEW)
        assert OLD not in chair.sees()
        assert NEW not in chair.sees()


async def test_the_keys_are_at_the_seat_of_a_real_meeting_too(sit: Sit, house: FakeHouse) -> None:
    await house.start("lots-first", 60, "Ada Test", "Rum 1")
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("up", "up", "up", "enter", "f2")
        await _menu(chair, "Byt lösenfras")
        await _fills(chair, OLD, NEW, NEW)
        assert "Lösenfrasen är bytt." in chair.sees()
        assert chair.meeting.timekeeping.current is not None
    assert house.keys.phrases == {FIRST: NEW}


async def test_practice_has_no_keys(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("ctrl+p")
        await chair.types("lösenfraser")
        assert "Inget sådant finns." in chair.sees()
