"""Keys that come faster than the screens they open."""

import asyncio
from collections.abc import Callable

import pytest
from textual.events import Key
from textual.screen import Screen

from assistant.tui import typed_ahead
from assistant.tui.screens.form import FormScreen
from assistant.tui.widgets.entry import Entry
from tests.tui.conftest import Chair, Sit

NARRATIVE = 4


def all_at_once(chair: Chair, *keys: str) -> None:
    """As they come when the machine has stood still for a while."""
    for key in keys:
        chair.app.post_message(Key(key, key if len(key) == 1 else None))


def written(chair: Chair) -> str:
    """What stands in the field that is typed in."""
    field = chair.app.focused
    assert isinstance(field, Entry)
    return field.value


async def test_letters_after_the_key_for_a_question_are_in_its_form(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(NARRATIVE)
        all_at_once(chair, "f4", *"Maria", "tab", *"Varför")
        await chair.rests()
        assert isinstance(chair.app.screen, FormScreen)
        assert written(chair) == "Varför"
        assert "Maria" in chair.sees()
        await chair.presses("escape", "escape")
        assert all(not text.writing.text for text in chair.seat.view.texts())


async def test_letters_typed_while_a_form_is_saved_come_after_it(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit() as chair:
        await chair.goes_to(NARRATIVE)
        await chair.presses("f4", *"Maria", "tab", *"Hur")
        do, slowly = chair.seat.sitting.do, asyncio.Event()

        async def held(*commands: object, **more: object) -> str:
            await slowly.wait()
            return await do(*commands, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(chair.seat.sitting, "do", held)
        form = chair.app.screen
        assert isinstance(form, FormScreen)
        all_at_once(chair, "enter")
        await until(lambda: form.busy)
        all_at_once(chair, *"Det")
        slowly.set()
        await chair.rests()
        assert chair.app.screen is chair.seat
        assert [q.text for q in chair.meeting.questions.asked.values()] == ["Hur"]
        assert "Det" in chair.sees()


class Never(Screen[None]):
    """One that takes keys at no time."""

    busy = True


async def test_a_screen_that_takes_none_does_not_hold_keys_for_good(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed_ahead, "PATIENCE", 3)
    async with sit() as chair:
        chair.app.push_screen(Never())
        await chair.pilot.pause()
        all_at_once(chair, "ctrl+l")
        await until(lambda: chair.app.screen_lock.locked)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.sleep(typed_ahead.LOOK)
