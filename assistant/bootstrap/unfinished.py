"""What papers were begun, a file each beside the store; and the finishing of them at a start."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from assistant.desk.envelopes import NewerVersion
from assistant.desk.ports import JournalProblem

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable
    from pathlib import Path

    from assistant.desk.cases import CaseFile
    from assistant.desk.papers import Paper, Papers, Paperwork
    from assistant.desk.unfinished import Begun, Make, Remade
    from assistant.meeting.meeting import Meeting
    from assistant.meeting.plan import Plan

    Cases = Callable[[], Awaitable[Iterable[CaseFile]]]
    Held = Callable[[str], Awaitable[Meeting]]

_FOLDER: Final = "begun"


class BegunPapers:
    """The desk's ``Marks`` and ``Unfinished``."""

    def __init__(self, state: Path) -> None:
        self._folder = state / _FOLDER
        self._ours: set[Path] = set()
        """What this program has begun itself."""
        self._remade: dict[Begun, Remade] = {}
        self._task: asyncio.Task[None] | None = None

    def begin(self, begun: Begun) -> None:
        """Keep that papers are begun, once."""
        from assistant.journal.files import private_folder, write_whole

        if self._file(begun) in self._ours:
            return
        self._ours.add(self._file(begun))
        with suppress(OSError):
            private_folder(self._folder)
            write_whole(self._file(begun), msgspec.json.encode(begun))

    def done(self, begun: Begun) -> None:
        """They are made."""
        self._ours.discard(self._file(begun))
        with suppress(OSError):
            self._file(begun).unlink(missing_ok=True)

    def left(self) -> list[Begun]:
        """What was begun before this program; what cannot be read is forgotten."""
        files = sorted(set(self._folder.glob("*.json")) - self._ours)
        return [begun for file in files if (begun := _read(file))]

    def of(self, plan: Plan) -> tuple[Remade, ...]:
        """What has become of that plan's papers."""
        from assistant.meeting.plan import digest

        if not self._remade:
            return ()
        whose = digest(plan)
        return tuple(remade for begun, remade in self._remade.items() if begun.plan == whose)

    def of_meeting(self, stream: str) -> tuple[tuple[Paper, Remade], ...]:
        """What has become of each of that meeting's papers."""
        return tuple(
            (begun.paper, remade)
            for begun, remade in self._remade.items()
            if begun.meeting == stream and begun.paper
        )

    # --- at a start

    def finish(
        self, folder: Path, cases: Cases, held: Held, paperwork: Callable[[], Paperwork]
    ) -> None:
        """Begin to make what was left, beside all else; where nothing was, nothing is read.

        Only while nobody else makes papers in the ``folder``: what was half written there goes.
        """
        if self._task is None and self.left():
            self._task = asyncio.create_task(self._finish(folder, cases, held, paperwork))

    async def close(self) -> None:
        """Let go of it; the next start goes on."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _finish(
        self, folder: Path, cases: Cases, held: Held, paperwork: Callable[[], Paperwork]
    ) -> None:
        from assistant.desk.unfinished import finish
        from assistant.documents.private_file import sweep

        await asyncio.to_thread(sweep, folder)
        with suppress(JournalProblem, NewerVersion):
            makers = await self._makers(await cases(), held, paperwork)
            await finish(self, makers, self._remade.__setitem__)

    async def _makers(
        self, files: Iterable[CaseFile], held: Held, paperwork: Callable[[], Paperwork]
    ) -> dict[str, Make]:
        """What makes papers of each plan, and of those meetings that something was left of."""
        from assistant.meeting.plan import digest

        async def of_plan(plan: Plan, paper: Paper | None) -> Papers:
            return await (paperwork().of_plan(paper, plan) if paper else paperwork().plan(plan))

        async def of_meeting(meeting: Meeting, stream: str, paper: Paper | None) -> Papers:
            assert paper is not None, "a meeting has no documents but its papers"
            return await paperwork().of_meeting(paper, meeting, stream)

        wanted = {begun.meeting for begun in self.left()}
        makers: dict[str, Make] = {}
        for file in files:
            makers |= {digest(plan): partial(of_plan, plan) for plan in file.plans}
            for stream in wanted.intersection(row.id for row in file.meetings):
                meeting = await held(stream)
                if meeting.opening is not None:
                    makers[stream] = partial(of_meeting, meeting, stream)
        return makers

    def _file(self, begun: Begun) -> Path:
        return self._folder / f"{begun.meeting or begun.plan[:16]}-{begun.paper or 'plan'}.json"


def _read(file: Path) -> Begun | None:
    from assistant.desk.unfinished import Begun

    try:
        return msgspec.json.decode(file.read_bytes(), type=Begun)
    except (OSError, msgspec.DecodeError):
        with suppress(OSError):
            file.unlink()
        return None
