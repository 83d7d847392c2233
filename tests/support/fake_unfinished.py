"""Papers that were left unfinished, as a test says."""

from assistant.desk.unfinished import Remade
from assistant.meeting.plan import Plan


class FakeUnfinished:
    """Says the same of every plan."""

    def __init__(self) -> None:
        self.remade: tuple[Remade, ...] = ()

    def of(self, plan: Plan) -> tuple[Remade, ...]:
        return self.remade
