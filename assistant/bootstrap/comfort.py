"""The user's comfort, kept in the user's file (``assistant.desk.comfort.Comfort``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.library.problem import DataProblem
    from assistant.library.settings import Settings, WantedKey


class UserComfort:
    """Reads what was chosen when the program began, and writes what is chosen in it."""

    def __init__(
        self, chosen: Settings, file: Path | None, problems: Sequence[DataProblem] = ()
    ) -> None:
        self._chosen = chosen
        self._file = file
        self.problems = problems

    @property
    def look(self) -> str:
        """Dark, light or what the terminal is."""
        return self._chosen.theme

    def keep_look(self, look: str) -> bool:
        """Choose a look for later sessions too."""
        from assistant.bootstrap.choices import keep

        return keep(self._file, "theme", look, explained)

    @property
    def keys(self) -> Mapping[str, WantedKey]:
        """The keys wanted instead of the deeds' own."""
        return self._chosen.keys

    @property
    def balance(self) -> bool:
        """Whether the chair sees how the word has gone between the sides of the table."""
        return self._chosen.balance

    @property
    def place(self) -> str:
        """The place's own folder, if one counts."""
        return self._chosen.place

    def file(self) -> Path | None:
        """The user's settings, made where there were none."""
        if self._file is None:
            return None
        try:
            if not self._file.exists():
                from assistant.documents.private_file import private_folder, write

                private_folder(self._file.parent)
                write(self._file, explained().encode())
        except OSError:
            return None
        return self._file


def explained() -> str:
    """A whole file of settings, each explained and none of them set."""
    from assistant.asking.settings import commented
    from assistant.language.translation import _
    from assistant.tui.keys import DEEDS

    return commented((deed.action, deed.keys[0], _(deed.title)) for deed in DEEDS)
