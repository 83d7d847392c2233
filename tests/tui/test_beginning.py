"""A meeting's length is one its agenda has, whichever agenda is chosen."""

from assistant.desk.house import AgendaChoice
from assistant.tui.beginning import lengths_offered, meeting_fields
from assistant.tui.screens.form import plain_form
from assistant.tui.widgets.field_box import FieldBox
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse

SHORT = AgendaChoice("short", "Kort", (45, 60), 45, "")
LONG = AgendaChoice("long", "Långt", (60, 90), 60, "")


class TwoAgendas(FakeHouse):
    def agendas(self) -> list[AgendaChoice]:
        return [LONG, SHORT]


async def asked(chair: Chair) -> tuple[FieldBox, FieldBox]:
    house = TwoAgendas()
    fields, chosen = meeting_fields(house)

    async def save(_answers: object) -> str:
        return ""

    form = plain_form("Nytt möte", fields, save, chosen, lengths_offered(house))
    chair.app.push_screen(form)
    await chair.rests()
    agenda, minutes, _place = form.boxes
    return agenda, minutes


async def test_only_the_agendas_own_lengths_are_offered(sit: Sit) -> None:
    async with sit(family="") as chair:
        _agenda, minutes = await asked(chair)
        await chair.presses("enter")
        assert "90 minuter" in chair.sees()
        assert "45 minuter" not in chair.sees()
        await chair.presses("shift+tab", "2", "enter")
        assert "45 minuter" in chair.sees()
        assert "90 minuter" not in chair.sees()
        assert minutes.raw == "60"


async def test_a_length_the_other_agenda_lacks_gives_way_to_its_usual(sit: Sit) -> None:
    async with sit(family="") as chair:
        _agenda, minutes = await asked(chair)
        await chair.presses("enter", "2")
        assert minutes.raw == "90"
        await chair.presses("shift+tab", "2")
        assert minutes.raw == "45"
        await chair.presses("ctrl+n")
        assert minutes.raw == "60"
