"""Between whom it may be shared, at the keyboard: a slip is asked about once."""

from assistant.meeting.disclosure import ChangeScope
from assistant.tui.screens.form import FormScreen
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat

NOBODY = "Ingen verksamhet som heter Evakliniken är med."


def between(chair: Chair) -> tuple[str, ...]:
    return chair.meeting.disclosure.scope.between


async def test_a_form_with_an_unknown_name_is_saved_when_asked_for_twice(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.seat.do(ChangeScope(values={"between": []}))
        await chair.seat.rows.open("scope")
        await chair.types("Evakliniken")
        await chair.presses("ctrl+s")
        assert f"{NOBODY} Är det meningen, spara en gång till." in flat(chair.sees())
        assert between(chair) == ()
        await chair.presses("ctrl+s")
        assert between(chair) == ("Evakliniken",)


async def test_below_the_field_it_says_where_somebody_comes_from(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.seat.do(ChangeScope(values={"between": []}))
        await chair.seat.rows.open("scope")
        await chair.rests()
        await chair.types("David")
        await chair.presses("tab")
        assert isinstance(chair.app.screen, FormScreen)
        assert "David Fiktivsson från BUP Exempelstad" in flat(chair.sees())
        await chair.presses("ctrl+s")
        assert between(chair) == ("BUP Exempelstad",)


async def test_a_line_with_an_unknown_name_is_said_twice(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        was = between(chair)
        await chair.presses("ctrl+o")
        await chair.types("medgivande: Evakliniken")
        await chair.presses("enter")
        await chair.rests()
        assert f"{NOBODY} Är det meningen: Enter en gång till." in flat(chair.sees())
        assert between(chair) == was
        await chair.presses("enter")
        await chair.rests()
        assert between(chair) == ("Evakliniken",)
