"""A text as an ordinary file that the chair hands over and then takes away."""

from datetime import date
from pathlib import Path

from assistant.documents.private_file import private_folder, write
from assistant.documents.problem import DocumentProblem
from assistant.language.readable import readable
from assistant.language.translation import _


def hand_over(text: str, day: date, folder: Path) -> Path:
    """Write the text and return where; the same text of the same day is one file.

    It is named by the day alone.  Raises ``DocumentProblem`` ``not-written``.
    """
    content = f"{readable(text)}\n".encode()
    try:
        private_folder(folder)
        stem = _("anteckningar")
        path = _free(folder, f"{stem}-{day:%Y-%m-%d}", content)
        write(path, content)
    except OSError:
        raise DocumentProblem("not-written") from None
    return path


def _free(folder: Path, stem: str, content: bytes) -> Path:
    """The name, or the next one that no other text has taken."""
    path, number = folder / f"{stem}.txt", 1
    while path.exists() and path.read_bytes() != content:
        number += 1
        path = folder / f"{stem}-{number}.txt"
    return path
