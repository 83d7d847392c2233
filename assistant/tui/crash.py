"""When the program itself is at fault: a plain sentence, and a log without a word of content."""

import os
import traceback
from datetime import UTC, datetime
from pathlib import Path

from textual.app import App

from assistant.language.translation import _

LOG = "fel.log"


class CalmApp(App[None]):
    """An application that never shows its inside on the terminal.

    Textual would print the values of variables, names of children among them,
    on what may be the room's projector.
    """

    def _fatal_error(self) -> None:
        kept = _kept(self._exception)
        where = _(" Felet är antecknat i {path}.").format(path=kept) if kept else ""
        told = _("Rundan stannade av ett fel. Allt som stod som sparat finns kvar; starta igen.")
        self._exit_renderables[:] = [told + where]
        self._close_messages_no_wait()


def log_folder() -> Path:
    """Where faults are noted: the folder that everything else is kept in, if one is named."""
    if os.environ.get("RUNDAN_HOME"):
        return Path(os.environ["RUNDAN_HOME"])
    import platformdirs

    return platformdirs.user_log_path("rundan", appauthor=False)


def _kept(error: Exception | None) -> Path | None:
    """Note where in the program it happened: neither values nor what the error said."""
    if error is None:
        return None
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
