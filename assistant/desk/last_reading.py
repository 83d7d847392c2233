"""The last read at one seat: what is found now, what was let be, and what no dictionary has.

What is let be is kept as the seat's own draft, so that it outlives the program and is no event.
"""

import asyncio
from collections.abc import Callable
from datetime import date
from typing import Final

from assistant.desk.desk import Desk
from assistant.desk.last_read import Finding, Kind, last_read, to_look_up
from assistant.desk.post import Post
from assistant.desk.spelling import Spelling
from assistant.desk.wording import prepare, ready
from assistant.language.translation import language
from assistant.library.words import known_words
from assistant.meeting.meeting import Meeting

PATH: Final = "last-read"
"""Where the draft is kept."""
_CHAIRS: Final = Kind.PRIVATE
"""What only the chair's seat is told of, for only the chair knows what was taken outside."""


class LastReading:
    """Reads the plan of one meeting, again whenever it has changed."""

    def __init__(self, desk: Desk, spelling: Spelling, today: Callable[[], date]) -> None:
        self._desk = desk
        self._spelling = spelling
        self._today = today
        self._known: dict[str, tuple[str, ...] | None] = {}
        """Each word looked up: None where a dictionary has it, else what may be meant."""
        self._read: tuple[Meeting, date, int, bool] | None = None
        self._found: tuple[Finding, ...] = ()
        self.spelled: bool | None = None
        """Whether the spelling was read; None before it was tried."""

    @property
    def reading(self) -> bool:
        """Whether the words are still to be read for the first time."""
        return self.spelled is None

    def findings(self, post: Post) -> tuple[Finding, ...]:
        """What there is to look at from that seat, less what was let be."""
        let_be = self._let_be()
        return tuple(
            finding
            for finding in self._all()
            if finding.mark not in let_be and (finding.kind is not _CHAIRS or post is Post.CHAIR)
        )

    async def look_up(self) -> bool:
        """Look up the words that are new; whether anything came of it.  Never raises."""
        reviewed = ready()
        await asyncio.to_thread(prepare)
        meeting = self._desk.meeting
        asked = [word for word in to_look_up(meeting) if word not in self._known]
        unknown = await self._spelling.unknown(asked) if asked else {}
        self.spelled = unknown is not None
        if unknown is not None:
            self._known.update({word: unknown.get(word) for word in asked})
        return bool(asked) or not reviewed

    async def let_be(self, finding: Finding) -> None:
        """Point at it no more."""
        await self._desk.draft(PATH, " ".join((*sorted(self._let_be()), finding.mark)))

    async def take_up(self) -> None:
        """Point again at what was let be."""
        await self._desk.draft(PATH, "")

    def lets_be(self) -> int:
        """How many of the findings are let be."""
        let_be = self._let_be()
        return sum(finding.mark in let_be for finding in self._all())

    def _let_be(self) -> frozenset[str]:
        return frozenset((self._desk.drafted(PATH) or "").split())

    def _all(self) -> tuple[Finding, ...]:
        whole, today = self._desk.log.state, self._today()
        if self._read is None or self._read[0] is not whole or self._read[1:] != self._now(today):
            unknown = {word: like for word, like in self._known.items() if like is not None}
            self._found = last_read(
                self._desk.meeting,
                whole,
                today,
                known_words(language()),
                unknown if self._known else None,
                asks=ready(),
            )
            self._read = (whole, *self._now(today))
        return self._found

    def _now(self, today: date) -> tuple[date, int, bool]:
        return today, len(self._known), ready()
