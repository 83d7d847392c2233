"""Whatever a place calls things, the same lines lead to the same plan, which keeps none of it."""

from pathlib import Path

import pytest

from assistant.bootstrap import Rundan
from assistant.language.own_words import messages
from assistant.language.translation import use
from assistant.library.folders import data_folder
from assistant.library.settings import Settings
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script

SCRIPT = (data_folder("agendas") / "practice" / "rut.rundan").read_text("utf-8")


async def test_with_every_word_another_a_script_means_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    use("sv", {text: f"Vårt {text.split('|')[-1]}" for text in messages()})
    clock = MadeClock.for_script(SCRIPT)
    house = Rundan(tmp_path / "home", Settings(), clock=clock, papers=tmp_path)
    try:
        desk = await house.practise("rut", afresh=True)
        assert await run_script(house, desk, clock, SCRIPT, "rut") == 0
    finally:
        await house.close()
        use("sv")
    [data], [text] = tmp_path.glob("*.json"), tmp_path.glob("*.txt")
    assert "Vårt Planen gäller: Rut" in text.read_text("utf-8")
    assert "Vårt" not in data.read_text("utf-8")
