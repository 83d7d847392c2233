"""When the program itself is at fault: a plain sentence, and a log without a word of content."""

import logging
import os
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path

from assistant.language.translation import _

LOG = "fel.log"


def told(error: BaseException | None) -> str:
    """Note where it happened, and say what it means in a sentence or two."""
    kept = note(error) if error is not None else None
    where = _(" Felet är antecknat i {path}.").format(path=kept) if kept else ""
    told = _("Rundan stannade av ett fel. Allt som stod som sparat finns kvar; starta igen.")
    return told + where


def note(error: BaseException) -> Path | None:
    """Note where in the program it happened: neither values nor what the error said."""
    frames = "".join(
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}\n"
        for frame in traceback.extract_tb(error.__traceback__, limit=-30)
    )
    text = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {type(error).__name__}\n{frames}"
    path = log_folder() / LOG
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with open(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "a") as log:
            log.write(text)
    except OSError:
        return None  # the sentence on the terminal has to do
    return path


def log_folder() -> Path:
    """Where faults are noted: the folder that everything else is kept in, if one is named."""
    if os.environ.get("RUNDAN_HOME"):
        return Path(os.environ["RUNDAN_HOME"])
    import platformdirs

    return platformdirs.user_log_path("rundan", appauthor=False)


def keep_quiet() -> None:
    """What goes wrong beside the main thread is noted too; Python would print what it said."""
    threading.excepthook = lambda fault: _noted(fault.exc_value)
    sys.unraisablehook = lambda fault: _noted(fault.exc_value)
    logging.getLogger().addHandler(logging.NullHandler())  # asyncio logs what it drops


def _noted(error: BaseException | None) -> None:
    if error is not None and not isinstance(error, OSError):  # a terminal that was closed
        note(error)
