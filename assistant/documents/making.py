"""Which outline is made for which paper, and the adapter that makes them all."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Final

from assistant.desk.papers import Paper, Papers
from assistant.documents.outline import Document
from assistant.documents.printer import print_pdf
from assistant.documents.produce import Produced, produce, produce_faces
from assistant.documents.told import printing, problems
from assistant.language.translation import local
from assistant.meeting.meeting import Meeting
from assistant.meeting.plan import Plan

OF_PLAN: Final[dict[Paper, Callable[[Plan], Document]]] = {}
OF_MEETING: Final[dict[Paper, Callable[[Meeting], Document]]] = {}

STEMS: Final = {
    Paper.EASY: "lattlast",
    Paper.CARD: "kort",
    Paper.INVITATION: "kallelse",
    Paper.FORM: "blankett",
    Paper.DEVIATION: "avvikelse",
}
"""What each file is named by, before its day: never whom it is about."""


class PaperMaker:
    """The desk's ``Paperwork`` over a folder for real papers and one for practice."""

    def __init__(self, folder: Callable[[bool], Path], now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._now = now

    async def plan(self, plan: Plan) -> Papers:
        """Make the documents in a thread of their own."""
        folder = self._folder(plan.practice)
        return _told(folder, await asyncio.to_thread(produce, plan, folder))

    async def of_plan(self, paper: Paper, plan: Plan) -> Papers:
        """Named by the day the plan was fixed, and its version."""
        stem = f"{STEMS[paper]}-{local(plan.fixed_at):%Y-%m-%d}-v{plan.version}"
        return await self._made(partial(OF_PLAN[paper], plan), stem, practice=plan.practice)

    async def of_meeting(self, paper: Paper, meeting: Meeting) -> Papers:
        """Named by the day it is made."""
        day: date = local(self._now()).date()
        outline = partial(OF_MEETING[paper], meeting)
        return await self._made(outline, f"{STEMS[paper]}-{day}", practice=meeting.opened.practice)

    async def print_out(self, papers: Papers, copies: int) -> str:
        """Print what is printed first."""
        return printing(await asyncio.to_thread(print_pdf, papers.files[0], copies))

    async def _made(self, outline: Callable[[], Document], stem: str, *, practice: bool) -> Papers:
        folder = self._folder(practice)
        stem = f"ovning-{stem}" if practice else stem
        return _told(folder, await asyncio.to_thread(produce_faces, outline, stem, folder))


def _told(folder: Path, made: Produced) -> Papers:
    return Papers(folder=folder, files=made.paths, problems=problems(made))
