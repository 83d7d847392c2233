"""Which outline is made for which paper, and the adapter that makes them all."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from assistant.desk.papers import Paper, Papers
from assistant.desk.ports import JournalProblem
from assistant.desk.printing import Piece
from assistant.desk.stamping import StampProblem
from assistant.desk.unfinished import Begun, Marks
from assistant.documents.calendar import Occasion, called_to, follow_up
from assistant.documents.childs_card import card_document
from assistant.documents.clean import each_text
from assistant.documents.closing_note import closing_note
from assistant.documents.deviation import deviation_document
from assistant.documents.easy import easy_document
from assistant.documents.hand_form import hand_form_document
from assistant.documents.invitation import invitation_document
from assistant.documents.jobs import MakeCalendar, MakeFaces, MakePlan
from assistant.documents.judgement_form import easy_judgement_form, judgement_form
from assistant.documents.kept import kept
from assistant.documents.logo import LogoFile
from assistant.documents.outline import Document
from assistant.documents.preparation import preparation_document
from assistant.documents.press import Press
from assistant.documents.produce import Produced
from assistant.documents.signs_paper import signs_document
from assistant.documents.told import problems
from assistant.documents.workshop import Workshop
from assistant.language.readable import whole
from assistant.language.translation import language, own_words
from assistant.meeting.meeting import Meeting
from assistant.meeting.plan import Plan, digest
from assistant.meeting.sharing import Edition, editions
from assistant.meeting.swedish_time import local

_Make = Callable[[], Coroutine[Any, Any, Papers]]
OF_PLAN: Final[dict[Paper, Callable[[Plan], Document]]] = {
    Paper.EASY: easy_document,
    Paper.WARNING_SIGNS: signs_document,
    Paper.CLOSING_NOTE: closing_note,
}
OF_MEETING: Final[dict[Paper, Callable[[Meeting], Document]]] = {
    Paper.CARD: card_document,
    Paper.INVITATION: invitation_document,
    Paper.FORM: hand_form_document,
    Paper.JUDGEMENT: judgement_form,
    Paper.EASY_JUDGEMENT: easy_judgement_form,
    Paper.DEVIATION: deviation_document,
    Paper.PREPARATION: preparation_document,
}

STEMS: Final = {
    Paper.EASY: "lattlast",
    Paper.CARD: "kort",
    Paper.INVITATION: "kallelse",
    Paper.FORM: "blankett",
    Paper.JUDGEMENT: "omdome",
    Paper.EASY_JUDGEMENT: "omdome-lattlast",
    Paper.DEVIATION: "avvikelse",
    Paper.PREPARATION: "fore-motet",
    Paper.WARNING_SIGNS: "tecken",
    Paper.CLOSING_NOTE: "slutord",
}
"""What each file is named by, before its day: never whom it is about."""


class PaperMaker:
    """The desk's ``Paperwork``, over a folder for real papers and one for practice."""

    def __init__(
        self,
        folder: Callable[[bool], Path],
        now: Callable[[], datetime],
        press: Press | None = None,
        logo: LogoFile | None = None,
        marks: Marks | None = None,
    ) -> None:
        """Without a ``press`` nothing is stamped; the ``logo`` is the place's, if it has one;
        with ``marks`` it is known which of a plan's papers were begun."""
        self._folder = folder
        self._now = now
        self._press = press
        self._logo = logo
        self._marks = marks
        self._workshop = Workshop()
        self._making = set[asyncio.Task[Papers]]()

    @property
    def under_way(self) -> bool:
        """Whether a real meeting's papers are being made."""
        return bool(self._making)

    async def finished(self) -> None:
        """Wait until none are."""
        while self._making:
            await asyncio.wait(self._making)

    async def warm(self) -> None:
        """Start the workshop."""
        await self._workshop.warm()

    async def plan(self, plan: Plan) -> Papers:
        """Make the plan's documents and its extracts', in the language spoken now."""
        return await self._to_the_end(
            self._marked(plan, None, partial(self._of_whole, plan)), plan.practice
        )

    async def kept(self, plan: Plan) -> Papers | None:
        """Looked for in a thread."""
        return await asyncio.to_thread(kept, plan, self._folder(plan.practice))

    async def _of_whole(self, plan: Plan) -> Papers:
        plan = each_text(plan, whole)
        folder = self._folder(plan.practice)
        original, *extracts = editions(plan)
        papers = _told(folder, await self._pressed(plan, original, folder))
        beside = papers.files[0].stem if papers.files else ""
        papers = await self._dated(papers, follow_up(plan))
        for number, edition in enumerate(extracts, 1):
            made = _told(folder, await self._pressed(plan, edition, folder, number, beside))
            papers = _with_extract(papers, made, edition.copies)
        if papers.files and original.copies:
            first = Piece(papers.files[0], original.copies)
            papers = replace(papers, pieces=(first, *papers.pieces))
        return replace(papers, version=plan.version)

    async def of_plan(self, paper: Paper, plan: Plan) -> Papers:
        """Named by the day the plan was fixed, and its version."""
        stem = f"{STEMS[paper]}-{local(plan.fixed_at):%Y-%m-%d}-v{plan.version}"
        outline = partial(OF_PLAN[paper], plan)
        making = partial(self._made, outline, stem, practice=plan.practice)
        return await self._to_the_end(self._marked(plan, paper, making), plan.practice)

    async def of_meeting(self, paper: Paper, meeting: Meeting) -> Papers:
        """Named by the day it is made."""
        making = self._of_meeting(paper, meeting)
        return await self._to_the_end(making, meeting.opened.practice)

    async def _of_meeting(self, paper: Paper, meeting: Meeting) -> Papers:
        stem = f"{STEMS[paper]}-{local(self._now()):%Y-%m-%d}"
        outline = partial(OF_MEETING[paper], meeting)
        papers = await self._made(outline, stem, practice=meeting.opened.practice)
        calls = called_to(meeting, self._now()) if paper is Paper.INVITATION else None
        return await self._dated(papers, calls)

    async def close(self) -> None:
        """Let go of the workshop, and of what is not made yet."""
        for task in self._making:
            task.cancel()
        await self.finished()
        await self._workshop.close()

    def _marked(self, plan: Plan, paper: Paper | None, make: _Make) -> Coroutine[Any, Any, Papers]:
        """Papers of a plan; what breaks them off leaves it known that they were begun."""
        marks = None if plan.practice else self._marks
        begun = Begun(plan=digest(plan), paper=paper)
        if marks is not None:
            marks.begin(begun)  # at once, before anything can come between

        async def making() -> Papers:
            papers = await make()
            if marks is not None:
                marks.done(begun)
            return papers

        return making()

    async def _to_the_end(self, making: Coroutine[Any, Any, Papers], practice: bool) -> Papers:
        """Make papers whatever becomes of who asked; a practice leaves none behind."""
        if practice:
            return await making
        task = asyncio.create_task(making)
        self._making.add(task)
        task.add_done_callback(self._making.discard)
        return await asyncio.shield(task)

    async def _pressed(
        self, plan: Plan, edition: Edition, folder: Path, number: int = 0, beside: str = ""
    ) -> Produced:
        """Make an edition of a plan, and have it stamped; it is made without, too."""
        stamper, problems = None, tuple[str, ...]()
        try:
            stamper = await self._press.stamper(plan) if self._press else None
        except JournalProblem as problem:
            wants = isinstance(problem, StampProblem)
            problems = (problem.code if wants else "stamp-failed",)
        job = MakePlan(
            plan=edition.plan,
            folder=folder,
            language=language(),
            own_words=dict(own_words()),
            stamper=stamper,
            number=number,
            beside=beside,
            logo=self._logo,
        )
        made = await self._workshop.do(job)
        if self._press is not None:
            await self._press.pressed(plan, made, extract=number > 0)
        return replace(made, problems=(*made.problems, *problems))

    async def _made(self, outline: Callable[[], Document], stem: str, *, practice: bool) -> Papers:
        folder = self._folder(practice)
        stem = f"ovning-{stem}" if practice else stem
        try:
            document = await asyncio.to_thread(lambda: each_text(outline(), whole))
        except Exception:
            return _told(folder, Produced(problems=("outline-failed",)))
        job = MakeFaces(document=document, stem=stem, folder=folder, logo=self._logo)
        return _told(folder, await self._workshop.do(job))

    async def _dated(self, papers: Papers, occasion: Occasion | None) -> Papers:
        """The papers with the meeting they tell of, if any, as a calendar file of their name."""
        if occasion is None or not papers.files:
            return papers
        job = MakeCalendar(occasion=occasion, file=papers.files[0].with_suffix(".ics"))
        dated = _told(papers.folder, await self._workshop.do(job))
        return replace(
            papers,
            files=(*papers.files, *dated.files),
            problems=(*papers.problems, *dated.problems),
        )


def _with_extract(papers: Papers, made: Papers, copies: int) -> Papers:
    """The papers with an extract's: of its files only the one to print is named."""
    first = made.files[:1]
    return replace(
        papers,
        files=(*papers.files, *first),
        problems=tuple(dict.fromkeys((*papers.problems, *made.problems))),
        pieces=(*papers.pieces, *(Piece(file, copies) for file in first)),
    )


def _told(folder: Path, made: Produced) -> Papers:
    return Papers(folder=folder, files=made.paths, problems=problems(made))
