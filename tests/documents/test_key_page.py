"""A recovery key goes to the printer, and to no file."""

import os
from pathlib import Path

import pytest

from assistant.desk.recovery import new_recovery_key
from assistant.documents.key_page import print_key
from assistant.language.translation import use
from tests.support.ipp_printer import ipp_printer
from tests.support.programs import NO_DEFAULT, STAT, bare_machine, program

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs faked here are POSIX")

KEY = new_recovery_key(lambda _n: 7)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return bare_machine(tmp_path, monkeypatch)


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


def test_the_page_goes_to_the_printer_and_nowhere_else(machine: Path) -> None:
    program(machine, "lpstat", STAT)
    program(
        machine,
        "lp",
        'printf "%s\\n" "$*" > "$SAID"; while read -r a; do echo "$a"; done >> "$SAID"',
    )
    before = set(machine.rglob("*"))
    assert "Kontoret" in print_key(KEY)
    said = (machine / "said").read_text(encoding="utf-8")
    arguments, _end, page = said.partition("\n")
    assert KEY.split()[0] not in arguments
    assert page.split().count(KEY.split()[0]) == 1
    assert "ÅTERSTÄLLNINGSNYCKEL" in page
    assert set(machine.rglob("*")) - before == {machine / "said"}


def test_it_goes_to_the_printer_that_was_chosen(machine: Path) -> None:
    with ipp_printer() as paper:
        assert print_key(KEY, paper.uri).startswith("Ingen skrivare"), "it takes no plain text"
        paper.formats = ("application/pdf", "text/plain")
        assert "Korridoren" in print_key(KEY, paper.uri)
    (job,) = paper.jobs
    assert "ÅTERSTÄLLNINGSNYCKEL" in job.document.decode()
    assert job.text("document-format") == "text/plain"


@pytest.mark.parametrize(("stat", "lp"), [(NO_DEFAULT, "exit 0"), (STAT, "exit 1")])
def test_without_a_printer_it_is_to_be_copied_by_hand(machine: Path, stat: str, lp: str) -> None:
    program(machine, "lpstat", stat)
    program(machine, "lp", lp)
    assert print_key(KEY) == "Ingen skrivare tog emot sidan. Skriv av nyckeln för hand."
