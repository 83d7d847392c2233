"""``rundan practice``: at ten times the speed, and line by line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.cli import rundan
from assistant.journal.seats import Seat


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUNDAN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def practise(*arguments: str, typed: str) -> str:
    done = CliRunner().invoke(rundan, ["practice", *arguments, "--lang", "sv"], input=typed)
    assert done.exit_code == 0
    return done.output


def test_things_happen_by_themselves_and_are_gone_afterwards(home: Path) -> None:
    said = practise("rut", "--fast", "--talk", typed="nästa\nvisa närvaro\növningen\nsluta\n")
    assert "tio gånger så fort" in said
    assert said.count("Samira prickar av dem som sitter vid köksbordet.") == 2
    assert "Övningen är borttagen." in said
    assert not list(home.rglob("*.db")) + list(home.rglob("*.json"))


def test_what_another_window_sits_at_is_left_to_it(home: Path) -> None:
    other = Seat(home / "practice" / "rut", beside=True)
    said = practise("rut", "--talk", typed="sluta\n")
    other.release()
    assert "Övningen finns kvar i det andra fönstret." in said
    assert list(home.rglob("*.db"))


def test_line_by_line_it_goes_as_time_goes() -> None:
    said = practise("elias", "--talk", typed="nästa\növningen\nsluta\n")
    assert "Del 1 av 9: Presentation" in said
    assert "Här händer inget av sig självt." in said
