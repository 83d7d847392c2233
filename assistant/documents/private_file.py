"""Files that only the one at the keyboard may read, written whole or not at all."""

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Final

_HALF: Final = re.compile(r"\..+\.(json|txt|docx|pdf|ics)\.[0-9a-f]{8}")
"""What a file is called while it is written (``write``)."""


def private_folder(folder: Path) -> None:
    """Make the folder, closed to others; one that is there already is left as it is."""
    if folder.is_dir():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def write(path: Path, content: bytes) -> None:
    """Write the file so that it is there whole, or as it was; raises ``OSError``.

    It is made closed to others from its first byte.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def sweep(folder: Path) -> None:
    """Remove what was being written when everything stopped; only while nobody writes there."""
    with suppress(OSError):
        for file in folder.iterdir():
            if _HALF.fullmatch(file.name):
                file.unlink(missing_ok=True)
