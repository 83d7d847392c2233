"""What the papers are stamped with: asked for before one is made, told after."""

from typing import Protocol

from assistant.documents.produce import Produced
from assistant.documents.stamp_key import Stamper
from assistant.meeting.plan import Plan


class Press(Protocol):
    """Knows the key that stamps."""

    async def stamper(self, plan: Plan) -> Stamper:
        """What stamps the plan now; raises ``JournalProblem`` where nothing can."""
        ...

    async def pressed(self, plan: Plan, made: Produced, *, extract: bool) -> None:
        """Take note of what was made of a whole plan.  Never raises."""
        ...
