"""``rundan settings``: where they are, and what is faulty in them."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.cli import rundan
from assistant.library.settings import NAMES, read_settings
from assistant.tui.keys import DEEDS


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUNDAN_HOME", str(tmp_path))
    return tmp_path


def test_the_file_is_made_and_told(home: Path) -> None:
    done = CliRunner().invoke(rundan, ["settings", "--lang", "sv"])
    file = home / "config.toml"
    assert (done.exit_code, done.output) == (0, f"{file}\n")
    text = file.read_text(encoding="utf-8")
    assert all(f"# {name} = " in text for name in NAMES)
    assert all(f"# {deed.action} = " in text for deed in DEEDS)
    assert read_settings(user=file)[1] == ()


def test_each_faulty_line_is_told_and_the_file_left_alone(home: Path) -> None:
    text = 'length = nittio\n[keys]\ngo_on = "enter"\nhlp = "f12"\n'
    (home / "config.toml").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(rundan, ["settings", "--lang", "sv"])
    assert done.exit_code == 2
    assert [line.split(":")[0] for line in done.output.splitlines()[1:]] == [
        "config.toml, rad 1",
        "config.toml, rad 3",
        "config.toml, rad 4",
    ]
    assert (home / "config.toml").read_text(encoding="utf-8") == text


def test_all_are_explained_without_a_file(home: Path) -> None:
    done = CliRunner().invoke(rundan, ["settings", "--explain", "--lang", "sv"])
    assert done.exit_code == 0
    assert "[keys]" in done.output
    assert not (home / "config.toml").exists()
