"""A printer is chosen once it has answered, and the choice is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.desk.printing import Piece, Standing
from assistant.documents.printing import PaperPrinting
from tests.support.ipp_printer import Paper, ipp_printer
from tests.support.programs import bare_machine, program


class Kept:
    """The settings, as far as printing knows them."""

    def __init__(self) -> None:
        self.printers: list[str] = []
        self.works = True

    def __call__(self, printer: str) -> bool:
        self.printers.append(printer)
        return self.works


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def paper() -> Iterator[Paper]:
    with ipp_printer() as made:
        yield made


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return bare_machine(tmp_path, monkeypatch)


async def test_a_printer_that_answers_is_chosen_and_kept(
    kept: Kept, paper: Paper, machine: Path
) -> None:
    printing = PaperPrinting("", kept)
    tried = await printing.choose(f" {paper.uri} ")
    assert (tried.name, tried.why, tried.one_sided, tried.kept) == ("Korridoren", "", False, True)
    assert tried.in_clear
    assert (printing.chosen, kept.printers) == (paper.uri, [paper.uri])
    (machine / "plan.pdf").write_bytes(b"%PDF")
    printout = printing.print_out((Piece(machine / "plan.pdf", 2),))
    following = printout.follow()
    assert (await anext(following)).standing is Standing.SENDING
    assert (await anext(following)).standing is Standing.WAITING
    assert paper.jobs[0].number("copies") == 2


async def test_by_its_host_alone_it_is_spoken_to_as_safely_as_it_can(
    kept: Kept, paper: Paper
) -> None:
    host = paper.uri.removeprefix("ipp://").partition("/")[0]
    tried = await PaperPrinting("", kept).choose(host)
    assert tried.printer == paper.uri
    assert tried.in_clear


async def test_what_stands_in_its_way_is_told_at_once(kept: Kept, paper: Paper) -> None:
    paper.reasons, paper.sides = ["door-open-error"], ("one-sided",)
    tried = await PaperPrinting("", kept).choose(paper.uri)
    assert (tried.why, tried.one_sided) == ("door-open", True)


@pytest.mark.parametrize(
    ("printer", "why"),
    [
        ("Ingen", "no-printer"),
        ("http://skrivare.example/", "address"),
        ("ipp://127.0.0.1:1/ipp/print", "no-answer"),
    ],
)
async def test_one_that_does_not_answer_is_not_chosen(kept: Kept, printer: str, why: str) -> None:
    printing = PaperPrinting("Kontoret", kept)
    tried = await printing.choose(printer)
    assert (tried.name, tried.why) == ("", why)
    assert (printing.chosen, kept.printers) == ("Kontoret", [])


async def test_one_that_takes_no_pdf_is_not_chosen(kept: Kept, paper: Paper) -> None:
    paper.formats = ("image/urf",)
    assert (await PaperPrinting("", kept).choose(paper.uri)).why == "no-pdf"


async def test_the_computers_printers_can_be_chosen(kept: Kept, machine: Path) -> None:
    listed = 'case "$1" in -e) echo Ada; echo Kontoret;; -d) echo "x: Kontoret";;'
    program(machine, "lpstat", f'{listed} *) echo "printer Ada disabled since";; esac')
    printing = PaperPrinting("", kept)
    assert await printing.printers() == ("Kontoret", "Ada")
    tried = await printing.choose("Ada")
    assert (tried.name, tried.why, printing.chosen) == ("Ada", "paused", "Ada")


async def test_a_choice_that_cannot_be_kept_is_for_the_session(kept: Kept, paper: Paper) -> None:
    kept.works = False
    printing = PaperPrinting("", kept)
    assert not (await printing.choose(paper.uri)).kept
    assert printing.chosen == paper.uri


def test_a_trusted_certificate_is_not_shown(kept: Kept) -> None:
    address = "ipps://skrivare.example/ipp/print#sha256=ab"
    printing = PaperPrinting(address, kept)
    assert printing.chosen == "ipps://skrivare.example/ipp/print"
    assert printing.address == address
