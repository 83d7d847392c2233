"""Papers that were left unfinished, as a test says."""

from assistant.desk.papers import Paper
from assistant.desk.unfinished import Remade
from assistant.meeting.plan import Plan


class FakeUnfinished:
    """Says the same of every plan, and of every meeting."""

    def __init__(self) -> None:
        self.remade: tuple[Remade, ...] = ()
        self.papers: tuple[tuple[Paper, Remade], ...] = ()

    def of(self, plan: Plan) -> tuple[Remade, ...]:
        return self.remade

    def of_meeting(self, stream: str) -> tuple[tuple[Paper, Remade], ...]:
        return self.papers
