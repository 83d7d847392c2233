"""Paper that is only told of."""

import asyncio
from pathlib import Path

from msgspec.structs import replace

from assistant.desk.papers import Paper, Papers
from assistant.desk.printing import Piece
from assistant.meeting.meeting import Meeting
from assistant.meeting.plan import Plan


class FakePaperwork:
    """Remembers what was made; makes a file only where it has a folder."""

    def __init__(self, folder: Path | None = None, problems: tuple[str, ...] = ()) -> None:
        self.folder = folder
        self.problems = problems
        self.plans: list[Plan] = []
        self.others: list[Paper] = []
        self.lying = True
        """Whether what was made lies there still."""
        self.jams = False
        self.ready = asyncio.Event()
        """Whether a plan that is begun is finished."""
        self.ready.set()
        self.warmed = 0

    @property
    def under_way(self) -> bool:
        return not self.ready.is_set()

    async def finished(self) -> None:
        await self.ready.wait()

    async def warm(self) -> None:
        self.warmed += 1

    async def plan(self, plan: Plan) -> Papers:
        self.plans.append(plan)
        await self.ready.wait()
        return self._of(plan)

    async def kept(self, plan: Plan) -> Papers | None:
        there = self.lying and plan in self.plans and not (self.under_way or self.jams)
        return self._of(plan) if there else None

    def _of(self, plan: Plan) -> Papers:
        papers = self._made(f"plan-v{plan.version}.pdf" if self.folder else "plan.pdf")
        pieces = tuple(Piece(file, len(plan.copies)) for file in papers.files if plan.copies)
        return replace(papers, pieces=pieces, version=plan.version)

    async def of_plan(self, paper: Paper, plan: Plan) -> Papers:
        self.others.append(paper)
        return self._made(f"{paper}.pdf")

    async def of_meeting(self, paper: Paper, meeting: Meeting) -> Papers:
        self.others.append(paper)
        return self._made(f"{paper}.pdf")

    def _made(self, name: str) -> Papers:
        folder = self.folder or Path("/papper")
        if self.jams:
            return Papers(folder, (), ("Dokumenten gick inte att göra.",))
        if self.folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(b"%PDF-")
        return Papers(folder, (folder / name,), self.problems)
