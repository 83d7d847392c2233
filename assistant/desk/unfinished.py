"""Papers that were begun and never finished: the power went, or the program was left at once.

That they were begun is kept beside the store until they are made: the plan's digest, and
nothing of what it says.  The next start makes them.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import Final, Protocol

from msgspec import Struct

from assistant.desk.papers import Paper, Papers
from assistant.meeting.plan import Plan

TRIES: Final = 3
"""So many starts make the same papers; what brings every one of them down is left."""


class Begun(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Papers of a plan that are not made yet."""

    plan: str
    """Its digest."""
    paper: Paper | None = None
    """Which of its other readings; None for the plan's own documents."""
    tries: int = 0
    """How many starts have tried to make them since."""


class Marks(Protocol):
    """Where it is kept what was begun; that it cannot be hinders nothing."""

    def begin(self, begun: Begun) -> None:
        """Keep that papers are begun, in place of what was kept of the same."""
        ...

    def done(self, begun: Begun) -> None:
        """They are made."""
        ...

    def left(self) -> list[Begun]:
        """What was begun and never finished, before this program."""
        ...


class Remade(Struct, frozen=True):
    """What becomes of the papers of a plan that were left unfinished."""

    papers: Papers | None = None
    """None while they are made."""


class Unfinished(Protocol):
    """What has become of what was left unfinished."""

    def of(self, plan: Plan) -> tuple[Remade, ...]:
        """Of that plan's papers; none where none were left so."""
        ...


Make = Callable[[Plan, Paper | None], Awaitable[Papers]]


async def finish(
    marks: Marks,
    plans: Iterable[tuple[str, Plan]],
    make: Make,
    tell: Callable[[Begun, Remade], None],
) -> None:
    """Make what was left unfinished, of the ``plans`` by their digests; forget what has none."""
    left, known = marks.left(), dict(plans)
    going_on = [one for one in left if one.plan in known and one.tries < TRIES]
    for one in left:
        if one not in going_on:
            marks.done(one)
    for one in going_on:
        tell(one, Remade())
    for one in going_on:
        marks.begin(Begun(plan=one.plan, paper=one.paper, tries=one.tries + 1))
        tell(one, Remade(await make(known[one.plan], one.paper)))
        marks.done(one)
