"""Help is about the thing in focus, wherever the focus can be."""

import pytest

from assistant.tui.focus_help import about
from assistant.tui.screens.help import HelpScreen
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.lines import Lines
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat

GENERAL = "Flytta med pilarna"


async def test_every_line_that_can_be_chosen_has_help_of_its_own(sit: Sit) -> None:
    async with sit() as chair:
        told: dict[Target, str] = {}
        for number in range(len(chair.meeting.agenda.parts) + 1):
            if number:
                await chair.goes_to(number)
            for widget in chair.seat.focus_chain:
                widget.focus()
                await chair.pilot.pause()
                if not isinstance(widget, Lines):
                    assert "skriver du fritt" in about(chair.seat)
                    continue
                for line in widget.lines:
                    if line.target is not None:
                        widget.select(line.target)
                        told[line.target] = about(chair.seat)
        assert len(told) > 60
        assert not [target for target, text in told.items() if GENERAL in text or not text]


async def test_a_row_says_what_the_law_says(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(2)
        assert chair.seat.query_one("#part").select(Target("row", "consent", "maria"))
        await chair.presses("f1")
        assert "HSL 16 kap. 4 §" in flat(chair.sees())
        assert "Vill personen att en plan görs?" in flat(chair.sees())


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("f4",), "Ett namn, eller en del av det."),
        (("f4", "tab"), "Frågor som väntar medan familjen talar."),
        (("f9",), "Underskrift och avslut"),
        (("ctrl+p",), "Några bokstäver räcker"),
        (("ctrl+o",), "En rad säger vad som är bestämt"),
        (("delete",), "Elias Exempelgren"),
    ],
)
async def test_what_lies_over_has_help_too(sit: Sit, keys: tuple[str, ...], told: str) -> None:
    async with sit() as chair:
        await chair.presses("f2", *keys)
        lying = chair.app.screen
        await chair.presses("f1")
        assert isinstance(chair.app.screen, HelpScreen)
        assert told in flat(chair.sees())
        await chair.presses("f1")
        assert chair.app.screen is lying


async def test_help_on_a_form_does_not_promise_what_closing_it_throws_away(sit: Sit) -> None:
    async with sit() as chair:
        await chair.seat.rows.open("conclusion", at="helped")
        await chair.presses("f1")
        told = flat(chair.sees())
        assert "Vad har hjälpt? Skriv fritt. Enter ger en ny rad, Tab går till nästa fält." in told
        assert "i en lång text en ny rad" in told
        assert "räknas när du sparar det, och finns kvar om datorn stannar" in told
        assert "Stäng utan att spara" in told
        assert "sparas medan du skriver" not in told


async def test_help_on_a_form_of_no_meeting_says_that_it_counts_when_saved(
    sit: Sit, house: FakeHouse
) -> None:
    await house.unlock(house.PASSPHRASE)
    async with sit(family="", house=house, size=(80, 40)) as chair:
        await chair.chooses("new")
        await chair.presses("f1")
        told = flat(chair.sees())
        assert "Det du skriver här räknas när du sparar det." in told
        assert "datorn stannar" not in told
