"""The computer's own printing system: asked plainly, and its answers read for what they say."""

import os
from pathlib import Path

import pytest

from assistant.desk.printing import Standing
from assistant.documents import queue
from assistant.documents.queue import Queue, names, usual
from assistant.documents.route import Look, NotPrinted
from tests.support.ipp_printer import ABORTED, CANCELED, COMPLETED, Job, ipp_printer
from tests.support.programs import KEEP, NO_DEFAULT, STAT, bare_machine, program

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs faked here are POSIX")

IDLE = "printer Kontoret is idle.  enabled since Thu Nov 26 00:54:49 2026\n\tAlerts: none"
OVER_IPP = "device for Kontoret: ipp://skrivare.example/ipp/print"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF")
    return bare_machine(tmp_path, monkeypatch)


def told(machine: Path, **answers: str) -> None:
    """What ``lpstat`` says of jobs that wait, of those that have ended, of printer and line."""
    cases = {
        "*not-completed*": answers.get("waits", ""),
        "*completed*": answers.get("ended", ""),
        "*-p*": answers.get("printer", IDLE),
        "*-v*": answers.get("line", OVER_IPP),
        "*-H*": answers.get("server", ""),
    }
    script = "\n".join(f'{case}) printf "%s" "{text}";;' for case, text in cases.items())
    program(machine, "lpstat", f'case "$*" in\n{script}\nesac')


def job(alerts: str, status: str = "", id: str = "Kontoret-7") -> str:
    return f"{id}   siv   26316   Thu Nov 26\n\tStatus: {status}\n\tAlerts: {alerts}\n\tqueued\n"


def test_it_is_queued_with_its_copies(machine: Path) -> None:
    program(machine, "lp", f'{KEEP}; echo "request id is Kontoret-7 (1 file(s))"')
    assert Queue("Kontoret").send(machine / "plan.pdf", 7, 0) == "Kontoret-7"
    assert (machine / "said").read_text().splitlines() == [
        "C",
        *("-d", "Kontoret", "-n", "7", "-t", "Rundan", "-o", "media=A4"),
        *("-o", "sides=two-sided-long-edge", "-o", "print-scaling=none"),
        *("--", str(machine / "plan.pdf")),
    ]


def test_one_page_is_asked_for(machine: Path) -> None:
    program(machine, "lp", KEEP)
    Queue("Kontoret").send(machine / "plan.pdf", 1, 3)
    assert "page-ranges=3" in (machine / "said").read_text().splitlines()


@pytest.mark.parametrize(
    ("answers", "look"),
    [
        ({"waits": job("job-printing")}, Look(standing=Standing.PRINTING)),
        ({"waits": job("none")}, Look(standing=Standing.WAITING)),
        (
            {
                "waits": job("job-printing"),
                "printer": "printer Kontoret now printing Kontoret-7.\n"
                "\tAlerts: cups-waiting-for-job-completed media-empty-warning",
            },
            Look(standing=Standing.STOPPED, why="media-empty"),
        ),
        (
            {"waits": job("none"), "printer": "printer Kontoret disabled since Thu -\n\treason"},
            Look(standing=Standing.STOPPED, why="paused"),
        ),
        (
            {
                "waits": job(
                    "job-printing", "The printer may not exist or is unavailable at this time."
                )
            },
            Look(standing=Standing.STOPPED, why="offline"),
        ),
        (
            {
                "waits": job("none"),
                "printer": "printer Kontoret now printing Kontoret-2.\n"
                "\tThe printer is not responding.\n\tAlerts: none",
            },
            Look(standing=Standing.STOPPED, why="offline"),
        ),
        (
            {"waits": job("job-hold-until-specified")},
            Look(standing=Standing.STOPPED, why="held"),
        ),
        ({"ended": job("processing-to-stop-point")}, Look(standing=Standing.UNKNOWN)),
        ({"ended": job("job-completed-successfully")}, Look(standing=Standing.DONE)),
        ({"ended": job("job-canceled-by-user")}, Look(standing=Standing.TAKEN_BACK)),
        ({"ended": job("aborted-by-system")}, Look(standing=Standing.GIVEN_UP)),
        (
            {"ended": job("job-completed-successfully"), "line": "device for Kontoret: usb://X/Y"},
            Look(standing=Standing.HANDED_ON),
        ),
        ({"ended": job("x", id="Kontoret-77")}, Look(standing=Standing.UNKNOWN)),
    ],
)
def test_what_it_says_of_a_job(machine: Path, answers: dict[str, str], look: Look) -> None:
    told(machine, **answers)
    assert Queue("Kontoret").look("Kontoret-7") == look


@pytest.mark.parametrize(
    ("state", "standing"),
    [
        (COMPLETED, Standing.DONE),
        (CANCELED, Standing.TAKEN_BACK),
        (ABORTED, Standing.GIVEN_UP),
    ],
)
def test_how_a_job_ended_is_asked_of_the_system_itself(
    machine: Path, state: int, standing: Standing
) -> None:
    with ipp_printer() as system:
        system.jobs = [Job({}, b"", state) for _number in range(7)]
        server = system.uri.split("/")[2]
        told(machine, ended=job("processing-to-stop-point"), server=server)
        assert Queue("Kontoret").look("Kontoret-7").standing is standing


def test_a_job_is_found_among_others(machine: Path) -> None:
    told(machine, waits=job("none", id="Kontoret-6") + job("job-printing"))
    assert Queue("Kontoret").look("Kontoret-7").standing is Standing.PRINTING


def test_a_job_without_a_number_is_only_handed_on(machine: Path) -> None:
    assert Queue("Kontoret").look("").standing is Standing.HANDED_ON


def test_a_job_is_left(machine: Path) -> None:
    program(machine, "cancel", KEEP)
    Queue("Kontoret").cancel("Kontoret-7")
    assert (machine / "said").read_text().splitlines() == ["C", "Kontoret-7"]


def test_the_usual_printer_comes_first(machine: Path) -> None:
    program(machine, "lpstat", f'case "$1" in -e) echo Ada; echo Kontoret;; -d) {STAT};; esac')
    assert names() == ("Kontoret", "Ada")


def test_without_a_usual_printer_there_are_the_others(machine: Path) -> None:
    program(machine, "lpstat", f'case "$1" in -e) echo Ada;; -d) {NO_DEFAULT};; esac')
    assert names() == ("Ada",)
    with pytest.raises(NotPrinted, match="no-printer"):
        usual()


def test_without_a_printing_system_there_are_none(machine: Path) -> None:
    assert names() == ()
    with pytest.raises(NotPrinted, match="no-printer"):
        Queue("Kontoret").send(machine / "plan.pdf", 1, 0)


def test_a_refusal_is_told(machine: Path) -> None:
    program(machine, "lp", "echo 'lp: no such thing' >&2; exit 1")
    with pytest.raises(NotPrinted, match="refused"):
        Queue("Kontoret").send(machine / "plan.pdf", 1, 0)


def test_a_printing_system_that_hangs_is_left(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "PATIENCE", 0.2)
    program(machine, "lp", "exec /bin/sleep 5")
    with pytest.raises(NotPrinted, match="no-answer"):
        Queue("Kontoret").send(machine / "plan.pdf", 1, 0)
