"""Whom one can practise with, as home lists them."""

import shutil
from pathlib import Path

import pytest

from assistant.library import families
from assistant.library.agendas import agenda_named
from assistant.library.families import known_families, practices
from assistant.library.folders import data_folder
from assistant.library.practice import load_practice


def test_a_family_is_listed_as_its_files_tell_when_read_whole() -> None:
    whole = [(id, load_practice(id)) for id in practices()]
    assert [(one.id, one.name, one.agenda) for one in known_families()] == [
        (id, practice.name, agenda_named(practice.agenda).title) for id, practice in whole
    ]


@pytest.mark.parametrize("spoilt", ["practice/elias.toml", "lots-first.toml"])
@pytest.mark.parametrize("content", [b"name = ", b"", b"\xff"])
def test_a_spoilt_file_hides_no_other_family(
    spoilt: str, content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(data_folder("agendas"), tmp_path / "agendas")
    (folder / spoilt).write_bytes(content)
    monkeypatch.setattr(families, "data_folder", lambda _name: folder)
    assert [one.id for one in known_families()] == ["rut"]
