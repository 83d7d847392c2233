"""Leaving, failing, and starting light."""

import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from assistant.faults import LOG
from assistant.tui.panels.moments import FIX
from assistant.tui.screens.form import FormScreen
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.screens.seat import SeatScreen
from assistant.tui.widgets.lines import Lines
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse

SECRET = "Elias Exempelgren"


async def test_a_fault_tells_nothing_of_the_meeting(
    sit: Sit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RUNDAN_HOME", str(tmp_path))

    def faulty(self: SeatScreen) -> None:
        name = SECRET
        raise RuntimeError(name)

    monkeypatch.setattr(SeatScreen, "action_help", faulty)
    with pytest.raises(RuntimeError):
        async with sit() as chair:
            await chair.presses("f1")
    log = tmp_path / LOG
    assert "RuntimeError" in log.read_text()
    assert "test_application.py" in log.read_text()
    assert SECRET not in log.read_text()
    assert log.stat().st_mode & 0o077 == 0
    out = capsys.readouterr()
    assert SECRET not in out.out + out.err


async def test_a_closed_window_leaves_in_order(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.types("Sist skrivet")
        os.kill(os.getpid(), signal.SIGTERM)
        await chair.pilot.pause()
        assert not chair.app.is_running or chair.app._exit
    drafts = [s.drafts for s in chair.house.journal.store.streams.values() if s.drafts]
    assert [d.text for kept in drafts for d in kept.values()] == ["Sist skrivet"]


@asynccontextmanager
async def fixing(sit: Sit, house: FakeHouse) -> AsyncIterator[Chair]:
    """At a real meeting whose plan is fixed, while its documents are being made."""
    await house.unlock(house.PASSPHRASE)
    await house.start("lots-first", 60, "Ada Påhitt", "Rum 1")
    async with sit(family="", house=house, size=(80, 24)) as chair:
        await chair.presses("up", "enter", "f2")
        house.paperwork.ready.clear()
        await chair.seat.signing.moment(FIX)
        yield chair


async def test_documents_that_are_being_made_are_made_before_the_program_is_left(
    sit: Sit, house: FakeHouse
) -> None:
    async with fixing(sit, house) as chair:
        await chair.pilot.press("ctrl+q")
        told = "Dokumenten görs färdiga, sedan avslutas Rundan. Ctrl+Q igen avslutar genast."
        assert told in chair.sees()
        assert chair.app.is_running
        house.paperwork.ready.set()
        await chair.pilot.pause()
        assert not chair.app.is_running


async def test_who_cannot_wait_for_documents_leaves_at_once(sit: Sit, house: FakeHouse) -> None:
    async with fixing(sit, house) as chair:
        await chair.pilot.press("ctrl+q", "ctrl+q")
        assert not chair.app.is_running


async def test_who_opens_a_form_while_waiting_for_documents_stays(
    sit: Sit, house: FakeHouse
) -> None:
    async with fixing(sit, house) as chair:
        await chair.pilot.press("ctrl+q", "f4")
        house.paperwork.ready.set()
        await chair.rests()
        assert chair.app.is_running
        assert isinstance(chair.app.screen, FormScreen)


async def test_a_closed_window_waits_for_documents_too(sit: Sit, house: FakeHouse) -> None:
    async with fixing(sit, house) as chair:
        os.kill(os.getpid(), signal.SIGTERM)
        await chair.pilot.pause()
        assert not chair.app._exit
        house.paperwork.ready.set()
        await chair.pilot.pause()
        assert not chair.app.is_running or chair.app._exit


async def test_where_one_only_chooses_the_program_can_be_left(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(house.PASSPHRASE)
    async with sit(family="", house=house) as chair:
        await chair.chooses("care")
        assert isinstance(chair.app.screen, MenuScreen)
        await chair.presses("ctrl+q")
        assert not chair.app.is_running


async def test_the_other_look_keeps_the_words(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        before = chair.sees()
        await chair.seat.run_action("app.other_look")
        await chair.rests()
        assert chair.app.theme == "rundan-light"
        assert chair.sees() == before


async def test_a_tick_paints_nothing_where_nothing_changed(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        painted: list[int] = []
        monkeypatch.setattr(Lines, "render_line", lambda self, y: painted.append(y))
        from assistant.tui.safe import Plain

        monkeypatch.setattr(Plain, "update", lambda self, *a, **k: painted.append(-1))
        await chair.seat.tick()
        assert painted == []


def test_starting_brings_in_nothing_heavy() -> None:
    heavy = ("babel", "docx", "typst", "rapidfuzz", "sqlcipher3", "cryptography", "argon2")
    code = (
        "import sys, assistant.tui.application, assistant.tui.screens.home\n"
        f"print(*(name for name in {heavy!r} if name in sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert told.strip() == ""
