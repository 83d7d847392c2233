"""Comfort that is kept in memory."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.library.problem import DataProblem
from assistant.library.settings import WantedKey


class FakeComfort:
    """Remembers the look, and tells which file it would have been."""

    def __init__(
        self,
        keys: Mapping[str, str] | None = None,
        problems: Sequence[DataProblem] = (),
        look: str = "dark",
        place: str = "",
    ) -> None:
        self.look = look
        self.place = place
        self.balance = True
        self.problems = problems
        file = Path("config.toml")
        self.keys = {action: WantedKey(key, file, 1) for action, key in (keys or {}).items()}

    def keep_look(self, look: str) -> bool:
        self.look = look
        return True

    def file(self) -> Path | None:
        return Path("/hem/config.toml")
