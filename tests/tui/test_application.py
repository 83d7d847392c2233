"""Leaving, failing, and starting light."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.faults import LOG
from assistant.tui.screens.seat import SeatScreen
from assistant.tui.widgets.lines import Lines
from tests.tui.conftest import Sit

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
