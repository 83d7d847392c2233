"""``rundan form``: the form for hand-writing, with no meeting and no store."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.cli import rundan


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUNDAN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_it_is_made_where_it_is_wanted_and_leaves_no_store(tmp_path: Path, home: Path) -> None:
    out = tmp_path / "ut"
    done = CliRunner().invoke(rundan, ["form", "--out", str(out), "--lang", "sv"])
    assert done.exit_code == 0
    assert {path.suffix for path in out.iterdir()} == {".pdf", ".docx", ".txt"}
    assert all(path.name.startswith("blankett-") for path in out.iterdir())
    assert all(path.stat().st_mode & 0o077 == 0 for path in out.iterdir())
    assert not (home / "rundan.db").exists()


def test_an_agenda_or_a_length_that_is_not_there_is_told(tmp_path: Path) -> None:
    out = ["--out", str(tmp_path / "ut"), "--lang", "sv"]
    strange = CliRunner().invoke(rundan, ["form", "--agenda", "fika", *out])
    assert (strange.exit_code, "sip-jonkoping" in strange.output) == (2, True)
    assert CliRunner().invoke(rundan, ["form", "--minutes", "7", *out]).exit_code == 2
