"""Opens a file where the user can read and print it, or a page of this computer's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread

OPENING = 3.0
"""Seconds in which a viewer that cannot open the file says so."""


def open_file(path: Path | str) -> bool:
    """Open a file, or an address, in the system's own viewer; one that stays open is not
    waited for."""
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
