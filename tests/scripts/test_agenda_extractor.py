"""What of an agenda is translated is what the program looks up."""

from pathlib import Path

import pytest

from agenda_extractor import extract
from assistant.library.checking import check_agenda, texts_of
from assistant.library.folders import data_folder

SHIPPED = sorted(data_folder("agendas").glob("*.toml"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_the_check_and_the_catalogues_know_the_same_texts(file: Path) -> None:
    agenda = check_agenda(file).agenda
    assert agenda is not None
    assert {text for _place, text in texts_of(agenda) if text} == {
        message for _line, message in extract(file.read_text("utf-8"))
    }
