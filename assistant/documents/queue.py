"""The computer's own printing system (CUPS), asked through its commands."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final
from urllib.parse import quote

from assistant.desk.printing import Standing
from assistant.documents.ipp_line import address
from assistant.documents.ipp_printer import IppPrinter
from assistant.documents.route import Look, NotPrinted, hindrance

PATIENCE = 15.0
"""Seconds to wait for the printing system before it is given up."""

_SAYS_WHEN_OUT: Final = ("ipp:", "ipps:", "dnssd:", "implicitclass:")
"""The lines over which CUPS waits for the printer's word that a job is done."""
_HERE: Final = "localhost:631"
"""Where CUPS answers beside its own socket."""
_ENDS: Final = {
    "job-canceled": Standing.TAKEN_BACK,
    "aborted": Standing.GIVEN_UP,
    "job-completed": Standing.DONE,
}
"""What ``lpstat`` can tell of how a job ended."""
_AWAY: Final = ("unavailable", "unreachable", "not responding", "not connected", "unable to locate")
"""How CUPS says, in words alone, that a printer does not answer."""


class Queue:
    """The documents' ``Route`` through the printing system."""

    def __init__(self, name: str) -> None:
        self._name = name

    @property
    def name(self) -> str:
        """The queue's name."""
        return self._name

    def send(self, file: Path, copies: int, page: int) -> str:
        """Queue the file; the job's id.  That the printer is there, it does not say."""
        options = ["sides=two-sided-long-edge", "print-scaling=none"]
        options += [f"page-ranges={page}"] if page else []
        return self._queued(options, copies, ["--", str(file)])

    def send_text(self, text: str) -> str:
        """Queue a text that is never a file of ours; the system holds it in a spool of its own."""
        return self._queued([], 1, ["-"], text)

    def _queued(self, options: list[str], copies: int, what: list[str], typed: str = "") -> str:
        chosen = [word for option in ("media=A4", *options) for word in ("-o", option)]
        said = _said(
            ["lp", "-d", self._name, "-n", str(copies), "-t", "Rundan", *chosen, *what], typed
        )
        found = re.search(r"request id is (\S+-\d+)", said)
        return found[1] if found else ""

    def look(self, job: str) -> Look:
        """How far the job has come, as the printing system has it."""
        if not job:
            return Look(standing=Standing.HANDED_ON)
        waiting = _job(_said(["lpstat", "-l", "-W", "not-completed", "-o", self._name]), job)
        if waiting is not None:
            return self._waiting(waiting)
        ended = _job(_said(["lpstat", "-l", "-W", "completed", "-o", self._name]), job)
        if ended is None:
            return Look(standing=Standing.UNKNOWN)
        standing = self._ended(job, ended)
        if standing is Standing.DONE:
            told = _said(["lpstat", "-v", self._name]).partition(": ")[2]
            standing = Standing.DONE if told.startswith(_SAYS_WHEN_OUT) else Standing.HANDED_ON
        return Look(standing=standing)

    def _ended(self, job: str, told: str) -> Standing:
        """How a job ended.

        The system is asked itself: what ``lpstat`` tells may be the same for a job
        that is out and for one that was cancelled.
        """
        try:
            server = _said(["lpstat", "-H"]).strip()
            host = _HERE if server.startswith("/") else server
            system = IppPrinter(address(f"ipp://{host}/printers/{quote(self._name)}"))
            return system.look(job.rpartition("-")[2]).standing
        except NotPrinted:
            return next((end for word, end in _ENDS.items() if word in told), Standing.UNKNOWN)

    def hindrance(self) -> str:
        """What stands in its way now, as far as the printing system knows; empty for nothing."""
        told = _said(["lpstat", "-l", "-p", self._name])
        if re.match(r"printer \S+ disabled", told):
            return "paused"
        if _away("".join(told.splitlines()[1:2])):
            return "offline"
        # CUPS passes a printer's errors on as warnings.
        return hindrance(re.findall(r"[a-z-]+", _after("Alerts:", told)), stopped=True)

    def _waiting(self, job: str) -> Look:
        why = self.hindrance()
        if _away(_after("Status:", job)):
            why = "offline"
        elif "job-hold" in job:
            why = why or "held"
        if why:
            return Look(standing=Standing.STOPPED, why=why)
        printing = "job-printing" in job
        return Look(standing=Standing.PRINTING if printing else Standing.WAITING)

    def cancel(self, job: str) -> None:
        """Ask for the job to be left."""
        _said(["cancel", job])


def usual() -> str:
    """The name of the usual printer; raises ``NotPrinted`` where there is none."""
    __, found, name = _said(["lpstat", "-d"]).partition(": ")
    if not found:
        raise NotPrinted("no-printer")
    return name.strip()


def names() -> tuple[str, ...]:
    """Every printer the system knows, the usual one first; none where there is no system."""
    try:
        known = _said(["lpstat", "-e"]).split()
    except NotPrinted:
        return ()
    try:
        first = usual()
    except NotPrinted:
        return tuple(known)
    return tuple(sorted(known, key=lambda name: name != first))


def _said(arguments: list[str], typed: str = "") -> str:
    """What a command says; raises ``NotPrinted``."""
    if shutil.which(arguments[0]) is None:
        raise NotPrinted("no-printer")
    try:
        said = subprocess.run(
            arguments,
            env={**os.environ, "LC_ALL": "C"},
            input=typed,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NotPrinted("no-answer") from None
    except (OSError, ValueError):  # ValueError: no printer can have such a name
        raise NotPrinted("no-printer") from None
    if said.returncode:
        raise NotPrinted("refused")
    return said.stdout


def _job(told: str, job: str) -> str | None:
    """What is told of one job; None where it is not among them."""
    for block in re.split(r"\n(?=\S)", told):
        if block.split(" ", 1)[0] == job:
            return block
    return None


def _away(said: str) -> bool:
    return any(words in said.lower() for words in _AWAY)


def _after(label: str, told: str) -> str:
    return next((line.partition(label)[2] for line in told.splitlines() if label in line), "")
