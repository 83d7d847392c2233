"""What is chosen in the program is kept, and the rest of the user's file is theirs."""

from pathlib import Path

import pytest

from assistant.bootstrap import UserComfort
from assistant.bootstrap.choices import keep
from assistant.library.settings import Settings, read_settings


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 'printer = "Ada"\n'),
        ("# min fil\nlength = 90", 'printer = "Ada"\n# min fil\nlength = 90'),
        ('length = 90\nprinter="x" # gammal\n', 'length = 90\nprinter = "Ada"\n'),
    ],
)
def test_one_line_is_set(tmp_path: Path, before: str | None, after: str) -> None:
    file = tmp_path / "rundan" / "config.toml"
    if before is not None:
        file.parent.mkdir()
        file.write_text(before, encoding="utf-8")
    assert keep(file, "printer", "Ada")
    assert file.read_text(encoding="utf-8") == after
    assert file.stat().st_mode & 0o777 == 0o600
    assert read_settings(user=file)[0].printer == "Ada"


@pytest.mark.parametrize("name", ['Skrivare "5"\\', "Kök åäö", "ipps://a/#sha256=ab", ""])
def test_any_name_is_kept_as_it_is(tmp_path: Path, name: str) -> None:
    assert keep(tmp_path / "config.toml", "printer", name)
    assert read_settings(user=tmp_path / "config.toml")[0].printer == name


@pytest.mark.parametrize(
    "text", ["length = ", '"""\nprinter = 1\n"""', 'a = """\nprinter = 1\n"""']
)
def test_a_file_that_would_come_out_otherwise_is_left_alone(tmp_path: Path, text: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text)
    assert not keep(file, "printer", "Ada")
    assert file.read_text() == text


def test_a_new_file_can_begin_with_everything_explained(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    assert UserComfort(Settings(), file).keep_look("light")
    text = file.read_text(encoding="utf-8")
    assert '# theme = "auto"\ntheme = "light"\n' in text
    assert "# length = 60" in text
    assert read_settings(user=file) == (Settings(theme="light"), ())
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_file_of_settings_is_made_once_and_then_theirs(tmp_path: Path) -> None:
    comfort = UserComfort(Settings(), tmp_path / "rundan" / "config.toml")
    file = comfort.file()
    assert file is not None
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_text("length = 90\n")
    assert comfort.file() == file
    assert file.read_text() == "length = 90\n"


def test_where_none_can_be_made_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "rundan").write_text("en fil")
    assert UserComfort(Settings(), tmp_path / "rundan" / "config.toml").file() is None
    assert UserComfort(Settings(), None).file() is None


def test_without_a_file_nothing_is_kept() -> None:
    assert not keep(None, "printer", "Ada")
