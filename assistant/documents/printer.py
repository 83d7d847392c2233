"""Puts a file on paper, or says truthfully how far it came.

The printing system is asked first.  Without one, or without a printer it knows
as the usual one, the file is opened where the user prints from; and where
nothing can open it, it is named.
"""

import os
import shutil
import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from threading import Thread

from msgspec import Struct

PATIENCE = 15.0
"""Seconds to wait for the printing system before it is given up."""

OPENING = 3.0
"""Seconds in which a viewer that cannot open the file says so."""


class Outcome(StrEnum):
    """How far it came."""

    QUEUED = "queued"
    """Handed to the printing system; whether paper comes out, it does not say."""
    OPENED = "opened"
    """Opened for the user to print."""
    SAVED = "saved"
    """Only saved: the path must be told."""


class PrintResult(Struct, frozen=True, kw_only=True):
    """What happened."""

    outcome: Outcome
    path: Path
    copies: int
    """How many were asked for; only ``QUEUED`` has passed it on."""
    printer: str = ""
    problem: str = ""
    """Why it came no further: ``no-file``, ``no-printer``, ``refused``, ``too-slow``,
    or nothing."""


def print_pdf(path: Path, copies: int) -> PrintResult:
    """Print the file so many times, on both sides of A4.  Never raises.

    ``copies`` below 1 counts as 1.
    """
    copies = max(1, copies)
    path = path.absolute()
    if not path.is_file():
        return PrintResult(outcome=Outcome.SAVED, path=path, copies=copies, problem="no-file")
    problem = "no-printer"
    printer = usual_printer()
    if printer:
        problem = _queue(path, copies)
        if not problem:
            return PrintResult(outcome=Outcome.QUEUED, path=path, copies=copies, printer=printer)
    outcome = Outcome.OPENED if _open(path) else Outcome.SAVED
    return PrintResult(outcome=outcome, path=path, copies=copies, printer=printer, problem=problem)


def print_text(text: str) -> str:
    """Print a text that is never a file of ours; the printer's name, or nothing.

    Until the paper is out, the printing system holds it in a spool of its own.
    """
    printer = usual_printer()
    if not printer:
        return ""
    said = _run(["lp", "-n", "1", "-o", "media=A4", "-t", "Rundan", "-"], text)
    return printer if said is not None and not said.returncode else ""


def usual_printer() -> str:
    """The name of the printing system's usual printer; empty where there is none."""
    if not (shutil.which("lp") and shutil.which("lpstat")):
        return ""
    said = _run(["lpstat", "-d"])
    if said is None or said.returncode:
        return ""
    __, found, name = said.stdout.partition(": ")
    return name.strip() if found else ""


def _queue(path: Path, copies: int) -> str:
    """Why the printing system did not take the file, or nothing."""
    options = ("media=A4", "sides=two-sided-long-edge", "print-scaling=none")
    chosen = [word for option in options for word in ("-o", option)]
    said = _run(["lp", "-n", str(copies), *chosen, "--", str(path)])
    if said is None:
        return "too-slow"
    return "refused" if said.returncode else ""


def _run(arguments: list[str], typed: str = "") -> "subprocess.CompletedProcess[str] | None":
    try:
        return subprocess.run(
            arguments,
            env={**os.environ, "LC_ALL": "C"},
            input=typed,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


def _open(path: Path) -> bool:
    """Open the file in the system's own viewer; one that stays open is not waited for."""
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return True
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        if shutil.which(opener) is None or not _screen():
            return False
        viewer = subprocess.Popen(
            [opener, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return viewer.wait(OPENING) == 0
    except subprocess.TimeoutExpired:
        Thread(target=viewer.wait, daemon=True).start()
        return True
    except OSError:
        return False


def _screen() -> bool:
    """Whether there is a desktop to open anything on."""
    return sys.platform == "darwin" or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
