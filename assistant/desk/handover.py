"""A text in the chair's own hands."""

from pathlib import Path
from typing import Protocol

from assistant.desk.ports import JournalProblem


class NotWritten(JournalProblem):
    """The file could not be written; nothing was closed."""

    code = "not-written"


class Handover(Protocol):
    """Writes a text where the chair can take it."""

    async def hand_over(self, text: str) -> Path:
        """Write the text to an ordinary file of its own; raises ``NotWritten``.

        The same text on the same day is the same file.
        """
        ...
