"""What takes a meeting to another folder, and only remembers where."""

from pathlib import Path

from assistant.desk.desk import Desk
from assistant.desk.ports import JournalProblem


class FakeElsewhere:
    """Every folder can be written but those that are said not to be."""

    def __init__(self) -> None:
        self.lying: list[Path] = []
        self.brought: list[Path] = []
        self.fails = False

    def places(self) -> list[Path]:
        return [Path("/hem/Dokument"), Path("/media/minne")]

    async def move(self, desk: Desk, folder: Path) -> Path:
        if self.fails:
            raise JournalProblem
        self.lying.append(folder / "Rundan")
        return self.lying[-1]

    def left(self) -> list[Path]:
        return list(self.lying)

    async def bring(self, folder: Path) -> None:
        if self.fails:
            raise JournalProblem
        self.lying.remove(folder)
        self.brought.append(folder)
