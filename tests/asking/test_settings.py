"""The file explains every setting there is, and sets none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.asking.settings import EXPLAINED, Explained, commented
from assistant.language.translation import use
from assistant.library.settings import NAMES, Settings, WantedKey, read_settings


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    use("sv")
    yield
    use("sv")


def test_every_setting_is_explained() -> None:
    assert {one.name for one in EXPLAINED} == set(NAMES)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_file_as_it_is_made_sets_nothing(tmp_path: Path, language: str) -> None:
    use(language)
    file = tmp_path / "config.toml"
    file.write_text(commented([("go_on", "f2", "Vidare")]), encoding="utf-8")
    assert read_settings(user=file) == (Settings(), ())


@pytest.mark.parametrize("one", EXPLAINED, ids=lambda one: one.name)
def test_each_example_can_be_taken_into_use(tmp_path: Path, one: Explained) -> None:
    name = one.name
    file = tmp_path / "config.toml"
    file.write_text(commented().replace(f"# {name} = ", f"{name} = "), encoding="utf-8")
    settings, problems = read_settings(user=file)
    assert [problem for problem in problems if problem.code != "place-missing"] == []
    assert getattr(settings, name) is not None


def test_a_key_is_taken_into_use_too(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    text = commented([("go_on", "f2", "Vidare")]).replace('# go_on = "f2"', 'go_on = "f12"')
    file.write_text(text, encoding="utf-8")
    settings, problems = read_settings(user=file)
    assert problems == ()
    line = text[: text.index("go_on")].count("\n") + 1
    assert settings.keys == {"go_on": WantedKey("f12", file, line)}
