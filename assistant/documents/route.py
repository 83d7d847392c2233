"""A printer, however it is reached: what it takes, tells and refuses."""

from pathlib import Path
from typing import Protocol

from msgspec import Struct

from assistant.desk.printing import Standing


class NotPrinted(Exception):  # noqa: N818 - told to the chair, not a programming error
    """A printer did not do what it was asked.

    ``code`` is ``no-printer``, ``no-file``, ``no-pdf`` (it takes no such file),
    ``no-answer`` (nothing was sent), ``no-reply`` and ``garbled`` (what was sent may
    come out all the same), ``busy``, ``refused``, ``gone`` (it knows no such job),
    ``address`` (which cannot be read) or ``certificate`` (nobody vouches for it, or
    it is not the one that was there when the printer was chosen).
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Look(Struct, frozen=True, kw_only=True):
    """What a printer tells of a job."""

    standing: Standing
    why: str = ""
    """What stops it: a value of ``HINDRANCES``, ``held`` or ``stopped``."""
    out: int = 0
    """How many pages are out, as the printer counts them."""
    of: int = 0
    """Of how many; 0 where it does not tell."""


class Route(Protocol):
    """One printer.  Methods wait for the network, and raise ``NotPrinted``."""

    @property
    def name(self) -> str:
        """What it is called on the screen."""
        ...

    def send(self, file: Path, copies: int, page: int) -> str:
        """Send the file, or one page of it, to be printed on both sides of A4; the job's id."""
        ...

    def send_text(self, text: str) -> str:
        """Send a plain text, one copy; the job's id."""
        ...

    def look(self, job: str) -> Look:
        """How far the job has come."""
        ...

    def cancel(self, job: str) -> None:
        """Ask for the job to be left."""
        ...


HINDRANCES = {
    "media-empty": "media-empty",
    "media-needed": "media-empty",
    "input-tray-missing": "tray-missing",
    "media-jam": "media-jam",
    "door-open": "door-open",
    "cover-open": "door-open",
    "interlock-open": "door-open",
    "toner-empty": "toner-empty",
    "marker-supply-empty": "toner-empty",
    "output-area-full": "output-full",
    "paused": "paused",
    "moving-to-paused": "paused",
    "offline": "offline",
    "shutdown": "offline",
    "timed-out": "offline",
    "connecting-to-device": "offline",
}
"""What a printer says is in the way (RFC 8011 §5.4.12; CUPS adds ``offline``)."""


def hindrance(reasons: list[str], *, stopped: bool) -> str:
    """What stands in the way of printing; empty for nothing.

    A reason said to be a warning or a report stops nothing, such as one empty
    tray of two, unless the printer stands still.
    """
    for reason in reasons:
        mild = reason.endswith(("-report", "-warning"))
        bare = reason.removesuffix("-report").removesuffix("-warning").removesuffix("-error")
        if bare in HINDRANCES and (stopped or not mild):
            return HINDRANCES[bare]
    return ""
