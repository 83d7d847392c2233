"""What screens tell the application."""

from textual.message import Message

from assistant.desk.desk import Desk


class DeskOpened(Message):
    """There is a meeting to sit down at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
