"""What is asked of the goals' wording, line by line: one question when a goal is noted."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.asking import new_day
from assistant.asking.noted import led
from assistant.asking.wording import asked_since, in_full, reviewed
from assistant.desk.desk import Desk
from assistant.desk.wording import prepare
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.talk.hearing import Say, sayable


class WordingTalk:
    """The questions of one conversation, and the review that is asked for."""

    def __init__(self, desk: Desk, say: Say) -> None:
        self._desk = desk
        self._say = say
        self._waits = False

    async def ask(self, before: Meeting) -> None:
        """Say the one question there is about what was noted since ``before``, if any."""
        after = self._desk.meeting
        if self._waits:
            return
        if told := new_day.asked_since(before, after):
            self._say(sayable(told))
        if after.goals == before.goals:
            return
        await asyncio.to_thread(prepare)
        if noted := asked_since(before, after):
            self._say(sayable(in_full(noted)))

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """While something else is asked, nothing is asked here."""
        self._waits = True
        try:
            yield
        finally:
            self._waits = False

    async def review(self) -> list[str]:
        """How every goal stands, one line each."""
        await asyncio.to_thread(prepare)
        return review_lines(self._desk.meeting)


def review_lines(meeting: Meeting) -> list[str]:
    """Each goal, and how it stands."""
    lines = [
        sayable(led(f"{one.number}. {one.goal.text}", told)) for one, told in reviewed(meeting)
    ]
    return lines or [_("Det finns inget mål att granska än.")]
