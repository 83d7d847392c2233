"""Words that are for one of those in the room say so, quietly, above themselves."""

from assistant.library.agendas import agenda_named
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse


async def test_whom_the_words_are_for_stands_above_them(sit: Sit) -> None:
    house = FakeHouse(agenda=agenda_named("motescirkel"))
    async with sit(house=house, size=(120, 40)) as chair:
        await chair.presses("f2")
        rows = [row.partition("▎ ")[2].strip(" │") for row in chair.sees().splitlines()]
    at = rows.index("Till den unga")
    assert rows[at + 1].startswith("Vill du börja och säga vem du är?")
    assert rows[at - 1] == ""
