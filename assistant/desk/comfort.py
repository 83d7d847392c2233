"""How the full screen looks and answers to keys, as the user's own file has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from assistant.library.problem import DataProblem
    from assistant.library.settings import WantedKey


AUTO, DARK, LIGHT = "auto", "dark", "light"


class Comfort(Protocol):
    """What the user has chosen, and the file it stands in."""

    @property
    def look(self) -> str:
        """Dark, light or, where nothing is chosen, what the terminal is."""
        ...

    def keep_look(self, look: str) -> bool:
        """Choose a look for later sessions too; whether it could be kept."""
        ...

    @property
    def keys(self) -> Mapping[str, WantedKey]:
        """The keys wanted instead of the deeds' own, by action."""
        ...

    @property
    def balance(self) -> bool:
        """Whether the chair sees how the word has gone between the sides of the table."""
        ...

    @property
    def place(self) -> str:
        """The place's own folder, if one counts."""
        ...

    @property
    def problems(self) -> Sequence[DataProblem]:
        """What is faulty in the settings, and so does not count."""
        ...

    def file(self) -> Path | None:
        """The file of settings, made with everything explained where there was none.

        None where it could not be made.
        """
        ...
