"""Between whom it may be shared, at the keyboard: a slip is asked about once."""

from assistant.meeting.disclosure import ChangeScope, LastTime, RecallDisclosure, Scope
from assistant.tui.screens.form import FormScreen
from tests.meeting.build import TODAY
from tests.talk.test_disclosure import BEFORE, NOTHING
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


async def _followed(chair: Chair) -> None:
    """The meeting at the seat follows one where everyone said yes."""
    await chair.seat.do(
        ChangeScope(values=NOTHING),
        RecallDisclosure(last=LastTime(scope=BEFORE, on=TODAY, stands=True)),
    )


async def test_the_form_stands_filled_as_last_time_and_counts_when_saved(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await _followed(chair)
        await chair.seat.rows.open("scope")
        await chair.rests()
        told = flat(chair.sees())
        assert "BUP Exempelstad, Socialtjänsten Exempelstad" in told
        assert "Från mötet 25 november 2026, inte medgivet i dag." in told
        assert chair.meeting.disclosure.scope == Scope()
        await chair.presses("ctrl+s")
        assert chair.meeting.disclosure.scope == BEFORE


async def test_closed_it_has_agreed_to_nothing_and_asks_nothing(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await _followed(chair)
        await chair.seat.rows.open("scope")
        await chair.rests()
        await chair.presses("escape")
        assert not isinstance(chair.app.screen, FormScreen)
        assert chair.meeting.disclosure.scope == Scope()


async def test_what_is_written_over_it_can_be_taken_back_to_it(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await _followed(chair)
        await chair.seat.rows.open("scope")
        await chair.rests()
        await chair.types("Skolan")
        await chair.presses("escape")
        assert isinstance(chair.app.screen, FormScreen), "what was written is not thrown away"
        await chair.presses("ctrl+n")
        assert "BUP Exempelstad, Socialtjänsten Exempelstad" in flat(chair.sees())
        assert "inte medgivet i dag" in flat(chair.sees())
