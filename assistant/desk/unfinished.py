"""Papers that were begun and never finished: the power went, or the program was left at once.

That they were begun is kept beside the store until they are made: the plan's digest or the
meeting's stream, and nothing of what is said there.  The next start makes them.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, Protocol

from msgspec import Struct
from msgspec.structs import replace

from assistant.desk.papers import Paper, Papers
from assistant.meeting.plan import Plan

TRIES: Final = 3
"""So many starts make the same papers; what brings every one of them down is left."""


class Begun(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Papers that are not made yet."""

    plan: str = ""
    """The digest of the plan they are of."""
    meeting: str = ""
    """The stream of the meeting they are of, where they tell of it as it stands."""
    paper: Paper | None = None
    """Which paper; None for the plan's own documents."""
    tries: int = 0
    """How many starts have tried to make them since."""

    @property
    def of(self) -> str:
        """What they are of."""
        return self.meeting or self.plan


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
    """What becomes of papers that were left unfinished."""

    papers: Papers | None = None
    """None while they are made."""


class Unfinished(Protocol):
    """What has become of what was left unfinished."""

    def of(self, plan: Plan) -> tuple[Remade, ...]:
        """Of that plan's papers; none where none were left so."""
        ...

    def of_meeting(self, stream: str) -> tuple[tuple[Paper, Remade], ...]:
        """Of each of that meeting's."""
        ...


Make = Callable[[Paper | None], Awaitable[Papers]]
"""Makes a paper of one thing."""


async def finish(
    marks: Marks,
    makers: Mapping[str, Make],
    tell: Callable[[Begun, Remade], None],
) -> None:
    """Make what was left unfinished, by what it is of; forget what nothing makes any more."""
    left = marks.left()
    going_on = [one for one in left if one.of in makers and one.tries < TRIES]
    for one in left:
        if one not in going_on:
            marks.done(one)
    for one in going_on:
        tell(one, Remade())
    for one in going_on:
        marks.begin(replace(one, tries=one.tries + 1))
        tell(one, Remade(await makers[one.of](one.paper)))
        marks.done(one)
