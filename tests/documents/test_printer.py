"""Printing says truthfully how far it came."""

import os
import sys
from pathlib import Path

import pytest

from assistant.documents import printer
from assistant.documents.printer import Outcome, print_pdf

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs faked here are POSIX")

STAT = 'echo "system default destination: Kontoret"'
NO_DEFAULT = 'echo "no system default destination"; exit 0'
KEEP = 'printf "%s\\n" "$LC_ALL" "$@" > "$SAID"'


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with no programs but those a test puts there, and no desktop."""
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("SAID", str(tmp_path / "said"))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    (tmp_path / "plan.pdf").write_bytes(b"%PDF")
    return tmp_path


def program(machine: Path, name: str, script: str) -> None:
    path = machine / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_it_is_queued_with_its_copies(machine):
    program(machine, "lpstat", STAT)
    program(machine, "lp", KEEP)
    result = print_pdf(machine / "plan.pdf", 7)
    assert (result.outcome, result.printer, result.copies) == (Outcome.QUEUED, "Kontoret", 7)
    assert (machine / "said").read_text().splitlines() == [
        "C",
        *("-n", "7", "-o", "media=A4", "-o", "sides=two-sided-long-edge"),
        *("-o", "print-scaling=none", "--", str(machine / "plan.pdf")),
    ]


def test_a_name_that_looks_like_an_option_is_a_name(machine, monkeypatch):
    program(machine, "lpstat", STAT)
    program(machine, "lp", KEEP)
    (machine / "-d").write_bytes(b"%PDF")
    monkeypatch.chdir(machine)
    assert print_pdf(Path("-d"), 0).copies == 1
    assert (machine / "said").read_text().splitlines()[-2:] == ["--", str(machine / "-d")]


def test_without_a_usual_printer_it_is_only_saved(machine):
    program(machine, "lpstat", NO_DEFAULT)
    program(machine, "lp", KEEP)
    result = print_pdf(machine / "plan.pdf", 2)
    assert (result.outcome, result.problem) == (Outcome.SAVED, "no-printer")
    assert not (machine / "said").exists()


def test_without_a_printing_system_it_is_only_saved(machine):
    assert print_pdf(machine / "plan.pdf", 2).problem == "no-printer"


def test_a_printer_that_refuses_is_told(machine):
    program(machine, "lpstat", STAT)
    program(machine, "lp", "echo 'lp: no such thing' >&2; exit 1")
    result = print_pdf(machine / "plan.pdf", 2)
    assert (result.outcome, result.problem) == (Outcome.SAVED, "refused")


def test_a_printing_system_that_hangs_is_left(machine, monkeypatch):
    monkeypatch.setattr(printer, "PATIENCE", 0.2)
    program(machine, "lpstat", STAT)
    program(machine, "lp", "exec /bin/sleep 5")
    assert print_pdf(machine / "plan.pdf", 1).problem == "too-slow"


@pytest.mark.skipif(sys.platform != "linux", reason="the viewer faked here is Linux's")
def test_with_a_desktop_it_is_opened(machine, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    program(machine, "xdg-open", KEEP)
    result = print_pdf(machine / "plan.pdf", 2)
    assert (result.outcome, result.problem) == (Outcome.OPENED, "no-printer")


@pytest.mark.skipif(sys.platform != "linux", reason="the viewer faked here is Linux's")
def test_a_viewer_that_opens_nothing_is_not_believed(machine, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    program(machine, "xdg-open", "exit 3")
    assert print_pdf(machine / "plan.pdf", 2).outcome is Outcome.SAVED


@pytest.mark.skipif(sys.platform != "linux", reason="the viewer faked here is Linux's")
def test_a_viewer_that_stays_open_is_not_waited_for(machine, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(printer, "OPENING", 0.1)
    program(machine, "xdg-open", "exec /bin/sleep 1")
    assert print_pdf(machine / "plan.pdf", 2).outcome is Outcome.OPENED


def test_a_file_that_is_not_there_is_told(machine):
    result = print_pdf(machine / "ingen.pdf", 1)
    assert (result.outcome, result.problem) == (Outcome.SAVED, "no-file")
