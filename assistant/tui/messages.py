"""What screens tell the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from assistant.asking.judgement import Sheet
    from assistant.desk.desk import Desk
    from assistant.desk.judging import Judging


class DeskOpened(Message):
    """There is a meeting to sit down at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk


class AnswersAlone(Message):
    """Somebody is to answer with nothing else in sight."""

    def __init__(self, sheet: Sheet, judging: Judging) -> None:
        super().__init__()
        self.sheet = sheet
        self.judging = judging
